import type { DecisionOutcome, TrialStage } from "@/lib/db/generated/enums";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Random } from "@/prisma/seed/demo/random";

/** How a made-up trial went. */
export const courseKinds = [
  "IDEA",
  "PREPARED",
  "AWAITING",
  "RUNNING",
  "OVERDUE",
  "PAUSED",
  "EVALUATING",
  "DECIDED_GREEN",
  "DECIDED_RED",
  "LANDED_GREEN",
  "LANDED_RED",
  "SECOND_TEST",
  "SECOND_LANDED",
  "WITHDRAWN",
] as const;
export type CourseKind = (typeof courseKinds)[number];

export interface Course {
  stage: TrialStage;
  periodStart: CalendarDate | null;
  periodEnd: CalendarDate | null;
  changes: { stage: TrialStage; from: CalendarDate }[];
  decisions: { outcome: DecisionOutcome; decidedOn: CalendarDate }[];
  /** the day what was seen was written down */
  observedOn: CalendarDate | null;
}

interface Plan {
  kind: CourseKind;
  /** first day of the first test */
  start: CalendarDate;
  days: number;
  /** no test runs longer than the agreement */
  latestEnd: CalendarDate;
  startsAsIdea: boolean;
  needsApproval: boolean;
}

/** The same day, or the Monday after when it is a weekend. */
export function workday(date: CalendarDate): CalendarDate {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return addDays(date, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}

/** Last day of a test that begins on `start`. */
function endOf(start: CalendarDate, { days, latestEnd }: Plan): CalendarDate {
  const end = addDays(start, days - 1);
  return end < latestEnd ? end : latestEnd;
}

/** Days from the end of the test until the decision is made, and from then until the trial has landed. */
function afterwards(
  kind: CourseKind,
  end: CalendarDate,
  random: Random,
): Omit<Course, "stage" | "periodStart" | "periodEnd"> {
  const outcome: DecisionOutcome = kind === "DECIDED_RED" || kind === "LANDED_RED" ? "RED" : "GREEN";
  const evaluatedFrom = addDays(end, random.between(1, 9));
  const decidedOn = workday(addDays(evaluatedFrom, random.between(12, 45)));
  const evaluation = { stage: "EVALUATING" as const, from: evaluatedFrom };
  if (kind === "EVALUATING") return { changes: [evaluation], decisions: [], observedOn: evaluatedFrom };
  const changes: Course["changes"] = [evaluation, { stage: "DECIDED", from: decidedOn }];
  if (kind.includes("LANDED"))
    changes.push({ stage: "LANDED", from: addDays(decidedOn, random.between(14, 70)) });
  return { changes, decisions: [{ outcome, decidedOn }], observedOn: evaluatedFrom };
}

/** The whole course from the first idea, wherever today is. */
function wholeCourse(plan: Plan, random: Random): Course {
  const { kind, start, days } = plan;
  const idea = addDays(start, -random.between(70, 150));
  const prepared = addDays(start, -random.between(20, 60));
  const changes: Course["changes"] = [{ stage: plan.startsAsIdea ? "IDEA" : "PREPARED", from: idea }];
  const course: Course = {
    stage: "IDEA",
    periodStart: null,
    periodEnd: null,
    changes,
    decisions: [],
    observedOn: null,
  };
  if (kind === "IDEA") return { ...course, changes: [{ stage: "IDEA", from: idea }] };
  if (plan.startsAsIdea) changes.push({ stage: "PREPARED", from: prepared });
  if (kind === "WITHDRAWN") changes.push({ stage: "WITHDRAWN", from: addDays(prepared, 12) });
  if (kind === "WITHDRAWN") return course;
  if (plan.needsApproval || kind === "AWAITING")
    changes.push({ stage: "AWAITING_APPROVAL", from: addDays(prepared, 7) });
  Object.assign(course, { periodStart: start, periodEnd: endOf(start, plan) });
  if (kind === "PREPARED" || kind === "AWAITING") return course;
  changes.push({ stage: "IN_TEST", from: start });
  if (kind === "PAUSED") changes.push({ stage: "PAUSED", from: addDays(start, Math.floor(days / 2)) });
  if (kind === "RUNNING" || kind === "PAUSED") return course;
  if (kind === "OVERDUE")
    return { ...course, observedOn: random.chance(0.4) ? addDays(start, Math.floor(days * 0.7)) : null };

  const isSecond = kind === "SECOND_TEST" || kind === "SECOND_LANDED";
  const first = afterwards(isSecond ? "DECIDED_GREEN" : kind, endOf(start, plan), random);
  Object.assign(course, { ...first, changes: [...changes, ...first.changes] });
  if (!isSecond) return course;

  // Yellow: the trial goes on, and a new period begins the day after (domain rule 5).
  const { decidedOn } = first.decisions[0]!;
  const again = workday(addDays(decidedOn, 1));
  Object.assign(course, {
    periodStart: again,
    periodEnd: endOf(again, plan),
    decisions: [{ outcome: "YELLOW", decidedOn }],
    changes: [...course.changes, { stage: "IN_TEST", from: again }],
  });
  if (kind === "SECOND_TEST") return course;
  const second = afterwards("LANDED_GREEN", endOf(again, plan), random);
  return {
    ...course,
    changes: [...course.changes, ...second.changes],
    decisions: [...course.decisions, ...second.decisions],
    observedOn: second.observedOn,
  };
}

/**
 * The course as it stands today: what would lie ahead has not happened. The stage is the last one reached, and
 * every stage has the day it began.
 */
export function courseOf(plan: Plan, today: CalendarDate, random: Random): Course {
  const whole = wholeCourse(plan, random);
  const happened = whole.changes.filter(({ from }) => from <= today);
  const changes = happened.length > 0 ? happened : [{ ...whole.changes[0]!, from: today }];
  return {
    ...whole,
    changes,
    stage: changes.at(-1)!.stage,
    decisions: whole.decisions.filter(({ decidedOn }) => decidedOn <= today),
    observedOn: whole.observedOn !== null && whole.observedOn <= today ? whole.observedOn : null,
  };
}
