import type { Locator, Page } from "@playwright/test";
import { expectAccessible, expectNoSideScroll } from "@/tests/e2e/support/accessible";
import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";
import { fillTrial, openNewTrial, saveTrial } from "@/tests/e2e/support/trial-form";

const administration = "forvaltning@rebild.demo";
const column = (page: Page, stage: string) => page.getByRole("region", { name: stage, exact: true });
const cardIn = (page: Page, stage: string, title: string): Locator =>
  column(page, stage).getByRole("listitem").filter({ hasText: title });

/** A new idea of Rebild's, and the board narrowed to it. */
async function boardWithIdea(page: Page, title: string): Promise<void> {
  await signIn(page, administration);
  await openNewTrial(page);
  await page.getByRole("combobox", { name: "Institution" }).selectOption({ label: "Børnehuset Skovbrynet" });
  await fillTrial(page, title);
  await page.locator("summary").filter({ hasText: "Periode og status" }).click();
  await page.locator("#stage").selectOption("IDEA");
  await saveTrial(page, title);
  await page.goto(`/trials/board?q=${encodeURIComponent(title)}`);
  await expect(cardIn(page, "Idé", title)).toBeVisible();
}

test.describe("on a wide screen", () => {
  test.skip(({ isMobile }) => isMobile, "the phone shows one column");

  test("a card is moved by keyboard, then dragged, and focus follows it", async ({ page }) => {
    const title = `Tavlekort ${Date.now()}`;
    await boardWithIdea(page, title);
    await expectAccessible(page);

    // By keyboard: menu, column, form.
    const menu = cardIn(page, "Idé", title).locator("summary");
    await menu.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name: "Forberedt" })).toBeFocused();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Flyt til Forberedt" });
    await expect(dialog).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await page.getByRole("button", { name: "Forberedt" }).press("Enter");
    await dialog.getByRole("button", { name: "Gem: klar" }).press("Enter");
    await expect(
      page.getByRole("status").filter({ hasText: `»${title}« står nu under Forberedt.` }),
    ).toBeVisible();
    await expect(cardIn(page, "Forberedt", title).getByRole("link", { name: title })).toBeFocused();
    await expect(cardIn(page, "Idé", title)).toHaveCount(0);

    // A move that is not allowed is not taken.
    const card = cardIn(page, "Forberedt", title);
    await card.dragTo(column(page, "Landet"));
    await expect(page.getByRole("dialog")).toHaveCount(0);

    await card.dragTo(column(page, "I afprøvning"));
    const start = page.getByRole("dialog", { name: "Flyt til I afprøvning" });
    await start.getByLabel("Sidste dag").fill("2020-01-01");
    await start.getByRole("button", { name: /^Gem/ }).click();
    // What is wrong is told there, and what was typed is kept.
    await expect(start.getByText("Slutdatoen ligger før startdatoen.").first()).toBeVisible();
    await expect(start.getByLabel("Sidste dag")).toHaveValue("2020-01-01");
    await start.getByLabel("Sidste dag").fill("2099-01-01");
    await start.getByRole("button", { name: /^Gem/ }).click();
    await expect(cardIn(page, "I afprøvning", title).getByRole("link", { name: title })).toBeFocused();
    await expect(page.getByRole("status").filter({ hasText: "står nu under I afprøvning" })).toBeVisible();
  });

  test("whoever comes second on the board hears of it", async ({ page }) => {
    const title = `Tavle i to faner ${Date.now()}`;
    await boardWithIdea(page, title);
    const other = await page.context().newPage();
    await other.goto(page.url());
    for (const each of [page, other]) {
      await cardIn(each, "Idé", title).locator("summary").click();
      await each.getByRole("button", { name: "Forberedt" }).click();
    }
    await other.getByRole("dialog").getByRole("button", { name: "Gem: klar" }).click();
    await expect(cardIn(other, "Forberedt", title)).toBeVisible();
    await page.getByRole("dialog").getByLabel("Bemærkning").fill("Aftalt i går");
    await page.getByRole("dialog").getByRole("button", { name: "Gem: klar" }).click();
    await expect(page.getByRole("dialog").getByRole("alert")).toContainText("En anden nåede det først");
    await expect(page.getByRole("dialog").getByLabel("Bemærkning")).toHaveValue("Aftalt i går");
    await other.close();
  });

  test("list and board keep the filter, and a column never claims more than it shows", async ({ page }) => {
    await signIn(page, administration);
    await page.goto("/trials?municipality=rebild&area=DAYCARE");
    await page.getByRole("link", { name: "Vis som tavle" }).click();
    await expect(page).toHaveURL(/\/trials\/board\?municipality=rebild&area=DAYCARE/);
    const inTest = column(page, "I afprøvning");
    await expect(inTest).toBeVisible();
    const rest = inTest.getByRole("link", { name: /^Vis alle/ });
    const total = Number(/\d+/.exec(await rest.innerText())![0]);
    expect(
      await inTest
        .getByRole("listitem")
        .filter({ has: page.getByRole("heading") })
        .count(),
    ).toBeLessThan(total);
    await rest.click();
    await expect(page).toHaveURL(/stage=IN_TEST/);
    await expect(page.getByRole("status").filter({ hasText: `${total} prøvehandlinger` })).toBeVisible();
  });
});

test("a phone shows one column at a time and moves by the menu", async ({ page, isMobile }) => {
  test.skip(!isMobile, "the wide screen shows all columns");
  await signIn(page, administration);
  await page.goto("/trials/board");
  // Without a word in the address it is one's own municipality.
  await expect(page).toHaveURL(/municipality=rebild/);
  await expect(column(page, "I afprøvning")).toBeVisible();
  await expect(column(page, "Besluttet")).toBeHidden();
  await page.getByLabel("Vælg trin").selectOption("DECIDED");
  await expect(column(page, "Besluttet")).toBeVisible();
  await expect(column(page, "I afprøvning")).toBeHidden();
  await expectNoSideScroll(page, 320);
  await page.getByLabel("Vælg trin").selectOption("IN_TEST");
  await column(page, "I afprøvning").locator("summary").first().click();
  await column(page, "I afprøvning").getByRole("button", { name: "Evalueres" }).first().click();
  await expect(page.getByRole("dialog", { name: "Flyt til Evalueres" })).toBeVisible();
  await expectNoSideScroll(page, 320);
  await page.getByRole("button", { name: "Annullér" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
