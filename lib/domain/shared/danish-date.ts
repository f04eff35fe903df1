import { isCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";

/** `written` is the day as a Dane would say it when it can be made out, else the text itself. */
export type DateReading = { ok: true; date: CalendarDate } | { ok: false; written: string };

const monthNames = [
  "januar",
  "februar",
  "marts",
  "april",
  "maj",
  "juni",
  "juli",
  "august",
  "september",
  "oktober",
  "november",
  "december",
];
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const NUMERIC = /^(\d{1,2})(?:\. ?|[-/ ])(\d{1,2})(?:\. ?|[-/ ])(\d{4}|\d{2})$/;
const NAMED = /^(?:den )?(\d{1,2})\.? ?([a-zæøå]{3,9})\.? (\d{4})$/;
const SHOWN_LENGTH = 40;

function parts(text: string): { day: number; month: number; year: number } | null {
  const iso = ISO.exec(text);
  if (iso) return { day: Number(iso[3]), month: Number(iso[2]), year: Number(iso[1]) };
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const year = Number(numeric[3]) + (numeric[3]!.length === 2 ? 2000 : 0);
    return { day: Number(numeric[1]), month: Number(numeric[2]), year };
  }
  const named = NAMED.exec(text);
  if (!named) return null;
  const month = monthNames.findIndex((name) => name.startsWith(named[2]!)) + 1;
  return month > 0 ? { day: Number(named[1]), month, year: Number(named[3]) } : null;
}

/**
 * Reads a day as people write it in Danish: 30-09-2024, 30.9.2024, 30/9/24, 30. september 2024; also 2024-09-30,
 * which is what browsers send.
 */
export function readDanishDate(text: string): DateReading {
  const trimmed = text.trim().replace(/\s+/g, " ").toLowerCase();
  const found = parts(trimmed);
  if (!found) return { ok: false, written: text.trim().slice(0, SHOWN_LENGTH) };
  const { day, month, year } = found;
  const two = (value: number) => String(value).padStart(2, "0");
  const iso = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  if (isCalendarDate(iso)) return { ok: true, date: iso };
  const name = monthNames[month - 1];
  return { ok: false, written: name ? `${day}. ${name} ${year}` : trimmed.slice(0, SHOWN_LENGTH) };
}
