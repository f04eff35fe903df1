import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { ComparisonTable } from "@/components/compare/comparison-table";
import { cx } from "@/components/ui/cx";
import { drawChart } from "@/lib/documents/chart-svg";
import { comparisonChart, drawnAs } from "@/lib/documents/comparison-chart";
import type { Comparison, ComparisonTable as Table } from "@/lib/domain/statistic/comparison";
import { MOST_DRAWN_ROWS, type ComparisonTexts } from "@/lib/i18n/comparison-texts";
import { routes } from "@/lib/routes";

/** Two drawings, of which the screen shows the one that has room: letters keep their size on a phone. */
const WIDE = 520;
const NARROW = 300;

interface ComparisonFigureProps {
  comparison: Comparison;
  table: Table;
  texts: ComparisonTexts;
  /** the choice of the page, which the files take over */
  address: Record<string, string | string[] | null | undefined>;
}

/** One figure: what it says, its drawing, its table, how it is to be read, and its files. */
export function ComparisonFigure({ comparison, table, texts, address }: ComparisonFigureProps) {
  const t = useTranslations("compare");
  const { key, rows } = table;
  const last = comparison.days.length - 1;
  const title = texts.title(key);
  const id = `figure-${key}`;
  const drawn = rows.filter(({ isBeside, totals }) => !isBeside && totals.some((count) => count > 0)).length;
  const { kind, places } = drawnAs(comparison, table);
  const columns = comparison.municipalities.length * (last === 0 ? 1 : 3);
  const chart = comparisonChart(comparison, table, texts, { mostRows: kind === "STACKED" ? undefined : MOST_DRAWN_ROWS }); // prettier-ignore
  const notes = [
    ...texts.notes(table),
    ...(kind !== "STACKED" && drawn > MOST_DRAWN_ROWS
      ? [t("summary.biggest", { shown: MOST_DRAWN_ROWS, all: drawn })]
      : []),
    ...(!places && drawn > 0 && comparison.municipalities.length > 1 ? [t("summary.allPlaces")] : []),
  ];
  const drawing = (width: number, className: string) => (
    <div
      className={cx("max-w-full [&_svg]:h-auto [&_svg]:max-w-full", className)}
      dangerouslySetInnerHTML={{
        __html: drawChart(chart, { width, onPage: true, prefix: `${key}-${width}-` }).svg,
      }}
    />
  );
  const formats = ["svg", "png", "csv", "xlsx"] as const;
  return (
    <section aria-labelledby={id} className="mb-14">
      <div className="border-line mb-4 border-b pb-2">
        <h2 id={id} className="scroll-mt-4">
          {title}
        </h2>
      </div>
      <p className="mb-5 max-w-prose text-lg">{texts.summary(table).join(" ")}</p>
      <div
        className={cx(
          "grid min-w-0 gap-x-12 gap-y-6",
          columns <= 6 && "lg:grid-cols-[26rem_minmax(0,1fr)] xl:grid-cols-[30rem_minmax(0,1fr)]",
        )}
      >
        <div className="min-w-0 break-inside-avoid">
          {drawn > 0 && drawing(WIDE, "hidden sm:block print:block")}
          {drawn > 0 && drawing(NARROW, "sm:hidden print:hidden")}
          <nav aria-label={t("downloads", { title })} className="no-print mt-4">
            <ul className="flex flex-wrap gap-x-5 gap-y-1">
              {formats.map((format) => (
                <li key={format}>
                  <a
                    href={routes.compareDownload(format, { ...address, figure: key })}
                    download
                    className="text-petrol-700 inline-flex min-h-11 items-center gap-1.5 underline underline-offset-4"
                  >
                    <Download aria-hidden className="size-4" />
                    {t(`download.${format}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <div className="min-w-0">
          <ComparisonTable comparison={comparison} table={table} texts={texts} />
          {notes.length > 0 && (
            <ul className="text-muted mt-3 max-w-prose list-disc pl-5 text-[0.9375rem]">
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </section>
  );
}
