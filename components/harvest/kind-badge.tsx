import { Ban, Lightbulb, Redo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { HarvestKind } from "@/lib/domain/process/harvest";

const shapes = {
  LEARNING: { Icon: Lightbulb, tone: "green" },
  BARRIER: { Icon: Ban, tone: "yellow" },
  NEXT: { Icon: Redo2, tone: "petrol" },
} as const;

/** What a note is, in words and a shape. */
export function HarvestKindBadge({ kind }: { kind: HarvestKind }) {
  const t = useTranslations("harvest.kind");
  return <Badge {...shapes[kind]}>{t(kind)}</Badge>;
}
