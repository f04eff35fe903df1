import { CalendarDays, CalendarX, Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { MeetingStanding } from "@/lib/domain/politics/meeting";

const looks = {
  PLANNED: { tone: "petrol", Icon: CalendarDays },
  HELD: { tone: "green", Icon: Check },
  CANCELLED: { tone: "neutral", Icon: CalendarX },
} as const;

export function MeetingBadge({ standing }: { standing: MeetingStanding }) {
  const t = useTranslations("followingMeeting.standing");
  return <Badge {...looks[standing]}>{t(standing)}</Badge>;
}
