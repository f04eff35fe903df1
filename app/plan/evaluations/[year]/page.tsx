import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { YearView } from "@/components/plan-evaluation/year-view";
import { PlanNav } from "@/components/plan/plan-nav";
import { Notice } from "@/components/ui/notice";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/i18n/format";
import { pageData } from "@/lib/loaders/page-data";
import { loadEvaluationYear } from "@/lib/loaders/plan-evaluation";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("goal"))("title") };
}

interface Props {
  params: Promise<{ year: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function EvaluationYearPage({ params, searchParams }: Props) {
  const viewer = await getViewer();
  const query = await searchParams;
  const page = pageData(await loadEvaluationYear(viewer, query, (await params).year));
  const [t, locale] = [await getTranslations(), await getLocale()];
  const { agreement, year } = page;
  const plan = { municipality: agreement.municipality.id, agreement: agreement.id };
  const saved = (["finished", "draft"] as const).find((each) => each === query.saved);
  const title = t("goal.year.title", { year: year.year });
  return (
    <>
      <PlanNav viewer={viewer} {...plan} />
      <Page>
        <Breadcrumb
          items={[
            { href: routes.plan(plan), text: agreement.title },
            { href: routes.planEvaluations(plan), text: t("goal.title") },
            { text: title },
          ]}
        />
        {saved && <Notice tone="success" title={t(`goal.saved.${saved}`)} live />}
        <PageHeader
          kicker={agreement.municipality.name}
          title={title}
          lead={t("goal.year.period", {
            from: formatDate(year.start, locale),
            to: formatDate(year.end, locale),
          })}
        />
        <YearView {...page} plan={plan} />
      </Page>
    </>
  );
}
