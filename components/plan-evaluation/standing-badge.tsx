import { CircleCheck, CircleDashed, Clock, PencilLine, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge, type BadgeLook } from "@/components/ui/badge";
import type { EvaluationStanding } from "@/lib/domain/process/evaluation-year";

const looks: Record<EvaluationStanding, BadgeLook> = {
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
  return <Badge {...looks[standing]}>{t(standing)}</Badge>;
}
