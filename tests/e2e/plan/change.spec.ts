import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";

test.skip(({ isMobile }) => isMobile, "the administration sits at its desk");

test("a milestone is moved with a reason: the log says so, and the plan as agreed stands beside", async ({
  page,
}, info) => {
  const title = "Evaluering af afprøvningsmodellen";
  const reason = `Vinteren skal med, ${info.project.name} ${info.workerIndex}.${Date.now()}`;
  await signIn(page, "forvaltning@viborg.demo");
  await page.goto("/plan?municipality=viborg");
  await page.getByRole("link", { name: `Ret ${title}` }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();

  // Whatever it stands at, it is moved to another season.
  const time = page.getByRole("textbox", { name: "Tid" });
  const from = await time.inputValue();
  const to = from === "efteråret 2027" ? "sommeren 2027" : "efteråret 2027";
  await time.fill(to);
  await page
    .getByRole("textbox", { name: /^Begrundelse/ })
    .first()
    .fill(reason);
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(page.getByText("Milepælen er gemt.")).toBeVisible();
  const row = page.getByRole("region", { name: "Milepæle i kildens rækkefølge" }).getByRole("row");
  await expect(row.filter({ hasText: title })).toContainText(to);

  // Everyone can read what was changed and why.
  await page.getByRole("navigation", { name: "Planen" }).getByRole("link", { name: "Ændringer" }).click();
  const entry = page.getByRole("listitem").filter({ hasText: reason }).last();
  await expect(entry).toContainText(`${title} er flyttet fra ${from} til ${to}.`);
  await expect(entry).toContainText("Bente Hedevang");

  // The plan as agreed in February 2026 stands beside the plan now.
  const agreed = page.getByRole("listitem").filter({ hasText: "Plan som aftalt 5. februar 2026" });
  await agreed.getByRole("link", { name: "Sammenlign med planen nu" }).click();
  const compared = page
    .getByRole("region", { name: "Planen som aftalt over for planen nu" })
    .getByRole("row");
  const line = compared.filter({ hasText: title });
  await expect(line).toContainText("efteråret 2026");
  await expect(line).toContainText(to);
  await expect(line).toContainText("Flyttet");
});
