import type { Browser, Locator, Page } from "@playwright/test";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";
import { freedFrom, freedTo, saveButton } from "@/tests/e2e/support/trial-form";
import { SiteThroughTime } from "@/tests/e2e/support/years";
import { phonePhoto } from "@/tests/support/photo";

// One whole life of a trial, from a poster at a meeting in January 2022 to its landing before the law ends in 2024.
test.skip(({ isMobile }) => isMobile, "two and a half years are lived once");

const title = "Besøg på borgerens tid";
const relative = "datter@eksempel.dk";
const leader = "leder@langeland.demo";

/** Somebody at the site as it is that day; everybody has a browser of their own. */
async function person(browser: Browser, site: SiteThroughTime, email: string | null): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.baseURL, locale: "da-DK" });
  const page = await context.newPage();
  if (email) await signIn(page, email, { fresh: true });
  return page;
}

async function step(page: Page, name: string, fill: (form: Locator) => Promise<unknown>): Promise<void> {
  const form = page.getByRole("form", { name, exact: true });
  if (!(await form.isVisible())) await page.locator("summary").filter({ hasText: name }).click();
  await fill(form);
  await form.getByRole("button", { name: /^(Gem|Send)/ }).click();
  await expect(form).toHaveCount(0);
}

const here = (page: Page) =>
  page
    .getByRole("list", { name: /^Forløb i/ })
    .getByRole("listitem")
    .filter({ hasText: "her er den nu" });

