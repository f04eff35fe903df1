import { describe, expect, test } from "vitest";
import {
  makesNewVersion,
  mostInTheWayFirst,
  newTitles,
  outcomeOf,
  reviewState,
  rulesInRound,
  tallyByRule,
  type RoundRule,
} from "@/lib/domain/freedom/review";
import { toCalendarDate as day } from "@/lib/domain/shared/calendar-date";

const round = { opensOn: day("2026-11-01"), closesOn: day("2026-11-30") };
const rule = (id: string, parts: Partial<RoundRule> = {}): RoundRule => ({
  ...{ id, status: "KEPT", validFrom: null, validTo: null, replacesId: null, fencePostId: null },
  ...parts,
});

test.each([
  ["2026-10-31", "COMING"],
  ["2026-11-01", "OPEN"],
  ["2026-11-30", "OPEN"],
  ["2026-12-01", "CLOSED"],
] as const)("on %s the round is %s", (today, state) => {
  expect(reviewState(round, day(today))).toBe(state);
});

describe("the rules a round asks about", () => {
  const asked = (rules: RoundRule[], marked: string[] = []) =>
    rulesInRound(rules, round, new Set(marked)).map(({ id }) => id);

  test("are those that hold and could give way", () => {
    const rules = [
      rule("kept"),
      rule("optional", { status: "OPTIONAL" }),
      rule("removed", { status: "REMOVED" }),
      rule("fence", { fencePostId: "post" }),
      rule("ended", { validTo: day("2026-10-31") }),
      rule("later", { validFrom: day("2026-12-01") }),
    ];
    expect(asked(rules)).toEqual(["kept", "optional"]);
  });

  test("stay in the version that was asked about when decisions are made meanwhile", () => {
    const rules = [
      rule("first", { validTo: day("2026-11-09") }),
      rule("second", {
        ...{ status: "OPTIONAL", replacesId: "first" },
        ...{ validFrom: day("2026-11-10"), validTo: day("2026-11-19") },
      }),
      rule("third", { replacesId: "second", validFrom: day("2026-11-20") }),
    ];
    expect(asked(rules)).toEqual(["first"]);
  });

  test("are the new version where the old one ended before the round", () => {
    const rules = [
      rule("old", { validTo: day("2026-10-31") }),
      rule("new", { replacesId: "old", validFrom: day("2026-11-01") }),
    ];
    expect(asked(rules)).toEqual(["new"]);
  });

  test("keep what was marked, even when a decision reaches back before the round", () => {
    const rules = [
      rule("old", { validTo: day("2026-10-14") }),
      rule("new", { status: "OPTIONAL", replacesId: "old", validFrom: day("2026-10-15") }),
    ];
    expect(asked(rules, ["old"])).toEqual(["old"]);
  });
});

test("marks are counted by rule", () => {
  const tallies = tallyByRule([
    { ruleId: "a", verdict: "IN_THE_WAY" },
    { ruleId: "a", verdict: "IN_THE_WAY" },
    { ruleId: "a", verdict: "USEFUL" },
    { ruleId: "b", verdict: "NEUTRAL" },
  ]);
  expect(tallies.get("a")).toEqual({ IN_THE_WAY: 2, NEUTRAL: 0, USEFUL: 1 });
  expect(tallies.get("b")).toEqual({ IN_THE_WAY: 0, NEUTRAL: 1, USEFUL: 0 });
  expect(tallies.has("c")).toBe(false);
});

test("those who decide begin with what is most in the way and least useful", () => {
  const item = (title: string, way: number, useful: number) => ({
    title,
    tally: { IN_THE_WAY: way, NEUTRAL: 0, USEFUL: useful },
  });
  const items = [item("Å", 1, 0), item("A", 1, 0), item("useful", 1, 3), item("most", 4, 9)];
  expect(items.sort(mostInTheWayFirst).map(({ title }) => title)).toEqual(["most", "A", "Å", "useful"]);
});

test.each([
  ["KEPT", "KEPT", false],
  ["KEPT", "OPTIONAL", true],
  ["KEPT", "REMOVED", true],
  ["OPTIONAL", "KEPT", true],
  ["OPTIONAL", "OPTIONAL", false],
  ["OPTIONAL", "REMOVED", true],
] as const)("%s decided %s makes a new version: %s", (now, decided, expected) => {
  expect(makesNewVersion(now, decided)).toBe(expected);
});

describe("the outcome", () => {
  const stands = { id: "r", status: "KEPT", validFrom: null, decidedOn: null } as const;
  const open = { ...stands, decidedBy: null, decisionReason: null, replacedBy: null };
  const decided = { decidedBy: "COMMITTEE", decisionReason: "Nyttig" } as const;

  test("is missing until something was decided in the round", () => {
    expect(outcomeOf(open, round)).toBeNull();
    expect(outcomeOf({ ...open, ...decided, decidedOn: day("2026-10-31") }, round)).toBeNull();
  });

  test("stands on the rule itself when it was kept", () => {
    const kept = { ...open, ...decided, decidedOn: day("2026-11-05") };
    expect(outcomeOf(kept, round)).toEqual({
      ...{ status: "KEPT", ruleId: "r", from: null, on: "2026-11-05", by: "COMMITTEE", reason: "Nyttig" },
    });
  });

  test("is the version that took over", () => {
    const next = { ...open, ...decided, id: "n", status: "REMOVED" as const };
    const replacedBy = { ...next, validFrom: day("2027-01-01"), decidedOn: day("2026-11-05") };
    expect(outcomeOf({ ...open, replacedBy }, round)).toMatchObject({
      ...{ status: "REMOVED", ruleId: "n", from: "2027-01-01" },
    });
  });
});

test("a title that is on the list in other letters is not another rule", () => {
  expect(newTitles(["Ugentlig  Rapport", "Ny regel", "NY REGEL"], ["ugentlig rapport"])).toEqual([
    "Ny regel",
  ]);
});
