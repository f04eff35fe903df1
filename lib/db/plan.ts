import { db, Prisma, type DbOrTx } from "@/lib/db/client";
import { fromDbDate } from "@/lib/db/dates";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import type { PlannedAgreement } from "@/lib/domain/plan/choice";
import { nextDay, nextOccurrence } from "@/lib/domain/plan/next";
import {
  milestoneKinds,
  type DatePrecision,
  type NextMilestone,
  type Occurrence,
  type Period,
  type Plan,
  type PlanLevel,
} from "@/lib/domain/plan/plan";
import type { TrialLane } from "@/lib/domain/plan/trial-lane";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Scope } from "@/lib/domain/trial/sharing";

/** How occurrences lie in their column. */
type StoredOccurrence = { startDate: CalendarDate; endDate: CalendarDate; precision: DatePrecision };

function toOccurrences(stored: Prisma.JsonValue): Occurrence[] {
  return ((stored ?? []) as unknown as StoredOccurrence[]).map(({ startDate, endDate, precision }) => ({
    start: startDate,
    end: endDate,
    precision,
  }));
}

/** Every municipality's agreements and how much their plans hold. Plans are public documents: no scope. */
export async function listPlannedAgreements(): Promise<PlannedAgreement[]> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<
    (Omit<PlannedAgreement, "municipality"> & { municipalityId: string; name: string })[]
  >`
    select a.id, a.title, a.kind::text as kind, a."inForceFrom"::text as "inForceFrom",
           a."expiresOn"::text as "expiresOn", a.areas::text[] as areas, m.id as "municipalityId", m.name,
           ((select count(*) from phase p where p."agreementId" = a.id and p."removedAt" is null)
             + (select count(*) from plan_item i where i."agreementId" = a.id and i."removedAt" is null)
             + (select count(*) from milestone s where s."agreementId" = a.id and s."removedAt" is null))::int as content
    from agreement a join municipality m on m.id = a."municipalityId"
    order by m.id, a."inForceFrom"`;
  return rows.map(({ municipalityId, name, ...agreement }) => ({
    ...agreement,
    municipality: { id: municipalityId, name },
  }));
}

/** One agreement's plan as a place: whose it is, which areas, from when until when. */
export async function getPlanPlace(agreementId: string, prisma?: DbOrTx) {
  prisma ??= await db();
  const found = await prisma.agreement.findUnique({
    where: { id: agreementId },
    select: { id: true, title: true, municipalityId: true, areas: true, inForceFrom: true, expiresOn: true },
  });
  if (!found) return null;
  const { inForceFrom, expiresOn, ...place } = found;
  return { ...place, inForceFrom: fromDbDate(inForceFrom), expiresOn: fromDbDate(expiresOn) };
}

/**
 * Phases, items and milestones of one agreement, each in the order of the source; what was taken out is left out.
 * @param prisma the transaction, for a plan that is about to be changed
 */
export async function getPlan(agreementId: string, prisma?: DbOrTx): Promise<Plan> {
  prisma ??= await db();
  const where = { agreementId, removedAt: null };
  const asc = "asc" as const;
  const orderBy = [{ order: asc }, { startOn: asc }, { id: asc }];
  const own = {
    ...{ id: true, order: true, wording: true, startOn: true, endOn: true, precision: true, version: true },
    ...{ note: true, origin: true },
  } as const;
  const standing = { state: true, reachedOn: true, responsible: true, responsibleId: true } as const;
  const [phases, items, milestones] = await Promise.all([
    prisma.phase.findMany({
      where,
      orderBy,
      select: { ...own, label: true, mainPhase: true },
    }),
    prisma.planItem.findMany({
      where,
      orderBy,
      select: {
        ...own,
        ...standing,
        ...{ title: true, bound: true, occurrences: true, kind: true, level: true, audience: true },
        ...{ recurring: true, phaseId: true, parentId: true, workingGroupId: true, institutionId: true },
        waitsFor: { where: { dependsOn: { removedAt: null } }, select: { dependsOnId: true } },
      },
    }),
    prisma.milestone.findMany({
      where,
      orderBy,
      select: {
        ...own,
        ...standing,
        ...{ stateText: true, municipalText: true, remark: true, occurrences: true, exactOn: true },
        ...{ kind: true, phaseId: true },
        planItems: { where: { planItem: { removedAt: null } }, select: { planItemId: true } },
      },
    }),
  ]);
  const period = ({ startOn, endOn }: { startOn: Date; endOn: Date }): Period => ({
    start: fromDbDate(startOn),
    end: fromDbDate(endOn),
  });
  return {
    phases: phases.map(({ startOn, endOn, ...phase }) => ({ ...phase, ...period({ startOn, endOn }) })),
    items: items.map(({ startOn, endOn, occurrences, reachedOn, waitsFor, ...item }) => ({
      ...item,
      ...period({ startOn, endOn }),
      occurrences: toOccurrences(occurrences),
      reachedOn: fromDbDate(reachedOn),
      dependsOnIds: waitsFor.map(({ dependsOnId }) => dependsOnId),
    })),
    milestones: milestones.map(({ startOn, endOn, occurrences, exactOn, reachedOn, planItems, ...row }) => ({
      ...row,
      ...period({ startOn, endOn }),
      bound: null,
      occurrences: toOccurrences(occurrences),
      exactOn: fromDbDate(exactOn),
      reachedOn: fromDbDate(reachedOn),
      planItemIds: planItems.map(({ planItemId }) => planItemId),
    })),
  };
}

