import { now } from "@/lib/clock";
import { auditActor, changedFields, recordAudits, type AuditEntry } from "@/lib/db/audit";
import { Prisma, type DbOrTx } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import type { Actor } from "@/lib/domain/member/role";
import { changeKindOf, type PlanChangeKind, type PlanPart } from "@/lib/domain/plan/change";
import { circleThrough } from "@/lib/domain/plan/dependency";
import type { Occurrence, Period, PlanItem, PlanMilestone, PlanPhase } from "@/lib/domain/plan/plan";

/** Who changes which plan, and why. */
export interface PlanEditing {
  by: Actor;
  agreementId: string;
  municipalityId: string;
  /** in the words of whoever changes it; null when none was given */
  reason: string | null;
  /** the same for everything done in one go: a template, an import, the whole plan moved */
  batchId: string | null;
}

const entities = { PHASE: "phase", ITEM: "planItem", MILESTONE: "milestone" } as const;

/** Holds the plan until the transaction ends, for checks that look at more than one part (circles, phases with items). */
export async function lockPlan(tx: DbOrTx, agreementId: string): Promise<void> {
  await tx.$queryRaw`select 1 from agreement where id = ${agreementId} for update`;
}

const period = ({ start, end }: Period) => ({ startOn: toDbDate(start), endOn: toDbDate(end) });
const occurrencesOf = (occurrences: Occurrence[]): Prisma.InputJsonArray =>
  occurrences.map(({ start, end, precision }) => ({ startDate: start, endDate: end, precision }));
const dayOrNull = (day: PlanItem["reachedOn"]) => (day === null ? null : toDbDate(day));

function phaseColumns({ label, mainPhase, wording, precision, note, order, ...time }: PlanPhase) {
  return { label, mainPhase, wording, precision, note, order, ...period(time) };
}

function standingColumns({ state, reachedOn, responsible, responsibleId }: PlanItem | PlanMilestone) {
  return { state, reachedOn: dayOrNull(reachedOn), responsible, responsibleId };
}

function itemColumns(item: PlanItem) {
  const { title, wording, precision, bound, kind, level, audience, recurring, note, order } = item;
  const { phaseId, parentId, workingGroupId, institutionId } = item;
  return {
    ...{ title, wording, precision, bound, kind, level, audience, recurring, note, order },
    ...{ phaseId, parentId, workingGroupId, institutionId },
    ...standingColumns(item),
    ...period(item),
    occurrences: occurrencesOf(item.occurrences),
  };
}

function milestoneColumns(row: PlanMilestone) {
  const { wording, precision, stateText, municipalText, remark, kind, note, order, phaseId, exactOn } = row;
  return {
    ...{ wording, precision, stateText, municipalText, remark, kind, note, order, phaseId },
    ...standingColumns(row),
    ...period(row),
    exactOn: dayOrNull(exactOn),
    occurrences: occurrencesOf(row.occurrences),
  };
}

async function writeLinks(tx: DbOrTx, agreementId: string, { subject, part }: PlanPart): Promise<void> {
  if (subject === "ITEM") {
    await tx.planDependency.deleteMany({ where: { itemId: part.id } });
    await tx.planDependency.createMany({
      data: part.dependsOnIds.map((dependsOnId) => ({ itemId: part.id, dependsOnId, agreementId })),
    });
  }
  if (subject === "MILESTONE") {
    await tx.milestonePlanItem.deleteMany({ where: { milestoneId: part.id } });
    await tx.milestonePlanItem.createMany({
      data: part.planItemIds.map((planItemId) => ({ milestoneId: part.id, planItemId })),
    });
  }
}

interface Change {
  kind: PlanChangeKind;
  before: PlanPart | null;
  after: PlanPart | null;
}

const operations: Record<PlanChangeKind, AuditEntry["operation"]> = {
  CREATED: "CREATE",
  MOVED: "UPDATE",
  EDITED: "UPDATE",
  STATED: "UPDATE",
  REMOVED: "DELETE",
  RESTORED: "RESTORE",
};

