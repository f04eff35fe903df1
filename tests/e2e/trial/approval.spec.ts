import type { Browser, Locator, Page } from "@playwright/test";
import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";
import { fillTrial, openNewTrial, saveTrial } from "@/tests/e2e/support/trial-form";

// One project only: the queue is everybody's, and two at a time would decide each other's trials.
test.skip(({ isMobile }) => isMobile, "the administration sits at its desk");

/** Somebody else at a desk of their own. */
async function someoneElse(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, email);
  return page;
}

/** A prepared trial of the years in which the agreement held. */
async function register(page: Page, title: string, needsLaw: boolean): Promise<string> {
  await openNewTrial(page);
  await fillTrial(page, title);
  await page.locator("summary").filter({ hasText: "Periode og status" }).click();
  await page.locator("#periodStart").fill("2022-03-01");
  await page.locator("#stage").selectOption("PREPARED");
  if (needsLaw) {
    await page.getByText("Delaktiviteter og fritagelse", { exact: true }).click();
    await page
      .locator("#nationalNeed")
      .getByRole("radio", { name: /^Direkte behov/ })
      .check();
  }
  return saveTrial(page, title);
}

async function openStep(page: Page, step: string): Promise<Locator> {
  const form = page.getByRole("form", { name: step, exact: true });
  if (!(await form.isVisible())) await page.locator("summary").filter({ hasText: step }).click();
  return form;
}

async function take(page: Page, step: string, submit: string | RegExp): Promise<void> {
  const form = await openStep(page, step);
  await form.getByRole("button", { name: submit }).click();
  // The step is taken when it is no longer offered; the former step's notice may still stand there.
  await expect(form).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: "Skridtet er gemt" })).toBeVisible();
}

const here = (page: Page) =>
  page
    .getByRole("list", { name: /^Forløb i/ })
    .getByRole("listitem")
    .filter({ hasText: "her er den nu" });
const item = (page: Page, title: string) =>
  page.locator("#agenda > li").filter({ has: page.getByRole("link", { name: title, exact: true }) });
const table = (page: Page, name: RegExp) =>
  page.getByRole("navigation", { name: "Hvem de venter på" }).getByRole("link", { name });

