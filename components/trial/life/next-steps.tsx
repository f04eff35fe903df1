import { Hourglass, NotebookPen } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ClientTexts } from "@/components/layout/client-texts";
import { CheckedBefore, Checklist, type ChecklistData } from "@/components/trial/life/checklist";
import { MoveForm, type FirstDays } from "@/components/trial/life/move-form";
import { ButtonLink } from "@/components/ui/button";
import type { ApprovalBody, ApprovalOccasion } from "@/lib/domain/agreement/approval";
import type { TrialMove } from "@/lib/domain/trial/life";
import { routes } from "@/lib/routes";

/** What can be done with a trial now, as its page shows it. */
export interface NextStepsData {
  offered: { move: TrialMove; bodies: ApprovalBody[] }[];
  next: TrialMove | null;
  required: Record<ApprovalOccasion, ApprovalBody>;
  approvedBy: ApprovalBody | null;
  first: FirstDays;
  testDays: number;
  asksLandingWay: boolean;
  evaluation: { isWritten: boolean; mayWrite: boolean };
  checklist: ChecklistData | null;
}

/** The next step as one button; other possible steps stand quietly below. What the agreement asks is said first. */
export function NextSteps({ life, trial }: { life: NextStepsData; trial: { id: string; version: number } }) {
  const t = useTranslations("trial.life");
  const evaluation = useTranslations("evaluation");
  const locale = useLocale();
  const { offered, next, required, approvedBy } = life;
  const main = offered.find(({ move }) => move === next);
  const asksEvaluation = next === "DECIDE" && !life.evaluation.isWritten;
  const others = offered.filter(({ move }) => move !== next);
  const notes = [
    next === "ASK_APPROVAL" && t("needsApproval", { body: required.START }),
    next === "APPROVE" &&
      t("waitsFor", { body: required.START === "LEADER" ? "ADMINISTRATION" : required.START }),
    approvedBy && t("approvedBy", { body: approvedBy }),
    asksEvaluation && evaluation(life.evaluation.mayWrite ? "writeHint" : "waiting"),
    next === "DECIDE" &&
      required.IMPLEMENTATION !== "LEADER" &&
      t("greenNeeds", { body: required.IMPLEMENTATION }),
  ].filter((note) => note !== false && note !== null);
  if (offered.length === 0 && notes.length === 0) return null;
  const form = ({ move, bodies }: (typeof offered)[number], variant: "primary" | "quiet") => (
    <MoveForm
      key={`${move}-${trial.version}`}
      {...{ move, bodies, trial, variant }}
      first={life.first}
      testDays={life.testDays}
      asksLandingWay={life.asksLandingWay}
      before={move === "START" && life.checklist ? <CheckedBefore items={life.checklist.items} /> : undefined}
      bodyByRule={move === "DECIDE" && required.IMPLEMENTATION !== "LEADER"}
    />
  );
  return (
    <div className="mt-6">
      <h3>{t("title")}</h3>
      {notes.map((note) => (
        <p key={note} className="mt-1 flex items-center gap-2">
          <Hourglass aria-hidden className="text-petrol-700 size-5 shrink-0" />
          {note}
        </p>
      ))}
      <ClientTexts locale={locale} of={["trial"]}>
        {asksEvaluation && life.evaluation.mayWrite && (
          <p className="no-print mt-3">
            <ButtonLink href={routes.evaluation(trial.id)}>
              <NotebookPen aria-hidden className="size-5" />
              {evaluation("write")}
            </ButtonLink>
          </p>
        )}
        {main && <div className="mt-3">{form(main, "primary")}</div>}
        {others.length > 0 && (
          <ul aria-label={t("otherTitle")} className="no-print mt-3">
            {others.map((each) => (
              <li key={each.move}>{form(each, "quiet")}</li>
            ))}
          </ul>
        )}
      </ClientTexts>
      {life.checklist && <Checklist trialId={trial.id} list={life.checklist} />}
    </div>
  );
}
