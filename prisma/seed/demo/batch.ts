import type { WelfareArea } from "@/lib/db/generated/enums";
import { addDays, daysBetween, toCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { REBILD_MUNICIPAL_AGREEMENT, statutoryAgreementId } from "@/prisma/seed/agreement";
import { workday, type CourseKind } from "@/prisma/seed/demo/course";
import type { Random } from "@/prisma/seed/demo/random";

/** The made-up trials of one agreement, before they are dealt texts and places. */
export interface Batch {
  /** part of the ids */
  key: string;
  municipalityId: string;
  agreementId: string;
  /** how many trials of each area */
  counts: Partial<Record<WelfareArea, number>>;
  /** how they went, dealt again and again */
  courses: CourseKind[];
  /** lengths of a test in days */
  lengths: number[];
  /** last day of the agreement */
  latestEnd: CalendarDate;
  /** false under a municipal agreement, which frees from no law */
  freesFromLaw: boolean;
}

const repeated = (shares: Partial<Record<CourseKind, number>>): CourseKind[] =>
  Object.entries(shares).flatMap(([kind, times]) => Array<CourseKind>(times).fill(kind as CourseKind));

/** The acts have expired, so most trials have ended; some still wait for their landing. */
const ended = repeated({
  LANDED_GREEN: 5,
  SECOND_LANDED: 2,
  DECIDED_GREEN: 3,
  DECIDED_RED: 2,
  LANDED_RED: 1,
  OVERDUE: 2,
  SECOND_TEST: 1,
  EVALUATING: 1,
  PAUSED: 1,
  WITHDRAWN: 1,
  IDEA: 1,
  PREPARED: 1,
});
const endedWithApproval = repeated({
  LANDED_GREEN: 5,
  SECOND_LANDED: 2,
  DECIDED_GREEN: 2,
  DECIDED_RED: 2,
  OVERDUE: 2,
  SECOND_TEST: 1,
  EVALUATING: 1,
  PAUSED: 1,
  WITHDRAWN: 1,
  IDEA: 1,
  AWAITING: 2,
});
const living = repeated({
  RUNNING: 5,
  OVERDUE: 2,
  EVALUATING: 2,
  DECIDED_GREEN: 2,
  LANDED_GREEN: 3,
  SECOND_TEST: 2,
  DECIDED_RED: 1,
  IDEA: 2,
  PREPARED: 2,
  PAUSED: 1,
  WITHDRAWN: 1,
});

function statutory(
  municipalityId: string,
  area: WelfareArea,
  count: number,
  courses: CourseKind[],
  lengths: number[],
): Batch {
  return {
    key: municipalityId,
    municipalityId,
    agreementId: statutoryAgreementId(municipalityId),
    counts: { [area]: count },
    courses,
    lengths,
    latestEnd: toCalendarDate("2024-09-30"),
    freesFromLaw: true,
  };
}

/** One for each agreement. */
export const batches: Batch[] = [
  statutory("helsingoer", "DAYCARE", 34, ended, [100, 150, 180]),
  statutory("rebild", "DAYCARE", 16, ended, [100, 120, 180]),
  statutory("esbjerg", "SCHOOL", 34, ended, [100, 150, 300]),
  statutory("holbaek", "SCHOOL", 34, ended, [100, 150, 300]),
  statutory("langeland", "ELDERCARE", 20, endedWithApproval, [100, 120]),
  statutory("middelfart", "ELDERCARE", 22, ended, [100, 150]),
  statutory("viborg", "ELDERCARE", 28, endedWithApproval, [100]),
  {
    key: "rebild-alle",
    municipalityId: "rebild",
    agreementId: REBILD_MUNICIPAL_AGREEMENT,
    counts: { DAYCARE: 16, SCHOOL: 7, ELDERCARE: 5, OTHER: 7 },
    courses: living,
    lengths: [100, 100, 120],
    latestEnd: toCalendarDate("2027-12-31"),
    freesFromLaw: false,
  },
];

/** What the leader and the staff of the main institution see first. */
export const mainCourses: Record<"ended" | "living", CourseKind[]> = {
  ended: ["OVERDUE", "LANDED_GREEN", "SECOND_TEST", "EVALUATING", "DECIDED_RED", "DECIDED_GREEN"],
  living: ["RUNNING", "OVERDUE", "EVALUATING", "IDEA", "PREPARED", "SECOND_TEST"],
};

/** Nobody begins a trial at Christmas, in July or on a weekend. */
function afterHolidays(date: CalendarDate): CalendarDate {
  const [year, day] = [date.slice(0, 4), date.slice(5)];
  if (day >= "12-20") return workday(toCalendarDate(`${Number(year) + 1}-01-03`));
  if (day <= "01-02") return workday(toCalendarDate(`${year}-01-03`));
  if (day >= "06-28" && day <= "08-07") return workday(toCalendarDate(`${year}-08-08`));
  return workday(date);
}

/** The first day of the first test. What still runs is placed around today, the rest in the agreement's time. */
export function startOf(
  batch: Batch,
  kind: CourseKind,
  days: number,
  today: CalendarDate,
  random: Random,
): CalendarDate {
  if (batch.freesFromLaw) {
    const first = toCalendarDate("2021-11-01");
    const isLate = [
      "OVERDUE",
      "SECOND_TEST",
      "EVALUATING",
      "PAUSED",
      "IDEA",
      "PREPARED",
      "AWAITING",
    ].includes(kind);
    const room = daysBetween(first, toCalendarDate("2024-05-15")) - days;
    const most = Math.floor(room * 0.7);
    return afterHolidays(addDays(first, isLate ? random.between(most, room) : random.between(0, most)));
  }
  const back = {
    RUNNING: [8, days - 15],
    PAUSED: [days, days + 60],
    OVERDUE: [days + 6, days + 70],
    EVALUATING: [days + 10, days + 16],
    SECOND_TEST: [days + 64, days + 110],
    DECIDED_GREEN: [days + 60, days + 200],
    DECIDED_RED: [days + 60, days + 300],
    LANDED_GREEN: [days + 200, days + 600],
    IDEA: [-60, -20],
    PREPARED: [-60, -12],
    WITHDRAWN: [100, 500],
  } as Partial<Record<CourseKind, [number, number]>>;
  const [from, to] = back[kind] ?? [200, 400];
  const start = addDays(today, -random.between(from, to));
  const earliest = toCalendarDate("2023-11-15");
  return workday(start < earliest ? earliest : start);
}
