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
      <table className="[&_td]:border-line [&_th]:border-line-strong w-full border-collapse text-left [&_td]:border-b [&_td]:px-3 [&_td]:py-2.5 [&_td]:align-top [&_th]:border-b-2 [&_th]:px-3 [&_th]:py-2 [&_th]:align-bottom [&_th]:font-semibold">
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}
