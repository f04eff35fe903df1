import { getLocale, getTranslations } from "next-intl/server";
import { getViewer } from "@/lib/auth/viewer";
import { csvDocument, danishDay, fileNameOf } from "@/lib/documents/csv";
import { CSV_TYPE, download } from "@/lib/documents/download";
import { refusal } from "@/lib/documents/problem";
import { matchesStatusFilter, sortStatuses } from "@/lib/domain/statistic/institution-status";
import { stageGroups } from "@/lib/domain/statistic/stage-group";
import { byName } from "@/lib/i18n/format";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadOverviewExport } from "@/lib/loaders/overview";
import { rawQueryOf } from "@/lib/validation/trial-filter";

/** The table of the overview as a file, sorted and narrowed as it is on screen, those without trials included. */
export const GET = endpoint(async (request: Request) => {
  const [t, areaName, error, locale] = await Promise.all([
    getTranslations("overview"),
    getTranslations("common.area"),
    getTranslations("common.error"),
    getLocale(),
  ]);
  const result = await loadOverviewExport(await getViewer(), rawQueryOf(new URL(request.url).searchParams));
  if (!result.ok) return refusal(result.code, error(result.code));
  const { municipality, today, query, statuses } = result.data;
  const sorted = sortStatuses(
    statuses.filter((status) => matchesStatusFilter(status, query.filter)),
    query.sort,
    query.direction,
    byName(locale, (name: string) => name),
    (kind) => t(`institutionKind.${kind}`),
  );
  const columns = [...stageGroups, "trials", "overdue", "lastChange"] as const;
  const document = csvDocument(
    [
      ...[t("export.municipality"), t("status.institution"), t("status.kind"), t("status.area")],
      ...columns.map((column) => t(`status.${column}`)),
      t("export.asOf"),
    ],
    sorted.map((row) => [
      ...[municipality.name, row.name, t(`institutionKind.${row.kind}`), areaName(row.area)],
      ...stageGroups.map((group) => row.byGroup[group]),
      ...[row.trials, row.overdue, row.lastChange && danishDay(row.lastChange), danishDay(today)],
    ]),
  );
  const name = `${fileNameOf(t("export.file"), municipality.name, today)}.csv`;
  return download(name, CSV_TYPE, document);
});
