import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import { getEventFigures } from "@/lib/db/statistic/event";
import { getTrialFigures, listMunicipalityFigures } from "@/lib/db/statistic/figures";
import { listTrialHistory } from "@/lib/db/statistic/history";
import { countMatching } from "@/lib/db/statistic/matching";
import { countFacets, countTrials as countListed, listTrials } from "@/lib/db/trial-list";
import { exemptionLevels, exemptionNeeds, type StatedNeed } from "@/lib/domain/exemption/need";
import { involvedGroups } from "@/lib/domain/log/entry";
import type { Role } from "@/lib/domain/member/role";
import { addDays, toCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { countTrials, type CountedFacts, type CountedTrial } from "@/lib/domain/statistic/count";
import type { TrialFigures } from "@/lib/domain/statistic/figure";
import { eventDays, happened, trialEventKinds } from "@/lib/domain/trial/event";
import { trialFilter } from "@/lib/domain/trial/filter";
import { isVisible, scopeOf, sharingLevels, type Scope, type SharingLevel } from "@/lib/domain/trial/sharing";
import { trialStages } from "@/lib/domain/trial/stage";
import { decisionOutcomes, initiators } from "@/lib/domain/trial/trial";
import { freshDatabase } from "@/tests/support/database";

const areas = ["DAYCARE", "ELDERCARE"] as const;
const places = { alfa: ["alfa-one", "alfa-two"], beta: ["beta-one", "beta-two"] } as const;
const themes = ["theme-a", "theme-b"];
const subAreas = ["sub-a", "sub-b"];
/** a category belongs to one area */
const inArea = (area: string) => (name: string) => `${name}-${area.toLowerCase()}`;
const DAY_ONE = toCalendarDate("2022-01-10");

interface Facts extends CountedFacts {
  area: (typeof areas)[number];
  municipalityId: keyof typeof places;
  sharing: SharingLevel;
  isArchived: boolean;
}
type Model = CountedTrial<Facts> & { id: string; history: (Facts & { recordedOn: CalendarDate })[] };

const viewer = (role: Role, municipalityId: string | null, institutionId: string | null = null) =>
  scopeOf({
    ...{ userId: "u", sessionId: "s", name: "n", email: "e" },
    memberships: [{ role, municipalityId, institutionId, area: null }],
  });
const scopes: Record<string, Scope> = {
  everything: viewer("SYSTEM_ADMIN", null),
  public: scopeOf(null),
  evaluator: viewer("EVALUATOR", null),
  administration: viewer("ADMINISTRATION", "alfa"),
  politician: viewer("POLITICIAN", "beta"),
  leader: viewer("LEADER", "alfa", "alfa-one"),
};

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
  const { prisma } = opened;
  await prisma.municipality.createMany({
    data: Object.keys(places).map((id, index) => ({ id, name: id, code: `90${index}` })),
  });
  await prisma.institution.createMany({
    data: Object.entries(places).flatMap(([municipalityId, ids]) =>
      ids.map((id) => ({
        ...{ id, name: id, kind: "DAYCARE_CENTRE" as const, area: "DAYCARE" as const, municipalityId },
      })),
    ),
  });
  const classification = (kind: "THEME" | "SUB_AREA", name: string, order: number) =>
    areas.map((area) => {
      const id = inArea(area)(name);
      return { id, kind, order, label: id, labelEn: id, area };
    });
  await prisma.classification.createMany({
    data: [
      ...themes.flatMap((name, index) => classification("THEME", name, index + 1)),
      ...subAreas.flatMap((name, index) => classification("SUB_AREA", name, index + 1)),
    ],
  });
  await prisma.legalProvision.create({
    data: {
      ...{ id: "p-1", law: "Loven", paragraph: "§ 1", topic: "Emne", summary: "Kort", areas: [...areas] },
      ...{ freed: "YES", role: "EXEMPTED" },
    },
  });
});
afterAll(() => opened.close());

const use = fc
  .record({
    level: fc.constantFrom(...exemptionLevels),
    statedNeed: fc.constantFrom(...exemptionNeeds),
    provisionId: fc.option(fc.constant("p-1")),
  })
  .map((each) => (each.level === "MUNICIPAL" ? { ...each, provisionId: null } : each));

