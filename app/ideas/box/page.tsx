import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { IdeaFilter, IdeaList } from "@/components/idea/idea-list";
import { ProposeForm } from "@/components/idea/propose-form";
import { EmptyState, Page, PageHeader } from "@/components/ui/page";
import { Pages } from "@/components/ui/pagination";
import { getViewer } from "@/lib/auth/viewer";
import { initiators } from "@/lib/domain/trial/trial";
import { loadIdeaBox } from "@/lib/loaders/idea-box";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("idea.box"))("title") };
}

export default async function IdeaBoxPage({ searchParams }: PageProps<"/ideas/box">) {
  const box = pageData(await loadIdeaBox(await getViewer(), await searchParams));
  const t = await getTranslations();
  const { query, ideas, total, pageSize, byStatus, places, manages } = box;
  const { page } = query;
  const isEmpty = Object.keys(byStatus).length === 0 && query.institution === null;
  const toPage = (number: number) => routes.ideaBox({ ...query, page: number > 1 ? number : null });
  return (
    <Page>
      <PageHeader title={t("idea.box.title")} lead={t("idea.box.lead")} />
      {places.length > 0 && (
        <ProposeForm
          label={t("idea.box.propose")}
          places={places}
          group={box.group}
          groups={initiators.map((value) => ({ value, label: t(`trial.initiator.${value}`) }))}
          submissionKey={box.submissionKey}
        />
      )}
      {!isEmpty && <IdeaFilter query={query} places={places} byStatus={byStatus} />}
      {total > 0 ? (
        <IdeaList ideas={ideas} byStatus={byStatus} place={places.length > 1} />
      ) : (
        <EmptyState title={t(isEmpty ? "idea.box.emptyTitle" : "idea.box.noneTitle")}>
          <p>{t(isEmpty ? (manages ? "idea.box.emptyText" : "idea.box.emptyStaff") : "idea.box.noneText")}</p>
        </EmptyState>
      )}
      {total > pageSize && <Pages {...{ page, pageSize, total }} hrefOf={toPage} />}
    </Page>
  );
}
