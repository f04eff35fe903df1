import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createBaselineCommand, removeBaselineCommand } from "@/lib/commands/plan-baseline";
import {
  createMilestoneCommand,
  removeMilestoneCommand,
  restoreMilestoneCommand,
  updateMilestoneCommand,
} from "@/lib/commands/plan-milestone";
import {
  createPhaseCommand,
  removePhaseCommand,
  restorePhaseCommand,
  updatePhaseCommand,
} from "@/lib/commands/plan-phase";
import type { OpenDatabase } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { getPlan } from "@/lib/db/plan";
import { getPlanThen, listOut } from "@/lib/db/plan-change";
import { milestoneFormValues } from "@/lib/domain/plan/milestone-form";
import type { Plan } from "@/lib/domain/plan/plan";
import { addDays, toCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { changeTexts } from "@/lib/i18n/plan-change-words";
import { loadPlanPage } from "@/lib/loaders/plan";
import { loadPlanChanges, loadPlanChangesExport } from "@/lib/loaders/plan-change";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type World } from "@/tests/support/world";

const agreementId = worldIds.agreement("alfa");
const day = toCalendarDate;

let opened: OpenDatabase;
let world: World;
const prisma = () => opened.prisma;
const administration = () => world.viewers["own administration"]!;

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
});
afterAll(() => opened.close());
afterEach(() => {
  delete process.env.FRISAT_TODAY;
});

