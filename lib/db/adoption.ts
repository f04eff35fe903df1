import { db, Prisma } from "@/lib/db/client";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import type { WelfareArea } from "@/lib/domain/shared/area";
import {
  creditOf,
  nowhere,
  type Family,
  type Lineage,
  type Relative,
  type RelativeRow,
  type Spread,
} from "@/lib/domain/trial/adoption";
import type { Scope } from "@/lib/domain/trial/sharing";

/** The areas of what a trial is begun from. */
export interface OriginAreas {
  /** null: there is no such trial among those the scope lets through */
  trial: WelfareArea | null;
  example: WelfareArea | null;
}

/** Which areas the trial and the example belong to that somebody says their trial is begun from. One statement. */
export async function areasOfOrigin(lineage: Lineage, scope: Scope): Promise<OriginAreas> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<OriginAreas[]>`
    select (select t.area::text from trial t
        where t.id = ${lineage.adoptedFromId} and ${trialVisibleSql(scope, "t")}) as trial,
      (select e.area::text from catalogue_example e where e.id = ${lineage.adoptedExampleId}) as example`;
  return rows[0]!;
}

/** More generations than there will ever be; a chain is followed no further. */
const GENERATIONS = 50;
/** Copies that are named; the others are counted. */
const NAMED = 20;

type Side = "UP" | "DOWN" | "EXAMPLE";
type FamilyRow = RelativeRow & { side: Side; step: number; visible: number; all: number };

/** Everything taken over from the seeds, and from those again. */
const descendants = (seed: Prisma.Sql) => Prisma.sql`
  down as (
    select c.id, 1 as step from trial c where ${seed}
    union all
    select c.id, down.step + 1 from down join trial c on c."adoptedFromId" = down.id
    where down.step < ${GENERATIONS}
  )`;

/** What is told of a relative; the last decision that counts comes with its reason. */
const relative = Prisma.sql`
  t.id, t.title, t.anonymised, t.sharing::text as sharing, t.stage::text as stage,
  json_build_object('id', m.id, 'name', m.name) as municipality,
  json_build_object('name', i.name, 'kind', i.kind) as "leadInstitution",
  (select json_build_object('outcome', d.outcome, 'reason', d.reason, 'decidedOn', d."decidedOn")
    from trial_decision d where d."trialId" = t.id and d."supersededAt" is null
    order by d."decidedOn" desc limit 1) as decision`;

const joined = Prisma.sql`
  join municipality m on m.id = t."municipalityId"
  join institution i on i.id = t."leadInstitutionId"`;

function toRelative({ id, title, anonymised, leadInstitution, municipality, stage, decision }: RelativeRow) {
  return { id, title, anonymised, leadInstitution, municipality, stage, decision } satisfies Relative;
}

/** Hidden copies leave this file as a number only. */
function spreadOf(rows: FamilyRow[]): Spread {
  const [first] = rows;
  if (!first) return nowhere;
  const shown = rows.filter(({ isVisible }) => isVisible).map(toRelative);
  return { shown, more: first.visible - shown.length, hidden: first.all - first.visible };
}

function creditIn(row: FamilyRow | undefined): Family["from"] {
  return row ? creditOf({ ...toRelative(row), sharing: row.sharing, isVisible: row.isVisible }) : null;
}

/**
 * Where a trial came from and where it was taken up, copies of copies included. One statement.
 * @param trialId of a trial the caller has read within the scope
 */
export async function getFamily(trialId: string, scope: Scope): Promise<Family> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<FamilyRow[]>`
    with recursive up as (
      select t."adoptedFromId" as id, 1 as step from trial t
      where t.id = ${trialId} and t."adoptedFromId" is not null
      union all
      select p."adoptedFromId", up.step + 1 from up join trial p on p.id = up.id
      where p."adoptedFromId" is not null and up.step < ${GENERATIONS}
    ), ${descendants(Prisma.sql`c."adoptedFromId" = ${trialId}`)}, relatives as (
      select 'UP' as side, up.id, up.step from up
      union all
      select 'DOWN', down.id, down.step from down
    ), told as (
      select r.side, r.step, t."createdAt" as at, ${trialVisibleSql(scope, "t")} as "isVisible", ${relative}
      from relatives r join trial t on t.id = r.id ${joined}
      where r.side = 'UP' or t."archivedAt" is null
    ), counted as (
      select told.*, count(*) filter (where "isVisible") over (partition by side)::int as visible,
        count(*) over (partition by side)::int as all,
        row_number() over (partition by side order by "isVisible" desc, at desc, id) as place
      from told
    )
    select side, step, id, title, anonymised, sharing, stage, municipality, "leadInstitution", decision,
      "isVisible", visible, "all"
    from counted where side = 'UP' or place <= ${NAMED}
    union all
    select 'EXAMPLE', 0, e.id, e.title, false, 'PUBLIC', 'IDEA', null, null, null, true, 0, 0
    from trial t join catalogue_example e on e.id = t."adoptedExampleId"
    where t.id = coalesce((select up.id from up order by up.step desc limit 1), ${trialId})`;
  const up = rows.filter(({ side }) => side === "UP").sort((one, other) => one.step - other.step);
  const example = rows.find(({ side }) => side === "EXAMPLE");
  return {
    from: creditIn(up[0]),
    first: up.length > 1 ? creditIn(up.at(-1)) : null,
    example: example ? { id: example.id, title: example.title } : null,
    spread: spreadOf(rows.filter(({ side }) => side === "DOWN")),
  };
}

/** Where an example of the idea catalogue was taken up, copies of copies included. One statement. */
export async function getExampleSpread(exampleId: string, scope: Scope): Promise<Spread> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<FamilyRow[]>`
    with recursive ${descendants(Prisma.sql`c."adoptedExampleId" = ${exampleId}`)}, told as (
      select t."createdAt" as at, ${trialVisibleSql(scope, "t")} as "isVisible", ${relative}
      from (select distinct id from down) r join trial t on t.id = r.id ${joined}
      where t."archivedAt" is null
    )
    select told.*, count(*) filter (where "isVisible") over ()::int as visible, count(*) over ()::int as "all"
    from told order by "isVisible" desc, at desc, id limit ${NAMED}`;
  return spreadOf(rows);
}
