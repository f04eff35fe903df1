import type { Page } from "@playwright/test";
import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";

test.skip(({ isMobile }) => isMobile, "once is enough");

// What is written here stays; both projects use titles of their own.
const titleFor = (what: string) => `${what} ${Date.now()}`;
const main = (page: Page) => page.getByRole("main");
const look = (page: Page) => page.getByRole("button", { name: "Se hvad det berører" });

async function addRule(page: Page, title: string): Promise<void> {
  await page.goto("/freedom/rules/new");
  await page.getByLabel("Velfærdsområde").selectOption({ label: "Ældre" });
  await page.getByLabel("Slags").selectOption({ label: "Tilsyn" });
  await page.getByRole("textbox", { name: "Titel" }).fill(title);
  await page.getByRole("textbox", { name: "Hvad står der?" }).fill("Uanmeldt besøg på hver enhed hvert år");
  await page.getByLabel("Besluttet den").fill("2026-01-15");
  await page.getByLabel("Besluttet af").selectOption({ label: "Udvalget" });
  await page.getByLabel("Gælder fra").fill("2026-02-01");
  await look(page).click();
  await page.getByRole("button", { name: "Tilføj", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

test("the administration adds a fence-post after seeing which trials it touches", async ({ page }) => {
  const title = titleFor("Faste besøgstider");
  await signIn(page, "forvaltning@langeland.demo");
  await page.goto("/freedom/records");
  await page.getByRole("link", { name: "Ny hegnspæl" }).click();
  await expect(main(page)).toContainText("Langeland Kommune");
  await page.getByRole("textbox", { name: "Titel" }).fill(title);

  // Everyday words come from the title and can be written over.
  const words = page.getByRole("textbox", { name: "Hverdagsord" });
  await page.getByRole("textbox", { name: "Hvad står der?" }).click();
  await expect(words).toHaveValue(title.toLocaleLowerCase("da"));
  await words.fill("borgerne\nhjemmet");

  // What is wrong is told before anything is shown, and nothing typed is lost.
  await look(page).click();
  const refusal = main(page).getByRole("alert");
  await expect(refusal).toBeFocused();
  await expect(refusal.getByRole("link")).toHaveText([
    /^Velfærdsområde: /,
    /^Hvad står der\?: /,
    /^Besluttet den: /,
    /^Besluttet af: /,
  ]);
  await expect(words).toHaveValue("borgerne\nhjemmet");

  await page.getByLabel("Velfærdsområde").selectOption({ label: "Ældre" });
  await page.getByRole("textbox", { name: "Hvad står der?" }).fill("Besøg ligger på faste tidspunkter");
  await page.getByLabel("Besluttet den").fill("2026-10-01");
  await page.getByLabel("Besluttet af").selectOption({ label: "Byrådet" });
  await look(page).click();
  const touched = page.getByRole("region", { name: /^Det berører/ });
  await expect(touched).toBeFocused();
  await expect(touched).toContainText("Teksten har hverdagsordene");
  await expect(touched.getByRole("listitem").first()).toContainText("Langeland Kommune");

  // Typing on means looking again before it can be saved.
  await words.fill("xyzzyxyzzy");
  await expect(page.getByRole("button", { name: "Tilføj", exact: true })).toBeHidden();
  await page.getByRole("button", { name: "Se igen" }).click();
  await expect(page.getByRole("region", { name: "Det berører ingen prøvehandlinger" })).toBeVisible();
  await page.getByRole("button", { name: "Tilføj", exact: true }).click();

  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Tilføjet" })).toBeVisible();
  await page.goto(`/freedom/records?q=${encodeURIComponent(title)}`);
  await expect(page.getByRole("row").filter({ hasText: title })).toContainText("Gælder i dag");
});

test("a rule's new version takes over from a day, and the history tells both", async ({ page }) => {
  const title = titleFor("Årligt tilsyn");
  await signIn(page, "forvaltning@langeland.demo");
  await addRule(page, title);

  await page.getByRole("link", { name: "Ny version" }).click();
  await page.getByLabel("Hvad er besluttet?").selectOption({ label: "Frivillig" });
  await page.getByLabel("Besluttet den").fill("2026-11-01");
  await page.getByLabel("Besluttet af").selectOption({ label: "Byrådet" });
  await page.getByRole("textbox", { name: "Begrundelse" }).fill("Enhederne kender selv behovet");
  await page.getByLabel("Gælder fra").fill("2026-02-01");
  await look(page).click();
  await expect(main(page).getByRole("alert")).toContainText("begyndte 01-02-2026");
  await page.getByLabel("Gælder fra").fill("2027-01-01");
  await look(page).click();
  await expect(page.getByRole("region", { name: "Det berører ingen prøvehandlinger" })).toBeVisible();
  await page.getByRole("button", { name: "Gem den nye version" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Den nye version er gemt" })).toBeVisible();

  const address = new URL(page.url()).pathname;
  await page.goto(`${address}?history=1`);
  await expect(main(page)).toContainText("1. februar 2026 – 31. december 2026");
  await expect(main(page)).toContainText("fra 1. januar 2027");
  const change = main(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: "Ny version", exact: true }) });
  await expect(change).toContainText("Bevaret");
  await expect(change).toContainText("Frivillig");
  await expect(change).toContainText("Enhederne kender selv behovet");
  await expect(main(page).getByRole("heading", { name: "Afløst af en ny version" })).toBeVisible();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the same form shows what it touches, keeps what was typed, and saves", async ({ page }) => {
    const title = titleFor("Rengøringsstandard");
    await signIn(page, "forvaltning@langeland.demo");
    await page.goto("/freedom/rules/new");
    await page.getByLabel("Velfærdsområde").selectOption({ label: "Ældre" });
    await page.getByRole("textbox", { name: "Titel" }).fill(title);
    await look(page).click();
    await expect(main(page).getByRole("alert")).toContainText("Slags");
    await expect(page.getByRole("textbox", { name: "Titel" })).toHaveValue(title);
    await page.getByLabel("Slags").selectOption({ label: "Drift" });
    await page.getByRole("textbox", { name: "Hvad står der?" }).fill("Rengøring hver fjortende dag");
    await page.getByLabel("Besluttet den").fill("2026-01-15");
    await page.getByLabel("Besluttet af").selectOption({ label: "Forvaltningen" });
    await look(page).click();
    await expect(page.getByRole("heading", { name: /^Det berører/ })).toBeVisible();
    await page.getByRole("button", { name: "Tilføj", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  });
});

test("words are added, found and removed after saying which", async ({ page }) => {
  const word = `ord${Date.now()}`;
  await signIn(page, "forvaltning@langeland.demo");
  await page.goto("/freedom/words");
  await page.getByRole("link", { name: "Tilføj ord" }).click();
  const words = page.getByRole("textbox", { name: /^Ord/ });
  await words.fill(word);
  await page.getByRole("button", { name: "Gem ordene" }).click();
  await expect(main(page).getByRole("alert")).toContainText("mindst to ord");
  await words.fill(`${word}\nmorgensang`);
  await page.getByRole("button", { name: "Gem ordene" }).click();
  await expect(page.getByRole("status").filter({ hasText: "tilføjet" })).toBeVisible();

  await page.getByLabel("Søg efter et ord").fill(word);
  await page.getByRole("button", { name: "Vis", exact: true }).click();
  await expect(main(page)).toContainText("Én gruppe");
  await page.getByRole("link", { name: `Ret ${word}` }).click();
  await page.getByRole("button", { name: "Fjern ordene" }).click();
  const question = page.getByRole("dialog");
  await expect(question).toContainText(`de 2 ord: ${word}, morgensang`);
  await question.getByRole("button", { name: "Fjern ordene" }).click();
  await expect(page.getByRole("status").filter({ hasText: "fjernet" })).toBeVisible();
});
