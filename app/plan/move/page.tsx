import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientTexts } from "@/components/layout/client-texts";
import { MoveForm } from "@/components/plan/move/move-form";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { PlanNav } from "@/components/plan/plan-nav";
import { getViewer } from "@/lib/auth/viewer";
import { partTitle } from "@/lib/domain/plan/file-preview";
import { pageData } from "@/lib/loaders/page-data";
import { loadMovePage } from "@/lib/loaders/plan-move";
import { routes } from "@/lib/routes";
import type { RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planMove"))("metaTitle") };
}

export default async function MovePartPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, query] = await Promise.all([getViewer(), searchParams]);
  const { part, place, context, inside } = pageData(await loadMovePage(viewer, query));
  const [t, nav, locale] = await Promise.all([
    getTranslations("planMove"),
    getTranslations("common.nav"),
    getLocale(),
  ]);
  const plan = { municipality: place.municipalityId, agreement: place.id };
  const title = partTitle(part);
  const { id, version, wording } = part.part;
  return (
    <>
      <PlanNav viewer={viewer} {...plan} />
      <Page width="narrow">
        <Breadcrumb items={[{ href: routes.plan(plan), text: nav("plan") }, { text: t("metaTitle") }]} />
        <PageHeader
          kicker={place.title}
          title={t("title", { title })}
          lead={t("now", { wording: wording ?? t("noWording") })}
        />
        <ClientTexts locale={locale} of={["plan", "planMove"]}>
          <MoveForm
            {...{ id, version, wording, context, inside }}
            subject={part.subject}
            backHref={routes.plan(plan)}
          />
        </ClientTexts>
      </Page>
    </>
  );
}
