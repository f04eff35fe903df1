import { useLocale, useTranslations } from "next-intl";
import { TableBox } from "@/components/ui/table";
import { provisionLabel } from "@/lib/domain/exemption/provision";
import type { ExemptionUseRecord, TrialRecord } from "@/lib/domain/trial/record";
import { formatDate } from "@/lib/i18n/format";

/** The parts of the trial, and what each needs to be exempted from: stated, and reviewed. */
export function PartsAndExemptions({ trial }: { trial: TrialRecord }) {
  const t = useTranslations("trial.detail");
  const need = useTranslations("trial.need");
  const locale = useLocale();
  const { subActivities, exemptionUses } = trial;
  const partOf = ({ subActivityId }: ExemptionUseRecord) =>
    subActivities.find(({ id }) => id === subActivityId)?.title ?? t("whole");
  const basisOf = ({ provision, municipalRule }: ExemptionUseRecord) =>
    provision ? provisionLabel(provision) : (municipalRule?.title ?? t("notNamed"));
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
        <TableBox caption={t("exemptions")}>
          <thead>
            <tr>
              <th scope="col">{t("part")}</th>
              <th scope="col">{t("level")}</th>
              <th scope="col">{t("basis")}</th>
              <th scope="col">{t("stated")}</th>
              <th scope="col">{t("reviewed")}</th>
            </tr>
          </thead>
          <tbody>
            {exemptionUses.map((use) => (
              <tr key={use.id}>
                <td>{partOf(use)}</td>
                <td>{t(use.level)}</td>
                <td className="min-w-52">
                  {basisOf(use)}
                  {use.comment && <span className="text-muted block text-[0.9375rem]">{use.comment}</span>}
                </td>
                <td>{need(use.statedNeed)}</td>
                <td>
                  {use.reviewedNeed ? need(use.reviewedNeed) : t("notReviewed")}
                  {use.reviewedOn && (
                    <span className="text-muted block text-[0.9375rem]">
                      {formatDate(use.reviewedOn, locale, "short")}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </TableBox>
      )}
    </>
  );
}
