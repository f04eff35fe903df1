import type { ChartPicture, ChartValue } from "@/lib/documents/chart-picture";
import type { Comparison, ComparisonRow, ComparisonTable } from "@/lib/domain/statistic/comparison";
import { MOST_DRAWN_PLACES, type ComparisonTexts } from "@/lib/i18n/comparison-texts";

/** Tables of few rows that make up a whole: drawn as one bar for each municipality. */
const wholes: readonly ComparisonTable["key"][] = ["number", "exemption", "municipalExemption", "decision"];

export interface ComparisonChartOptions {
  /** only the largest, on the page; a file shows them all */
  mostRows?: number;
  source?: string;
}

/** How a table is drawn: `places` true when each municipality is told apart. */
export function drawnAs(
  comparison: Comparison,
  table: ComparisonTable,
): { kind: "BARS" | "GROUPED" | "STACKED"; places: boolean } {
  const [places, days] = [comparison.municipalities.length, comparison.days.length];
  if (wholes.includes(table.key)) return { kind: "STACKED", places: days === 1 };
  if (days > 1) return { kind: "GROUPED", places: false };
  if (places > 1 && places <= MOST_DRAWN_PLACES) return { kind: "GROUPED", places: true };
  return { kind: "BARS", places: false };
}

/**
 * The drawing of one table: parts of a whole end to end for each municipality; else bars beside each other, for each
 * municipality when they are few, for each day when there are two, else for all of them together.
 */
export function comparisonChart(
  comparison: Comparison,
  table: ComparisonTable,
  texts: ComparisonTexts,
  { mostRows = Infinity, source }: ComparisonChartOptions = {},
): ChartPicture {
  const { municipalities, days, unique, totals } = comparison;
  const last = days.length - 1;
  const rows = table.rows.filter(
    ({ isBeside, totals: counts }) => !isBeside && counts.some((count) => count > 0),
  );
  const shown = rows.slice(0, mostRows);
  const value = (count: number): ChartValue => ({ value: count, text: texts.number(count) });
  const label = (row: ComparisonRow) => texts.row(table.key, row);
  const { kind, places } = drawnAs(comparison, table);
  const told = (names: string[], counts: number[]) =>
    names.map((name, index) => `${name}: ${texts.number(counts[index]!)}`).join("; ");
  const common = {
    title: texts.title(table.key),
    subtitle: texts.subtitle,
    description: [
      ...texts.summary(table),
      `${told(
        shown.map(label),
        shown.map((row) => row.totals[last]!),
      )}.`,
    ].join(" "),
    notes: texts.notes(table),
    source,
    empty: texts.words.empty,
  };
  // Nothing anywhere is nothing to draw, not a row of empty bars.
  if (shown.length === 0) return { ...common, kind: "BARS", bars: [] };

  if (kind === "BARS") {
    const bars = shown.map((row) => ({
      ...{ label: label(row), ...value(row.totals[last]!), hatched: row.isPlanned },
    }));
    return { ...common, kind, bars };
  }
  if (kind === "STACKED") {
    const series = shown.map(label);
    const groups = places
      ? municipalities.map(({ name }, place) => ({
          label: name,
          values: shown.map((row) => value(row.cells[last]![place]!)),
          total: texts.number(unique[last]![place]!),
        }))
      : days.map((_, day) => ({
          label: texts.day(day),
          values: shown.map((row) => value(row.totals[day]!)),
          total: texts.number(totals[day]!),
        }));
    return { ...common, kind, series, groups };
  }
  return {
    ...common,
    kind,
    series: places ? municipalities.map(({ name }) => name) : days.map((_, day) => texts.day(day)),
    groups: shown.map((row) => ({
      label: label(row),
      values: (places ? row.cells[last]! : row.totals).map(value),
    })),
  };
}
