import { getStoredEffect } from "@/lib/db/effect";
import { getTrial } from "@/lib/db/trial";
import { completePairs, effectOf, type Effect } from "@/lib/domain/effect/change";
import type { Indicator } from "@/lib/domain/effect/indicator";
import { suggestionsFor, type Suggestion } from "@/lib/domain/effect/suggestion";
import type { Viewer } from "@/lib/domain/member/role";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { rightsOfRecord, type TrialRecord } from "@/lib/domain/trial/record";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { canWriteEffect } from "@/lib/policies/effect";

/** An indicator as everybody sees it: without its slips. */
export interface ShownIndicator extends Omit<Indicator, "pairs"> {
  /** null where there is nothing to show, be it that nothing was entered or too little */
  effect: Effect | null;
}

export interface TrialEffectView {
  learningQuestion: string | null;
  indicators: ShownIndicator[];
  /** may choose indicators and enter before and after */
  mayWrite: boolean;
}

function shown({ pairs, ...indicator }: Indicator): ShownIndicator {
  return { ...indicator, effect: effectOf(indicator, pairs) };
}

/**
 * What a trial looks at before and after, as whoever sees the trial sees it.
 * @param trial read within the viewer's scope
 */
export async function loadTrialEffect(viewer: Viewer, trial: TrialRecord): Promise<TrialEffectView> {
  const { learningQuestion, indicators } = await getStoredEffect(trial.id);
  return {
    learningQuestion,
    indicators: indicators.map(shown),
    mayWrite: !trial.isArchived && canWriteEffect(viewer, rightsOfRecord(trial)),
  };
}

export interface EffectPage {
  trial: Pick<TrialRecord, "id" | "title" | "area" | "expectedResult">;
  learningQuestion: string | null;
  /** with their slips, and how many of them have both sides */
  indicators: (Indicator & { effect: Effect | null; complete: number })[];
  suggestions: (Suggestion & { fits: boolean })[];
}

/** The page where a trial's own people choose what to look at and enter before and after. */
export async function loadEffectPage(viewer: Viewer, trialId: string): Promise<ActionResult<EffectPage>> {
  const trial = await getTrial(trialId, scopeOf(viewer));
  if (!trial) return refused("NOT_FOUND");
  if (!viewer) return refused("SIGNED_OUT");
  if (!canWriteEffect(viewer, rightsOfRecord(trial))) return refused("FORBIDDEN");
  const { learningQuestion, indicators } = await getStoredEffect(trial.id);
  const { id, title, area, expectedResult, purpose, freedTo } = trial;
  return ok({
    trial: { id, title, area, expectedResult },
    learningQuestion,
    indicators: indicators.map((indicator) => ({
      ...indicator,
      effect: effectOf(indicator, indicator.pairs),
      complete: completePairs(indicator.pairs),
    })),
    suggestions: suggestionsFor(area, [expectedResult, purpose, freedTo]),
  });
}
