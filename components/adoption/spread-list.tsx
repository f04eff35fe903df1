import { useTranslations } from "next-intl";
import { DecisionBadge } from "@/components/trial/decision-badge";
import { usePlaceName } from "@/components/trial/place-name";
import { StageBadge } from "@/components/trial/stage-badge";
import { Link } from "@/components/ui/link";
import type { Spread } from "@/lib/domain/trial/adoption";
import { routes } from "@/lib/routes";

/** Where an idea was taken up and what became of it there; what is not shared is a number. */
export function SpreadList({ spread: { shown, more, hidden } }: { spread: Spread }) {
  const t = useTranslations("adoption");
  const placeOf = usePlaceName();
  return (
    <>
      {shown.length > 0 && (
        <ul className="border-line border-t">
          {shown.map((trial) => (
            <li key={trial.id} className="border-line border-b py-3">
              <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5">
                <p className="min-w-0">
                  <Link href={routes.trial(trial.id)} className="font-semibold [overflow-wrap:anywhere]">
                    {trial.title}
                  </Link>
                  <span className="text-muted block">
                    {placeOf(trial)} · {trial.municipality.name}
                  </span>
                </p>
                {trial.decision ? (
                  <DecisionBadge outcome={trial.decision.outcome} />
                ) : (
                  <StageBadge stage={trial.stage} />
                )}
              </div>
              {trial.decision && <p className="mt-1.5 line-clamp-3 max-w-prose">{trial.decision.reason}</p>}
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className="text-muted mt-3">{t("spreadMore", { count: more })}</p>}
      {hidden > 0 && (
        <p className="text-muted mt-3">{t("spreadHidden", { count: hidden, shown: shown.length })}</p>
      )}
    </>
  );
}
