import { createTranslator } from "next-intl";
import { shareOf } from "@/lib/domain/statistic/figure";
import type {
  Comparison,
  ComparisonKey,
  ComparisonRow,
  ComparisonTable,
} from "@/lib/domain/statistic/comparison";
import { countingNoteText } from "@/lib/i18n/counting-note";
import { formatDate, formatNumber, formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { messagesFor } from "@/lib/i18n/messages";

/** More names than this are told as a number. */
const MOST_NAMES = 6;
/** More municipalities than this are drawn as one; more rows than this are drawn as the largest of them. */
export const MOST_DRAWN_PLACES = 4;
export const MOST_DRAWN_ROWS = 15;

/** Every word of the comparison, the same on the page, in pictures and in spreadsheets. */
export interface ComparisonTexts {
  locale: Locale;
  title: (key: ComparisonKey) => string;
  short: (key: ComparisonKey) => string;
  row: (key: ComparisonKey, row: ComparisonRow) => string;
  area: string;
  day: (day: number) => string;
  /** which area, day and municipalities */
  subtitle: string;
  /** what a table says, in one or two sentences */
  summary: (table: ComparisonTable) => string[];
  /** how a table is to be read: what of the rows overlaps, and its own notes */
  notes: (table: ComparisonTable) => string[];
  generalNotes: string[];
  number: (value: number) => string;
  /** "+4", "−2", "0" */
  change: (value: number) => string;
  /** "–" where there is nothing to take a share of */
  share: (part: number, whole: number) => string;
  words: Record<"total" | "uniqueRow" | "sumRow" | "share" | "change" | "empty", string>;
}

export function comparisonTexts(comparison: Comparison, locale: Locale): ComparisonTexts {
  const messages = messagesFor(locale);
  const t = createTranslator({ locale, messages, namespace: "compare" });
  const trial = createTranslator({ locale, messages, namespace: "trial" });
  const group = createTranslator({ locale, messages, namespace: "log.group" });
  const areaName = createTranslator({ locale, messages, namespace: "common.area" });
  const { municipalities, days, totals, area } = comparison;
  const number = (value: number) => formatNumber(value, locale);
  const dayText = (day: number) => formatDate(days[day]!.day, locale);
  const last = days.length - 1;

  const row = (key: ComparisonKey, { key: name, label }: ComparisonRow): string => {
    if (label) return locale === "en" ? label.textEn : label.text;
    switch (key) {
      case "number":
      case "exemption":
      case "municipalExemption":
        if (name === "planned" || name === "started" || name === "withdrawn" || name === "unreviewed")
          return t(`row.${name}`);
        return name === "UNKNOWN" ? t("row.unknown") : trial(`need.${name as "DIRECT"}`);
      case "stage":
        return trial(`stage.${name as "IDEA"}`);
      case "decision":
        return name === "NONE" ? t("row.noDecision") : trial(`decision.${name as "RED"}`);
      case "initiator":
        return name === "UNKNOWN" ? t("row.unknown") : trial(`initiator.${name as "STAFF"}`);
      case "involvement":
        return name === "NONE" ? t("row.unheard") : group(name as "STAFF");
      default:
        return name;
    }
  };
  const names = municipalities.map(({ name }) => name);
  const places =
    names.length > MOST_NAMES
      ? t("placesMany", { count: names.length })
      : t("places", {
          count: names.length,
          names: new Intl.ListFormat(locale, { type: "conjunction" }).format(names),
        });
  const when = days.map((_, day) => t("asOfDay", { day: dayText(day) }));

  const summary = (table: ComparisonTable): string[] => {
    const total = totals[last] ?? 0;
    const count = (name: string) => table.rows.find(({ key }) => key === name)?.totals[last] ?? 0;
    if (table.key === "number")
      return [t("summary.number", { started: count("started"), planned: count("planned") })];
    if (table.key === "exemption" || table.key === "municipalExemption")
      return [t("summary.needed", { direct: count("DIRECT"), indirect: count("INDIRECT") })];
    const stated = table.rows.filter(({ key, isBeside }) => !isBeside && key !== "NONE" && key !== "UNKNOWN");
    const most = stated.reduce<ComparisonRow | null>(
      (best, each) => ((each.totals[last] ?? 0) > (best?.totals[last] ?? 0) ? each : best),
      null,
    );
    if (most === null) return [t("summary.none", { total })];
    return [t("summary.most", { label: row(table.key, most), count: most.totals[last]!, total })];
  };
  const overlap = ({ isPartition, sums }: ComparisonTable) => {
    const [sum, total] = [sums[last] ?? 0, totals[last] ?? 0];
    return !isPartition && sum > total ? [t("summary.overlap", { sum, total })] : [];
  };
  return {
    locale,
    title: (key) => t(`figure.${key}`),
    short: (key) => t(`short.${key}`),
    row,
    area: areaName(area),
    day: dayText,
    subtitle: t("subtitle", {
      area: areaName(area),
      day: new Intl.ListFormat(locale, { type: "conjunction" }).format(when),
      places,
    }),
    summary,
    notes: (table) => [
      ...overlap(table),
      // The sentence above says it with the table's own numbers.
      ...table.notes
        .filter(({ key }) => key !== "categoriesOverlap")
        .map((note) => countingNoteText(note, locale)),
    ],
    generalNotes: comparison.notes.map((note) => countingNoteText(note, locale)),
    number,
    change: (value) => (value > 0 ? `+${number(value)}` : value < 0 ? `−${number(-value)}` : "0"),
    share: (part, whole) => {
      const share = shareOf(part, whole);
      return share === null ? "–" : formatPercent(share, locale);
    },
    words: {
      total: t("total"),
      uniqueRow: t("uniqueRow"),
      sumRow: t("sumRow"),
      share: t("share"),
      change: t("change"),
      empty: t("empty"),
    },
  };
}