test("Langeland: the committee says yes to what needs the law, and the rest goes directly", async ({
  page,
  browser,
}) => {
  test.slow();
  const stamp = Date.now();
  const [lawful, plain] = [`Uden besøgsplan ${stamp}`, `Fælles frokost ${stamp}`];
  await signIn(page, "leder@langeland.demo");

  await test.step("the leader asks, and is told whom", async () => {
    await register(page, plain, false);
    await take(page, "Send til godkendelse", "Send");
    await expect(page.getByText("Afventer forvaltningen.")).toBeVisible();
    await register(page, lawful, true);
    await expect(page.getByText("udvalget skal godkende, før I begynder")).toBeVisible();
    await take(page, "Send til godkendelse", "Send");
    await expect(page.getByText("Afventer udvalget.")).toBeVisible();
  });
  const address = new URL(page.url()).pathname;

  const office = await someoneElse(browser, "forvaltning@langeland.demo");
  await test.step("the trial without a need is let go by the administration alone", async () => {
    await office.goto("/trials/approvals?body=ADMINISTRATION");
    await expect(item(office, lawful)).toHaveCount(0);
    await item(office, plain)
      .getByRole("radio", { name: /^Godkendt/ })
      .check();
    await office.getByRole("button", { name: "Gem mødets afgørelser" }).click();
    await expect(office.getByRole("status").filter({ hasText: "Én afgørelse er gemt" })).toContainText(plain);
    await expect(item(office, plain)).toHaveCount(0);
  });

  await test.step("the committee's minutes are entered; what is missing is asked for, what was typed stays", async () => {
    await table(office, /^Udvalget/).click();
    const row = item(office, lawful);
    await expect(row).toContainText("Kræver fritagelse fra loven: udvalget beslutter");
    await expect(row).toContainText("Har ventet siden i dag");
    await row.getByRole("radio", { name: /^Sendt tilbage/ }).check();
    await office.getByRole("button", { name: "Gem mødets afgørelser" }).click();
    const refused = office.getByRole("main").getByRole("alert");
    await expect(refused).toBeFocused();
    await expect(refused.getByRole("link")).toHaveText([
      `${lawful}, Hvorfor?: Feltet skal udfyldes.`,
      "Henvisning til referatet: Feltet skal udfyldes.",
    ]);
    await refused.getByRole("link").last().press("Enter");
    await expect(office.getByLabel("Henvisning til referatet")).toBeFocused();
    await office.keyboard.type("Omsorgsudvalget, punkt 4");
    await expect(row.getByRole("radio", { name: /^Sendt tilbage/ })).toBeChecked();
    await row.getByRole("radio", { name: /^Godkendt/ }).check();
    await office.getByRole("button", { name: "Gem mødets afgørelser" }).click();
    const done = office.getByRole("status").filter({ hasText: "Én afgørelse er gemt" });
    await expect(done).toContainText("Godkendt af udvalget");
    await expect(done).toContainText("Omsorgsudvalget, punkt 4");
  });

  await test.step("the leader begins, and the story tells where it was decided", async () => {
    await page.goto(address);
    await expect(page.getByText("Godkendt af udvalget. Afprøvningen kan begynde.")).toBeVisible();
    await take(page, "Begynd afprøvningen", /^Gem/);
    await expect(here(page)).toContainText("I afprøvning");
    // The story stands open, as the last step can still be undone.
    await expect(page.getByText("Referat: Omsorgsudvalget, punkt 4")).toBeVisible();
  });
});

test("Viborg: it begins administratively, and the committee decides what becomes of it", async ({
  page,
  browser,
}) => {
  test.slow();
  const title = `Faste hjælpere ${Date.now()}`;
  await signIn(page, "leder@viborg.demo");
  const address = await register(page, title, true);
  await take(page, "Send til godkendelse", "Send");
  await expect(page.getByText("Afventer forvaltningen.")).toBeVisible();

  const office = await someoneElse(browser, "forvaltning@viborg.demo");
  await office.goto("/trials/approvals?body=ADMINISTRATION");
  await item(office, title)
    .getByRole("radio", { name: /^Godkendt/ })
    .check();
  await office.getByRole("button", { name: "Gem mødets afgørelser" }).click();
  await expect(office.getByRole("status").filter({ hasText: "Én afgørelse er gemt" })).toBeVisible();

  await test.step("the leader tests it and writes down what was seen", async () => {
    await page.goto(address);
    await take(page, "Begynd afprøvningen", /^Gem/);
    await take(page, "Begynd at samle op", /^Gem/);
    await office.goto("/trials/approvals?body=COMMITTEE");
    await expect(office.getByRole("link", { name: title, exact: true })).toBeVisible();
    await expect(item(office, title).getByRole("radio")).toHaveCount(0);
    await page.goto(`${address}/evaluation`);
    await page.getByLabel("Hvad så vi?").fill("Færre ansigter gav ro ved bordet");
    await page.getByRole("button", { name: "Gem opsamlingen" }).click();
    await expect(page.getByText("Færre ansigter gav ro ved bordet").first()).toBeVisible();
  });

  const politician = await someoneElse(browser, "politiker@viborg.demo");
  await test.step("a politician enters the committee's green, with the way into practice", async () => {
    await politician.goto("/trials/approvals");
    const row = item(politician, title);
    await expect(row).toContainText("Skal gøres til almindelig praksis: udvalget beslutter");
    await expect(row).toContainText("Færre ansigter gav ro ved bordet");
    await row.getByRole("radio", { name: /^Grøn/ }).check();
    await row.getByLabel("Hvorfor?").fill("Borgerne er glade for det");
    await politician.getByLabel("Henvisning til referatet").fill("Ældreudvalget, punkt 9");
    await politician.getByRole("button", { name: "Gem mødets afgørelser" }).click();
    await expect(row.getByText("Feltet skal udfyldes.")).toBeVisible();
    await expect(row.getByLabel("Hvorfor?")).toHaveValue("Borgerne er glade for det");
    await row.getByLabel("Hvordan bliver det almindelig praksis?").fill("Vagtplanen lægges om fra nytår");
    await politician.getByRole("button", { name: "Gem mødets afgørelser" }).click();
    const done = politician.getByRole("status").filter({ hasText: "Én afgørelse er gemt" });
    await expect(done).toContainText("Besluttet af udvalget");
    await expect(done).toContainText("Grøn: indføres");
  });

  await page.goto(address);
  await expect(here(page)).toContainText("Besluttet");
  await expect(page.getByText("Vagtplanen lægges om fra nytår").first()).toBeVisible();
});