const asJson = (part: PlanPart | null) =>
  part === null ? Prisma.DbNull : (part.part as unknown as Prisma.InputJsonObject);
const asFields = (part: PlanPart) => ({ ...part.part }) as Record<string, unknown>;

/** The plan's own memory and the audit history, in the transaction of the change itself. */
async function record(tx: DbOrTx, editing: PlanEditing, changes: Change[]): Promise<void> {
  const { by, agreementId, municipalityId, reason, batchId } = editing;
  const at = now();
  await tx.planChange.createMany({
    data: changes.map(({ kind, before, after }) => ({
      ...{ at, kind, agreementId, reason, batchId },
      subject: (after ?? before)!.subject,
      subjectId: (after ?? before)!.part.id,
      before: asJson(before),
      after: asJson(after),
      byName: by.name,
      byId: by.userId,
    })),
  });
  await recordAudits(
    tx,
    auditActor(by, municipalityId),
    changes.map(({ kind, before, after }) => {
      const { subject, part } = (after ?? before)!;
      const fields =
        before && after
          ? (changedFields(asFields(before), asFields(after)) ?? {})
          : { ...(before && { before: asFields(before) }), ...(after && { after: asFields(after) }) };
      return {
        operation: operations[kind],
        entity: entities[subject],
        entityId: part.id,
        municipalityId,
        ...fields,
      };
    }),
  );
}

/** Adds parts to the plan. Phases come before what stands in them, parents before their children. */
export async function createParts(tx: DbOrTx, editing: PlanEditing, parts: PlanPart[]): Promise<void> {
  const { agreementId } = editing;
  const own = ({ part: { id, origin } }: PlanPart) => ({ id, origin, agreementId });
  const phases = parts.filter((each) => each.subject === "PHASE");
  const items = parts.filter((each) => each.subject === "ITEM");
  const milestones = parts.filter((each) => each.subject === "MILESTONE");
  await tx.phase.createMany({ data: phases.map((each) => ({ ...own(each), ...phaseColumns(each.part) })) });
  await tx.planItem.createMany({ data: items.map((each) => ({ ...own(each), ...itemColumns(each.part) })) });
  await tx.milestone.createMany({
    data: milestones.map((each) => ({ ...own(each), ...milestoneColumns(each.part) })),
  });
  await tx.planDependency.createMany({
    data: items.flatMap(({ part }) =>
      part.dependsOnIds.map((dependsOnId) => ({ itemId: part.id, dependsOnId, agreementId })),
    ),
  });
  await tx.milestonePlanItem.createMany({
    data: milestones.flatMap(({ part }) =>
      part.planItemIds.map((planItemId) => ({ milestoneId: part.id, planItemId })),
    ),
  });
  await record(
    tx,
    editing,
    parts.map((after) => ({ kind: "CREATED", before: null, after })),
  );
}

/** The columns of a part and its next version; false when it no longer stands as it was read. */
async function writeColumns(
  tx: DbOrTx,
  agreementId: string,
  before: PlanPart,
  after: PlanPart,
): Promise<boolean> {
  const { id, version } = before.part;
  const where = { id, agreementId, version, removedAt: null };
  const next = { version: version + 1 };
  const written =
    after.subject === "PHASE"
      ? await tx.phase.updateMany({ where, data: { ...phaseColumns(after.part), ...next } })
      : after.subject === "ITEM"
        ? await tx.planItem.updateMany({ where, data: { ...itemColumns(after.part), ...next } })
        : await tx.milestone.updateMany({ where, data: { ...milestoneColumns(after.part), ...next } });
  return written.count > 0;
}

/**
 * Writes a part as it is now, if it still is as it was read.
 * @param before as read; its version decides
 * @returns false when somebody else changed it or took it out in between; then nothing is written
 */
