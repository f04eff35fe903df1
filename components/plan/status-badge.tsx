import { Circle, CircleAlert, CircleCheck, CircleDot, CircleHelp, CircleSlash } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge, type BadgeLook } from "@/components/ui/badge";
import type { PartStatus } from "@/lib/domain/plan/status";

const looks: Record<PartStatus, BadgeLook> = {
  PLANNED: { tone: "neutral", Icon: Circle },
  UNDER_WAY: { tone: "petrol", Icon: CircleDot },
  DONE: { tone: "green", Icon: CircleCheck },
  DROPPED: { tone: "neutral", Icon: CircleSlash },
  LATE: { tone: "red", Icon: CircleAlert },
  NOT_STATED: { tone: "neutral", Icon: CircleHelp },
};

/** How a part of the plan stands today: a word and a shape of its own. */
export function StatusBadge({ status }: { status: PartStatus }) {
  const t = useTranslations("plan.status");
  return <Badge {...looks[status]}>{t(status)}</Badge>;
}
