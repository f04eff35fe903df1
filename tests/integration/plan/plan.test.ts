import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET } from "@/app/api/v1/plan/route";
import type { OpenDatabase } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { listNextMilestones } from "@/lib/db/plan";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Viewer } from "@/lib/domain/member/role";
import { loadPlanJson, loadPlanPage } from "@/lib/loaders/plan";
import milestoneFile from "@/prisma/seed/data/plan/milestones.json";
import planFile from "@/prisma/seed/data/plan/process-plan.json";
import { seedReference } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
  await seedReference(opened.prisma);
});
afterAll(() => opened.close());

const day = toCalendarDate;

async function json(query: Record<string, string>) {
  const result = await loadPlanJson(query);
  if (!result.ok) throw new Error(result.code);
  return result.data;
}

async function page(viewer: Viewer, query: Record<string, string | string[]>) {
  const result = await loadPlanPage(viewer, query);
  if (!result.ok) throw new Error(result.code);
  return result.data;
}

describe("the plan as JSON", () => {
  test("Rebild's plan has 6 phases, 45 items and 19 milestones", async () => {
    const plan = await json({ municipality: "rebild" });
    expect(plan.agreement.kind).toBe("STATUTORY");
    expect(plan.phases).toHaveLength(6);
    expect(plan.phases.flatMap(({ items }) => items)).toHaveLength(45);
    expect(plan.milestones).toHaveLength(19);
  });

  test("every phase and item says what the source says, in its order", async () => {
    const plan = await json({ municipality: "rebild" });
    const expected = planFile.phases.map((phase) => ({
      ...{ id: phase.id, label: phase.label, wording: phase.periodText },
      ...{ start: phase.start, end: phase.end, precision: phase.precision },
      items: phase.elements.map((element) => ({
        ...{ id: element.id, title: element.title, wording: element.timeWording },
        ...{ start: element.startDate, end: element.endDate, precision: element.precision },
        ...{ bound: element.bound, kind: element.kind, level: element.level, audience: element.audience },
        ...{ recurring: element.recurring, parentId: element.parent },
        occurrences: element.occurrences.map(({ startDate, endDate, precision }) => ({
          ...{ start: startDate, end: endDate, precision },
        })),
      })),
    }));
    expect(plan.phases).toEqual(expected);
  });

  test("every milestone says what the source says, in its order", async () => {
    const plan = await json({ municipality: "rebild" });
    const expected = milestoneFile.milestones.map((row) => ({
      ...{ id: row.id, order: row.order, wording: row.timeWording, kind: row.kind, phaseId: row.phaseId },
      ...{ state: row.stateMilestone, municipal: row.municipalMilestone, remark: row.remark },
      ...{ start: row.startDate, end: row.endDate, precision: row.precision, exactOn: row.exactDate },
      occurrences: row.occurrences.map(({ startDate, endDate, precision }) => ({
        ...{ start: startDate, end: endDate, precision },
      })),
    }));
    expect(plan.milestones).toEqual(expected);
  });

  test("a municipality must be named and known, and the agreement its own", async () => {
    expect(await loadPlanJson({})).toMatchObject({ ok: false, code: "INVALID" });
    expect(await loadPlanJson({ municipality: "atlantis" })).toMatchObject({ ok: false, code: "NOT_FOUND" });
    const [foreign] = await opened.prisma.agreement.findMany({ where: { municipalityId: "viborg" } });
    const query = { municipality: "rebild", agreement: foreign!.id };
    expect(await loadPlanJson(query)).toMatchObject({ ok: false, code: "NOT_FOUND" });
    expect(await loadPlanPage(null, query)).toMatchObject({ ok: false, code: "NOT_FOUND" });
  });
});

describe("GET /api/v1/plan", () => {
  test.each([
    ["", 400, "application/problem+json"],
    ["?municipality=", 400, "application/problem+json"],
    ["?municipality=atlantis", 404, "application/problem+json"],
    ["?municipality=rebild&agreement=none", 404, "application/problem+json"],
    ["?municipality=rebild", 200, "application/json"],
  ])("answers %s with %i", async (query, status, type) => {
    const response = await GET(new Request(`http://localhost/api/v1/plan${query}`));
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toContain(type);
  });
});

