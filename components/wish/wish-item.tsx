import { useLocale, useTranslations } from "next-intl";
import { OriginBadge } from "@/components/trial/origin-badge";
import { Link } from "@/components/ui/link";
import { aboutText } from "@/components/wish/about-text";
import { WaitsForBadge, WishStageBadge } from "@/components/wish/wish-badges";
import { isRecommended, waitsFor } from "@/lib/domain/wish/move";
import type { WishSummary } from "@/lib/domain/wish/record";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** One wish in a list: what and about what, whose, how far and since when. */
export function WishItem({ wish, heading: Heading = "h3" }: { wish: WishSummary; heading?: "h3" | "h4" }) {
  const t = useTranslations("wish");
  const locale = useLocale();
  const { stage, municipality, institution } = wish;
  const danish = locale === "da" ? undefined : "da";
  return (
    <li className="grid gap-x-8 gap-y-2 py-4 md:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <Heading className="text-lg [overflow-wrap:anywhere]">
          <Link
            lang={danish}
            href={routes.wish(wish.id)}
            className="text-petrol-700 hover:text-petrol-900 underline decoration-1 underline-offset-4 hover:decoration-2"
          >
            {wish.title}
          </Link>
        </Heading>
        <p lang={danish} className="[overflow-wrap:anywhere]">
          {aboutText(wish)}
        </p>
        <p className="text-muted text-[0.9375rem]">
          {[
            institution?.name ?? t("ownOf"),
            municipality.name,
            t("list.sentIn", { date: formatDate(wish.submittedOn, locale, "short") }),
          ].join(" · ")}
        </p>
      </div>
      <div className="flex flex-wrap content-start gap-2 md:max-w-80 md:justify-end">
        <WishStageBadge stage={stage} answer={wish.answer} />
        <WaitsForBadge waitsFor={waitsFor({ stage, recommended: isRecommended(wish.stages) })} />
        <OriginBadge origin={wish.origin} />
        <p className="text-muted w-full text-[0.9375rem] md:text-right">
          {t("list.since", { date: formatDate(wish.standsSince, locale, "short") })}
        </p>
      </div>
    </li>
  );
}

export function WishItems({ wishes, heading }: { wishes: WishSummary[]; heading?: "h3" | "h4" }) {
  return (
    <ul className="border-line divide-line divide-y border-b">
      {wishes.map((wish) => (
        <WishItem key={wish.id} wish={wish} heading={heading} />
      ))}
    </ul>
  );
}