/** What a committee decided, entered by the administration from its minutes. */
async function enterMinutes(
  page: Page,
  on: string,
  point: string,
  decide: (row: Locator) => Promise<unknown>,
) {
  await page.goto("/trials/approvals?body=COMMITTEE");
  const row = page
    .locator("#agenda > li")
    .filter({ has: page.getByRole("link", { name: title, exact: true }) });
  await decide(row);
  await page.getByLabel("Mødets dato").fill(on);
  await page.getByLabel("Henvisning til referatet").fill(point);
  await page.getByRole("button", { name: "Gem mødets afgørelser" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Én afgørelse er gemt" })).toContainText(title);
}

test("a whole life: from a QR link over the committee, yellow and green to the landing", async ({
  browser,
}) => {
  test.setTimeout(600_000);
  const site = await SiteThroughTime.open();
  try {
    let trial = "";
    let followed = "";

    await test.step("January 2022: a daughter proposes by the link on the poster, and it becomes a trial", async () => {
      await site.on(toCalendarDate("2022-01-10"));
      const page = await person(browser, site, leader);
      await page.goto("/ideas/links");
      await page.getByRole("textbox", { name: "Hvad skal linket bruges til?" }).fill("Pårørendeaften");
      await page.getByRole("combobox", { name: /Hvem giver I det til/ }).selectOption("CITIZENS");
      await page.getByRole("button", { name: "Lav link og QR-kode" }).click();
      await expect(page.getByRole("img", { name: /^QR-kode til/ })).toBeVisible();
      const link = await page
        .getByText(/\/i\/[\w-]{16,}/)
        .first()
        .innerText();

      const visitor = await person(browser, site, null);
      await visitor.goto(new URL(link.trim()).pathname);
      await visitor.getByRole("textbox", { name: /Hvad vil du gerne prøve/ }).fill(title);
      await visitor
        .getByRole("textbox", { name: /Hvad kunne være anderledes/ })
        .fill("Hjælpen kommer, når min far er stået op");
      await visitor.getByRole("textbox", { name: /Din e-mail/ }).fill(relative);
      await visitor.getByRole("button", { name: "Send forslag" }).click();
      await expect(visitor.getByText("Tak for dit forslag")).toBeVisible();
      followed = new URL(visitor.url()).pathname;

      await page.goto("/ideas/box?status=WAITING");
      await page.getByRole("button", { name: `Gør til prøvehandling: ${title}` }).click();
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
      await expect(here(page)).toContainText("Idé");
      trial = new URL(page.url()).pathname;

      await page.goto(`${trial}/edit`);
      await freedFrom(page).fill("Besøgsplanens faste klokkeslæt");
      await freedTo(page).fill("At komme, når det passer borgeren");
      const themes = page.locator("#themes").getByRole("checkbox");
      if (!(await themes.first().isChecked())) await themes.first().check();
      await page.getByText("Delaktiviteter og fritagelse", { exact: true }).click();
      await page
        .locator("#nationalNeed")
        .getByRole("radio", { name: /^Direkte behov/ })
        .check();
      await saveButton(page).click();
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    });

    await test.step("it is prepared: staff are heard, there is something to learn, and the committee is asked", async () => {
      const page = await person(browser, site, leader);
      await page.goto(trial);
      await step(page, "Gør idéen klar", async () => undefined);
      await expect(here(page)).toContainText("Forberedt");
      await page.goto(`${trial}/effect`);
      await page
        .getByRole("textbox", { name: "Hvad vil I gerne blive klogere på?" })
        .fill("Giver det ro om morgenen?");
      await page.getByRole("button", { name: "Gem spørgsmålet" }).click();
      await expect(page.getByRole("status").filter({ hasText: "Spørgsmålet er gemt" })).toBeVisible();
      await page.goto(trial);
      await page.getByText("Notér, hvem I har lyttet til").click();
      const heard = page.getByRole("form", { name: "Notér, hvem I har lyttet til" });
      await heard.getByLabel("Hvem?").selectOption("STAFF");
      await heard.getByRole("button", { name: "Gem" }).click();
      await expect(
        page.locator("#checklist").getByRole("listitem").filter({ hasText: "Medarbejderne er hørt" }),
      ).not.toContainText("Mangler");
      await step(page, "Send til godkendelse", async () => undefined);
      await expect(page.getByText("Afventer udvalget.")).toBeVisible();
    });

    await test.step("1 March 2022: the committee said yes in February, and the hundred days begin", async () => {
      await site.on(toCalendarDate("2022-03-01"));
      const office = await person(browser, site, "forvaltning@langeland.demo");
      await enterMinutes(office, "2022-02-23", "Omsorgsudvalget, punkt 4", (row) =>
        row.getByRole("radio", { name: /^Godkendt/ }).check(),
      );
      const page = await person(browser, site, leader);
      await page.goto(trial);
      await step(page, "Begynd afprøvningen", async (form) => {
        await expect(form.getByLabel("Sidste dag")).toHaveValue("2022-06-08");
      });
      await expect(here(page)).toContainText("I afprøvning");
    });

    await test.step("April 2022: something is seen, and a picture is taken", async () => {
      await site.on(toCalendarDate("2022-04-05"));
      const page = await person(browser, site, leader);
      await page.goto(`${trial}/log/new`);
      await page.getByLabel("Hvad skete der?").fill("Ingen ringer længere og spørger, hvornår vi kommer");
      await page.getByText("Type, dato og billeder").click();
      await page.getByLabel("Hvad er det?").selectOption("LEARNING");
      await page.getByLabel("Billede 1", { exact: true }).setInputFiles({
        name: "morgen.jpg",
        mimeType: "image/jpeg",
        buffer: Buffer.from(await phonePhoto(1200, 900)),
      });
      await page.getByLabel("Hvad viser billede 1?").fill("Et dækket morgenbord");
      await page.getByRole("checkbox", { name: /har sagt ja til billederne/ }).check();
      await page.getByRole("button", { name: "Gem i loggen" }).click();
      await expect(page.getByRole("img", { name: "Et dækket morgenbord" })).toBeVisible();
    });

    await test.step("30 May 2022, day 90: the week's letter brings a draft from what was written", async () => {
      await site.remind(toCalendarDate("2022-05-30"));
      const letter = site.mailsTo(leader).at(-1)!;
      expect(letter).toContain(title);
      expect(letter).toContain("Ingen ringer længere og spørger, hvornår vi kommer");
      expect(letter).toMatch(/List-Unsubscribe:\s+</);
    });

    await test.step("June 2022: what was seen is written down, and the decision is yellow", async () => {
      await site.on(toCalendarDate("2022-06-09"));
      const page = await person(browser, site, leader);
      await page.goto(trial);
      await step(page, "Begynd at samle op", async () => undefined);
      await page.goto(`${trial}/evaluation`);
      await expect(page.getByLabel("Hvad så vi?")).toHaveValue(/Ingen ringer længere/);
      await page.getByRole("button", { name: "Gem opsamlingen" }).click();
      await expect(page.getByRole("status").filter({ hasText: "Opsamlingen er gemt" })).toBeVisible();
      await step(page, "Beslut, hvad der skal ske", async (form) => {
        await form.getByRole("radio", { name: /^Gul/ }).check();
        await form.getByLabel("Hvorfor?").fill("Vi vil også se en sommer");
        await form.getByLabel("Ny periode begynder").fill("2022-06-09");
        await form.getByLabel("Ny periode slutter").fill("2022-09-16");
      });
      await expect(here(page)).toContainText("I afprøvning");
      expect(site.mailsTo(relative).length).toBeGreaterThan(0);
    });

    await test.step("September 2022: the second period ends, and the committee makes it practice", async () => {
      await site.on(toCalendarDate("2022-09-20"));
      const page = await person(browser, site, leader);
      await page.goto(trial);
      await step(page, "Begynd at samle op", async () => undefined);
      await page.goto(`${trial}/evaluation`);
      await page.getByLabel("Hvad så vi?").fill("Også i ferien blev aftalerne holdt");
      await page.getByRole("button", { name: "Gem opsamlingen" }).click();
      await expect(page.getByRole("status").filter({ hasText: "Opsamlingen er gemt" })).toBeVisible();
      const office = await person(browser, site, "forvaltning@langeland.demo");
      await enterMinutes(office, "2022-09-20", "Omsorgsudvalget, punkt 7", async (row) => {
        await row.getByRole("radio", { name: /^Grøn/ }).check();
        await row.getByLabel("Hvorfor?").fill("Borgerne får ro, og det koster ikke mere");
        await row
          .getByLabel("Hvordan bliver det almindelig praksis?")
          .fill("Skrives ind i kvalitetsstandarden");
      });
      await page.goto(trial);
      await expect(here(page)).toContainText("Besluttet");
    });

    await test.step("April 2024: half a year before the law ends the landing is asked for, and chosen", async () => {
      await site.remind(toCalendarDate("2024-04-08"));
      expect(site.mailsTo(leader).at(-1)!).toContain(title);
      await site.on(toCalendarDate("2024-04-09"));
      const page = await person(browser, site, leader);
      await page.goto(trial);
      await step(page, "Marker som landet", async (form) => {
        await form.getByRole("radio", { name: /lov/i }).last().check();
        const why = form.getByLabel(/Hvorfor|Bemærkning/).first();
        await why.fill("Fra oktober ligger det inden for loven");
      });
      await expect(here(page)).toContainText("Landet");

      // The page tells it all, from the idea on, and the daughter has been told what became of it.
      // The story stands open while the last step can be undone.
      const story = page.getByRole("main");
      for (const text of ["Omsorgsudvalget, punkt 4", "Vi vil også se en sommer", "Omsorgsudvalget, punkt 7"])
        await expect(story.getByText(text).first()).toBeVisible();
      await expect(story.getByText("Skrives ind i kvalitetsstandarden").first()).toBeVisible();
      const visitor = await person(browser, site, null);
      await visitor.goto(followed);
      await expect(visitor.getByRole("main")).toContainText(title);
    });
  } finally {
    await site.close();
  }
});
