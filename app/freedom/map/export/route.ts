import { getLocale, getTranslations } from "next-intl/server";
import { getViewer } from "@/lib/auth/viewer";
import { csvDocument, danishDay, fileNameOf } from "@/lib/documents/csv";
import { CSV_TYPE, download } from "@/lib/documents/download";
import { problem } from "@/lib/documents/problem";
import { paragraphOf } from "@/lib/domain/freedom/decide";
import { groupEntries } from "@/lib/domain/freedom/map";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadFreedomMap } from "@/lib/loaders/freedom-map";
import { rawQueryOf } from "@/lib/validation/trial-filter";

const columns = [
  "municipality",
  "area",
  "on",
  "level",
  "topic",
  "type",
  "title",
  "paragraph",
  "state",
  "exception",
  "uses",
  "id",
] as const;

/** The map as a file, narrowed as it is on screen. */
export const GET = endpoint(async (request: Request) => {
  const [t, area, error, locale] = await Promise.all([
    getTranslations("freedom"),
    getTranslations("common.area"),
    getTranslations("common.error"),
    getLocale(),
  ]);
  const { data } = await loadFreedomMap(await getViewer(), rawQueryOf(new URL(request.url).searchParams));
  if (data.municipality === null) return problem(404, "NOT_FOUND", error("NOT_FOUND"));
  const { municipality, place, shown } = data;
  const rows = groupEntries(shown).flatMap(({ level, topics }) =>
    topics.flatMap(({ topic, entries }) =>
      entries.map(({ record, state, exception, uses }) => [
        ...[municipality.name, area(place.area), danishDay(place.on), t(`map.levelName.${level}`)],
        topic.kind === "LAW"
          ? topic.law
          : topic.kind === "CATEGORY"
            ? t(`ruleCategory.${topic.category}`)
            : t("map.topicFencePosts"),
        ...[t(`type.${record.type}`), record.title],
        record.type === "PROVISION" ? paragraphOf(record) : null,
        ...[t(`map.state.${state}`), exception, uses, record.id],
      ]),
    ),
  );
  const document = csvDocument(
    columns.map((column) => t(`map.csv.${column}`)),
    rows,
  );
  const name = `${fileNameOf(t("map.csv.file"), municipality.name, area(place.area), place.on)}.csv`;
  return download(name, CSV_TYPE, document, {
    "Content-Language": locale,
  });
});
