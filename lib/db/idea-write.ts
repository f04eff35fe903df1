import { recordAudit, type AuditActor, type AuditEntry } from "@/lib/db/audit";
import { db, type DbOrTx } from "@/lib/db/client";
import { isUniqueConflict } from "@/lib/db/errors";
import { insertTrial, type NewTrial } from "@/lib/db/trial-write";
import type { IdeaStatus } from "@/lib/domain/idea/idea";
import type { IdeaRecord } from "@/lib/domain/idea/record";
import type { Scope } from "@/lib/domain/trial/sharing";
import type { Initiator } from "@/lib/domain/trial/trial";

export interface NewIdea {
  title: string;
  text: string | null;
  obstacle: string | null;
  initiator: Initiator;
  status: IdeaStatus;
  email: string | null;
  followToken: string | null;
  submissionKey?: string;
  municipalityId: string;
  institutionId: string;
  linkId: string | null;
  createdById: string | null;
}

/**
 * Creates an idea; the same form posted again answers with the idea it made the first time.
 * @returns null when the key belongs to somebody else's form
 */
export async function createIdea(
  idea: NewIdea,
  actor: AuditActor,
): Promise<{ id: string; followToken: string | null } | null> {
  const prisma = await db();
  const select = { id: true, followToken: true } as const;
  try {
    return await prisma.$transaction(async (tx) => {
      const created = await tx.idea.create({ data: idea, select });
      // The words are not repeated in the history: what somebody should not have written must be possible to remove.
      const { status, initiator, institutionId, linkId } = idea;
      await recordAudit(tx, actor, {
        operation: "CREATE",
        entity: "idea",
        entityId: created.id,
        municipalityId: idea.municipalityId,
        after: { status, initiator, institutionId, ...(linkId !== null && { linkId }) },
      });
      return created;
    });
  } catch (error) {
    if (!idea.submissionKey || !isUniqueConflict(error)) throw error;
    const { submissionKey, linkId, createdById } = idea;
    return prisma.idea.findFirst({ where: { submissionKey, linkId, createdById }, select });
  }
}

/** Changes an idea that stands as it was read, and says so in the history; else nothing is written. */
async function changeIdea(
  tx: DbOrTx,
  idea: IdeaRecord,
  columns: Partial<Pick<IdeaRecord, "status" | "answer" | "title" | "text" | "obstacle">>,
  told: Pick<AuditEntry, "before" | "after">,
  actor: AuditActor,
): Promise<boolean> {
  const { count } = await tx.idea.updateMany({
    where: { id: idea.id, version: idea.version },
    data: { ...columns, version: { increment: 1 } },
  });
  if (count === 0) return false;
  await recordAudit(tx, actor, {
    operation: "UPDATE",
    entity: "idea",
    entityId: idea.id,
    municipalityId: idea.institution.municipalityId,
    ...told,
  });
  return true;
}

/** Told to those who proposed, in the transaction of what it tells about. */
export type Telling = (tx: DbOrTx) => Promise<void>;

/**
 * Shows an idea or turns it down, if it stands as it was read.
 * @returns CONFLICT when somebody changed it in between; nothing is written then
 */
export async function moveIdea(
  idea: IdeaRecord,
  to: { status: IdeaStatus; answer: string | null },
  actor: AuditActor,
  tell: Telling,
): Promise<"SAVED" | "CONFLICT"> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    const told = {
      before: { status: idea.status },
      after: { status: to.status, ...(to.answer !== null && { answer: to.answer }) },
    };
    if (!(await changeIdea(tx, idea, to, told, actor))) return "CONFLICT";
    await tell(tx);
    return "SAVED";
  });
}

/** Changes the words of an idea; the history says which, and not what they were (domain rule 9). */
export async function rewordIdea(
  idea: IdeaRecord,
  wording: Pick<IdeaRecord, "title" | "text" | "obstacle">,
  actor: AuditActor,
): Promise<"SAVED" | "CONFLICT"> {
  const changed = (["title", "text", "obstacle"] as const).filter((field) => idea[field] !== wording[field]);
  if (changed.length === 0) return "SAVED";
  const prisma = await db();
  return prisma.$transaction(async (tx) =>
    (await changeIdea(tx, idea, wording, { after: { reworded: changed } }, actor)) ? "SAVED" : "CONFLICT",
  );
}

/**
 * Makes the trial an idea becomes. Whoever comes first makes it: the idea must stand as it was read.
 * @returns CONFLICT when somebody changed it in between; no trial is made then
 */
export async function turnIntoTrial(
  idea: IdeaRecord,
  trial: NewTrial,
  actor: AuditActor,
  scope: Scope,
  tell: Telling,
): Promise<{ trialId: string } | "CONFLICT"> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.idea.updateMany({
      where: { id: idea.id, version: idea.version, status: idea.status },
      data: { status: "TRIAL", version: { increment: 1 } },
    });
    if (count === 0) return "CONFLICT";
    const trialId = await insertTrial(tx, trial, actor, scope);
    await tx.idea.update({ where: { id: idea.id }, data: { trialId }, select: { id: true } });
    await recordAudit(tx, actor, {
      operation: "UPDATE",
      entity: "idea",
      entityId: idea.id,
      municipalityId: idea.institution.municipalityId,
      before: { status: idea.status },
      after: { status: "TRIAL", trialId },
    });
    await tell(tx);
    return { trialId };
  });
}

/**
 * "Me too", once for each supporter, or taken back; only while the idea is open.
 * @returns false when there is no such open idea at the institution
 */
export async function setSupport(
  idea: { id: string; institutionId: string },
  supporter: string,
  on: boolean,
): Promise<boolean> {
  const prisma = await db();
  const open = await prisma.idea.findFirst({ where: { ...idea, status: "OPEN" }, select: { id: true } });
  if (!open) return false;
  const support = { ideaId: idea.id, supporter };
  if (on) await prisma.ideaSupport.createMany({ data: support, skipDuplicates: true });
  else await prisma.ideaSupport.deleteMany({ where: support });
  return true;
}

/** Keys of the mails about an idea; the one of an address can be found again when it is to be forgotten. */
export const newsKey = (ideaId: string, to: "address" | "account", what: string) =>
  `idea ${ideaId} ${to} ${what}`;

/** There is nothing more to tell: the address goes, the mail that says so is still sent. */
export async function forgetAddress(tx: DbOrTx, ideaId: string): Promise<void> {
  await tx.idea.update({ where: { id: ideaId }, data: { email: null }, select: { id: true } });
}

/**
 * Somebody wants to hear no more: their address goes from the idea and from what was or is to be sent there.
 * @returns false when there is no such idea
 */
export async function forgetFollower(followToken: string): Promise<boolean> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    const idea = await tx.idea.findUnique({ where: { followToken }, select: { id: true } });
    if (!idea) return false;
    await forgetAddress(tx, idea.id);
    await tx.outboxMessage.deleteMany({
      where: { onceKey: { startsWith: newsKey(idea.id, "address", "") } },
    });
    return true;
  });
}

/** Addresses of ideas that nobody touched for so long go, and so do mails that were dealt with. */
export async function deleteOldProposals(limits: { addresses: Date; mails: Date }): Promise<void> {
  const prisma = await db();
  await prisma.idea.updateMany({
    where: { email: { not: null }, updatedAt: { lt: limits.addresses } },
    data: { email: null },
  });
  await prisma.outboxMessage.deleteMany({
    where: {
      onceKey: { startsWith: "idea " },
      status: { in: ["SENT", "DEAD"] },
      createdAt: { lt: limits.mails },
    },
  });
}
