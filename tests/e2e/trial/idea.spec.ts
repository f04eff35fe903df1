import type { Browser, Page } from "@playwright/test";
import decodeQR from "qr/decode.js";
import sharp from "sharp";
import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";

// One project only, the phone: that is where links are made, shown and used.
test.skip(({ isMobile }) => !isMobile, "the way of an idea is walked on phones");
// A page that is not there is asked for on purpose.
test.use({ expectedErrors: [/404/] });

/** What a phone's camera reads from the screen. */
async function scan(page: Page): Promise<string> {
  const code = page.getByRole("img", { name: /^QR-kode til/ });
  await code.scrollIntoViewIfNeeded();
  const { data, info } = await sharp(await code.screenshot())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return decodeQR({ width: info.width, height: info.height, data });
}

async function newPhone(browser: Browser, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({
    ...{ locale: "da-DK", viewport: { width: 375, height: 812 }, isMobile: true, hasTouch: true },
    ...options,
  });
  return context.newPage();
}

async function makeLink(page: Page, title: string): Promise<void> {
  await signIn(page, "leder@holbaek.demo");
  await page.goto("/ideas/box");
  await page
    .getByRole("navigation", { name: "Sider om idéer" })
    .getByRole("link", { name: "Links og QR-koder" })
    .click();
  await page.getByRole("textbox", { name: "Hvad skal linket bruges til?" }).fill(title);
  await page.getByRole("combobox", { name: /Hvem giver I det til/ }).selectOption("PARENTS");
  await page.getByRole("button", { name: "Lav link og QR-kode" }).click();
  await expect(page.getByRole("status")).toContainText("Linket er klar");
}

test("a parent's idea comes by a QR code without login and becomes a trial with one tap", async ({
  page,
  browser,
}) => {
  test.slow();
  const idea = `Matematik i skoven ${Date.now()}`;
  await makeLink(page, `Forældremøde ${Date.now()}`);
  const address = await scan(page);

  const parent = await newPhone(browser);
  await parent.goto(new URL(address).pathname);
  await expect(parent.getByRole("heading", { level: 1 })).toHaveText(
    "Hvad skal vi prøve i Fjordbakkeskolen?",
  );
  await expect(parent.getByRole("combobox", { name: "Hvem er du?" })).toHaveValue("PARENTS");
  await parent.getByRole("textbox", { name: /Hvad vil du gerne prøve/ }).fill(idea);
  await parent
    .getByRole("textbox", { name: /Hvad kunne være anderledes/ })
    .fill("CPR 010190-1234 måler et træ");
  await parent.getByRole("textbox", { name: /Din e-mail/ }).fill("mor@eksempel.dk");
  await parent.getByRole("button", { name: "Send forslag" }).click();
  // Refused for the number, with everything still there.
  await expect(parent.getByRole("main").getByRole("alert")).toContainText("ligner et CPR-nummer");
  await expect(parent.getByRole("textbox", { name: /Hvad vil du gerne prøve/ })).toHaveValue(idea);
  await parent.getByRole("textbox", { name: /Hvad kunne være anderledes/ }).fill("Vi måler træer.");
  await parent.getByRole("button", { name: "Send forslag" }).click();
  await expect(parent.getByText("Tak for dit forslag")).toBeVisible();
  await expect(parent.getByText("Forslaget er modtaget og bliver læst.")).toBeVisible();
  const followed = new URL(parent.url()).pathname;

  await page.goto("/");
  await page.getByRole("link", { name: "Læs dem i Idékassen" }).click();
  await page.getByRole("button", { name: `Gør til prøvehandling: ${idea}` }).click();
  await expect(page.getByRole("heading", { level: 1, name: idea })).toBeVisible();
  await expect(page.getByText("Vi måler træer.").first()).toBeVisible();
  await expect(page.getByRole("complementary")).toContainText("Forældre");
  await page.getByRole("link", { name: "Skriv resten" }).click();
  await expect(page.getByRole("textbox", { name: "Titel" })).toHaveValue(idea);

  await parent.goto(followed);
  await expect(parent.getByText(`Det er blevet til en prøvehandling: »${idea}«.`)).toBeVisible();
  await page.goto("/demo/outbox");
  await expect(page.getByText(`Dit forslag bliver til noget: ${idea}`)).toBeVisible();
  await parent.getByRole("button", { name: "Slet min e-mail" }).click();
  await expect(parent.getByText("Din e-mail er slettet")).toBeVisible();
  await expect(parent.getByRole("button", { name: "Slet min e-mail" })).toHaveCount(0);
  await parent.context().close();
});

test("without script a proposal is sent and supported, and a closed link says so", async ({
  page,
  browser,
}) => {
  test.slow();
  const idea = `<img src=x onerror=alert(1)> 👩‍🏫 sang hver morgen ${Date.now()}`;
  await makeLink(page, `Bestyrelsesmøde ${Date.now()}`);
  const linkPage = new URL(page.url()).pathname;
  const address = new URL(await scan(page)).pathname;

  const parent = await newPhone(browser, { javaScriptEnabled: false });
  await parent.goto(address);
  await parent.getByRole("textbox", { name: /Hvad kunne være anderledes/ }).fill("Alle synger.");
  await parent.getByRole("button", { name: "Send forslag" }).click();
  await expect(parent.getByText("Feltet skal udfyldes.").first()).toBeVisible();
  await expect(parent.getByRole("textbox", { name: /Hvad kunne være anderledes/ })).toHaveValue(
    "Alle synger.",
  );
  await parent.getByRole("textbox", { name: /Hvad vil du gerne prøve/ }).fill(idea);
  await parent.getByRole("combobox", { name: "Hvem er du?" }).selectOption("CHILDREN");
  await parent.getByRole("button", { name: "Send forslag" }).click();
  await expect(parent.getByRole("heading", { level: 1, name: idea })).toBeVisible();

  await page.goto("/ideas/box?status=WAITING");
  await page.getByRole("button", { name: `Vis for alle: ${idea}` }).click();
  await expect(page.getByText("Idéen vises for alle")).toBeVisible();

  await parent.goto(address);
  await parent.getByRole("button", { name: `Det synes jeg også om: ${idea}` }).click();
  const shown = parent.getByRole("listitem").filter({ hasText: idea });
  await expect(shown).toContainText("1 støtter");
  await parent.getByRole("button", { name: `Tag din støtte tilbage fra: ${idea}` }).click();
  await expect(shown).toContainText("Ingen støtter endnu");

  await page.goto(linkPage);
  await page.getByRole("button", { name: "Luk linket" }).click();
  await expect(page.getByRole("status")).toContainText("Linket er lukket");
  await parent.goto(address);
  await expect(parent.getByText("Der tages ikke imod flere forslag her")).toBeVisible();
  expect((await parent.goto("/i/findes-ikke-findes-ikke"))?.status()).toBe(404);
  await parent.context().close();
});
