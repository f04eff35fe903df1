import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";

/** The newest mail in the demo's outbox to an address, with a word of its subject. */
async function mailTo(page: Page, address: string, subject: string) {
  const mail = page.getByRole("article").filter({ hasText: address }).filter({ hasText: subject }).first();
  await expect(async () => {
    await page.goto(routes.outbox());
    await expect(mail).toBeVisible({ timeout: 1_000 });
  }).toPass();
  return mail;
}

/** Follows a link of a mail, as the outbox shows it. */
async function follow(page: Page, mail: Awaited<ReturnType<typeof mailTo>>, part: string) {
  const href = await mail.locator(`a[href*="${part}"]`).last().getAttribute("href");
  await page.goto(href!);
}

/** Begins the newest letter there is something to tell in; a month without anything is taken away again. */
async function beginLetter(page: Page) {
  await page.goto(routes.newsletters());
  const months = await page.getByLabel("Hvilken måned").locator("option").count();
  for (let month = 0; month < months; month += 1) {
    await page.goto(routes.newsletters());
    await page.getByLabel("Hvilken måned").selectOption({ index: month });
    await page.getByRole("button", { name: "Lav kladde" }).click();
    await expect(page.getByText("Kladden er klar")).toBeVisible();
    if (await page.getByRole("button", { name: "Send brevet" }).isVisible()) return;
    await expect(page.getByText("Der er intet at fortælle")).toBeVisible();
    await page.getByRole("button", { name: "Slet kladden" }).click();
    await expect(page.getByText("Kladden er slettet.")).toBeVisible();
  }
  throw new Error("No month with anything to tell");
}

test("a citizen asks for the letter, reads it on the web and leaves with one click", async ({
  page,
  browser,
}, { project }) => {
  test.skip(project.name !== "desktop", "a month has one letter, and both sizes share the municipality");
  const address = `laeser-${Date.now().toString(36)}@eksempel.dk`;
  await page.goto(routes.subscribeToLetters({ municipality: "rebild" }));
  await page.getByLabel("Din e-mail").fill("ikke en adresse");
  await page.getByRole("button", { name: "Skriv mig på listen" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Din e-mail" })).toBeVisible();
  await page.getByLabel("Din e-mail").fill(address);
  await page.getByRole("button", { name: "Skriv mig på listen" }).click();
  await expect(page.getByText("Se i din indbakke")).toBeVisible();
  await follow(page, await mailTo(page, address, "Vil du have nyhedsbrevet"), "/newsletters/confirm/");
  await page.getByRole("button", { name: "Ja, send mig brevet" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Du er på listen");

  const office = await browser.newPage();
  await signIn(office, "forvaltning@rebild.demo");
  await beginLetter(office);
  await office.getByLabel("Hilsen").fill("Kære læser, her er månedens brev.");
  await office.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(office.getByText("Brevet er gemt.")).toBeVisible();
  await office.getByRole("button", { name: "Send brevet" }).click();
  await expect(office.getByText("Sæt kryds, når brevet er klar.")).toBeVisible();
  await office.getByLabel("Jeg har læst brevet").check();
  await office.getByRole("button", { name: "Send brevet" }).click();
  await expect(office.getByText("Brevet er sendt af sted.")).toBeVisible();
  await office.close();

  const letter = await mailTo(page, address, "Nyt fra velfærdsaftalen");
  await follow(page, letter, "/newsletters/0");
  await expect(page.getByText("Kære læser, her er månedens brev.")).toBeVisible();
  await follow(page, await mailTo(page, address, "Nyt fra velfærdsaftalen"), "/newsletters/leave/");
  await page.getByRole("button", { name: "Meld mig fra" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Du er meldt fra");
});

test("a leader sees the own institution at a glance, and what others like it try", async ({ page }) => {
  await signIn(page, "leder@rebild.demo");
  await page.goto(routes.home());
  await page
    .locator("section")
    .filter({ has: page.locator("#glance") })
    .getByRole("link")
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Børnehuset Skovbrynet");
  const total = page.getByRole("list", { name: "Prøvehandlinger i tal" }).getByRole("link").first();
  const count = Number.parseInt((await total.innerText()).trim(), 10);
  const others = page.locator("section").filter({ has: page.locator("#alike") });
  await expect(others.getByRole("link", { name: "Prøv det hos os" }).first()).toBeVisible();
  await total.click();
  await expect(page.getByText(new RegExp(`\\b${count} prøvehandlinger`)).first()).toBeVisible();
});
