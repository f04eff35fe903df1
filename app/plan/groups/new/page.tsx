import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { GroupForm } from "@/components/working-group/group-form";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadNewWorkingGroup } from "@/lib/loaders/working-group";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("workingGroup"))("form.newTitle") };
}

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function NewWorkingGroupPage({ searchParams }: Props) {
  const { agreement, today } = pageData(await loadNewWorkingGroup(await getViewer(), await searchParams));
  const t = await getTranslations();
  const back = routes.workingGroups({ municipality: agreement.municipality.id, agreement: agreement.id });
  const { inForceFrom, expiresOn } = agreement;
  const activeFrom = inForceFrom < today && today < expiresOn ? today : inForceFrom;
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.plan(), text: t("common.nav.plan") },
          { href: back, text: t("workingGroup.title") },
          { text: t("workingGroup.new") },
        ]}
      />
      <PageHeader title={t("workingGroup.form.newTitle")} kicker={agreement.title} />
      <GroupForm
        group={null}
        agreementId={agreement.id}
        first={{ activeFrom, activeTo: expiresOn }}
        back={back}
      />
    </Page>
  );
}
