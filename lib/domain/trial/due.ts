import { roundOf, roundStart } from "@/lib/domain/evaluation/round";
import { addDays, daysBetween, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { LANDING_NOTICE_DAYS } from "@/lib/domain/trial/landing";
import type { TestPeriod } from "@/lib/domain/trial/life";
import type { TrialStage } from "@/lib/domain/trial/stage";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";

/** What a trial asks for on its way, in the order of its life. */
export const duePoints = ["START", "DAY_30", "DAY_60", "DAY_90", "DAY_100", "DECISION", "LANDING"] as const;
export type DuePoint = (typeof duePoints)[number];

/** The days of a test of 100 days, which are hundredths of a test of any other length (domain rule 5). */
const hundredths = { START: 0, DAY_30: 30, DAY_60: 60, DAY_90: 90, DAY_100: 100 } as const;

/** How long after the end of a test its decision is asked for. The sources name no length: ours. */
export const DECISION_DAYS = 14;
/** A test that nobody has written about for so long has gone quiet. */
export const QUIET_DAYS = 30;

/** A day on which something is asked of a trial's people. */
export interface DueDate {
  point: DuePoint;
  on: CalendarDate;
}

/** A trial as far as its due dates go. */
export interface DueTrial {
  stage: TrialStage;
  period: TestPeriod;
  /** the moves that count, oldest first */
  passed: readonly { stage: TrialStage; from: CalendarDate }[];
  latestDecision: DecisionOutcome | null;
  /** how long a test takes by the agreement when nothing else is said */
  testDays: number;
  /** the last test period with an evaluation; null while there is none */
  evaluatedRound: number | null;
  /** the last day somebody wrote or saved anything about it */
  touchedOn: CalendarDate | null;
  /** the last day of what it leans on while no landing is chosen; null when it leans on nothing or has one */
  endsOn: CalendarDate | null;
}

/** A test that is still to begin: prepared, or given a new period by a yellow decision. */
function isToStart({ stage, latestDecision, period, passed }: DueTrial): boolean {
  if (stage === "PREPARED") return true;
  const decidedOn = passed.at(-1)?.from ?? null;
  const isNew = period.start !== null && (decidedOn === null || period.start >= decidedOn);
  return stage === "DECIDED" && latestDecision === "YELLOW" && isNew;
}

/** A test that is to come or runs has days to count. A paused one has none until it goes on. */
const isCounted = (trial: DueTrial) => trial.stage === "IN_TEST" || isToStart(trial);

/**
 * The first and last day of the test, both included. One without a first day began when it was moved to test; one
 * without a last day takes as long as the agreement says.
 * @returns null while no first day is known
 */
export function testSpan(
  trial: Pick<DueTrial, "stage" | "period" | "passed" | "testDays">,
): { start: CalendarDate; end: CalendarDate } | null {
  const began = trial.stage === "IN_TEST" || trial.stage === "EVALUATING" ? roundStart(trial.passed) : null;
  const start = trial.period.start ?? began;
  if (start === null) return null;
  const end = trial.period.end ?? addDays(start, trial.testDays - 1);
  return { start, end: end < start ? start : end };
}

/** Day 0, 30, 60, 90 and 100, or their equivalents; where a short test has several on one day, the last of them. */
function testPoints(start: CalendarDate, end: CalendarDate): DueDate[] {
  const length = daysBetween(start, end) + 1;
  const points = (Object.keys(hundredths) as (keyof typeof hundredths)[]).map((point) => ({
    point,
    on: addDays(start, Math.round((hundredths[point] * length) / 100)),
  }));
  return points.filter(({ on }, index) => index === 0 || (on > start && points[index + 1]?.on !== on));
}

/** The day after the test: its last day has passed, or its people have gone on to the evaluation before that. */
function overOn(trial: DueTrial): CalendarDate | null {
  const span = testSpan(trial);
  const after = span && addDays(span.end, 1);
  if (trial.stage !== "EVALUATING") return after;
  const evaluating = trial.passed.findLast(({ stage }) => stage === "EVALUATING")?.from ?? null;
  return evaluating !== null && (after === null || evaluating < after) ? evaluating : after;
}

/**
 * Every day on which the trial asks for something, in order: the days of its test, its decision a fortnight after it,
 * and its landing half a year before what it leans on ends (domain rules 5 and 6). They are days of the calendar, so a
 * clock that is put forward or back moves none of them. A pause stops the test, not the law.
 */
export function dueDates(trial: DueTrial): DueDate[] {
  const span = isCounted(trial) ? testSpan(trial) : null;
  const over = isCounted(trial) || trial.stage === "EVALUATING" ? overOn(trial) : null;
  const all: DueDate[] = [
    ...(span ? testPoints(span.start, span.end) : []),
    ...(over ? [{ point: "DECISION" as const, on: addDays(over, DECISION_DAYS) }] : []),
    ...(trial.endsOn ? [{ point: "LANDING" as const, on: addDays(trial.endsOn, -LANDING_NOTICE_DAYS) }] : []),
  ];
  return all.sort((one, other) => one.on.localeCompare(other.on) || order(one) - order(other));
}

const order = ({ point }: DueDate) => duePoints.indexOf(point);

/** True while nobody has done what is asked. */
function isOpen(trial: DueTrial, { point, on }: DueDate): boolean {
  switch (point) {
    case "START":
      return trial.stage !== "IN_TEST";
    case "DAY_30":
    case "DAY_60":
      return trial.stage === "IN_TEST" && (trial.touchedOn === null || trial.touchedOn < on);
    case "DAY_90":
      return trial.stage === "IN_TEST" && !isEvaluated(trial);
    case "DAY_100":
      return trial.stage === "IN_TEST";
    case "DECISION":
      return trial.stage === "IN_TEST" || trial.stage === "EVALUATING";
    case "LANDING":
      return true;
  }
}

/** True when the evaluation of the present test period has been begun. */
export function isEvaluated({
  passed,
  evaluatedRound,
}: Pick<DueTrial, "passed" | "evaluatedRound">): boolean {
  return evaluatedRound !== null && evaluatedRound >= roundOf(passed);
}

/**
 * What the test asks for now: the latest of its days that has come, unless it has been done; of one that is still to
 * begin, only that it begins. The landing is asked for beside it (`domain/sunset`).
 */
export function dueNow(trial: DueTrial, today: CalendarDate): DueDate | null {
  const asked = isToStart(trial) ? ["START"] : duePoints.filter((point) => point !== "LANDING");
  const last = dueDates(trial).findLast(({ point, on }) => asked.includes(point) && on <= today);
  return last && isOpen(trial, last) ? last : null;
}

/** The first day that is still to come; null when there is none. */
export function nextDue(trial: DueTrial, today: CalendarDate): DueDate | null {
  return dueDates(trial).find((due) => due.on > today && isOpenLater(trial, due)) ?? null;
}

/** What has been done ahead of its day is not announced. */
function isOpenLater(trial: DueTrial, { point }: DueDate): boolean {
  return point !== "DAY_90" || !isEvaluated(trial);
}

/** True for a day that has passed and leaves the trial without a decision it should have. */
export function isLate({ point, on }: DueDate, today: CalendarDate): boolean {
  return (point === "DAY_100" || point === "DECISION") && on <= today;
}

/** Since when nobody has written or saved anything about a running test; null when that is not long. */
export function quietSince(trial: DueTrial, today: CalendarDate): CalendarDate | null {
  const span = testSpan(trial);
  if (trial.stage !== "IN_TEST" || span === null || today > span.end) return null;
  const { touchedOn } = trial;
  const since = touchedOn !== null && touchedOn > span.start ? touchedOn : span.start;
  return daysBetween(since, today) >= QUIET_DAYS ? since : null;
}

/** What a trial's people have before them. */
export interface DueItem {
  /** what is asked now, or next */
  due: DueDate | null;
  state: "LATE" | "NOW" | "COMING" | "QUIET";
  quietSince: CalendarDate | null;
}

/** How far ahead a day is announced on somebody's own start page. */
export const COMING_DAYS = 14;

/**
 * What to show of a trial among what waits: what it asks for now, else what comes up to a day, else that it has gone
 * quiet; null when there is nothing.
 * @param until the last day that is announced
 */
export function dueItem(trial: DueTrial, today: CalendarDate, until: CalendarDate): DueItem | null {
  const quiet = quietSince(trial, today);
  const now = dueNow(trial, today);
  const next = dueDates(trial).find(
    (each) => each.on > today && each.point !== "LANDING" && isOpenLater(trial, each),
  );
  const isNear = next && next.on <= until && (next.point === "START" || !isToStart(trial));
  // A day along the way that nobody answered gives way to the next one.
  const givesWay = now?.point === "DAY_30" || now?.point === "DAY_60";
  if (now && !(isNear && givesWay)) {
    return { due: now, state: isLate(now, today) ? "LATE" : "NOW", quietSince: quiet };
  }
  if (isNear) return { due: next, state: "COMING", quietSince: quiet };
  return quiet ? { due: null, state: "QUIET", quietSince: quiet } : null;
}
