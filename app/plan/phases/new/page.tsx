import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientTexts } from "@/components/layout/client-texts";
import { PhaseForm } from "@/components/plan-phase/phase-form";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadNewPhase } from "@/lib/loaders/plan-phase";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planPhase"))("newTitle") };
}

export default async function NewPhasePage({ searchParams }: PageProps<"/plan/phases/new">) {
  const page = pageData(await loadNewPhase(await getViewer(), await searchParams));
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const { agreement, id, context, mainPhases } = page;
  const plan = { municipality: agreement.municipality.id, agreement: agreement.id };
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.plan(plan), text: t("common.nav.plan") },
          { href: routes.planPhases(plan), text: t("planPhase.title") },
          { text: t("planPhase.newTitle") },
        ]}
      />
      <PageHeader kicker={agreement.title} title={t("planPhase.newTitle")} />
      <ClientTexts locale={locale} of={["plan", "planPhase"]}>
        <PhaseForm
          {...{ id, context, mainPhases }}
          version={null}
          agreement={agreement.id}
          start={{ label: "", mainPhase: null, wording: "", note: null }}
          followers={0}
        />
      </ClientTexts>
    </Page>
  );
}
