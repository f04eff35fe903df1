import { useLocale, useTranslations } from "next-intl";
import { DecisionBadge } from "@/components/trial/decision-badge";
import { usePlaceName } from "@/components/trial/place-name";
import { Link } from "@/components/ui/link";
import type { EvaluatedTrial, WhatWorksStory } from "@/lib/domain/statistic/what-works";
import { routes } from "@/lib/routes";

const link =
  "text-petrol-700 decoration-petrol-300 [overflow-wrap:anywhere] underline underline-offset-4 hover:decoration-2";

/** For whom it worked, in the words of those who tried. */
export function ShortStory({ story }: { story: WhatWorksStory }) {
  const locale = useLocale();
  const place = usePlaceName()(story);
  return (
    <li>
      <blockquote
        lang={locale === "da" ? undefined : "da"}
        className="border-petrol-300 line-clamp-5 border-l-4 pl-4 [overflow-wrap:anywhere]"
      >
        {story.forWhom}
      </blockquote>
      <p className="text-muted mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 pl-5 text-[0.9375rem]">
        {story.decision && <DecisionBadge outcome={story.decision} />}
        <span>
          <Link href={routes.trial(story.trialId)} className={link}>
            {story.title}
          </Link>{" "}
          · {place}, {story.municipality.name}
        </span>
      </p>
    </li>
  );
}

/** An evaluated trial in full: for whom, what was seen, what was measured clearly, what now. */
export function LongStory({ trial }: { trial: EvaluatedTrial }) {
  const t = useTranslations("ideas.works");
  const verdict = useTranslations("effect.verdict");
  const locale = useLocale();
  const danish = locale === "da" ? undefined : "da";
  const place = usePlaceName()(trial);
  const told = [
    { heading: t("forWhom"), text: trial.forWhom },
    { heading: t("seen"), text: trial.seen },
    { heading: t("next"), text: trial.next },
  ];
  return (
    <li className="border-line border-t py-6 first:border-t-0 first:pt-0">
      <article>
        <h3 lang={danish}>
          <Link href={`${routes.trial(trial.trialId)}#evaluations`} className={link}>
            {trial.title}
          </Link>
        </h3>
        <p className="text-muted mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
          {trial.decision && <DecisionBadge outcome={trial.decision} />}
          {place} · {trial.municipality.name}
        </p>
        <dl className="mt-3 max-w-prose space-y-3">
          {told.map(
            ({ heading, text }) =>
              text && (
                <div key={heading}>
                  <dt className="font-semibold">{heading}</dt>
                  <dd lang={danish} className="[overflow-wrap:anywhere] whitespace-pre-line">
                    {text}
                  </dd>
                </div>
              ),
          )}
          {trial.changes.length > 0 && (
            <div>
              <dt className="font-semibold">{t("changes")}</dt>
              <dd>
                <ul className="list-disc pl-5">
                  {trial.changes.map(({ title, verdict: found }) => (
                    <li key={title}>
                      <span lang={danish}>{title}</span>: {verdict(found)}
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          )}
        </dl>
      </article>
    </li>
  );
}
