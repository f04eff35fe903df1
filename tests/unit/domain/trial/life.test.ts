import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { approvalBodies, reaches, type ApprovalBody } from "@/lib/domain/agreement/approval";
import { canEvaluateNow, roundOf } from "@/lib/domain/evaluation/round";
import { addDays, calendarDateAt, toCalendarDate } from "@/lib/domain/shared/calendar-date";
import {
  capacities,
  latestOutcome,
  mayMove,
  mayTouch,
  movesFor,
  nextMove,
  refusalOf,
  refusals,
  trialMoves,
  type Capacity,
  type Life,
  type PassedMove,
  type TrialMove,
} from "@/lib/domain/trial/life";
import {
  isRepeat,
  planCorrection,
  planMove,
  planUndo,
  type MoveRequest,
  type Planned,
} from "@/lib/domain/trial/life-step";
import { landingWays } from "@/lib/domain/trial/landing";
import { decisionOutcomes } from "@/lib/domain/trial/trial";
import type { TrialStage } from "@/lib/domain/trial/stage";
import { messagesFor } from "@/lib/i18n/messages";

const day = toCalendarDate;
const TODAY = day("2026-06-15");
const AT = "2026-06-15T08:00:00.000Z";

let count = 0;
const passed = (stage: TrialStage, from: string, changes: Partial<PassedMove> = {}): PassedMove => ({
  ...{ id: `m${(count += 1)}`, stage, move: null, from: day(from), note: null, body: null, period: null },
  ...{ followsId: null, madeAt: AT, madeById: "maker", ...changes },
});

function lifeAt(stage: TrialStage, changes: Partial<Life> = {}): Life {
  return {
    stage,
    passed: [passed(stage, "2026-03-01")],
    decisions: [],
    period: { start: null, end: null },
    required: { START: "LEADER", IMPLEMENTATION: "LEADER" },
    evaluated: [1],
    landing: { leansOnExemption: false, way: null },
    ...changes,
  };
}

const request = (move: TrialMove, changes: Partial<MoveRequest> = {}): MoveRequest => ({
  ...{ move, on: TODAY, note: "Fordi", body: null, outcome: null, periodEnd: null },
  ...{ nextStart: null, nextEnd: null, practice: null, way: null, ...changes },
});

const errorsOf = <T>(planned: Planned<T> | null) =>
  planned && !planned.ok
    ? Object.fromEntries(Object.entries(planned.errors).map(([f, e]) => [f, e.key]))
    : {};

