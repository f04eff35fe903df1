import { Prisma } from "@/lib/db/client";
import { factVisibleSql, textArraySql } from "@/lib/db/trial-fact-sql";
import { welfareAreas, type WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { activeValues, facets, trialFlags, type Facet, type TrialFilter } from "@/lib/domain/trial/filter";
import { landingHorizon } from "@/lib/domain/trial/landing";
import { sharingLevels, type Scope, type SharingLevel } from "@/lib/domain/trial/sharing";
import { plannedStages, startedStages } from "@/lib/domain/trial/stage";

/** What is tallied; `classification` is a theme, a sub-area or a content type. */
export const tallyFigures = [
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
  "institution",
  "testEnd",
  "landing",
  "municipalLanding",
  "institutionStage",
  "institutionTestEnd",
  "institutionClassification",
] as const;
export type TallyFigure = (typeof tallyFigures)[number];

/** The part of all trials that tallies can be summed for. */
export interface TallyPart {
  /** null = all */
  municipalityIds: readonly string[] | null;
  /** empty = all */
  areas: readonly WelfareArea[];
}

const columnOf: Record<SharingLevel, Prisma.Sql> = {
  INSTITUTION: Prisma.sql`"atInstitution"`,
  MUNICIPALITY: Prisma.sql`"atMunicipality"`,
  AGREEMENT_MUNICIPALITIES: Prisma.sql`"atAgreement"`,
  PUBLIC: Prisma.sql`"atPublic"`,
};

/** The trials of one row of the tallies that the scope lets through by municipality and sharing. */
function visibleCountSql(clauses: Scope["clauses"]): Prisma.Sql {
  const parts = sharingLevels.flatMap((level) => {
    const letting = clauses.filter(({ sharing }) => !sharing || sharing.includes(level));
    if (letting.length === 0) return [];
    if (letting.some(({ municipalityIds }) => !municipalityIds)) return [columnOf[level]];
    const places = textArraySql(letting.flatMap(({ municipalityIds }) => municipalityIds ?? []));
    return [Prisma.sql`case when "municipalityId" = any (${places}) then ${columnOf[level]} else 0 end`];
  });
  return parts.length === 0 ? Prisma.sql`0` : Prisma.join(parts, " + ");
}

function partSql({ municipalityIds, areas }: TallyPart): Prisma.Sql {
  const place =
    municipalityIds === null
      ? Prisma.sql`true`
      : Prisma.sql`"municipalityId" = any (${textArraySql(municipalityIds)})`;
  // Areas are always named, and one by one, so that the index is used from its beginning.
  const named = (areas.length === 0 ? welfareAreas : areas).map((area) => Prisma.sql`${area}::"WelfareArea"`);
  return Prisma.sql`${place} and area in (${Prisma.join(named)})`;
}

/**
 * Rows of (municipalityId, area, figure, key, n) to be summed: what the scope lets through of a part, without reading its
 * trials. By municipality and sharing it is in the tallies; what only a clause about institutions lets through is
 * counted live, and is never more than those institutions' own trials.
 */
export function talliesSql(scope: Scope, part: TallyPart, figures: readonly TallyFigure[]): Prisma.Sql {
  const wide = scope.clauses.filter(({ institutionIds }) => !institutionIds);
  const narrow = scope.clauses.filter(({ institutionIds }) => institutionIds);
  const asked = Prisma.sql`figure = any (${textArraySql(figures)}) and ${partSql(part)}`;
  const visible = visibleCountSql(wide);
  const tallied = Prisma.sql`
    select "municipalityId", area, figure, key, ${visible} as n from trial_tally where ${asked}
    union all
    select "municipalityId", area, figure, key, ${visible} as n from trial_tally_step where ${asked}`;
  if (narrow.length === 0) return tallied;
  const places = textArraySql(narrow.flatMap(({ institutionIds }) => institutionIds!));
  return Prisma.sql`${tallied}
    union all
    select own."municipalityId", own.area, cell.figure, cell.key, 1 as n
    from (
      select fact.* from trial_fact fact
      where fact."until" is null and ${partSql(part)}
        and fact."trialId" in (
          select id from trial where "leadInstitutionId" = any (${places})
          union select "trialId" from trial_institution where "institutionId" = any (${places}))
        and ${factVisibleSql(narrow, "fact")} and not ${factVisibleSql(wide, "fact")}
    ) own cross join lateral trial_tally_cells(own) cell
    where cell.figure = any (${textArraySql(figures)})`;
}

/** The part of the tallies that is all the filter asks for; null when it asks for more than municipality and area. */
export function wholePart(filter: TrialFilter): TallyPart | null {
  const more = activeValues(filter).some(({ part }) => part !== "municipality" && part !== "area");
  if (more) return null;
  return { municipalityIds: filter.municipality.length > 0 ? filter.municipality : null, areas: filter.area };
}

/** What of the tallies a filter asks for. */
export interface TalliedFilter {
  part: TallyPart;
  figures: TallyFigure[];
  /** true for the rows of `talliesSql` (as `cells`) that are to be summed */
  condition: Prisma.Sql;
}

const keysOf = (figure: TallyFigure, keys: readonly string[]) => ({
  figures: [figure],
  condition: Prisma.sql`(cells.figure = ${figure} and cells.key = any (${textArraySql(keys)}))`,
});

/** Facets of which a trial has one value or none: several values add up. */
const single: Partial<Record<Facet, [TallyFigure, without: string | null]>> = {
  stage: ["stage", null],
  decision: ["decision", "NONE"],
  initiator: ["initiator", "UNKNOWN"],
  exemption: ["nationalNeed", "UNKNOWN"],
  municipalExemption: ["municipalNeed", "UNKNOWN"],
};
/** Facets of which a trial may have several values: only one can be asked for without counting a trial twice. */
const several: Partial<Record<Facet, TallyFigure>> = {
  institution: "institution",
  theme: "classification",
  subArea: "classification",
  content: "classification",
  provision: "provision",
  heard: "involvement",
};

function flagOf(filter: TrialFilter, today: CalendarDate): Omit<TalliedFilter, "part"> {
  if (filter.unreviewed) return keysOf("unreviewed", [""]);
  if (filter.overdue) {
    const condition = Prisma.sql`(cells.figure = 'testEnd' and cells.key < ${today})`;
    return { figures: ["testEnd"], condition };
  }
  const condition = Prisma.sql`(cells.figure in ('landing', 'municipalLanding') and exists (
    select 1 from agreement ending where ending.id = cells.key and ending."expiresOn" <= ${landingHorizon(today)}::date
      and (cells.figure = 'landing' or ending.kind = 'MUNICIPAL')))`;
  return { figures: ["landing", "municipalLanding"], condition };
}

/**
 * How a filter is answered from the tallies.
 * @returns null when it asks for something they do not know: words, a day, a period, or two things at once
 */
export function talliedFilter(filter: TrialFilter, today: CalendarDate): TalliedFilter | null {
  if (filter.q || filter.asOf || filter.event) return null;
  const part: TallyPart = {
    municipalityIds: filter.municipality.length > 0 ? filter.municipality : null,
    areas: filter.area,
  };
  const set = facets.filter((f) => f !== "municipality" && f !== "area" && filter[f].length > 0);
  const flags = trialFlags.filter((flag) => filter[flag]);
  const [facet] = set;
  if (set.length + flags.length > 1) return null;
  if (flags.length > 0) return { part, ...flagOf(filter, today) };
  if (facet === undefined) return { part, ...keysOf("total", [""]) };
  const values: readonly string[] = filter[facet];
  if (facet === "status") {
    const stages = filter.status.flatMap((status) => (status === "planned" ? plannedStages : startedStages));
    return { part, ...keysOf("stage", stages) };
  }
  if (facet === "heard" && values.length === 1 && values[0] === "NONE")
    return { part, ...keysOf("unheard", [""]) };
  const one = single[facet];
  if (one && !values.includes(one[1] ?? "")) return { part, ...keysOf(one[0], values) };
  const many = several[facet];
  if (many && values.length === 1 && values[0] !== "NONE") return { part, ...keysOf(many, values) };
  return null;
}
