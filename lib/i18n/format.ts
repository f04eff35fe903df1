import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Locale } from "@/lib/i18n/locale";

const tag = (locale: Locale) => (locale === "en" ? "en-GB" : "da-DK");
const utc = (date: CalendarDate) => new Date(`${date}T00:00:00Z`);

/** Making a formatter takes a hundred times as long as using it, and a page has hundreds of numbers: each is made once. */
function once<Asked extends (string | number)[], Formatter>(
  make: (locale: Locale, ...asked: Asked) => Formatter,
): (locale: Locale, ...asked: Asked) => Formatter {
  const made = new Map<string, Formatter>();
  return (locale, ...asked) => {
    const key = [locale, ...asked].join(" ");
    const formatter = made.get(key) ?? make(locale, ...asked);
    made.set(key, formatter);
    return formatter;
  };
}

const days = once(
  (locale, month: "long" | "short") =>
    new Intl.DateTimeFormat(tag(locale), { day: "numeric", month, year: "numeric", timeZone: "UTC" }),
);
const months = once(
  (locale, month: "long" | "short", year: "withYear" | "withoutYear") =>
    new Intl.DateTimeFormat(tag(locale), {
      ...{ month, year: year === "withYear" ? "numeric" : undefined, timeZone: "UTC" },
    }),
);
const instants = once(
  (locale) =>
    new Intl.DateTimeFormat(tag(locale), {
      ...{ dateStyle: "long", timeStyle: "short", timeZone: "Europe/Copenhagen" },
    }),
);
const times = once(
  (locale) => new Intl.DateTimeFormat(tag(locale), { timeStyle: "short", timeZone: "Europe/Copenhagen" }),
);
const numbers = once(
  (locale, maximumFractionDigits: number) => new Intl.NumberFormat(tag(locale), { maximumFractionDigits }),
);
const percents = once(
  (locale) => new Intl.NumberFormat(tag(locale), { style: "percent", maximumFractionDigits: 1 }),
);
const names = once((locale) => new Intl.Collator(tag(locale), { numeric: true }));

/** "1. oktober 2021"; short: "1. okt. 2021". */
export function formatDate(date: CalendarDate, locale: Locale, style: "long" | "short" = "long"): string {
  return days(locale, style).format(utc(date));
}

/** "21.–31. marts 2021"; one day is told as such. */
export function formatPeriod(start: CalendarDate, end: CalendarDate, locale: Locale): string {
  if (start === end) return formatDate(start, locale);
  return days(locale, "long").formatRange(utc(start), utc(end));
}

/** "1. oktober 2021 kl. 14.05", on the clock in Copenhagen. */
export function formatInstant(instant: Date, locale: Locale): string {
  return instants(locale).format(instant);
}

/** 1.724 or 68,5 in Danish. */
export function formatNumber(value: number, locale: Locale, maximumFractionDigits = 1): string {
  return numbers(locale, maximumFractionDigits).format(value);
}

/** @param share 0–1; 0.685 → "68,5 %" */
export function formatPercent(share: number, locale: Locale): string {
  return percents(locale).format(share);
}

/** Sorts names as the language does: in Danish Aabenraa and Aarhus come last, with Å. */
export function byName<T>(locale: Locale, nameOf: (item: T) => string): (a: T, b: T) => number {
  const { compare } = names(locale);
  return (a, b) => compare(nameOf(a), nameOf(b));
}

/** "oktober 2020", or only the month's name: "oktober", "okt.". */
export function formatMonth(
  date: CalendarDate,
  locale: Locale,
  style: "monthAndYear" | "long" | "short" = "monthAndYear",
): string {
  const year = style === "monthAndYear" ? "withYear" : "withoutYear";
  return months(locale, style === "short" ? "short" : "long", year).format(utc(date));
}

/** "14.05", on the clock in Copenhagen. */
export function formatTime(instant: Date, locale: Locale): string {
  return times(locale).format(instant);
}
