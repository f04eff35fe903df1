import { Explain } from "@/components/glossary/explain";
import { useTranslations } from "next-intl";
import { MilestoneTable } from "@/components/plan/milestone-table";
import { ProcessList } from "@/components/plan/process-list";
import { Section } from "@/components/ui/page";
import type { Plan } from "@/lib/domain/plan/plan";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** All that the timeline draws, in words: the milestone table and the process plan. */
export function PlanAsText({
  plan,
  today,
  filtered,
}: {
  plan: Plan;
  today: CalendarDate;
  filtered: boolean;
}) {
  const t = useTranslations("plan");
  return (
    <>
      <Section title={t("table.title")} id="milestones" action={<Explain term="milestone" />}>
        {plan.milestones.length > 0 ? (
          <MilestoneTable milestones={plan.milestones} today={today} />
        ) : (
          <p className="text-muted">{filtered ? t("filter.empty") : t("table.empty")}</p>
        )}
      </Section>
      <Section title={t("process.title")} id="process">
        {plan.phases.length > 0 ? (
          <ProcessList plan={plan} today={today} />
        ) : (
          <p className="text-muted">{t("process.empty")}</p>
        )}
      </Section>
    </>
  );
}
