import { useTranslations } from "next-intl";
import { NoteForm } from "@/components/contribution/note-form";
import { ActionButton } from "@/components/member/action-button";
import { DecisionBadge } from "@/components/trial/decision-badge";
import { usePlaceName } from "@/components/trial/place-name";
import { StageBadge } from "@/components/trial/stage-badge";
import { Link } from "@/components/ui/link";
import { unlinkGoalAction } from "@/lib/actions/contribution";
import type { Contribution } from "@/lib/domain/politics/goal";
import { routes } from "@/lib/routes";

/** The trials that contribute to a goal, with how they do; whoever runs them says how, or that they do not. */
export function ContributionList({
  goalId,
  contributions,
  more,
}: {
  goalId: string;
  contributions: Contribution[];
  /** trials that are not named here */
  more: number;
}) {
  const t = useTranslations("politics.goal");
  return (
    <>
      <ul className="border-line mt-4 grid gap-x-12 border-t lg:grid-cols-2">
        {contributions.map((each) => (
          <ContributionRow key={each.trial.id} goalId={goalId} contribution={each} />
        ))}
      </ul>
      {more > 0 && <p className="text-muted mt-3">{t("showing", { shown: contributions.length })}</p>}
    </>
  );
}

function ContributionRow({ goalId, contribution }: { goalId: string; contribution: Contribution }) {
  const t = useTranslations("contribution");
  const { trial, decision, note, mayChange } = contribution;
  const place = usePlaceName()(trial);
  return (
    <li className="border-line min-w-0 break-inside-avoid border-b py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
        <p className="min-w-0">
          <Link href={routes.trial(trial.id)} className="font-semibold">
            {trial.title}
          </Link>
          <span className="text-muted block text-[0.9375rem]">{place}</span>
        </p>
        <p className="flex flex-wrap gap-2">
          <StageBadge stage={trial.stage} />
          {decision && <DecisionBadge outcome={decision} />}
        </p>
      </div>
      {note && <p className="mt-1 max-w-prose [overflow-wrap:anywhere] whitespace-pre-line">{note}</p>}
      {mayChange && (
        <div className="no-print flex flex-wrap items-start gap-x-2">
          <details className="min-w-60 flex-1">
            <summary
              aria-label={t("changeAria", { trial: trial.title })}
              className="text-petrol-700 min-h-11 w-fit cursor-pointer py-2.5 underline underline-offset-4"
            >
              {t("change")}
            </summary>
            <NoteForm key={note} goalId={goalId} trialId={trial.id} note={note} />
          </details>
          <ActionButton
            action={unlinkGoalAction}
            values={{ goalId, trialId: trial.id }}
            variant="quiet"
            label={t("unlinkAria", { trial: trial.title })}
            confirm={note ? t("unlinkConfirm") : undefined}
          >
            {t("unlink")}
          </ActionButton>
        </div>
      )}
    </li>
  );
}