test("Viborg: the rules are changed with the keyboard, and only after seeing what it would mean", async ({
  page,
}) => {
  await signIn(page, "forvaltning@viborg.demo");
  // The focus follows by script, so it has to be there.
  await page.goto("/settings/policy", { waitUntil: "networkidle" });
  const form = page.getByRole("form", { name: "Hvem godkender?" });
  await expect(form.getByRole("group", { name: /^Linje/ })).toHaveCount(2);
  await form.getByRole("button", { name: "Tilføj linje" }).press("Enter");
  // The new line stands above "ellers" and has the focus.
  const added = form.getByRole("group", { name: "Linje 2" });
  await expect(added.getByLabel("Hvis den")).toBeFocused();
  await added.getByLabel("Hvis den").selectOption({ label: "har flere deltagere end" });
  await added.getByLabel("Så beslutter").selectOption({ label: "Byrådet" });
  await added.getByLabel("Bemærkning").fill("De helt store");
  await form.getByRole("button", { name: "Flyt linje 2 ned" }).press("Enter");
  await expect(form.getByRole("button", { name: "Flyt linje 3 op" })).toBeFocused();
  await form.getByRole("button", { name: "Se, hvad det ville ændre" }).click();
  // Wrong lines are told at the line; nothing typed is gone.
  const refused = page.getByRole("main").getByRole("alert");
  await expect(refused.getByRole("link")).toContainText(["Linje 3, Antal deltagere"]);
  const last = form.getByRole("group", { name: "Linje 3" });
  await last.getByLabel("Antal deltagere").fill("1");
  await form.getByRole("button", { name: "Se, hvad det ville ændre" }).click();
  await expect(refused.getByRole("link")).toContainText(["»Ellers« gælder alle, der er tilbage"]);
  await form.getByRole("button", { name: "Flyt linje 3 op" }).press("Enter");
  await expect(form.getByRole("group", { name: "Linje 2" }).getByLabel("Bemærkning")).toHaveValue(
    "De helt store",
  );
  await form.getByRole("button", { name: "Se, hvad det ville ændre" }).click();
  await expect(page.getByRole("heading", { name: "Hvad det ville ændre" })).toBeFocused();
  await expect(form).toContainText(
    /Med disse linjer ville \d+ af jeres \d+ prøvehandlinger være gået til byrådet/,
  );
  // Another thought: what was seen no longer fits, and saving waits for a new look.
  await form.getByRole("button", { name: "Fjern linje 2" }).click();
  await expect(form.getByRole("button", { name: "Gem linjerne" })).toHaveCount(0);
  await form.getByRole("button", { name: "Se, hvad det ville ændre" }).click();
  await expect(form).toContainText("går samme vej som i dag");
  await form.getByRole("button", { name: "Gem linjerne" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Linjerne er gemt" })).toBeVisible();
});
