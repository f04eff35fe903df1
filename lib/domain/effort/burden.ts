import type { EffortKind } from "@/lib/domain/effort/effort";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialStage } from "@/lib/domain/trial/stage";

/** Minutes of documentation a trial may cost in a month: what the product promises to stay under. */
export const TARGET_MINUTES = 10;
/** From how many trials a group is shown (domain rule 8). */
export const SHOWN_FROM_TRIALS = 5;

/** While it is tried and evaluated a trial is expected to be documented. */
export const liveStages = ["IN_TEST", "EVALUATING"] as const satisfies TrialStage[];

/** The first day of a day's month. */
export const monthOf = (day: CalendarDate) => `${day.slice(0, 7)}-01` as CalendarDate;

function monthAfter(month: CalendarDate): CalendarDate {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return (
    number === 12 ? `${year + 1}-01-01` : `${month.slice(0, 5)}${String(number + 1).padStart(2, "0")}-01`
  ) as CalendarDate;
}

/**
 * The months that count for a trial: from the month it was first documented here, each in which it was in test or
 * evaluated for a day at least, documented or not, and each in which something was saved. So quiet months count with
 * nothing, no saved minute is left out, and the time before anybody measured does not make the figure look better.
 * @param changes stages with the day from which they hold, in the order they were made
 * @param saved months in which something was saved
 */
export function countedMonths(
  changes: readonly { stage: TrialStage; from: CalendarDate }[],
  saved: readonly CalendarDate[],
  today: CalendarDate,
): CalendarDate[] {
  const months = new Set(saved);
  const first = [...saved].sort()[0];
  if (first === undefined) return [];
  changes.forEach(({ stage, from }, index) => {
    const until = changes[index + 1]?.from ?? null;
    const isLive = (liveStages as readonly TrialStage[]).includes(stage);
    // A stage left on the day it was reached was none.
    if (!isLive || from > today || until === from) return;
    let month = monthOf(from) < first ? first : monthOf(from);
    while (month <= today && (until === null || month < until)) {
      months.add(month);
      month = monthAfter(month);
    }
  });
  return [...months].sort();
}

/** What was saved on one trial, put together. */
export interface TrialBurden {
  minutes: number;
  saves: number;
  /** fields filled in at a save, on average */
  fieldsASave: number;
  minutesAMonth: number;
}

/**
 * What documenting a trial has cost.
 * @param saved one row a month in which something was saved
 * @returns null while nothing was saved
 */
export function burdenOf(
  saved: readonly { month: CalendarDate; seconds: number; fields: number; saves: number }[],
  changes: readonly { stage: TrialStage; from: CalendarDate }[],
  today: CalendarDate,
): TrialBurden | null {
  const total = (of: "seconds" | "fields" | "saves") => saved.reduce((sum, row) => sum + row[of], 0);
  const saves = total("saves");
  if (saves === 0) return null;
  const months = countedMonths(
    changes,
    saved.map(({ month }) => month),
    today,
  ).length;
  const minutes = total("seconds") / 60;
  return { minutes, saves, fieldsASave: total("fields") / saves, minutesAMonth: minutes / months };
}

/** Of a group of trials or saves: the middle, and between what the middle half lies. */
export interface Spread {
  from: number;
  median: number;
  to: number;
}

/** The burden of a group of trials as it is counted, before it is decided whether it is shown. */
export interface CountedGroup {
  trials: number;
  /** minutes a month, of the group's trials */
  minutes: Spread;
  /** fields a month, of the group's trials: the middle one */
  fields: number;
  /** share of the trials under the target, 0–1 */
  under: number;
}

export interface CountedKind {
  kind: EffortKind;
  trials: number;
  saves: number;
  /** minutes of a save */
  minutes: Spread;
  fieldsASave: number;
}

export interface CountedMonth {
  month: CalendarDate;
  trials: number;
  /** minutes a trial on average */
  minutes: number;
}

export interface CountedBurden {
  all: CountedGroup | null;
  municipalities: ({ id: string; name: string } & CountedGroup)[];
  kinds: CountedKind[];
  /** latest first */
  months: CountedMonth[];
}

export interface ShownBurden {
  all: CountedGroup | null;
  /** `group` null: fewer than five trials */
  municipalities: { id: string; name: string; group: CountedGroup | null }[];
  kinds: CountedKind[];
  months: CountedMonth[];
}

/**
 * What is shown of the counted burden: no group of fewer than five trials. The groups are told by their middle and the
 * middle half, which cannot be subtracted from each other, so that a hidden one cannot be found from the others.
 */
export function shownBurden(counted: CountedBurden): ShownBurden {
  const isEnough = ({ trials }: { trials: number }) => trials >= SHOWN_FROM_TRIALS;
  return {
    all: counted.all && isEnough(counted.all) ? counted.all : null,
    municipalities: counted.municipalities.map(({ id, name, ...group }) => ({
      ...{ id, name },
      group: isEnough(group) ? group : null,
    })),
    kinds: counted.kinds.filter(isEnough),
    months: counted.months.filter(isEnough),
  };
}
