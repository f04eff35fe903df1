import type { Term, TimeWording, WordingProblem } from "@/lib/domain/plan/wording/term";

const within = (number: number, most: number) => Math.min(Math.max(number, 1), most);

/**
 * What was most likely meant by a day, week, quarter or half-year that no calendar has: the nearest there is, in the
 * same wording ("senest 32. marts" → "senest 31. marts").
 * @returns null when nothing in the wording is wrong in that way
 */
export function nearestWording(
  wording: TimeWording,
  { code, values }: Pick<WordingProblem, "code" | "values">,
): TimeWording | null {
  let isFound = false;
  const found = <T extends Term>(term: T): T => {
    isFound = true;
    return term;
  };
  // Without a year only what every year has: 28 days in February, 52 weeks.
  const isAnyYear = values.year === 0;
  const mostDays = isAnyYear && values.month === 2 ? 28 : Number(values.days);
  const mostWeeks = isAnyYear ? 52 : Number(values.weeks);
  const right = (term: Term): Term => {
    if (code === "INVALID_DAY" && term.unit === "DAY" && term.day === values.day)
      return found({ ...term, day: within(term.day, mostDays), weekday: null });
    if (code === "INVALID_WEEK" && term.unit === "WEEK" && term.number === values.week)
      return found({ ...term, number: within(term.number, mostWeeks) });
    const most = { INVALID_QUARTER: 4, INVALID_HALF_YEAR: 2 }[code as string];
    const isOfYear = term.unit === "QUARTER" || term.unit === "HALF_YEAR";
    if (most && isOfYear && term.number === values.number)
      return found({ ...term, number: within(term.number, most) });
    return term;
  };
  const stretches = wording.stretches.map((stretch) => ({
    ...stretch,
    from: right(stretch.from),
    to: stretch.to && right(stretch.to),
  }));
  return isFound ? { ...wording, stretches } : null;
}
