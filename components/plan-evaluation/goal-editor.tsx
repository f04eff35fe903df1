import { useTranslations } from "next-intl";
import { ActionButton } from "@/components/member/action-button";
import { GoalForm } from "@/components/plan-evaluation/goal-form";
import { Section } from "@/components/ui/page";
import {
  movePlanGoalAction,
  removePlanGoalAction,
  restorePlanGoalAction,
} from "@/lib/actions/plan-evaluation";
import { goalKinds, type PlanGoal } from "@/lib/domain/process/goal";

/** The goals of a plan where they are written, ordered, taken out and put back. */
export function GoalEditor({
  agreementId,
  goals,
  removed,
}: {
  agreementId: string;
  goals: PlanGoal[];
  removed: PlanGoal[];
}) {
  const t = useTranslations("goal.edit");
  const kinds = useTranslations("goal.goals");
  return (
    <>
      {goalKinds.toReversed().map((kind) => {
        const own = goals.filter((goal) => goal.kind === kind);
        return (
          own.length > 0 && (
            <Section key={kind} id={kind} title={kinds(kind)}>
              <ol className="border-line divide-line divide-y border-b">
                {own.map((goal, index) => (
                  <EditedGoal
                    key={`${goal.id} ${goal.version}`}
                    {...{ agreementId, goal }}
                    isFirst={index === 0}
                    isLast={index === own.length - 1}
                  />
                ))}
              </ol>
            </Section>
          )
        );
      })}
      <Section id="add" title={t("add")}>
        <GoalForm key={goals.length} agreementId={agreementId} />
      </Section>
      {removed.length > 0 && (
        <Section id="removed" title={t("removedTitle")}>
          <ul className="border-line divide-line divide-y border-b">
            {removed.map(({ id, version, text }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
                <span className="text-muted max-w-prose">{text}</span>
                <ActionButton
                  action={restorePlanGoalAction}
                  values={{ id, version: String(version) }}
                  label={t("restoreAria", { text })}
                >
                  {t("restore")}
                </ActionButton>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function EditedGoal({
  agreementId,
  goal,
  isFirst,
  isLast,
}: {
  agreementId: string;
  goal: PlanGoal;
  isFirst: boolean;
  isLast: boolean;
}) {
  const t = useTranslations("goal.edit");
  const { id, text, version } = goal;
  const move = (direction: "UP" | "DOWN") => (
    <ActionButton
      action={movePlanGoalAction}
      values={{ id, direction }}
      variant="quiet"
      label={t(direction === "UP" ? "upAria" : "downAria", { text })}
    >
      {t(direction === "UP" ? "up" : "down")}
    </ActionButton>
  );
  return (
    <li className="py-4">
      <p className="max-w-prose text-lg [overflow-wrap:anywhere] whitespace-pre-line">{text}</p>
      <div className="flex flex-wrap items-start gap-x-2">
        {!isFirst && move("UP")}
        {!isLast && move("DOWN")}
        <ActionButton
          action={removePlanGoalAction}
          values={{ id, version: String(version) }}
          variant="quiet"
          label={t("removeAria", { text })}
          confirm={t("removeConfirm")}
        >
          {t("remove")}
        </ActionButton>
        <details className="min-w-60 flex-1">
          <summary
            aria-label={t("renameAria", { text })}
            className="text-petrol-700 min-h-11 w-fit cursor-pointer px-3 py-2.5 font-semibold underline underline-offset-4"
          >
            {t("rename")}
          </summary>
          <div className="pt-3 pb-2">
            <GoalForm agreementId={agreementId} goal={goal} />
          </div>
        </details>
      </div>
    </li>
  );
}
