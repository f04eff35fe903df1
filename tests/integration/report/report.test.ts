import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { today } from "@/lib/clock";
import {
  createReportCommand,
  refreshReportCommand,
  removeReportCommand,
  restoreReportCommand,
  saveReportCommand,
} from "@/lib/commands/report";
import { issueVersionCommand, keepVersionCommand } from "@/lib/commands/report-version";
import type { OpenDatabase } from "@/lib/db/client";
import { committeeScope } from "@/lib/db/report-facts";
import { listTrials } from "@/lib/db/trial-list";
import type { Frozen, FrozenPart } from "@/lib/domain/report/frozen";
import { reportSections } from "@/lib/domain/report/part";
import type { ReportBlock } from "@/lib/domain/report/content";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import {
  loadNewReport,
  loadReport,
  loadReportComparison,
  loadReportRefresh,
  loadReports,
  type ReportList,
} from "@/lib/loaders/report";
import { parseTrialQuery, rawQueryOf } from "@/lib/validation/trial-filter";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, type ViewerName, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
const prisma = () => opened.prisma;
const as = (name: ViewerName) => world.viewers[name] ?? null;
const writer = () => as("own administration");

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
});
afterAll(() => opened.close());

const form = (over: Record<string, unknown> = {}) => ({
  ...{ municipality: "alfa", committee: "Børneudvalget", area: "", preset: "YEAR" },
  ...{ sections: [...reportSections], meetsOn: "", ...over },
});

async function made(over: Record<string, unknown> = {}): Promise<string> {
  const result = await createReportCommand(writer(), form(over));
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data.id;
}

async function draft(id: string) {
  const page = await loadReport(writer(), id);
  if (!page.ok) throw new Error(page.code);
  return page.data.report;
}

/** The report as the editor posts it. */
function posted(report: { id: string; version: number; title: string; content: ReportBlock[] }) {
  return {
    ...{ id: report.id, version: String(report.version), title: report.title, meetsOn: "" },
    order: report.content.map(({ id, omitted }) => (omitted ? `-${id}` : id)).join(","),
    ...Object.fromEntries(
      report.content.flatMap((block): [string, string][] =>
        block.kind === "TEXT"
          ? [[`text-${block.id}`, block.text]]
          : [
              [`caption-${block.id}`, block.caption],
              [`comment-${block.id}`, block.comment],
              [`show-${block.id}`, block.show],
            ],
      ),
    ),
  };
}

const partOf = (frozen: Frozen, name: keyof Frozen["parts"]): FrozenPart => frozen.parts[name]!;
const words = (part: FrozenPart) => part.lead.map((runs) => runs.map(({ text }) => text).join("")).join(" ");

