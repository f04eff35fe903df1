import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

const tones = {
  neutral: "bg-mist text-ink border-line",
  petrol: "bg-petrol-50 text-petrol-900 border-petrol-300",
  green: "bg-green-50 text-green-700 border-green-700/40",
  yellow: "bg-yellow-50 text-yellow-800 border-yellow-500/60",
  red: "bg-red-50 text-red-700 border-red-700/40",
};
export type BadgeTone = keyof typeof tones;
export interface BadgeLook {
  tone: BadgeTone;
  Icon: LucideIcon;
}

/** A short word of status. Colour only supports the word, and an icon with a shape of its own. */
export function Badge({
  tone = "neutral",
  Icon,
  title,
  children,
}: {
  tone?: BadgeTone;
  Icon?: LucideIcon;
  title?: string;
  children: ReactNode;
}) {
  return (
    <span
      title={title}
      className={cx(
        "inline-flex items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-sm leading-5 font-semibold whitespace-nowrap",
        tones[tone],
      )}
    >
      {Icon && <Icon aria-hidden className="size-4 shrink-0" />}
      {children}
    </span>
  );
}
