import { randomUUID } from "node:crypto";
import { now } from "@/lib/clock";
import { getCatalogueExample } from "@/lib/db/catalogue";
import { getTrialDraft, type StoredDraft } from "@/lib/db/draft";
import { getTrial } from "@/lib/db/trial";
import { listInstitutionPlaces, listTrialChoices } from "@/lib/db/trial-choices";
import { provisionLabel } from "@/lib/domain/exemption/provision";
import { membershipsOf, type Actor, type Viewer } from "@/lib/domain/member/role";
import { cleanText } from "@/lib/domain/shared/clean-text";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import type { TrialChoices } from "@/lib/domain/trial/choices";
import { exampleValues, noLineage } from "@/lib/domain/trial/adoption";
import { blankValues, type TrialDraft, type TrialFormStart } from "@/lib/domain/trial/form";
import { valuesOfInput } from "@/lib/domain/trial/input";
import { inputOfRecord, rightsOfRecord, type TrialRecord } from "@/lib/domain/trial/record";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { choosableStages } from "@/lib/domain/trial/stage";
import { canEditTrial, canOnlyProposeAt, canRegisterTrialAt, canRegisterTrials } from "@/lib/policies/trial";
import { draftSchema } from "@/lib/validation/trial";

export function readDraft(stored: StoredDraft | null, trialId: string | null): TrialDraft | null {
  if (!stored) return null;
  const parsed = draftSchema.safeParse({ ...(stored.content as object), trialId });
  if (!parsed.success) return null;
  const { values, version, submissionKey, lineage } = parsed.data;
  return { values, version, submissionKey, lineage, savedAt: stored.updatedAt.toISOString() };
}

/** The institutions the viewer may register at, with what can be chosen there. */
export async function placesOf(viewer: Actor) {
  const institutionIds = [...membershipsOf(viewer, "LEADER"), ...membershipsOf(viewer, "STAFF")].flatMap(
    ({ institutionId }) => institutionId ?? [],
  );
  const municipalityIds = membershipsOf(viewer, "ADMINISTRATION").flatMap(
    ({ municipalityId }) => municipalityId ?? [],
  );
  const reached = await listInstitutionPlaces({ institutionIds, municipalityIds });
  const choices = await listTrialChoices(
    [...new Set(reached.map(({ municipalityId }) => municipalityId))],
    [...new Set(reached.map(({ area }) => area))],
  );
  const places = choices.institutions.flatMap(({ id, name, municipalityName, municipalityId, area }) => {
    const place = { leadInstitutionId: id, municipalityId, area };
    if (!canRegisterTrialAt(viewer, place)) return [];
    return [{ id, name, municipalityName, area, onlyProposal: canOnlyProposeAt(viewer, place) }];
  });
  return { choices, places };
}

/**
 * The empty form.
 * @param from.institution where the person came from
 * @param from.idea an example of the idea catalogue to begin with
 * @param from.freedTo what one wants to be free to do, such as a question to the freedom check
 */
export async function loadNewTrial(
  viewer: Viewer,
  from: { institution?: string; idea?: string; freedTo?: string },
): Promise<ActionResult<TrialFormStart>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canRegisterTrials(viewer)) return refused("FORBIDDEN");
  const [{ choices, places }, stored, example] = await Promise.all([
    placesOf(viewer),
    from.idea || from.freedTo ? null : getTrialDraft(viewer.userId, null),
    from.idea ? getCatalogueExample(from.idea) : null,
  ]);
  if (places.length === 0) return refused("FORBIDDEN");
  // An example is taken over where its area is; elsewhere only its words are a beginning.
  const fitting = example ? places.filter(({ area }) => area === example.area) : [];
  const isTakenOver = example !== null && fitting.length > 0;
  const offered = isTakenOver ? fitting : places;
  const isOwn = (id: string | undefined) => offered.some((place) => place.id === id);
  const preset = isOwn(from.institution) ? from.institution : offered.length === 1 ? offered[0]!.id : "";
  const draft = readDraft(stored, null);
  if (draft && !isOwn(draft.values.leadInstitutionId)) draft.values.leadInstitutionId = preset ?? "";
  const blank = { ...blankValues(preset), freedTo: cleanText(from.freedTo ?? "") };
  return ok({
    userId: viewer.userId,
    trial: null,
    submissionKey: randomUUID(),
    openedAt: now().toISOString(),
    values: example ? exampleValues(example, blank) : blank,
    draft,
    lineage: isTakenOver ? { ...noLineage, adoptedExampleId: example.id } : null,
    places: offered,
    choices,
    stages: choosableStages(null),
  });
}

/** What the trial has stays among the choices, also when it is no longer offered. */
function withOwnChoices(choices: TrialChoices, trial: TrialRecord): TrialChoices {
  const rights = rightsOfRecord(trial);
  const missing = <T extends { id: string }>(own: T[], offered: { id: string }[]) => {
    const unique = new Map(own.map((each) => [each.id, each]));
    return [...unique.values()].filter(({ id }) => !offered.some((each) => each.id === id));
  };
  const provisions = trial.exemptionUses.flatMap(({ provision }) => provision ?? []);
  const rules = trial.exemptionUses.flatMap(({ municipalRule }) => municipalRule ?? []);
  const institutions = [trial.leadInstitution, ...trial.furtherInstitutions];
  return {
    ...choices,
    institutions: [
      ...choices.institutions,
      ...missing(institutions, choices.institutions).map((institution) => ({
        ...institution,
        area: rights.area,
        municipalityId: rights.municipalityId,
        municipalityName: trial.municipality.name,
      })),
    ],
    provisions: [
      ...choices.provisions,
      ...missing(provisions, choices.provisions).map(({ id, ...name }) => ({
        id,
        areas: [rights.area],
        label: provisionLabel(name),
      })),
    ],
    rules: [
      ...choices.rules,
      ...missing(rules, choices.rules).map(({ id, title }) => ({
        id,
        area: rights.area,
        municipalityId: rights.municipalityId,
        label: title,
      })),
    ],
    goals: [
      ...choices.goals,
      ...missing(trial.goals, choices.goals).map(({ id, text }) => ({
        ...{ id, areas: [rights.area], municipalityId: rights.municipalityId, label: text },
      })),
    ],
  };
}

/** The form of a saved trial. */
export async function loadTrialForm(
  viewer: Viewer,
  id: string,
): Promise<ActionResult<{ start: TrialFormStart; title: string }>> {
  const trial = await getTrial(id, scopeOf(viewer));
  if (!trial) return refused("NOT_FOUND");
  if (!viewer) return refused("SIGNED_OUT");
  const rights = rightsOfRecord(trial);
  if (!canEditTrial(viewer, rights)) return refused("FORBIDDEN");
  const [choices, stored] = await Promise.all([
    listTrialChoices([rights.municipalityId], [rights.area]),
    getTrialDraft(viewer.userId, id),
  ]);
  const { leadInstitution, municipality, version, stage, title } = trial;
  const place = {
    ...leadInstitution,
    municipalityName: municipality.name,
    onlyProposal: canOnlyProposeAt(viewer, rights),
  };
  return ok({
    title,
    start: {
      userId: viewer.userId,
      trial: { id, version, stage },
      submissionKey: randomUUID(),
      openedAt: now().toISOString(),
      values: valuesOfInput(inputOfRecord(trial)),
      draft: readDraft(stored, id),
      lineage: null,
      places: [place],
      choices: withOwnChoices(choices, trial),
      stages: choosableStages(stage),
    },
  });
}
