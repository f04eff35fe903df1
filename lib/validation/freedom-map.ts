import { z } from "zod";
import { mapStates, type MapState } from "@/lib/domain/freedom/map";
import { isRowId } from "@/lib/domain/shared/row-id";
import { welfareAreas, type WelfareArea } from "@/lib/domain/shared/area";
import { isCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { readDanishDate } from "@/lib/domain/shared/danish-date";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";

export interface FreedomMapQuery {
  municipality: string | null;
  area: WelfareArea | null;
  on: CalendarDate | null;
  topic: string;
  state: MapState | "GIVEN" | null;
  /** parameters that could not be read, by name */
  wrong: ("area" | "on" | "state")[];
}

const LONGEST_TOPIC = 100;
/** GIVEN: lifted, used or not */
const askedStates = [...mapStates, "GIVEN"] as const;

/** The address of the map as values. Never refuses: what cannot be read is as if not given, and named. */
export function freedomMapQuery(raw: RawQuery): FreedomMapQuery {
  const wrong: FreedomMapQuery["wrong"] = [];
  const oneOf = <T extends string>(name: "area" | "state", allowed: readonly T[]): T | null => {
    const text = firstValue(raw, name);
    const found = allowed.find((each) => each === text?.toUpperCase()) ?? null;
    if (text !== null && found === null) wrong.push(name);
    return found;
  };
  const day = firstValue(raw, "on");
  const reading = day === null ? null : readDanishDate(day);
  if (reading?.ok === false) wrong.push("on");
  const municipality = firstValue(raw, "municipality");
  return {
    municipality: isRowId(municipality) ? municipality : null,
    area: oneOf("area", welfareAreas),
    on: reading?.ok ? reading.date : null,
    topic: (firstValue(raw, "topic") ?? "")
      .replace(/[\p{Cc}\p{Cs}]/gu, " ")
      .trim()
      .slice(0, LONGEST_TOPIC),
    state: oneOf("state", askedStates),
    wrong,
  };
}

const emptyAsAbsent = (value: unknown) => (value === "" ? undefined : value);

const day = z.preprocess(
  emptyAsAbsent,
  z
    .string("on")
    .refine(isCalendarDate, "on")
    .transform((text) => text as CalendarDate)
    .optional(),
);
const area = z.preprocess(
  emptyAsAbsent,
  z.string("area").toUpperCase().pipe(z.enum(welfareAreas, "area")).optional(),
);

/** What the JSON lists take; anything else is refused. A parameter given twice is an array, hence wrong. */
export const provisionListSchema = z.object({ area, on: day });
export const fencePostListSchema = z.object({
  area,
  on: day,
  municipality: z.preprocess(
    emptyAsAbsent,
    z.string("municipality").refine(isRowId, "municipality").optional(),
  ),
});
