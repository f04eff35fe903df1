import { getLocale, getTranslations } from "next-intl/server";
import { ClientTexts } from "@/components/layout/client-texts";
import { SubscribeForm } from "@/components/newsletter/subscribe-form";
import { Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { loadSubscribeForm } from "@/lib/loaders/newsletter";
import type { RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata() {
  const t = await getTranslations("newsletter.subscribe");
  return { title: t("title"), description: t("lead") };
}

/** Anybody asks for a municipality's letters here. */
export default async function SubscribePage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, raw, t, locale] = await Promise.all([
    getViewer(),
    searchParams,
    getTranslations("newsletter.subscribe"),
    getLocale(),
  ]);
  const { data } = await loadSubscribeForm(viewer, raw);
  return (
    <Page width="narrow">
      <div className="max-w-lg">
        <PageHeader title={t("title")} lead={t("lead")} />
        <ClientTexts locale={locale} of={["newsletter"]}>
          <SubscribeForm {...data} />
        </ClientTexts>
      </div>
    </Page>
  );
}
