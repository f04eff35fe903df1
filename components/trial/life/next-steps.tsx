import { Hourglass } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ClientTexts } from "@/components/layout/client-texts";
import { MoveForm, type FirstDays } from "@/components/trial/life/move-form";
import type { ApprovalBody, ApprovalOccasion } from "@/lib/domain/agreement/approval";
import type { TrialMove } from "@/lib/domain/trial/life";

/** What can be done with a trial now, as its page shows it. */
export interface NextStepsData {
  offered: { move: TrialMove; bodies: ApprovalBody[] }[];
  next: TrialMove | null;
  required: Record<ApprovalOccasion, ApprovalBody>;
  approvedBy: ApprovalBody | null;
  first: FirstDays;
  testDays: number;
}

/** The next step as one button; other possible steps stand quietly below. What the agreement asks is said first. */
export function NextSteps({ life, trial }: { life: NextStepsData; trial: { id: string; version: number } }) {
  const t = useTranslations("trial.life");
  const locale = useLocale();
  const { offered, next, required, approvedBy } = life;
  const main = offered.find(({ move }) => move === next);
  const others = offered.filter(({ move }) => move !== next);
  const notes = [
    next === "ASK_APPROVAL" && t("needsApproval", { body: required.START }),
    next === "APPROVE" &&
      t("waitsFor", { body: required.START === "LEADER" ? "ADMINISTRATION" : required.START }),
    approvedBy && t("approvedBy", { body: approvedBy }),
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
        {main && <div className="mt-3">{form(main, "primary")}</div>}
        {others.length > 0 && (
          <ul aria-label={t("otherTitle")} className="no-print mt-3">
            {others.map((each) => (
              <li key={each.move}>{form(each, "quiet")}</li>
            ))}
          </ul>
        )}
      </ClientTexts>
    </div>
  );
}
