import { recordAudit, type AuditActor } from "@/lib/db/audit";
import { db, type DbOrTx } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { isUniqueConflict } from "@/lib/db/errors";
import { enqueueMail, type Mail } from "@/lib/db/outbox";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { WishRecord } from "@/lib/domain/wish/record";
import type { WishKind, WishStage } from "@/lib/domain/wish/wish";

/** A new wish, with everything about it decided. */
export interface NewWish {
  kind: WishKind;
  area: WelfareArea;
  municipalityId: string;
  institutionId: string | null;
  title: string;
  provisionId: string | null;
  ruleId: string | null;
  lawText: string | null;
  why: string;
  wouldEnable: string;
  roundId: string | null;
  trialIds: string[];
  submittedOn: CalendarDate;
  createdById: string;
  submissionKey?: string;
}

async function insertWish({ trialIds, submittedOn, ...wish }: NewWish, actor: AuditActor): Promise<string> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    const on = toDbDate(submittedOn);
    const { id } = await tx.exemptionWish.create({
      data: {
        ...wish,
        submittedOn: on,
        steps: { create: { stage: "SUBMITTED", on, actorName: actor.name } },
      },
      select: { id: true },
    });
    if (trialIds.length > 0) {
      await tx.wishTrial.createMany({
        data: trialIds.map((trialId) => ({ wishId: id, trialId, municipalityId: wish.municipalityId })),
      });
    }
    const { createdById: _by, submissionKey: _key, municipalityId, ...told } = wish;
    await recordAudit(tx, actor, {
      operation: "CREATE",
      entity: "wish",
      entityId: id,
      municipalityId,
      after: { ...told, submittedOn, trialIds },
    });
    return id;
  });
}

/**
 * Stores a wish; the same form posted again answers with the wish it made the first time.
 * @returns null when the key belongs to somebody else's form
 */
export async function createWish(wish: NewWish, actor: AuditActor): Promise<{ id: string } | null> {
  try {
    return { id: await insertWish(wish, actor) };
  } catch (error) {
    if (!wish.submissionKey || !isUniqueConflict(error)) throw error;
    const prisma = await db();
    return prisma.exemptionWish.findFirst({
      where: { submissionKey: wish.submissionKey, createdById: wish.createdById },
      select: { id: true },
    });
  }
}

/** One step on the way of a wish. */
export interface WishStepToSave {
  stage: WishStage;
  on: CalendarDate;
  note: string | null;
  /** the round it is sent in, when that is another one than it came in with */
  roundId?: string;
  /** a refusal by the municipality itself */
  refusedBecause?: string;
  mails: Mail[];
}

/** Moves the wish if it still stands as it was read; the columns, the step and the history go together. */
export async function advanceWish(
  tx: DbOrTx,
  wish: WishRecord,
  actor: AuditActor,
  step: { stage: WishStage; on: CalendarDate; note: string | null },
  columns: Record<string, unknown>,
  told: Record<string, unknown>,
): Promise<boolean> {
  const { count } = await tx.exemptionWish.updateMany({
    where: { id: wish.id, version: wish.version },
    data: { ...columns, stage: step.stage, version: { increment: 1 } },
  });
  if (count === 0) return false;
  await tx.wishStep.create({
    data: { ...step, wishId: wish.id, on: toDbDate(step.on), actorName: actor.name },
    select: { id: true },
  });
  await recordAudit(tx, actor, {
    operation: "UPDATE",
    entity: "wish",
    entityId: wish.id,
    municipalityId: wish.municipality.id,
    before: { stage: wish.stage },
    after: { stage: step.stage, on: step.on, ...(step.note && { note: step.note }), ...told },
  });
  return true;
}

/** @returns CONFLICT when somebody moved it in between; nothing is written then */
export async function saveWishStep(
  wish: WishRecord,
  { mails, roundId, refusedBecause, ...step }: WishStepToSave,
  actor: AuditActor,
): Promise<"SAVED" | "CONFLICT"> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    const columns = {
      ...(roundId && { roundId }),
      ...(refusedBecause && {
        answer: "REFUSED" as const,
        answerReason: refusedBecause,
        answeredOn: toDbDate(step.on),
      }),
    };
    const told = { ...(roundId && { roundId }), ...(refusedBecause && { answer: "REFUSED" }) };
    if (!(await advanceWish(tx, wish, actor, step, columns, told))) return "CONFLICT";
    for (const mail of mails) await enqueueMail(tx, mail);
    return "SAVED";
  });
}
