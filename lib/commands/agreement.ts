import { createAgreement } from "@/lib/db/agreement";
import { db } from "@/lib/db/client";
import { hasRole, type Viewer } from "@/lib/domain/member/role";
import { invalid, ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { canMakeAgreement } from "@/lib/policies/agreement";
import { newAgreementSchema } from "@/lib/validation/agreement";
import { fieldErrors } from "@/lib/validation/field-errors";

/**
 * Writes down a municipality's own agreement, so that trials and a plan can stand under it. Statutory agreements come with
 * the act and are not made here.
 */
export async function createAgreementCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string; municipalityId: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!hasRole(viewer, "ADMINISTRATION")) return refused("FORBIDDEN");
  const parsed = newAgreementSchema.safeParse(raw);
  const municipalityId = newAgreementSchema.shape.municipalityId.safeParse(
    (raw as { municipalityId?: unknown } | null)?.municipalityId,
  );
  // Whether another municipality exists is not told.
  if (!municipalityId.success || !hasRole(viewer, "ADMINISTRATION", municipalityId.data)) {
    return refused("NOT_FOUND");
  }
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  const agreement = parsed.data;
  if (!canMakeAgreement(viewer, agreement.municipalityId, agreement.areas)) {
    return invalid({ areas: { key: "ownAreaOnly" } });
  }
  const prisma = await db();
  const id = await prisma.$transaction((tx) => createAgreement(tx, viewer, agreement));
  return ok({ id, municipalityId: agreement.municipalityId });
}