describe("the way of a trial", () => {
  // What may follow what, written down on its own: the machine is held to it.
  const committee = { START: "COMMITTEE", IMPLEMENTATION: "COMMITTEE" } as const;
  const yellow = [{ outcome: "YELLOW", decidedOn: day("2026-03-01"), nextStart: null }] as const;
  const green = [{ outcome: "GREEN", decidedOn: day("2026-03-01"), nextStart: null }] as const;
  test.each<[string, Life, TrialMove[]]>([
    ["an idea", lifeAt("IDEA"), ["PREPARE", "WITHDRAW"]],
    ["prepared, the leader decides", lifeAt("PREPARED"), ["START", "WITHDRAW"]],
    ["prepared, others decide", lifeAt("PREPARED", { required: committee }), ["ASK_APPROVAL", "WITHDRAW"]],
    ["awaiting", lifeAt("AWAITING_APPROVAL", { required: committee }), ["APPROVE", "RETURN", "WITHDRAW"]],
    [
      "approved",
      lifeAt("PREPARED", {
        required: committee,
        passed: [passed("PREPARED", "2026-03-01", { move: "APPROVE", body: "COMMITTEE" })],
      }),
      ["START", "REVOKE", "WITHDRAW"],
    ],
    [
      "approved by a body too low since the rules changed",
      lifeAt("PREPARED", {
        required: committee,
        passed: [passed("PREPARED", "2026-03-01", { move: "APPROVE", body: "ADMINISTRATION" })],
      }),
      ["ASK_APPROVAL", "REVOKE", "WITHDRAW"],
    ],
    ["in test", lifeAt("IN_TEST"), ["EVALUATE", "PAUSE", "WITHDRAW"]],
    ["evaluating", lifeAt("EVALUATING"), ["DECIDE", "PAUSE", "WITHDRAW"]],
    ["nothing written yet", lifeAt("EVALUATING", { evaluated: [] }), ["PAUSE", "WITHDRAW"]],
    ["decided yellow", lifeAt("DECIDED", { decisions: yellow }), ["START", "WITHDRAW"]],
    ["decided green", lifeAt("DECIDED", { decisions: green }), ["LAND"]],
    ["paused", lifeAt("PAUSED"), ["RESUME", "WITHDRAW"]],
    ["landed", lifeAt("LANDED"), []],
    ["withdrawn", lifeAt("WITHDRAWN"), []],
  ])("%s: these moves and no others, the next step first", (_, life, moves) => {
    expect(trialMoves.filter((move) => refusalOf(life, move) === null).sort()).toEqual([...moves].sort());
    expect(movesFor(life, ["LEADER", "ADMINISTRATION"])).toHaveLength(moves.length);
    const next = nextMove(life);
    if (next !== null && refusalOf(life, next) === null)
      expect(movesFor(life, ["LEADER", "ADMINISTRATION"])[0]).toBe(next);
  });

  test.each<[string, Life, TrialMove, string]>([
    ["skipping preparation", lifeAt("IDEA"), "START", "moveNotPrepared"],
    ["starting while it waits", lifeAt("AWAITING_APPROVAL"), "START", "moveAwaiting"],
    ["starting unapproved", lifeAt("PREPARED", { required: committee }), "START", "moveNeedsApproval"],
    ["deciding without evaluation", lifeAt("IN_TEST"), "DECIDE", "moveNotEvaluated"],
    [
      "deciding on a test nobody has written about",
      lifeAt("EVALUATING", { evaluated: [] }),
      "DECIDE",
      "moveNotEvaluated",
    ],
    [
      "deciding on what the period before showed",
      lifeAt("EVALUATING", {
        passed: [
          passed("IN_TEST", "2026-01-01"),
          passed("EVALUATING", "2026-02-01"),
          passed("DECIDED", "2026-02-10"),
          passed("IN_TEST", "2026-02-11"),
          passed("PAUSED", "2026-02-20"),
          passed("IN_TEST", "2026-02-25", { move: "RESUME" }),
          passed("EVALUATING", "2026-03-01"),
        ],
        evaluated: [1],
      }),
      "DECIDE",
      "moveNotEvaluated",
    ],
    ["asking where nobody is asked", lifeAt("PREPARED"), "ASK_APPROVAL", "moveNoApprovalNeeded"],
    ["landing what goes on", lifeAt("DECIDED", { decisions: yellow }), "LAND", "moveYellowGoesOn"],
    ["testing on after green", lifeAt("DECIDED", { decisions: green }), "START", "moveNotYellow"],
    ["withdrawing what was decided", lifeAt("DECIDED", { decisions: green }), "WITHDRAW", "moveDecided"],
    ["moving what has landed", lifeAt("LANDED"), "PAUSE", "moveEnded"],
    ["taking back what was never given", lifeAt("PREPARED"), "REVOKE", "moveNotApproved"],
    ["pausing an idea", lifeAt("IDEA"), "PAUSE", "moveNotFromHere"],
  ])("%s is refused with its own reason", (_, life, move, reason) => {
    expect(errorsOf(planMove(life, request(move), ["ADMINISTRATION"], TODAY))).toEqual({ move: reason });
  });

  test("every refusal has a sentence in both languages", () => {
    const keys = [
      ...refusals,
      ...["moveBeforePrevious", "moveAfterNext", "moveDecidedThatDay", "moveNextBeforeDecision", "moveBody"],
      ...["undoNothing", "undoTooLate", "future", "required", "choose", "periodOrder", "sameDate"],
    ];
    for (const locale of ["da", "en"] as const) {
      const sentences = messagesFor(locale).common.validation as Record<string, string>;
      expect(keys.filter((key) => !sentences[key])).toEqual([]);
    }
  });

  test("a paused trial goes back to where it was", () => {
    const life = lifeAt("PAUSED", {
      passed: [
        passed("IN_TEST", "2026-03-01"),
        passed("EVALUATING", "2026-04-01"),
        passed("PAUSED", "2026-05-01"),
      ],
    });
    const planned = planMove(life, request("RESUME"), ["LEADER"], TODAY);
    expect(planned).toMatchObject({ ok: true, plan: { stage: "EVALUATING" } });
  });
});

