import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EffectEditor } from "@/components/effect/effect-editor";
import { Notice } from "@/components/ui/notice";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { loadEffectPage } from "@/lib/loaders/effect";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

const savedKinds = ["added", "updated", "removed", "numbers", "question"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("effect");
  return { title: t("pageTitle") };
}

export default async function EffectPage({ params, searchParams }: PageProps<"/trials/[id]/effect">) {
  const [{ id }, { saved: given, indicator }, viewer] = await Promise.all([
    params,
    searchParams,
    getViewer(),
  ]);
  const data = pageData(await loadEffectPage(viewer, id));
  const t = await getTranslations();
  const saved = savedKinds.find((kind) => kind === given);
  const opened = saved === "added" && typeof indicator === "string" ? indicator : null;
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.trials(), text: t("common.nav.trials") },
          { href: routes.trial(id), text: data.trial.title },
          { text: t("effect.pageTitle") },
        ]}
      />
      <PageHeader title={t("effect.pageTitle")} kicker={data.trial.title} lead={t("effect.lead")} />
      {saved && <Notice tone="success" title={t(`effect.saved.${saved}`)} live />}
      <EffectEditor {...data} opened={opened} />
    </Page>
  );
}
