import type { Browser, Page } from "@playwright/test";
import { today } from "@/tests/e2e/support/day";
import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";

// One project only: the accounts are the same for everybody.
test.skip(({ isMobile }) => isMobile, "most of the way is walked at a desk");

/** The wish as one of the four sees it, in a browser of their own. */
async function openAs(browser: Browser, account: string, address: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: "da-DK" })).newPage();
  await signIn(page, account);
  await page.goto(address);
  return page;
}

/** Takes the step that is offered first, and leaves the browser. */
async function step(page: Page, what: string, submit: string): Promise<void> {
  await page.getByRole("radio", { name: new RegExp(`^${what}`) }).check();
  await page.getByRole("button", { name: submit, exact: true }).first().click();
  await expect(page.getByText("Skridtet er gemt")).toBeVisible();
  await page.context().close();
}

test("a wish travels the whole way with four people, and everyone sees where it stands", async ({
  page,
  browser,
}) => {
  test.slow();
  const title = `Maden bringes også til dem, der har fået det bedre ${Date.now()}`;

  await signIn(page, "leder@viborg.demo");
  await page.goto("/freedom/wishes/new");
  await page.getByRole("radio", { name: /^En bestemmelse i loven/ }).check();
  await page.getByRole("textbox", { name: "Kort overskrift" }).fill(title);
  await page.getByRole("combobox", { name: "Bestemmelse" }).selectOption("sel-83-1");
  await page.getByRole("textbox", { name: "Hvorfor står det i vejen?" }).fill("Målgruppen er for snæver.");
  await page.getByRole("textbox", { name: "Hvad ville I så gøre?" }).fill("Flere kan spise sammen.");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  // The last deadline of the agreement years is long past; the form and the answer say where it goes instead.
  await expect(page.getByText(/kommet med i den næste runde\. Den har frist 1\. april \d{4}/)).toBeVisible();
  const address = new URL(page.url()).pathname;

  const administration = "forvaltning@viborg.demo";
  await step(await openAs(browser, administration, address), "Lagt for udvalget", "Gem skridt");
  await step(await openAs(browser, "politiker@viborg.demo", address), "Anbefalet", "Gem beslutning");
  await step(await openAs(browser, administration, address), "Sendt til ministeriet", "Gem skridt");

  const ministry = await openAs(browser, "evaluator@frisat.demo", address);
  await ministry.getByRole("radio", { name: "Ja", exact: true }).check();
  await ministry.getByRole("textbox", { name: "Begrundelse" }).first().fill("Forsøget kan belyse behovet.");
  await ministry.getByLabel("Gælder fra").fill(today());
  await ministry.getByRole("button", { name: "Gem svar" }).click();
  await expect(ministry.getByText("Svaret er gemt")).toBeVisible();

  // Everyone sees it, also without an account.
  await ministry.context().clearCookies();
  await ministry.goto(address);
  await expect(ministry.getByText("Imødekommet").first()).toBeVisible();
  await expect(ministry.getByRole("main")).not.toContainText("Bente Hedevang");
  await ministry.context().close();

  await page.goto(address);
  await expect(page.getByText("Ministeriet svarede", { exact: false }).first()).toBeVisible();
  await expect(page.getByText("Frihedstjekket svarer efter det.", { exact: false })).toBeVisible();
  // Every step stands in the history, the newest first, with who took it.
  await expect(page.getByRole("region", { name: "Forløbet" }).getByRole("listitem")).toHaveText([
    /^Besvaret.*Eva Lund Thygesen/,
    /^Sendt til ministeriet.*Bente Hedevang/,
    /^Anbefalet: I udvalget.*Flemming Nørreå/,
    /^I udvalget.*Bente Hedevang/,
    /^Indsendt.*Ulla Domgaard/,
  ]);
  await page.goto("/demo/outbox");
  await expect(page.getByText(`Ja til ønsket: ${title}`).first()).toBeVisible();
});