const uses = fc.uniqueArray(use, {
  ...{
    maxLength: 3,
    selector: ({ level, provisionId }: { level: string; provisionId: string | null }) =>
      `${level} ${provisionId}`,
  },
});

const event = fc.oneof(
  fc.record({
    kind: fc.constant("register" as const),
    area: fc.constantFrom(...areas),
    municipalityId: fc.constantFrom("alfa" as const, "beta" as const),
    stage: fc.constantFrom(...trialStages),
    sharing: fc.constantFrom(...sharingLevels),
    initiator: fc.option(fc.constantFrom(...initiators)),
    /** a trial can have begun long before it is registered */
    before: fc.constantFrom(0, 0, 3, 400),
  }),
  fc.record({ kind: fc.constant("move" as const), stage: fc.constantFrom(...trialStages) }),
  fc.record({ kind: fc.constant("undo" as const) }),
  fc.record({ kind: fc.constant("decide" as const), outcome: fc.constantFrom(...decisionOutcomes) }),
  fc.record({ kind: fc.constant("hear" as const), group: fc.constantFrom(...involvedGroups) }),
  fc.record({
    kind: fc.constant("classify" as const),
    themeIds: fc.subarray(themes),
    subAreaIds: fc.subarray(subAreas),
  }),
  fc.record({ kind: fc.constant("state" as const), uses }),
  fc.record({ kind: fc.constant("review" as const), need: fc.constantFrom(...exemptionNeeds) }),
  fc.record({ kind: fc.constant("share" as const), sharing: fc.constantFrom(...sharingLevels) }),
  fc.record({ kind: fc.constant("archive" as const) }),
  fc.record({ kind: fc.constant("restore" as const) }),
  fc.record({ kind: fc.constant("edit" as const), area: fc.constantFrom(...areas) }),
  fc.record({ kind: fc.constant("join" as const), both: fc.boolean() }),
);
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;
/** what happens, to which of the trials there are, so many days after the one before */
const history = fc.array(fc.tuple(event, fc.nat(9), fc.constantFrom(0, 1, 1, 20, 90)), {
  ...{ minLength: 4, maxLength: 14, size: "max" },
});

type Tx = Parameters<Parameters<OpenDatabase["prisma"]["$transaction"]>[0]>[0];
let serial = 0;

async function register(tx: Tx, e: Extract<Event, { kind: "register" }>, on: CalendarDate): Promise<Model> {
  const id = `t-${++serial}`;
  const facts: Facts = {
    ...{ area: e.area, municipalityId: e.municipalityId, sharing: e.sharing, initiator: e.initiator },
    ...{ isArchived: false, themeIds: [], subAreaIds: [], contentTypeIds: [], uses: [] },
    institutionIds: [places[e.municipalityId][0]],
  };
  const from = addDays(on, -e.before);
  await tx.trial.create({
    data: {
      ...{ id, title: id, area: e.area, freedFrom: "a", freedTo: "b", stage: e.stage, sharing: e.sharing },
      ...{ municipalityId: e.municipalityId, initiator: e.initiator },
      ...{ leadInstitutionId: facts.institutionIds[0]! },
      stageChanges: { create: { stage: e.stage, from: toDbDate(from), actorName: "Prøve" } },
    },
  });
  const stageChanges = [{ stage: e.stage, from }];
  return { ...facts, id, stage: e.stage, stageChanges, decisions: [], involvements: [], history: [] };
}

