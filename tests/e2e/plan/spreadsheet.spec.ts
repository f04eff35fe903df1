import fs from "node:fs";
import { routes } from "@/lib/routes";
import { signIn } from "@/tests/e2e/support/sign-in";
import { expect, test } from "@/tests/e2e/support/test";

test.skip(({ isMobile }) => isMobile, "the administration sits at its desk");

test("the plan is fetched, a cell is changed, and the file is read in after a look at what it does", async ({
  page,
}, { project, workerIndex }) => {
  const note = `Rettet i regneark ${project.name} ${workerIndex}.${Date.now()}`;
  await signIn(page, "forvaltning@middelfart.demo");
  await page.goto(routes.planImport({ municipality: "middelfart" }));
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Hent som CSV" }).click();
  const text = fs.readFileSync(await (await downloading).path(), "utf8");
  // Each size of screen changes a phase of its own, and sends no other row. The remark is the last cell.
  const lines = text.split("\r\n");
  const at = project.name === "phone" ? 1 : 2;
  const title = lines[at]!.split(";")[2]!;

  const headings = lines[0]!;
  const choose = (row: string) => {
    const buffer = Buffer.from(`${headings}\r\n${row}`);
    const file = { name: "plan.csv", mimeType: "text/csv", buffer };
    return page.getByRole("button", { name: "Fil", exact: true }).setInputFiles(file);
  };

  // A slip first: told with row and column, and nothing is saved.
  await choose(lines[at]!.replace(/\p{L}+ \d{4} – [^;]*/u, "32. marts"));
  await page.getByRole("button", { name: "Se, hvad der sker" }).click();
  await expect(page.getByText(/Række 2, Tid: .*Mente I »31\. marts«/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Gem i planen" })).toBeHidden();

  await choose(lines[at]!.replace(/[^;]*$/, note));
  await page.getByRole("button", { name: "Se, hvad der sker" }).click();
  await expect(page.getByRole("heading", { name: "Det sker, når I gemmer" })).toBeVisible();
  await expect(page.getByText("Ét ændret")).toBeVisible();
  await expect(page.getByText(`Fase: ${title}`)).toBeVisible();
  await expect(page.getByText(note)).toBeVisible();
  await page.getByLabel("Begrundelse").fill("Aftalt på mødet");
  await page.getByRole("button", { name: "Gem i planen" }).click();
  await expect(page.getByText("Filen er læst ind")).toBeVisible();

  const again = await page.request.get(routes.planExport({ municipality: "middelfart", format: "csv" }));
  expect(await again.text()).toContain(note);
});
