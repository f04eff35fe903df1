import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planCsv, planWorkbook } from "@/lib/documents/plan-file";
import type { PlanFileRow } from "@/lib/domain/plan/file";
import type { Plan } from "@/lib/domain/plan/plan";
import { audiences, planItemKinds, planLevels } from "@/lib/domain/plan/plan";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { cleanLine, cleanText } from "@/lib/domain/shared/clean-text";
import { rowErrorSentence } from "@/lib/i18n/plan-file";
import { readPlanRows } from "@/lib/validation/plan-file";
import { readPlanFile } from "@/lib/validation/plan-table";
import { makeItem, makeMilestone, makePhase } from "@/tests/support/plan";

const context = () => {
  let number = 0;
  return {
    today: toCalendarDate("2022-06-01"),
    agreement: { inForceFrom: toCalendarDate("2021-01-01"), expiresOn: toCalendarDate("2024-12-31") },
    newId: () => `new-${(number += 1)}`,
  };
};
const plan: Plan = {
  phases: [makePhase(), makePhase({ id: "q", order: 2, label: "Forankring", wording: "2025" })],
  items: [
    makeItem({ audience: ["LEADERS", "STAFF"] }),
    makeItem({
      id: "under",
      order: 2,
      title: 'Oplæg; og "debat"\nom æøå',
      parentId: "i",
      dependsOnIds: ["i"],
    }),
    makeItem({ id: "loose", order: 3, title: "=SUM(A1)", wording: null, precision: "RANGE", note: "- husk" }),
  ],
  milestones: [makeMilestone()],
};
plan.items[2] = { ...plan.items[2]!, start: plan.phases[0]!.start, end: plan.phases[0]!.end };
const all = { withPeople: true };
const bytes = (text: string) => new TextEncoder().encode(text);

async function read(file: Uint8Array, of: Plan = plan) {
  const table = await readPlanFile(file);
  if (!table.ok) throw new Error(table.problem);
  return readPlanRows(table.rows, of, context());
}
const row = (subject: PlanFileRow["subject"], cells: PlanFileRow["cells"], number = 2): PlanFileRow => ({
  ...{ sheet: null, row: number, subject, cells },
});
const rows = (...given: PlanFileRow[]) => readPlanRows(given, plan, context());
const sentences = (...given: PlanFileRow[]) =>
  rows(...given).errors.map((each) => rowErrorSentence(each, "da"));

const text = fc.string({ unit: "grapheme", maxLength: 40 });
// A sign that stands for a letter that was lost is refused in a file, whoever wrote it.
const line = text.map((each) => cleanLine(each).replace(/_x|\uFFFD/g, "x") || "titel");
const note = fc.option(
  fc.string({ unit: fc.constantFrom(..."abcæøå;\"'=+-@ \n,\t0".split("")), maxLength: 30 }).map(cleanText),
);
const arbitraryPlan: fc.Arbitrary<Plan> = fc
  .array(
    fc.record({
      ...{
        title: line,
        note,
        kind: fc.constantFrom(...planItemKinds),
        level: fc.constantFrom(...planLevels),
      },
      ...{ audience: fc.uniqueArray(fc.constantFrom(...audiences)), recurring: fc.boolean() },
      ...{ wording: fc.option(fc.constantFrom("foråret 2022", "1. Oktober 2021", "marts 2022", "uge 43")) },
    }),
    { maxLength: 12 },
  )
  .map((items) => ({
    ...plan,
    items: items.map((item, index) =>
      makeItem({
        ...item,
        ...{ note: item.note || null, id: `item-${index}`, order: index },
        ...{ parentId: index % 3 === 2 ? `item-${index - 1}` : null },
        dependsOnIds: index > 1 ? ["item-0", `item-${index - 1}`].slice(0, (index % 2) + 1) : [],
      }),
    ),
  }));

describe("a plan that goes out and comes in again", () => {
  const unchanged = (of: Plan) => ({
    ...{ created: [], changed: [], following: [], missing: [], errors: [] },
    unchanged: of.phases.length + of.items.length + of.milestones.length,
  });

  test("is unchanged as CSV, whatever its texts are", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlan, async (of) => {
        expect(await read(bytes(planCsv(of, all)), of)).toEqual(unchanged(of));
      }),
      { numRuns: 60 },
    );
  });

  test("is unchanged as XLSX", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlan, async (of) => {
        const file = await planWorkbook(of, { sheet: "Vejledning", lines: ["Tid og titel"] }, all);
        expect(await read(file, of)).toEqual(unchanged(of));
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  test.each(["valueOf", "constructor", "__proto__", "_x0041_", "hasOwnProperty"])(
    "keeps the title %s, which means something to programs",
    async (title) => {
      const of = { ...plan, items: [makeItem({ title })], milestones: [] };
      const file = await planWorkbook(of, { sheet: "Vejledning", lines: ["Tid"] }, all);
      expect(await read(file, of)).toEqual(unchanged(of));
    },
  );

  test("runs no formula: it is text in both", async () => {
    expect(planCsv(plan, all)).toContain("'=SUM(A1)");
    const file = await planWorkbook(plan, { sheet: "Vejledning", lines: ["x"] }, all);
    expect(file.includes("<f>")).toBe(false);
  });

  test("leaves out who sees to what for those outside", async () => {
    const named = { ...plan, items: [makeItem({ responsible: "Berit Bang" })] };
    expect(planCsv(named, { withPeople: false })).not.toContain("Berit");
    // Without the column what stands there stays.
    expect((await read(bytes(planCsv(named, { withPeople: false })), named)).changed).toEqual([]);
  });
});

