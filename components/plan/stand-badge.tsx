import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { planStatus, statusOf, type Stands } from "@/lib/domain/plan/status";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

const tones = {
  UNDER_WAY: "petrol",
  DONE: "green",
  DROPPED: "neutral",
  LATE: "red",
} as const satisfies Record<string, BadgeTone>;

/** How an item or a milestone stands, in a word; of what nobody has said anything about, whether its time is now. */
export function StandBadge({ part, today }: { part: Stands; today: CalendarDate }) {
  const t = useTranslations("plan");
  const status = statusOf(part, today);
  if (status === "PLANNED" || status === "NOT_STATED") {
    return planStatus(part, today) === "NOW" ? <Badge tone="petrol">{t("process.now")}</Badge> : null;
  }
  return <Badge tone={tones[status]}>{status === "LATE" ? t("legend.late") : t(`state.${status}`)}</Badge>;
}