/** Writes what happens to one trial and keeps the model beside it the same. */
async function change(tx: Tx, model: Model, e: Exclude<Event, { kind: "register" }>, on: CalendarDate) {
  const { id } = model;
  const lastDay = model.stageChanges.at(-1)!.from;
  const day = on > lastDay ? on : lastDay;
  switch (e.kind) {
    case "move":
      await tx.trialStageChange.create({
        data: { trialId: id, stage: e.stage, from: toDbDate(day), actorName: "Prøve" },
      });
      await tx.trial.update({ where: { id }, data: { stage: e.stage } });
      model.stageChanges.push({ stage: e.stage, from: day });
      model.stage = e.stage;
      return;
    case "undo": {
      if (model.stageChanges.length < 2) return;
      const rows = await tx.trialStageChange.findMany({
        where: { trialId: id, supersededAt: null },
        orderBy: { seq: "desc" },
      });
      await tx.trialStageChange.update({
        where: { id: rows[0]!.id },
        data: { supersededAt: new Date(), supersededByName: "Prøve" },
      });
      model.stageChanges.pop();
      model.stage = model.stageChanges.at(-1)!.stage;
      await tx.trial.update({ where: { id }, data: { stage: model.stage } });
      return;
    }
    case "decide":
      if (model.decisions.some(({ decidedOn }) => decidedOn === on)) return;
      await tx.trialDecision.create({
        data: { trialId: id, outcome: e.outcome, decidedOn: toDbDate(on), reason: "Fordi", body: "LEADER" },
      });
      model.decisions.push({ outcome: e.outcome, decidedOn: on });
      return;
    case "hear":
      if (model.involvements.some(({ group, heardOn }) => group === e.group && heardOn === on)) return;
      await tx.trialInvolvement.create({
        data: { trialId: id, group: e.group, heardOn: toDbDate(on), authorName: "Prøve" },
      });
      model.involvements.push({ group: e.group, heardOn: on });
      return;
    case "classify":
      await tx.trialClassification.deleteMany({ where: { trialId: id } });
      model.themeIds = e.themeIds.map(inArea(model.area));
      model.subAreaIds = e.subAreaIds.map(inArea(model.area));
      await tx.trialClassification.createMany({
        data: [...model.themeIds, ...model.subAreaIds].map((classificationId) => ({
          ...{ trialId: id, classificationId },
        })),
      });
      return;
    case "state":
      await tx.exemptionUse.deleteMany({ where: { trialId: id } });
      await tx.exemptionUse.createMany({ data: e.uses.map((each) => ({ ...each, trialId: id })) });
      model.uses = e.uses.map((each) => ({ ...each, reviewedNeed: null }));
      return;
    case "review":
      await tx.exemptionUse.updateMany({
        where: { trialId: id },
        data: { reviewedNeed: e.need, reviewedOn: toDbDate(on), reviewedByName: "Prøve" },
      });
      model.uses = model.uses.map((each) => ({ ...each, reviewedNeed: e.need }) satisfies StatedNeed);
      return;
    case "share":
      await tx.trial.update({ where: { id }, data: { sharing: e.sharing } });
      model.sharing = e.sharing;
      return;
    case "archive":
    case "restore":
      model.isArchived = e.kind === "archive";
      await tx.trial.update({ where: { id }, data: { archivedAt: model.isArchived ? new Date() : null } });
      return;
    case "edit":
      await tx.trialClassification.deleteMany({ where: { trialId: id } });
      await tx.trial.update({ where: { id }, data: { area: e.area } });
      Object.assign(model, { area: e.area, themeIds: [], subAreaIds: [] });
      return;
    case "join": {
      const [lead, other] = places[model.municipalityId];
      await tx.trialInstitution.deleteMany({ where: { trialId: id } });
      if (e.both)
        await tx.trialInstitution.create({
          data: { trialId: id, institutionId: other, municipalityId: model.municipalityId },
        });
      model.institutionIds = e.both ? [lead, other] : [lead];
    }
  }
}

/** Lets everything happen, each on its day; returns the trials as they ended and the days. */
async function play(
  events: [Event, number, number][],
  onEach: (trials: Model[], day: CalendarDate) => Promise<void>,
) {
  await opened.prisma.trial.deleteMany({});
  const trials: Model[] = [];
  const days: CalendarDate[] = [];
  let day = DAY_ONE;
  for (const [e, which, later] of events) {
    day = addDays(day, later);
    days.push(day);
    await opened.prisma.$transaction(async (tx) => {
      await tx.$executeRaw`select set_config('frisat.recorded_at', ${`${day}T12:00:00Z`}, true)`;
      let model = trials[which % Math.max(1, trials.length)];
      if (e.kind === "register" || !model) {
        const registered = e.kind === "register" ? e : registeredFirst;
        model = await register(tx, registered, day);
        trials.push(model);
      } else await change(tx, model, e, day);
      const { area, municipalityId, sharing, isArchived, initiator, institutionIds, uses } = model;
      const { themeIds, subAreaIds, contentTypeIds } = model;
      model.history.push({
        ...{ recordedOn: day, area, municipalityId, sharing, isArchived, initiator, institutionIds, uses },
        ...{ themeIds, subAreaIds, contentTypeIds },
      });
    });
    await onEach(trials, day);
  }
  return { trials, days };
}
const registeredFirst: Extract<Event, { kind: "register" }> = {
  ...{ kind: "register", area: "DAYCARE", municipalityId: "alfa", stage: "IDEA", sharing: "PUBLIC" },
  ...{ initiator: null, before: 0 },
};

