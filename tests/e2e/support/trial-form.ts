import { expect, type Page } from "@playwright/test";

/** The button at the foot of the form, whatever it is called just now. */
export const saveButton = (page: Page) => page.getByRole("button", { name: /^(Gem|Prøv at gemme)/ });

/** What stopped the form; its headings and sentences. */
export const refusal = (page: Page) => page.getByRole("main").getByRole("alert");

export const freedFrom = (page: Page) => page.getByRole("textbox", { name: "Fri fra" });
export const freedTo = (page: Page) => page.getByRole("textbox", { name: "Fri til" });

/** Opens an empty form; a draft an earlier test left behind is thrown away. */
export async function openNewTrial(page: Page): Promise<void> {
  await page.goto("/trials/new");
  const startOver = page.getByRole("button", { name: "Begynd forfra" });
  if (!(await startOver.isVisible())) return;
  await expect(async () => {
    if (await startOver.isVisible()) await startOver.click({ timeout: 1_000 });
    await expect(startOver).toBeHidden({ timeout: 500 });
  }).toPass();
  await page.reload();
}

/** Fills the four required fields. */
export async function fillTrial(page: Page, title: string): Promise<void> {
  await page.getByRole("textbox", { name: "Titel" }).fill(title);
  await freedFrom(page).fill("Den faste skabelon");
  await freedTo(page).fill("Det, der giver mening den dag");
  await page.locator("#themes").getByRole("checkbox").first().check();
}

/** Saves and waits for the page of the trial. Answers with its address. */
export async function saveTrial(page: Page, title: string): Promise<string> {
  await saveButton(page).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "gemt" })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** How many trials the list shows under this title. */
export async function countByTitle(page: Page, title: string): Promise<number> {
  await page.goto(`/trials?q=${encodeURIComponent(title)}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  return page.getByRole("link", { name: title, exact: true }).count();
}
