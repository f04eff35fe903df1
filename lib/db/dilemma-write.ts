import { changedFields, recordAudit, type AuditActor } from "@/lib/db/audit";
import { db, type DbOrTx, type Prisma } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { isUniqueConflict } from "@/lib/db/errors";
import type { DilemmaPlace, DilemmaRecord, Reflection } from "@/lib/domain/politics/dilemma";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

type Author = AuditActor & { id: string };
type Outcome = "SAVED" | "CONFLICT";

interface DilemmaTexts {
  title: string;
  text: string;
  question: string;
  shared: boolean;
}

const textsOf = ({ title, text, question, shared }: DilemmaTexts) => ({ title, text, question, shared });

/** Puts a question to the politicians. The same form posted twice gives one. */
export async function createDilemma(
  place: DilemmaPlace,
  dilemma: DilemmaTexts & { trialId: string | null },
  by: { actor: Author; on: CalendarDate; submissionKey: string | undefined },
): Promise<{ id: string }> {
  const { submissionKey } = by;
  const { municipalityId } = place;
  const prisma = await db();
  try {
    return await prisma.$transaction(async (tx) => {
      const { id } = await tx.dilemma.create({
        data: {
          ...{ ...textsOf(dilemma), ...place, trialId: dilemma.trialId, askedOn: toDbDate(by.on) },
          ...{ submissionKey, authorId: by.actor.id, authorName: by.actor.name },
        },
        select: { id: true },
      });
      await recordAudit(tx, by.actor, {
        ...{ operation: "CREATE", entity: "dilemma", entityId: id, municipalityId },
        after: { ...textsOf(dilemma), trialId: dilemma.trialId, institutionId: place.institutionId },
      });
      return { id };
    });
  } catch (error) {
    if (!isUniqueConflict(error) || submissionKey === undefined) throw error;
    const where = { submissionKey, municipalityId, authorId: by.actor.id };
    const made = await prisma.dilemma.findFirst({ where, select: { id: true } });
    if (!made) throw error;
    return made;
  }
}

async function changeDilemma(
  before: DilemmaRecord,
  data: Prisma.DilemmaUpdateManyMutationInput,
  changes: { before?: Record<string, unknown>; after?: Record<string, unknown> },
  actor: AuditActor,
  operation: "UPDATE" | "DELETE" | "RESTORE" = "UPDATE",
): Promise<Outcome> {
  const prisma = await db();
  const { id, version, municipality } = before;
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.dilemma.updateMany({
      where: { id, version, removedAt: operation === "RESTORE" ? { not: null } : null },
      data: { ...data, version: { increment: 1 } },
    });
    if (count === 0) return "CONFLICT";
    const municipalityId = municipality.id;
    await recordAudit(tx, actor, { operation, entity: "dilemma", entityId: id, municipalityId, ...changes });
    return "SAVED";
  });
}

/** @returns CONFLICT when somebody changed it or took it back in between */
export async function updateDilemma(
  before: DilemmaRecord,
  texts: DilemmaTexts,
  trialId: string | null | undefined,
  actor: AuditActor,
): Promise<Outcome> {
  const changes = changedFields<Record<string, unknown>>(textsOf(before), textsOf(texts));
  const unlinked = trialId === null && before.trial !== null;
  if (!changes && !unlinked) return "SAVED";
  const logged = {
    before: { ...changes?.before, ...(unlinked && { trialId: before.trial!.id }) },
    after: { ...changes?.after, ...(unlinked && { trialId: null }) },
  };
  return changeDilemma(before, { ...textsOf(texts), ...(unlinked && { trialId: null }) }, logged, actor);
}

/** Lets it rest with what was taken home, or wakes it (null). @returns CONFLICT when somebody changed it in between */
export async function setDilemmaRest(
  before: DilemmaRecord,
  rest: { takenHome: string; restedOn: CalendarDate } | null,
  actor: AuditActor,
): Promise<Outcome> {
  const { takenHome, restedOn } = rest ?? { takenHome: null, restedOn: null };
  const had = { takenHome: before.takenHome, restedOn: before.restedOn };
  const changes = changedFields(had, { takenHome, restedOn });
  if (!changes) return "SAVED";
  return changeDilemma(before, { takenHome, restedOn: toDbDate(restedOn) }, changes, actor);
}

