import fs from "node:fs";
import path from "node:path";
import type { Locator, Page, TestInfo } from "@playwright/test";
import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";
import { phonePhoto } from "@/tests/support/photo";

/** Counts what a person does: every tap, and every field they type in. */
function counted(page: Page) {
  let interactions = 0;
  return {
    tap: async (target: Locator) => {
      interactions += 1;
      await target.tap();
    },
    type: async (label: string, text: string) => {
      interactions += 1;
      await page.getByLabel(label).fill(text);
    },
    total: () => interactions,
  };
}

const saved = (page: Page, text: string) =>
  expect(page.getByRole("status").filter({ hasText: text })).toBeVisible();

const entry = (page: Page, text: string) => page.getByRole("listitem").filter({ hasText: text });

/** The trials to choose between, where there are several. */
const choices = (page: Page) => page.getByRole("main").locator('a[href$="/log/new"]');

/** The form on a page of its own, for the first trial there is to choose. */
async function openForm(page: Page): Promise<void> {
  await page.goto("/log");
  if (/\/log$/.test(page.url())) await choices(page).first().click();
  await expect(page.getByLabel("Hvad skete der?")).toBeVisible();
}

async function addFile(
  page: Page,
  info: TestInfo,
  name: string,
  content: Uint8Array | string,
): Promise<void> {
  const file = info.outputPath(name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, content);
  await page.getByLabel("Billede 1", { exact: true }).setInputFiles(file);
}

test.describe("by phone", () => {
  test.skip(({ isMobile }) => !isMobile, "taps are counted on a phone");

  test("an entry takes at most four interactions from the start page", async ({ page }) => {
    const text = `De dækkede selv bord ${Date.now()}`;
    await signIn(page, "leder@helsingoer.demo");
    await page.goto("/");
    const person = counted(page);
    await person.tap(page.getByRole("main").getByRole("link", { name: "Skriv i loggen" }));
    await expect(page).toHaveURL(/\/log/);
    if (/\/log$/.test(page.url())) await person.tap(choices(page).first());
    await person.type("Hvad skete der?", text);
    await person.tap(page.getByRole("button", { name: "Gem i loggen" }));
    await saved(page, "Indlægget er gemt");
    expect(person.total()).toBeLessThanOrEqual(4);
    await expect(entry(page, text)).toBeVisible();
  });
});

test.describe("pictures", () => {
  test.skip(({ isMobile }) => isMobile, "once is enough");
  // The browser tells that a file it was shown could not be drawn; that is what these tests are about.
  test.use({ expectedErrors: [/Failed to load resource/] });

  test("one that is too large, and one that is none, are refused in words, and what was typed stays", async ({
    page,
  }, info) => {
    const text = `Bålet tog en halv time ${Date.now()}`;
    await signIn(page, "leder@middelfart.demo");
    await openForm(page);
    await page.getByLabel("Hvad skete der?").fill(text);
    await page.locator("summary").filter({ hasText: "Type, dato og billeder" }).click();
    await page.getByLabel("Hvad er det?").selectOption("LEARNING");
    await addFile(page, info, "stort.jpg", Buffer.alloc(30 * 1024 * 1024, 0xff));
    await page.getByLabel("Hvad viser billede 1?").fill("En bålplads uden mennesker");
    await page.getByLabel(/^Alle, der kan kendes/).check();
    const save = page.getByRole("button", { name: "Gem i loggen" });
    await save.click();
    await expect(page.getByRole("alert").filter({ hasText: "Billedet fylder 30 MB" })).toBeFocused();

    await addFile(page, info, "tekst.jpg", "Det her er bare tekst");
    await save.click();
    await expect(page.getByRole("alert").filter({ hasText: "Filen er ikke et billede" })).toBeVisible();
    await addFile(
      page,
      info,
      "tegning.jpg",
      "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    );
    await save.click();
    await expect(page.getByRole("alert").filter({ hasText: "Filen er ikke et billede" })).toBeFocused();
    await expect(page.getByLabel("Hvad skete der?")).toHaveValue(text);
    await expect(page.getByLabel("Hvad er det?")).toHaveValue("LEARNING");
    await expect(page.getByLabel("Hvad viser billede 1?")).toHaveValue("En bålplads uden mennesker");

    await addFile(page, info, "telefon.jpg", await phonePhoto(1600, 1200));
    await save.click();
    await saved(page, "Indlægget er gemt");
    const picture = entry(page, text).getByRole("img", { name: "En bålplads uden mennesker" });
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toBeVisible();
    const address = new URL((await picture.getAttribute("src"))!, page.url()).href;
    const answer = await page.request.get(address);
    expect(answer.headers()).toMatchObject({
      "content-type": "image/webp",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-cache",
    });
    const again = await page.request.get(address, { headers: { "If-None-Match": answer.headers().etag! } });
    expect(again.status()).toBe(304);
    await page.context().clearCookies();
    expect((await page.request.get(address)).status()).toBe(401);
  });
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });
  test.skip(({ isMobile }) => isMobile, "once is enough");

  test("an entry is written, and one that is refused keeps its text", async ({ page }) => {
    const text = `Uden script ${Date.now()}`;
    await signIn(page, "personale@middelfart.demo");
    await openForm(page);
    await page.getByLabel("Hvad skete der?").fill(`${text} 010203-4567`);
    await page.getByRole("button", { name: "Gem i loggen" }).click();
    await expect(page.getByText("ligner et CPR-nummer").first()).toBeVisible();
    await expect(page.getByLabel("Hvad skete der?")).toHaveValue(`${text} 010203-4567`);
    await page.getByLabel("Hvad skete der?").fill(text);
    await page.getByRole("button", { name: "Gem i loggen" }).click();
    await expect(entry(page, text)).toBeVisible();
  });
});

test.describe("afterwards", () => {
  test.skip(({ isMobile }) => isMobile, "once is enough");

  test("an entry is corrected, removed and brought back", async ({ page }) => {
    const text = `Regnen kom ind ${Date.now()}`;
    await signIn(page, "leder@middelfart.demo");
    await openForm(page);
    await page.getByLabel("Hvad skete der?").fill(text);
    await page.getByRole("button", { name: "Gem i loggen" }).click();
    await saved(page, "Indlægget er gemt");
    await entry(page, text).getByRole("link", { name: /^Ret/ }).click();
    await page.getByLabel("Hvad skete der?").fill(`${text} gennem taget`);
    await page.getByLabel("Hvad er det?").selectOption("QUOTE");
    await page.getByRole("button", { name: "Gem i loggen" }).click();
    await saved(page, "Indlægget er rettet");
    await expect(page.locator("blockquote").filter({ hasText: `${text} gennem taget` })).toBeVisible();
    await entry(page, text).getByRole("link", { name: /^Ret/ }).click();
    await page.getByRole("button", { name: "Fjern indlægget" }).click();
    await saved(page, "Indlægget er fjernet");
    await expect(entry(page, text)).toHaveCount(0);
    await page.getByRole("status").getByRole("button", { name: "Fortryd" }).click();
    await saved(page, "Indlægget er tilbage");
    await expect(entry(page, text)).toBeVisible();
  });
});
