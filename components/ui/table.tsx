import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

/** A table that scrolls sideways inside its own box on small screens, reachable by keyboard. */
export function TableBox({
  caption,
  children,
  className,
}: {
  caption: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <div role="region" aria-label={caption} tabIndex={0} className={cx("overflow-x-auto", className)}>
      <table
        className={cx(
          "[&_td]:border-line w-full border-collapse text-left [&_td]:border-b [&_td]:px-3 [&_td]:py-2.5 [&_td]:align-top",
          "[&_th]:px-3 [&_th]:font-semibold",
          "[&_thead_th]:border-line-strong [&_thead_th]:border-b-2 [&_thead_th]:py-2 [&_thead_th]:align-bottom",
          "[&_tbody_th]:border-line [&_tbody_th]:border-b [&_tbody_th]:py-2.5 [&_tbody_th]:align-top",
        )}
      >
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}
