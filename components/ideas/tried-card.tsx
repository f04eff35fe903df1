import { Repeat2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { OriginBadge } from "@/components/trial/origin-badge";
import { DecisionBadge } from "@/components/trial/decision-badge";
import { StageBadge } from "@/components/trial/stage-badge";
import { usePlaceName } from "@/components/trial/place-name";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { TriedTrial } from "@/lib/domain/trial/tried";
import { routes } from "@/lib/routes";

/** What one place tried and what came of it, in words, with the way to trying it oneself. */
export function TriedCard({ trial, mayTry }: { trial: TriedTrial; mayTry: boolean }) {
  const t = useTranslations("ideas.tried");
  const locale = useLocale();
  const place = usePlaceName()(trial);
  const danish = locale === "da" ? undefined : "da";
  const told = [
    { heading: t("why"), text: trial.reason },
    { heading: t("forWhom"), text: trial.forWhom },
    { heading: t("learned"), text: trial.forWhom ? null : trial.learning },
  ];
  return (
    <li className="border-line flex flex-col rounded-lg border p-5">
      <p className="mb-2 flex flex-wrap items-center gap-2">
        {trial.decision ? (
          <DecisionBadge outcome={trial.decision} text={t(`words.${trial.decision}`)} />
        ) : (
          <StageBadge stage={trial.stage} />
        )}
        <OriginBadge origin={trial.origin} />
      </p>
      <h3 lang={danish} className="text-[1.125rem]">
        <Link
          href={routes.trial(trial.id)}
          className="text-petrol-700 decoration-petrol-300 [overflow-wrap:anywhere] underline underline-offset-4 hover:decoration-2"
        >
          {trial.title}
        </Link>
      </h3>
      <p className="text-muted mt-0.5 text-[0.9375rem]">
        {place} · {trial.municipality.name}
      </p>
      {trial.freedTo && (
        <p lang={danish} className="mt-2 line-clamp-3">
          {trial.freedTo}
        </p>
      )}
      <dl className="mt-2 space-y-2">
        {told.map(
          ({ heading, text }) =>
            text && (
              <div key={heading}>
                <dt className="text-sm font-semibold">{heading}</dt>
                <dd lang={danish} className="line-clamp-4 [overflow-wrap:anywhere]">
                  {text}
                </dd>
              </div>
            ),
        )}
      </dl>
      <div className="mt-auto flex flex-wrap items-center justify-between gap-x-4 gap-y-2 pt-4">
        {trial.adopted > 0 && (
          <p className="text-muted flex items-center gap-1.5 text-[0.9375rem]">
            <Repeat2 aria-hidden className="size-4 shrink-0" />
            {t("adopted", { count: trial.adopted })}
          </p>
        )}
        {mayTry && (
          <ButtonLink
            variant="secondary"
            href={routes.adoptTrial(trial.id)}
            aria-label={`${t("try")}: ${trial.title}`}
          >
            {t("try")}
          </ButtonLink>
        )}
      </div>
    </li>
  );
}
