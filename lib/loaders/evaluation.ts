import { now } from "@/lib/clock";
import { getDraftFacts, listEvaluations } from "@/lib/db/evaluation";
import { getTrial } from "@/lib/db/trial";
import { draftEvaluation } from "@/lib/domain/evaluation/draft";
import type { Evaluation, EvaluationTexts } from "@/lib/domain/evaluation/evaluation";
import { canEvaluateNow, decisionsByRound, roundOf, roundStart } from "@/lib/domain/evaluation/round";
import type { Viewer } from "@/lib/domain/member/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { placeOfRecord, type TrialRecord } from "@/lib/domain/trial/record";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { draftWords } from "@/lib/i18n/draft-words";
import type { Locale } from "@/lib/i18n/locale";
import { canWriteEvaluation } from "@/lib/policies/evaluation";
import { canSeeExemptionNames } from "@/lib/policies/exemption";

/** An evaluation as it is read; who wrote it only for those who may know names there. */
export type ToldEvaluation = Omit<Evaluation, "authorName"> & {
  authorName: string | null;
  /** what it led to; null while nothing is decided */
  decision: TrialRecord["decisions"][number] | null;
};

export interface TrialEvaluationView {
  /** the newest test period first */
  evaluations: ToldEvaluation[];
  /** the test period the trial is in or has behind it */
  round: number;
  /** the viewer can write or change the evaluation of that period now */
  mayWrite: boolean;
}

/**
 * What each test period showed, and what was decided on it, for whoever sees the trial.
 * @param trial read within the viewer's scope
 */
export async function loadTrialEvaluations(
  viewer: Viewer,
  trial: TrialRecord,
  _today: CalendarDate,
): Promise<TrialEvaluationView> {
  const stored = await listEvaluations(trial.id);
  const decisions = decisionsByRound(trial.stageChanges, trial.decisions);
  const seesNames = canSeeExemptionNames(viewer, trial.municipality.id);
  const evaluated = stored.map(({ round }) => round);
  return {
    evaluations: stored.reverse().map((each) => ({
      ...each,
      authorName: seesNames ? each.authorName : null,
      decision: decisions.get(each.round) ?? null,
    })),
    round: roundOf(trial.stageChanges),
    mayWrite:
      !trial.isArchived &&
      canWriteEvaluation(viewer, placeOfRecord(trial)) &&
      canEvaluateNow({ stage: trial.stage, passed: trial.stageChanges, evaluated }),
  };
}

export interface EvaluationPage {
  trial: Pick<TrialRecord, "id" | "title" | "stage" | "decisions">;
  round: number;
  /** as it was last saved; null when nobody has written it yet */
  saved: Evaluation | null;
  /** from the trial's own data, whether or not something is saved */
  draft: EvaluationTexts;
  /** of the test period before this one */
  former: Evaluation | null;
  mayChange: boolean;
  /** ISO instant, for the time the form takes */
  openedAt: string;
}

/** The half page at the end of a test period, for those who write it. */
export async function loadEvaluationPage(
  viewer: Viewer,
  id: string,
  locale: Locale,
): Promise<ActionResult<EvaluationPage>> {
  const trial = await getTrial(id, scopeOf(viewer));
  if (!trial) return refused("NOT_FOUND");
  if (!viewer) return refused("SIGNED_OUT");
  if (!canWriteEvaluation(viewer, placeOfRecord(trial))) return refused("FORBIDDEN");
  const { stageChanges: passed, stage, title, decisions } = trial;
  const stored = await listEvaluations(trial.id);
  const round = roundOf(passed);
  const facts = await getDraftFacts(trial, round > 1 ? roundStart(passed) : null);
  return ok({
    trial: { id: trial.id, title, stage, decisions },
    round,
    saved: stored.find((each) => each.round === round) ?? null,
    draft: draftEvaluation(facts, draftWords(locale)),
    former: stored.findLast((each) => each.round < round) ?? null,
    mayChange: canEvaluateNow({ stage, passed, evaluated: stored.map((each) => each.round) }),
    openedAt: now().toISOString(),
  });
}
