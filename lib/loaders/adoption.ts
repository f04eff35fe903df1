import { randomUUID } from "node:crypto";
import { now } from "@/lib/clock";
import { getFamily } from "@/lib/db/adoption";
import { getTrialDraft } from "@/lib/db/draft";
import { getTrial } from "@/lib/db/trial";
import { provisionLabel } from "@/lib/domain/exemption/provision";
import type { Viewer } from "@/lib/domain/member/role";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { adoptedValues, isSameLineage, noLineage, type Adoption } from "@/lib/domain/trial/adoption";
import { blankValues, type TrialFormStart } from "@/lib/domain/trial/form";
import { rightsOfRecord, type TrialRecord } from "@/lib/domain/trial/record";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { choosableStages } from "@/lib/domain/trial/stage";
import { placesOf, readDraft } from "@/lib/loaders/trial-form";
import { canAdoptTrial, canRegisterTrials } from "@/lib/policies/trial";

/** What one should know of a trial before trying the same: how it went, as plainly when it failed. */
export type AdoptedTrial = Pick<
  TrialRecord,
  | "id"
  | "title"
  | "area"
  | "stage"
  | "freedFrom"
  | "freedTo"
  | "anonymised"
  | "leadInstitution"
  | "municipality"
  | "observedEffect"
> & {
  decision: TrialRecord["decisions"][number] | null;
  /** what it was exempted from there, in words and with the records */
  provisions: { id: string; label: string }[];
};

export interface AdoptionPage {
  origin: AdoptedTrial;
  /** null: the viewer has no institution of the trial's area */
  start: TrialFormStart | null;
  /** some of the viewer's institutions are of other areas and are not offered */
  isNarrowed: boolean;
  /** instant of a draft of another trial, which would give way to this one; null when there is none */
  otherDraftAt: string | null;
}

function toldBefore({ exemptionUses, decisions, ...trial }: TrialRecord): AdoptedTrial {
  const { id, title, area, stage, freedFrom, freedTo, anonymised, observedEffect } = trial;
  const named = exemptionUses.flatMap(({ provision }) => provision ?? []);
  const provisions = new Map(named.map(({ id, ...name }) => [id, { id, label: provisionLabel(name) }]));
  return {
    ...{ id, title, area, stage, freedFrom, freedTo, anonymised, observedEffect },
    leadInstitution: trial.leadInstitution,
    municipality: trial.municipality,
    decision: decisions.at(-1) ?? null,
    provisions: [...provisions.values()],
  };
}

/** A trial the viewer may see, as the beginning of one at a place of their own. */
export async function loadAdoption(viewer: Viewer, trialId: string): Promise<ActionResult<AdoptionPage>> {
  const origin = await getTrial(trialId, scopeOf(viewer));
  if (!origin) return refused("NOT_FOUND");
  if (!viewer) return refused("SIGNED_OUT");
  if (!canAdoptTrial(viewer, rightsOfRecord(origin))) return refused("FORBIDDEN");
  const [{ choices, places }, stored] = await Promise.all([
    placesOf(viewer),
    getTrialDraft(viewer.userId, null),
  ]);
  const offered = places.filter(({ id, area }) => area === origin.area && id !== origin.leadInstitution.id);
  const lineage = { ...noLineage, adoptedFromId: origin.id };
  const draft = readDraft(stored, null);
  const isOfThis = draft !== null && isSameLineage(draft.lineage ?? noLineage, lineage);
  const preset = offered.length === 1 ? offered[0]!.id : "";
  return ok({
    origin: toldBefore(origin),
    start:
      offered.length === 0
        ? null
        : {
            userId: viewer.userId,
            trial: null,
            submissionKey: randomUUID(),
            openedAt: now().toISOString(),
            values: adoptedValues(origin, blankValues(preset)),
            draft: isOfThis ? draft : null,
            lineage,
            places: offered,
            choices,
            stages: choosableStages(null),
          },
    isNarrowed: places.some(({ area }) => area !== origin.area),
    otherDraftAt: draft && !isOfThis ? draft.savedAt : null,
  });
}

/**
 * Where a trial came from, where it was taken up, and whether this viewer can take it up.
 * @param trial read within the viewer's scope
 */
export async function loadTrialAdoption(viewer: Viewer, trial: TrialRecord): Promise<Adoption> {
  const may = canRegisterTrials(viewer) && canAdoptTrial(viewer, rightsOfRecord(trial));
  return {
    ...(await getFamily(trial.id, scopeOf(viewer))),
    mayAdopt: trial.isArchived ? "NO" : viewer === null ? "ANYONE" : may ? "YES" : "NO",
  };
}
