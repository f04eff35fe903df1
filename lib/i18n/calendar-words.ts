import { createTranslator } from "next-intl";
import type { CalendarWords } from "@/lib/documents/plan-ics";
import { planItemKinds, planStates } from "@/lib/domain/plan/plan";
import type { Locale } from "@/lib/i18n/locale";
import { messagesFor } from "@/lib/i18n/messages";

/** What a calendar says of a meeting of the following group: where its agenda is. */
export function meetingDescription(locale: Locale, url: string): string {
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: "followingMeeting.ics" });
  return t("description", { url });
}

/** The words that a calendar file puts beside the plan's own; each is looked up once, not once for every event. */
export function calendarWords(locale: Locale): CalendarWords {
  const messages = messagesFor(locale);
  const t = createTranslator({ locale, messages, namespace: "calendar.event" });
  const kind = createTranslator({ locale, messages, namespace: "plan.kind" });
  const state = createTranslator({ locale, messages, namespace: "plan.state" });
  const kinds = new Map(planItemKinds.map((each) => [each, kind(each)]));
  const states = new Map(planStates.map((each) => [each, t("state", { state: state(each) })]));
  return {
    language: locale,
    kind: (each) => kinds.get(each)!,
    state: (each) => states.get(each)!,
    responsible: (responsible) => t("responsible", { responsible }),
  };
}
