import { isCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { WordingContext } from "@/lib/domain/plan/wording/term";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";
import { WORDING_LIMIT } from "@/lib/validation/wording";

export interface WordingQuery {
  wording: string;
  context: WordingContext | null;
}

/**
 * The parameters of `GET /api/v1/dates`. The context needs both its days; the horizon alone is enough for open wordings.
 * @returns the names of those that mean nothing
 */
export function parseWordingQuery(
  raw: RawQuery,
): { ok: true; query: WordingQuery } | { ok: false; wrong: string[] } {
  const wording = (firstValue(raw, "wording") ?? "").trim();
  const days = (["contextStart", "contextEnd", "horizon"] as const).map((name) => {
    const text = firstValue(raw, name);
    return { name, text, day: text !== null && isCalendarDate(text) ? text : null };
  });
  const wrong = days
    .filter(({ text, day }) => text !== null && day === null)
    .map(({ name }) => name as string);
  if (wording === "" || wording.length > WORDING_LIMIT) wrong.unshift("wording");
  const [start, end, horizon] = days.map(({ day }) => day) as (CalendarDate | null)[];
  if (wrong.length === 0 && (start === null) !== (end === null))
    wrong.push(start === null ? "contextStart" : "contextEnd");
  if (start && end && end < start) wrong.push("contextEnd");
  if (wrong.length > 0) return { ok: false, wrong };
  const context =
    start || horizon ? { start: start ?? null, end: end ?? null, horizon: horizon ?? null } : null;
  return { ok: true, query: { wording, context } };
}
