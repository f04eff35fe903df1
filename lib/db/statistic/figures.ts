import { db, Prisma } from "@/lib/db/client";
import { talliesSql, wholePart, type TallyFigure } from "@/lib/db/statistic/tally";
import { factAtSql } from "@/lib/db/trial-fact-sql";
import { latestDecisionSql, stageSql, trialMatchSql } from "@/lib/db/trial-filter-sql";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import {
  trialFigures,
  type FigureLabel,
  type FigureName,
  type FigureRow,
  type MunicipalityFigures,
  type NamedFigures,
} from "@/lib/domain/statistic/figure";
import { trialFilter, type TrialFilter } from "@/lib/domain/trial/filter";
import type { Scope } from "@/lib/domain/trial/sharing";

const figures: readonly TallyFigure[] = [
  "total",
  "stage",
  "decision",
  "initiator",
  "involvement",
  "unheard",
  "nationalNeed",
  "municipalNeed",
  "unreviewed",
  "classification",
  "provision",
];

interface Grouping {
  /** each municipality for itself, else all together */
  byMunicipality: boolean;
  withInstitutions: boolean;
}

interface Counted {
  rows: (FigureRow & { municipalityId: string })[];
  labels: Record<string, FigureLabel>;
}

/** Rows of (municipalityId, figure, key, n), counted from the trials themselves. */
function liveSql(
  scope: Scope,
  filter: TrialFilter,
  today: CalendarDate,
  asked: readonly TallyFigure[],
): Prisma.Sql {
  const { asOf } = filter;
  const outcome =
    asOf === null
      ? Prisma.sql`fact.outcome`
      : Prisma.sql`${latestDecisionSql("trial", asOf)}::"DecisionOutcome"`;
  const heard =
    asOf === null
      ? Prisma.sql`fact.heard`
      : Prisma.sql`array(select distinct told."group" from trial_involvement told
          where told."trialId" = trial.id and told."heardOn" <= ${asOf}::date)`;
  return Prisma.sql`
    select counted."municipalityId", cell.figure, cell.key, 1 as n
    from (
      select fact.*, ${stageSql("trial", asOf)} as stood, ${outcome} as decided, ${heard} as told
      from trial join trial_fact fact on fact."trialId" = trial.id and ${factAtSql("fact", asOf)}
      where ${trialMatchSql(scope, filter, "trial", today, true)}
    ) counted
    cross join lateral trial_cells(counted.stood, counted.decided, counted.initiator, counted.told,
      counted."nationalNeed", counted."municipalNeed", counted."isUnreviewed", counted."classificationIds",
      counted."provisionIds", ${asked.includes("institution") ? Prisma.sql`counted."institutionIds"` : Prisma.sql`'{}'::text[]`}) cell`;
}

/** The counted groups of the trials a filter lets through, with what they are called, in one statement. */
async function count(
  scope: Scope,
  filter: TrialFilter,
  today: CalendarDate,
  { byMunicipality, withInstitutions }: Grouping,
): Promise<Counted> {
  const prisma = await db();
  const asked: TallyFigure[] = [...figures, ...(withInstitutions ? (["institution"] as const) : [])];
  const part = wholePart(filter);
  const cells = part ? talliesSql(scope, part, asked) : liveSql(scope, filter, today, asked);
  const place = byMunicipality ? Prisma.sql`"municipalityId"` : Prisma.sql`''`;
  const [row] = await prisma.$queryRaw<
    [{ rows: [string, FigureName, string, number][]; labels: Record<string, FigureLabel> }]
  >`
    with cells as (${cells}), summed as materialized (
      select ${place} as place, figure, key, sum(n)::int as trials from cells group by 1, 2, 3 having sum(n) <> 0
    ), named as materialized (
      select kind.id as key, kind.label as text, kind."labelEn" as "textEn", kind."order",
        case kind.kind when 'THEME' then 'theme' when 'CONTENT_TYPE' then 'content' else 'subArea' end as figure
      from classification kind
      where kind.kind in ('THEME', 'SUB_AREA', 'LEISURE_CATEGORY', 'CONTENT_TYPE')
        and kind.id in (select key from summed where figure = 'classification')
      union all
      select law.id, concat_ws(' ', law.law, law.paragraph, law.subsection) || ': ' || law.topic,
        concat_ws(' ', law.law, law.paragraph, law.subsection) || ': ' || law.topic, 0, 'provision'
      from legal_provision law where law.id in (select key from summed where figure = 'provision')
      union all
      select place.id, place.name, place.name, 0, 'institution'
      from institution place where place.id in (select key from summed where figure = 'institution')
    )
    select
      coalesce((select json_agg(json_build_array(summed.place, coalesce(named.figure, summed.figure), summed.key, trials))
        from summed left join named on summed.figure = 'classification' and named.key = summed.key
        where summed.figure <> 'classification' or named.figure is not null), '[]') as rows,
      coalesce((select json_object_agg(key, json_build_object('text', text, 'textEn', "textEn", 'order', "order"))
        from named), '{}') as labels`;
  return {
    rows: row.rows.map(([municipalityId, figure, key, trials]) => ({ municipalityId, figure, key, trials })),
    labels: row.labels,
  };
}

/**
 * Every figure of the trials that the scope and the filter let through, in one statement. What is counted is defined by
 * `countTrials` in the domain; a test holds the two together. When the filter asks for no more than municipality and
 * area, the ready-counted tallies are summed and no trial is read.
 * @param today decides what is overdue, where the filter asks for it
 * @param asOf everything as it was on that day; null = as the filter says, which is as it is when it names no day
 * @param withInstitutions false leaves `byInstitution` empty; across municipalities there are thousands
 */
export async function getTrialFigures(
  scope: Scope,
  filter: TrialFilter,
  today: CalendarDate,
  asOf: CalendarDate | null = filter.asOf,
  withInstitutions = true,
): Promise<NamedFigures> {
  const grouping = { byMunicipality: false, withInstitutions };
  const { rows, labels } = await count(scope, { ...filter, asOf }, today, grouping);
  return { figures: trialFigures(rows), labels };
}

/**
 * The figures of several municipalities side by side, by the same rules and in two statements. Institutions are not
 * counted (`byInstitution` is empty).
 * @param area null = all areas; figures of different areas are not to be compared
 * @param municipalityIds null = all; those without trials are there with noughts; in the order of their names
 * @param asOf everything as it was on that day; null = as it is
 */
export async function listMunicipalityFigures(
  scope: Scope,
  area: WelfareArea | null,
  municipalityIds: readonly string[] | null,
  asOf: CalendarDate | null,
  today: CalendarDate,
): Promise<MunicipalityFigures> {
  if (municipalityIds?.length === 0) return { municipalities: [], labels: {} };
  const prisma = await db();
  const filter = trialFilter({
    municipality: [...(municipalityIds ?? [])],
    area: area === null ? [] : [area],
    asOf,
  });
  const [places, { rows, labels }] = await Promise.all([
    prisma.municipality.findMany({
      where: municipalityIds === null ? {} : { id: { in: [...municipalityIds] } },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    }),
    count(scope, filter, today, { byMunicipality: true, withInstitutions: false }),
  ]);
  const byPlace = new Map<string, FigureRow[]>(places.map(({ id }) => [id, []]));
  for (const row of rows) byPlace.get(row.municipalityId)?.push(row);
  return {
    municipalities: places.map((place) => ({ ...place, figures: trialFigures(byPlace.get(place.id)!) })),
    labels,
  };
}
