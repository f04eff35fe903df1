import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb, Page, PageHeader, Section } from "@/components/ui/page";
import { RoundForm } from "@/components/wish/round-form";
import { RoundList } from "@/components/wish/round-list";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadWishRounds } from "@/lib/loaders/wish-list";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("wish"))("rounds.title") };
}

export default async function WishRoundsPage() {
  const { rounds, today } = pageData(await loadWishRounds(await getViewer()));
  const t = await getTranslations();
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.freedom(), text: t("common.nav.freedom") },
          { href: routes.wishes(), text: t("wish.title") },
          { text: t("wish.rounds.title") },
        ]}
      />
      <PageHeader title={t("wish.rounds.title")} lead={t("wish.rounds.lead")} />
      <Section id="add" title={t("wish.rounds.add")}>
        <RoundForm key={rounds.length} />
      </Section>
      <Section id="rounds" title={t("wish.rounds.caption")}>
        <RoundList rounds={rounds} today={today} />
      </Section>
    </Page>
  );
}
