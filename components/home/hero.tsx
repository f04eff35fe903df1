import { ArrowRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { OriginBadge } from "@/components/trial/origin-badge";
import { usePlaceName } from "@/components/trial/place-name";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { Story } from "@/lib/domain/statistic/story";
import { routes } from "@/lib/routes";

/** One real trial as the picture of what this is about: from here, to there, and what came of it. */
function Example({ story }: { story: Story }) {
  const t = useTranslations("home.public");
  const list = useTranslations("trial.list");
  const locale = useLocale();
  const place = usePlaceName()(story);
  const danish = locale === "da" ? undefined : "da";
  return (
    <figure className="bg-paper border-line rounded-xl border shadow-[0_1px_0_var(--color-line),0_18px_40px_-24px_rgb(10_54_64/0.35)]">
      <figcaption className="px-6 pt-6">
        <p className="text-muted flex flex-wrap items-center justify-between gap-2 text-[0.9375rem] font-semibold">
          {t("example")}
          <OriginBadge origin={story.origin} />
        </p>
        <p className="mt-1 text-xl font-semibold">
          <Link
            href={routes.trial(story.id)}
            lang={danish}
            className="text-petrol-700 decoration-petrol-300 underline underline-offset-4 hover:decoration-2"
          >
            {story.title}
          </Link>
        </p>
        <p className="text-muted">{place}</p>
      </figcaption>
      <dl className="mt-4">
        <div className="px-6 pb-4">
          <dt className="text-muted text-[0.9375rem] font-semibold">{list("freedFrom")}</dt>
          <dd lang={danish} className="mt-0.5">
            {story.freedFrom}
          </dd>
        </div>
        <div className="bg-petrol-50 px-6 py-4">
          <dt className="text-petrol-700 flex items-center gap-1.5 text-[0.9375rem] font-semibold">
            <ArrowRight aria-hidden className="size-4" />
            {list("freedTo")}
          </dt>
          <dd lang={danish} className="mt-0.5 font-semibold">
            {story.freedTo}
          </dd>
        </div>
      </dl>
      <blockquote lang={danish} className="px-6 py-5">
        <p className="line-clamp-4">{story.observedEffect}</p>
      </blockquote>
    </figure>
  );
}

/** The first thing the public sees. */
export function Hero({ municipalities, story }: { municipalities: number; story: Story | undefined }) {
  const t = useTranslations("home.public");
  return (
    <div className="bg-sand border-line border-b">
      <div className="mx-auto grid max-w-7xl items-center gap-x-16 gap-y-10 px-4 py-10 sm:px-6 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] lg:px-8 lg:py-20">
        <div>
          <h1 className="text-[clamp(2.25rem,1.5rem+3.2vw,3.75rem)] leading-[1.08]">{t("title")}</h1>
          <p className="mt-5 max-w-xl text-xl">{t("lead", { count: municipalities })}</p>
          <p className="mt-8 flex flex-wrap gap-3">
            <ButtonLink href={routes.trials()}>{t("see")}</ButtonLink>
            <ButtonLink variant="secondary" href={routes.signIn()}>
              {t("signIn")}
            </ButtonLink>
          </p>
        </div>
        {story && <Example story={story} />}
      </div>
    </div>
  );
}
