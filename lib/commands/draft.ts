import { now } from "@/lib/clock";
import { deleteTrialDraft, saveTrialDraft } from "@/lib/db/draft";
import { getTrial } from "@/lib/db/trial";
import type { Viewer } from "@/lib/domain/member/role";
import { invalid, ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { rightsOfRecord } from "@/lib/domain/trial/record";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { canEditTrial, canRegisterTrials } from "@/lib/policies/trial";
import { cprErrors, draftSchema, draftTargetSchema } from "@/lib/validation/trial";

async function mayWriteTrial(
  viewer: Viewer,
  trialId: string | null,
): Promise<"YES" | "NOT_FOUND" | "FORBIDDEN"> {
  if (trialId === null) return canRegisterTrials(viewer) ? "YES" : "FORBIDDEN";
  const trial = await getTrial(trialId, scopeOf(viewer));
  if (!trial) return "NOT_FOUND";
  return canEditTrial(viewer, rightsOfRecord(trial)) ? "YES" : "FORBIDDEN";
}

/** Keeps what has been typed so far, unfinished as it is; text with a personal number is not kept. */
export async function saveTrialDraftCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ savedAt: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const parsed = draftSchema.safeParse(raw);
  if (!parsed.success) return refused("INVALID");
  const { trialId, ...content } = parsed.data;
  const errors = cprErrors(content.values);
  if (Object.keys(errors).length > 0) return invalid(errors);
  const may = await mayWriteTrial(viewer, trialId);
  if (may !== "YES") return refused(may);
  const savedAt = await saveTrialDraft(viewer.userId, trialId, content, now());
  return ok({ savedAt: savedAt.toISOString() });
}

/** Begins again: only the viewer's own draft, so nothing else needs to be asked. */
export async function discardTrialDraftCommand(viewer: Viewer, raw: unknown): Promise<ActionResult> {
  if (!viewer) return refused("SIGNED_OUT");
  const parsed = draftTargetSchema.safeParse(raw);
  if (!parsed.success) return refused("INVALID");
  await deleteTrialDraft(viewer.userId, parsed.data.trialId);
  return ok(null);
}
