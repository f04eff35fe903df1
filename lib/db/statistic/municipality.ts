import { db } from "@/lib/db/client";
import { welfareAreas, type WelfareArea } from "@/lib/domain/shared/area";
import { isRowId } from "@/lib/domain/shared/row-id";
import type { StatedFact } from "@/lib/domain/statistic/decided-fact";

/** The municipality a page is about. */
export interface MunicipalFrame {
  id: string;
  name: string;
  /** areas its agreements cover, and those in which it has trials or institutions */
  areas: WelfareArea[];
  /** how it runs its agreement, as the sources state it */
  facts: StatedFact[];
  /** how long a test takes by its agreements, the longest of them; null without an agreement */
  testDays: number | null;
}

/** Name, areas and stated facts of one municipality, in one statement; null when there is none with the id. */
export async function getMunicipalFrame(id: string): Promise<MunicipalFrame | null> {
  if (!isRowId(id)) return null;
  const prisma = await db();
  const [row] = await prisma.$queryRaw<MunicipalFrame[]>`
    select m.id, m.name,
      (select max("defaultTestDays") from agreement where "municipalityId" = m.id) as "testDays",
      coalesce((select jsonb_agg(distinct area) from (
          select unnest(areas)::text as area from agreement where "municipalityId" = m.id
          union select area::text from institution where "municipalityId" = m.id) known), '[]') as areas,
      coalesce((select jsonb_agg(jsonb_build_object('key', key, 'value', value)) from governance_fact
          where "municipalityId" = m.id and certainty = 'STATED'), '[]') as facts
    from municipality m where m.id = ${id}`;
  return row ? { ...row, areas: welfareAreas.filter((area) => row.areas.includes(area)) } : null;
}
