import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientTexts } from "@/components/layout/client-texts";
import { PhaseForm } from "@/components/plan-phase/phase-form";
import { RemovePhaseForm, RestorePhaseForm } from "@/components/plan-phase/phase-steps";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Breadcrumb, Page, PageHeader, Section } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadPhase } from "@/lib/loaders/plan-phase";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planPhase"))("editTitle") };
}

export default async function EditPhasePage({ params }: PageProps<"/plan/phases/[id]/edit">) {
  const { id } = await params;
  const page = pageData(await loadPhase(await getViewer(), id));
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const { agreement, phase, isOut, context, mainPhases, followers, items, milestones, others } = page;
  const plan = { municipality: agreement.municipality.id, agreement: agreement.id };
  const { version, label } = phase;
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.plan(plan), text: t("common.nav.plan") },
          { href: routes.planPhases(plan), text: t("planPhase.title") },
          { text: t("planPhase.editTitle") },
        ]}
      />
      <PageHeader kicker={agreement.title} title={label} />
      <p className="mb-8">
        <Link href={routes.planChanges({ ...plan, part: id })}>{t("planMilestone.history")}</Link>
      </p>
      <ClientTexts locale={locale} of={["plan", "planPhase"]}>
        {isOut ? (
          <>
            <Notice tone="warning" title={t("planPhase.out.isOut")}>
              <p>{t("planPhase.out.text")}</p>
            </Notice>
            <RestorePhaseForm {...{ id, version, label }} />
          </>
        ) : (
          <>
            <PhaseForm
              {...{ id, version, context, mainPhases, followers }}
              agreement={agreement.id}
              start={phase}
            />
            <div className="mt-14">
              <Section id="remove" title={t("planPhase.remove.title")}>
                <RemovePhaseForm {...{ id, version, items, milestones, others }} />
              </Section>
            </div>
          </>
        )}
      </ClientTexts>
    </Page>
  );
}
