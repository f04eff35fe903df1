import { Prisma } from "@/lib/db/client";

/**
 * A text as it sorts in Danish: æ, ø, å last and aa as å, whatever collations the database has. The embedded
 * database knows none but its own, so the key is spelled out and compared byte by byte.
 * @param text an expression of the code, never input
 */
export function danishOrderSql(text: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`translate(replace(lower(${text}), 'aa', 'å'),
    'ÆØÅæøåäöéèêëáàâüúùóòôíîï', 'æøÿæøÿæøeeeeaaayuuoooiii') collate "C"`;
}