describe("the plan page", () => {
  const statutory = async () => (await json({ municipality: "rebild" })).agreement.id;

  test("asks the database at most ten times", async () => {
    const query = { municipality: "rebild", agreement: await statutory() };
    const before = opened.queryCount();
    await page(null, query);
    expect(opened.queryCount() - before).toBeLessThanOrEqual(10);
  });

  test("is open to the public and opens on the example", async () => {
    expect((await page(null, {})).municipality.id).toBe("rebild");
  });

  test("shows every row and item either drawn or as the same thing drawn", async () => {
    const { lanes, plan, outside } = await page(null, { agreement: await statutory() });
    expect(plan.items.length + plan.milestones.length).toBe(64);
    expect(outside).toBe(0);
    const targets = new Set(lanes.flatMap(({ marks }) => marks.map(({ target }) => target)));
    for (const row of plan.milestones) {
      expect(targets).toContain(`milestone-${row.id}`);
      for (const id of row.planItemIds) targets.add(`item-${id}`);
    }
    for (const item of plan.items) expect(targets).toContain(`item-${item.id}`);
  });

  test("writes out the source's milestone table row by row: same order, same wording, both columns", async () => {
    const { excerpt } = await page(null, { agreement: await statutory() });
    const shown = excerpt.milestones.map((row) => ({
      ...{ id: row.id, time: row.wording, state: row.stateText, municipal: row.municipalText },
      ...{ remark: row.remark, exactOn: row.exactOn, kind: row.kind, about: row.planItemIds.toSorted() },
    }));
    const source = milestoneFile.milestones.map((row) => ({
      ...{ id: row.id, time: row.timeWording, state: row.stateMilestone, municipal: row.municipalMilestone },
      ...{ remark: row.remark, exactOn: row.exactDate, kind: row.kind },
      about: row.processElements.toSorted(),
    }));
    expect(shown).toEqual(source);
  });

  test("writes out the source's process plan item by item, phase by phase, nested as it is there", async () => {
    const { plan, excerpt } = await page(null, { agreement: await statutory() });
    const shown = plan.phases.map((phase) => ({
      ...{ label: phase.label, time: phase.wording, note: phase.note },
      items: excerpt.items
        .get(phase.id)!
        .shown.map(({ id, title, wording, parentId }) => ({ id, title, wording, parentId })),
    }));
    const source = planFile.phases.map((phase) => ({
      ...{ label: phase.label, time: phase.periodText, note: phase.note },
      items: phase.elements.map(({ id, title, timeWording, parent }) => ({
        ...{ id, title, wording: timeWording, parentId: parent },
      })),
    }));
    expect(shown).toEqual(source);
  });

  test("two deadlines in one wording are drawn apart", async () => {
    const { lanes } = await page(null, { agreement: await statutory() });
    const flags = lanes
      .flatMap(({ marks }) => marks)
      .filter(({ target }) => target === "item-aar-1-frister-oensker");
    expect(flags.map(({ shape, end }) => [shape, end])).toEqual([
      ["FLAG", "2021-10-01"],
      ["FLAG", "2022-04-01"],
    ]);
  });

  test("a filter by audience keeps the items for them and the milestones about those", async () => {
    const { plan, filtered } = await page(null, { agreement: await statutory(), audience: "PARENTS" });
    expect(filtered).toBe(true);
    expect(plan.items.map(({ id }) => id)).toEqual(["foraeldreinvolvering-sparringsfora", "lokalt-kickoff"]);
    expect(plan.milestones).toEqual([]);
  });

  test("an unlisted trial stays off the lane of whoever may not see it", async () => {
    const institution = await opened.prisma.institution.findFirstOrThrow({
      where: { municipalityId: "rebild" },
    });
    await opened.prisma.trial.create({
      data: {
        ...{ title: "Kun for os", area: institution.area, freedFrom: "a", freedTo: "b", stage: "IN_TEST" },
        ...{ municipalityId: "rebild", leadInstitutionId: institution.id, sharing: "MUNICIPALITY" },
        ...{ periodStart: toDbDate(day("2022-01-10")), periodEnd: toDbDate(day("2022-04-20")) },
      },
    });
    const viewer = (municipalityId: string): Viewer => ({
      ...{ userId: "u", sessionId: "s", name: "N", email: "n@example.dk" },
      memberships: [{ role: "ADMINISTRATION", municipalityId, institutionId: null, area: null }],
    });
    const labels = async (who: Viewer) =>
      (await page(who, { agreement: await statutory() })).trials.rows.map(({ label }) => label);
    expect(await labels(null)).not.toContain("Kun for os");
    expect(await labels(viewer("viborg"))).not.toContain("Kun for os");
    expect(await labels(viewer("rebild"))).toContain("Kun for os");
    const own = await page(viewer("rebild"), { agreement: await statutory() });
    const row = own.trials.rows.find(({ label }) => label === "Kun for os")!;
    expect(row).toMatchObject({ trials: 1, openEnd: false });
    expect(row.periods).toEqual([{ start: "2022-01-10", end: "2022-04-20" }]);
  });

  test("many trials are grouped by institution, adjoining periods joined and all of them counted", async () => {
    const one = await opened.prisma.institution.create({
      data: { name: "Ny enhed", kind: "HOME_CARE", area: "ELDERCARE", municipalityId: "viborg" },
    });
    const before = (await page(null, { municipality: "viborg" })).trials.total;
    await opened.prisma.trial.createMany({
      data: Array.from({ length: 50 }, (_, index) => ({
        ...{
          title: `Forsøg ${index}`,
          area: one.area,
          freedFrom: "a",
          freedTo: "b",
          stage: "DECIDED" as const,
        },
        ...{ municipalityId: "viborg", leadInstitutionId: one.id, sharing: "PUBLIC" as const },
        periodStart: toDbDate(day(index < 25 ? "2022-01-01" : "2023-01-01")),
        periodEnd: toDbDate(day(index < 25 ? "2022-03-31" : "2023-03-31")),
      })),
    });
    const { trials, lanes } = await page(null, { municipality: "viborg", lane: "TRIALS" });
    expect(trials.groupedBy).toBe("INSTITUTION");
    expect(trials.total).toBe(before + 50);
    expect(trials.further).toBe(0);
    const row = trials.rows.find(({ id }) => id === one.id)!;
    expect(row).toMatchObject({ trials: 50, openEnd: false });
    expect(row.periods).toEqual([
      { start: "2022-01-01", end: "2022-03-31" },
      { start: "2023-01-01", end: "2023-03-31" },
    ]);
    expect(lanes.map(({ lane }) => lane)).toEqual(["TRIALS"]);
  });
});

