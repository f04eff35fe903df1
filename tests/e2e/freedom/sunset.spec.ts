import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";

// One project only: a landing that is chosen is chosen for everybody.
test.skip(({ isMobile }) => isMobile, "the administration sits at its desk");

test("what a longer law would change is seen before anything is moved", async ({ page }) => {
  await signIn(page, "evaluator@frisat.demo");
  await page.goto("/freedom/sunset");
  const laws = page.getByRole("listitem").filter({ hasText: "dagtilbudsområdet og folkeskoleområdet" });
  await laws
    .getByRole("link", { name: /Flyt datoen/ })
    .first()
    .click();
  await expect(
    page.getByRole("heading", { level: 1, name: /^Lov om velfærdsaftaler på dagtilbuds/ }),
  ).toBeVisible();
  await page.getByRole("textbox", { name: "Ny slutdato" }).fill("31. juli 2025");
  await page.getByRole("button", { name: "Se, hvad det rører ved" }).click();
  await expect(page.getByText("4 aftaler får slutdatoen 31. juli 2025.")).toBeVisible();
  await expect(page.getByText("Velfærdsaftalen i Esbjerg Kommune", { exact: false })).toBeVisible();
  await expect(page.getByText("Velfærdsaftalen i Langeland Kommune", { exact: false })).toBeHidden();
  await expect(page.getByRole("button", { name: /^Flyt datoen til 31\. juli 2025/ })).toBeVisible();
});

test("a trial on an ended exemption is landed, and no longer waits", async ({ page }) => {
  await signIn(page, "forvaltning@esbjerg.demo");
  await page.goto("/freedom/sunset?municipality=esbjerg&missing=1");
  const first = page.locator("summary", { hasText: "Vælg landing" }).first();
  const title = (await first.innerText()).replace(/^.*Vælg landing\s+for\s+/su, "").trim();
  await first.click();
  const form = page
    .locator("form")
    .filter({ has: page.getByRole("button", { name: "Gem landing" }) })
    .first();
  await form.getByRole("radio", { name: /^Gør permanent/ }).check();
  await form.getByRole("textbox", { name: "Begrundelse" }).fill("Det kan fortsætte inden for gældende lov.");
  await form.getByRole("button", { name: "Gem landing" }).click();
  await expect(page.getByText("Landingen er gemt.")).toBeVisible();

  // Still narrowed to those without a landing, of which this is none now.
  await expect(page).toHaveURL(/missing=1/);
  await expect(page.locator("summary", { hasText: `for ${title}` })).toHaveCount(0);
});
