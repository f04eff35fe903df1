import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { isUniqueConflict } from "@/lib/db/errors";
import { getPlanPlace } from "@/lib/db/plan";
import { createBaseline, deleteBaseline, getBaseline } from "@/lib/db/plan-baseline";
import type { Viewer } from "@/lib/domain/member/role";
import { invalid, ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { canEditPlan } from "@/lib/policies/plan";
import { fieldErrors } from "@/lib/validation/field-errors";
import { baselineIdSchema, baselinePlaceSchema, baselineSchema } from "@/lib/validation/plan-baseline";

/**
 * Marks a day on which the plan was agreed to, and by whom: any day up to today, once. The plan of that day is read from
 * its changes, so nothing is copied.
 */
export async function createBaselineCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string; agreementId: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = baselinePlaceSchema.safeParse(raw);
  const place = target.success ? await getPlanPlace(target.data.agreementId) : null;
  if (!place) return refused("NOT_FOUND");
  if (!canEditPlan(viewer, place)) return refused("FORBIDDEN");
  const parsed = baselineSchema.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  if (parsed.data.agreedOn > today()) return invalid({ agreedOn: { key: "future" } });
  const of = { agreementId: place.id, municipalityId: place.municipalityId };
  const prisma = await db();
  try {
    const id = await prisma.$transaction((tx) => createBaseline(tx, viewer, of, parsed.data));
    return ok({ id, agreementId: place.id });
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
    return invalid({ agreedOn: { key: "planBaselineExists" } });
  }
}

/** Removes the mark; the plan of that day can still be looked at. */
export async function removeBaselineCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ agreementId: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = baselineIdSchema.safeParse(raw);
  const baseline = target.success ? await getBaseline(target.data.id) : null;
  const place = baseline && (await getPlanPlace(baseline.agreementId));
  if (!baseline || !place) return refused("NOT_FOUND");
  if (!canEditPlan(viewer, place)) return refused("FORBIDDEN");
  const of = { agreementId: place.id, municipalityId: place.municipalityId };
  const prisma = await db();
  const isRemoved = await prisma.$transaction((tx) => deleteBaseline(tx, viewer, of, baseline));
  return isRemoved ? ok({ agreementId: place.id }) : refused("ALREADY_DONE");
}
