import { CalendarClock, Check, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { WorkshopStanding } from "@/lib/domain/process/workshop";

const shapes = {
  HELD: { Icon: Check, tone: "green" },
  PLANNED: { Icon: CalendarClock, tone: "petrol" },
  CANCELLED: { Icon: X, tone: "neutral" },
} as const;

/** Whether a workshop was held, in a word and a shape. */
export function StandingBadge({ standing }: { standing: WorkshopStanding }) {
  const t = useTranslations("workshop.standing");
  return <Badge {...shapes[standing]}>{t(standing)}</Badge>;
}
