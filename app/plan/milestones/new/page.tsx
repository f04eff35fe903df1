import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientTexts } from "@/components/layout/client-texts";
import { MilestoneForm } from "@/components/plan-milestone/milestone-form";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { newMilestone } from "@/lib/domain/plan/milestone-form";
import { pageData } from "@/lib/loaders/page-data";
import { loadNewMilestone } from "@/lib/loaders/plan-milestone";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planMilestone"))("newTitle") };
}

export default async function NewMilestonePage({ searchParams }: PageProps<"/plan/milestones/new">) {
  const query = await searchParams;
  const page = pageData(await loadNewMilestone(await getViewer(), query));
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const { agreement, id, context, phases, people, items } = page;
  const asked = phases.find((phase) => phase.id === query.phase);
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.plan({ agreement: agreement.id }), text: t("common.nav.plan") },
          { text: t("planMilestone.newTitle") },
        ]}
      />
      <PageHeader
        kicker={agreement.title}
        title={t("planMilestone.newTitle")}
        lead={t("planMilestone.lead")}
      />
      <ClientTexts locale={locale} of={["plan", "planItem", "planMilestone"]}>
        <MilestoneForm
          {...{ id, context, phases, people, items }}
          version={null}
          agreement={agreement.id}
          start={newMilestone(asked?.id ?? null)}
        />
      </ClientTexts>
    </Page>
  );
}