const expected = (trials: Model[], scope: Scope, asOf: CalendarDate | null, place?: string): TrialFigures =>
  countTrials<Facts>(
    trials,
    asOf,
    (facts, now) =>
      isVisible(facts, scope) && isVisible(now, scope) && (!place || facts.municipalityId === place),
  );

describe("figures and the history of the trials", () => {
  test("at every event of any history: the tallies are right now, and as of every day later on", async () => {
    await fc.assert(
      fc.asyncProperty(history, async (events) => {
        const { trials, days } = await play(events, async (trials, day) => {
          const scope = scopes.everything!;
          const { figures } = await getTrialFigures(scope, trialFilter(), day);
          expect(figures).toEqual(expected(trials, scope, null));
        });
        const last = days.at(-1)!;
        for (const [name, scope] of Object.entries(scopes)) {
          const now = await getTrialFigures(scope, trialFilter(), last);
          expect(now.figures, name).toEqual(expected(trials, scope, null));
          const own = trialFilter({ municipality: ["alfa"] });
          expect((await getTrialFigures(scope, own, last)).figures, `${name}, alfa`).toEqual(
            expected(trials, scope, null, "alfa"),
          );
          const middle = days[Math.floor(days.length / 2)]!;
          const asked =
            name === "everything" || name === "leader" ? [addDays(days[0]!, -1), ...days] : [middle];
          for (const day of new Set(asked)) {
            const then = await getTrialFigures(scope, trialFilter({ asOf: day }), last);
            expect(then.figures, `${name}, ${day}`).toEqual(expected(trials, scope, day));
          }
        }
        const through = await listTrialHistory(scopes.leader!, { municipalityId: null, area: null }, days);
        for (const { day, ...point } of through) {
          const { unique, planned, started, byDecision } = expected(trials, scopes.leader!, day);
          const decided = Object.values(byDecision).reduce((sum, count) => sum + count, 0);
          expect(point, day).toEqual({ unique, planned, started, decided });
        }
        // As of the last day everything is as it is now.
        const ended = await listMunicipalityFigures(scopes.leader!, null, null, last, last);
        const current = await listMunicipalityFigures(scopes.leader!, null, null, null, last);
        expect(ended).toEqual(current);
        for (const { id, figures } of current.municipalities)
          expect({ ...figures, byInstitution: {} }, id).toEqual({
            ...expected(trials, scopes.leader!, null, id),
            byInstitution: {},
          });
      }),
      { numRuns: 8 },
    );
  });

  test("the list behind a number as of a day holds exactly that many", async () => {
    await fc.assert(
      fc.asyncProperty(history, async (events) => {
        const { days } = await play(events, async () => {});
        const last = days.at(-1)!;
        const scope = scopes.administration!;
        const asOf = days[Math.floor(days.length / 2)]!;
        const { figures } = await getTrialFigures(scope, trialFilter({ asOf }), last);
        const facets = await countFacets(scope, trialFilter({ asOf }), last);
        const counted = (facet: "theme" | "area" | "institution" | "exemption", value: string) =>
          facets[facet].find((each) => each.value === value)?.count ?? 0;
        const length = async (parts: Parameters<typeof trialFilter>[0]) => {
          const window = { limit: 50, today: last, sort: "newest" as const, offset: 0 };
          const { total, items } = await listTrials(scope, trialFilter({ ...parts, asOf }), window);
          expect(items).toHaveLength(total);
          return total;
        };
        expect(await length({})).toBe(figures.unique);
        expect(await length({ status: ["started"] })).toBe(figures.started);
        expect(await length({ decision: ["GREEN"] })).toBe(figures.byDecision.GREEN);
        expect(await length({ exemption: ["DIRECT"] })).toBe(figures.exemption.direct);
        expect(await length({ unreviewed: true })).toBe(figures.exemption.unreviewed);
        expect(await length({ heard: ["NONE"] })).toBe(figures.unheard);
        expect(await length({ theme: ["theme-a-daycare"] })).toBe(figures.byTheme["theme-a-daycare"] ?? 0);
        expect(counted("theme", "theme-a-daycare")).toBe(figures.byTheme["theme-a-daycare"] ?? 0);
        expect(await length({ subArea: ["sub-b-daycare"] })).toBe(figures.bySubArea["sub-b-daycare"] ?? 0);
        expect(await length({ provision: ["p-1"] })).toBe(figures.byProvision["p-1"] ?? 0);
        expect(await length({ institution: ["alfa-two"] })).toBe(figures.byInstitution["alfa-two"] ?? 0);
        expect(counted("institution", "alfa-two")).toBe(figures.byInstitution["alfa-two"] ?? 0);
        expect(await length({ area: ["DAYCARE"] })).toBe(counted("area", "DAYCARE"));
      }),
      { numRuns: 6 },
    );
  });

  test("what happened within a period is what the rule says happened", async () => {
    await fc.assert(
      fc.asyncProperty(history, fc.nat(13), fc.nat(13), async (events, a, b) => {
        const { trials, days } = await play(events, async () => {});
        const [from, to] = [days[a % days.length]!, days[b % days.length]!].sort() as [
          CalendarDate,
          CalendarDate,
        ];
        const [all, last] = [scopes.everything!, days.at(-1)!];
        const everywhere = await getEventFigures(all, trialFilter(), last, { from, to });
        const atAlfa = await getEventFigures(all, trialFilter({ municipality: ["alfa"] }), last, {
          from,
          to,
        });
        for (const kind of trialEventKinds) {
          const period = { kind, from, to };
          const those = trials.filter((trial) => !trial.isArchived && happened(trial, period));
          expect(await countListed(all, trialFilter({ event: period }), last), kind).toBe(those.length);
          expect(everywhere[kind], kind).toBe(those.length);
          expect(atAlfa[kind], kind).toBe(
            those.filter(({ municipalityId }) => municipalityId === "alfa").length,
          );
        }
        const kept = await opened.prisma.trial.findMany({
          select: { id: true, registeredOn: true, startedOn: true, movedOn: true, decidedOn: true },
        });
        expect(new Map(kept.map(({ id, ...days }) => [id, Object.values(days).map(fromDbDate)]))).toEqual(
          new Map(
            trials.map((trial) => [
              trial.id,
              [
                eventDays(trial, "REGISTERED")[0],
                eventDays(trial, "STARTED")[0] ?? null,
                trial.stageChanges.at(-1)!.from,
                eventDays(trial, "DECIDED").at(-1) ?? null,
              ],
            ]),
          ),
        );
      }),
      { numRuns: 8 },
    );
  });

  test("a number from the tallies is the length of the list with the same filter", async () => {
    await fc.assert(
      fc.asyncProperty(history, async (events) => {
        const { days } = await play(events, async () => {});
        const municipality = ["alfa"];
        const filters = {
          all: trialFilter({ municipality }),
          idea: trialFilter({ municipality, stage: ["IDEA", "DECIDED"] }),
          planned: trialFilter({ municipality, status: ["planned"] }),
          green: trialFilter({ municipality, decision: ["GREEN", "RED"] }),
          undecided: trialFilter({ municipality, decision: ["NONE"] }),
          theme: trialFilter({ municipality, theme: ["theme-a-daycare"] }),
          themes: trialFilter({ municipality, theme: ["theme-a-daycare", "theme-b-daycare"] }),
          direct: trialFilter({ municipality, exemption: ["DIRECT"] }),
          unstated: trialFilter({ municipality, exemption: ["UNKNOWN"] }),
          place: trialFilter({ municipality, institution: ["alfa-two"] }),
          heard: trialFilter({ municipality, heard: ["STAFF"] }),
          unheard: trialFilter({ municipality, heard: ["NONE"] }),
          unreviewed: trialFilter({ municipality, unreviewed: true }),
          overdue: trialFilter({ municipality, overdue: true }),
          landing: trialFilter({ municipality, landing: true }),
        };
        for (const scope of [scopes.administration!, scopes.leader!, scopes.public!]) {
          const counts = await countMatching(scope, "alfa", filters, days.at(-1)!);
          for (const [name, filter] of Object.entries(filters))
            expect(counts[name as keyof typeof counts], name).toBe(
              await countListed(scope, filter, days.at(-1)!),
            );
        }
      }),
      { numRuns: 6 },
    );
  });
});
