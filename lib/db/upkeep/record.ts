import { db, Prisma, type DbOrTx } from "@/lib/db/client";
import { fromDbDate } from "@/lib/db/dates";
import { provisionLabel } from "@/lib/domain/exemption/provision";
import type { FencePostLevel, FreedomRecordType } from "@/lib/domain/freedom/record";
import { emptyRecordInput, type RecordInput } from "@/lib/domain/freedom/upkeep";
import { provisionPeriod, type Neighbours } from "@/lib/domain/freedom/upkeep-period";
import type { Period, ProvisionPeriod } from "@/lib/domain/freedom/validity";

/** A record as those who keep it see it. */
export interface KeptRecord {
  type: FreedomRecordType;
  id: string;
  version: number;
  updatedAt: Date;
  level: FencePostLevel;
  municipality: { id: string; name: string } | null;
  institution: { id: string; name: string } | null;
  input: RecordInput;
  /** a provision's periods as its source tells them; empty for others */
  periods: ProvisionPeriod[];
  neighbours: Neighbours;
  replacedBy: { id: string; title: string } | null;
}

const named = { select: { id: true, name: true } } as const;

const periodSelect = { select: { validFrom: true, validTo: true } } as const;
const periodOf = (row: { validFrom: Date | null; validTo: Date | null } | null): Period | null =>
  row && { validFrom: fromDbDate(row.validFrom), validTo: fromDbDate(row.validTo) };

async function getFencePost(id: string, client: DbOrTx): Promise<KeptRecord | null> {
  const row = await client.fencePost.findUnique({
    where: { id },
    include: {
      municipality: named,
      institution: named,
      provisions: { select: { provisionId: true } },
      replaces: periodSelect,
      replacedBy: { select: { id: true, title: true, validFrom: true, validTo: true } },
    },
  });
  if (!row) return null;
  const period = periodOf(row)!;
  return {
    type: "FENCE_POST",
    id: row.id,
    version: row.version,
    updatedAt: row.updatedAt,
    level: row.level,
    municipality: row.municipality,
    institution: row.institution,
    input: {
      ...emptyRecordInput(),
      ...period,
      areas: [row.area],
      title: row.title,
      summary: row.summary,
      fenceStatus: row.status,
      exception: row.exception,
      decidedOn: fromDbDate(row.decidedOn),
      decidedBy: row.decidedBy,
      keywords: row.keywords,
      provisionIds: row.provisions.map(({ provisionId }) => provisionId).sort(),
    },
    periods: [],
    neighbours: { previous: periodOf(row.replaces), next: periodOf(row.replacedBy) },
    replacedBy: row.replacedBy && { id: row.replacedBy.id, title: row.replacedBy.title },
  };
}

async function getRule(id: string, client: DbOrTx): Promise<KeptRecord | null> {
  const row = await client.municipalRule.findUnique({
    where: { id },
    include: {
      municipality: named,
      replaces: periodSelect,
      replacedBy: { select: { id: true, title: true, validFrom: true, validTo: true } },
    },
  });
  if (!row) return null;
  return {
    type: "RULE",
    id: row.id,
    version: row.version,
    updatedAt: row.updatedAt,
    level: "MUNICIPAL",
    municipality: row.municipality,
    institution: null,
    input: {
      ...emptyRecordInput(),
      ...periodOf(row)!,
      areas: [row.area],
      category: row.category,
      title: row.title,
      summary: row.summary,
      ruleStatus: row.status,
      decidedOn: fromDbDate(row.decidedOn),
      decidedBy: row.decidedBy,
      decisionReason: row.decisionReason,
      keywords: row.keywords,
    },
    periods: [],
    neighbours: { previous: periodOf(row.replaces), next: periodOf(row.replacedBy) },
    replacedBy: row.replacedBy && { id: row.replacedBy.id, title: row.replacedBy.title },
  };
}

const validity = {
  orderBy: { order: "asc" },
  select: { kind: true, validFrom: true, validTo: true, note: true },
} as const satisfies Prisma.LegalProvision$validityArgs;