describe("next milestones", () => {
  test("what lies ahead comes soonest first, once, with its wording", async () => {
    const next = await listNextMilestones(["rebild"], day("2022-02-10"), 5);
    expect(next.map(({ title, wording, level }) => [title, wording, level])).toEqual([
      ["Delevaluering", "Foråret 2022", "MUNICIPAL"],
      ["Sidste dag for at melde ønsker om flere frihedsgrader ind", "1.april 2022", "STATE"],
      [
        "To frister for at melde ønsker om mere frisættelse ind",
        "deadline 1. oktober 2021 + 1. april 2022",
        "MUNICIPAL",
      ],
      ["Andet implementeringsår", "Juni 2022 - juni 2023", "MUNICIPAL"],
      [expect.any(String), expect.any(String), expect.any(String)],
    ]);
    expect(next[2]).toMatchObject({ start: "2022-04-01", end: "2022-04-01", precision: "DAY" });
    expect(next[0]).toMatchObject({ municipality: { id: "rebild" }, start: "2022-03-01", end: "2022-05-31" });
  });

  test("foråret 2022 is still under way on 31 May and gone on 1 June", async () => {
    const ids = async (today: string) =>
      (await listNextMilestones(["rebild"], day(today), 50)).map(({ id }) => id);
    expect(await ids("2022-05-31")).toContain("delevaluering-2022");
    expect(await ids("2022-06-01")).not.toContain("delevaluering-2022");
  });

  test("nothing for no municipality, or where nothing is ahead", async () => {
    expect(await listNextMilestones([], day("2022-02-10"), 5)).toEqual([]);
    expect(await listNextMilestones(["viborg"], day("2090-01-01"), 5)).toEqual([]);
  });
});