describe("what a move needs", () => {
  const evaluating = lifeAt("EVALUATING", { period: { start: day("2026-03-01"), end: day("2026-06-01") } });

  test.each<[string, Life, Partial<MoveRequest> & { move: TrialMove }, Record<string, string>]>([
    ["a day to come", lifeAt("IDEA"), { move: "PREPARE", on: day("2026-06-16") }, { on: "future" }],
    [
      "a day before the last move",
      lifeAt("IDEA"),
      { move: "PREPARE", on: day("2026-02-28") },
      { on: "moveBeforePrevious" },
    ],
    ["a pause without reason", lifeAt("IN_TEST"), { move: "PAUSE", note: null }, { note: "required" }],
    ["withdrawing without reason", lifeAt("IDEA"), { move: "WITHDRAW", note: null }, { note: "required" }],
    ["a test without end", lifeAt("PREPARED"), { move: "START" }, { periodEnd: "required" }],
    [
      "a test that ends before it begins",
      lifeAt("PREPARED"),
      { move: "START", periodEnd: day("2026-06-14") },
      { periodEnd: "periodOrder" },
    ],
    ["a decision without outcome", evaluating, { move: "DECIDE" }, { outcome: "choose" }],
    [
      "a decision without reason",
      evaluating,
      { move: "DECIDE", outcome: "RED", note: null },
      { note: "required" },
    ],
    [
      "green without a way into practice",
      evaluating,
      { move: "DECIDE", outcome: "GREEN" },
      { practice: "required" },
    ],
    [
      "yellow without a new period",
      evaluating,
      { move: "DECIDE", outcome: "YELLOW" },
      { nextStart: "required", nextEnd: "required" },
    ],
    [
      "a new period before the decision",
      evaluating,
      { move: "DECIDE", outcome: "YELLOW", nextStart: day("2026-06-14"), nextEnd: day("2026-09-01") },
      { nextStart: "moveNextBeforeDecision" },
    ],
    [
      "two decisions on one day",
      { ...evaluating, decisions: [{ outcome: "YELLOW", decidedOn: TODAY, nextStart: null }] },
      { move: "DECIDE", outcome: "RED" },
      { on: "moveDecidedThatDay" },
    ],
  ])("%s is refused", (_, life, changes, errors) => {
    expect(errorsOf(planMove(life, request(changes.move, changes), ["LEADER"], TODAY))).toEqual(errors);
  });

  test("yellow begins the new period at once when its first day has come", () => {
    const on = day("2026-06-10");
    const next = { nextStart: day("2026-06-12"), nextEnd: day("2026-09-20") };
    const planned = planMove(
      evaluating,
      request("DECIDE", { on, outcome: "YELLOW", ...next }),
      ["LEADER"],
      TODAY,
    );
    expect(planned).toMatchObject({
      ok: true,
      plan: {
        stage: "IN_TEST",
        period: { start: "2026-06-12", end: "2026-09-20" },
        rows: [
          { stage: "DECIDED", from: "2026-06-10", body: "LEADER" },
          { stage: "IN_TEST", from: "2026-06-12" },
        ],
        decision: { outcome: "YELLOW", nextStart: "2026-06-12" },
      },
    });
  });

  test("yellow with a first day to come waits for it as decided", () => {
    const next = { nextStart: day("2026-08-01"), nextEnd: day("2026-11-01") };
    const planned = planMove(
      evaluating,
      request("DECIDE", { outcome: "YELLOW", ...next }),
      ["LEADER"],
      TODAY,
    );
    expect(planned).toMatchObject({ ok: true, plan: { stage: "DECIDED", period: { start: "2026-08-01" } } });
  });
});

