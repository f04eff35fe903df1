import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { GroupForm } from "@/components/working-group/group-form";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadEditedGroup } from "@/lib/loaders/working-group";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("workingGroup"))("form.editTitle") };
}

export default async function EditWorkingGroupPage({ params }: { params: Promise<{ id: string }> }) {
  const { group, place } = pageData(await loadEditedGroup(await getViewer(), (await params).id));
  const t = await getTranslations();
  const back = routes.workingGroup(group.id);
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          {
            href: routes.workingGroups({ municipality: place.municipalityId, agreement: place.agreementId }),
            text: t("workingGroup.title"),
          },
          { href: back, text: group.name },
          { text: t("common.actions.edit") },
        ]}
      />
      <PageHeader title={t("workingGroup.form.editTitle")} />
      <GroupForm group={group} agreementId={place.agreementId} first={group} back={back} />
    </Page>
  );
}
