import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";

test.skip(({ isMobile }) => isMobile, "once is enough");

test("an item with a slip in its time: the reason, the proposal, into the plan, and done", async ({
  page,
}, info) => {
  const title = `Dialogmøde om frihed, ${info.project.name} ${info.workerIndex}.${Date.now()}`;
  await signIn(page, "forvaltning@holbaek.demo");
  await page.goto("/plan?municipality=holbaek");
  await page.getByRole("link", { name: "Tilføj punkt" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tilføj punkt" })).toBeVisible();

  // What is typed is read at once: the reason, and what could have been meant.
  const time = page.getByRole("textbox", { name: "Tid" });
  await time.fill("32. marts");
  await expect(page.getByText("Den 32. findes ikke i den måned; den har 31 dage.")).toBeVisible();

  // The server says the same to whoever sends it anyway, and keeps what was typed.
  await page.getByLabel("Hvad skal ske?").fill(title);
  await page.getByRole("button", { name: "Tilføj punkt" }).click();
  await expect(page.getByRole("alert").getByText("Mente I »31. marts«?")).toBeVisible();
  await expect(page.getByLabel("Hvad skal ske?")).toHaveValue(title);
  await page.getByRole("button", { name: "Brug »31. marts«" }).click();
  await expect(time).toHaveValue("31. marts");
  await expect(page.getByText(/Forstået som: 31\. marts \d{4} · en bestemt dag/)).toBeVisible();
  await page.getByRole("button", { name: "Tilføj punkt" }).click();
  await expect(page.getByText("Punktet er lagt i planen.")).toBeVisible();

  // It stands in the plan, in its own words, and leads to its page.
  await page.getByRole("link", { name: "Plan for Holbæk Kommune" }).click();
  await page.getByRole("main").getByRole("link", { name: title }).last().click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await page.getByText("Gennemført", { exact: true }).click();
  await page.getByRole("button", { name: "Gem som gennemført" }).click();
  await expect(page.getByText("Status er gemt.")).toBeVisible();
  await expect(page.getByRole("main").getByText("Gennemført", { exact: true }).first()).toBeVisible();
  await expect(page.getByText(`${title} er gennemført`)).toBeVisible();

  // Taken out it can be put back.
  await page.getByRole("button", { name: "Tag ud af planen" }).click();
  await page.getByRole("button", { name: "Tag ud", exact: true }).click();
  await page.getByRole("button", { name: "Læg tilbage i planen" }).click();
  await expect(page.getByText("Punktet er lagt tilbage i planen.")).toBeVisible();
});
