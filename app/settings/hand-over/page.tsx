import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BeginForm } from "@/components/hand-over/begin-form";
import { HandOverList } from "@/components/hand-over/hand-over-list";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader, Section } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { loadHandOvers } from "@/lib/loaders/hand-over";
import { pageData } from "@/lib/loaders/page-data";
import type { RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("handOver"))("title") };
}

export default async function HandOversPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, raw] = await Promise.all([getViewer(), searchParams]);
  const { open, completed, institutions, chosen, firstDay } = pageData(await loadHandOvers(viewer, raw));
  const t = await getTranslations("handOver");
  return (
    <Page>
      {raw.saved === "cancelled" && <Notice tone="success" title={t("saved.cancelled")} live />}
      <PageHeader title={t("title")} lead={t("lead")} />
      <Section id="open" title={t("list.open")}>
        {open.length === 0 ? (
          <p className="text-muted">{t("list.openEmpty")}</p>
        ) : (
          <HandOverList items={open} />
        )}
      </Section>
      <Section id="begin" title={t("begin")}>
        <p className="mb-5 max-w-prose">{institutions.length > 0 ? t("beginText") : t("beginNone")}</p>
        {institutions.length > 0 && (
          <BeginForm
            institutions={institutions.map(({ id, name, leaders, mayChoose }) => ({
              ...{ id, name, leaders, mayChoose },
            }))}
            chosen={chosen}
            firstDay={firstDay}
          />
        )}
      </Section>
      {completed.length > 0 && (
        <Section id="completed" title={t("list.completed")}>
          <HandOverList items={completed} />
        </Section>
      )}
    </Page>
  );
}
