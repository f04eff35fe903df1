import { Prisma, type DbOrTx } from "@/lib/db/client";
import type { Actor, Role } from "@/lib/domain/member/role";

/** Who did it, as they were then. */
export interface AuditActor {
  id: string | null;
  name: string;
  role: Role | null;
}

/** Someone signed in, as the history names them: with the role they have there, or their first. */
export function auditActor(actor: Actor, municipalityId?: string | null): AuditActor {
  const there = actor.memberships.find((membership) => membership.municipalityId === municipalityId);
  return { id: actor.userId, name: actor.name, role: (there ?? actor.memberships[0])?.role ?? null };
}

export interface AuditEntry {
  operation: "CREATE" | "UPDATE" | "ARCHIVE" | "RESTORE" | "DELETE" | "SIGN_IN" | "SIGN_OUT";
  /** the noun as in the code, such as "trial" */
  entity: string;
  entityId: string;
  municipalityId: string | null;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

const asJson = (value: Record<string, unknown> | undefined) =>
  value === undefined ? Prisma.DbNull : (value as Prisma.InputJsonObject);

function rowOf(actor: AuditActor, entry: AuditEntry) {
  const { operation, entity, entityId, municipalityId } = entry;
  return {
    ...{ operation, entity, entityId, municipalityId },
    before: asJson(entry.before),
    after: asJson(entry.after),
    actorId: actor.id,
    actorName: actor.name,
    actorRole: actor.role,
  };
}

/** Adds to the history, in the transaction of the change itself. */
export async function recordAudit(tx: DbOrTx, actor: AuditActor, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.create({ data: rowOf(actor, entry) });
}

/** Adds many changes made in one go, with one statement. */
export async function recordAudits(tx: DbOrTx, actor: AuditActor, entries: AuditEntry[]): Promise<void> {
  await tx.auditEvent.createMany({ data: entries.map((entry) => rowOf(actor, entry)) });
}

/**
 * The fields in which two states differ.
 * @returns before and after with only those fields; null when nothing changed
 */
export function changedFields<T extends Record<string, unknown>>(
  before: T,
  after: T,
): { before: Record<string, unknown>; after: Record<string, unknown> } | null {
  const keys = Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  if (keys.length === 0) return null;
  const pick = (source: T) => Object.fromEntries(keys.map((key) => [key, source[key] ?? null]));
  return { before: pick(before), after: pick(after) };
}
