import fs from "node:fs";
import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";
import { wordParagraphs, wordParts } from "@/tests/support/docx";

test.skip(({ isMobile }) => isMobile, "the administration sits at its desk");

test("the committee's case is made in a few clicks, written, kept, read by a politician and taken home as Word", async ({
  page,
  browser,
}, { project, workerIndex }) => {
  test.setTimeout(120_000);
  const committee = `Udvalget for ${project.name} ${workerIndex}-${Date.now() % 1000}`;
  await signIn(page, "forvaltning@langeland.demo");
  await page.goto("/reports");
  await page.getByRole("link", { name: "Ny statussag" }).first().click();
  await page.getByLabel("Udvalg eller råd").fill(committee);
  await page.getByLabel("Seneste 12 måneder").check();
  await page.getByRole("button", { name: "Lav sagen" }).click();
  await expect(page.getByText("Sagen er lavet")).toBeVisible({ timeout: 30_000 });

  // Written, and moved by the keyboard; it is saved by itself.
  const summary = page.getByRole("textbox", { name: /^Tekst/ }).first();
  await summary.fill("# Kort fortalt\n\nVi er **godt** på vej.");
  const down = page.getByRole("button", { name: /^Flyt ned: Tekst: Kort fortalt/ });
  await down.focus();
  await page.keyboard.press("Enter");
  await expect(down).toBeFocused();
  await expect(page.getByText(/^Gemt kl\./)).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await expect(page.getByRole("textbox", { name: /^Tekst/ }).nth(1)).toHaveValue(/Vi er \*\*godt\*\* på vej/);
  const address = new URL(page.url()).pathname;

  await page.getByRole("link", { name: "Versioner" }).click();
  await expect(page.getByRole("heading", { name: "Gem en version" })).toBeVisible();
  await page.getByLabel("Bemærkning").fill("Klar til dagsordenen");
  await page.getByLabel(`Sagen er lagt frem for ${committee}`).check();
  await page.getByRole("button", { name: "Gem versionen" }).click();
  await expect(page.getByText("Version 1 er gemt. Den ændrer sig ikke mere.")).toBeVisible();

  const reader = await (await browser.newContext({ acceptDownloads: true })).newPage();
  await signIn(reader, "politiker@langeland.demo");
  await reader.goto(address);
  await expect(reader.getByRole("heading", { name: "Kort fortalt" })).toBeVisible();
  await expect(reader.locator("strong").filter({ hasText: "godt" })).toBeVisible();
  const loading = reader.waitForEvent("download");
  await reader.getByRole("link", { name: "Hent som Word" }).click();
  const file = await loading;
  expect(file.suggestedFilename()).toMatch(/^statussag-langeland.*\.docx$/);
  const parts = wordParts(fs.readFileSync(await file.path()));
  const words = wordParagraphs(parts.get("word/document.xml")!).map(({ text }) => text);
  expect(words).toContain("Vi er godt på vej.");
  await reader.context().close();
});
