import { changedFields, recordAudit, type AuditActor } from "@/lib/db/audit";
import { db, type DbOrTx } from "@/lib/db/client";
import { isUniqueConflict } from "@/lib/db/errors";
import type { KeptRecord } from "@/lib/db/upkeep/record";
import { insertRow, replaceValidity, updateRow, type RecordOwner } from "@/lib/db/upkeep/row";
import { provisionLabel } from "@/lib/domain/exemption/provision";
import type { FreedomRecordType } from "@/lib/domain/freedom/record";
import type { RecordInput } from "@/lib/domain/freedom/upkeep";
import { recordEntities } from "@/lib/domain/freedom/upkeep-history";
import { endedOn, endOfReplaced, replacedFrom } from "@/lib/domain/freedom/upkeep-period";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

type Outcome = "SAVED" | "CONFLICT";

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
  const id = await insertRow(tx, type, input, owner, null);
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
  if (!(await updateRow(tx, record, version, input))) return false;
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
  if (!(await updateRow(tx, record, version, old))) return null;
  const id = await insertRow(tx, record.type, input, owner, record.id);
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
    if (!(await updateRow(tx, record, version, { ...record.input, validTo: end.on }))) return "CONFLICT";
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
