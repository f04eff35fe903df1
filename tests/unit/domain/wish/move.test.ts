import { describe, expect, test } from "vitest";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import {
  answeredBy,
  isRecommended,
  possibleMoves,
  stageAfter,
  stepDayError,
  waitsFor,
  wayOf,
  wishMoves,
  type WishMove,
} from "@/lib/domain/wish/move";
import { wishKinds, wishStages, type WishKind, type WishStage } from "@/lib/domain/wish/wish";

const day = toCalendarDate;

/** Where each move leads, written by hand; what is not named cannot be done. */
const ways: Record<WishKind, Partial<Record<WishStage, Partial<Record<WishMove, WishStage>>>>> = {
  WISH: {
    SUBMITTED: {
      TO_COMMITTEE: "COMMITTEE",
      TO_CITY_COUNCIL: "CITY_COUNCIL",
      SEND: "SENT",
      WITHDRAW: "WITHDRAWN",
    },
    COMMITTEE: {
      TO_CITY_COUNCIL: "CITY_COUNCIL",
      RECOMMEND: "COMMITTEE",
      TURN_DOWN: "ANSWERED",
      SEND: "SENT",
      WITHDRAW: "WITHDRAWN",
    },
    CITY_COUNCIL: { RECOMMEND: "CITY_COUNCIL", TURN_DOWN: "ANSWERED", SEND: "SENT", WITHDRAW: "WITHDRAWN" },
    SENT: { ANSWER: "ANSWERED", WITHDRAW: "WITHDRAWN" },
  },
  CHALLENGE: {
    SUBMITTED: {
      TO_COMMITTEE: "COMMITTEE",
      TO_CITY_COUNCIL: "CITY_COUNCIL",
      ANSWER: "ANSWERED",
      WITHDRAW: "WITHDRAWN",
    },
    COMMITTEE: { TO_CITY_COUNCIL: "CITY_COUNCIL", ANSWER: "ANSWERED", WITHDRAW: "WITHDRAWN" },
    CITY_COUNCIL: { ANSWER: "ANSWERED", WITHDRAW: "WITHDRAWN" },
  },
};

describe("the way of a wish", () => {
  const cases = wishKinds.flatMap((kind) => wishStages.map((stage) => [kind, stage] as const));

  test.each(cases)("a %s that is %s", (kind, stage) => {
    const expected = ways[kind][stage] ?? {};
    for (const move of wishMoves) {
      expect([move, stageAfter({ kind, stage, recommended: false }, move)]).toEqual([
        move,
        expected[move] ?? null,
      ]);
    }
  });

  test("politicians recommend once at each place", () => {
    const standing = { kind: "WISH", stage: "COMMITTEE", recommended: true } as const;
    expect(possibleMoves(standing)).toEqual(["TO_CITY_COUNCIL", "TURN_DOWN", "SEND", "WITHDRAW"]);
  });

  test.each<[WishStage[], boolean]>([
    [[], false],
    [["SUBMITTED"], false],
    [["SUBMITTED", "COMMITTEE"], false],
    [["SUBMITTED", "COMMITTEE", "COMMITTEE"], true],
    [["SUBMITTED", "COMMITTEE", "COMMITTEE", "CITY_COUNCIL"], false],
    [["SUBMITTED", "COMMITTEE", "COMMITTEE", "CITY_COUNCIL", "CITY_COUNCIL"], true],
    [["SUBMITTED", "COMMITTEE", "COMMITTEE", "SENT"], false],
  ])("%j is recommended: %s", (stages, expected) => {
    expect(isRecommended(stages)).toBe(expected);
  });

  test.each<[WishStage, boolean, ReturnType<typeof waitsFor>]>([
    ["SUBMITTED", false, "ADMINISTRATION"],
    ["COMMITTEE", false, "POLITICIANS"],
    ["COMMITTEE", true, "ADMINISTRATION"],
    ["CITY_COUNCIL", false, "POLITICIANS"],
    ["SENT", false, "MINISTRY"],
    ["ANSWERED", false, null],
    ["WITHDRAWN", false, null],
  ])("at %s (recommended: %s) it waits for %s", (stage, recommended, expected) => {
    expect(waitsFor({ stage, recommended })).toBe(expected);
  });

  test("only what was sent was answered by the ministry", () => {
    expect(answeredBy("WISH", ["SUBMITTED", "SENT", "ANSWERED"])).toBe("MINISTRY");
    expect(answeredBy("WISH", ["SUBMITTED", "COMMITTEE", "ANSWERED"])).toBe("MUNICIPALITY");
    expect(answeredBy("CHALLENGE", ["SUBMITTED", "ANSWERED"])).toBe("MUNICIPALITY");
  });

  test.each([
    ["2026-03-01", null],
    ["2026-03-10", null],
    ["2026-02-28", { key: "beforeStep", previous: "2026-03-01" }],
    ["2026-03-11", { key: "future" }],
  ])("a step on %s after 1 March, told on 10 March", (on, expected) => {
    expect(stepDayError(day(on), day("2026-03-01"), day("2026-03-10"))).toEqual(expected);
  });
});

describe("the way as it is drawn", () => {
  const drawn = (kind: WishKind, ...steps: [WishStage, string][]) =>
    wayOf(
      kind,
      steps.map(([stage, on]) => ({ stage, on: day(on) })),
    ).map(({ stage, state, on }) => `${stage} ${state} ${on ?? "-"}`);

  test("shows what still has to come, and committees only when it came there", () => {
    expect(drawn("WISH", ["SUBMITTED", "2026-01-01"])).toEqual([
      "SUBMITTED CURRENT 2026-01-01",
      "SENT COMING -",
      "ANSWERED COMING -",
    ]);
    expect(drawn("CHALLENGE", ["SUBMITTED", "2026-01-01"], ["COMMITTEE", "2026-02-01"])).toEqual([
      "SUBMITTED DONE 2026-01-01",
      "COMMITTEE CURRENT 2026-02-01",
      "ANSWERED COMING -",
    ]);
  });

  test("a recommendation is no new place", () => {
    expect(
      drawn("WISH", ["SUBMITTED", "2026-01-01"], ["COMMITTEE", "2026-02-01"], ["COMMITTEE", "2026-02-09"]),
    ).toEqual([
      "SUBMITTED DONE 2026-01-01",
      "COMMITTEE CURRENT 2026-02-01",
      "SENT COMING -",
      "ANSWERED COMING -",
    ]);
  });

  test("nothing comes after an answer at home or after it was withdrawn", () => {
    expect(
      drawn("WISH", ["SUBMITTED", "2026-01-01"], ["COMMITTEE", "2026-02-01"], ["ANSWERED", "2026-02-09"]).at(
        -1,
      ),
    ).toBe("ANSWERED CURRENT 2026-02-09");
    expect(drawn("WISH", ["SUBMITTED", "2026-01-01"], ["WITHDRAWN", "2026-01-20"])).toEqual([
      "SUBMITTED DONE 2026-01-01",
      "WITHDRAWN CURRENT 2026-01-20",
    ]);
  });
});
