import dynamic from "next/dynamic";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { ClientTexts } from "@/components/layout/client-texts";
import { CHART_WIDTH } from "@/lib/domain/plan/chart";
import type { Period } from "@/lib/domain/plan/plan";
import { daysBetween } from "@/lib/domain/shared/calendar-date";

/** Only whoever may move something is sent the means to. */
const MoveMarks = dynamic(() => import("@/components/plan/move/move-marks").then((it) => it.MoveMarks));

/** The drawing, with marks that can be moved by whoever may. */
export function Movable({
  movable,
  window,
  children,
}: {
  movable: "ALL" | string[];
  /** what is drawn */
  window: Period;
  children: ReactNode;
}) {
  const locale = useLocale();
  if (movable.length === 0) return children;
  const perDay = CHART_WIDTH / (daysBetween(window.start, window.end) + 1);
  return (
    <ClientTexts locale={locale} of={["planMove"]}>
      <MoveMarks {...{ movable, perDay }}>{children}</MoveMarks>
    </ClientTexts>
  );
}
