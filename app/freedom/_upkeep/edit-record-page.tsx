import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { ModeTabs } from "@/components/upkeep/mode-tabs";
import { RecordEditor } from "@/components/upkeep/record-editor";
import { getViewer } from "@/lib/auth/viewer";
import type { FreedomRecordType } from "@/lib/domain/freedom/record";
import { pageData } from "@/lib/loaders/page-data";
import { loadRecordForm } from "@/lib/loaders/upkeep";
import { routes } from "@/lib/routes";
import type { RawQuery } from "@/lib/validation/trial-filter";
import { upkeepModeOf } from "@/lib/validation/upkeep-list";

export interface EditRecordProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<RawQuery>;
}

export async function editRecordMetadata({ searchParams }: EditRecordProps): Promise<Metadata> {
  return { title: (await getTranslations("upkeep.mode"))(upkeepModeOf(await searchParams)) };
}

/** The page on which a record is corrected, replaced by a new version or ended. */
export async function EditRecordPage({
  type,
  params,
  searchParams,
}: EditRecordProps & { type: FreedomRecordType }) {
  const [{ id }, raw] = await Promise.all([params, searchParams]);
  const mode = upkeepModeOf(raw);
  const start = pageData(await loadRecordForm(await getViewer(), { type, id, mode }));
  const t = await getTranslations();
  const { replacedBy } = start;
  const title = start.record?.title ?? "";
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.freedom(), text: t("common.nav.freedom") },
          { href: routes.freedomRecord(type, id), text: title },
          { text: t(`upkeep.mode.${mode}`) },
        ]}
      />
      <PageHeader
        kicker={[t(`upkeep.type.${type}`), start.record?.place].filter(Boolean).join(" · ")}
        title={t(`upkeep.modeTitle.${mode}`, { title })}
        lead={`${t(`upkeep.modeLead.${mode}`)} ${t("common.form.noPersonalData")}`}
      />
      <ModeTabs
        type={type}
        id={id}
        mode={mode}
        isReplaced={replacedBy !== null}
        period={{ validFrom: start.record?.validFrom ?? null, validTo: start.record?.validTo ?? null }}
      />
      {replacedBy && (
        <Notice tone="warning">
          <p>
            {t.rich(mode === "supersede" ? "upkeep.replacedNoVersion" : "upkeep.isReplaced", {
              title: replacedBy.title,
              link: (text) => <Link href={routes.freedomRecord(type, replacedBy.id)}>{text}</Link>,
            })}
          </p>
        </Notice>
      )}
      {!(replacedBy && mode === "supersede") && <RecordEditor key={mode} start={start} />}
    </Page>
  );
}
