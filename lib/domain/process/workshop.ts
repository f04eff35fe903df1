import type { DatePrecision, Period } from "@/lib/domain/plan/plan";
import type { DataOrigin, WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** The three steps of the rocket: leaders first, then the institution with its staff, then with its board. */
export const workshopSteps = ["LEADERS", "STAFF", "PARENT_BOARD"] as const;
export type WorkshopStep = (typeof workshopSteps)[number];

/** The steps an institution takes by itself. */
export const ownSteps = ["STAFF", "PARENT_BOARD"] as const satisfies readonly WorkshopStep[];
export type OwnStep = (typeof ownSteps)[number];

/** Longest texts, and how much a programme holds. */
export const workshopLimits = {
  title: 200,
  about: 2_000,
  note: 4_000,
  place: 200,
  entryText: 4_000,
  entries: 40,
  minutes: 1_440,
  attendance: 10_000,
} as const;

/** One turn of the three steps, all about the same. */
export interface WorkshopRound {
  id: string;
  order: number;
  title: string;
  about: string | null;
  note: string | null;
  origin: DataOrigin;
  version: number;
}

/** Where a workshop stands, by what was said about it. */
export const workshopStandings = ["PLANNED", "HELD", "CANCELLED"] as const;
export type WorkshopStanding = (typeof workshopStandings)[number];

export function standingOf(workshop: {
  heldOn: CalendarDate | null;
  cancelledAt: string | null;
}): WorkshopStanding {
  if (workshop.heldOn !== null) return "HELD";
  return workshop.cancelledAt === null ? "PLANNED" : "CANCELLED";
}

/** A workshop as lists and the grid show it. */
export interface WorkshopSummary extends Period {
  id: string;
  step: WorkshopStep;
  title: string;
  /** as written */
  wording: string;
  precision: DatePrecision;
  place: string | null;
  heldOn: CalendarDate | null;
  /** instant, as ISO text */
  cancelledAt: string | null;
  origin: DataOrigin;
  /** the one that holds it; null: common to the municipality */
  institution: { id: string; name: string } | null;
}

/** One line of a programme: free text, or an exercise of the catalogue as it was adapted. */
export interface ProgrammeEntry {
  id: string;
  title: string;
  minutes: number | null;
  text: string | null;
  exerciseId: string | null;
}

/** Whose workshop it is: what the policies ask for. */
export interface WorkshopPlace {
  municipalityId: string;
  areas: readonly WelfareArea[];
  institutionId: string | null;
}

export interface WorkshopRecord extends WorkshopSummary {
  attendance: number | null;
  note: string | null;
  version: number;
  round: { id: string; title: string };
  agreement: {
    id: string;
    title: string;
    municipalityId: string;
    municipalityName: string;
    areas: WelfareArea[];
    inForceFrom: CalendarDate;
    expiresOn: CalendarDate;
  };
  planItem: { id: string; title: string } | null;
  programme: ProgrammeEntry[];
}

export function placeOfWorkshop({ agreement, institution }: WorkshopRecord): WorkshopPlace {
  return {
    municipalityId: agreement.municipalityId,
    areas: agreement.areas,
    institutionId: institution?.id ?? null,
  };
}

/** What stands in the database when somebody else came first. */
export interface WorkshopConflict {
  version: number;
  title: string;
  wording: string;
  place: string | null;
  note: string | null;
  programme: ProgrammeEntry[];
}

export interface RoundConflict {
  version: number;
  title: string;
  about: string | null;
  note: string | null;
}

/** Held, planned or not yet: of several workshops of one step the furthest counts; a cancelled one is no step taken. */
export const gridStates = ["HELD", "PLANNED", "NOT_YET"] as const;
export type GridState = (typeof gridStates)[number];

export interface GridCell {
  state: GridState;
  /** those of this step, cancelled ones left out, the latest first */
  workshops: WorkshopSummary[];
}

export interface GridRow {
  institution: { id: string; name: string };
  cells: Record<OwnStep, GridCell>;
}

export interface RocketGrid {
  /** step 1, and what is planned for all institutions together in steps 2 and 3 */
  common: Record<WorkshopStep, WorkshopSummary[]>;
  rows: GridRow[];
  /** how many institutions have held, planned or not begun each step */
  counts: Record<OwnStep, Record<GridState, number>>;
}

const latestFirst = (a: WorkshopSummary, b: WorkshopSummary) =>
  b.start.localeCompare(a.start) || a.id.localeCompare(b.id);

function cellOf(workshops: WorkshopSummary[]): GridCell {
  const standing = workshops.filter((each) => standingOf(each) !== "CANCELLED").toSorted(latestFirst);
  const isHeld = standing.some((each) => standingOf(each) === "HELD");
  return { state: isHeld ? "HELD" : standing.length > 0 ? "PLANNED" : "NOT_YET", workshops: standing };
}

/**
 * A round as a grid: which institution has taken which step.
 * @param institutions in the order of the rows; one that holds a workshop without being among them comes last
 * @param workshops of one round
 */
export function rocketGrid(
  institutions: readonly { id: string; name: string }[],
  workshops: readonly WorkshopSummary[],
): RocketGrid {
  const places = new Map(institutions.map(({ id, name }) => [id, { id, name }]));
  for (const { institution } of workshops) {
    if (institution && !places.has(institution.id)) places.set(institution.id, institution);
  }
  const of = (step: WorkshopStep, institutionId: string | null) =>
    workshops.filter((each) => each.step === step && (each.institution?.id ?? null) === institutionId);
  const rows = [...places.values()].map((institution): GridRow => ({
    institution,
    cells: {
      STAFF: cellOf(of("STAFF", institution.id)),
      PARENT_BOARD: cellOf(of("PARENT_BOARD", institution.id)),
    },
  }));
  const count = (step: OwnStep) =>
    Object.fromEntries(
      gridStates.map((state) => [state, rows.filter(({ cells }) => cells[step].state === state).length]),
    ) as Record<GridState, number>;
  return {
    common: {
      LEADERS: of("LEADERS", null).toSorted(latestFirst),
      STAFF: of("STAFF", null).toSorted(latestFirst),
      PARENT_BOARD: of("PARENT_BOARD", null).toSorted(latestFirst),
    },
    rows,
    counts: { STAFF: count("STAFF"), PARENT_BOARD: count("PARENT_BOARD") },
  };
}

/**
 * The round a page opens on: the one asked for, else the latest.
 * @returns null when the one asked for is not among them, or there is none
 */
export function roundForPage<T extends { id: string; order: number }>(
  rounds: readonly T[],
  asked: string | undefined,
): T | null {
  if (asked !== undefined) return rounds.find(({ id }) => id === asked) ?? null;
  return rounds.toSorted((a, b) => b.order - a.order)[0] ?? null;
}

/**
 * The period that supplies what a workshop's time does not say: from today on while the agreement is in force, else its
 * whole life.
 */
export function workshopContext(
  { inForceFrom, expiresOn }: { inForceFrom: CalendarDate; expiresOn: CalendarDate },
  today: CalendarDate,
): { start: CalendarDate; end: CalendarDate; horizon: CalendarDate } {
  const start = inForceFrom <= today && today <= expiresOn ? today : inForceFrom;
  return { start, end: expiresOn, horizon: expiresOn };
}

/** What the board of an agreement's institutions is called: by its one area, or in general where there are several. */
export function boardOf(areas: readonly WelfareArea[]): WelfareArea | "MIXED" {
  return areas.length === 1 ? areas[0]! : "MIXED";
}
