import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { RecordEditor } from "@/components/upkeep/record-editor";
import { getViewer } from "@/lib/auth/viewer";
import type { FreedomRecordType } from "@/lib/domain/freedom/record";
import { pageData } from "@/lib/loaders/page-data";
import { loadNewRecordForm } from "@/lib/loaders/upkeep";
import { routes } from "@/lib/routes";

export async function newRecordMetadata(type: FreedomRecordType): Promise<Metadata> {
  return { title: (await getTranslations("upkeep.new"))(type) };
}

/** The page on which a record of the type is added. */
export async function NewRecordPage({ type }: { type: FreedomRecordType }) {
  const start = pageData(await loadNewRecordForm(await getViewer(), type));
  const t = await getTranslations();
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.freedom(), text: t("common.nav.freedom") },
          { href: routes.freedomRecords({ type }), text: t(`upkeep.types.${type}`) },
          { text: t(`upkeep.new.${type}`) },
        ]}
      />
      <PageHeader
        title={t(`upkeep.new.${type}`)}
        lead={`${t(`upkeep.lead.${type}`)} ${t("common.form.noPersonalData")}`}
      />
      <RecordEditor start={start} />
    </Page>
  );
}
