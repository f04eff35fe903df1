import { auditActor } from "@/lib/db/audit";
import { addWaiver, removeWaiver } from "@/lib/db/checklist";
import { getTrial } from "@/lib/db/trial";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import { invalid, ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { checkedStages } from "@/lib/domain/trial/checklist";
import { rightsOfRecord, type TrialRecord } from "@/lib/domain/trial/record";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { canManageTrial } from "@/lib/policies/trial";
import { checkedTrialSchema, waivedItemSchema, waiverSchema } from "@/lib/validation/checklist";
import { fieldErrors } from "@/lib/validation/field-errors";

/** The trial that is meant, for those who answer for it, as long as its test has not begun. */
async function readTrial(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ viewer: Actor; trial: TrialRecord }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = checkedTrialSchema.safeParse(raw);
  const trial = target.success ? await getTrial(target.data.id, scopeOf(viewer)) : null;
  if (!trial) return refused("NOT_FOUND");
  if (!canManageTrial(viewer, rightsOfRecord(trial))) return refused("FORBIDDEN");
  return checkedStages.includes(trial.stage) ? ok({ viewer, trial }) : refused("ALREADY_DONE");
}

/** Leaves an item out of the list before the start. An approval that the agreement asks for cannot be left out. */
export async function waiveCheckCommand(viewer: Viewer, raw: unknown): Promise<ActionResult<{ id: string }>> {
  const found = await readTrial(viewer, raw);
  if (!found.ok) return found;
  const input = waiverSchema.safeParse(raw);
  if (!input.success) return invalid(fieldErrors(input.error));
  const { trial } = found.data;
  const actor = auditActor(found.data.viewer, trial.municipality.id);
  const outcome = await addWaiver(trial, input.data, actor);
  return outcome === "SAVED" ? ok({ id: trial.id }) : refused("ALREADY_DONE");
}

/** Takes an item up again. Doing it twice changes nothing more. */
export async function takeUpCheckCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }>> {
  const found = await readTrial(viewer, raw);
  if (!found.ok) return found;
  const input = waivedItemSchema.safeParse(raw);
  if (!input.success) return invalid(fieldErrors(input.error));
  const { trial } = found.data;
  await removeWaiver(trial, input.data.item, auditActor(found.data.viewer, trial.municipality.id));
  return ok({ id: trial.id });
}
