import { useLocale, useTranslations } from "next-intl";
import { involvedGroups, logKinds } from "@/lib/domain/log/entry";
import { isCalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";

/** Puts what the history keeps of an entry, or of a group that was heard, in words; null when there was none. */
export function useLogHistoryText(): (value: unknown) => string | null {
  const t = useTranslations("log");
  const locale = useLocale();
  return (value) => {
    if (typeof value !== "object" || value === null) return null;
    const told = value as Record<string, unknown>;
    const day = (name: string) => {
      const date = told[name];
      return typeof date === "string" && isCalendarDate(date) ? formatDate(date, locale) : "";
    };
    const text = (name: string) => (typeof told[name] === "string" ? told[name] : null);
    const group = involvedGroups.find((each) => each === told.group);
    if (group) {
      const heard = t("history.heard", { group: t(`group.${group}`), date: day("heardOn") });
      return [heard, text("note")].filter(Boolean).join("\n");
    }
    const kind = logKinds.find((each) => each === told.kind);
    const photos = typeof told.photos === "number" ? told.photos : 0;
    return [
      [kind && t(`kind.${kind}`), day("happenedOn")].filter(Boolean).join(", "),
      text("text"),
      photos > 0 && t("history.photos", { count: photos }),
    ]
      .filter(Boolean)
      .join("\n");
  };
}
