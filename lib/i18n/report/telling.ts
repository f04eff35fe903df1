import { createTranslator } from "next-intl";
import type { DecisionFact, ReportFacts, StoryFact } from "@/lib/domain/report/fact";
import type { FrozenCell, FrozenPart } from "@/lib/domain/report/frozen";
import type { Run } from "@/lib/domain/report/text";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { CountingNoteKey } from "@/lib/domain/statistic/note";
import { trialFilter, trialFilterQuery, type TrialFilter } from "@/lib/domain/trial/filter";
import { countingNoteText } from "@/lib/i18n/counting-note";
import { formatDate, formatNumber, formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { messagesFor } from "@/lib/i18n/messages";
import { routes } from "@/lib/routes";

/** A report is written in the municipality's language, whatever the screen of the one who makes it speaks. */
export const REPORT_LOCALE: Locale = "da";

export const emptyPart: FrozenPart = {
  ...{
    lead: [],
    table: null,
    chart: null,
    items: [],
    points: [],
    notes: [],
    total: 0,
    all: null,
    rest: null,
  },
};

const MOST_REASON = 300;
/** Long reasons are told by their beginning. */
export const shortened = (text: string) =>
  text.length <= MOST_REASON ? text : `${text.slice(0, MOST_REASON).replace(/\s+\S*$/u, "")} …`;

export const words = (text: string): Run[] => [{ text }];

/** What every part of a report is told with: its facts, the report's language, and the lists behind its numbers. */
export function tellingOf(facts: ReportFacts, locale: Locale) {
  const messages = messagesFor(locale);
  const { municipality, area, period } = facts;
  const base = trialFilter({ municipality: [municipality.id], area: area === null ? [] : [area] });
  const trialWord = createTranslator({ locale, messages, namespace: "trial" });
  const kindName = createTranslator({ locale, messages, namespace: "overview.institutionKind" });
  return {
    ...{ facts, locale, trialWord, areas: base.area },
    t: createTranslator({ locale, messages, namespace: "report.document" }),
    wishWord: createTranslator({ locale, messages, namespace: "wish" }),
    date: (day: CalendarDate) => formatDate(day, locale),
    span: formatPeriod(period.from, period.to, locale),
    listOf: (narrowed: Partial<TrialFilter> = {}, asOf: CalendarDate | null = period.to) =>
      routes.trials(trialFilterQuery({ ...base, asOf, ...narrowed })),
    number: (value: number, href: string): FrozenCell => ({
      ...{ text: formatNumber(value, locale), value, href },
    }),
    placeOf: ({ anonymised, leadInstitution }: DecisionFact | StoryFact) =>
      anonymised
        ? trialWord("place.anonymised", { kind: kindName(leadInstitution.kind) })
        : leadInstitution.name,
    notesOf: (...keys: CountingNoteKey[]) =>
      facts.notes.filter(({ key }) => keys.includes(key)).map((note) => countingNoteText(note, locale)),
  };
}
export type Telling = ReturnType<typeof tellingOf>;
