import { getLocale, getTranslations } from "next-intl/server";
import { getViewer } from "@/lib/auth/viewer";
import { fileNameOf } from "@/lib/documents/csv";
import { download } from "@/lib/documents/download";
import { problem } from "@/lib/documents/problem";
import { comparisonTexts } from "@/lib/i18n/comparison-texts";
import { formatDate } from "@/lib/i18n/format";
import { absoluteUrl } from "@/lib/env";
import { loadComparison } from "@/lib/loaders/comparison";
import { comparisonFile, comparisonFormats, comparisonTypes } from "@/lib/loaders/drawing/comparison-file";
import { endpoint } from "@/lib/loaders/endpoint";
import { routes } from "@/lib/routes";
import { comparisonKeyOf, comparisonLink } from "@/lib/validation/comparison";
import { rawQueryOf } from "@/lib/validation/trial-filter";

type Context = { params: Promise<{ format: string }> };

/**
 * A figure of the comparison as a file, with the choice of the page's address and within what whoever fetches it may see at
 * that moment: `figure` names the table; without it an XLSX holds all of them.
 */
export const GET = endpoint(async (request: Request, { params }: Context) => {
  const [asked, viewer, t, common, locale] = await Promise.all([
    ...([params, getViewer(), getTranslations("compare"), getTranslations("common"), getLocale()] as const),
  ]);
  const search = new URL(request.url).searchParams;
  const format = comparisonFormats.find((each) => each === asked.format);
  const key = comparisonKeyOf(search.get("figure"));
  if (!format || key === undefined || (key === null && format !== "xlsx"))
    return problem(404, "NOT_FOUND", common("error.NOT_FOUND"));
  const { query, comparison, today } = (await loadComparison(viewer, rawQueryOf(search))).data;
  const texts = comparisonTexts(comparison, locale);
  const chosen = comparison.tables.filter((table) => key === null || table.key === key);
  const [first, ...others] = chosen;
  const days = comparison.days.map((_, day) => texts.day(day));
  const file = await comparisonFile(format, comparison, [first!, ...others], texts, {
    facts: [
      [t("file.area"), texts.area],
      [t("file.municipalities"), comparison.municipalities.map(({ name }) => name).join(", ")],
      [t("file.day"), days.length > 1 ? t("file.days", { before: days[0]!, day: days[1]! }) : days[0]!],
      [t("file.who"), viewer ? t("file.whoViewer", { name: viewer.name }) : t("file.whoPublic")],
      [t("file.made"), formatDate(today, locale)],
      [t("file.address"), absoluteUrl(routes.compare(comparisonLink(query)))],
    ],
    sheet: {
      name: t("file.notes"),
      about: t("file.about"),
      text: t("file.text"),
      general: t("file.general"),
    },
    source: t("file.source", { appName: common("appName"), day: formatDate(today, locale) }),
  });
  const subject = key === null ? t("file.all") : texts.short(key);
  const name = fileNameOf(t("file.name"), texts.area, subject, comparison.days.at(-1)!.day);
  return download(`${name}.${format}`, comparisonTypes[format], new Uint8Array(file), {
    // A picture brings its own typeface and nothing else.
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; font-src data:",
  });
});
