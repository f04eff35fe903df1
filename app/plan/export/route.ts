import { getTranslations } from "next-intl/server";
import { getViewer } from "@/lib/auth/viewer";
import { fileNameOf } from "@/lib/documents/csv";
import { planCsv, planWorkbook } from "@/lib/documents/plan-file";
import { CSV_TYPE, download } from "@/lib/documents/download";
import { problem } from "@/lib/documents/problem";
import { planGuide } from "@/lib/i18n/plan-file";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadPlanExport } from "@/lib/loaders/plan-file";
import { rawQueryOf } from "@/lib/validation/trial-filter";

const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: CSV_TYPE,
} as const;

/** The plan as a spreadsheet that can be read in again: `format=xlsx` (the default) or `csv`. */
export const GET = endpoint(async (request: Request) => {
  const query = new URL(request.url).searchParams;
  const [t, error] = await Promise.all([getTranslations("planFile"), getTranslations("common.error")]);
  const format = query.get("format") ?? "xlsx";
  if (format !== "xlsx" && format !== "csv") return problem(400, "INVALID", error("INVALID"));
  const result = await loadPlanExport(await getViewer(), rawQueryOf(query));
  if (!result.ok) return problem(404, result.code, error(result.code));
  const { plan, agreement, today, withPeople } = result.data;
  const { municipality } = agreement;
  const body =
    format === "csv"
      ? planCsv(plan, { withPeople })
      : new Uint8Array(
          await planWorkbook(plan, planGuide(agreement.title, municipality.name, today), { withPeople }),
        );
  const name = `${fileNameOf(t("export.file"), municipality.name, agreement.kind, today)}.${format}`;
  return download(name, types[format], body);
});
