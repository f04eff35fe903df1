import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LinkForm } from "@/components/idea/link-form";
import { LinkList } from "@/components/idea/link-list";
import { Breadcrumb, EmptyState, Page, PageHeader, Section } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { initiators } from "@/lib/domain/trial/trial";
import { loadIdeaLinks } from "@/lib/loaders/idea-link";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("idea.link"))("title") };
}

export default async function IdeaLinksPage() {
  const { links, places, usualEnd } = pageData(await loadIdeaLinks(await getViewer()));
  const t = await getTranslations();
  return (
    <Page>
      <Breadcrumb
        items={[{ href: routes.ideaBox(), text: t("idea.box.title") }, { text: t("idea.link.title") }]}
      />
      <PageHeader title={t("idea.link.title")} lead={t("idea.link.lead")} />
      <Section id="new" title={t("idea.link.new")}>
        <LinkForm
          places={places}
          groups={initiators.map((value) => ({ value, label: t(`trial.initiator.${value}`) }))}
          usualEnd={usualEnd}
        />
      </Section>
      <Section id="yours" title={t("idea.link.yours")}>
        {links.length > 0 ? (
          <LinkList links={links} place={places.length > 1} />
        ) : (
          <EmptyState title={t("idea.link.emptyTitle")}>{t("idea.link.emptyText")}</EmptyState>
        )}
      </Section>
    </Page>
  );
}
