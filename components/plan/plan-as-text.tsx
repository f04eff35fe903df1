import { useTranslations } from "next-intl";
import { Explain } from "@/components/glossary/explain";
import { MilestoneTable } from "@/components/plan/milestone-table";
import type { PlanAddress } from "@/components/plan/plan-links";
import { ProcessList } from "@/components/plan/process-list";
import { Section } from "@/components/ui/page";
import type { PlanExcerpt } from "@/lib/domain/plan/excerpt";
import type { Plan } from "@/lib/domain/plan/plan";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

interface Props {
  plan: Plan;
  excerpt: PlanExcerpt;
  today: CalendarDate;
  filtered: boolean;
  address: PlanAddress;
  open: string | null;
}

/** All that the timeline draws, in words: the milestone table and the process plan. */
export function PlanAsText({ plan, excerpt, today, filtered, address, open }: Props) {
  const t = useTranslations("plan");
  const { milestones } = excerpt;
  return (
    <>
      <Section title={t("table.title")} id="milestones" action={<Explain term="milestone" />}>
        {milestones.length < plan.milestones.length && (
          <p className="text-muted mb-3">
            {t("table.partOf", { shown: milestones.length, total: plan.milestones.length })}
          </p>
        )}
        {plan.milestones.length > 0 ? (
          <MilestoneTable milestones={milestones} today={today} />
        ) : (
          <p className="text-muted">{filtered ? t("filter.empty") : t("table.empty")}</p>
        )}
      </Section>
      <Section title={t("process.title")} id="process">
        {plan.phases.length > 0 ? (
          <ProcessList {...{ plan, excerpt, today, address, open }} />
        ) : (
          <p className="text-muted">{t("process.empty")}</p>
        )}
      </Section>
    </>
  );
}
