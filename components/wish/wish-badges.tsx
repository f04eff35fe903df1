import { CheckCheck, CircleSlash, Hourglass, Inbox, Landmark, Scale, Send, Undo2, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge, type BadgeLook } from "@/components/ui/badge";
import type { WishWaitsFor } from "@/lib/domain/wish/move";
import type { WishAnswer, WishKind, WishStage } from "@/lib/domain/wish/wish";

const stages: Record<WishStage, BadgeLook> = {
  SUBMITTED: { tone: "neutral", Icon: Inbox },
  COMMITTEE: { tone: "petrol", Icon: Users },
  CITY_COUNCIL: { tone: "petrol", Icon: Landmark },
  SENT: { tone: "petrol", Icon: Send },
  ANSWERED: { tone: "neutral", Icon: CheckCheck },
  WITHDRAWN: { tone: "neutral", Icon: Undo2 },
};

export const answerLooks: Record<WishAnswer, BadgeLook> = {
  GRANTED: { tone: "green", Icon: CheckCheck },
  PARTLY: { tone: "yellow", Icon: Scale },
  REFUSED: { tone: "red", Icon: CircleSlash },
};

/** Where it stands, or what became of it: an icon and a word; colour only supports them. */
export function WishStageBadge({ stage, answer }: { stage: WishStage; answer: WishAnswer | null }) {
  const t = useTranslations("wish");
  return (
    <Badge {...(answer ? answerLooks[answer] : stages[stage])}>
      {answer ? t(`answer.${answer}`) : t(`stage.${stage}`)}
    </Badge>
  );
}

export function WishKindBadge({ kind }: { kind: WishKind }) {
  const t = useTranslations("wish.kind");
  return <Badge>{t(kind)}</Badge>;
}

/** Whose turn it is; nothing for what is closed. */
export function WaitsForBadge({ waitsFor }: { waitsFor: WishWaitsFor | null }) {
  const t = useTranslations("wish.waits");
  if (waitsFor === null) return null;
  return (
    <Badge tone="yellow" Icon={Hourglass}>
      {t(waitsFor)}
    </Badge>
  );
}