/** Takes a dilemma back, or puts it forward again (null). */
export async function setDilemmaRemoved(
  before: DilemmaRecord,
  removedAt: Date | null,
  actor: AuditActor,
): Promise<Outcome> {
  return changeDilemma(before, { removedAt }, {}, actor, removedAt === null ? "RESTORE" : "DELETE");
}

/** Where a reflection stands. */
interface ReflectedDilemma {
  id: string;
  municipalityId: string;
}

/**
 * Writes what somebody thinks of a dilemma, unless it was taken back or laid to rest meanwhile. The same form posted
 * twice gives one.
 * @returns null when the dilemma is not open any more
 */
export async function createReflection(
  dilemma: ReflectedDilemma,
  reflection: { text: string; authorName: string; authorId: string | null; meetingId: string | null },
  by: { actor: AuditActor; submissionKey: string | undefined },
): Promise<{ id: string } | null> {
  const { id: dilemmaId, municipalityId } = dilemma;
  const { submissionKey } = by;
  const prisma = await db();
  try {
    return await prisma.$transaction(async (tx) => {
      // Held, so that nobody lays it to rest between the look and the write. What was said at a meeting was said.
      const [open] = await tx.$queryRaw<{ resting: boolean }[]>`
        select "restedOn" is not null as resting from dilemma
        where id = ${dilemmaId} and "removedAt" is null for share`;
      if (!open || (open.resting && reflection.meetingId === null)) return null;
      const { id } = await tx.dilemmaReflection.create({
        data: { ...reflection, dilemmaId, submissionKey },
        select: { id: true },
      });
      await recordAudit(tx, by.actor, {
        ...{ operation: "CREATE", entity: "dilemmaReflection", entityId: id, municipalityId },
        after: { ...reflection, dilemmaId },
      });
      return { id };
    });
  } catch (error) {
    if (!isUniqueConflict(error) || submissionKey === undefined) throw error;
    const where = { submissionKey, dilemmaId };
    const made = await prisma.dilemmaReflection.findFirst({ where, select: { id: true } });
    if (!made) throw error;
    return made;
  }
}

async function changeReflection(
  tx: DbOrTx,
  before: Reflection,
  data: Prisma.DilemmaReflectionUpdateManyMutationInput,
  isRemoved: boolean,
): Promise<boolean> {
  const { id, version } = before;
  const { count } = await tx.dilemmaReflection.updateMany({
    where: { id, version, removedAt: isRemoved ? { not: null } : null },
    data: { ...data, version: { increment: 1 } },
  });
  return count > 0;
}

/** @returns CONFLICT when it was changed or taken back in between */
export async function updateReflection(
  before: Reflection,
  text: string,
  municipalityId: string,
  actor: AuditActor,
): Promise<Outcome> {
  const changes = changedFields({ text: before.text }, { text });
  if (!changes) return "SAVED";
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    if (!(await changeReflection(tx, before, { text }, false))) return "CONFLICT";
    await recordAudit(tx, actor, {
      ...{
        operation: "UPDATE",
        entity: "dilemmaReflection",
        entityId: before.id,
        municipalityId,
        ...changes,
      },
    });
    return "SAVED";
  });
}

/** Takes a reflection back, or puts it in again (null). */
export async function setReflectionRemoved(
  before: Reflection,
  removedAt: Date | null,
  municipalityId: string,
  actor: AuditActor,
): Promise<Outcome> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    if (!(await changeReflection(tx, before, { removedAt }, removedAt === null))) return "CONFLICT";
    await recordAudit(tx, actor, {
      operation: removedAt === null ? "RESTORE" : "DELETE",
      ...{ entity: "dilemmaReflection", entityId: before.id, municipalityId },
    });
    return "SAVED";
  });
}
