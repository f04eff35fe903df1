import { useLocale, useTranslations } from "next-intl";
import { StateBadge } from "@/components/review/state-badge";
import { OriginBadge } from "@/components/trial/origin-badge";
import { Link } from "@/components/ui/link";
import type { ReviewSummary } from "@/lib/domain/freedom/review-page";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** The rounds, each with where it stands and what waits. */
export function ReviewList({ reviews }: { reviews: ReviewSummary[] }) {
  const t = useTranslations("review");
  const areaName = useTranslations("common.area");
  const locale = useLocale();
  return (
    <ul className="border-line divide-line divide-y border-y">
      {reviews.map((review) => (
        <li key={review.id} className="py-4">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <h3 className="text-lg [overflow-wrap:anywhere]">
              <Link href={routes.ruleReview(review.id)}>{review.title}</Link>
            </h3>
            <StateBadge state={review.state} />
            <OriginBadge origin={review.origin} />
          </div>
          <p className="text-muted mt-1">
            {t("page.kicker", { area: areaName(review.area), municipality: review.municipality.name })}
            {" · "}
            {t("list.period", {
              opens: formatDate(review.opensOn, locale),
              closes: formatDate(review.closesOn, locale),
            })}
          </p>
          <p className="mt-1">
            {t("list.rules", { count: review.rules })}
            {" · "}
            {t("list.answered", { count: review.answered })}
            {review.rules > 0 && (
              <>
                {" · "}
                {t("list.undecided", { count: review.undecided })}
              </>
            )}
          </p>
          {review.missing !== null && review.state === "OPEN" && (
            <p className="mt-1 font-semibold">{t("list.missing", { count: review.missing })}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
