import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { GoalDegree } from "@/lib/domain/process/goal";

const tones: Record<GoalDegree, BadgeTone> = {
  ...{ NOT_BEGUN: "neutral", ON_THE_WAY: "yellow", MOSTLY: "petrol", FULLY: "green" },
};

/** How far somebody judged a goal to be come, in their word for it; nothing where they gave none. */
export function Degree({ degree }: { degree: GoalDegree | null }) {
  const t = useTranslations("goal.degree");
  return degree && <Badge tone={tones[degree]}>{t(degree)}</Badge>;
}
