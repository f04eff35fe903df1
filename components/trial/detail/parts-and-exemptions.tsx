import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { provisionLabel } from "@/lib/domain/exemption/provision";
import type { ExemptionUseRecord, TrialRecord } from "@/lib/domain/trial/record";
import { formatDate } from "@/lib/i18n/format";

/** The parts of the trial, and what each needs to be exempted from: stated, and reviewed. */
export function PartsAndExemptions({ trial }: { trial: TrialRecord }) {
  const t = useTranslations("trial.detail");
  const { subActivities, exemptionUses } = trial;
  const partOf = ({ subActivityId }: ExemptionUseRecord) =>
    subActivities.find(({ id }) => id === subActivityId)?.title ?? t("whole");
  return (
    <>
      {subActivities.length > 0 && (
        <>
          <h3>{t("partsList")}</h3>
          <ol className="mt-1 mb-6 list-decimal pl-6">
            {subActivities.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ol>
        </>
      )}
      <h3 className="mb-2">{t("exemptions")}</h3>
      {exemptionUses.length === 0 ? (
        <p className="text-muted">{t("noExemption")}</p>
      ) : (
        <ul className="border-line border-t">
          {exemptionUses.map((use) => (
            <ExemptionUse key={use.id} use={use} part={partOf(use)} />
          ))}
        </ul>
      )}
    </>
  );
}

function ExemptionUse({ use, part }: { use: ExemptionUseRecord; part: string }) {
  const t = useTranslations("trial.detail");
  const need = useTranslations("trial.need");
  const locale = useLocale();
  const { provision, municipalRule, reviewedNeed, reviewedOn, comment } = use;
  const basis = provision ? provisionLabel(provision) : municipalRule?.title;
  return (
    <li className="border-line break-inside-avoid border-b py-3">
      <p className="text-muted text-[0.9375rem]">
        {t(use.level)} · {part}
      </p>
      {(basis || use.statedNeed !== "NONE") && <p className="font-semibold">{basis ?? t("notNamed")}</p>}
      <dl className="mt-2 grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <Answer label={t("stated")}>{need(use.statedNeed)}</Answer>
        <Answer label={t("reviewed")}>
          {reviewedNeed ? need(reviewedNeed) : <span className="text-muted">{t("notReviewed")}</span>}
          {reviewedOn && <span className="text-muted"> ({formatDate(reviewedOn, locale, "short")})</span>}
        </Answer>
      </dl>
      {comment && <p className="mt-2">{comment}</p>}
    </li>
  );
}

function Answer({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted text-[0.9375rem]">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
