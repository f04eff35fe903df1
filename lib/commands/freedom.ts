import { today } from "@/lib/clock";
import { getFreedomKnowledge } from "@/lib/db/freedom";
import { getOpenInstitution } from "@/lib/db/trial-choices";
import { besideForm, type BesideForm } from "@/lib/domain/freedom/beside";
import { checkFreedom } from "@/lib/domain/freedom/check";
import type { Viewer } from "@/lib/domain/member/role";
import { invalid, ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { canRegisterTrialAt, canRegisterTrials } from "@/lib/policies/trial";
import { besideFormSchema } from "@/lib/validation/freedom-check";

/**
 * What the freedom check says to a trial while it is written, for the day it begins. It changes nothing and never
 * stands in the way of saving.
 */
export async function checkTrialFreedomCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<BesideForm>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canRegisterTrials(viewer)) return refused("FORBIDDEN");
  const parsed = besideFormSchema.safeParse(raw);
  if (!parsed.success) return invalid({ freedFrom: { key: "required" } });
  const { institutionId, freedFrom, freedTo, periodStart } = parsed.data;
  const institution = await getOpenInstitution(institutionId);
  const place = institution && { ...institution, leadInstitutionId: institution.id };
  if (!place || !canRegisterTrialAt(viewer, place)) return refused("NOT_FOUND");
  const knowledge = await getFreedomKnowledge(place);
  const text = `${freedFrom}. ${freedTo}`;
  return ok(besideForm(checkFreedom(knowledge, text, periodStart ?? today(), place.leadInstitutionId)));
}