/** The data of a success. */
function done<T>(result: { ok: true; data: T } | { ok: false; code: string; fieldErrors?: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data;
}
const at = (date: string, time = "10:00:00.000") => (process.env.FRISAT_TODAY = `${date}T${time}`);
const log = async (query: object = {}) =>
  done(await loadPlanChanges(administration(), { agreement: agreementId, ...query }));

const milestone = (changes: object = {}) => ({
  ...{ id: crypto.randomUUID(), agreementId, wording: "foråret 2026", municipalText: "Delevaluering" },
  ...{ kind: "EVALUATION", state: "PLANNED", ...changes },
});

describe("the plan on an earlier day", () => {
  type Step =
    | { do: "phase"; wording: string }
    | { do: "milestone"; wording: string }
    | { do: "move"; which: number; wording: string }
    | { do: "say"; which: number; text: string }
    | { do: "state"; which: number; state: "UNDER_WAY" | "DROPPED" | "DONE" }
    | { do: "out" | "back"; which: number }
    | { do: "movePhase"; which: number; wording: string }
    | { do: "phaseOut"; which: number; choice: "MOVE" | "REMOVE" }
    | { do: "phaseBack"; which: number };
  const wording = fc.constantFrom(
    "foråret 2026",
    "ultimo marts 2027",
    "2025",
    "løbende i 2026",
    "uge 40 2026",
    "1. maj 2026 + 1. juni 2027",
  );
  const phaseTime = fc.constantFrom("2026", "2026 – 2027", "august 2025 – juni 2026", "efteråret 2027");
  const which = fc.nat(9);
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ do: fc.constant("phase" as const), wording: phaseTime }),
    fc.record({ do: fc.constant("milestone" as const), wording }),
    fc.record({ do: fc.constant("move" as const), which, wording }),
    fc.record({ do: fc.constant("say" as const), which, text: fc.constantFrom("Andet", "Tredje") }),
    fc.record({
      ...{ do: fc.constant("state" as const), which },
      state: fc.constantFrom("UNDER_WAY" as const, "DROPPED" as const, "DONE" as const),
    }),
    fc.record({ do: fc.constantFrom("out" as const, "back" as const), which }),
    fc.record({ do: fc.constant("movePhase" as const), which, wording: phaseTime }),
    fc.record({
      ...{ do: fc.constant("phaseOut" as const), which },
      choice: fc.constantFrom("MOVE" as const, "REMOVE" as const),
    }),
    fc.record({ do: fc.constant("phaseBack" as const), which }),
  );
  const nth = <T>(all: T[], index: number) => all[index % Math.max(all.length, 1)];

  /** Does one thing as the administration would; what there is nothing to do it with is passed over. */
  async function take(of: string, plan: Plan, each: Step): Promise<void> {
    const viewer = administration();
    const out = async (subject: "PHASE" | "MILESTONE", index: number) => {
      const part = nth(await listOut(of, subject, {}, prisma()), index)?.part.part;
      return part && { id: part.id, version: part.version };
    };
    if (each.do === "phase") {
      const form = { id: crypto.randomUUID(), agreementId: of, label: `Fase ${plan.phases.length}` };
      done(await createPhaseCommand(viewer, { ...form, wording: each.wording }));
    } else if (each.do === "milestone") {
      const phaseId = nth(plan.phases, plan.milestones.length)?.id;
      done(
        await createMilestoneCommand(viewer, milestone({ agreementId: of, wording: each.wording, phaseId })),
      );
    } else if (each.do === "back" || each.do === "phaseBack") {
      const target = await out(each.do === "back" ? "MILESTONE" : "PHASE", each.which);
      // One whose phase is out is refused, which changes nothing.
      if (target && each.do === "back") await restoreMilestoneCommand(viewer, target);
      else if (target) done(await restorePhaseCommand(viewer, target));
    } else if (each.do === "movePhase" || each.do === "phaseOut") {
      const phase = nth(plan.phases, each.which);
      if (!phase) return;
      const { id, version, label } = phase;
      if (each.do === "movePhase") {
        done(await updatePhaseCommand(viewer, { id, version, label, wording: each.wording }));
      } else {
        const toPhaseId = plan.phases.find((other) => other.id !== id)?.id;
        const choice = toPhaseId ? each.choice : "REMOVE";
        done(await removePhaseCommand(viewer, { id, version, choice, toPhaseId }));
      }
    } else {
      const row = nth(plan.milestones, each.which);
      if (!row) return;
      const { id, version } = row;
      const form = { id, version, ...milestoneFormValues(row) };
      if (each.do === "out") done(await removeMilestoneCommand(viewer, { id, version }));
      if (each.do === "move") done(await updateMilestoneCommand(viewer, { ...form, wording: each.wording }));
      if (each.do === "say")
        done(await updateMilestoneCommand(viewer, { ...form, municipalText: each.text }));
      if (each.do === "state") {
        const stated = { ...form, state: each.state, reachedOn: "2026-01-01", reason: "Fordi" };
        done(await updateMilestoneCommand(viewer, stated));
      }
    }
  }

  test("is exactly what it was at the end of that day, after any edits through the commands", async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
        run += 1;
        const of = `agreement-random-${run}`;
        const {
          id: _id,
          source: _source,
          ...like
        } = await prisma().agreement.findUniqueOrThrow({
          where: { id: agreementId },
        });
        await prisma().agreement.create({ data: { ...like, id: of, title: `Aftale ${run}` } });
        const phaseId = `phase-random-${run}`;
        const period = { startOn: toDbDate(day("2026-01-01")), endOn: toDbDate(day("2026-12-31")) };
        const own = { ...period, agreementId: of, order: 1 };
        await prisma().phase.create({
          data: { ...own, id: phaseId, label: "Den første", wording: "2026", precision: "YEAR" },
        });
        await prisma().planItem.createMany({
          data: ["a", "b"].map((letter) => ({
            ...own,
            ...{ id: `item-${run}-${letter}`, title: letter, precision: "RANGE" as const, phaseId },
            ...{ kind: "EVENT" as const, level: "LOCAL" as const, wording: letter === "a" ? null : "2026" },
          })),
        });
        const stood: [CalendarDate, Plan][] = [];
        for (const [index, each] of steps.entries()) {
          // At one in the morning in Denmark it is still the day before in UTC.
          const date = addDays(day("2026-06-01"), index);
          at(addDays(date, -1), index % 2 === 0 ? "23:00:00.000" : "22:00:00.001");
          await take(of, await getPlan(of, prisma()), each);
          stood.push([date, await getPlan(of, prisma())]);
        }
        const now = await getPlan(of, prisma());
        for (const [date, plan] of stood) expect(await getPlanThen(of, now, date)).toEqual(plan);
      }),
      { numRuns: 5 },
    );
  }, 120_000);
});

