import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientTexts } from "@/components/layout/client-texts";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { RoundForm } from "@/components/workshop/round-form";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadNewWorkshopRound } from "@/lib/loaders/workshop";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("workshop.roundForm"))("newTitle") };
}

export default async function NewRoundPage({ searchParams }: PageProps<"/plan/workshops/rounds/new">) {
  const { agreement, offered } = pageData(await loadNewWorkshopRound(await getViewer(), await searchParams));
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const plan = { municipality: agreement.municipalityId, agreement: agreement.id };
  const from = ({ institution, round, workingGroup }: (typeof offered)[number]) =>
    [institution?.name ?? t("harvest.common"), round?.title ?? workingGroup?.name]
      .filter(Boolean)
      .join(" · ");
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.workshops(plan), text: t("workshop.title") },
          { text: t("workshop.roundForm.newTitle") },
        ]}
      />
      <PageHeader title={t("workshop.roundForm.newTitle")} kicker={agreement.title} />
      <ClientTexts locale={locale} of={["workshop"]}>
        <RoundForm
          agreement={agreement}
          round={null}
          offered={offered.map((note) => ({ id: note.id, text: note.text, from: from(note) }))}
        />
      </ClientTexts>
    </Page>
  );
}
