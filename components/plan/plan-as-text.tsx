import { useTranslations } from "next-intl";
import { Explain } from "@/components/glossary/explain";
import { MilestoneTable } from "@/components/plan/milestone-table";
import type { PlanAddress } from "@/components/plan/plan-links";
import { ProcessList } from "@/components/plan/process-list";
import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/page";
import type { PlanExcerpt } from "@/lib/domain/plan/excerpt";
import type { Plan } from "@/lib/domain/plan/plan";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { routes } from "@/lib/routes";

interface Props {
  plan: Plan;
  excerpt: PlanExcerpt;
  today: CalendarDate;
  filtered: boolean;
  address: PlanAddress;
  open: string | null;
  /** whoever looks may change the milestone table */
  canEdit: boolean;
  /** may put items into the plan */
  canAdd: boolean;
}

/** All that the timeline draws, in words: the milestone table and the process plan. */
export function PlanAsText({ plan, excerpt, today, filtered, address, open, canEdit, canAdd }: Props) {
  const t = useTranslations("plan");
  const own = useTranslations("planMilestone");
  const items = useTranslations("planItem");
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
          <MilestoneTable {...{ milestones, today, canEdit }} />
        ) : (
          <p className="text-muted">{filtered ? t("filter.empty") : t("table.empty")}</p>
        )}
        {canEdit && (
          <p className="no-print mt-4">
            <ButtonLink href={routes.newMilestone({ agreement: address.agreement })} variant="secondary">
              {own("add")}
            </ButtonLink>
          </p>
        )}
      </Section>
      <Section
        title={t("process.title")}
        id="process"
        action={
          canAdd && (
            <ButtonLink
              href={routes.newPlanItem({ municipality: address.municipality, agreement: address.agreement })}
            >
              {items("add")}
            </ButtonLink>
          )
        }
      >
        {plan.phases.length > 0 ? (
          <ProcessList {...{ plan, excerpt, today, address, open }} />
        ) : (
          <p className="text-muted">{t("process.empty")}</p>
        )}
      </Section>
    </>
  );
}