const periodsOf = (
  rows: {
    kind: ProvisionPeriod["kind"];
    validFrom: Date | null;
    validTo: Date | null;
    note: string | null;
  }[],
): ProvisionPeriod[] =>
  rows.map(({ kind, note, validFrom, validTo }) => ({
    kind,
    note,
    validFrom: fromDbDate(validFrom),
    validTo: fromDbDate(validTo),
  }));

async function getProvision(id: string, client: DbOrTx): Promise<KeptRecord | null> {
  const row = await client.legalProvision.findUnique({
    where: { id },
    include: {
      validity,
      replaces: { select: { validity } },
      replacedBy: {
        select: { id: true, law: true, paragraph: true, subsection: true, topic: true, validity },
      },
    },
  });
  if (!row) return null;
  const periods = periodsOf(row.validity);
  const next = row.replacedBy;
  return {
    type: "PROVISION",
    id: row.id,
    version: row.version,
    updatedAt: row.updatedAt,
    level: "NATIONAL",
    municipality: null,
    institution: null,
    input: {
      ...emptyRecordInput(),
      ...(provisionPeriod(periods) ?? { validFrom: null, validTo: null }),
      law: row.law,
      paragraph: row.paragraph,
      subsection: row.subsection,
      areas: row.areas,
      title: row.topic,
      summary: row.summary,
      freed: row.freed,
      role: row.role,
      note: row.note,
      keywords: row.keywords,
      recheckOn: fromDbDate(row.recheckOn),
      keeperId: row.keeperId,
    },
    periods,
    neighbours: {
      previous: row.replaces && provisionPeriod(periodsOf(row.replaces.validity)),
      next: next && provisionPeriod(periodsOf(next.validity)),
    },
    replacedBy: next && { id: next.id, title: provisionLabel(next) },
  };
}

/** One record. Fence-posts, provisions and rules are everybody's to read; who may change one is a policy. */
export async function getKeptRecord(
  type: FreedomRecordType,
  id: string,
  client?: DbOrTx,
): Promise<KeptRecord | null> {
  const prisma = client ?? (await db());
  switch (type) {
    case "FENCE_POST":
      return getFencePost(id, prisma);
    case "PROVISION":
      return getProvision(id, prisma);
    case "RULE":
      return getRule(id, prisma);
  }
}

/** The provisions a fence-post can be tied to, by law and paragraph. */
export async function listProvisionChoices(): Promise<{ id: string; label: string }[]> {
  const prisma = await db();
  const rows = await prisma.legalProvision.findMany({
    where: { role: { not: "LEGAL_BASIS" } },
    select: { id: true, law: true, paragraph: true, subsection: true, topic: true },
    orderBy: [{ law: "asc" }, { paragraph: "asc" }, { subsection: "asc" }, { id: "asc" }],
    take: 1_000,
  });
  return rows.map(({ id, ...name }) => ({ id, label: provisionLabel(name) }));
}

/** How many of the ids are provisions. */
export async function countProvisions(ids: string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const prisma = await db();
  return prisma.legalProvision.count({ where: { id: { in: ids } } });
}

/** People who may keep national records, so that one of them can look after a provision. */
export async function listNationalKeepers(id?: string): Promise<{ id: string; name: string }[]> {
  const prisma = await db();
  return prisma.user.findMany({
    where: {
      ...(id === undefined ? {} : { id }),
      closedAt: null,
      memberships: {
        some: { OR: [{ role: "SYSTEM_ADMIN" }, { role: "EVALUATOR", municipalityId: null, area: null }] },
      },
    },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 200,
  });
}

/** An open institution with its municipality, for a fence-post of its own. */
export async function listOwnInstitutions(
  ids: string[],
): Promise<{ id: string; name: string; municipalityId: string; area: RecordInput["areas"][number] }[]> {
  if (ids.length === 0) return [];
  const prisma = await db();
  return prisma.institution.findMany({
    where: { id: { in: ids }, closedOn: null },
    select: { id: true, name: true, municipalityId: true, area: true },
    orderBy: { name: "asc" },
  });
}