describe("the change log", () => {
  let id: string;
  beforeAll(async () => {
    at("2026-05-04");
    id = done(await createMilestoneCommand(administration(), milestone({ responsible: "Ane Holm" }))).id;
    at("2026-05-11");
    const row = (await getPlan(agreementId, prisma())).milestones.find((each) => each.id === id)!;
    const moved = { ...milestoneFormValues(row), wording: "efteråret 2026", responsible: "Bo Lund" };
    const reason = "Flere institutioner skal nå at være med";
    done(await updateMilestoneCommand(administration(), { id, version: 1, ...moved, reason }));
    at("2026-05-18");
    const phase = { id: "phase-alfa", version: 1, label: "Fase i alfa" };
    await prisma().planItem.create({
      data: {
        ...{ id: "follows", order: 1, title: "Følger med", phaseId: "phase-alfa", agreementId },
        ...{ startOn: toDbDate(day("2026-01-01")), endOn: toDbDate(day("2026-12-31")) },
        ...{ kind: "EVENT", level: "LOCAL", precision: "RANGE" },
      },
    });
    done(
      await updatePhaseCommand(administration(), { ...phase, wording: "2026 – 2027", reason: "Et år mere" }),
    );
  });

  test("tells the newest first, what was done in one go together, by whom and why", async () => {
    const { entries, total } = await log();
    expect(total).toBe(3);
    expect(entries.map(({ on, changes }) => [on, changes.map(({ words }) => words.sentence)])).toEqual([
      ["2026-05-18", ["moved", "followed"]],
      ["2026-05-11", ["moved"]],
      ["2026-05-04", ["created"]],
    ]);
    expect(entries[0]!.go).toMatchObject({ size: 2, kinds: { MOVED: 2, CREATED: 0 } });
    expect(entries[1]).toMatchObject({
      ...{ by: administration().name, reason: "Flere institutioner skal nå at være med", go: null },
    });
  });

  test("is narrowed to a part, to one go and to a period, both days included", async () => {
    expect((await log({ part: id })).entries).toHaveLength(2);
    expect((await log({ part: id })).partTitle).toBe("Delevaluering");
    expect((await log({ from: "2026-05-11", to: "2026-05-11" })).entries.map(({ on }) => on)).toEqual([
      "2026-05-11",
    ]);
    const go = (await log()).entries[0]!.go!.id;
    expect((await log({ batch: go })).entries.map(({ changes }) => changes.length)).toEqual([1, 1]);
    expect((await log({ part: "nobody" })).entries).toEqual([]);
    expect((await log({ from: "not a day", page: "x" })).total).toBe(3);
  });

  test("is for everyone to read, but names of persons are for those who belong to the municipality", async () => {
    const query = { agreement: agreementId };
    for (const who of [
      null,
      world.viewers["foreign administration"]!,
      world.viewers["national evaluator"]!,
    ]) {
      const text = JSON.stringify([
        done(await loadPlanChanges(who, query)),
        done(await loadPlanChangesExport(who, query)),
      ]);
      expect(text).toContain("Flere institutioner skal nå at være med");
      expect(text).not.toMatch(/Ane Holm|Bo Lund/);
      expect(text).not.toContain(administration().name);
      expect(text).not.toContain(administration().userId);
    }
    const staff = JSON.stringify(done(await loadPlanChanges(world.viewers["own staff"]!, query)));
    expect(staff).toContain(administration().name);
    expect(staff).toContain("Bo Lund");
  });

  test("is handed out whole as sentences for a file, without names for the public", async () => {
    const { changes, names } = done(await loadPlanChangesExport(null, { agreement: agreementId }));
    const texts = changeTexts(names, "da");
    expect(changes.map(({ on, by, words }) => [on, by, texts.sentence(words)])).toEqual([
      ["2026-05-18", null, expect.stringMatching(/følger med i fasen Fase i alfa\.$|til 2026 – 2027\.$/)],
      ["2026-05-18", null, expect.stringMatching(/følger med i fasen Fase i alfa\.$|til 2026 – 2027\.$/)],
      ["2026-05-11", null, "Delevaluering er flyttet fra foråret 2026 til efteråret 2026."],
      ["2026-05-04", null, "Delevaluering er føjet til (foråret 2026)."],
    ]);
  });

  test("of a whole plan made in one go shows some of it and how much there is", async () => {
    const many = Array.from({ length: 200 }, (_, index) => ({
      ...{ kind: "CREATED" as const, subject: "ITEM" as const, subjectId: `many-${index}`, byName: "Ane" },
      ...{ batchId: "many", agreementId, at: new Date("2026-05-25T10:00:00Z") },
      after: { id: `many-${index}`, title: `Punkt ${index}`, order: index, wording: "2026" },
    }));
    await prisma().planChange.createMany({ data: many });
    const before = opened.queryCount();
    const { entries, total } = await log();
    expect(opened.queryCount() - before).toBeLessThanOrEqual(10);
    expect(total).toBe(4);
    expect(entries[0]!.go).toMatchObject({ id: "many", size: 200, kinds: { CREATED: 200 } });
    expect(entries[0]!.changes.map(({ words }) => words.title).slice(0, 2)).toEqual(["Punkt 0", "Punkt 1"]);
    expect(entries[0]!.changes.length).toBeLessThan(20);
    expect((await log({ batch: "many", page: "2" })).entries).toHaveLength(30);
  });

  test("cannot be rewritten", async () => {
    await expect(prisma().planChange.updateMany({ data: { reason: "Noget andet" } })).rejects.toThrow();
  });
});