describe("landing what lives on an exemption (domain rule 6)", () => {
  const leaning = { leansOnExemption: true, way: null };
  const green = [{ outcome: "GREEN", decidedOn: day("2026-03-01"), nextStart: null }] as const;
  const red = [{ outcome: "RED", decidedOn: day("2026-03-01"), nextStart: null }] as const;
  const land = (changes: Partial<Life>, asked: Partial<MoveRequest> = {}) =>
    planMove(lifeAt("DECIDED", { decisions: green, ...changes }), request("LAND", asked), ["LEADER"], TODAY);

  test("asks for the way and why", () => {
    expect(errorsOf(land({ landing: leaning }, { note: null }))).toEqual({ way: "choose", note: "required" });
    expect(land({ landing: leaning }, { way: "MAKE_PERMANENT" })).toMatchObject({
      plan: { stage: "LANDED", landing: { way: "MAKE_PERMANENT", reason: "Fordi" } },
    });
  });

  test.each<[string, Partial<Life>]>([
    ["nothing to lose", {}],
    ["chosen before", { landing: { leansOnExemption: true, way: "EXTEND" } }],
    ["stopped by its decision", { landing: leaning, decisions: red }],
  ])("%s: lands without", (_, changes) => {
    const planned = land(changes, { note: null, way: "STOP" });
    expect(planned).toMatchObject({ ok: true, plan: { stage: "LANDED", landing: null } });
  });

  test("undoing it takes the landing back that came with it", () => {
    const life = lifeAt("LANDED", {
      decisions: green,
      passed: [passed("DECIDED", "2026-03-01"), passed("LANDED", "2026-06-15", { move: "LAND" })],
    });
    expect(planUndo(life, { userId: "maker", as: ["LEADER"] }, new Date(AT))).toMatchObject({
      plan: { landedAt: AT, stage: "DECIDED" },
    });
  });
});

describe("who may", () => {
  const asked = (START: ApprovalBody, IMPLEMENTATION: ApprovalBody = "LEADER") => ({
    required: { START, IMPLEMENTATION },
  });
  // columns: leader, administration, politician
  test.each<[string, Life, TrialMove, string]>([
    ["manage a test", lifeAt("IN_TEST"), "EVALUATE", "++-"],
    ["approve administratively", lifeAt("AWAITING_APPROVAL", asked("ADMINISTRATION")), "APPROVE", "-+-"],
    ["approve as the committee", lifeAt("AWAITING_APPROVAL", asked("COMMITTEE")), "APPROVE", "-++"],
    ["send back as the council", lifeAt("AWAITING_APPROVAL", asked("CITY_COUNCIL")), "RETURN", "-++"],
    ["decide where the leader does", lifeAt("EVALUATING"), "DECIDE", "++-"],
    [
      "decide where a committee implements",
      lifeAt("EVALUATING", asked("LEADER", "COMMITTEE")),
      "DECIDE",
      "+++",
    ],
  ])("%s", (_, life, move, expected) => {
    expect(capacities.map((each) => (mayMove(life, move, [each]) ? "+" : "-")).join("")).toBe(expected);
    expect(mayMove(life, move, [])).toBe(false);
  });

  test("green is the committee's where the policy says so, red and yellow stay with the leader", () => {
    const life = lifeAt("EVALUATING", asked("LEADER", "COMMITTEE"));
    const decide = (as: Capacity[], changes: Partial<MoveRequest>) =>
      planMove(life, request("DECIDE", { practice: "Skrives ind", ...changes }), as, TODAY);
    expect(errorsOf(decide(["LEADER"], { outcome: "GREEN" }))).toEqual({ outcome: "moveBody" });
    expect(errorsOf(decide(["ADMINISTRATION"], { outcome: "GREEN", body: "ADMINISTRATION" }))).toEqual({
      body: "moveBody",
    });
    expect(decide(["ADMINISTRATION"], { outcome: "GREEN" })).toMatchObject({
      plan: { decision: { body: "COMMITTEE" } },
    });
    expect(decide(["POLITICIAN"], { outcome: "GREEN" })).toMatchObject({
      plan: { decision: { body: "COMMITTEE" } },
    });
    expect(decide(["LEADER"], { outcome: "RED" })).toMatchObject({ plan: { decision: { body: "LEADER" } } });
  });

  test("what a body decided is not the leader's to change", () => {
    const decided = { body: "COMMITTEE" as const, madeById: "maker" };
    const may = (userId: string, as: Capacity[]) => mayTouch(decided, { userId, as });
    expect(may("other", ["LEADER"])).toBe(false);
    expect(may("other", ["ADMINISTRATION"])).toBe(true);
    expect(may("maker", ["POLITICIAN"])).toBe(true);
    expect(may("maker", [])).toBe(false);
  });
});

