import { getLocale, getTranslations } from "next-intl/server";
import { getViewer } from "@/lib/auth/viewer";
import { csvDocument, danishDay, fileNameOf } from "@/lib/documents/csv";
import { CSV_TYPE, download } from "@/lib/documents/download";
import { refusal } from "@/lib/documents/problem";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadSunsetExport } from "@/lib/loaders/sunset";
import { rawQueryOf } from "@/lib/validation/trial-filter";

const columns = [
  ...(["municipality", "area", "institution", "trial", "kind", "cause", "endsOn", "daysLeft"] as const),
  ...(["responsible", "way", "reason", "chosenOn"] as const),
] as const;

/** The list as a file, narrowed as it is on screen; names only for the municipality's own people. */
export const GET = endpoint(async (request: Request) => {
  const [t, areaName, error, locale] = await Promise.all([
    getTranslations("sunset"),
    getTranslations("common.area"),
    getTranslations("common.error"),
    getLocale(),
  ]);
  const result = await loadSunsetExport(await getViewer(), rawQueryOf(new URL(request.url).searchParams));
  if (!result.ok) return refusal(result.code, error(result.code));
  const { municipality, today, groups } = result.data;
  const names = new Intl.ListFormat(locale);
  const document = csvDocument(
    columns.map((column) => t(`export.${column}`)),
    groups.flatMap((group) =>
      group.rows.map((row) => [
        ...[municipality.name, areaName(row.area), row.institution, row.title],
        ...[t(`kind.${group.kind}`), group.title, danishDay(row.endsOn), row.daysLeft],
        row.responsible && names.format(row.responsible),
        row.landing && t(`way.${row.landing.way}`),
        row.landing?.reason ?? null,
        row.landing && danishDay(row.landing.chosenOn),
      ]),
    ),
  );
  const name = `${fileNameOf(t("export.file"), municipality.name, today)}.csv`;
  return download(name, CSV_TYPE, document);
});
