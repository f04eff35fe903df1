import { changedFields, recordAudit, type AuditActor } from "@/lib/db/audit";
import { db, type DbOrTx } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { isUniqueConflict } from "@/lib/db/errors";
import type { KeptRecord } from "@/lib/db/upkeep/record";
import { provisionLabel } from "@/lib/domain/exemption/provision";
import type { FencePostLevel, FreedomRecordType } from "@/lib/domain/freedom/record";
import type { RecordInput } from "@/lib/domain/freedom/upkeep";
import { recordEntities } from "@/lib/domain/freedom/upkeep-history";
import { endedOn, endOfReplaced, replacedFrom } from "@/lib/domain/freedom/upkeep-period";
import type { ProvisionPeriod } from "@/lib/domain/freedom/validity";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

export interface RecordOwner {
  level: FencePostLevel;
  municipalityId: string | null;
  institutionId: string | null;
}

type Outcome = "SAVED" | "CONFLICT";

/** The fields that are columns of a fence-post. */
function fencePostColumns(input: RecordInput) {
  return {
    area: input.areas[0]!,
    title: input.title,
    summary: input.summary,
    status: input.fenceStatus!,
    exception: input.exception,
    decidedOn: toDbDate(input.decidedOn),
    decidedBy: input.decidedBy,
    keywords: input.keywords,
    validFrom: toDbDate(input.validFrom),
    validTo: toDbDate(input.validTo),
  };
}

function provisionColumns(input: RecordInput) {
  return {
    law: input.law!,
    paragraph: input.paragraph,
    subsection: input.subsection,
    topic: input.title,
    summary: input.summary,
    areas: input.areas,
    freed: input.freed!,
    role: input.role!,
    note: input.note,
    keywords: input.keywords,
    recheckOn: toDbDate(input.recheckOn),
    keeperId: input.keeperId,
  };
}

function ruleColumns(input: RecordInput) {
  return {
    area: input.areas[0]!,
    category: input.category!,
    title: input.title,
    summary: input.summary,
    status: input.ruleStatus!,
    decidedOn: toDbDate(input.decidedOn),
    decidedBy: input.decidedBy,
    decisionReason: input.decisionReason,
    keywords: input.keywords,
    validFrom: toDbDate(input.validFrom),
    validTo: toDbDate(input.validTo),
  };
}

const provisionLinks = (input: RecordInput) => ({
  create: input.provisionIds.map((provisionId) => ({ provisionId })),
});

const validityRows = (periods: readonly ProvisionPeriod[]) =>
  periods.map(({ kind, note, validFrom, validTo }, index) => ({
    kind,
    note,
    order: index + 1,
    validFrom: toDbDate(validFrom),
    validTo: toDbDate(validTo),
  }));

async function replaceValidity(tx: DbOrTx, provisionId: string, periods: readonly ProvisionPeriod[]) {
  await tx.provisionValidity.deleteMany({ where: { provisionId } });
  await tx.provisionValidity.createMany({
    data: validityRows(periods).map((row) => ({ ...row, provisionId })),
  });
}

