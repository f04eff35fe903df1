import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Locale } from "@/lib/i18n/locale";

const tag = (locale: Locale) => (locale === "en" ? "en-GB" : "da-DK");
const utc = (date: CalendarDate) => new Date(`${date}T00:00:00Z`);

/** "1. oktober 2021"; short: "1. okt. 2021". */
export function formatDate(date: CalendarDate, locale: Locale, style: "long" | "short" = "long"): string {
  const month = style === "long" ? "long" : "short";
  return new Intl.DateTimeFormat(tag(locale), {
    day: "numeric",
    month,
    year: "numeric",
    timeZone: "UTC",
  }).format(utc(date));
}

/** "21.–31. marts 2021"; one day is told as such. */
export function formatPeriod(start: CalendarDate, end: CalendarDate, locale: Locale): string {
  if (start === end) return formatDate(start, locale);
  return new Intl.DateTimeFormat(tag(locale), {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).formatRange(utc(start), utc(end));
}

/** "1. oktober 2021 kl. 14.05", on the clock in Copenhagen. */
export function formatInstant(instant: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(tag(locale), {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "Europe/Copenhagen",
  }).format(instant);
}

/** 1.724 or 68,5 in Danish. */
export function formatNumber(value: number, locale: Locale, maximumFractionDigits = 1): string {
  return new Intl.NumberFormat(tag(locale), { maximumFractionDigits }).format(value);
}

/** @param share 0–1; 0.685 → "68,5 %" */
export function formatPercent(share: number, locale: Locale): string {
  return new Intl.NumberFormat(tag(locale), { style: "percent", maximumFractionDigits: 1 }).format(share);
}

/** Sorts names as the language does: in Danish Aabenraa and Aarhus come last, with Å. */
export function byName<T>(locale: Locale, nameOf: (item: T) => string): (a: T, b: T) => number {
  const collator = new Intl.Collator(tag(locale), { numeric: true });
  return (a, b) => collator.compare(nameOf(a), nameOf(b));
}

/** "oktober 2020", or only the month's name: "oktober", "okt.". */
export function formatMonth(
  date: CalendarDate,
  locale: Locale,
  style: "monthAndYear" | "long" | "short" = "monthAndYear",
): string {
  return new Intl.DateTimeFormat(tag(locale), {
    month: style === "short" ? "short" : "long",
    year: style === "monthAndYear" ? "numeric" : undefined,
    timeZone: "UTC",
  }).format(utc(date));
}

/** "14.05", on the clock in Copenhagen. */
export function formatTime(instant: Date, locale: Locale): string {
  return new Intl.DateTimeFormat(tag(locale), { timeStyle: "short", timeZone: "Europe/Copenhagen" }).format(
    instant,
  );
}
