import { expect, test } from "@playwright/test";
import { routes } from "@/lib/routes";
import { readPdf, type PdfPage } from "@/tests/support/pdf";

test.skip(({ isMobile }) => isMobile, "the administration sits at its desk");

const plan = { municipality: "rebild", agreement: "velfaerdsaftale-rebild" };
const A3 = [1191, 842];
const EDGE = 10;

/** The beginning of each label, as much as is never cut away; after it stand the time and how the part stands. */
const beginnings = (titles: string[]) => [
  ...new Set(titles.map((title) => title.split(": ")[0]!.slice(0, 14).trim())),
];

/** Every piece of text lies on the paper, from its first letter to its last. */
function expectNothingClipped({ width, height, pieces }: PdfPage) {
  for (const piece of pieces) {
    expect(piece.x, piece.text).toBeGreaterThan(EDGE);
    expect(piece.x + piece.width, piece.text).toBeLessThan(width - EDGE);
    expect(piece.y, piece.text).toBeGreaterThan(EDGE);
    expect(piece.y, piece.text).toBeLessThan(height - EDGE);
  }
}

test("the reference plan prints on one A3 page, and as the same page when it is downloaded", async ({
  page,
}, { project }) => {
  test.skip(project.name === "phone", "Paper is the same size wherever one prints.");
  await page.goto(routes.plan(plan));
  const marks = page.locator("[data-subject]");
  await expect(marks).not.toHaveCount(0);
  const titles = await marks.evaluateAll((links) => links.map((link) => link.getAttribute("aria-label")!));
  expect(titles.length).toBeGreaterThanOrEqual(60);

  const printed = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const [sheet, next] = printed.pages as [PdfPage, PdfPage];
  expect([Math.round(sheet.width), Math.round(sheet.height)]).toEqual([
    expect.closeTo(A3[0]!, -0.5),
    expect.closeTo(A3[1]!, -0.5),
  ]);
  expect(beginnings(titles).filter((label) => !sheet.text.includes(label))).toEqual([]);
  expectNothingClipped(sheet);
  expect(sheet.text).toContain("Sådan læses tidslinjen");
  // The lists follow: the timeline takes its one page and no more.
  expect(next.text).toContain("Milepælstabel");

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "PDF i A3" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^tidslinje-rebild-kommune-\d{4}-\d\d-\d\d\.pdf$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  const { pages } = await readPdf(Buffer.concat(chunks));
  expect(pages).toHaveLength(1);
  expect(beginnings(titles).filter((label) => !pages[0]!.text.includes(label))).toEqual([]);
  expectNothingClipped(pages[0]!);
});
