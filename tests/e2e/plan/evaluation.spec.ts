import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";

test.skip(({ isMobile }) => isMobile, "the administration sits at its desk");

/** A year of its own for each size of screen, so that the two do not write in each other's evaluation. */
const years: Record<string, number> = { phone: 1, desktop: 3 };

test("a leader writes what the year showed, and the administration writes the municipality's from it", async ({
  page,
  browser,
}, { project, workerIndex }) => {
  const year = years[project.name]!;
  const mark = `${project.name}.${workerIndex}.${Date.now()}`;
  const plan = "municipality=esbjerg&agreement=velfaerdsaftale-esbjerg";

  await signIn(page, "leder@esbjerg.demo");
  await page.goto(`/plan/evaluations?${plan}`);
  await page
    .getByRole("link", { name: `Skriv evalueringen: Distriktsskole Havnen, år ${year}`, exact: true })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Distriktsskole Havnen");
  const goal = page.getByRole("group", { name: "Skolerne former skoledagen efter deres egne børn." });

  // A degree without words is not enough, and what was typed is kept.
  await page.getByLabel("Hvad viste året?").fill(`Vi turde mere (${mark}).`);
  await goal.getByLabel("Hvad ser I?").fill("");
  await goal.getByLabel("Hvor langt er I?").selectOption("Langt hen ad vejen");
  await page.getByRole("button", { name: "Gem som færdig" }).click();
  await expect(page.getByRole("alert").getByText("En grad alene siger for lidt.")).toBeVisible();
  await expect(page.getByLabel("Hvad viste året?")).toHaveValue(`Vi turde mere (${mark}).`);
  await goal.getByLabel("Hvad ser I?").fill(`Kortere dage for de mindste (${mark}).`);
  await page.getByRole("button", { name: "Gem som færdig" }).click();
  await expect(page.getByText("Evalueringen er gemt som færdig.")).toBeVisible();

  // The administration finds it beside the goal it is about.
  const theirs = await (await browser.newContext()).newPage();
  await signIn(theirs, "forvaltning@esbjerg.demo");
  await theirs.goto(`/plan/evaluations?${plan}`);
  await theirs.getByRole("link", { name: `Skriv evalueringen: Kommunen, år ${year}`, exact: true }).click();
  const common = theirs.getByRole("group", { name: "Skolerne former skoledagen efter deres egne børn." });
  await expect(common.getByText(`Kortere dage for de mindste (${mark}).`)).toBeVisible();
  await expect(common.getByRole("listitem").filter({ hasText: mark })).toContainText("Langt hen ad vejen");
  await theirs.getByLabel("Hvad viste året?").fill(`Skolerne tør mere (${mark}).`);
  await common.getByLabel("Hvad ser I?").fill("Dagene er blevet forskellige, og skolerne kan sige hvorfor.");
  await theirs.getByRole("button", { name: "Gem som færdig" }).click();
  await expect(theirs.getByText("Evalueringen er gemt som færdig.")).toBeVisible();
  await theirs.context().close();

  // Everybody reads the municipality's word; what the school wrote stays within the municipality.
  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto(`/plan/evaluations/${year}?${plan}`);
  await expect(visitor.getByText(`Skolerne tør mere (${mark}).`)).toBeVisible();
  await expect(visitor.getByText(`Vi turde mere (${mark}).`)).toHaveCount(0);
  await visitor.context().close();
});
