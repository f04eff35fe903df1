import { CircleCheck, Hourglass, MessageSquareText, RefreshCw, Split } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge, type BadgeLook } from "@/components/ui/badge";
import type { ReviewState } from "@/lib/domain/exemption/review";

const looks = {
  UNREVIEWED: { tone: "yellow", Icon: Hourglass },
  CHANGED: { tone: "yellow", Icon: RefreshCw },
  DISAGREEING: { tone: "red", Icon: Split },
  COMMENTED: { tone: "neutral", Icon: MessageSquareText },
  AGREED: { tone: "green", Icon: CircleCheck },
} as const satisfies Record<ReviewState, BadgeLook>;

/** Where a statement stands in the three steps: a word, a sign and a colour. */
export function ReviewStateBadge({ state }: { state: ReviewState }) {
  const t = useTranslations("exemption");
  return (
    <Badge {...looks[state]} title={t(`stateHint.${state}`)}>
      {t(`state.${state}`)}
    </Badge>
  );
}
