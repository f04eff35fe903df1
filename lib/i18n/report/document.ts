import { createTranslator } from "next-intl";
import type { ChartPicture } from "@/lib/documents/chart-picture";
import {
  reportDocument,
  type DocumentBlock,
  type DocumentWords,
  type ReportDocument,
  type WrittenReport,
} from "@/lib/domain/report/document";
import type { Frozen, FrozenChart } from "@/lib/domain/report/frozen";
import type { ReportSection } from "@/lib/domain/report/part";
import { formatDate, formatNumber, formatPeriod } from "@/lib/i18n/format";
import { messagesFor } from "@/lib/i18n/messages";
import { REPORT_LOCALE } from "@/lib/i18n/report/telling";

const translator = () =>
  createTranslator({
    locale: REPORT_LOCALE,
    messages: messagesFor(REPORT_LOCALE),
    namespace: "report.document",
  });

/** The words of the finished report, in its own language. */
export function documentWords(): DocumentWords {
  const t = translator();
  const area = createTranslator({
    ...{ locale: REPORT_LOCALE, messages: messagesFor(REPORT_LOCALE), namespace: "common.area" },
  });
  const date = (day: Frozen["asOf"]) => formatDate(day, REPORT_LOCALE);
  return {
    about: (frozen, committee) => [
      t("about.to", { committee, municipality: frozen.municipality.name }),
      t("about.period", {
        area: frozen.area === null ? t("about.allAreas") : area(frozen.area),
        period: formatPeriod(frozen.from, frozen.asOf, REPORT_LOCALE),
      }),
      t("about.asOf", { date: date(frozen.asOf), frozenOn: date(frozen.frozenOn) }),
    ],
    table: (number, caption) => t("tableCaption", { number, caption }),
    figure: (number, caption) => t("figureCaption", { number, caption }),
    shownOf: (shown, total) => t("shownOf", { shown, total }),
    restAt: t("restAt"),
    barsOf: (shown, total) => t("barsOf", { shown, total }),
    all: t("all"),
    alt: (chart: FrozenChart) =>
      t("alt", {
        caption: chart.caption,
        summary: chart.summary,
        bars: chart.bars
          .map(({ label, value }) => t("altBar", { label, value: formatNumber(value, REPORT_LOCALE) }))
          .join("; "),
      }),
  };
}

/** The headings and first words of a new report. */
export function firstWords(committee: string): {
  summary: string;
  heading: (section: ReportSection) => string;
} {
  const t = translator();
  return { summary: t("summary", { committee }), heading: (section) => t(`heading.${section}`) };
}

/** The report's title when it is made. */
export function firstTitle(committee: string, period: { from: Frozen["asOf"]; to: Frozen["asOf"] }): string {
  const span = formatPeriod(period.from, period.to, REPORT_LOCALE);
  return translator()("title", { committee, period: span }).slice(0, 200);
}

/**
 * The finished report in its own language.
 * @param address makes a page of the product an address that can be read on paper
 */
export function finishedReport(report: WrittenReport, address: (path: string) => string): ReportDocument {
  return reportDocument(report, documentWords(), address);
}

/** A chart of the report as it is drawn; its caption stands beside the picture and not in it. */
export function chartPicture({ chart, alt }: Extract<DocumentBlock, { kind: "CHART" }>): ChartPicture {
  return {
    ...{ kind: "BARS", title: "", description: alt, notes: [], empty: "" },
    bars: chart.bars.map(({ label, value, hatched }) => ({
      ...{ label, value, hatched, text: formatNumber(value, REPORT_LOCALE) },
    })),
  };
}

/** What stands at the foot of every page of a file: "Side 2 af 5". */
export function pageWords(): { before: string; between: string } {
  const t = translator();
  return { before: t("page"), between: t("pageOf") };
}

/** Each named part on its own as it will stand in the report, by the block's id; for the editor. */
export function partReports(
  report: WrittenReport,
  address: (path: string) => string,
): Record<string, ReportDocument> {
  return Object.fromEntries(
    report.content.flatMap((block) => {
      if (block.kind !== "PART") return [];
      const frozen = { ...report.frozen, notices: [] };
      const content = [{ ...block, omitted: false, comment: "" }];
      return [[block.id, finishedReport({ ...report, frozen, content }, address)]];
    }),
  );
}
