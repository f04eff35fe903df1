import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { listTrials } from "@/lib/db/trial-list";
import type { InvolvedGroup } from "@/lib/domain/log/entry";
import type { Viewer } from "@/lib/domain/member/role";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialFigures } from "@/lib/domain/statistic/figure";
import { trialFilter, type TrialFilter } from "@/lib/domain/trial/filter";
import { scopeOf } from "@/lib/domain/trial/sharing";
import type { TrialStage } from "@/lib/domain/trial/stage";
import type { DecisionOutcome, Initiator } from "@/lib/domain/trial/trial";
import { loadTrialStatistics } from "@/lib/loaders/statistic";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, type World } from "@/tests/support/world";

interface Told {
  /** the last one is where the trial stands; "undone" no longer counts */
  moves: [TrialStage, string, "undone"?][];
  decisions?: [DecisionOutcome, string, "undone"?][];
  heard?: [InvolvedGroup, string][];
  initiator?: Initiator;
}

/** Eight trials of one municipality, told on paper; the expected numbers below are counted from this list by hand. */
const told: Record<string, Told> = {
  // An idea of the parents' that nobody has talked about yet.
  "1 Madpakker": { moves: [["IDEA", "2025-01-10"]], initiator: "PARENTS" },
  // Staff heard twice: once in the count.
  "2 Udeskole": {
    moves: [
      ["IDEA", "2025-01-10"],
      ["PREPARED", "2025-02-01"],
    ],
    heard: [
      ["STAFF", "2025-01-20"],
      ["STAFF", "2025-03-20"],
    ],
    initiator: "STAFF",
  },
  // Three groups: counts in each of them.
  "3 Færre skemaer": {
    moves: [
      ["PREPARED", "2025-01-05"],
      ["IN_TEST", "2025-02-10"],
    ],
    heard: [
      ["STAFF", "2025-01-06"],
      ["PARENTS", "2025-02-01"],
      ["BOARD", "2025-05-01"],
    ],
    initiator: "STAFF",
  },
  // Yellow, then green.
  "4 Åben dør": {
    moves: [
      ["IN_TEST", "2024-09-01"],
      ["EVALUATING", "2024-12-15"],
      ["DECIDED", "2025-01-15"],
      ["IN_TEST", "2025-01-20"],
      ["EVALUATING", "2025-05-10"],
      ["DECIDED", "2025-06-01"],
    ],
    decisions: [
      ["YELLOW", "2025-01-15"],
      ["GREEN", "2025-06-01"],
    ],
    heard: [
      ["CHILDREN", "2024-10-01"],
      ["PARENTS", "2025-05-20"],
    ],
    initiator: "CHILDREN",
  },
  // Decided red by mistake and undone: it is still being evaluated.
  "5 Nyt tilsyn": {
    moves: [
      ["IN_TEST", "2024-11-01"],
      ["EVALUATING", "2025-02-15"],
      ["DECIDED", "2025-03-01", "undone"],
    ],
    decisions: [["RED", "2025-03-01", "undone"]],
    heard: [["MED", "2024-10-20"]],
  },
  // Stopped and landed.
  "6 Fælles spisning": {
    moves: [
      ["IN_TEST", "2024-08-01"],
      ["DECIDED", "2024-12-01"],
      ["LANDED", "2025-04-01"],
    ],
    decisions: [["RED", "2024-12-01"]],
    initiator: "LEADER",
  },
  // Withdrawn before it began.
  "7 Vagtplan": {
    moves: [
      ["PREPARED", "2025-01-01"],
      ["WITHDRAWN", "2025-03-15"],
    ],
    heard: [["STAFF", "2025-03-14"]],
    initiator: "LEADER",
  },
  // Came later than the day that is asked about below.
  "8 Sen start": {
    moves: [["IDEA", "2025-07-01"]],
    heard: [["RELATIVES", "2025-07-01"]],
    initiator: "CITIZENS",
  },
};

let opened: OpenDatabase;
let viewer: Viewer;
beforeAll(async () => {
  opened = await freshDatabase();
  const world: World = await makeWorld(opened.prisma);
  viewer = world.viewers["own administration"];
  await opened.prisma.trial.deleteMany({});
  const day = (text: string) => toDbDate(toCalendarDate(text));
  const undone = (mark: string | undefined) =>
    mark ? { supersededAt: new Date("2025-03-02"), supersededByName: "Prøve" } : {};
  for (const [title, { moves, decisions = [], heard = [], initiator }] of Object.entries(told)) {
    const counting = moves.filter(([, , mark]) => !mark);
    await opened.prisma.trial.create({
      data: {
        ...{ title, area: "DAYCARE", freedFrom: "fra", freedTo: "til", stage: counting.at(-1)![0] },
        ...{ initiator, municipalityId: "alfa", leadInstitutionId: "alfa-one" },
        stageChanges: {
          create: moves.map(([stage, on, mark]) => ({
            ...{ stage, from: day(on), actorName: "Prøve", ...undone(mark) },
          })),
        },
        decisions: {
          create: decisions.map(([outcome, on, mark]) => ({
            ...{ outcome, reason: "Fordi", decidedOn: day(on), body: "LEADER" as const },
            ...(mark && { supersededAt: new Date("2025-03-02") }),
          })),
        },
        involvements: {
          create: heard.map(([group, on]) => ({ group, heardOn: day(on), authorName: "Prøve" })),
        },
      },
    });
  }
});
afterAll(() => opened.close());

