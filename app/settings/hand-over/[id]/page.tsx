import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { HandOverView } from "@/components/hand-over/hand-over-view";
import { Notice } from "@/components/ui/notice";
import { Breadcrumb, Page } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { loadHandOver } from "@/lib/loaders/hand-over";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

/** The title and the page share one read. */
const load = cache(async (id: string) => loadHandOver(await getViewer(), id));

const savedKinds = ["completed", "closed", "reopened"] as const;

export async function generateMetadata({ params }: PageProps<"/settings/hand-over/[id]">): Promise<Metadata> {
  const result = await load((await params).id);
  const t = await getTranslations("handOver");
  return result.ok ? { title: `${t("title")}: ${result.data.handOver.institution.name}` } : {};
}

export default async function HandOverPage({ params, searchParams }: PageProps<"/settings/hand-over/[id]">) {
  const [{ id }, { saved: given }] = await Promise.all([params, searchParams]);
  const page = pageData(await load(id));
  const t = await getTranslations();
  const saved = savedKinds.find((kind) => kind === given);
  return (
    <Page>
      <Breadcrumb
        items={[
          { href: routes.handOvers(), text: t("handOver.title") },
          { text: page.handOver.institution.name },
        ]}
      />
      {saved && <Notice tone="success" title={t(`handOver.saved.${saved}`)} live />}
      <HandOverView page={page} />
    </Page>
  );
}
