import { Check, OctagonX, RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge, type BadgeLook } from "@/components/ui/badge";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";

const looks: Record<DecisionOutcome, BadgeLook> = {
  RED: { tone: "red", Icon: OctagonX },
  YELLOW: { tone: "yellow", Icon: RotateCw },
  GREEN: { tone: "green", Icon: Check },
};

/** Red, yellow or green, always with the word and a shape of its own. */
export function DecisionBadge({
  outcome,
  text,
}: {
  outcome: DecisionOutcome;
  /** a shorter word, where there is little room */
  text?: string;
}) {
  const t = useTranslations("trial.decision");
  return <Badge {...looks[outcome]}>{text ?? t(outcome)}</Badge>;
}
