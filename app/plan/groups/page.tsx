import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PlanChoice } from "@/components/plan/plan-choice";
import { PlanNav } from "@/components/plan/plan-nav";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, Page, PageHeader } from "@/components/ui/page";
import { GroupList } from "@/components/working-group/group-list";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadWorkingGroups } from "@/lib/loaders/working-group";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("workingGroup"))("title") };
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function WorkingGroupsPage({ searchParams }: Props) {
  const viewer = await getViewer();
  const page = pageData(await loadWorkingGroups(viewer, await searchParams));
  const t = await getTranslations("workingGroup");
  const { agreement, groups, closed, today, mayEdit } = page;
  const { municipality } = agreement;
  const plan = { municipality: municipality.id, agreement: agreement.id };
  const create = mayEdit && <ButtonLink href={routes.newWorkingGroup(plan)}>{t("new")}</ButtonLink>;
  return (
    <>
      <PlanNav viewer={viewer} {...plan} />
      <Page>
        <PageHeader
          kicker={agreement.title}
          title={t("titleIn", { municipality: municipality.name })}
          lead={t("lead")}
          action={
            <>
              <PlanChoice {...page} municipality={municipality} to={routes.workingGroups} />
              {groups.length > 0 && create}
            </>
          }
        />
        {groups.length > 0 ? (
          <GroupList groups={groups} today={today} />
        ) : (
          <EmptyState title={t("empty.title")} action={create}>
            {t("empty.text")}
          </EmptyState>
        )}
        {closed.length > 0 && (
          <details className="no-print mt-8">
            <summary className="text-petrol-700 min-h-11 w-fit cursor-pointer py-2">
              {t("closedList", { count: closed.length })}
            </summary>
            <GroupList groups={closed} today={today} />
          </details>
        )}
      </Page>
    </>
  );
}
