import { db, Prisma } from "@/lib/db/client";
import { fromDbDate } from "@/lib/db/dates";
import { provisionLabel } from "@/lib/domain/exemption/provision";
import type { FreedomRecordType } from "@/lib/domain/freedom/record";
import { recordEntities, type RecordEvent, type RecordVersion } from "@/lib/domain/freedom/upkeep-history";
import { provisionPeriod } from "@/lib/domain/freedom/upkeep-period";
import type { Role } from "@/lib/domain/member/role";

/** More than anyone reads; a record with more changes shows the newest. */
const MOST_EVENTS = 300;

const tables = { FENCE_POST: "fence_post", PROVISION: "legal_provision", RULE: "municipal_rule" } as const;

/** The ids of all versions of a record, whichever of them is given, the oldest first. */
async function chainOf(type: FreedomRecordType, id: string): Promise<string[]> {
  const prisma = await db();
  const table = Prisma.raw(`"${tables[type]}"`);
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    with recursive earlier as (
      select id, "replacesId", 0 as place from ${table} where id = ${id}
      union all
      select older.id, older."replacesId", earlier.place - 1
      from ${table} older join earlier on older.id = earlier."replacesId" where earlier.place > -100),
    later as (
      select id, 0 as place from ${table} where id = ${id}
      union all
      select newer.id, later.place + 1
      from ${table} newer join later on newer."replacesId" = later.id where later.place < 100)
    select id, place from earlier union select id, place from later order by place`;
  return rows.map((row) => row.id);
}

/** Every version of a record with its period, the oldest first. */
export async function listRecordVersions(type: FreedomRecordType, id: string): Promise<RecordVersion[]> {
  const prisma = await db();
  const chain = await chainOf(type, id);
  const where = { id: { in: chain } };
  const inOrder = (versions: RecordVersion[]) =>
    versions.sort((one, other) => chain.indexOf(one.id) - chain.indexOf(other.id));
  if (type === "PROVISION") {
    const rows = await prisma.legalProvision.findMany({
      where,
      include: { validity: { orderBy: { order: "asc" } } },
    });
    return inOrder(
      rows.map(({ validity, ...row }) => {
        const periods = validity.map(({ kind, note, validFrom, validTo }) => ({
          ...{ kind, note },
          validFrom: fromDbDate(validFrom),
          validTo: fromDbDate(validTo),
        }));
        const period = provisionPeriod(periods) ?? { validFrom: null, validTo: null };
        return { id: row.id, title: provisionLabel(row), ...period };
      }),
    );
  }
  const select = { id: true, title: true, validFrom: true, validTo: true } as const;
  const rows =
    type === "RULE"
      ? await prisma.municipalRule.findMany({ where, select })
      : await prisma.fencePost.findMany({ where, select });
  return inOrder(
    rows.map(({ validFrom, validTo, ...row }) => ({
      ...row,
      validFrom: fromDbDate(validFrom),
      validTo: fromDbDate(validTo),
    })),
  );
}

/** What was done to these versions, newest first. */
export async function listRecordEvents(type: FreedomRecordType, ids: string[]): Promise<RecordEvent[]> {
  const prisma = await db();
  const events = await prisma.auditEvent.findMany({
    where: { entity: recordEntities[type], entityId: { in: ids } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST_EVENTS,
    select: {
      ...{ id: true, at: true, entityId: true, operation: true },
      ...{ actorName: true, actorRole: true, before: true, after: true },
    },
  });
  return events.map(({ at, actorRole, before, after, ...event }) => ({
    ...event,
    at: at.toISOString(),
    actorRole: actorRole as Role | null,
    before: before as RecordEvent["before"],
    after: after as RecordEvent["after"],
  }));
}

/** Who changed a record last, and when. */
export async function getLastRecordChange(
  type: FreedomRecordType,
  id: string,
): Promise<{ actorName: string; at: Date } | null> {
  const prisma = await db();
  return prisma.auditEvent.findFirst({
    where: { entity: recordEntities[type], entityId: id },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { actorName: true, at: true },
  });
}

/** Names of provisions and people by id; what no longer exists is left out. */
export async function recordNamesOf(ids: string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const prisma = await db();
  const where = { id: { in: ids } };
  const [provisions, people] = await Promise.all([
    prisma.legalProvision.findMany({
      where,
      select: { id: true, law: true, paragraph: true, subsection: true, topic: true },
    }),
    prisma.user.findMany({ where, select: { id: true, name: true } }),
  ]);
  return Object.fromEntries([
    ...provisions.map(({ id, ...name }) => [id, provisionLabel(name)]),
    ...people.map(({ id, name }) => [id, name]),
  ]);
}
