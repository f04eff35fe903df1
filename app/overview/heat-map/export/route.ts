import { getLocale, getTranslations } from "next-intl/server";
import { getViewer } from "@/lib/auth/viewer";
import { csvDocument, danishDay, fileNameOf } from "@/lib/documents/csv";
import { CSV_TYPE, download } from "@/lib/documents/download";
import { problem, refusal } from "@/lib/documents/problem";
import { XLSX_TYPE, xlsxFile } from "@/lib/documents/stream-xlsx";
import { heatRows } from "@/lib/domain/statistic/heat-map";
import { byName, formatDate } from "@/lib/i18n/format";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadHeatExport } from "@/lib/loaders/overview";
import { rawQueryOf } from "@/lib/validation/trial-filter";

const types = { csv: CSV_TYPE, xlsx: XLSX_TYPE } as const;

/** Trials by institution and theme as a file, all institutions of the area: `format=csv` (the usual) or `xlsx`. */
export const GET = endpoint(async (request: Request) => {
  const query = new URL(request.url).searchParams;
  const [t, overview, kindName, areaName, error, locale] = await Promise.all([
    getTranslations("overview.heat"),
    getTranslations("overview"),
    getTranslations("overview.institutionKind"),
    getTranslations("common.area"),
    getTranslations("common.error"),
    getLocale(),
  ]);
  const format = query.get("format") ?? "csv";
  if (format !== "csv" && format !== "xlsx") return problem(400, "INVALID", error("INVALID"));
  const result = await loadHeatExport(await getViewer(), rawQueryOf(query));
  if (!result.ok) return refusal(result.code, error(result.code));
  const { municipality, today, area, counts } = result.data;
  const kinds = new Map(counts.institutions.map(({ id, kind }) => [id, kindName(kind)]));
  const themes = counts.themes.map(({ label, labelEn }) => (locale === "en" ? labelEn : label));
  const rows = [
    ...heatRows(
      counts,
      byName(locale, (name: string) => name),
    ).map((row) => [row.name, kinds.get(row.id)!, row.trials, ...row.cells.map(({ trials }) => trials)]),
    [t("unique"), null, counts.unique, ...counts.themes.map(({ trials }) => trials)],
  ];
  const header = [t("institution"), overview("status.kind"), t("total"), ...themes];
  const source = t("source", {
    ...{ municipality: municipality.name, area: areaName(area), date: formatDate(today, locale) },
  });
  const body =
    format === "csv"
      ? csvDocument(
          [...header, overview("export.asOf")],
          rows.map((row) => [...row, danishDay(today)]),
        )
      : new Uint8Array(
          await xlsxFile([
            {
              name: t("sheet"),
              columns: header.map((title, index) => ({ title, width: [40, 20][index] ?? 14 })),
              pages: [rows],
            },
            {
              name: t("notes"),
              columns: [{ title: t("notes"), width: 110 }],
              pages: [[[source], [t("note")]]],
            },
          ]),
        );
  const name = `${fileNameOf(t("file"), municipality.name, today)}.${format}`;
  return download(name, types[format], body);
});
