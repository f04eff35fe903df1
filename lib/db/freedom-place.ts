import { db, Prisma } from "@/lib/db/client";
import type { WelfareArea } from "@/lib/domain/shared/area";

export interface PlaceChoices {
  /** by name, each with the areas its agreements have been about, the first agreement's first */
  municipalities: { id: string; name: string; areas: WelfareArea[] }[];
  /** the open institutions of the municipality asked about */
  institutions: { id: string; name: string; area: WelfareArea; municipalityId: string }[];
}

/** The places a question can be asked for: every municipality, and the institutions of the one meant. */
export async function listPlaceChoices(asked: {
  municipality: string | null;
  institution: string | null;
}): Promise<PlaceChoices> {
  const prisma = await db();
  const municipalities = await prisma.$queryRaw<PlaceChoices["municipalities"]>`
    select m.id, m.name, array(
        select area::text from agreement a, unnest(a.areas) with ordinality as listed(area, place)
        where a."municipalityId" = m.id group by area order by min(a."inForceFrom"), min(place)) as areas
    from municipality m order by m.name`;
  if (asked.municipality === null && asked.institution === null) return { municipalities, institutions: [] };
  const home = Prisma.sql`(select "municipalityId" from institution where id = ${asked.institution})`;
  const institutions = await prisma.$queryRaw<PlaceChoices["institutions"]>`
    select id, name, area::text, "municipalityId" from institution
    where "closedOn" is null and "municipalityId" = coalesce(${home}, ${asked.municipality})
    order by name`;
  return { municipalities, institutions };
}
