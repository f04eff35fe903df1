import { CircleCheck, CircleDashed, Clock, PencilLine, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { EvaluationStanding } from "@/lib/domain/process/evaluation-year";

const looks: Record<EvaluationStanding, { tone: BadgeTone; Icon: typeof Clock }> = {
  WRITTEN: { tone: "green", Icon: CircleCheck },
  DRAFT: { tone: "petrol", Icon: PencilLine },
  MISSING: { tone: "red", Icon: TriangleAlert },
  DUE: { tone: "yellow", Icon: Clock },
  AHEAD: { tone: "neutral", Icon: CircleDashed },
  NOT_PLANNED: { tone: "neutral", Icon: CircleDashed },
};

/** Where an evaluation stands, in a word and a sign. */
export function StandingBadge({ standing }: { standing: EvaluationStanding }) {
  const t = useTranslations("goal.standing");
  const { tone, Icon } = looks[standing];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden className="size-4 shrink-0" />
      {t(standing)}
    </Badge>
  );
}