export async function updatePart(
  tx: DbOrTx,
  editing: PlanEditing,
  before: PlanPart,
  after: PlanPart,
): Promise<boolean> {
  const kind = changeKindOf(before.part, after.part);
  if (kind === null) return true;
  if (!(await writeColumns(tx, editing.agreementId, before, after))) return false;
  await writeLinks(tx, editing.agreementId, after);
  await record(tx, editing, [{ kind, before, after }]);
  return true;
}

const linksOf = ({ subject, part }: PlanPart) =>
  subject === "ITEM" ? part.dependsOnIds : subject === "MILESTONE" ? part.planItemIds : [];

/**
 * Writes many parts as they are now, those they wait for together at the end: what one no longer waits for is gone before
 * another waits for it.
 * @param changes parts as read and as they become; their versions decide
 * @returns false when one of them was changed or taken out in between: the transaction must then be undone
 */
export async function updateParts(
  tx: DbOrTx,
  editing: PlanEditing,
  changes: { before: PlanPart; after: PlanPart }[],
): Promise<boolean> {
  const real = changes.flatMap(({ before, after }) => {
    const kind = changeKindOf(before.part, after.part);
    return kind === null ? [] : [{ kind, before, after }];
  });
  const relinked = real.filter(({ before, after }) => String(linksOf(before)) !== String(linksOf(after)));
  const itemIds = relinked.filter(({ after }) => after.subject === "ITEM").map(({ after }) => after.part.id);
  if (itemIds.length > 0) await tx.planDependency.deleteMany({ where: { itemId: { in: itemIds } } });
  for (const { before, after } of real) {
    if (!(await writeColumns(tx, editing.agreementId, before, after))) return false;
  }
  for (const { after } of relinked) await writeLinks(tx, editing.agreementId, after);
  await record(tx, editing, real);
  return true;
}

/** Where a part lies now, as the statement that moves many reads it. */
interface MovedRow {
  id: string;
  version: number;
  wording: string | null;
  start: string;
  end: string;
  precision: string;
  bound: string | null;
  occurrences: Prisma.InputJsonArray;
  exactOn: string | null;
}

async function writeMoves(tx: DbOrTx, agreementId: string, subject: PlanPart["subject"], rows: MovedRow[]) {
  if (rows.length === 0) return 0;
  const at = Prisma.sql`wording = m.wording, "startOn" = m.start, "endOn" = m."end",
    precision = m.precision::"DatePrecision", version = t.version + 1, "updatedAt" = now()`;
  const set = {
    PHASE: at,
    ITEM: Prisma.sql`${at}, bound = m.bound::"DateBound", occurrences = m.occurrences`,
    MILESTONE: Prisma.sql`${at}, occurrences = m.occurrences, "exactOn" = m."exactOn"`,
  }[subject];
  const table = Prisma.raw({ PHASE: "phase", ITEM: "plan_item", MILESTONE: "milestone" }[subject]);
  return tx.$executeRaw`
    update ${table} t set ${set}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m(id text, version int, wording text, start date,
      "end" date, precision text, bound text, occurrences jsonb, "exactOn" date)
    where t.id = m.id and t."agreementId" = ${agreementId} and t.version = m.version and t."removedAt" is null`;
}

/**
 * Writes where many parts lie now: their times and the words for them and nothing else, with one statement for phases, items
 * and milestones each.
 * @param moves parts as read and as they become; their versions decide
 * @returns false when one of them was changed or taken out in between: the transaction must then be undone
 */
