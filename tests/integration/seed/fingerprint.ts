import type { OpenDatabase } from "@/lib/db/client";

/** Every table with its number of rows and a hash of all their content. */
export async function fingerprint({ prisma }: OpenDatabase): Promise<Record<string, string>> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'`;
  const result: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await prisma.$queryRawUnsafe<{ print: string }[]>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as print from "${name}" t`,
    );
    result[name] = row!.print;
  }
  return result;
}
