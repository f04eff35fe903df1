import { findOrCreateAccount, grant, recordMembership, sendInvitation, type Reach } from "@/lib/auth/access";
import { auditActor, recordAudit } from "@/lib/db/audit";
import { db, type DbOrTx } from "@/lib/db/client";
import { isUniqueConflict } from "@/lib/db/errors";
import {
  deleteMembership,
  getMembershipInReach,
  institutionExists,
  keepsSomeoneInCharge,
  municipalityExists,
  updateMembership,
} from "@/lib/db/membership";
import { enqueueMail } from "@/lib/db/outbox";
import { revokeSessions } from "@/lib/db/session";
import { getAccount, updateAccount, type Account } from "@/lib/db/user";
import { delimitationsOf, type Actor, type Membership, type Viewer } from "@/lib/domain/member/role";
import { invalid, ok, refused, type ActionResult, type Failure } from "@/lib/domain/shared/result";
import { deliverSoon } from "@/lib/mail/outbox";
import { accessMail } from "@/lib/mail/account-mails";
import {
  canCloseAccount,
  canManageMembers,
  canManageMembership,
  canSeeMember,
  managedMunicipalities,
} from "@/lib/policies/member";
import { fieldErrors } from "@/lib/validation/field-errors";
import {
  changeMembershipSchema,
  inviteSchema,
  memberSchema,
  membershipSchema,
} from "@/lib/validation/member";

/** Undoes the transaction and becomes the command's answer. */
class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

const lastInCharge = invalid({ role: { key: "lastAdministration" } });

async function inTransaction<T>(work: (tx: DbOrTx) => Promise<T>): Promise<ActionResult<T>> {
  const prisma = await db();
  try {
    return ok(await prisma.$transaction(work));
  } catch (error) {
    if (error instanceof Refusal) return error.failure;
    if (isUniqueConflict(error)) return invalid({ role: { key: "memberExists" } });
    throw error;
  }
}

/** The membership a form asks for, with what its role does not use left out, or what is wrong with it. */
async function readReach(viewer: Actor, asked: Reach): Promise<ActionResult<Reach>> {
  const possible: readonly string[] = delimitationsOf[asked.role];
  const isNational = asked.municipalityId === null && possible.includes("ALL");
  if (isNational) {
    const reach = { role: asked.role, municipalityId: null, institutionId: null };
    return canManageMembership(viewer, reach) ? ok(reach) : refused("FORBIDDEN");
  }
  if (asked.municipalityId === null) return invalid({ municipalityId: { key: "choose" } });
  // Whether another municipality exists is not told to those who do not manage it.
  if (!canManageMembers(viewer, asked.municipalityId)) return refused("NOT_FOUND");
  if (!(await municipalityExists(asked.municipalityId))) return refused("NOT_FOUND");
  if (!canManageMembership(viewer, asked)) return refused("FORBIDDEN");
  if (!possible.includes("INSTITUTION")) {
    if (!possible.includes("MUNICIPALITY")) return invalid({ role: { key: "choose" } });
    return ok({ ...asked, institutionId: null });
  }
  const { institutionId, municipalityId } = asked;
  if (institutionId === null || !(await institutionExists(institutionId, municipalityId))) {
    return invalid({ institutionId: { key: "choose" } });
  }
  return ok(asked);
}

/**
 * Gives somebody access by mail. A new e-mail becomes an account with an invitation; one that has an account gets
 * the membership at once and a mail about it.
 */
export async function inviteMember(viewer: Viewer, raw: unknown): Promise<ActionResult<{ userId: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canManageMembers(viewer)) return refused("FORBIDDEN");
  const input = inviteSchema.safeParse(raw);
  if (!input.success) return invalid(fieldErrors(input.error));
  const { email, name, ...asked } = input.data;
  const reach = await readReach(viewer, asked);
  if (!reach.ok) return reach;
  const result = await inTransaction(async (tx) => {
    const account = await findOrCreateAccount(tx, viewer, { email, name }, reach.data.municipalityId);
    if (account.closedAt) throw new Refusal(invalid({ email: { key: "memberClosed" } }));
    const userId = account.id;
    await grant(tx, viewer, userId, reach.data);
    if (account.passwordHash === null) await sendInvitation(tx, viewer, account);
    else await enqueueMail(tx, accessMail(account, viewer.name));
    return { userId };
  });
  if (result.ok) deliverSoon();
  return result;
}

async function membershipInReach(
  viewer: Actor,
  membershipId: string,
): Promise<ActionResult<Membership & { id: string; userId: string }>> {
  const membership = await getMembershipInReach(membershipId, managedMunicipalities(viewer));
  if (!membership) return refused("NOT_FOUND");
  return canManageMembership(viewer, membership) ? ok(membership) : refused("FORBIDDEN");
}