/** A trial as the database keeps it: nothing is ever taken out of `rows`. */
interface Stored {
  life: Life;
  rows: (PassedMove & { superseded: boolean; earlierOf: string | null })[];
  decisions: { outcome: (typeof decisionOutcomes)[number]; decidedOn: string; superseded: boolean }[];
}

/** What every row says, but for its day, which can be corrected. */
const writtenIn = ({ rows }: Stored) =>
  rows.map(({ id, stage, move, note }) => JSON.stringify([id, stage, move, note]));

const legal: Record<TrialStage, TrialStage[]> = {
  IDEA: ["PREPARED", "WITHDRAWN"],
  PREPARED: ["PREPARED", "AWAITING_APPROVAL", "IN_TEST", "WITHDRAWN"],
  AWAITING_APPROVAL: ["PREPARED", "WITHDRAWN"],
  IN_TEST: ["EVALUATING", "PAUSED", "WITHDRAWN"],
  EVALUATING: ["DECIDED", "PAUSED", "WITHDRAWN"],
  DECIDED: ["IN_TEST", "LANDED", "WITHDRAWN"],
  PAUSED: ["IN_TEST", "EVALUATING", "WITHDRAWN"],
  LANDED: [],
  WITHDRAWN: [],
};

function expectLegal({ life, rows }: Stored, today: string): void {
  expect(life.passed.at(-1)!.stage).toBe(life.stage);
  expect(life.passed.length + rows.filter(({ superseded }) => superseded).length).toBe(rows.length);
  for (const [index, row] of life.passed.entries()) {
    expect(row.from <= today).toBe(true);
    const before = life.passed[index - 1];
    if (!before) continue;
    expect(before.from <= row.from).toBe(true);
    expect(legal[before.stage]).toContain(row.stage);
    if (row.stage === "IN_TEST" && before.stage === "PREPARED" && life.required.START !== "LEADER") {
      const answer = life.passed
        .slice(0, index)
        .findLast(({ move }) => move === "APPROVE" || move === "RETURN" || move === "REVOKE");
      expect(answer?.move).toBe("APPROVE");
      expect(reaches(answer!.body!, life.required.START)).toBe(true);
    }
    if (before.stage === "PAUSED")
      expect(row.stage === "WITHDRAWN" || row.stage === life.passed[index - 2]!.stage).toBe(true);
  }
  const decided = life.passed.filter(({ move }) => move === "DECIDE");
  expect(life.decisions.map(({ decidedOn }) => decidedOn)).toEqual(decided.map(({ from }) => from));
  for (const row of decided) expect(row.note).toBeTruthy();
  expect(life.period.start === null || life.period.end === null || life.period.start <= life.period.end).toBe(
    true,
  );
}

