import { useLocale, useTranslations } from "next-intl";
import { OriginBadge } from "@/components/trial/origin-badge";
import { usePlaceName } from "@/components/trial/place-name";
import { StageBadge } from "@/components/trial/stage-badge";
import { Link } from "@/components/ui/link";
import { EmptyState, Section } from "@/components/ui/page";
import type { Story } from "@/lib/domain/statistic/story";
import { isStated } from "@/lib/domain/trial/source-note";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

function StoryCard({ story }: { story: Story }) {
  const t = useTranslations("politics.stories");
  const locale = useLocale();
  const place = usePlaceName()(story);
  const told = (["freedFrom", "freedTo"] as const).filter((half) => isStated(story[half]));
  const by =
    story.observedEffectOn === null
      ? place
      : t("by", { institution: place, date: formatDate(story.observedEffectOn, locale) });
  return (
    <article className="border-line flex break-inside-avoid flex-col rounded-lg border p-5 sm:p-6">
      <h3>
        <Link
          href={routes.trial(story.id)}
          className="text-petrol-700 hover:text-petrol-900 underline decoration-1 underline-offset-4 hover:decoration-2"
        >
          {story.title}
        </Link>
      </h3>
      <blockquote className="border-petrol-300 mt-3 border-l-4 pl-4">
        <p className="line-clamp-6 text-[1.125rem]">{story.observedEffect}</p>
        <footer className="text-muted mt-2 text-[0.9375rem]">{by}</footer>
      </blockquote>
      <dl className="mt-4 mb-4 space-y-2 text-[0.9375rem]">
        {told.map((half) => (
          <div key={half}>
            <dt className="text-muted font-semibold">{t(half)}</dt>
            <dd className="line-clamp-3">{story[half]}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-auto flex flex-wrap gap-2">
        <StageBadge stage={story.stage} />
        <OriginBadge origin={story.origin} />
      </p>
    </article>
  );
}

/** The latest experiences, beside the numbers because numbers alone tell nothing. */
export function Stories({ stories, allHref }: { stories: Story[]; allHref: string }) {
  const t = useTranslations("politics.stories");
  return (
    <Section id="stories" title={t("title")} action={<Link href={allHref}>{t("all")}</Link>}>
      <p className="text-muted -mt-2 mb-4">{t("lead")}</p>
      {stories.length === 0 ? (
        <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>
      ) : (
        <div className="grid gap-4 lg:grid-cols-3">
          {stories.map((story) => (
            <StoryCard key={story.id} story={story} />
          ))}
        </div>
      )}
    </Section>
  );
}
