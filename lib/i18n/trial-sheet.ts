import { createTranslator } from "next-intl";
import type { SheetCell } from "@/lib/documents/stream-xlsx";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialListItem } from "@/lib/domain/trial/list";
import { isStated } from "@/lib/domain/trial/source-note";
import type { ClassificationKind } from "@/lib/domain/trial/trial";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { messagesFor } from "@/lib/i18n/messages";

export interface TrialSheet {
  columns: { title: string; width: number }[];
  row: (trial: TrialListItem) => SheetCell[];
}

// One for all rows: each takes memory that is not the garbage collector's.
const copenhagen = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen", dateStyle: "short" });

/** The day of an instant on the clock in Copenhagen. */
const dayOf = (instant: Date) => copenhagen.format(instant) as CalendarDate;

/** The words of a small set, each looked up once however many rows have it. */
function once<K>(wordsOf: (key: K) => string): (key: K) => string {
  const known = new Map<K, string>();
  return (key) => {
    const words = known.get(key) ?? wordsOf(key);
    known.set(key, words);
    return words;
  };
}

/**
 * The list of trials as a spreadsheet: its columns and how a trial becomes a row of them. Of a trial whose source hides the
 * place only its kind is told; of what was archived since the day of the list no more than what it is counted by.
 * @param asOf the day the list is of; null = as it is
 * @param addressOf where a trial is read
 */
export function trialSheet(
  locale: Locale,
  asOf: CalendarDate | null,
  addressOf: (id: string) => string,
): TrialSheet {
  const messages = messagesFor(locale);
  const t = createTranslator({ locale, messages, namespace: "download.list" });
  const trial = createTranslator({ locale, messages, namespace: "trial" });
  const common = createTranslator({ locale, messages, namespace: "common" });
  const kindName = createTranslator({ locale, messages, namespace: "overview.institutionKind" });
  const stage = once((key: TrialListItem["stage"]) => trial(`stage.${key}`));
  const decision = once((key: NonNullable<TrialListItem["decision"]>) => trial(`decision.${key}`));
  const need = once((key: TrialListItem["nationalNeed"]) => trial(`need.${key ?? "UNKNOWN"}`));
  const initiator = once((key: NonNullable<TrialListItem["initiator"]>) => trial(`initiator.${key}`));
  const sharing = once((key: TrialListItem["sharing"]) => trial(`sharing.${key}`));
  const area = once((key: TrialListItem["area"]) => common(`area.${key}`));
  const origin = once((key: TrialListItem["origin"]) => common(`origin.${key}`));
  const day = (date: CalendarDate | null): SheetCell => date && { day: date };
  const told = (text: string): SheetCell => (text !== "" && isStated(text) ? text : null);
  const labels = (item: TrialListItem, ...kinds: ClassificationKind[]) =>
    item.classifications
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ label, labelEn }) => (locale === "en" ? labelEn : label))
      .join("; ");
  const placeOf = ({ anonymised, leadInstitution: { name, kind } }: TrialListItem) =>
    anonymised ? trial("place.anonymised", { kind: kindName(kind) }) : name;
  const then = asOf === null ? "" : formatDate(asOf, locale, "short");

  const columns: [title: string, width: number, cell: (item: TrialListItem) => SheetCell][] = [
    [t("column.title"), 44, (item) => (item.isArchived ? t("archived") : item.title)],
    [t("column.municipality"), 20, (item) => item.municipality.name],
    [t("column.area"), 14, (item) => area(item.area)],
    [t("column.institution"), 28, placeOf],
    [t("column.further"), 28, (item) => item.furtherInstitutions.map(({ name }) => name).join("; ")],
    ...(asOf === null
      ? []
      : ([
          [
            ...[t("column.stageThen", { day: then }), 18],
            (item: TrialListItem) => item.asOf && stage(item.asOf.stage),
          ],
          [
            ...[t("column.decisionThen", { day: then }), 22],
            (item: TrialListItem) => item.asOf?.decision && decision(item.asOf.decision),
          ],
        ] as [string, number, (item: TrialListItem) => SheetCell][])),
    [t("column.stage"), 18, (item) => stage(item.stage)],
    [t("column.decision"), 22, (item) => item.decision && decision(item.decision)],
    [t("column.freedFrom"), 44, (item) => told(item.freedFrom)],
    [t("column.freedTo"), 44, (item) => told(item.freedTo)],
    [t("column.themes"), 32, (item) => labels(item, "THEME")],
    [t("column.subAreas"), 24, (item) => labels(item, "SUB_AREA", "LEISURE_CATEGORY")],
    [t("column.contents"), 24, (item) => labels(item, "CONTENT_TYPE")],
    [t("column.need"), 18, (item) => need(item.nationalNeed)],
    [t("column.municipalNeed"), 18, (item) => need(item.municipalNeed)],
    [t("column.initiator"), 16, (item) => item.initiator && initiator(item.initiator)],
    [t("column.start"), 12, (item) => day(item.periodStart)],
    [t("column.end"), 12, (item) => day(item.periodEnd)],
    [t("column.overdue"), 10, (item) => (item.overdue ? t("yes") : null)],
    [t("column.sharing"), 20, (item) => sharing(item.sharing)],
    [t("column.origin"), 14, (item) => origin(item.origin)],
    [t("column.created"), 12, (item) => day(dayOf(item.createdAt))],
    [t("column.updated"), 12, (item) => day(dayOf(item.updatedAt))],
    [t("column.address"), 40, (item) => (item.isArchived ? null : addressOf(item.id))],
  ];
  return {
    columns: columns.map(([title, width]) => ({ title, width })),
    row: (item) => columns.map(([, , cell]) => cell(item)),
  };
}
