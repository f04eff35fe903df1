import { getLocale, getTranslations } from "next-intl/server";
import { getViewer } from "@/lib/auth/viewer";
import { csvDocument, danishDay, fileNameOf } from "@/lib/documents/csv";
import { CSV_TYPE, download } from "@/lib/documents/download";
import { refusal } from "@/lib/documents/problem";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadHarvestExport } from "@/lib/loaders/harvest";
import { rawQueryOf } from "@/lib/validation/trial-filter";

/** The notes of the harvest as a file, narrowed as they are on screen, each once. */
export const GET = endpoint(async (request: Request) => {
  const [t, error, locale] = await Promise.all([
    getTranslations("harvest"),
    getTranslations("common.error"),
    getLocale(),
  ]);
  const result = await loadHarvestExport(await getViewer(), rawQueryOf(new URL(request.url).searchParams));
  if (!result.ok) return refusal(result.code, error(result.code));
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
  return download(name, CSV_TYPE, document);
});
