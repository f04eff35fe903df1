import { ChevronDown, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { planHref, type PlanAddress } from "@/components/plan/plan-links";
import styles from "@/components/plan/timeline.module.css";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import type { Track } from "@/lib/domain/plan/chart";

/** Names of the lanes, each folding its lane. Stays in view at the left while the drawing scrolls under it. */
export function LaneLabels({
  tracks,
  height,
  address,
}: {
  tracks: Track[];
  height: number;
  address: PlanAddress;
}) {
  return (
    <div
      className={cx(
        "border-line bg-paper sticky left-0 z-10 w-[6.5rem] shrink-0 border-r sm:w-36",
        styles.labels,
      )}
      style={{ height }}
    >
      {tracks.map((track) => (
        <div
          key={track.key}
          className={cx(
            "absolute right-0 left-0 overflow-hidden border-t px-2 py-1 leading-tight sm:px-2.5",
            track.isFirst ? "border-line-strong/60" : "border-line",
          )}
          style={{ top: track.top, height: track.height }}
        >
          {track.isFirst && <LaneName {...{ track, address }} />}
          {track.group && (
            <p
              title={track.group}
              className="line-clamp-2 pl-1 text-[0.8125rem] leading-[1.15rem] [overflow-wrap:anywhere] hyphens-auto sm:text-sm sm:leading-[1.2rem]"
            >
              {track.group}
            </p>
          )}
        </div>
      ))}
    </div>
  );
}

/** The name is the link that folds the lane, or unfolds it: it works without script and by keyboard. */
function LaneName({ track: { lane, isClosed, count }, address }: { track: Track; address: PlanAddress }) {
  const t = useTranslations("plan");
  const closed = isClosed ? address.closed.filter((each) => each !== lane) : [...address.closed, lane];
  const Chevron = isClosed ? ChevronRight : ChevronDown;
  return (
    <Link
      href={planHref(address, { closed })}
      scroll={false}
      title={t(isClosed ? "timeline.open" : "timeline.close", { lane: t(`laneName.${lane}`), count })}
      className="text-ink hover:bg-petrol-50 -mx-1 flex min-h-9 items-center gap-0.5 rounded px-1 text-[0.8125rem] font-semibold no-underline sm:text-[0.9375rem]"
    >
      <Chevron aria-hidden className="no-print text-muted -ml-0.5 size-4 shrink-0" />
      <span>
        <span className="sr-only">{t(isClosed ? "timeline.unfold" : "timeline.fold")} </span>
        {t(`lane.${lane}`)}
      </span>
    </Link>
  );
}
