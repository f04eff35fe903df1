import { getLocale, getTranslations } from "next-intl/server";
import { getViewer } from "@/lib/auth/viewer";
import { csvDocument, danishDay, fileNameOf } from "@/lib/documents/csv";
import { CSV_TYPE, download } from "@/lib/documents/download";
import { problem } from "@/lib/documents/problem";
import { changeTexts } from "@/lib/i18n/plan-change-words";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadPlanChangesExport } from "@/lib/loaders/plan-change";
import { rawQueryOf } from "@/lib/validation/trial-filter";

const columns = ["date", "subject", "title", "kind", "text", "reason"] as const;

/** The change log as a file, narrowed as it is on screen; names only for the municipality's own people. */
export const GET = endpoint(async (request: Request) => {
  const [t, error, locale] = await Promise.all([
    getTranslations("planChange"),
    getTranslations("common.error"),
    getLocale(),
  ]);
  const query = rawQueryOf(new URL(request.url).searchParams);
  const result = await loadPlanChangesExport(await getViewer(), query);
  if (!result.ok) return problem(404, result.code, error(result.code));
  const { agreement, changes, names, seesPersons, today } = result.data;
  const texts = changeTexts(names, locale);
  const header = [...columns, ...(seesPersons ? (["by"] as const) : [])].map((column) =>
    t(`export.${column}`),
  );
  const document = csvDocument(
    header,
    changes.map(({ on, by, reason, words, kind }) => [
      ...[danishDay(on), t(`subject.${words.subject}`), words.title, t(`kind.${kind}`)],
      [texts.sentence(words), ...words.fields.map((field) => `${texts.field(field)}.`)].join(" "),
      reason,
      ...(seesPersons ? [by] : []),
    ]),
  );
  const name = `${fileNameOf(agreement.municipality.name, t("export.file"), today)}.csv`;
  return download(name, CSV_TYPE, document);
});