describe("a report that is made", () => {
  test("has its sections, its figures with their day, and one report for a form sent twice", async () => {
    const submissionKey = crypto.randomUUID();
    const id = await made({ submissionKey });
    expect(await made({ submissionKey })).toBe(id);
    const report = await draft(id);
    expect(report.frozen).toMatchObject({ asOf: today(), area: null });
    expect(Object.keys(report.frozen.parts)).toHaveLength(15);
    // Four trials at each of two institutions; what one institution keeps for itself a committee does not see.
    expect(report.frozen.figures).toMatchObject({ unique: 6, started: 6, direct: 6 });
    expect(partOf(report.frozen, "figures").notes.join(" ")).toContain(
      "2 prøvehandlinger er kun delt i egen institution",
    );
    expect(words(partOf(report.frozen, "decisions"))).toContain("ikke truffet beslutninger");
    expect(report.content[0]).toMatchObject({ kind: "TEXT" });
  });

  test("links every number to a list with exactly that many, as the committee may see it", async () => {
    const { frozen } = await draft(await made());
    let checked = 0;
    for (const part of Object.values(frozen.parts)) {
      for (const { cells } of part.table?.rows ?? []) {
        for (const { value, href } of cells) {
          if (value === undefined || !href) continue;
          const { query, ignored } = parseTrialQuery(rawQueryOf(new URL(href, "http://x").searchParams));
          expect(ignored, href).toEqual([]);
          const window = { limit: 50, today: today(), sort: "newest" as const, offset: 0 };
          const list = await listTrials(committeeScope("alfa"), query.filter, window);
          expect([list.total, list.items.length], href).toEqual([value, value]);
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThanOrEqual(35);
  });

  test("says clearly when the period lies outside the agreement, and counts it all the same", async () => {
    const { frozen } = await draft(await made({ preset: "OWN", from: "2023-01-01", to: "2023-12-31" }));
    expect(frozen.notices).toEqual([
      expect.stringContaining("ingen aftale i kraft 1. januar–31. oktober 2023"),
    ]);
    expect(frozen.figures.unique).toBe(0);
    expect(words(partOf(frozen, "figures"))).toContain("ingen prøvehandlinger");
    const whole = await draft(await made({ preset: "OWN", from: "2020-01-01", to: "2020-12-31" }));
    expect(whole.frozen.notices[0]).toContain("Hele perioden");
  });

  test.each([
    [{ preset: "OWN", from: today(), to: addDays(today(), 1) }, { to: "future" }],
    [{ preset: "SINCE_LAST", committee: "Et nyt udvalg" }, { preset: "reportNoLast" }],
    [{ committee: "Udvalg 010203-1234" }, { committee: "cpr" }],
  ])("is refused for %j", async (over, expected) => {
    const result = await createReportCommand(writer(), form(over));
    const errors = result.ok
      ? {}
      : Object.entries(result.fieldErrors ?? {}).map(([at, { key }]) => [at, key]);
    expect(Object.fromEntries(errors as [string, string][])).toEqual(expected);
  });

  test("names an institution as it is called, whatever it begins with", async () => {
    await prisma().institution.update({ where: { id: "alfa-two" }, data: { name: "=Huset" } });
    await prisma().trialDecision.create({
      data: {
        ...{ trialId: "trial-alfa-two-public", outcome: "GREEN", reason: "Det virker", body: "LEADER" },
        decidedOn: new Date(`${today()}T00:00:00Z`),
      },
    });
    const { frozen } = await draft(await made());
    const [row] = partOf(frozen, "decisions").table!.rows;
    expect(row!.cells.map(({ text }) => text)).toEqual([
      ...["Hemmelighed trial-alfa-two-public", "=Huset", expect.any(String), "Grøn: indføres", "Det virker"],
    ]);
  });
});

describe("the draft", () => {
  test("is saved with its words and their order; its numbers are not part of the form", async () => {
    const report = await draft(await made());
    const before = JSON.stringify(report.frozen);
    const saved = await saveReportCommand(writer(), {
      ...posted(report),
      ...{ "text-t-1": "# Kort\n\nDet **går** godt.", frozen: "{}", do: "down:t-1" },
    });
    expect(saved).toMatchObject({ ok: true, data: { version: 2 } });
    const after = await draft(report.id);
    expect(after.content[1]).toMatchObject({ id: "t-1", text: "# Kort\n\nDet **går** godt." });
    expect(JSON.stringify(after.frozen)).toBe(before);
  });

  test("tells the second writer who was first and what their words would change", async () => {
    const report = await draft(await made());
    const mine = { ...posted(report), "text-t-1": "Min tekst" };
    const theirs = { ...posted(report), "text-t-1": "Deres tekst" };
    expect((await saveReportCommand(writer(), theirs)).ok).toBe(true);
    const refused = await saveReportCommand(writer(), mine);
    expect(refused).toMatchObject({
      ...{ ok: false, code: "CONFLICT" },
      current: {
        version: 2,
        changes: [
          {
            id: "t-1",
            pieces: [
              { kind: "REMOVED", text: "Deres" },
              { kind: "ADDED", text: "Min" },
              { kind: "SAME", text: " tekst" },
            ],
          },
        ],
      },
    });
    // The same form sent twice is saved once.
    expect(await saveReportCommand(writer(), theirs)).toMatchObject({ ok: true, data: { version: 2 } });
    expect((await saveReportCommand(writer(), { ...mine, version: "2" })).ok).toBe(true);
  });
});

describe("figures frozen anew", () => {
  test("show what changes first, and only what was shown is put in", async () => {
    const report = await draft(await made({ sections: ["figures"] }));
    const trial = {
      id: `new-${report.id}`,
      title: "Ny",
      area: "DAYCARE",
      freedFrom: "a",
      freedTo: "b",
    } as const;
    const look = async (raw = {}) => {
      const page = await loadReportRefresh(writer(), report.id, raw);
      if (!page.ok) throw new Error(page.code);
      return page.data;
    };
    expect((await look()).numbers).toEqual([]);
    const first = await look();
    await prisma().trial.create({
      data: {
        ...{ ...trial, stage: "PREPARED", sharing: "MUNICIPALITY", municipalityId: "alfa" },
        leadInstitutionId: "alfa-one",
        stageChanges: {
          create: { stage: "PREPARED", from: new Date(`${today()}T00:00:00Z`), actorName: "Prøve" },
        },
      },
    });
    const ask = (data: typeof first, sections: string[] = []) =>
      refreshReportCommand(writer(), {
        ...{ id: report.id, version: String(report.version), ...data.period, stamp: data.stamp },
        sections: [...data.sections, ...sections],
      });
    expect(await ask(first)).toMatchObject({ ok: false, code: "CONFLICT" });
    const second = await look({ sections: "stories" });
    expect(second.numbers).toContainEqual(
      expect.objectContaining({ part: "figures", label: "Prøvehandlinger i alt", after: 7 }),
    );
    expect((await ask(second)).ok).toBe(true);
    const after = await draft(report.id);
    expect(after.frozen.figures.unique).toBe(7);
    expect(after.content.at(-1)).toMatchObject({ kind: "PART", part: "stories" });
    await prisma().trial.delete({ where: { id: trial.id } });
  });
});

describe("versions", () => {
  test("never change, are put forward once, and are what everybody else reads", async () => {
    const report = await draft(await made());
    const reader = as("own politician");
    expect(await loadReport(reader, report.id)).toMatchObject({ ok: false, code: "NOT_FOUND" });
    const kept = await keepVersionCommand(writer(), { id: report.id, version: "1", note: "Til høring" });
    expect(kept).toMatchObject({ ok: true, data: { number: 1 } });
    expect(await loadReport(reader, report.id)).toMatchObject({ ok: false, code: "NOT_FOUND" });
    await saveReportCommand(writer(), { ...posted(report), "text-t-1": "Nyt" });
    const issue = { id: report.id, number: "1" };
    const early = addDays(report.frozen.asOf, -1);
    expect(await issueVersionCommand(writer(), { ...issue, issuedOn: early })).toMatchObject({
      fieldErrors: { issuedOn: { key: "reportIssuedEarly" } },
    });
    expect((await issueVersionCommand(writer(), { ...issue, issuedOn: today() })).ok).toBe(true);
    expect(await issueVersionCommand(writer(), { ...issue, issuedOn: today() })).toMatchObject({
      code: "ALREADY_DONE",
    });
    const read = await loadReport(reader, report.id);
    if (!read.ok) throw new Error(read.code);
    expect(read.data.shown.version?.number).toBe(1);
    expect(read.data.shown.content).toEqual(report.content);
    expect(JSON.stringify(read.data.shown.frozen)).toBe(JSON.stringify(report.frozen));
    await expect(
      prisma().reportVersion.updateMany({ where: { reportId: report.id }, data: { note: "Andet" } }),
    ).rejects.toThrow();
    const compared = await loadReportComparison(writer(), report.id, { before: "1" });
    expect(compared.ok && compared.data.words.map(({ id, kind }) => [id, kind])).toEqual([
      ["t-1", "CHANGED"],
    ]);
    expect(compared.ok && compared.data.numbers).toEqual([]);
  });

  test("two who keep at once make two versions, and a draft that changed is not kept unseen", async () => {
    const report = await draft(await made());
    const keep = () => keepVersionCommand(writer(), { id: report.id, version: "1", note: "" });
    const numbers = (await Promise.all([keep(), keep()])).map((result) => result.ok && result.data.number);
    expect(numbers.sort()).toEqual([1, 2]);
    await saveReportCommand(writer(), { ...posted(report), "text-t-1": "Nyt" });
    expect(await keep()).toMatchObject({ ok: false, code: "CONFLICT" });
  });

  test("the next report to the same committee tells what happened since", async () => {
    const committee = "Det særlige udvalg";
    const end = addDays(today(), -30);
    const first = await made({ committee, preset: "OWN", from: addDays(end, -60), to: end });
    await keepVersionCommand(writer(), { id: first, version: "1", issue: "1", issuedOn: end });
    const start = await loadNewReport(writer(), { municipality: "alfa" });
    const latest = start.ok && start.data.municipality ? start.data.latest : [];
    expect(latest).toContainEqual({
      committee: committee.toLowerCase(),
      area: null,
      asOf: end,
      issuedOn: end,
    });
    const day = (date: CalendarDate) => new Date(`${date}T00:00:00Z`);
    await prisma().milestone.create({
      data: {
        ...{ order: 1, wording: "efteråret", municipalText: "Halvvejs", kind: "MILESTONE", state: "DONE" },
        ...{
          startOn: day(end),
          endOn: day(today()),
          precision: "SEASON",
          reachedOn: day(addDays(today(), -1)),
        },
        agreementId: "agreement-alfa",
      },
    });
    const second = await draft(
      await made({ committee: ` ${committee.toUpperCase()}`, preset: "SINCE_LAST" }),
    );
    expect(second.period).toEqual({ from: addDays(end, 1), to: today() });
    const since = partOf(second.frozen, "sinceLast");
    expect(words(since)).toContain("Sidste sag var");
    const total = since.table!.rows.find(({ key }) => key === "unique")!;
    expect(total.cells[1]!.value).toBe((await draft(first)).frozen.figures.unique);
    expect(total.cells[2]!.value).toBe(second.frozen.figures.unique);
    expect(since.points.map((runs) => runs[0]!.text).join("; ")).toContain("Halvvejs");
  });
});

describe("taking out", () => {
  test("a report is gone for readers and comes back with its versions", async () => {
    const report = await draft(await made());
    await keepVersionCommand(writer(), { id: report.id, version: "1", issue: "1", issuedOn: today() });
    const seen = async (viewer: ViewerName) => {
      const list = await loadReports(as(viewer), { municipality: "alfa" });
      if (!list.ok) throw new Error(list.code);
      return (list.data as ReportList).reports.find(({ id }) => id === report.id);
    };
    expect(await seen("own politician")).toMatchObject({ issued: { number: 1 } });
    expect((await removeReportCommand(writer(), { id: report.id })).ok).toBe(true);
    expect(await seen("own politician")).toBeUndefined();
    expect(await seen("own administration")).toMatchObject({ isRemoved: true });
    expect(await loadReport(as("own politician"), report.id)).toMatchObject({ code: "NOT_FOUND" });
    expect((await restoreReportCommand(writer(), { id: report.id })).ok).toBe(true);
    expect(await seen("own politician")).toMatchObject({ issued: { number: 1 } });
  });
});
