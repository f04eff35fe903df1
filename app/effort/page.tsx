import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EffortAccount } from "@/components/effort/effort-account";
import { Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { TARGET_MINUTES } from "@/lib/domain/effort/burden";
import { loadEffort } from "@/lib/loaders/effort";
import { pageData } from "@/lib/loaders/page-data";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("effort");
  return { title: t("title") };
}

/** The documentation burden, open to everybody. */
export default async function EffortPage() {
  const burden = pageData(await loadEffort(await getViewer()));
  const t = await getTranslations("effort");
  return (
    <Page>
      <PageHeader title={t("title")} lead={t("lead", { target: TARGET_MINUTES })} />
      <EffortAccount burden={burden} />
    </Page>
  );
}
