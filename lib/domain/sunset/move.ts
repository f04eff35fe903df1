import { endedOn } from "@/lib/domain/freedom/upkeep-period";
import type { ProvisionPeriod } from "@/lib/domain/freedom/validity";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { FieldErrors } from "@/lib/domain/shared/result";
import type { Ending } from "@/lib/domain/sunset/ending";
import { sunsetList, type LeaningTrial, type SunsetItem } from "@/lib/domain/sunset/leaning";
import { comingReminders } from "@/lib/domain/sunset/reminder";

/** One trial a move would touch. */
interface MovedRow {
  id: string;
  title: string;
  institution: string;
  before: CalendarDate;
  after: CalendarDate;
  losesBefore: CalendarDate | null;
  remindersBefore: CalendarDate[];
  remindersAfter: CalendarDate[];
}

/** What moving the date would change. */
export interface MovePreview {
  date: CalendarDate;
  total: number;
  /** reminders that would no longer come, and those that would */
  remindersBefore: number;
  remindersAfter: number;
  /** trials that still need a landing */
  missing: number;
  rows: MovedRow[];
  /** touched as well, but not for the viewer to see by name */
  unseen: number;
}

/** The agreements that follow a law whose date is moved for some areas: those that cover no other area. */
export function agreementsOfAreas<A extends { areas: readonly WelfareArea[] }>(
  agreements: readonly A[],
  areas: readonly WelfareArea[],
): A[] {
  return agreements.filter((agreement) => agreement.areas.every((area) => areas.includes(area)));
}

/**
 * The law's own last day after agreements resting on it were moved: that of the last of them. One without an end keeps
 * having none until all of its agreements end.
 * @param staying the last days of the agreements that were not moved
 */
export function lawEndAfterMove(
  endsOn: CalendarDate | null,
  staying: readonly CalendarDate[],
  to: CalendarDate,
): CalendarDate | null {
  if (staying.length > 0 && endsOn === null) return null;
  return [...staying, to].sort().at(-1)!;
}

/**
 * A provision's periods with another last day: a later one is an extension that joins the period before it, an
 * earlier one cuts also the extensions that lie behind it.
 * @param periods in the order of the source
 */
export function periodsUntil(periods: readonly ProvisionPeriod[], to: CalendarDate): ProvisionPeriod[] {
  const isCut = ({ kind, validFrom }: ProvisionPeriod) =>
    kind === "EXTENDED" && validFrom !== null && validFrom > to;
  return endedOn(
    periods.filter((period) => !isCut(period)),
    to,
  );
}

/** "2026-12-01" → "01-12-2026", as the forms ask for days. */
const written = (day: CalendarDate) => day.split("-").reverse().join("-");

/** What is wrong with a new last day: it is the one they have, or lies before one of them begins. */
export function moveErrors(
  agreements: readonly { inForceFrom: CalendarDate; expiresOn: CalendarDate }[],
  to: CalendarDate,
): FieldErrors {
  const begins = agreements
    .map(({ inForceFrom }) => inForceFrom)
    .sort()
    .at(-1);
  if (begins && to < begins) return { date: { key: "beforeStart", values: { date: written(begins) } } };
  if (begins && agreements.every(({ expiresOn }) => expiresOn === to)) return { date: { key: "sameDate" } };
  return {};
}

/** A trial for which moving a date changes something. */
export interface TouchedTrial<T extends LeaningTrial = LeaningTrial> {
  trial: T;
  /** the day that moves, as it is and as it would be */
  before: CalendarDate;
  after: CalendarDate;
  /** an earlier day on which the trial loses something all the same; null when there is none */
  losesBefore: CalendarDate | null;
  remindersBefore: CalendarDate[];
  remindersAfter: CalendarDate[];
}

/**
 * What moving dates would change: the trials that lean on them, with the first day that moves and their coming
 * reminders as they are and as they would be.
 * @param after the same endings with some days moved
 */
export function touchedByMove<T extends LeaningTrial>(
  trials: readonly T[],
  before: readonly Ending[],
  after: readonly Ending[],
  today: CalendarDate,
): TouchedTrial<T>[] {
  const moved = new Map(after.map((ending) => [`${ending.kind} ${ending.id}`, ending.endsOn]));
  const willEndOn = ({ kind, id, endsOn }: Ending) => moved.get(`${kind} ${id}`) ?? endsOn;
  return sunsetList(trials, before, today).flatMap((item) => {
    const { trial, causes } = item;
    const first = causes.find((cause) => willEndOn(cause) !== cause.endsOn);
    if (!first) return [];
    const willBe = causes.map((cause) => ({ ...cause, endsOn: willEndOn(cause) }));
    const to = willEndOn(first);
    const earliest = willBe.map(({ endsOn }) => endsOn).sort()[0]!;
    return [
      {
        ...{ trial, before: first.endsOn, after: to, losesBefore: earliest < to ? earliest : null },
        remindersBefore: comingReminders(item, today),
        remindersAfter: comingReminders({ trial, causes: willBe as SunsetItem["causes"] }, today),
      },
    ];
  });
}

/** The endings with the last day of some agreements moved. */
export function withMovedAgreements(
  endings: readonly Ending[],
  agreementIds: readonly string[],
  to: CalendarDate,
): Ending[] {
  return endings.map((ending) =>
    ending.kind === "AGREEMENT" && agreementIds.includes(ending.id) ? { ...ending, endsOn: to } : ending,
  );
}
