import { db } from "@/lib/db/client";
import { welfareAreas, type WelfareArea } from "@/lib/domain/shared/area";

/** The municipalities with an agreement in each area, in one statement; the areas in their order. */
export async function listAreaMunicipalities(): Promise<{ area: WelfareArea; municipalityIds: string[] }[]> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<{ area: WelfareArea; municipalityIds: string[] }[]>`
    select area::text as area, array_agg(distinct "municipalityId") as "municipalityIds"
    from agreement cross join lateral unnest(areas) area group by 1`;
  return welfareAreas.map((area) => ({
    area,
    municipalityIds: rows.find((row) => row.area === area)?.municipalityIds ?? [],
  }));
}
