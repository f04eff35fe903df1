import { db, Prisma } from "@/lib/db/client";
import { countedNeedSql } from "@/lib/db/exemption-sql";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import type { FreedomRecordType } from "@/lib/domain/freedom/record";
import type { DataOrigin, WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Scope } from "@/lib/domain/trial/sharing";

/** Another record that is about the same. */
export interface LinkedRecord {
  type: FreedomRecordType;
  id: string;
  title: string;
  /** "Dagtilbudsloven § 11" of a provision, the municipality of what one municipality keeps */
  place: string | null;
}

/** What stands around a record: where it is from, what it belongs together with, who was exempted by itself. */
export interface RecordBackground {
  origin: DataOrigin;
  source: unknown;
  linked: LinkedRecord[];
  grants: {
    municipality: { id: string; name: string };
    area: WelfareArea;
    validFrom: CalendarDate;
    validTo: CalendarDate | null;
    condition: string | null;
  }[];
}

const posts = (condition: Prisma.Sql) => Prisma.sql`
  select 'FENCE_POST' as type, p.id, p.title, m.name as place from fence_post p
  left join municipality m on m.id = p."municipalityId" where ${condition}`;
const provisions = (condition: Prisma.Sql) => Prisma.sql`
  select 'PROVISION' as type, p.id, p.topic as title, concat_ws(' ', p.law, p.paragraph, p.subsection) as place
  from legal_provision p where ${condition}`;
const rules = (condition: Prisma.Sql) => Prisma.sql`
  select 'RULE' as type, r.id, r.title, m.name as place from municipal_rule r
  left join municipality m on m.id = r."municipalityId" where ${condition}`;

const tables = { FENCE_POST: "fence_post", PROVISION: "legal_provision", RULE: "municipal_rule" } as const;

function linkedSql(type: FreedomRecordType, id: string): Prisma.Sql {
  switch (type) {
    case "FENCE_POST":
      return Prisma.sql`${provisions(Prisma.sql`p.id in (
          select "provisionId" from fence_post_provision where "fencePostId" = ${id})`)}
        union all ${rules(Prisma.sql`r."fencePostId" = ${id}`)}`;
    case "PROVISION":
      return posts(
        Prisma.sql`p.id in (select "fencePostId" from fence_post_provision where "provisionId" = ${id})`,
      );
    case "RULE":
      return posts(Prisma.sql`p.id = (select "fencePostId" from municipal_rule where id = ${id})`);
  }
}

/** One statement; null when there is no such record. */
export async function getRecordBackground(
  type: FreedomRecordType,
  id: string,
): Promise<RecordBackground | null> {
  const prisma = await db();
  const grants =
    type === "PROVISION"
      ? Prisma.sql`(select jsonb_agg(jsonb_build_object('municipality', jsonb_build_object('id', m.id, 'name', m.name),
            'area', g.area, 'validFrom', g."validFrom", 'validTo', g."validTo", 'condition', g.condition)
            order by g."validFrom", m.name)
          from provision_grant g join municipality m on m.id = g."municipalityId" where g."provisionId" = ${id})`
      : Prisma.sql`null`;
  const [row] = await prisma.$queryRaw<RecordBackground[]>`
    select origin::text, source,
      coalesce((select jsonb_agg(to_jsonb(linked) order by linked.type, linked.title)
        from (${linkedSql(type, id)}) linked), '[]') as linked,
      coalesce(${grants}, '[]'::jsonb) as grants
    from ${Prisma.raw(tables[type])} where id = ${id}`;
  return row ?? null;
}

/** How many trials of a municipality need the exemption, and the newest of them. */
export interface MunicipalUse {
  municipality: { id: string; name: string };
  trials: number;
  newest: { id: string; title: string }[];
}

/**
 * Trials that need to be exempted from any of these provisions and rules, by municipality, within the scope: the same
 * trials as the list shows for the ids. One statement.
 */
export async function listUsesByMunicipality(scope: Scope, ids: readonly string[]): Promise<MunicipalUse[]> {
  if (ids.length === 0) return [];
  const prisma = await db();
  return prisma.$queryRaw<MunicipalUse[]>`
    with used as (
      select t.id, t.title, t."createdAt", t."municipalityId",
        row_number() over (partition by t."municipalityId" order by t."createdAt" desc, t.id) as place
      from trial t
      where ${trialVisibleSql(scope, "t")} and exists (
        select 1 from exemption_use part
        where part."trialId" = t.id and ${countedNeedSql("part")} <> 'NONE'
          and (part."provisionId" = any(${[...ids]}) or part."municipalRuleId" = any(${[...ids]})))
    )
    select jsonb_build_object('id', m.id, 'name', m.name) as municipality, count(*)::int as trials,
      jsonb_agg(jsonb_build_object('id', used.id, 'title', used.title) order by used.place)
        filter (where used.place <= 3) as newest
    from used join municipality m on m.id = used."municipalityId"
    group by m.id order by count(*) desc, m.name`;
}