/** Changes role or institution within the municipality; it bites at the person's next request. */
export async function changeMembership(viewer: Viewer, raw: unknown): Promise<ActionResult> {
  if (!viewer) return refused("SIGNED_OUT");
  const input = changeMembershipSchema.safeParse(raw);
  if (!input.success) return invalid(fieldErrors(input.error));
  const { membershipId, ...asked } = input.data;
  const found = await membershipInReach(viewer, membershipId);
  if (!found.ok) return found;
  const { id, userId, role, municipalityId, institutionId } = found.data;
  const reach = await readReach(viewer, { ...asked, municipalityId });
  if (!reach.ok) return reach;
  const before = { role, municipalityId, institutionId };
  const result = await inTransaction(async (tx) => {
    if (!(await updateMembership(tx, id, reach.data))) throw new Refusal(refused("NOT_FOUND"));
    if (!(await keepsSomeoneInCharge(tx, before))) throw new Refusal(lastInCharge);
    await recordMembership(tx, viewer, "UPDATE", id, { userId, before, after: reach.data });
  });
  return result.ok ? ok(null) : result;
}

/** Takes a membership away; it bites at the person's next request. */
export async function removeMembership(viewer: Viewer, raw: unknown): Promise<ActionResult> {
  if (!viewer) return refused("SIGNED_OUT");
  const input = membershipSchema.safeParse(raw);
  if (!input.success) return refused("NOT_FOUND");
  const found = await membershipInReach(viewer, input.data.membershipId);
  if (!found.ok) return found;
  const { id, userId, role, municipalityId, institutionId } = found.data;
  const before = { role, municipalityId, institutionId };
  const result = await inTransaction(async (tx) => {
    if (!(await deleteMembership(tx, id))) throw new Refusal(refused("NOT_FOUND"));
    if (!(await keepsSomeoneInCharge(tx, before))) throw new Refusal(lastInCharge);
    await recordMembership(tx, viewer, "DELETE", id, { userId, before });
  });
  return result.ok ? ok(null) : result;
}

async function memberInReach(viewer: Viewer, raw: unknown): Promise<ActionResult<Account>> {
  if (!viewer) return refused("SIGNED_OUT");
  const input = memberSchema.safeParse(raw);
  const account = input.success ? await getAccount({ id: input.data.userId }) : null;
  return account && canSeeMember(viewer, account) ? ok(account) : refused("NOT_FOUND");
}

/** Sends a new invitation to somebody who has not accepted the first. */
export async function resendInvitation(viewer: Viewer, raw: unknown): Promise<ActionResult> {
  const found = await memberInReach(viewer, raw);
  if (!found.ok) return found;
  const account = found.data;
  if (account.passwordHash !== null || account.closedAt) return refused("ALREADY_DONE");
  const result = await inTransaction(async (tx) => {
    await sendInvitation(tx, viewer!, account);
    const municipalityId = account.memberships[0]?.municipalityId ?? null;
    await recordAudit(tx, auditActor(viewer!, municipalityId), {
      operation: "UPDATE",
      entity: "user",
      entityId: account.id,
      municipalityId,
      after: { invitation: "sent" },
    });
  });
  if (result.ok) deliverSoon();
  return result.ok ? ok(null) : result;
}

async function setClosed(viewer: Viewer, raw: unknown, closedAt: Date | null): Promise<ActionResult> {
  const found = await memberInReach(viewer, raw);
  if (!found.ok) return found;
  const account = found.data;
  if (!canCloseAccount(viewer, { userId: account.id, memberships: account.memberships })) {
    return refused("FORBIDDEN");
  }
  if ((account.closedAt === null) === (closedAt === null)) return refused("ALREADY_DONE");
  const result = await inTransaction(async (tx) => {
    await updateAccount(tx, account.id, { closedAt });
    if (closedAt) {
      await revokeSessions(tx, { userId: account.id });
      for (const membership of account.memberships) {
        if (!(await keepsSomeoneInCharge(tx, membership))) throw new Refusal(lastInCharge);
      }
    }
    const municipalityId = account.memberships[0]?.municipalityId ?? null;
    await recordAudit(tx, auditActor(viewer!, municipalityId), {
      operation: closedAt ? "ARCHIVE" : "RESTORE",
      entity: "user",
      entityId: account.id,
      municipalityId,
    });
  });
  return result.ok ? ok(null) : result;
}

/** Closes an account: its sessions end at once, its history stays. */
export function closeAccount(viewer: Viewer, raw: unknown): Promise<ActionResult> {
  return setClosed(viewer, raw, new Date());
}

export function reopenAccount(viewer: Viewer, raw: unknown): Promise<ActionResult> {
  return setClosed(viewer, raw, null);
}
