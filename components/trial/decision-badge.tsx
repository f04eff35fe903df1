import { Check, OctagonX, RotateCw, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";

const looks: Record<DecisionOutcome, { tone: BadgeTone; Icon: LucideIcon }> = {
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
  const { tone, Icon } = looks[outcome];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden className="size-4 shrink-0" />
      {text ?? t(outcome)}
    </Badge>
  );
}
