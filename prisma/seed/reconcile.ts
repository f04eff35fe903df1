import type { Prisma } from "@/lib/db/client";

type Row = Record<string, unknown> & { id: string };

/** The part of a Prisma model that loading needs. */
interface Table {
  findMany(args: { where: { id: { in: string[] } } }): Promise<unknown[]>;
  createMany(args: { data: never[]; skipDuplicates: boolean }): Promise<{ count: number }>;
  update(args: { where: { id: string }; data: never }): Promise<unknown>;
}

/** One form for what was read and what is to be: dates as text, keys in order, absent as null. */
function canonical(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(canonical);
  if (value === undefined || value === null) return null;
  if (typeof value !== "object") return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined && inner !== null);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, canonical(v)]));
}

/** The fields of `wanted` that the stored row does not have. */
function differences(stored: Row, wanted: Row): Partial<Row> {
  const same = (key: string) =>
    JSON.stringify(canonical(stored[key])) === JSON.stringify(canonical(wanted[key]));
  return Object.fromEntries(Object.entries(wanted).filter(([key]) => !same(key)));
}

/**
 * Ids that users have changed, archived or removed. What they did stands: such a row is neither put back nor
 * brought up to date.
 */
export async function touchedIds(tx: Prisma.TransactionClient, ids: string[]): Promise<Set<string>> {
  const events = await tx.auditEvent.findMany({
    where: { entityId: { in: ids }, operation: { in: ["UPDATE", "ARCHIVE", "RESTORE", "DELETE"] } },
    select: { entityId: true },
    distinct: ["entityId"],
  });
  return new Set(events.map((event) => event.entityId));
}

/**
 * Brings a table's reference rows to what the source says: missing rows are added, changed ones updated.
 * A row that a user has edited (`version` above 1, or a later audit event) or registered is left alone.
 * @param options.keep never update, only add: for nouns whose edits leave no version behind
 * @returns ids of the rows added now; what hangs on a row is added together with it
 */
export async function reconcile<T extends { id?: string }>(
  tx: Prisma.TransactionClient,
  table: Table,
  wanted: T[],
  options: { keep?: boolean } = {},
): Promise<Set<string>> {
  const rows = wanted as unknown as Row[];
  const ids = rows.map((row) => row.id);
  const touched = await touchedIds(tx, ids);
  const stored = new Map(
    ((await table.findMany({ where: { id: { in: ids } } })) as Row[]).map((row) => [row.id, row]),
  );
  const missing = rows.filter((row) => !stored.has(row.id) && !touched.has(row.id));
  if (missing.length > 0) await table.createMany({ data: missing as never[], skipDuplicates: true });
  for (const row of options.keep ? [] : rows) {
    const before = stored.get(row.id);
    if (!before || touched.has(row.id) || Number(before.version ?? 1) > 1) continue;
    if (before.origin !== undefined && before.origin !== row.origin) continue;
    const changes = differences(before, row);
    if (Object.keys(changes).length > 0)
      await table.update({ where: { id: row.id }, data: changes as never });
  }
  return new Set(missing.map((row) => row.id));
}
