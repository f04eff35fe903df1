import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PlanNav } from "@/components/plan/plan-nav";
import { Notice } from "@/components/ui/notice";
import { Breadcrumb, Page } from "@/components/ui/page";
import { GroupView } from "@/components/working-group/group-view";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadWorkingGroup } from "@/lib/loaders/working-group";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("workingGroup"))("title") };
}

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const saves = ["created", "edited", "closed", "reopened", "member", "removed", "meeting", "results"] as const;

export default async function WorkingGroupPage({ params, searchParams }: Props) {
  const viewer = await getViewer();
  const page = pageData(await loadWorkingGroup(viewer, (await params).id));
  const asked = (await searchParams).saved;
  const saved = saves.find((each) => each === asked);
  const t = await getTranslations();
  const { group, place } = page;
  const plan = { municipality: place.municipalityId, agreement: place.agreementId };
  return (
    <>
      <PlanNav viewer={viewer} {...plan} />
      <Page>
        <Breadcrumb
          items={[
            { href: routes.plan(plan), text: place.agreementTitle },
            { href: routes.workingGroups(plan), text: t("workingGroup.title") },
            { text: group.name },
          ]}
        />
        {saved && <Notice tone="success" title={t(`workingGroup.saved.${saved}`)} live />}
        <GroupView {...page} />
      </Page>
    </>
  );
}
