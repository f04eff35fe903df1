import { expect, test } from "vitest";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import {
  besideStages,
  boardMoves,
  boardStages,
  columnsInUse,
  daysAtStage,
  type BoardColumn,
} from "@/lib/domain/trial/board";
import type { Life } from "@/lib/domain/trial/life";
import { trialStages } from "@/lib/domain/trial/stage";

const day = toCalendarDate;
const life = (parts: Partial<Life>): Life => ({
  ...{ stage: "PREPARED", passed: [], decisions: [], period: { start: null, end: null } },
  required: { START: "LEADER", IMPLEMENTATION: "LEADER" },
  ...{ evaluated: [], landing: { leansOnExemption: false, way: null } },
  ...parts,
});

test("every stage has its place on the board", () => {
  expect([...boardStages, ...besideStages].sort()).toEqual([...trialStages].sort());
});

test("a card goes where the state machine lets it, the next step first", () => {
  expect(boardMoves(life({}), ["LEADER"])).toMatchObject([
    { move: "START", to: "IN_TEST" },
    { move: "WITHDRAW", to: "WITHDRAWN" },
  ]);
  expect(boardMoves(life({ stage: "LANDED" }), ["LEADER"])).toEqual([]);
  expect(boardMoves(life({}), [])).toEqual([]);
});

test("one column can be reached in two ways", () => {
  const waiting = life({
    stage: "AWAITING_APPROVAL",
    required: { START: "COMMITTEE", IMPLEMENTATION: "LEADER" },
  });
  const moves = boardMoves(waiting, ["ADMINISTRATION"]);
  expect(moves.filter(({ to }) => to === "PREPARED").map(({ move }) => move)).toEqual(["APPROVE", "RETURN"]);
  expect(moves[0]?.bodies).toEqual(["COMMITTEE", "CITY_COUNCIL"]);
});

test("a move that leaves the trial where it stands is not the board's", () => {
  const approved = life({
    required: { START: "ADMINISTRATION", IMPLEMENTATION: "LEADER" },
    passed: [
      {
        ...{ id: "1", stage: "PREPARED", move: "APPROVE", from: day("2026-05-01"), note: null },
        ...{ body: "ADMINISTRATION", period: null, followsId: null, madeAt: "", madeById: null },
      },
    ],
  });
  expect(boardMoves(approved, ["ADMINISTRATION"]).map(({ move }) => move)).not.toContain("REVOKE");
});

test("days at a stage are whole days and never fewer than none", () => {
  expect(daysAtStage({ since: day("2026-11-20") }, day("2026-11-22"))).toBe(2);
  expect(daysAtStage({ since: day("2026-11-25") }, day("2026-11-22"))).toBe(0);
  expect(daysAtStage({ since: null }, day("2026-11-22"))).toBeNull();
});

test("approval has a column only where it is of use", () => {
  const columns = boardStages.map((stage): BoardColumn => ({ stage, total: 0, cards: [] }));
  const stages = (targets: Parameters<typeof columnsInUse>[1]) =>
    columnsInUse(columns, targets).map(({ stage }) => stage);
  expect(stages(new Set())).not.toContain("AWAITING_APPROVAL");
  expect(stages(new Set(["AWAITING_APPROVAL"]))).toContain("AWAITING_APPROVAL");
});
