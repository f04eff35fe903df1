import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientTexts } from "@/components/layout/client-texts";
import { PhaseNotice } from "@/components/plan-phase/phase-notice";
import { RestorePhaseForm } from "@/components/plan-phase/phase-steps";
import { PhaseTable } from "@/components/plan-phase/phase-table";
import { PlanChoice } from "@/components/plan/plan-choice";
import { PlanNav } from "@/components/plan/plan-nav";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, Page, PageHeader, Section } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadPhases } from "@/lib/loaders/plan-phase";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planPhase"))("metaTitle") };
}

export default async function PhasesPage({ searchParams }: PageProps<"/plan/phases">) {
  const [viewer, query] = await Promise.all([getViewer(), searchParams]);
  const page = pageData(await loadPhases(viewer, query));
  const [t, locale] = await Promise.all([getTranslations("planPhase"), getLocale()]);
  const { agreement, phases, out, today, canEdit } = page;
  const { municipality } = agreement;
  const plan = { municipality: municipality.id, agreement: agreement.id };
  const add = canEdit && <ButtonLink href={routes.newPhase(plan)}>{t("add")}</ButtonLink>;
  return (
    <>
      <PlanNav viewer={viewer} {...plan} />
      <Page>
        <PhaseNotice query={query} />
        <PageHeader
          kicker={agreement.title}
          title={t("titleIn", { municipality: municipality.name })}
          lead={t("lead")}
          action={
            <>
              <PlanChoice {...page} municipality={municipality} to={routes.planPhases} />
              {phases.length > 0 && add}
            </>
          }
        />
        {phases.length > 0 ? (
          <PhaseTable {...{ phases, today, canEdit }} />
        ) : (
          <EmptyState title={t("empty.title")} action={add}>
            {t("empty.text")}
          </EmptyState>
        )}
        {out.length > 0 && (
          <div className="mt-12">
            <Section id="out" title={t("out.title")}>
              <p className="text-muted mb-4">{t("out.text")}</p>
              <ClientTexts locale={locale} of={["planPhase"]}>
                <ul className="border-line border-t">
                  {out.map(({ id, label, wording, version }) => (
                    <li
                      key={id}
                      className="border-line flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b py-3"
                    >
                      <span>
                        <span className="font-semibold">{label}</span>{" "}
                        <span className="text-muted">{wording}</span>
                      </span>
                      <RestorePhaseForm {...{ id, version, label }} />
                    </li>
                  ))}
                </ul>
              </ClientTexts>
            </Section>
          </div>
        )}
      </Page>
    </>
  );
}
