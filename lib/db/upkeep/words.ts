import { changedFields, recordAudit, type AuditActor } from "@/lib/db/audit";
import { db, Prisma } from "@/lib/db/client";
import type { WordGroupInput, WordGroupKind } from "@/lib/domain/freedom/word-group";

export interface KeptWordGroup extends WordGroupInput {
  id: string;
  version: number;
  municipality: { id: string; name: string } | null;
  updatedAt: Date;
}

export interface WordGroupFilter {
  q: string;
  kind: WordGroupKind | null;
  /** municipalities whose own words are wanted beside the national ones; null = all */
  municipalityIds: string[] | null;
}

const select = {
  id: true,
  kind: true,
  words: true,
  areas: true,
  version: true,
  updatedAt: true,
  municipality: { select: { id: true, name: true } },
} as const satisfies Prisma.WordGroupSelect;

function reachWhere(municipalityIds: string[] | null): Prisma.WordGroupWhereInput {
  if (municipalityIds === null) return {};
  return { OR: [{ municipalityId: null }, { municipalityId: { in: municipalityIds } }] };
}

/** The groups with a word that contains what is searched for, whatever its capitals. */
export async function listWordGroups(
  { q, kind, municipalityIds }: WordGroupFilter,
  window: { limit: number; offset: number },
): Promise<{ groups: KeptWordGroup[]; total: number }> {
  const prisma = await db();
  const found = q
    ? await prisma.$queryRaw<{ id: string }[]>`
        select id from word_group
        where exists (select 1 from unnest(words) word where strpos(lower(word), lower(${q})) > 0)`
    : null;
  const where: Prisma.WordGroupWhereInput = {
    AND: [reachWhere(municipalityIds)],
    ...(kind && { kind }),
    ...(found && { id: { in: found.map(({ id }) => id) } }),
  };
  const [total, groups] = await Promise.all([
    prisma.wordGroup.count({ where }),
    prisma.wordGroup.findMany({
      where,
      select,
      orderBy: [{ kind: "asc" }, { words: "asc" }, { id: "asc" }],
      skip: window.offset,
      take: window.limit,
    }),
  ]);
  return { groups, total };
}

/** @param municipalityIds as in `WordGroupFilter` */
export async function getWordGroup(
  id: string,
  municipalityIds: string[] | null,
): Promise<KeptWordGroup | null> {
  const prisma = await db();
  return prisma.wordGroup.findFirst({ where: { id, AND: [reachWhere(municipalityIds)] }, select });
}

type WordGroupRow = WordGroupInput & { municipalityId: string | null };
const stateOf = ({ kind, words, areas, municipalityId }: WordGroupRow) => ({
  ...{ kind, words, areas, municipalityId },
});

export async function createWordGroup(input: WordGroupRow, actor: AuditActor): Promise<{ id: string }> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    const { id } = await tx.wordGroup.create({ data: stateOf(input), select: { id: true } });
    await recordAudit(tx, actor, {
      operation: "CREATE",
      entity: "wordGroup",
      entityId: id,
      municipalityId: input.municipalityId,
      after: stateOf(input),
    });
    return { id };
  });
}

/** Saves a group if it still stands at `version`; whose it is stays. */
export async function updateWordGroup(
  group: KeptWordGroup,
  version: number,
  { kind, words, areas }: WordGroupInput,
  actor: AuditActor,
): Promise<"SAVED" | "CONFLICT"> {
  const prisma = await db();
  const municipalityId = group.municipality?.id ?? null;
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.wordGroup.updateMany({
      where: { id: group.id, version },
      data: { kind, words, areas, version: { increment: 1 } },
    });
    if (count === 0) return "CONFLICT";
    const changed = changedFields(
      stateOf({ ...group, municipalityId }),
      stateOf({ kind, words, areas, municipalityId }),
    );
    if (changed) {
      await recordAudit(tx, actor, {
        ...{ operation: "UPDATE", entity: "wordGroup", entityId: group.id, municipalityId },
        ...changed,
      });
    }
    return "SAVED";
  });
}

/** Removes a group if it still stands at `version`; the history keeps its words. */
export async function deleteWordGroup(
  group: KeptWordGroup,
  version: number,
  actor: AuditActor,
): Promise<"SAVED" | "CONFLICT"> {
  const prisma = await db();
  const municipalityId = group.municipality?.id ?? null;
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.wordGroup.deleteMany({ where: { id: group.id, version } });
    if (count === 0) return "CONFLICT";
    await recordAudit(tx, actor, {
      operation: "DELETE",
      entity: "wordGroup",
      entityId: group.id,
      municipalityId,
      before: stateOf({ ...group, municipalityId }),
    });
    return "SAVED";
  });
}

/** Who changed a group last. */
export async function getLastWordGroupChange(id: string): Promise<{ actorName: string; at: Date } | null> {
  const prisma = await db();
  return prisma.auditEvent.findFirst({
    where: { entity: "wordGroup", entityId: id },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { actorName: true, at: true },
  });
}
