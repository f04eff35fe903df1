import { useLocale, useTranslations } from "next-intl";
import { ActionButton } from "@/components/member/action-button";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/page";
import { startPlanGoalsAction } from "@/lib/actions/plan-evaluation";
import { MOST_POLITICAL_GOALS, proposedGoals } from "@/lib/domain/process/goal";
import { routes } from "@/lib/routes";

/** What the goals are for, and one button to begin with three of them. */
export function GoalsEmpty({
  agreementId,
  mayEdit,
  municipalityId,
}: {
  agreementId: string | null;
  mayEdit: boolean;
  municipalityId: string;
}) {
  const t = useTranslations("politics.goals");
  const locale = useLocale();
  const mayBegin = agreementId !== null && mayEdit;
  return (
    <div className="mt-4">
      <EmptyState
        title={t("emptyTitle")}
        action={
          mayBegin && (
            <div className="flex flex-wrap items-start justify-center gap-3">
              <ActionButton action={startPlanGoalsAction} values={{ agreementId }} variant="primary">
                {t("begin")}
              </ActionButton>
              <ButtonLink
                variant="secondary"
                href={routes.planGoals({ municipality: municipalityId, agreement: agreementId })}
              >
                {t("write")}
              </ButtonLink>
            </div>
          )
        }
      >
        <p>{t("emptyText", { max: MOST_POLITICAL_GOALS })}</p>
        {agreementId === null ? (
          <p className="mt-3">{t("emptyNoAgreement")}</p>
        ) : mayEdit ? (
          <>
            <p className="mt-4">{t("proposal")}</p>
            <ol
              className="text-ink mt-2 list-decimal space-y-1 pl-6 text-left"
              lang={locale === "da" ? undefined : "da"}
            >
              {proposedGoals.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ol>
          </>
        ) : (
          <p className="mt-3">{t("emptyReader")}</p>
        )}
      </EmptyState>
    </div>
  );
}
