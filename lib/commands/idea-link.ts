import { newIdeaToken } from "@/lib/auth/idea-token";
import { now, today } from "@/lib/clock";
import { auditActor } from "@/lib/db/audit";
import { createIdeaLink, getIdeaLink, setIdeaLinkClosed } from "@/lib/db/idea-link";
import { getOpenInstitution } from "@/lib/db/trial-choices";
import { lastDayError } from "@/lib/domain/idea/link";
import type { Viewer } from "@/lib/domain/member/role";
import { invalid, ok, refused, type ActionResult, type FieldErrors } from "@/lib/domain/shared/result";
import { canManageIdeasAt, canManageSomeIdeas, managedReach } from "@/lib/policies/idea";
import { fieldErrors } from "@/lib/validation/field-errors";
import { closedLinkSchema, ideaLinkSchema } from "@/lib/validation/idea";
import { rowId } from "@/lib/validation/row-id";

/** Makes a link by which anyone who has it can propose something to the institution without an account. */
export async function createIdeaLinkCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canManageSomeIdeas(viewer)) return refused("FORBIDDEN");
  const chosen = rowId.safeParse((raw as { institutionId?: unknown } | null)?.institutionId);
  const institution = chosen.success ? await getOpenInstitution(chosen.data) : null;
  const place = institution && { ...institution, institutionId: institution.id };
  const parsed = ideaLinkSchema.safeParse(raw);
  if (place && !canManageIdeasAt(viewer, place)) return refused("NOT_FOUND");
  const errors: FieldErrors = parsed.success ? {} : fieldErrors(parsed.error);
  const wrongDay = parsed.success ? lastDayError(parsed.data.openUntil, today()) : null;
  if (wrongDay) errors.openUntil = { key: wrongDay };
  if (!parsed.success || Object.keys(errors).length > 0) return invalid(errors);
  if (!place) return refused("NOT_FOUND");
  const id = await createIdeaLink(
    {
      ...parsed.data,
      token: newIdeaToken(),
      municipalityId: place.municipalityId,
      createdById: viewer.userId,
    },
    auditActor(viewer, place.municipalityId),
  );
  return ok({ id });
}

/** Closes a link, or opens it again. */
export async function closeIdeaLinkCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string; closed: boolean }>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canManageSomeIdeas(viewer)) return refused("FORBIDDEN");
  const parsed = closedLinkSchema.safeParse(raw);
  const link = parsed.success ? await getIdeaLink(parsed.data.id, managedReach(viewer)) : null;
  if (!parsed.success || !link) return refused("NOT_FOUND");
  const { closed } = parsed.data;
  await setIdeaLinkClosed(link, closed ? now() : null, auditActor(viewer, link.institution.municipalityId));
  return ok({ id: link.id, closed });
}
