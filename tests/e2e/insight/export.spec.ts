import type { Page } from "@playwright/test";
import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";

test.skip(({ isMobile }) => isMobile, "once is enough");

/** The institutions of the table on screen. */
const tableRows = (page: Page) =>
  page.getByRole("region", { name: "Status for institutionerne" }).locator("tbody tr");
const cells = (line: string) => line.split(";").map((cell) => cell.replace(/^"(.*)"$/, "$1"));

test("the overview comes as a file that Danish Excel opens right", async ({ page }) => {
  await signIn(page, "forvaltning@langeland.demo");
  await page.goto("/overview");
  const link = page.getByRole("link", { name: "Hent som CSV" });
  const answer = await page.request.get((await link.getAttribute("href"))!);
  expect(answer.headers()["content-type"]).toBe("text/csv; charset=utf-8");
  expect(answer.headers()["content-disposition"]).toMatch(
    /filename="overblik-langeland-kommune-\d{4}-\d{2}-\d{2}\.csv"/,
  );

  const bytes = await answer.body();
  expect([...bytes.subarray(0, 3)], "byte order mark").toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.subarray(3).toString("utf8").trimEnd().split("\r\n").map(cells);
  expect(lines[0]).toEqual([
    ...["Kommune", "Institution", "Type", "Område", "Idé", "Forberedt", "I afprøvning", "Evalueres"],
    ...["Besluttet", "I alt", "Over tid", "Senest ændret", "Opgjort den"],
  ]);
  const rows = lines.slice(1);
  for (const row of rows) {
    expect(row).toHaveLength(13);
    expect(row[0]).toBe("Langeland Kommune");
    expect(row[11]).toMatch(/^(\d{2}-\d{2}-\d{4})?$/);
    expect(row[12]).toMatch(/^\d{2}-\d{2}-\d{4}$/);
  }

  const onScreen = await tableRows(page).evaluateAll((all) =>
    all.map((row) => ({
      name: row.querySelector("th")!.textContent!.trim(),
      total: /\d+/.exec(row.querySelectorAll("td")[1]!.textContent!)![0],
    })),
  );
  const withTrials = rows.filter((row) => Number(row[9]) > 0).map((row) => ({ name: row[1], total: row[9] }));
  expect(withTrials).toEqual(onScreen);
});

test("a narrowed table is narrowed in the file, too", async ({ page }) => {
  await signIn(page, "forvaltning@langeland.demo");
  await page.goto("/overview?text=hjemmeplejen&sort=name");
  await expect(tableRows(page).first()).toBeVisible();
  const href = await page.getByRole("link", { name: "Hent som CSV" }).getAttribute("href");
  const text = await (await page.request.get(href!)).text();
  const names = text
    .trimEnd()
    .split("\r\n")
    .slice(1)
    .map((line) => cells(line)[1]!);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(name.toLowerCase()).toContain("hjemmeplejen");
});

test("the file is not for politicians or the public", async ({ page }) => {
  expect((await page.request.get("/overview/export")).status()).toBe(401);
  await signIn(page, "politiker@viborg.demo");
  expect((await page.request.get("/overview/export?municipality=viborg")).status()).toBe(403);
});
