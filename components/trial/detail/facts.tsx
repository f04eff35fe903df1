import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { usePlaceName } from "@/components/trial/place-name";
import { Link } from "@/components/ui/link";
import type { TrialRecord } from "@/lib/domain/trial/record";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="border-line border-b py-2.5 first:border-t">
      <dt className="text-muted text-[0.9375rem]">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What can be said in a word or two; what is not known is left out. */
export function Facts({ trial, showSharing }: { trial: TrialRecord; showSharing: boolean }) {
  const t = useTranslations("trial");
  const area = useTranslations("common.area");
  const locale = useLocale();
  const { agreement, participantCount } = trial;
  const place = usePlaceName()(trial);
  const kinds = [...new Set(trial.classifications.map(({ kind }) => kind))];
  const count = participantCount === null ? null : t("detail.participantCount", { count: participantCount });
  return (
    <dl>
      <Fact label={t("detail.area")}>{area(trial.area)}</Fact>
      {kinds.map((kind) => (
        <Fact key={kind} label={t(`kind.${kind}`)}>
          <ul>
            {trial.classifications
              .filter((each) => each.kind === kind)
              .map(({ id, label, labelEn }) => (
                <li key={id}>{locale === "en" ? labelEn : label}</li>
              ))}
          </ul>
        </Fact>
      ))}
      <Fact label={t("detail.institution")}>
        {/* Where the source hides the place, its page would tell the made-up name. */}
        <Link
          href={
            trial.anonymised
              ? routes.trials({ institution: trial.leadInstitution.id })
              : routes.institution(trial.leadInstitution.id)
          }
        >
          {place}
        </Link>
      </Fact>
      {trial.furtherInstitutions.length > 0 && (
        <Fact label={t("detail.further")}>
          <ul>
            {trial.furtherInstitutions.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </Fact>
      )}
      {(trial.participants || count) && (
        <Fact label={t("detail.participants")}>
          <span className="whitespace-pre-line">
            {[trial.participants, count].filter(Boolean).join("\n")}
          </span>
        </Fact>
      )}
      {trial.initiator && <Fact label={t("detail.initiator")}>{t(`initiator.${trial.initiator}`)}</Fact>}
      {trial.costsMoney !== null && (
        <Fact label={t("detail.costs")}>{t(trial.costsMoney ? "value.yes" : "value.no")}</Fact>
      )}
      {agreement && (
        <Fact label={t("detail.agreement")}>
          {t("detail.agreementUntil", {
            title: agreement.title,
            date: formatDate(agreement.expiresOn, locale),
          })}
        </Fact>
      )}
      {showSharing && <Fact label={t("detail.sharing")}>{t(`sharing.${trial.sharing}`)}</Fact>}
    </dl>
  );
}
