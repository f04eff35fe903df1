import { getLocale, getTranslations } from "next-intl/server";
import { getViewer } from "@/lib/auth/viewer";
import { danishDay, fileNameOf, type CsvCell } from "@/lib/documents/csv";
import { CSV_TYPE, download } from "@/lib/documents/download";
import { problem } from "@/lib/documents/problem";
import { csvStream } from "@/lib/documents/stream-csv";
import { streamOf } from "@/lib/documents/stream-response";
import { XLSX_TYPE, xlsxStream, type SheetCell } from "@/lib/documents/stream-xlsx";
import { trialFilterQuery } from "@/lib/domain/trial/filter";
import { absoluteUrl } from "@/lib/env";
import { askedFor } from "@/lib/i18n/filter-words";
import { formatDate } from "@/lib/i18n/format";
import { trialSheet } from "@/lib/i18n/trial-sheet";
import { endpoint } from "@/lib/loaders/endpoint";
import { AccessChangedError, loadTrialExport } from "@/lib/loaders/trial-export";
import { log } from "@/lib/log";
import { routes } from "@/lib/routes";
import { rawQueryOf } from "@/lib/validation/trial-filter";

const types = { csv: CSV_TYPE, xlsx: XLSX_TYPE } as const;

const csvCell = (cell: SheetCell): CsvCell =>
  cell === null || typeof cell !== "object" ? cell : "day" in cell ? danishDay(cell.day) : cell.share;

/**
 * The list as its address asks for it, all of it, as `format=csv` or `xlsx`: written while it is read, so that its length
 * does not matter. The last lines tell how many rows there are; without them the file is not whole.
 */
export const GET = endpoint(async (request: Request) => {
  const search = new URL(request.url).searchParams;
  const [viewer, t, error, locale] = await Promise.all([
    ...([
      getViewer(),
      getTranslations("download.list"),
      getTranslations("common.error"),
      getLocale(),
    ] as const),
  ]);
  const format = search.get("format");
  if (format !== "csv" && format !== "xlsx") return problem(400, "INVALID", error("INVALID"));
  const { filter, names, today, pages } = (await loadTrialExport(viewer, rawQueryOf(search))).data;
  const sheet = trialSheet(locale, filter.asOf, (id) => absoluteUrl(routes.trial(id)));
  let count = 0;
  async function* rows() {
    for await (const page of pages) {
      count += page.length;
      yield page.map(sheet.row);
    }
  }
  const asked = askedFor(filter, names, locale);
  const notes = (): SheetCell[][] => [
    ...(asked.length > 0 ? asked : [[t("asked"), t("askedNothing")]]),
    [t("day"), formatDate(filter.asOf ?? today, locale)],
    [t("made"), formatDate(today, locale)],
    [t("who"), viewer ? t("whoViewer", { name: viewer.name }) : t("whoPublic")],
    ...(["overlap", "daycare", "areas"] as const).map((note) => [t("counting"), t(note)]),
    [t("address"), absoluteUrl(routes.trials(trialFilterQuery(filter)))],
    [t("rows"), count],
    [t("rows"), t("whole")],
  ];
  const source =
    format === "csv"
      ? csvStream({
          header: sheet.columns.map(({ title }) => title),
          pages: csvPages(rows()),
          notes: () => notes().map((row) => row.map(csvCell)),
        })
      : xlsxStream([
          { name: t("sheet"), columns: sheet.columns, pages: rows(), withFilter: true },
          {
            name: t("notes"),
            columns: [
              { title: t("about"), width: 26 },
              { title: t("text"), width: 100 },
            ],
            pages: lazily(notes),
          },
        ]);
  const body = streamOf(source, (reason) => {
    if (reason instanceof AccessChangedError) log.info({ rows: count }, "export broken off: access changed");
    else log.error({ error: reason }, "export failed");
  });
  return download(`${fileNameOf(t("file"), filter.asOf ?? today)}.${format}`, types[format], body);
});

async function* csvPages(pages: AsyncIterable<SheetCell[][]>) {
  for await (const page of pages) yield page.map((row) => row.map(csvCell));
}

/** Rows that are made when it is their turn. */
function* lazily(rows: () => SheetCell[][]) {
  yield rows();
}
