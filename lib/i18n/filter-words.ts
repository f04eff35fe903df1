import { createTranslator } from "next-intl";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { agreementOfNoGoal } from "@/lib/domain/statistic/goal";
import {
  activeValues,
  type ActiveValue,
  type Facet,
  type OpenFacet,
  type TrialFilter,
} from "@/lib/domain/trial/filter";
import type { FacetCounts } from "@/lib/domain/trial/list";
import { formatDate, formatPeriod } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { messagesFor } from "@/lib/i18n/messages";

/** What records that are filtered by are called, in any order. */
export type FilterNames = Pick<FacetCounts, "named"> & {
  [F in Exclude<OpenFacet, "provision" | "rule" | "goal">]: readonly {
    value: string;
    label: string | null;
    labelEn: string | null;
  }[];
};

/** What a value of a facet is called; records by their own name, closed sets by the messages. */
export function facetLabel(counts: FilterNames, locale: Locale): (facet: Facet, value: string) => string {
  const messages = messagesFor(locale);
  const t = createTranslator({ locale, messages, namespace: "trial" });
  const common = createTranslator({ locale, messages, namespace: "common" });
  const log = createTranslator({ locale, messages, namespace: "log" });
  return (facet, value) => {
    switch (facet) {
      case "area":
        return common(`area.${value as TrialFilter["area"][number]}`);
      case "origin":
        return common(`origin.${value as TrialFilter["origin"][number]}`);
      case "stage":
        return t(`stage.${value as TrialFilter["stage"][number]}`);
      case "status":
        return t(`list.status.${value as TrialFilter["status"][number]}`);
      case "exemption":
      case "municipalExemption":
        return t(`need.${value as TrialFilter["exemption"][number]}`);
      case "decision":
        return value === "NONE" ? t("list.noDecision") : t(`decision.${value as "RED"}`);
      case "initiator":
        return value === "UNKNOWN" ? t("list.noInitiator") : t(`initiator.${value as "STAFF"}`);
      case "heard":
        return value === "NONE" ? t("list.noHeard") : log(`group.${value as "STAFF"}`);
      case "goal":
        if (agreementOfNoGoal(value) !== null) return t("list.noGoal");
        return counts.named.find((each) => each.facet === facet && each.value === value)?.label ?? value;
      case "provision":
      case "rule":
        return counts.named.find((each) => each.facet === facet && each.value === value)?.label ?? value;
      default: {
        const row = counts[facet].find((each) => each.value === value);
        return (locale === "en" ? (row?.labelEn ?? row?.label) : row?.label) ?? value;
      }
    }
  };
}

/** One value of a filter in words that stand alone: "Direct need" alone does not say of what. */
export function filterWords(
  filter: TrialFilter,
  counts: FilterNames,
  locale: Locale,
): (value: ActiveValue) => string {
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: "trial.list" });
  const label = facetLabel(counts, locale);
  return ({ part, value }) => {
    if (part === "q") return `»${value}«`;
    if (part === "asOf") return t("asOf", { date: formatDate(value as CalendarDate, locale) });
    if (part === "event") {
      const { kind, from, to } = filter.event!;
      return t(`event.${kind}`, { period: formatPeriod(from, to, locale) });
    }
    if (part === "overdue" || part === "unreviewed" || part === "landing") return t(`facet.${part}`);
    const words = label(part as Facet, value);
    const isVague = part === "exemption" || part === "municipalExemption" || part === "heard";
    return isVague ? `${t(`facet.${part}`)}: ${words}` : words;
  };
}

/** Everything a list is narrowed by, as a file says it: the facet and its value. */
export function askedFor(
  filter: TrialFilter,
  names: readonly { facet: OpenFacet; value: string; label: string; labelEn: string | null }[],
  locale: Locale,
): [string, string][] {
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: "trial.list.facet" });
  const of = (facet: OpenFacet) => names.filter((each) => each.facet === facet);
  const words = filterWords(
    filter,
    {
      ...{ municipality: of("municipality"), institution: of("institution"), theme: of("theme") },
      ...{ subArea: of("subArea"), content: of("content") },
      named: (["provision", "rule", "goal"] as const).flatMap((facet) =>
        of(facet).map(({ value, label }) => ({ facet, value, label })),
      ),
    },
    locale,
  );
  return activeValues(filter).map((value) => [t(value.part), words(value).replace(`${t(value.part)}: `, "")]);
}