describe("what spreadsheets do to a file", () => {
  const lines = (...wordings: string[]) => ["Del;Titel;Tid;Fase", ...wordings.map((each) => `Punkt;Ny;${each};Afprøvning`)].join("\r\n"); // prettier-ignore

  test.each([
    ["01-03-2022", "1. marts 2022"],
    ["1/3/22", "1. marts 2022"],
    ["2022-03-01", "1. marts 2022"],
    ["mar-22", "marts 2022"],
    ["okt-21", "oktober 2021"],
    ["2022", "2022"],
  ])("%s is read as %s", async (cell, wording) => {
    expect((await read(bytes(lines(cell)))).created[0]?.part.wording).toBe(wording);
  });

  test("a real date in a cell is an exact day, and no change where it says what was written", async () => {
    const dated = { ...plan, items: [makeItem({ wording: "den 1. oktober 2021", precision: "DAY" })] };
    const cell = new Date("2021-10-01T00:00:00Z");
    const { readPlanTables } = await import("@/lib/validation/plan-table");
    const table = readPlanTables([{ name: "Procesplan", rows: [["Id", "Titel", "Tid"], ["i", "Fælles dag", cell]] }]); // prettier-ignore
    if (!table.ok) throw new Error(table.problem);
    expect(table.rows[0]?.cells.wording).toBe("1. oktober 2021");
    expect(readPlanRows(table.rows, dated, context()).changed).toEqual([]);
  });

  test("Danish Excel's own alphabet, that of older Macs and UTF-16 are read", async () => {
    const windows = new Uint8Array([...lines("foråret 2022")].map((letter) => letter.charCodeAt(0)));
    const mac = new Uint8Array(
      [...lines("foråret 2022")].map((letter) => ({ ø: 0xbf, å: 0x8c })[letter] ?? letter.charCodeAt(0)),
    );
    const utf16 = new Uint8Array(
      Buffer.from(`\uFEFF${lines("foråret 2022").replaceAll(";", "\t")}`, "utf16le"),
    );
    for (const file of [windows, mac, utf16]) {
      expect((await read(file)).created[0]?.part).toMatchObject({ wording: "foråret 2022", phaseId: "p" });
    }
  });

  test.each([
    ["nothing", new Uint8Array(), "EMPTY"],
    ["blanks", bytes(" \r\n;;;\r\n"), "HEADINGS"],
    ["only headings", bytes("Del;Titel;Tid\r\n"), "EMPTY"],
    ["letters that broke", bytes("Del;Titel;Tid\r\nPunkt;ForÃ¥r;2022"), "LETTERS"],
    ["another table", bytes("Navn;Alder\r\nIb;7"), "HEADINGS"],
    ["a broken archive", bytes("PK\x03\x04 nothing more"), "BROKEN"],
    ["an old or protected workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), "PROTECTED"],
    ["a PDF", bytes("%PDF-1.7 …"), "FORMAT"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), "FORMAT"],
    ["too much", new Uint8Array(2 * 1024 * 1024 + 1).fill(65), "TOO_LARGE"],
    ["too many rows", bytes(`Del;Titel\n${"Punkt;x\n".repeat(5_001)}`), "TOO_MANY_ROWS"],
  ])("%s is refused in words", async (_, file, problem) => {
    expect(await readPlanFile(file)).toEqual({ ok: false, problem });
  });

  test("random bytes and random cells never throw", async () => {
    const cell = fc.oneof(
      text,
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.date({ noInvalidDate: false }),
    );
    const { readPlanTables } = await import("@/lib/validation/plan-table");
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.array(fc.array(cell)),
        async (garbage, cells) => {
          await readPlanFile(garbage);
          await readPlanFile(new Uint8Array([0x50, 0x4b, 3, 4, ...garbage]));
          const headings = ["Del", "Id", "Titel", "Tid", "Fase", "Under", "Venter på", "Status", "Dato nået"];
          const table = readPlanTables([{ name: "Procesplan", rows: [headings, ...cells] }]);
          if (table.ok)
            readPlanRows(table.rows, plan, context()).errors.forEach((e) => rowErrorSentence(e, "da"));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("what a row says", () => {
  test("of something known is what differs, old and new", () => {
    const { changed, unchanged } = rows(
      row("MILESTONE", { id: "m", municipalText: "Delevaluering", wording: "efteråret 2022" }),
      row("PHASE", { id: "p", title: "Afprøvning" }),
    );
    expect(unchanged).toBe(1);
    expect(changed).toHaveLength(1);
    expect(changed[0]!.cells).toEqual([
      { column: "wording", before: "foråret 2022", after: "efteråret 2022" },
    ]);
    expect(changed[0]!.after.part).toMatchObject({
      start: "2022-09-01",
      end: "2022-11-30",
      precision: "SEASON",
    });
  });

  test("of something new may name what else is new, in any order", () => {
    const { created, errors } = rows(
      row("ITEM", { title: "Barn", under: "Mor", waitsFor: "Fælles dag" }, 2),
      row("ITEM", { title: "Mor", phase: "Ny fase", wording: "" }, 3),
      row("PHASE", { title: "Ny fase", wording: "1. kvartal 2023" }, 4),
    );
    expect(errors).toEqual([]);
    const [phase, mother, child] = ["Ny fase", "Mor", "Barn"].map(
      (title) => created.find(({ part }) => ("title" in part ? part.title : "label" in part && part.label) === title)!.part,
    ); // prettier-ignore
    expect(child).toMatchObject({
      parentId: mother!.id,
      phaseId: phase!.id,
      start: "2023-01-01",
      end: "2023-03-31",
    });
    expect(child).toMatchObject({ dependsOnIds: ["i"], wording: null, precision: "RANGE" });
    expect(created.indexOf(created.find(({ part }) => part === mother)!)).toBeLessThan(
      created.indexOf(created.find(({ part }) => part === child)!),
    );
  });

  test("of a phase's time takes along what has none of its own", () => {
    const { changed, following } = rows(row("PHASE", { id: "p", wording: "2022–2025" }));
    expect(changed).toHaveLength(1);
    expect(following.map(({ after }) => [after.part.id, after.part.start])).toEqual([
      ["loose", "2022-01-01"],
    ]);
  });

  test("done needs its day, and a day alone on a new row means done", () => {
    expect(rows(row("ITEM", { id: "i", state: "Gennemført", reachedOn: "01-05-2022" })).changed[0]!.after.part).toMatchObject({ state: "DONE", reachedOn: "2022-05-01" }); // prettier-ignore
    expect(rows(row("MILESTONE", { stateText: "Lov", wording: "2021", reachedOn: "1. maj 2021" })).created[0]!.part).toMatchObject({ state: "DONE" }); // prettier-ignore
  });

  test.each<[string, PlanFileRow[], string]>([
    ["a day no month has", [row("ITEM", { id: "i", wording: "32. marts" }, 14)], "Række 14, Tid: Den 32. findes ikke i den måned; den har 31 dage. Mente I »31. marts«?"], // prettier-ignore
    ["an unknown id", [row("ITEM", { id: "x", title: "A" })], "Række 2, Id: Id’et »x« findes ikke i planen. Slet id’et, hvis rækken skal være ny."], // prettier-ignore
    ["the same id twice", [row("ITEM", { id: "i" }), row("ITEM", { id: "i" }, 3)], "Række 3, Id: Det samme id står også i række 2."], // prettier-ignore
    ["an unknown phase", [row("ITEM", { id: "i", phase: "Fest" })], "Række 2, Fase: Fasen »Fest« findes hverken i planen eller i filen."], // prettier-ignore
    ["waiting in a circle", [row("ITEM", { id: "i", waitsFor: "under" })], "Række 2, Venter på: Punkterne venter på hinanden i ring."], // prettier-ignore
    ["waiting for itself", [row("ITEM", { id: "i", waitsFor: "Fælles dag" })], "Række 2, Venter på: Punktet venter på sig selv."], // prettier-ignore
    ["standing under itself", [row("ITEM", { id: "i", under: "under" })], "Række 2, Under: Punktet står under sig selv."], // prettier-ignore
    ["a parent elsewhere", [row("ITEM", { id: "under", phase: "Forankring" })], "Række 2, Under: Punktet står under et punkt i en anden fase."], // prettier-ignore
    ["a word that is no choice", [row("ITEM", { id: "i", recurring: "måske" })], "Række 2, Gentages: Skriv ja eller nej."], // prettier-ignore
    ["done without a day", [row("ITEM", { id: "i", state: "Gennemført" })], "Række 2, Dato nået: Skriv datoen, hvor det blev gennemført."], // prettier-ignore
    ["a day without done", [row("ITEM", { id: "i", reachedOn: "01-05-2022" })], "Række 2, Dato nået: En dato hører kun til Gennemført. Ret Status, eller slet datoen."], // prettier-ignore
    ["a day to come", [row("ITEM", { id: "i", state: "Gennemført", reachedOn: "01-05-2023" })], "Række 2, Dato nået: Datoen ligger ude i fremtiden."], // prettier-ignore
    ["a milestone that says nothing", [row("MILESTONE", { wording: "2022" })], "Række 2, Kommunal milepæl: Skriv en statslig eller en kommunal milepæl."], // prettier-ignore
  ])("that is wrong is told with row and column: %s", (_, given, sentence) => {
    expect(sentences(...given)).toContain(sentence);
  });

  test("with a personal number is refused", () => {
    expect(sentences(row("ITEM", { id: "i", title: "Ib 010190-1234" }))[0]).toContain("010190-1234");
  });
});
