import { useLocale, useTranslations } from "next-intl";
import { DecisionBadge } from "@/components/trial/decision-badge";
import { usePlaceName } from "@/components/trial/place-name";
import { StageBadge } from "@/components/trial/stage-badge";
import { Link } from "@/components/ui/link";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialStage } from "@/lib/domain/trial/stage";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

interface Origin {
  id: string;
  title: string;
  stage: TrialStage;
  freedTo: string;
  anonymised: boolean;
  leadInstitution: { name: string; kind: InstitutionKind };
  municipality: { name: string };
  observedEffect: string | null;
  decision: { outcome: DecisionOutcome; reason: string; decidedOn: CalendarDate } | null;
  provisions: { id: string; label: string }[];
}

/** What one should know before trying the same: what was decided there and why, what was seen, what it relied on. */
export function OriginPanel({ origin }: { origin: Origin }) {
  const t = useTranslations("adoption");
  const locale = useLocale();
  const place = usePlaceName()(origin);
  const { decision, observedEffect, provisions } = origin;
  return (
    <section aria-labelledby="origin" className="border-line bg-sand mb-8 rounded-lg border p-5 sm:p-6">
      <h2 id="origin" className="text-xl">
        {t("howItWent")}
      </h2>
      <p className="mt-1">
        <Link href={routes.trial(origin.id)}>{origin.title}</Link>
        <span className="text-muted">
          {" · "}
          {place}, {origin.municipality.name}
        </span>
      </p>
      <p className="mt-3 flex flex-wrap gap-2">
        <StageBadge stage={origin.stage} />
        {decision && <DecisionBadge outcome={decision.outcome} />}
      </p>
      <dl className="mt-4 max-w-prose space-y-3">
        {decision ? (
          <div>
            <dt className="font-semibold">{t("reason")}</dt>
            <dd className="whitespace-pre-line">{decision.reason}</dd>
            <dd className="text-muted text-[0.9375rem]">
              {t("decidedOn", { date: formatDate(decision.decidedOn, locale) })}
            </dd>
          </div>
        ) : (
          <div>
            <dt className="sr-only">{t("reason")}</dt>
            <dd>{t("noDecision")}</dd>
          </div>
        )}
        {observedEffect && (
          <div>
            <dt className="font-semibold">{t("seen")}</dt>
            <dd className="whitespace-pre-line">{observedEffect}</dd>
          </div>
        )}
        {provisions.length > 0 && (
          <div>
            <dt className="font-semibold">{t("exemptions")}</dt>
            {provisions.map(({ id, label }) => (
              <dd key={id} lang={locale === "da" ? undefined : "da"}>
                <Link href={routes.freedomRecord("PROVISION", id)}>{label}</Link>
              </dd>
            ))}
            <dd className="text-muted mt-1">
              {t("exemptionsHint")}{" "}
              <Link href={routes.freedom({ q: origin.freedTo.slice(0, 200) })}>{t("checkFreedom")}</Link>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
