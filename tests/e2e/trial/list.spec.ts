import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/e2e/support/test";

const count = async (page: Page) =>
  Number(
    (await page.getByRole("status").filter({ hasText: "prøvehandling" }).textContent())!.match(/^\d+/)?.[0],
  );

/** On small screens the filters are folded. */
async function openFilters(page: Page) {
  const button = page.getByRole("button", { name: /^Filtre/ });
  if (await button.isVisible()) await button.click();
}

/** The number that stands beside a choice. */
const promised = async (page: Page, name: string) =>
  Number(
    (await page.locator("label", { hasText: name }).locator("span").last().textContent())!.replace(".", ""),
  );

test("a ticked filter shows as many trials as stood beside it, and can be taken away", async ({ page }) => {
  await page.goto("/trials");
  await openFilters(page);
  const daycare = page.getByRole("checkbox", { name: /^Dagtilbud/ });
  const expected = await promised(page, "Dagtilbud");
  await daycare.check();
  await expect(page).toHaveURL(/area=DAYCARE/);
  await expect(page.getByRole("link", { name: "Fjern filteret Område: Dagtilbud" })).toBeVisible();
  await expect(daycare).toBeFocused();
  expect(await count(page)).toBe(expected);

  await page.getByRole("link", { name: "Fjern filteret Område: Dagtilbud" }).click();
  await expect(page).toHaveURL(/\/trials$/);
  await expect(daycare).not.toBeChecked();
});

test("a search keeps the filters, and going back empties it again", async ({ page }) => {
  await page.goto("/trials?area=ELDERCARE");
  const search = page.getByRole("searchbox", { name: "Søg i prøvehandlinger" });
  await search.fill("hjemmeplejen");
  await search.press("Enter");
  await expect(page).toHaveURL(/q=hjemmeplejen&area=ELDERCARE/);
  await expect(page.getByRole("link", { name: "Fjern filteret Søgning: »hjemmeplejen«" })).toBeVisible();
  await page.goBack();
  await expect(search).toHaveValue("");
});

test("a spelling slip is answered with what was meant", async ({ page }) => {
  await page.goto("/trials?q=hjemmebesøøg");
  await expect(page.getByText("Mente I »hjemmebesøg«?")).toBeVisible();
  expect(await count(page)).toBeGreaterThan(0);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the same form narrows the list", async ({ page }) => {
    await page.goto("/trials");
    const expected = await promised(page, "Folkeskole");
    await page.getByRole("checkbox", { name: /^Folkeskole/ }).check();
    await page.getByRole("button", { name: "Brug filtre" }).click();
    await expect(page).toHaveURL(/area=SCHOOL/);
    expect(await count(page)).toBe(expected);
  });
});