async function statistics(asOf?: string) {
  const result = await loadTrialStatistics(viewer, { municipality: "alfa", ...(asOf && { asOf }) });
  if (!result.ok) throw new Error(result.code);
  return result.data;
}

const present = (counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
const groupsOf = ({ unique, byStage, byDecision, byInitiator, byInvolvement, unheard }: TrialFigures) => ({
  unique,
  stage: present(byStage),
  decision: present(byDecision),
  initiator: present(byInitiator),
  heard: present(byInvolvement),
  unheard,
});

describe("figures equal those counted by hand", () => {
  test("as it is", async () => {
    expect(groupsOf((await statistics()).figures)).toEqual({
      unique: 8,
      stage: { IDEA: 2, PREPARED: 1, IN_TEST: 1, EVALUATING: 1, DECIDED: 1, LANDED: 1, WITHDRAWN: 1 },
      decision: { GREEN: 1, RED: 1 },
      initiator: { PARENTS: 1, STAFF: 2, CHILDREN: 1, LEADER: 2, CITIZENS: 1 },
      heard: { STAFF: 3, PARENTS: 2, CHILDREN: 1, RELATIVES: 1, BOARD: 1, MED: 1 },
      unheard: 2,
    });
  });

  test("as of 1 March 2025: moves, decisions and hearings up to that day, and none that was undone", async () => {
    expect(groupsOf((await statistics("2025-03-01")).figures)).toEqual({
      unique: 7,
      stage: { IDEA: 1, PREPARED: 2, IN_TEST: 2, EVALUATING: 1, DECIDED: 1 },
      decision: { YELLOW: 1, RED: 1 },
      initiator: { PARENTS: 1, STAFF: 2, CHILDREN: 1, LEADER: 2 },
      // The withdrawn one's staff were heard two weeks later, the board and the parents of "Åben dør" in May.
      heard: { STAFF: 2, PARENTS: 1, CHILDREN: 1, MED: 1 },
      unheard: 3,
    });
  });

  test("as of a day before anything there is nothing", async () => {
    const { figures } = await statistics("2024-07-31");
    expect(groupsOf(figures)).toMatchObject({ unique: 0, stage: {}, heard: {}, unheard: 0 });
  });
});

describe("the notes", () => {
  const keysOf = async (asOf?: string) => (await statistics(asOf)).notes.map(({ key }) => key);

  test("say that groups overlap, and of how many nobody is noted as heard", async () => {
    const { notes } = await statistics();
    expect(notes).toContainEqual({ key: "involvementOverlaps", values: {}, basis: null });
    expect(notes).toContainEqual({ key: "involvementNotStated", values: { count: 2 }, basis: null });
    expect(notes).toContainEqual({ key: "initiatorNotStated", values: { count: 1 }, basis: null });
  });

  test("are silent where there is nothing to say", async () => {
    expect(await keysOf("2024-07-31")).not.toContain("involvementOverlaps");
    expect(await keysOf("2024-07-31")).not.toContain("involvementNotStated");
  });
});

test.each<[Partial<TrialFilter>, string[]]>([
  [{ heard: ["STAFF"] }, ["2 Udeskole", "3 Færre skemaer", "7 Vagtplan"]],
  [{ heard: ["BOARD", "MED"] }, ["3 Færre skemaer", "5 Nyt tilsyn"]],
  [{ heard: ["NONE"] }, ["1 Madpakker", "6 Fælles spisning"]],
  [{ heard: ["NONE", "RELATIVES"] }, ["1 Madpakker", "6 Fælles spisning", "8 Sen start"]],
  [{ heard: ["PARENTS"], initiator: ["STAFF"] }, ["3 Færre skemaer"]],
])("the list asked for %j holds exactly those", async (parts, titles) => {
  const window = { sort: "title" as const, offset: 0, limit: 50, today: toCalendarDate("2026-11-22") };
  const { items, total } = await listTrials(scopeOf(viewer), trialFilter(parts), window);
  expect(items.map(({ title }) => title)).toEqual(titles);
  expect(total).toBe(titles.length);
});
