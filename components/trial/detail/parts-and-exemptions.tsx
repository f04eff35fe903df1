import { Pencil } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { NeedsEditor } from "@/components/exemption/needs-editor";
import { ReviewSteps } from "@/components/exemption/review-steps";
import { ReviewStateBadge } from "@/components/exemption/state-badge";
import { ClientTexts } from "@/components/layout/client-texts";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { provisionLabel } from "@/lib/domain/exemption/provision";
import type { ExemptionBasis } from "@/lib/domain/exemption/reference";
import { reviewState } from "@/lib/domain/exemption/review";
import { basisValue, type StatementLine } from "@/lib/domain/exemption/statement";
import type { ExemptionUseRecord, TrialRecord } from "@/lib/domain/trial/record";
import { routes } from "@/lib/routes";

/** The parts of the trial, and what each needs to be exempted from: stated, reviewed and commented. */
export function PartsAndExemptions({
  trial,
  may,
  bases,
}: {
  trial: TrialRecord;
  may: { edit: boolean; review: boolean };
  /** what the editor offers; null while it is not open */
  bases: ExemptionBasis[] | null;
}) {
  const t = useTranslations("trial.detail");
  const editor = useTranslations("exemption.editor");
  const locale = useLocale();
  const { id, subActivities, exemptionUses } = trial;
  const groups = [
    { title: t("whole"), uses: exemptionUses.filter(({ subActivityId }) => subActivityId === null) },
    ...subActivities.map((part) => ({
      title: part.title,
      uses: exemptionUses.filter(({ subActivityId }) => subActivityId === part.id),
    })),
  ].filter(({ uses }) => uses.length > 0);
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
      {bases ? (
        <ClientTexts locale={locale} of={["exemption", "trial"]}>
          <NeedsEditor
            trial={{ id, version: trial.version, subActivities }}
            first={statementLinesOf(trial)}
            hasReview={exemptionUses.some(({ reviewedNeed }) => reviewedNeed !== null)}
            bases={bases.map(({ id, level, label }) => ({ id, level, label }))}
          />
        </ClientTexts>
      ) : (
        <>
          <h3 className="mb-2">{t("exemptions")}</h3>
          {groups.length === 0 && <p className="text-muted">{t("noExemption")}</p>}
          {groups.map(({ title, uses }) => (
            <section key={title} className="mb-4">
              <h4 className="font-semibold">{title}</h4>
              <ul className="border-line border-t">
                {uses.map((use) => (
                  <ExemptionUse key={use.id} use={use} mayReview={may.review} />
                ))}
              </ul>
            </section>
          ))}
          {may.edit && !trial.isArchived && (
            <p className="no-print mt-4">
              <ButtonLink variant="secondary" href={`${routes.trial(id, { edit: "exemptions" })}#parts`}>
                <Pencil aria-hidden className="size-5" />
                {editor("open")}
              </ButtonLink>
            </p>
          )}
        </>
      )}
    </>
  );
}

/** What stands, one line each, and an empty line at the end of every part. */
function statementLinesOf({ subActivities, exemptionUses }: TrialRecord): StatementLine[] {
  return ["", ...subActivities.map(({ id }) => id)].flatMap((part) => [
    ...exemptionUses
      .filter(({ subActivityId }) => (subActivityId ?? "") === part)
      .map(({ level, statedNeed, provision, municipalRule }) => ({
        part,
        basis: basisValue(level, provision?.id ?? municipalRule?.id ?? null),
        need: statedNeed,
        known: true,
      })),
    { part, basis: "", need: "", known: false },
  ]);
}

function ExemptionUse({ use, mayReview }: { use: ExemptionUseRecord; mayReview: boolean }) {
  const t = useTranslations("trial.detail");
  const steps = useTranslations("exemption.steps");
  const { provision, municipalRule } = use;
  const basis = provision ? provisionLabel(provision) : municipalRule?.title;
  const reverse = provision
    ? routes.freedomRecord("PROVISION", provision.id)
    : municipalRule && routes.freedomRecord("RULE", municipalRule.id);
  const state = reviewState(use);
  return (
    <li className="border-line break-inside-avoid border-b py-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="text-muted text-[0.9375rem]">{t(use.level)}</span>
        <ReviewStateBadge state={state} />
      </p>
      {(basis || use.statedNeed !== "NONE") && (
        <p className="mb-2 font-semibold [overflow-wrap:anywhere]">
          {reverse ? <Link href={reverse}>{basis}</Link> : t("notNamed")}
        </p>
      )}
      <ReviewSteps use={use} />
      {mayReview && (
        <p className="no-print mt-1">
          <Link
            href={`${routes.exemptions({ use: use.id })}#review`}
            className="inline-flex min-h-11 items-center font-semibold"
          >
            {steps("reviewLink")}
          </Link>
        </p>
      )}
    </li>
  );
}
