import { CircleDot, FlaskConical, Inbox, MinusCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge, type BadgeLook } from "@/components/ui/badge";
import type { IdeaStatus } from "@/lib/domain/idea/idea";

const looks: Record<IdeaStatus, BadgeLook> = {
  WAITING: { tone: "yellow", Icon: Inbox },
  OPEN: { tone: "petrol", Icon: CircleDot },
  DECLINED: { tone: "neutral", Icon: MinusCircle },
  TRIAL: { tone: "green", Icon: FlaskConical },
};

/** Where an idea stands, as a word with a shape of its own. */
export function IdeaStatusBadge({ status }: { status: IdeaStatus }) {
  const t = useTranslations("idea.status");
  return <Badge {...looks[status]}>{t(status)}</Badge>;
}
