import { getLocale, getTranslations } from "next-intl/server";
import { getViewer } from "@/lib/auth/viewer";
import { csvDocument, danishDay, fileNameOf } from "@/lib/documents/csv";
import { problem } from "@/lib/documents/problem";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadHarvestExport } from "@/lib/loaders/harvest";
import { rawQueryOf } from "@/lib/validation/trial-filter";

const statusOf = { SIGNED_OUT: 401, FORBIDDEN: 403, NOT_FOUND: 404 } as Record<string, number>;

/** The notes of the harvest as a file, narrowed as they are on screen, each once. */
export const GET = endpoint(async (request: Request) => {
  const [t, error, locale] = await Promise.all([
    getTranslations("harvest"),
    getTranslations("common.error"),
    getLocale(),
  ]);
  const result = await loadHarvestExport(await getViewer(), rawQueryOf(new URL(request.url).searchParams));
  if (!result.ok) return problem(statusOf[result.code] ?? 400, result.code, error(result.code));
  const { agreement, today, themes, notes } = result.data;
  const themeName = (id: string) => {
    const theme = themes.find((each) => each.id === id);
    return theme ? [locale === "en" ? theme.labelEn : theme.label] : [];
  };
  const document = csvDocument(
    (["date", "kind", "text", "themes", "source", "institution"] as const).map((column) =>
      t(`export.${column}`),
    ),
    notes.map((note) => [
      ...[danishDay(note.happenedOn), t(`kind.${note.kind}`), note.text],
      note.themeIds.flatMap(themeName).join(", "),
      [note.round?.title ?? note.workingGroup?.name, note.workshop?.title].filter(Boolean).join(": "),
      note.institution?.name ?? t("common"),
    ]),
  );
  const name = `${fileNameOf(t("export.file"), agreement.municipality.name, today)}.csv`;
  return new Response(document, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
});
