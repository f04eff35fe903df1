import { CircleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { DecisionBadge } from "@/components/trial/decision-badge";
import { StageBadge } from "@/components/trial/stage-badge";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { HandOverTrial } from "@/lib/domain/hand-over/hand-over";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** Where one trial stands, what comes next, what waits, and the newest of its log. */
export function TrialFacts({ trial, today }: { trial: HandOverTrial; today: CalendarDate }) {
  const t = useTranslations("handOver.page");
  const life = useTranslations("trial.life.move");
  const log = useTranslations("log.kind");
  const locale = useLocale();
  const { id, title, stage, decision, next, periodEnd, lastEntries } = trial;
  const flags = [
    trial.isOverdue && t("isOverdue"),
    trial.needsLanding && t("needsLanding"),
    trial.unreviewed > 0 && t("isUnreviewed"),
  ].filter((flag) => flag !== false);
  const end =
    periodEnd === null
      ? t("noEnd")
      : t(periodEnd < today ? "ended" : "ends", { date: formatDate(periodEnd, locale) });
  return (
    <article aria-labelledby={`trial-${id}`}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5">
        <h3 id={`trial-${id}`} className="min-w-0 text-xl">
          <Link
            href={routes.trial(id)}
            className="text-petrol-700 hover:text-petrol-900 decoration-petrol-300 [overflow-wrap:anywhere] underline underline-offset-4 hover:decoration-2"
          >
            {title}
          </Link>
        </h3>
        <p className="flex flex-wrap gap-1.5">
          {stage === "DECIDED" && decision ? (
            <DecisionBadge outcome={decision} />
          ) : (
            <StageBadge stage={stage} />
          )}
          {flags.map((flag) => (
            <Badge key={flag} tone="red" Icon={CircleAlert}>
              {flag}
            </Badge>
          ))}
        </p>
      </div>
      <p className="text-muted mt-1">
        {end}
        {next && (
          <>
            {" · "}
            <span className="text-ink font-semibold">{t("next", { step: life(next) })}</span>
          </>
        )}
      </p>
      {lastEntries.length > 0 && (
        <>
          <h4 className="mt-3 font-semibold">{t("log")}</h4>
          <ul className="mt-1 max-w-3xl space-y-1">
            {lastEntries.map((entry) => (
              <li key={entry.id}>
                <span className="text-muted">
                  {formatDate(entry.happenedOn, locale)} · {log(entry.kind)}:
                </span>{" "}
                {entry.text}
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}
