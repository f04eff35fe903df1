import { userOfToken } from "@/lib/auth/unsubscribe";
import { auditActor, recordAudit, type AuditActor } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { getDigestChoice, saveDigestChoice } from "@/lib/db/digest";
import type { DigestRhythm } from "@/lib/domain/member/digest";
import type { Viewer } from "@/lib/domain/member/role";
import { invalid, ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { digestByLinkSchema, digestSchema } from "@/lib/validation/digest";
import { fieldErrors } from "@/lib/validation/field-errors";

async function choose(
  account: { id: string; digest: DigestRhythm },
  digest: DigestRhythm,
  actor: AuditActor,
  municipalityId: string | null,
): Promise<void> {
  const prisma = await db();
  await prisma.$transaction(async (tx) => {
    if (!(await saveDigestChoice(tx, account.id, digest))) return;
    await recordAudit(tx, actor, {
      ...{ operation: "UPDATE", entity: "user", entityId: account.id, municipalityId },
      before: { digest: account.digest },
      after: { digest },
    });
  });
}

/** How often one is told by mail what waits. */
export async function chooseDigest(viewer: Viewer, raw: unknown): Promise<ActionResult> {
  if (!viewer) return refused("SIGNED_OUT");
  const input = digestSchema.safeParse(raw);
  if (!input.success) return invalid(fieldErrors(input.error));
  const account = await getDigestChoice(viewer.userId);
  if (!account) return refused("NOT_FOUND");
  const home = viewer.memberships[0]?.municipalityId ?? null;
  await choose(account, input.data.digest, auditActor(viewer), home);
  return ok(null);
}

/**
 * The same by the link in a mail, without signing in: whoever has the mail can choose for the one it was sent to, and
 * nothing else. Choosing the same again is no failure.
 */
export async function chooseDigestByLink(
  _viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ digest: DigestRhythm }>> {
  const input = digestByLinkSchema.safeParse(raw);
  if (!input.success) return invalid(fieldErrors(input.error));
  const userId = userOfToken(input.data.token);
  const account = userId === null ? null : await getDigestChoice(userId);
  if (!account) return refused("EXPIRED");
  await choose(account, input.data.digest, { id: account.id, name: account.name, role: null }, null);
  return ok({ digest: input.data.digest });
}
