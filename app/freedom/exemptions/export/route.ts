import { getTranslations } from "next-intl/server";
import { getViewer } from "@/lib/auth/viewer";
import { csvDocument, danishDay, fileNameOf } from "@/lib/documents/csv";
import { CSV_TYPE, download } from "@/lib/documents/download";
import { refusal } from "@/lib/documents/problem";
import { countedNeed } from "@/lib/domain/exemption/need";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadExemptionExport } from "@/lib/loaders/exemption";
import { rawQueryOf } from "@/lib/validation/trial-filter";

const columns = [
  "municipality",
  "institution",
  "trial",
  "area",
  "part",
  "level",
  "basis",
  "stated",
  "statedOn",
  "statedBy",
  "reviewed",
  "reviewedOn",
  "reviewedBy",
  "note",
  "comment",
  "commentedOn",
  "commentedBy",
  "state",
  "counted",
  "trialCounted",
  "asOf",
] as const;

const written = (day: CalendarDate | null) => day && danishDay(day);

/** Every statement of the account as a file, narrowed as the page is; whoever may not know names gets none. */
export const GET = endpoint(async (request: Request) => {
  const [t, trial, area, kind, error] = await Promise.all([
    getTranslations("exemption"),
    getTranslations("trial"),
    getTranslations("common.area"),
    getTranslations("overview.institutionKind"),
    getTranslations("common.error"),
  ]);
  const viewer = await getViewer();
  const result = await loadExemptionExport(viewer, rawQueryOf(new URL(request.url).searchParams));
  if (!result.ok) return refusal(result.code, error(result.code));
  const { items, today, municipality } = result.data;
  const placeOf = ({ anonymised, leadInstitution }: (typeof items)[number]["trial"]) =>
    anonymised ? trial("place.anonymised", { kind: kind(leadInstitution.kind) }) : leadInstitution.name;
  const document = csvDocument(
    columns.map((column) => t(`csv.${column}`)),
    items.map((each) => [
      ...[each.trial.municipality.name, placeOf(each.trial), each.trial.title],
      ...[area(each.trial.area), each.part ?? trial("detail.whole"), t(`level.${each.level}`), each.basis],
      ...[trial(`need.${each.statedNeed}`), written(each.statedOn), each.statedByName],
      ...[each.reviewedNeed && trial(`need.${each.reviewedNeed}`), written(each.reviewedOn)],
      ...[each.reviewedByName, each.reviewNote, each.comment, written(each.commentedOn)],
      ...[each.commentedByName, t(`state.${each.state}`), trial(`need.${countedNeed(each)}`)],
      ...[trial(`need.${each.trialNeed}`), danishDay(today)],
    ]),
  );
  const name = `${fileNameOf(t("csv.file"), municipality ?? "", today)}.csv`;
  return download(name, CSV_TYPE, document);
});
