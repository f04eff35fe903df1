import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { Window } from "@/lib/domain/plan/window";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { useWording } from "@/components/plan/wording";
import type { Period, PlanPhase } from "@/lib/domain/plan/plan";
import type { Standing } from "@/lib/domain/plan/status";
import { formatDate } from "@/lib/i18n/format";

interface Props {
  today: CalendarDate;
  life: Period;
  window: Window;
  phases: PlanPhase[];
  standing: Standing;
}

/** Where we are in the plan, in words: also for when today's line is not in the drawing. */
export function StandingLine({ today, life, window, phases, standing: { current, next } }: Props) {
  const t = useTranslations("plan.standing");
  const locale = useLocale();
  const list = useFormatter();
  const wordingOf = useWording(phases);
  const running = current.map(({ label }) => label);
  const where = () => {
    if (running.length > 0) return t("in", { phases: list.list(running) });
    if (today < life.start) return t("before");
    return today > life.end || !next ? t("after") : t("between");
  };
  return (
    <>
      {t("today", { date: formatDate(today, locale) })} {where()}
      {next && ` ${t("next", { title: next.label, wording: wordingOf(next.wording, next.phaseId) })}`}
      {today < window.start && ` ${t("todayBefore")}`}
      {today > window.end && ` ${t("todayAfter")}`}
    </>
  );
}
