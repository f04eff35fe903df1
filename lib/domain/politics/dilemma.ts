import type { DataOrigin, WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** Longest texts, as the database holds them. */
export const dilemmaLimits = {
  title: 200,
  text: 4_000,
  question: 500,
  takenHome: 2_000,
  reflection: 4_000,
  who: 200,
} as const;

/**
 * How a dilemma lies: open to reflections, or at rest with what the institution took home. There is no third way: nobody
 * decides a dilemma, so nothing here can say that it is decided.
 */
export const dilemmaStandings = ["OPEN", "RESTING"] as const;
export type DilemmaStanding = (typeof dilemmaStandings)[number];

export function dilemmaStanding({ restedOn }: { restedOn: CalendarDate | null }): DilemmaStanding {
  return restedOn === null ? "OPEN" : "RESTING";
}

/** Whose question it is: what the policies ask for. */
export interface DilemmaPlace {
  municipalityId: string;
  institutionId: string;
  area: WelfareArea;
}

/** A dilemma as lists show it. */
export interface DilemmaSummary {
  id: string;
  title: string;
  question: string;
  area: WelfareArea;
  askedOn: CalendarDate;
  restedOn: CalendarDate | null;
  /** everybody may read it, without the reflections */
  shared: boolean;
  origin: DataOrigin;
  municipality: { id: string; name: string };
  institution: { id: string; name: string };
  /** how many reflections stand under it */
  reflections: number;
  /** the day of the newest one */
  reflectedOn: CalendarDate | null;
  /** whoever asks has reflected already */
  isMine: boolean;
}

export interface DilemmaRecord extends DilemmaSummary {
  /** what stands against what */
  text: string;
  takenHome: string | null;
  version: number;
  authorName: string;
  isRemoved: boolean;
  /** what it came up in, as far as the reader may see it */
  trial: { id: string; title: string } | null;
}

export function placeOfDilemma({
  municipality,
  institution,
  area,
}: Pick<DilemmaRecord, "municipality" | "institution" | "area">): DilemmaPlace {
  return { municipalityId: municipality.id, institutionId: institution.id, area };
}

/** What a politician thinks, written or said at a meeting. */
export interface Reflection {
  id: string;
  text: string;
  version: number;
  /** who reflects, as they were called then; at a meeting perhaps several together */
  authorName: string;
  /** null: noted at a meeting, or the account is gone */
  authorId: string | null;
  writtenOn: CalendarDate;
  isRemoved: boolean;
  /** where it was said; null: written on its own */
  meeting: { id: string; title: string; meetsOn: CalendarDate } | null;
}

/** One line of a dilemma's history: who did what, without the words themselves. */
export interface DilemmaEvent {
  id: string;
  /** instant, as ISO text */
  at: string;
  by: string;
  what:
    | "ASKED"
    | "EDITED"
    | "RESTED"
    | "WOKEN"
    | "TAKEN_BACK"
    | "PUT_BACK"
    | "REFLECTED"
    | "REFLECTION_EDITED"
    | "REFLECTION_REMOVED"
    | "REFLECTION_RESTORED";
  /** what stood there before an edit, by the field that was changed */
  before: { field: "title" | "text" | "question" | "takenHome" | "reflection"; text: string }[];
}

/** What stands in the database when somebody else came first. */
export interface DilemmaConflict {
  version: number;
  title: string;
  text: string;
  question: string;
  shared: boolean;
  takenHome: string | null;
  isRemoved: boolean;
}

export interface ReflectionConflict {
  version: number;
  text: string;
  isRemoved: boolean;
}

interface StoredEvent {
  id: string;
  at: string;
  actorName: string;
  entity: string;
  operation: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

const shownFields = ["title", "text", "question", "takenHome"] as const;

function whatOf({ entity, operation, before, after }: StoredEvent): DilemmaEvent["what"] {
  const isReflection = entity === "dilemmaReflection";
  switch (operation) {
    case "CREATE":
      return isReflection ? "REFLECTED" : "ASKED";
    case "DELETE":
      return isReflection ? "REFLECTION_REMOVED" : "TAKEN_BACK";
    case "RESTORE":
      return isReflection ? "REFLECTION_RESTORED" : "PUT_BACK";
  }
  if (isReflection) return "REFLECTION_EDITED";
  if (!before || !after || !("restedOn" in after)) return "EDITED";
  return after.restedOn === null ? "WOKEN" : "RESTED";
}

/** The history of a dilemma and its reflections in the order given, with what stood there before each edit. */
export function dilemmaHistory(rows: readonly StoredEvent[]): DilemmaEvent[] {
  return rows.map((row) => {
    const isEdit = row.operation === "UPDATE";
    const texts = isEdit ? (row.before ?? {}) : {};
    const before = shownFields.flatMap((field): DilemmaEvent["before"] => {
      const text = texts[field];
      if (typeof text !== "string") return [];
      return [{ field: row.entity === "dilemmaReflection" ? "reflection" : field, text }];
    });
    return { id: row.id, at: row.at, by: row.actorName, what: whatOf(row), before };
  });
}

/** The last question in a text, as the question to the politicians begins; empty when nothing is asked. */
export function questionIn(text: string): string {
  const asked = text.match(/[^.!?\n]+\?/g);
  return asked?.at(-1)?.trim() ?? "";
}
