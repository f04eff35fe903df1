import {
  BadgeCheck,
  CirclePause,
  ClipboardCheck,
  FlaskConical,
  Hourglass,
  Lightbulb,
  PackageCheck,
  SearchCheck,
  Undo2,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge, type BadgeLook } from "@/components/ui/badge";
import type { TrialStage } from "@/lib/domain/trial/stage";

const looks: Record<TrialStage, BadgeLook> = {
  IDEA: { tone: "neutral", Icon: Lightbulb },
  PREPARED: { tone: "neutral", Icon: ClipboardCheck },
  AWAITING_APPROVAL: { tone: "yellow", Icon: Hourglass },
  IN_TEST: { tone: "petrol", Icon: FlaskConical },
  EVALUATING: { tone: "petrol", Icon: SearchCheck },
  DECIDED: { tone: "petrol", Icon: BadgeCheck },
  LANDED: { tone: "green", Icon: PackageCheck },
  PAUSED: { tone: "yellow", Icon: CirclePause },
  WITHDRAWN: { tone: "neutral", Icon: Undo2 },
};

/** The stage as an icon and a word; colour only supports them. */
export function StageBadge({ stage }: { stage: TrialStage }) {
  const t = useTranslations("trial.stage");
  return <Badge {...looks[stage]}>{t(stage)}</Badge>;
}
