import type { DbOrTx } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import type { KeptRecord } from "@/lib/db/upkeep/record";
import type { FencePostLevel, FreedomRecordType } from "@/lib/domain/freedom/record";
import type { RecordInput } from "@/lib/domain/freedom/upkeep";
import type { ProvisionPeriod } from "@/lib/domain/freedom/validity";

// A record's row in the table of its type; what it means to the others and to the history is `write.ts`'s.

/** Whose a record is. */
export interface RecordOwner {
  level: FencePostLevel;
  municipalityId: string | null;
  institutionId: string | null;
}

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

/** A provision's periods, written anew. */
export async function replaceValidity(tx: DbOrTx, provisionId: string, periods: readonly ProvisionPeriod[]) {
  await tx.provisionValidity.deleteMany({ where: { provisionId } });
  await tx.provisionValidity.createMany({
    data: validityRows(periods).map((row) => ({ ...row, provisionId })),
  });
}

/** A new row; what the form does not ask for comes along from the version it replaces. */
export async function insertRow(
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
export async function updateRow(
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