/** A new row; what the form does not ask for comes along from the version it replaces. */
async function insert(
  tx: DbOrTx,
  type: FreedomRecordType,
  input: RecordInput,
  owner: RecordOwner,
  replacesId: string | null,
): Promise<string> {
  const select = { id: true } as const;
  const { municipalityId, institutionId } = owner;
  switch (type) {
    case "FENCE_POST": {
      const old =
        replacesId &&
        (await tx.fencePost.findUnique({ where: { id: replacesId }, select: { topics: true } }));
      const data = {
        ...fencePostColumns(input),
        topics: old ? old.topics : [],
        level: owner.level,
        replacesId,
        municipalityId,
        institutionId,
        provisions: provisionLinks(input),
      };
      return (await tx.fencePost.create({ data, select })).id;
    }
    case "PROVISION": {
      const { validFrom, validTo } = input;
      const own: ProvisionPeriod[] =
        validFrom === null && validTo === null ? [] : [{ kind: "IN_FORCE", validFrom, validTo, note: null }];
      const created = await tx.legalProvision.create({
        data: { ...provisionColumns(input), replacesId, validity: { create: validityRows(own) } },
        select,
      });
      if (replacesId) {
        // What holds the old wording holds the new one, too; what frees it was granted for the old one only.
        const held = await tx.fencePostProvision.findMany({ where: { provisionId: replacesId } });
        await tx.fencePostProvision.createMany({
          data: held.map(({ fencePostId }) => ({ fencePostId, provisionId: created.id })),
        });
      }
      return created.id;
    }
    case "RULE": {
      const old =
        replacesId &&
        (await tx.municipalRule.findUnique({ where: { id: replacesId }, select: { fencePostId: true } }));
      const data = {
        ...ruleColumns(input),
        replacesId,
        municipalityId,
        fencePostId: old ? old.fencePostId : null,
      };
      return (await tx.municipalRule.create({ data, select })).id;
    }
  }
}

/** Writes the columns if the row still stands at `version`. */
async function update(
  tx: DbOrTx,
  { type, id }: Pick<KeptRecord, "type" | "id">,
  version: number,
  input: RecordInput,
): Promise<boolean> {
  const where = { id, version };
  const next = { version: { increment: 1 } };
  switch (type) {
    case "FENCE_POST": {
      const { count } = await tx.fencePost.updateMany({
        where,
        data: { ...fencePostColumns(input), ...next },
      });
      if (count === 0) return false;
      await tx.fencePostProvision.deleteMany({
        where: { fencePostId: id, provisionId: { notIn: input.provisionIds } },
      });
      await tx.fencePostProvision.createMany({
        data: input.provisionIds.map((provisionId) => ({ fencePostId: id, provisionId })),
        skipDuplicates: true,
      });
      return true;
    }
    case "PROVISION":
      return (
        (await tx.legalProvision.updateMany({ where, data: { ...provisionColumns(input), ...next } })).count >
        0
      );
    case "RULE":
      return (
        (await tx.municipalRule.updateMany({ where, data: { ...ruleColumns(input), ...next } })).count > 0
      );
  }
}

const stateOf = (input: RecordInput): Record<string, unknown> => ({ ...input });

const filled = (state: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(state).filter(
      ([, value]) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );

interface Change {
  operation: "CREATE" | "UPDATE";
  before?: Record<string, unknown>;
  after: Record<string, unknown>;
}

async function audit(
  tx: DbOrTx,
  actor: AuditActor,
  record: { type: FreedomRecordType; id: string; municipalityId: string | null },
  change: Change,
): Promise<void> {
  await recordAudit(tx, actor, {
    entity: recordEntities[record.type],
    entityId: record.id,
    municipalityId: record.municipalityId,
    ...change,
  });
}

/** Adds a record within a transaction. */
export async function insertRecord(
  tx: DbOrTx,
  type: FreedomRecordType,
  input: RecordInput,
  owner: RecordOwner,
  actor: AuditActor,
): Promise<string> {
  const id = await insert(tx, type, input, owner, null);
  const after = { ...filled(stateOf(input)), level: owner.level, institutionId: owner.institutionId };
  await audit(
    tx,
    actor,
    { type, id, municipalityId: owner.municipalityId },
    { operation: "CREATE", after: filled(after) },
  );
  return id;
}

/** Adds a record. */
export async function createRecord(
  type: FreedomRecordType,
  input: RecordInput,
  owner: RecordOwner,
  actor: AuditActor,
): Promise<{ id: string }> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => ({ id: await insertRecord(tx, type, input, owner, actor) }));
}

const municipalityOf = (record: KeptRecord) => record.municipality?.id ?? null;

/**
 * Corrects a version within a transaction.
 * @returns false when it no longer stands at `version`; nothing is written then
 */
