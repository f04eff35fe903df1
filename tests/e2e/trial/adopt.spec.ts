import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSideScroll } from "@/tests/e2e/support/accessible";
import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";
import { saveButton } from "@/tests/e2e/support/trial-form";

// One project only: the draft of a new trial belongs to the person, and two at a time would share it.
test.skip(({ isMobile }) => isMobile, "once is enough");

const trialLinks = (page: Page) =>
  page.getByRole("main").getByRole("listitem").getByRole("heading").getByRole("link");

/** Opens a stopped eldercare trial that Viborg has shared. Answers with its address and title. */
async function openStopped(page: Page): Promise<{ address: string; title: string }> {
  await page.goto("/trials?municipality=viborg&decision=RED");
  await trialLinks(page).first().click();
  await expect(page.getByRole("region", { name: "Beslutninger" })).toContainText("Rød: stoppet");
  const title = await page.getByRole("heading", { level: 1 }).innerText();
  return { address: new URL(page.url()).pathname, title };
}

test("a leader tries what another municipality stopped, knowing why, and the origin shows it", async ({
  page,
}) => {
  await signIn(page, "leder@langeland.demo");
  const { address, title } = await openStopped(page);
  const reason = await page.locator("section[aria-labelledby=decisions] li p").first().innerText();

  await page.getByRole("link", { name: "Prøv det hos os" }).click();
  // How it went stands above the form.
  const before = page.getByRole("region", { name: "Sådan gik det hos dem" });
  await expect(before).toContainText(reason);
  await expect(before).toContainText("Rød: stoppet");
  await expectAccessible(page);
  await expectNoSideScroll(page);
  const startOver = page.getByRole("button", { name: "Begynd forfra" });
  if (await startOver.isVisible()) await startOver.click();

  const own = `${title.slice(0, 60)} ${Date.now()}`;
  const titleField = page.getByRole("textbox", { name: "Titel" });
  await expect(titleField).toHaveValue(title);
  await titleField.fill(own);
  await page.locator("summary").filter({ hasText: "Deling" }).click();
  await page.getByRole("radio", { name: "Offentlig" }).check();
  await saveButton(page).click();
  await expect(page.getByRole("heading", { level: 1, name: own })).toBeVisible();
  await expect(page.getByText(/^Efter en idé fra .+, Viborg/)).toBeVisible();
  const copy = new URL(page.url()).pathname;

  // Where it began they see where it spread.
  await page.context().clearCookies();
  await signIn(page, "politiker@viborg.demo");
  await page.goto(address);
  const spread = page.getByRole("region", { name: "Prøvet videre" });
  await expect(spread.getByRole("link", { name: own })).toHaveAttribute("href", copy);
  await expect(spread).toContainText("Langeland");
});

test("a draft begun from another's trial is fetched with where it came from", async ({ page }) => {
  await signIn(page, "personale@langeland.demo");
  const { address } = await openStopped(page);
  await page.goto(`${address}/adopt`);
  const title = `Vores måde ${Date.now()}`;
  const titleField = page.getByRole("textbox", { name: "Titel" });
  await titleField.fill(title);
  await expect(page.getByText(/Gemt som kladde/)).toBeVisible();
  await page.goto("/trials/new");
  await expect(titleField).toHaveValue(title);
  await saveButton(page).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByText(/^Efter en idé fra .+, Viborg/)).toBeVisible();
});

test("without an institution of the area the reason is told", async ({ page }) => {
  await signIn(page, "leder@helsingoer.demo");
  const { address } = await openStopped(page);
  await page.getByRole("link", { name: "Prøv det hos os" }).click();
  await expect(page).toHaveURL(new RegExp(`${address}/adopt$`));
  await expect(page.getByText("I har ingen anden institution på området ældre")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Titel" })).toHaveCount(0);
});

test("the signed-out come to it by signing in", async ({ page }) => {
  await page.goto("/trials");
  await trialLinks(page).first().click();
  await expect(page.getByRole("link", { name: "Log ind og prøv det hos jer" })).toBeVisible();
});

test("what was stopped is one tap away in the list and stands in the catalogue beside what worked", async ({
  page,
}) => {
  await page.goto("/trials");
  await page
    .getByRole("navigation", { name: "Hvad blev det til?" })
    .getByRole("link", { name: /^Rød/ })
    .click();
  await expect(page).toHaveURL(/decision=RED/);
  await expect(page.getByRole("status").filter({ hasText: /^\d+ prøvehandling/ })).toBeVisible();
  await page.goto("/ideas");
  // In the first row of what others tried, before anything is chosen.
  const tried = page.getByRole("region", { name: "Det har andre prøvet" });
  const first = (words: string) => tried.getByRole("listitem").filter({ hasText: words }).first();
  await expect(first("Virkede og er indført")).toBeVisible();
  await expect(first("Virkede ikke og er stoppet")).toBeVisible();
  await page
    .getByRole("navigation", { name: "Hvordan gik det?" })
    .getByRole("link", { name: /^Virkede ikke/ })
    .click();
  await expect(page).toHaveURL(/outcome=STOPPED/);
  await expect(tried.getByText("Virkede og er indført")).toHaveCount(0);
  await expect(first("Virkede ikke og er stoppet")).toContainText("Hvorfor");
});
