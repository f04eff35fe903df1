import { useLocale, useTranslations } from "next-intl";
import { DecisionBadge } from "@/components/trial/decision-badge";
import { OriginBadge } from "@/components/trial/origin-badge";
import { usePlaceName } from "@/components/trial/place-name";
import { Link } from "@/components/ui/link";
import type { OutcomeShelf, OutcomeStory } from "@/lib/domain/trial/outcome-shelf";
import type { QueryObject } from "@/lib/domain/trial/filter";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

function OutcomeCard({ story }: { story: OutcomeStory }) {
  const t = useTranslations("adoption");
  const locale = useLocale();
  const place = usePlaceName()(story);
  return (
    <li className="border-line border-t py-4 first:border-t-0 first:pt-0">
      <article>
        <h4 className="text-[1.125rem]">
          <Link
            href={routes.trial(story.id)}
            className="text-petrol-700 decoration-petrol-300 [overflow-wrap:anywhere] underline underline-offset-4 hover:decoration-2"
          >
            {story.title}
          </Link>
        </h4>
        <p className="text-muted">
          {place} · {story.municipality.name}
        </p>
        <dl className="mt-2 space-y-2">
          <div>
            <dt className="text-sm font-semibold">{t("why")}</dt>
            <dd className="line-clamp-4">{story.reason}</dd>
          </div>
          {story.learning && (
            <div>
              <dt className="text-sm font-semibold">{t("learned")}</dt>
              <dd className="line-clamp-4">{story.learning}</dd>
            </div>
          )}
        </dl>
        <p className="text-muted mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5 text-[0.9375rem]">
          {t("decidedOn", { date: formatDate(story.decidedOn, locale) })}
          <OriginBadge origin={story.origin} />
        </p>
      </article>
    </li>
  );
}

/** What worked beside what did not: as much room for the one as for the other. */
export function OutcomeShelves({ shelves, query }: { shelves: OutcomeShelf[]; query: QueryObject }) {
  const t = useTranslations("adoption");
  return (
    <section aria-labelledby="outcomes" className="mb-12">
      <h2 id="outcomes" className="border-line mb-2 border-b pb-2">
        {t("shelvesTitle")}
      </h2>
      <p className="text-muted mb-5 max-w-prose">{t("shelvesLead")}</p>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        {shelves.map(({ outcome, stories, total }) => (
          <section
            key={outcome}
            aria-labelledby={`shelf-${outcome}`}
            className="border-line rounded-lg border p-5 sm:p-6"
          >
            <h3 id={`shelf-${outcome}`}>{t(`shelf.${outcome}`)}</h3>
            <p className="mt-2 mb-4">
              <DecisionBadge outcome={outcome} />
            </p>
            {stories.length === 0 ? (
              <p className="text-muted">{t(`shelfNone.${outcome}`)}</p>
            ) : (
              <ul>
                {stories.map((story) => (
                  <OutcomeCard key={story.id} story={story} />
                ))}
              </ul>
            )}
            {total > 0 && (
              <p className="mt-2">
                <Link href={routes.trials({ ...query, decision: outcome })}>
                  {t("shelfAll", { count: total })}
                </Link>
              </p>
            )}
          </section>
        ))}
      </div>
    </section>
  );
}
