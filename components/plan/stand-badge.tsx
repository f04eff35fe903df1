import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/plan/status-badge";
import { Badge } from "@/components/ui/badge";
import { planStatus, statusOf, type Stands } from "@/lib/domain/plan/status";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** How an item or a milestone stands; of what nobody has said anything about, whether its time is now. */
export function StandBadge({ part, today }: { part: Stands; today: CalendarDate }) {
  const t = useTranslations("plan.process");
  const status = statusOf(part, today);
  if (status !== "PLANNED" && status !== "NOT_STATED") return <StatusBadge status={status} />;
  return planStatus(part, today) === "NOW" ? <Badge tone="petrol">{t("now")}</Badge> : null;
}
