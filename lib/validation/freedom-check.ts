import { z } from "zod";
import { MAX_QUESTION } from "@/lib/domain/freedom/question";
import { welfareAreas, type WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { readDanishDate } from "@/lib/domain/shared/danish-date";
import { isRowId } from "@/lib/domain/shared/row-id";
import { rowId } from "@/lib/validation/row-id";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";

/** What an address asks the freedom check; null = not said. */
export interface FreedomQuery {
  /** the question, cut at the longest that is read */
  q: string;
  municipality: string | null;
  area: WelfareArea | null;
  institution: string | null;
  on: CalendarDate | null;
}

const fields = ["municipality", "area", "institution", "on"] as const;

/**
 * Reads the parameters of the freedom check. Whatever is sent, something can be answered.
 * @returns the query, and the names of parameters that say something which means nothing
 */
export function parseFreedomQuery(raw: RawQuery): { query: FreedomQuery; wrong: string[] } {
  const text = (firstValue(raw, "q") ?? "")
    .replace(/[\p{Cc}\p{Cs}]/gu, " ")
    .normalize("NFC")
    .trim();
  const typed = Object.fromEntries(
    fields.map((name) => [name, firstValue(raw, name)?.trim() || null]),
  ) as Record<(typeof fields)[number], string | null>;
  const date = typed.on === null ? null : readDanishDate(typed.on);
  const query: FreedomQuery = {
    q: [...text].slice(0, MAX_QUESTION).join(""),
    municipality: typed.municipality !== null && isRowId(typed.municipality) ? typed.municipality : null,
    area: welfareAreas.find((area) => area === typed.area) ?? null,
    institution: typed.institution !== null && isRowId(typed.institution) ? typed.institution : null,
    on: date?.ok ? date.date : null,
  };
  return { query, wrong: fields.filter((name) => typed[name] !== null && query[name] === null) };
}

/** What is sent while a trial is written; a day that cannot be read counts as none. */
export const besideFormSchema = z.object({
  institutionId: rowId,
  freedFrom: z.string().transform((text) => text.slice(0, MAX_QUESTION / 2)),
  freedTo: z.string().transform((text) => text.slice(0, MAX_QUESTION / 2)),
  periodStart: z
    .string()
    .nullish()
    .transform((text) => {
      const reading = readDanishDate(text ?? "");
      return reading.ok ? reading.date : null;
    }),
});
