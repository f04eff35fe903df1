import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewReviewForm } from "@/components/review/new-review-form";
import { ReviewList } from "@/components/review/review-list";
import { Breadcrumb, EmptyState, Page, PageHeader, Section } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { municipalRuleCategories } from "@/lib/domain/freedom/record";
import { writePlace } from "@/lib/domain/freedom/upkeep";
import { pageData } from "@/lib/loaders/page-data";
import { loadReviews } from "@/lib/loaders/rule-review";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review"))("title") };
}

/** The rounds and, for the administration, a new one. */
export default async function ReviewsPage() {
  const { reviews, places, today } = pageData(await loadReviews(await getViewer()));
  const t = await getTranslations();
  const several = new Set(places.map(({ municipality }) => municipality.id)).size > 1;
  const options = places.map(({ municipality, area }) => ({
    value: `${writePlace({ level: "MUNICIPAL", municipalityId: municipality.id })} ${area}`,
    label: several
      ? t("review.page.kicker", { area: t(`common.area.${area}`), municipality: municipality.name })
      : t(`common.area.${area}`),
  }));
  return (
    <Page>
      <Breadcrumb
        items={[{ href: routes.freedom(), text: t("common.nav.freedom") }, { text: t("review.title") }]}
      />
      <PageHeader title={t("review.title")} lead={t("review.list.lead")} />
      <Section id="rounds" title={t("review.list.rounds")}>
        {reviews.length === 0 ? (
          <EmptyState title={t("review.list.emptyTitle")}>{t("review.list.emptyText")}</EmptyState>
        ) : (
          <ReviewList reviews={reviews} />
        )}
      </Section>
      {options.length > 0 && (
        <Section id="open" title={t("review.list.open")}>
          <NewReviewForm
            places={options}
            categories={municipalRuleCategories
              .filter((category) => category !== "FENCE_POST")
              .map((value) => ({ value, label: t(`freedom.ruleCategory.${value}`) }))}
            today={today}
          />
        </Section>
      )}
    </Page>
  );
}
