import { findOrCreateAccount, grant, sendInvitation } from "@/lib/auth/access";
import { auditActor, recordAudit } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { createMunicipality, findMunicipalityLike } from "@/lib/db/municipality";
import { isUniqueConflict } from "@/lib/db/errors";
import { enqueueMail } from "@/lib/db/outbox";
import { municipalitySlug } from "@/lib/domain/municipality/slug";
import type { Viewer } from "@/lib/domain/member/role";
import { invalid, ok, refused, type ActionResult, type Failure } from "@/lib/domain/shared/result";
import { accessMail } from "@/lib/mail/account-mails";
import { deliverSoon } from "@/lib/mail/outbox";
import { canManageMunicipalities } from "@/lib/policies/agreement";
import { newMunicipalitySchema } from "@/lib/validation/agreement";
import { fieldErrors } from "@/lib/validation/field-errors";

const taken = (same: "NAME" | "CODE"): Failure =>
  invalid(same === "CODE" ? { code: { key: "codeTaken" } } : { municipality: { key: "municipalityTaken" } });

/** Undoes the transaction and becomes the command's answer. */
class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/**
 * Takes a municipality in: it gets its name, its code and one administrator, who is invited by mail and does the rest.
 * All of it or nothing.
 */
export async function createMunicipalityCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string; name: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canManageMunicipalities(viewer)) return refused("FORBIDDEN");
  const parsed = newMunicipalitySchema.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  const { municipality: name, code, email, name: administrator } = parsed.data;
  const id = municipalitySlug(name);
  const same = await findMunicipalityLike({ id, name, code });
  if (same) return taken(same);
  const prisma = await db();
  try {
    await prisma.$transaction(async (tx) => {
      await createMunicipality(tx, { id, name, code });
      await recordAudit(tx, auditActor(viewer, null), {
        operation: "CREATE",
        entity: "municipality",
        entityId: id,
        municipalityId: id,
        after: { name, code },
      });
      const account = await findOrCreateAccount(tx, viewer, { email, name: administrator }, id);
      if (account.closedAt) throw new Refusal(invalid({ email: { key: "memberClosed" } }));
      await grant(tx, viewer, account.id, {
        role: "ADMINISTRATION",
        municipalityId: id,
        institutionId: null,
      });
      if (account.passwordHash === null) await sendInvitation(tx, viewer, account);
      else await enqueueMail(tx, accessMail(account, viewer.name));
    });
  } catch (error) {
    if (error instanceof Refusal) return error.failure;
    // Somebody took the same municipality in at the same moment.
    const now = isUniqueConflict(error) ? await findMunicipalityLike({ id, name, code }) : null;
    if (now) return taken(now);
    throw error;
  }
  deliverSoon();
  return ok({ id, name });
}
