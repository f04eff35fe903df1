import { readWorkbook } from "@/lib/documents/workbook";
import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";

test.skip(({ isMobile }) => isMobile, "the administration sits at its desk");

test("an evaluator chooses area and municipalities, follows a number and takes the tables along", async ({
  page,
}) => {
  await signIn(page, "evaluator@frisat.demo");
  await page.goto("/compare");
  await page.getByRole("link", { name: "Ældre", exact: true }).click();
  await expect(page.getByText(/^Ældre, pr\. /)).toBeVisible();
  await page.getByText("Vælg kommuner og dag").click();
  for (const name of [/^Rebild/, /^Middelfart/]) {
    const choice = page.getByRole("checkbox", { name });
    if (await choice.isVisible()) await choice.uncheck();
  }
  await page.getByRole("button", { name: "Vis", exact: true }).click();
  await expect(page.getByText(/2 kommuner: Langeland Kommune og Viborg Kommune/)).toBeVisible();
  expect(new URL(page.url()).searchParams.getAll("municipality")).toEqual(["langeland", "viborg"]);

  const table = page.getByRole("region", { name: "Tabel: Hvilke delområder?" });
  await expect(table.locator("thead th")).toHaveText([
    "Delområde",
    "Langeland Kommune",
    "Viborg Kommune",
    "I alt",
  ]);
  const first = table.locator("tbody tr").first();
  const label = (await first.locator("th").textContent())!;
  const total = Number((await first.getByRole("link").last().textContent())!);

  const all = page.getByRole("link", { name: "Hent alle tabeller (Excel)" });
  const answer = await page.request.get((await all.getAttribute("href"))!);
  expect(answer.headers()["content-disposition"]).toMatch(
    /filename="sammenligning-aeldre-alle-tabeller-.*\.xlsx"/,
  );
  const read = await readWorkbook(await answer.body());
  if (!read.ok) throw new Error(read.problem);
  const row = read.sheets.find(({ name }) => name === "Delområde")!.rows.find(([name]) => name === label)!;
  expect(row[3]).toBe(total);

  await first.getByRole("link").last().click();
  await expect(page.getByRole("status").filter({ hasText: `${total} prøvehandlinger` })).toBeVisible();
});
