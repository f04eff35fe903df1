import { CircleCheckBig, CircleDashed, CircleHelp, Fence, Sprout, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { MapState } from "@/lib/domain/freedom/map";

/** Icon, tone and tile of each state; the tiles differ in filling too, so that they can be told apart in print. */
export const stateLooks: Record<MapState, { Icon: LucideIcon; tone: BadgeTone; tile: string }> = {
  HELD: { Icon: Fence, tone: "red", tile: "bg-ink border-ink text-white" },
  USED: { Icon: CircleCheckBig, tone: "green", tile: "bg-green-700 border-green-700 text-white" },
  UNUSED: {
    Icon: CircleDashed,
    tone: "yellow",
    tile: "bg-paper border-green-700 border-dashed text-green-700",
  },
  FREE_ALREADY: { Icon: Sprout, tone: "petrol", tile: "bg-petrol-100 border-petrol-300 text-petrol-900" },
  UNDECIDED: { Icon: CircleHelp, tone: "neutral", tile: "bg-mist border-line-strong text-muted" },
};

/** The state as an icon and words. */
export function MapStateBadge({ state }: { state: MapState }) {
  const t = useTranslations("freedom.map.state");
  const { Icon, tone } = stateLooks[state];
  return (
    <Badge tone={tone} Icon={Icon}>
      {t(state)}
    </Badge>
  );
}