describe("the plan as agreed", () => {
  const form = (changes: object) => ({ agreementId, agreedOn: "2026-05-06", title: "Udvalget", ...changes });

  test("is marked for a day up to today, one for each day", async () => {
    at("2026-06-01");
    expect(await createBaselineCommand(administration(), form({ agreedOn: "2026-06-02" }))).toMatchObject({
      fieldErrors: { agreedOn: { key: "future" } },
    });
    expect(await createBaselineCommand(administration(), form({ title: "" }))).toMatchObject({
      fieldErrors: { title: { key: "required" } },
    });
    done(await createBaselineCommand(administration(), form({ agreedOn: "2026-06-01" })));
    done(await createBaselineCommand(administration(), form({})));
    expect(await createBaselineCommand(administration(), form({ title: "Byrådet" }))).toMatchObject({
      fieldErrors: { agreedOn: { key: "planBaselineExists" } },
    });
  });

  test("is held against the plan now, on an agreed day and on any other", async () => {
    at("2026-06-01");
    const compared = async (compare: string) =>
      done(await loadPlanPage(null, { agreement: agreementId, compare }));
    const agreed = await compared("2026-05-06");
    expect(agreed.baselines.map(({ agreedOn }) => agreedOn)).toEqual(["2026-06-01", "2026-05-06"]);
    const moved = agreed.comparison!.parts.filter(({ fate }) => fate === "MOVED");
    expect(moved.map(({ then, now, shift }) => [then!.part.wording, now!.part.wording, shift])).toEqual([
      ["2026", "2026 – 2027", { way: "LONGER", distance: null }],
      ["foråret 2026", "efteråret 2026", { way: "LATER", distance: { unit: "MONTHS", count: 6 } }],
      [null, null, { way: "LONGER", distance: null }],
    ]);
    expect((await compared("2026-05-03")).comparison!.counts).toMatchObject({ NEW: 1 });
    expect((await compared("2026-05-30")).comparison!.counts).toMatchObject({ MOVED: 0, NEW: 0, GONE: 0 });
    expect((await compared("2027-01-01")).comparison).toBeNull();
    expect((await compared("32. marts")).comparison).toBeNull();
  });

  test("is unmarked again, and the plan of that day can still be looked at", async () => {
    const row = await prisma().planBaseline.findFirstOrThrow({ where: { agreementId, title: "Udvalget" } });
    done(await removeBaselineCommand(administration(), { id: row.id }));
    expect(await removeBaselineCommand(administration(), { id: row.id })).toMatchObject({
      code: "NOT_FOUND",
    });
    const audits = await prisma().auditEvent.findMany({
      where: { entity: "planBaseline", entityId: row.id },
    });
    expect(audits.map(({ operation }) => operation)).toEqual(["CREATE", "DELETE"]);
  });
});