export async function moveParts(
  tx: DbOrTx,
  editing: PlanEditing,
  moves: { before: PlanPart; after: PlanPart }[],
): Promise<boolean> {
  const changes = moves.flatMap(({ before, after }): Change[] => {
    const kind = changeKindOf(before.part, after.part);
    return kind === null ? [] : [{ kind, before, after }];
  });
  for (const subject of ["PHASE", "ITEM", "MILESTONE"] as const) {
    const rows = changes.flatMap(({ before, after }): MovedRow[] => {
      if (after?.subject !== subject) return [];
      const { wording, start, end, precision } = after.part;
      const { bound, occurrences } =
        after.subject === "PHASE" ? { bound: null, occurrences: [] } : after.part;
      return [
        {
          ...{ id: after.part.id, version: before!.part.version, wording, start, end, precision, bound },
          occurrences: occurrencesOf(occurrences),
          exactOn: after.subject === "MILESTONE" ? after.part.exactOn : null,
        },
      ];
    });
    if ((await writeMoves(tx, editing.agreementId, subject, rows)) !== rows.length) return false;
  }
  await record(tx, editing, changes);
  return true;
}

/** Takes a part out or (null) puts it back; false when it no longer is as it was read. */
async function setRemoved(
  tx: DbOrTx,
  agreementId: string,
  { subject, part: { id, version } }: PlanPart,
  removedAt: Date | null,
): Promise<boolean> {
  const where = { id, agreementId, version, removedAt: removedAt === null ? { not: null } : null };
  const data = { removedAt, version: version + 1 };
  const written =
    subject === "PHASE"
      ? await tx.phase.updateMany({ where, data })
      : subject === "ITEM"
        ? await tx.planItem.updateMany({ where, data })
        : await tx.milestone.updateMany({ where, data });
  return written.count > 0;
}

/**
 * Takes a part out of the plan; its memory stays, and it can be put back.
 * @param removedAt the moment, from the clock
 * @returns false when somebody else changed it or took it out in between
 */
export async function removePart(
  tx: DbOrTx,
  editing: PlanEditing,
  before: PlanPart,
  removedAt: Date,
): Promise<boolean> {
  if (!(await setRemoved(tx, editing.agreementId, before, removedAt))) return false;
  // What is out of the plan waits for nothing, or a circle could close through it unseen. It is remembered with the rest.
  if (before.subject === "ITEM") await tx.planDependency.deleteMany({ where: { itemId: before.part.id } });
  await record(tx, editing, [{ kind: "REMOVED", before, after: null }]);
  return true;
}

/** What an item can wait for again: others may have come to wait for it by other ways while it was out. */
async function withoutCircles<P extends PlanPart>(tx: DbOrTx, agreementId: string, part: P): Promise<P> {
  if (part.subject !== "ITEM" || part.part.dependsOnIds.length === 0) return part;
  const waiting = new Map<string, string[]>();
  for (const { itemId, dependsOnId } of await tx.planDependency.findMany({ where: { agreementId } })) {
    waiting.set(itemId, [...(waiting.get(itemId) ?? []), dependsOnId]);
  }
  const items = [...waiting].map(([id, dependsOnIds]) => ({ id, dependsOnIds }));
  const { id } = part.part;
  const dependsOnIds = part.part.dependsOnIds.filter((each) => circleThrough(items, id, [each]) === null);
  return { ...part, part: { ...part.part, dependsOnIds } };
}

/**
 * Puts back a part that was taken out, as it was.
 * @param stood as it stood when it was taken out, with the version it has now; an item waits again for what it says here, as far as
 *   that makes no circle today
 * @returns the part as it was put back, with its next version; null when it is not out, or was changed in between
 */
export async function restorePart<P extends PlanPart>(
  tx: DbOrTx,
  editing: PlanEditing,
  stood: P,
): Promise<P | null> {
  const part = await withoutCircles(tx, editing.agreementId, stood);
  if (!(await setRemoved(tx, editing.agreementId, part, null))) return null;
  if (part.subject === "ITEM") await writeLinks(tx, editing.agreementId, part);
  await record(tx, editing, [{ kind: "RESTORED", before: null, after: part }]);
  return { ...part, part: { ...part.part, version: part.part.version + 1 } };
}