export async function correctRecord(
  tx: DbOrTx,
  record: KeptRecord,
  version: number,
  input: RecordInput,
  actor: AuditActor,
): Promise<boolean> {
  if (!(await update(tx, record, version, input))) return false;
  const changed = changedFields(stateOf(record.input), stateOf(input));
  if (changed) {
    const target = { ...record, municipalityId: municipalityOf(record) };
    await audit(tx, actor, target, { operation: "UPDATE", ...changed });
  }
  return true;
}

/** Corrects a version's text if it still stands at `version`; nothing is written otherwise. */
export async function updateRecord(
  record: KeptRecord,
  version: number,
  input: RecordInput,
  actor: AuditActor,
): Promise<Outcome> {
  const prisma = await db();
  return prisma.$transaction(async (tx) =>
    (await correctRecord(tx, record, version, input, actor)) ? "SAVED" : "CONFLICT",
  );
}

/** Undoes the transaction when somebody was there first. */
class Overtaken extends Error {}

/**
 * The same as `supersedeRecord`, within a transaction.
 * @returns the new version's id; null when the old one no longer stands at `version`, and nothing is written then
 * @throws a unique conflict when the old one has been replaced already
 */
export async function replaceRecord(
  tx: DbOrTx,
  record: KeptRecord,
  version: number,
  input: RecordInput & { validFrom: CalendarDate },
  actor: AuditActor,
): Promise<string | null> {
  const municipalityId = municipalityOf(record);
  const owner = { level: record.level, municipalityId, institutionId: record.institution?.id ?? null };
  const old = { ...record.input, validTo: endOfReplaced(record.input, input.validFrom) };
  if (!(await update(tx, record, version, old))) return null;
  const id = await insert(tx, record.type, input, owner, record.id);
  if (record.type === "PROVISION") {
    const label = provisionLabel({ ...input, law: input.law!, topic: input.title });
    await replaceValidity(tx, record.id, replacedFrom(record.periods, input.validFrom, label));
  }
  const ended = changedFields(stateOf(record.input), stateOf(old));
  await audit(
    tx,
    actor,
    { type: record.type, id: record.id, municipalityId },
    {
      operation: "UPDATE",
      before: { ...ended?.before },
      after: { ...ended?.after, replacedById: id },
    },
  );
  const changed = changedFields(stateOf(record.input), stateOf(input));
  await audit(
    tx,
    actor,
    { type: record.type, id, municipalityId },
    {
      operation: "CREATE",
      before: { ...changed?.before },
      after: { ...changed?.after, replacesId: record.id },
    },
  );
  return id;
}

/**
 * Lets a new version take over from `input.validFrom`; the old one ends the day before and keeps everything that
 * points at it. Both are written or neither.
 * @returns the new version's id, or CONFLICT when the old one was changed or replaced in between
 */
export async function supersedeRecord(
  record: KeptRecord,
  version: number,
  input: RecordInput & { validFrom: CalendarDate },
  actor: AuditActor,
): Promise<{ id: string } | "CONFLICT"> {
  const prisma = await db();
  try {
    return await prisma.$transaction(async (tx) => {
      const id = await replaceRecord(tx, record, version, input, actor);
      if (id === null) throw new Overtaken();
      return { id };
    });
  } catch (error) {
    if (error instanceof Overtaken || isUniqueConflict(error)) return "CONFLICT";
    throw error;
  }
}

/** Lets a record end. It is never deleted: what points at it goes on pointing at it. */
export async function endRecord(
  record: KeptRecord,
  version: number,
  end: { on: CalendarDate; reason: string | null },
  actor: AuditActor,
): Promise<Outcome> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    if (!(await update(tx, record, version, { ...record.input, validTo: end.on }))) return "CONFLICT";
    if (record.type === "PROVISION") await replaceValidity(tx, record.id, endedOn(record.periods, end.on));
    await audit(
      tx,
      actor,
      { ...record, municipalityId: municipalityOf(record) },
      {
        operation: "UPDATE",
        before: { validTo: record.input.validTo, endReason: null },
        after: { validTo: end.on, endReason: end.reason },
      },
    );
    return "SAVED";
  });
}
