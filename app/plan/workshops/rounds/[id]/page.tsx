import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientTexts } from "@/components/layout/client-texts";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { RoundForm } from "@/components/workshop/round-form";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadWorkshopRound } from "@/lib/loaders/workshop";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("workshop.roundForm"))("editTitle") };
}

export default async function EditRoundPage({ params }: PageProps<"/plan/workshops/rounds/[id]">) {
  const { agreement, round } = pageData(await loadWorkshopRound(await getViewer(), (await params).id));
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const plan = { municipality: agreement.municipalityId, agreement: agreement.id };
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.workshops({ ...plan, round: round?.id }), text: t("workshop.title") },
          { text: t("workshop.roundForm.editTitle") },
        ]}
      />
      <PageHeader title={t("workshop.roundForm.editTitle")} kicker={agreement.title} />
      <ClientTexts locale={locale} of={["workshop"]}>
        <RoundForm agreement={agreement} round={round} offered={[]} />
      </ClientTexts>
    </Page>
  );
}
