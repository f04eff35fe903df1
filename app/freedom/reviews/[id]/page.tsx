import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ReviewView } from "@/components/review/review-view";
import { StateBadge } from "@/components/review/state-badge";
import { OriginBadge } from "@/components/trial/origin-badge";
import { Notice } from "@/components/ui/notice";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/i18n/format";
import { pageData } from "@/lib/loaders/page-data";
import { loadReview } from "@/lib/loaders/rule-review";
import { routes } from "@/lib/routes";

/** The title and the page share one read. */
const load = cache(async (id: string, institution: string | undefined) =>
  loadReview(await getViewer(), id, { institution }),
);
const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

export async function generateMetadata(props: PageProps<"/freedom/reviews/[id]">): Promise<Metadata> {
  const [{ id }, { institution }] = await Promise.all([props.params, props.searchParams]);
  const result = await load(id, single(institution));
  return result.ok ? { title: result.data.review.title } : {};
}

const savedKinds = ["new", "decision"] as const;

/** One look through the rules: institutions answer, politicians decide. */
export default async function ReviewPage(props: PageProps<"/freedom/reviews/[id]">) {
  const [{ id }, query] = await Promise.all([props.params, props.searchParams]);
  const page = pageData(await load(id, single(query.institution)));
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const { review, state } = page;
  const saved = savedKinds.find((kind) => kind === query.saved);
  const [opens, closes] = [review.opensOn, review.closesOn].map((day) => formatDate(day, locale));
  const kicker = { area: t(`common.area.${review.area}`), municipality: review.municipality.name };
  return (
    <Page>
      <Breadcrumb items={[{ href: routes.ruleReviews(), text: t("review.title") }, { text: review.title }]} />
      {saved && (
        <Notice tone="success" title={t(`review.saved.${saved}`)} live>
          <p>{t(`review.saved.${saved}Text`)}</p>
        </Notice>
      )}
      <PageHeader
        kicker={t("review.page.kicker", kicker)}
        title={review.title}
        lead={
          <span className="flex flex-wrap items-center gap-3">
            {t("review.page.lead", { opens: opens!, closes: closes! })} <StateBadge state={state} />
            <OriginBadge origin={review.origin} />
          </span>
        }
      />
      <ReviewView {...page} />
    </Page>
  );
}
