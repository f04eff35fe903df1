import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientTexts } from "@/components/layout/client-texts";
import { MilestoneForm } from "@/components/plan-milestone/milestone-form";
import { MilestoneStepForm } from "@/components/plan-milestone/milestone-steps";
import { StatusBadge } from "@/components/plan/status-badge";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Breadcrumb, Page, PageHeader, Section } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { titleOf } from "@/lib/domain/plan/change-words";
import { milestoneFormValues } from "@/lib/domain/plan/milestone-form";
import { statusOf } from "@/lib/domain/plan/status";
import { pageData } from "@/lib/loaders/page-data";
import { loadMilestone } from "@/lib/loaders/plan-milestone";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planMilestone"))("editTitle") };
}

export default async function EditMilestonePage({ params }: PageProps<"/plan/milestones/[id]/edit">) {
  const { id } = await params;
  const page = pageData(await loadMilestone(await getViewer(), id));
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const { agreement, milestone, isOut, today, context, phases, people, items } = page;
  const { version } = milestone;
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.plan({ agreement: agreement.id }), text: t("common.nav.plan") },
          { text: t("planMilestone.editTitle") },
        ]}
      />
      <PageHeader kicker={agreement.title} title={titleOf(milestone)} />
      <p className="mb-8 flex flex-wrap items-center gap-x-5 gap-y-2">
        <span className="font-semibold">{milestone.wording}</span>
        {!isOut && <StatusBadge status={statusOf(milestone, today)} />}
        <Link href={routes.planChanges({ agreement: agreement.id, part: id })}>
          {t("planMilestone.history")}
        </Link>
      </p>
      <ClientTexts locale={locale} of={["plan", "planItem", "planMilestone"]}>
        {isOut ? (
          <>
            <Notice tone="warning" title={t("planMilestone.out.text")} />
            <MilestoneStepForm {...{ id, version, isOut }} />
          </>
        ) : (
          <>
            <MilestoneForm
              {...{ id, version, context, phases, people, items }}
              agreement={agreement.id}
              start={milestoneFormValues(milestone)}
            />
            <div className="mt-14">
              <Section id="remove" title={t("planMilestone.remove.title")}>
                <p className="text-muted mb-4">{t("planMilestone.remove.text")}</p>
                <MilestoneStepForm {...{ id, version, isOut }} />
              </Section>
            </div>
          </>
        )}
      </ClientTexts>
    </Page>
  );
}
