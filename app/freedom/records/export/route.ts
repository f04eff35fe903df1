import { getTranslations } from "next-intl/server";
import { getViewer } from "@/lib/auth/viewer";
import { csvDocument, danishDay, fileNameOf } from "@/lib/documents/csv";
import { CSV_TYPE, download } from "@/lib/documents/download";
import { refusal } from "@/lib/documents/problem";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadRecordExport } from "@/lib/loaders/upkeep";
import { rawQueryOf } from "@/lib/validation/trial-filter";

/** The list of records as a file, narrowed and sorted as it is on screen, all of its pages. */
export const GET = endpoint(async (request: Request) => {
  const [t, error] = await Promise.all([getTranslations(), getTranslations("common.error")]);
  const result = await loadRecordExport(await getViewer(), rawQueryOf(new URL(request.url).searchParams));
  if (!result.ok) return refusal(result.code, error(result.code));
  const { items, today } = result.data;
  const columns = [
    ...(["colTitle", "colType", "colLaw", "colArea", "colLevel", "colPlace"] as const),
    ...(["colState", "colFrom", "colTo", "colRecheck"] as const),
  ];
  const document = csvDocument(
    columns.map((column) => t(`upkeep.list.${column}`)),
    items.map((item) => [
      item.title,
      t(`upkeep.type.${item.type}`),
      item.law,
      item.areas.map((area) => t(`common.area.${area}`)).join(", "),
      t(`freedom.level.${item.level}`),
      item.place ?? t(`upkeep.list.${item.level === "NATIONAL" ? "nationwide" : "exampleElsewhere"}`),
      t(`upkeep.list.${item.state}`),
      ...[item.validFrom, item.validTo, item.recheckOn].map((day) => day && danishDay(day)),
    ]),
  );
  return download(`${fileNameOf(t("upkeep.list.file"), today)}.csv`, CSV_TYPE, document);
});