describe("10,000 random commands by random roles", () => {
  const roles: Capacity[][] = [[], ["LEADER"], ["ADMINISTRATION"], ["POLITICIAN"], ["LEADER", "POLITICIAN"]];
  const users = ["anna", "bo", "carl"];

  test.each([1, 2])("seed %i: no illegal state, no lost history, and a reason for every refusal", (seed) => {
    const draws = fc.sample(
      fc.record({
        kind: fc.constantFrom("MOVE", "MOVE", "MOVE", "NEXT", "NEXT", "UNDO", "CORRECT", "WRITE"),
        move: fc.constantFrom(...trialMoves),
        as: fc.constantFrom(...roles),
        userId: fc.constantFrom(...users),
        back: fc.integer({ min: -2, max: 20 }),
        hours: fc.integer({ min: 0, max: 30 }),
        note: fc.constantFrom(null, "Fordi"),
        outcome: fc.option(fc.constantFrom(...decisionOutcomes)),
        body: fc.option(fc.constantFrom(...approvalBodies), { freq: 3 }),
        length: fc.option(fc.integer({ min: -5, max: 120 }), { freq: 8 }),
        wait: fc.option(fc.integer({ min: -3, max: 10 }), { freq: 8 }),
        practice: fc.constantFrom(null, "Skrives ind"),
        way: fc.option(fc.constantFrom(...landingWays)),
        leans: fc.boolean(),
        at: fc.nat(30),
        required: fc.constantFrom(...approvalBodies),
        implementation: fc.constantFrom(...approvalBodies),
      }),
      { numRuns: 10_000, seed },
    );
    const keys = new Set<string>();
    const reached = new Set<TrialStage>();
    const sentences = messagesFor("da").common.validation as Record<string, string>;
    let moment = Date.parse("2026-01-01T08:00:00Z");
    let stored: Stored | null = null;
    let ended = 0;

    for (const draw of draws) {
      moment += draw.hours * 3_600_000;
      const now = new Date(moment);
      const today = calendarDateAt(now);
      if (stored === null || ended > 4) {
        const first = passed("IDEA", today, { madeById: "anna", madeAt: now.toISOString() });
        const required = { START: draw.required, IMPLEMENTATION: draw.implementation };
        const life: Life = { ...lifeAt("IDEA"), passed: [first], required, evaluated: [] };
        life.landing = { leansOnExemption: draw.leans, way: null };
        stored = { life, rows: [{ ...first, superseded: false, earlierOf: null }], decisions: [] };
        ended = 0;
      }
      const everBefore = writtenIn(stored);
      const daysBefore: string[] = stored.rows.map(({ from }) => from);
      const { life, rows, decisions } = stored;
      const on = addDays(today, -draw.back);
      const note = (planned: Planned<unknown> | null) => {
        if (planned && !planned.ok) for (const { key } of Object.values(planned.errors)) keys.add(key);
      };

      if (draw.kind === "WRITE") {
        if (canEvaluateNow(life))
          stored.life = { ...life, evaluated: [...new Set([...life.evaluated, roundOf(life.passed)])] };
      } else if (draw.kind === "UNDO") {
        const planned = planUndo(life, draw, now);
        note(planned);
        if (planned.ok) {
          const { undone, stage, period, decidedOn, landedAt } = planned.plan;
          const ids = undone.map(({ id }) => id);
          for (const row of rows) if (ids.includes(row.id)) row.superseded = true;
          for (const each of decisions) if (each.decidedOn === decidedOn) each.superseded = true;
          stored.life = {
            ...life,
            ...{ stage, period },
            passed: life.passed.filter(({ id }) => !ids.includes(id)),
            decisions: life.decisions.filter((each) => each.decidedOn !== decidedOn),
            landing: landedAt ? { ...life.landing, way: null } : life.landing,
          };
        }
      } else if (draw.kind === "CORRECT") {
        const target = life.passed[draw.at % life.passed.length]!;
        const planned = mayTouch(target, draw) ? planCorrection(life, target.id, on, today) : null;
        note(planned);
        if (planned?.ok) {
          const { moved, decidedOn, period, movedPeriod } = planned.plan;
          rows.push({ ...moved, id: `c${rows.length}-${moved.id}`, superseded: true, earlierOf: moved.id });
          const row = rows.find(({ id }) => id === moved.id)!;
          Object.assign(row, { from: on, period: movedPeriod });
          for (const each of decisions) if (each.decidedOn === decidedOn) each.decidedOn = on;
          stored.life = {
            ...life,
            period,
            passed: life.passed.map((each) =>
              each.id === moved.id ? { ...each, from: on, period: movedPeriod } : each,
            ),
            decisions: life.decisions.map((each) =>
              each.decidedOn === decidedOn ? { ...each, decidedOn: on } : each,
            ),
          };
        }
      } else {
        // Half of the tries do what comes next, or few would ever get far.
        const move = draw.kind === "NEXT" ? (nextMove(life) ?? draw.move) : draw.move;
        const asked: MoveRequest = {
          ...{ move, on, note: draw.note, body: draw.body, outcome: draw.outcome, practice: draw.practice },
          way: draw.way,
          periodEnd: draw.length === null ? null : addDays(on, draw.length),
          nextStart: draw.wait === null ? null : addDays(on, draw.wait),
          nextEnd: draw.length === null ? null : addDays(on, draw.length),
        };
        const planned = mayMove(life, move, draw.as) ? planMove(life, asked, draw.as, today) : null;
        note(planned);
        if (planned?.ok) {
          const { stage, period, decision, landing } = planned.plan;
          if (decision) expect(life.evaluated).toContain(roundOf(life.passed));
          let followsId: string | null = null;
          const made = planned.plan.rows.map((row): PassedMove => {
            const whole: PassedMove = {
              ...{ ...row, id: `m${(count += 1)}`, followsId },
              ...{ madeAt: now.toISOString(), madeById: draw.userId },
            };
            followsId ??= whole.id;
            return whole;
          });
          rows.push(...made.map((row) => ({ ...row, superseded: false, earlierOf: null })));
          if (decision) decisions.push({ ...decision, superseded: false });
          stored.life = {
            ...life,
            ...{ stage, period, passed: [...life.passed, ...made] },
            decisions: decision ? [...life.decisions, decision] : life.decisions,
            landing: landing ? { ...life.landing, way: landing.way } : life.landing,
          };
          if (stage === "LANDED" && life.landing.leansOnExemption && latestOutcome(life) !== "RED")
            expect(stored.life.landing.way).not.toBeNull();
        }
      }

      expectLegal(stored, today);
      reached.add(stored.life.stage);
      // Everything that was ever written is still there, and every day it was ever given.
      const ever = new Set(writtenIn(stored));
      expect(everBefore.filter((each) => !ever.has(each))).toEqual([]);
      const daysNow: string[] = stored.rows.map(({ from }) => from);
      expect(daysBefore.filter((each) => !daysNow.includes(each))).toEqual([]);
      if (stored.life.stage === "LANDED" || stored.life.stage === "WITHDRAWN") ended += 1;
    }
    expect([...keys].filter((key) => key !== "undoNotYours" && !sentences[key])).toEqual([]);
    expect([...reached].sort()).toEqual(Object.keys(legal).sort());
    expect(keys.size).toBeGreaterThan(12);
  });
});

describe("a form that came twice", () => {
  const asked = request("START", { note: "Vi er klar" });
  const made = passed("IN_TEST", TODAY, { move: "START", note: "Vi er klar" });

  test("is the last move again, also when a new period came along with it", () => {
    expect(isRepeat([made], asked, "maker")).toBe(true);
    const period = passed("IN_TEST", TODAY, { move: "START", followsId: made.id });
    expect(isRepeat([made, period], asked, "maker")).toBe(true);
  });

  test("is not somebody else's, another reason, another body or an earlier move", () => {
    expect(isRepeat([made], asked, "another")).toBe(false);
    expect(isRepeat([made], { ...asked, note: "Alligevel" }, "maker")).toBe(false);
    expect(isRepeat([made], { ...asked, body: "COMMITTEE" }, "maker")).toBe(false);
    expect(isRepeat([made, passed("IN_TEST", TODAY, { move: "PAUSE" })], asked, "maker")).toBe(false);
    expect(isRepeat([], asked, "maker")).toBe(false);
  });
});