/** The names of an agreement's working groups, in the order they begin; also of those that are closed. One query. */
export async function listGroupNames(agreementId: string): Promise<{ id: string; name: string }[]> {
  const prisma = await db();
  return prisma.workingGroup.findMany({
    where: { agreementId },
    orderBy: [{ activeFrom: "asc" }, { name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
}

type PeriodRow = {
  id: string;
  label: string;
  trials: number;
  total: number;
  ranges: string;
  openEnd: boolean;
};

/** "{[2021-01-01,2021-03-01),[2022-01-01,2022-02-01)}" → periods with their last day included. */
function fromMultirange(text: string): Period[] {
  return [...text.matchAll(/\[(\d{4}-\d\d-\d\d),(\d{4}-\d\d-\d\d)\)/g)].map(([, start, end]) => ({
    start: start as CalendarDate,
    end: new Date(Date.parse(`${end}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10) as CalendarDate,
  }));
}

/**
 * The trials of a municipality that the scope lets through and that fall within a period: each for itself while
 * they are few, else per leading institution with adjoining periods joined.
 */
export async function getTrialLane(
  scope: Scope,
  municipalityId: string,
  within: Period,
  limit: number,
): Promise<TrialLane> {
  const prisma = await db();
  const rows = (groupedBy: TrialLane["groupedBy"]) => {
    const [id, label] =
      groupedBy === "TRIAL"
        ? [Prisma.sql`trial.id`, Prisma.sql`trial.title`]
        : [Prisma.sql`i.id`, Prisma.sql`i.name`];
    return prisma.$queryRaw<PeriodRow[]>`
      select ${id} as id, ${label} as label, count(*)::int as trials, (sum(count(*)) over ())::int as total,
             range_agg(daterange(trial."periodStart", greatest(trial."periodStart",
               coalesce(trial."periodEnd", ${within.end}::date)), '[]'))::text as ranges,
             bool_or(trial."periodEnd" is null) as "openEnd"
      from trial join institution i on i.id = trial."leadInstitutionId"
      where trial."municipalityId" = ${municipalityId} and ${trialVisibleSql(scope, "trial")}
        and trial.stage <> 'WITHDRAWN' and trial."periodStart" <= ${within.end}::date
        and coalesce(trial."periodEnd", ${within.end}::date) >= ${within.start}::date
      group by 1, 2 order by count(*) desc, min(trial."periodStart"), 1 limit ${limit + 1}`;
  };
  let groupedBy: TrialLane["groupedBy"] = "TRIAL";
  let found = await rows(groupedBy);
  if (found.length > limit) {
    groupedBy = "INSTITUTION";
    found = await rows(groupedBy);
  }
  const listed = found.slice(0, limit);
  const total = found[0]?.total ?? 0;
  return {
    groupedBy,
    rows: listed.map(({ id, label, trials, ranges, openEnd }) => ({
      ...{ id, label, trials, openEnd },
      periods: fromMultirange(ranges),
    })),
    total,
    further: total - listed.reduce((sum, { trials }) => sum + trials, 0),
  };
}

type NextRow = Omit<NextMilestone, "municipality"> & {
  municipalityId: string;
  municipalityName: string;
  occurrences: Prisma.JsonValue;
};

/**
 * What lies ahead or is under way in the plans of these municipalities, soonest first: rows of the milestone table,
 * and plan items that others must be ready for. An item that is the same thing as a listed milestone comes once.
 */
export async function listNextMilestones(
  municipalityIds: string[],
  today: CalendarDate,
  limit: number,
): Promise<NextMilestone[]> {
  if (municipalityIds.length === 0) return [];
  const prisma = await db();
  const kinds = Prisma.join(milestoneKinds.map((kind) => Prisma.sql`${kind}::"PlanItemKind"`));
  const rows = await prisma.$queryRaw<NextRow[]>`
    with ahead as (
      select s.id, coalesce(s."municipalText", s."stateText") as title, s.wording, s."startOn", s."endOn",
             s.precision, s.occurrences, s."agreementId", s."order",
             (case when s."municipalText" is null then 'STATE' else 'MUNICIPAL' end) as level
      from milestone s
      where s."endOn" >= ${today}::date and s.state not in ('DONE', 'DROPPED') and s."removedAt" is null
      union all
      select i.id, i.title, i.wording, i."startOn", i."endOn", i.precision, i.occurrences, i."agreementId",
             i."order", i.level::text
      from plan_item i
      where i."endOn" >= ${today}::date and i.kind in (${kinds}) and i.state not in ('DONE', 'DROPPED')
        and i."removedAt" is null
        and not exists (select 1 from milestone_plan_item link join milestone s on s.id = link."milestoneId"
          where link."planItemId" = i.id and s."removedAt" is null and s."startOn" = i."startOn" and s."endOn" = i."endOn")
    )
    select ahead.id, ahead.title, ahead.wording, ahead."startOn"::text as start, ahead."endOn"::text as end,
           ahead.precision::text as precision, ahead.occurrences, ahead.level, a.title as "agreementTitle",
           m.id as "municipalityId", m.name as "municipalityName"
    from ahead join agreement a on a.id = ahead."agreementId" join municipality m on m.id = a."municipalityId"
    where m.id in (${Prisma.join(municipalityIds)}) and ahead.title is not null
    order by case when ahead."startOn" > ${today}::date then ahead."startOn" else ahead."endOn" end,
             ahead."endOn", m.id, ahead."order", ahead.id
    limit ${limit}`;
  return rows
    .map(({ municipalityId, municipalityName, occurrences, level, ...row }) => ({
      ...row,
      level: level as PlanLevel,
      ...nextOccurrence({ ...row, occurrences: toOccurrences(occurrences) }, today),
      municipality: { id: municipalityId, name: municipalityName },
    }))
    .toSorted((a, b) => nextDay(a, today).localeCompare(nextDay(b, today)) || a.end.localeCompare(b.end));
}
