import { useLocale, useTranslations } from "next-intl";
import { DecisionBadge } from "@/components/trial/decision-badge";
import type { TrialRecord } from "@/lib/domain/trial/record";
import { formatDate } from "@/lib/i18n/format";

/** Every decision with its reason, date and body; the newest first. */
export function Decisions({ decisions }: { decisions: TrialRecord["decisions"] }) {
  const t = useTranslations("trial.detail");
  const life = useTranslations("trial.life");
  const evaluation = useTranslations("evaluation");
  const locale = useLocale();
  return (
    <ol className="max-w-prose">
      {[...decisions]
        .reverse()
        .map(({ id, outcome, reason, decidedOn, body, nextStart, nextEnd, practice }) => (
          <li key={id} className="border-line mb-4 border-l-4 pl-4">
            <DecisionBadge outcome={outcome} />
            <p className="mt-1.5 whitespace-pre-line">{reason}</p>
            {outcome === "RED" && <p className="text-muted mt-1.5">{evaluation("thanks")}</p>}
            {practice && (
              <p className="mt-1.5 whitespace-pre-line">
                <span className="font-semibold">{life("practiceTold")}:</span> {practice}
              </p>
            )}
            {nextStart && nextEnd && (
              <p className="mt-1.5">
                {life("yellowPeriod", {
                  from: formatDate(nextStart, locale),
                  to: formatDate(nextEnd, locale),
                })}
              </p>
            )}
            <p className="text-muted text-[0.9375rem]">
              {t("decidedOn", { date: formatDate(decidedOn, locale), body: t(`body.${body}`) })}
            </p>
          </li>
        ))}
    </ol>
  );
}
