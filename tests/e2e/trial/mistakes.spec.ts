import type { Page } from "@playwright/test";
import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";
import {
  countByTitle,
  fillTrial,
  freedFrom,
  freedTo,
  openNewTrial,
  refusal,
  saveButton,
  saveTrial,
} from "@/tests/e2e/support/trial-form";

// One project only: the draft of a new trial belongs to the person, and two at a time would share it.
test.skip(({ isMobile }) => !isMobile, "leaders register on a phone");
test.beforeEach(({ page }) => signIn(page, "leder@esbjerg.demo"));

const title = (page: Page) => page.getByRole("textbox", { name: "Titel" });
const dates = (page: Page) => page.getByText("Periode og status");

test("an empty form names all four fields at once, and its links lead to them", async ({ page }) => {
  await openNewTrial(page);
  await saveButton(page).tap();
  await expect(refusal(page)).toBeFocused();
  await expect(refusal(page).getByRole("link")).toHaveText([
    "Titel: Feltet skal udfyldes.",
    "Fri fra: Feltet skal udfyldes.",
    "Fri til: Feltet skal udfyldes.",
    /: Vælg mindst én\.$/,
  ]);
  await refusal(page)
    .getByRole("link", { name: /^Fri til/ })
    .tap();
  await expect(freedTo(page)).toBeFocused();
});

test("a personal number is refused at its field and kept nowhere, the rest stays", async ({ page }) => {
  const name = `Makkerlæsning ${Date.now()}`;
  await openNewTrial(page);
  await fillTrial(page, name);
  await freedTo(page).fill("Emil, 010203-1234, læser for de yngste");
  await expect(
    page.getByText("Kladden er ikke gemt: teksten ligner et CPR-nummer (010203-1234)."),
  ).toBeVisible();
  await saveButton(page).tap();
  await expect(refusal(page)).toContainText("Fri til: Teksten ligner et CPR-nummer (010203-1234).");
  await expect(title(page)).toHaveValue(name);
  await expect(freedTo(page)).toHaveValue("Emil, 010203-1234, læser for de yngste");
  await expect(page.locator("#themes").getByRole("checkbox").first()).toBeChecked();
  expect(await page.evaluate(() => JSON.stringify(window.localStorage))).not.toContain("010203");

  await freedTo(page).fill("De store læser for de yngste");
  await saveTrial(page, name);
});

test("a text of 200 kB is refused at its field, and not a letter is lost", async ({ page }) => {
  const name = `Kortere uge ${Date.now()}`;
  const long = `${"æble ".repeat(39_999)}æbler`;
  await openNewTrial(page);
  await fillTrial(page, name);
  await freedFrom(page).fill(long);
  await saveButton(page).tap();
  await expect(refusal(page)).toContainText(
    "Fri fra: Teksten er for lang: 200.000 tegn. Der er plads til 2.000.",
  );
  expect(await freedFrom(page).inputValue()).toBe(long);
  await expect(title(page)).toHaveValue(name);

  await freedFrom(page).fill("Ringetiden");
  await saveTrial(page, name);
});

test("an end before the start is refused, and both dates stay", async ({ page }) => {
  const name = `Emneuger ${Date.now()}`;
  await openNewTrial(page);
  await fillTrial(page, name);
  await dates(page).tap();
  await page.getByLabel("Startdato").fill("2026-09-01");
  await page.getByLabel("Slutdato").fill("2026-08-31");
  await saveButton(page).tap();
  await expect(refusal(page)).toContainText("Slutdato: Slutdatoen ligger før startdatoen.");
  await expect(page.getByLabel("Startdato")).toHaveValue("2026-09-01");
  await expect(page.getByLabel("Slutdato")).toHaveValue("2026-08-31");

  await page.getByLabel("Slutdato").fill("2026-12-18");
  await saveTrial(page, name);
  await expect(page.getByRole("main")).toContainText("1. september 2026 – 18. december 2026");
});

test("31 June, as a browser without a calendar sends it, is refused in words", async ({ page }) => {
  const name = `Udeskole ${Date.now()}`;
  await openNewTrial(page);
  await fillTrial(page, name);
  await dates(page).tap();
  await page.getByLabel("Startdato").fill("2026-06-30");
  await page.route("**/trials/new", async (route) => {
    const body = route.request().postDataBuffer();
    if (!body) return route.continue();
    const changed = body.toString("latin1").replaceAll("2026-06-30", "31-06-2026");
    return route.continue({ postData: Buffer.from(changed, "latin1") });
  });
  await saveButton(page).tap();
  await expect(refusal(page)).toContainText("Startdato: Datoen 31. juni 2026 findes ikke.");
  await expect(title(page)).toHaveValue(name);
  await page.unroute("**/trials/new");
  await saveTrial(page, name);
});

test("emoji and right-to-left letters are kept, invisible characters are taken out", async ({ page }) => {
  const stamp = Date.now();
  await openNewTrial(page);
  await fillTrial(page, `Fælles\u200B morgen\u202E 👩‍👩‍👧 مرحبا ${stamp}`);
  await saveTrial(page, `Fælles morgen 👩‍👩‍👧 مرحبا ${stamp}`);
});

test("an impatient double tap makes one trial, and going back opens an empty form", async ({ page }) => {
  const name = `Toplærer ${Date.now()}`;
  await openNewTrial(page);
  await fillTrial(page, name);
  await saveButton(page).dblclick();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Ny prøvehandling" })).toBeVisible();
  await expect(title(page)).toHaveValue("");
  expect(await countByTitle(page, name)).toBe(1);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the same form posted twice leads to the same trial", async ({ page }) => {
    const name = `Fagfordybelse ${Date.now()}`;
    await page.goto("/trials/new");
    await fillTrial(page, name);
    const posts: { url: string; headers: Record<string, string>; body: Buffer }[] = [];
    page.on("request", (request) => {
      const body = request.method() === "POST" ? request.postDataBuffer() : null;
      if (body) posts.push({ url: request.url(), headers: request.headers(), body });
    });
    const address = await saveTrial(page, name);
    const [post] = posts;
    const again = await page.request.post(post!.url, {
      headers: { "content-type": post!.headers["content-type"]!, origin: new URL(post!.url).origin },
      data: post!.body,
      maxRedirects: 0,
    });
    expect(again.status()).toBe(303);
    expect(again.headers().location).toContain(address);
    expect(await countByTitle(page, name)).toBe(1);
  });
});
