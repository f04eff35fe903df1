import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { ReviewState } from "@/lib/domain/freedom/review";

const tones = { OPEN: "green", COMING: "petrol", CLOSED: "neutral" } as const;

export function StateBadge({ state }: { state: ReviewState }) {
  const t = useTranslations("review.state");
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}
