import { listAgreements } from "@/lib/db/agreement";
import { db, Prisma } from "@/lib/db/client";
import { listNextMilestones } from "@/lib/db/plan";
import { getLastReport } from "@/lib/db/report";
import { getTrialFigures } from "@/lib/db/statistic/figures";
import { countMatching } from "@/lib/db/statistic/matching";
import type { MunicipalFrame } from "@/lib/db/statistic/municipality";
import { trialMatchSql } from "@/lib/db/trial-filter-sql";
import type { Viewer } from "@/lib/domain/member/role";
import { milestoneKinds } from "@/lib/domain/plan/plan";
import type {
  Cut,
  DecisionFact,
  DilemmaFact,
  MilestoneFact,
  ReportFacts,
  StoryFact,
  WishFact,
} from "@/lib/domain/report/fact";
import { reportLimits } from "@/lib/domain/report/part";
import type { ReportPeriod } from "@/lib/domain/report/period";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { onlyOf } from "@/lib/domain/shared/only";
import { attentionFilters } from "@/lib/domain/statistic/attention";
import { countingNotes } from "@/lib/domain/statistic/note";
import { trialEventKinds, type TrialEventKind } from "@/lib/domain/trial/event";
import { trialFilter, type TrialFilter } from "@/lib/domain/trial/filter";
import { scopeOf, type Scope } from "@/lib/domain/trial/sharing";

/**
 * What a committee may see: a report goes to politicians, so it counts and names what one of the municipality's
 * politicians finds on the lists behind it, also when an administration that sees more writes it.
 */
export function committeeScope(municipalityId: string): Scope {
  const membership = { role: "POLITICIAN" as const, municipalityId, institutionId: null, area: null };
  const reader: Viewer = { userId: "", sessionId: "", name: "", email: "", memberships: [membership] };
  return scopeOf(reader);
}

type Window<T> = (T & { total: number })[];
const cut = <T>(rows: Window<T>): Cut<T> => ({
  rows: rows.map(({ total: _same, ...row }) => row as unknown as T),
  total: rows[0]?.total ?? 0,
});

interface Lists {
  decisions: Window<DecisionFact>;
  stories: Window<StoryFact>;
  milestones: MilestoneFact[];
  wishes: Window<WishFact>;
  dilemmas: Window<DilemmaFact>;
}

/** Several lists in one statement. */
async function readLists(lists: Record<keyof Lists, Prisma.Sql>): Promise<Lists> {
  const prisma = await db();
  const columns = Object.entries(lists).map(
    ([name, list]) =>
      Prisma.sql`(select coalesce(json_agg(told), '[]') from (${list}) told) as ${Prisma.raw(`"${name}"`)}`,
  );
  const [row] = await prisma.$queryRaw<[Lists]>`select ${Prisma.join(columns)}`;
  return row;
}

const place = Prisma.sql`json_build_object('name', place.name, 'kind', place.kind) as "leadInstitution"`;

/** Decisions made within the period, newest first. */
function decisionsSql(scope: Scope, filter: TrialFilter, { from, to }: ReportPeriod, today: CalendarDate) {
  return Prisma.sql`
      select made.id, trial.id as "trialId", trial.title, made.outcome::text as outcome, made.reason,
             made."decidedOn"::text as "decidedOn", trial.anonymised, ${place}, (count(*) over ())::int as total
      from trial_decision made join trial on trial.id = made."trialId"
      join institution place on place.id = trial."leadInstitutionId"
      where made."supersededAt" is null and made."decidedOn" between ${from}::date and ${to}::date
        and ${trialMatchSql(scope, filter, "trial", today)}
      order by made."decidedOn" desc, trial.title, made.id limit ${reportLimits.rows}`;
}

/** Experiences of the period, in the institutions' own words, newest first. */
function storiesSql(scope: Scope, filter: TrialFilter, { from, to }: ReportPeriod, today: CalendarDate) {
  return Prisma.sql`
      select trial.id, trial.title, trial."freedFrom", trial."freedTo", trial."observedEffect",
             trial."observedEffectOn"::text as "observedEffectOn", trial.anonymised, ${place},
             (count(*) over ())::int as total
      from trial join institution place on place.id = trial."leadInstitutionId"
      where trial."observedEffect" is not null and trial.stage <> 'WITHDRAWN'
        and trial."observedEffectOn" between ${from}::date and ${to}::date
        and ${trialMatchSql(scope, filter, "trial", today)}
      order by trial."observedEffectOn" desc, trial.id limit ${reportLimits.stories}`;
}

const ofArea = (area: WelfareArea | null, areas: Prisma.Sql) =>
  area === null ? Prisma.sql`true` : Prisma.sql`${area}::"WelfareArea" = any(${areas})`;

/** Milestones reached within the period, and those whose time became another, newest first. */
function milestonesSql(municipalityId: string, area: WelfareArea | null, { from, to }: ReportPeriod) {
  const kinds = Prisma.join(milestoneKinds.map((kind) => Prisma.sql`${kind}::"PlanItemKind"`));
  const day = Prisma.sql`(changed.at at time zone 'Europe/Copenhagen')::date`;
  return Prisma.sql`
    with own as (
      select id from agreement
      where "municipalityId" = ${municipalityId} and ${ofArea(area, Prisma.sql`areas`)}
    ), standing as (
      select s.id, coalesce(s."municipalText", s."stateText") as title, s.wording, s.state, s."reachedOn", s."agreementId"
      from milestone s where s."removedAt" is null and s."agreementId" in (select id from own)
      union all
      select i.id, i.title, coalesce(i.wording, ''), i.state, i."reachedOn", i."agreementId"
      from plan_item i
      where i."removedAt" is null and i.kind in (${kinds}) and i."agreementId" in (select id from own)
        and not exists (select 1 from milestone_plan_item link join milestone s on s.id = link."milestoneId"
          where link."planItemId" = i.id and s."removedAt" is null and s.state = i.state)
    )
    select id, 'REACHED' as kind, title, "reachedOn"::text as on, wording, null as "wasWording"
    from standing
    where state = 'DONE' and "reachedOn" between ${from}::date and ${to}::date and title is not null
    union all
    (select distinct on (standing.id) standing.id, 'MOVED', standing.title, ${day}::text,
            coalesce(changed.after->>'wording', standing.wording), changed.before->>'wording'
     from plan_change changed join standing on standing.id = changed."subjectId"
     where changed.kind = 'MOVED' and changed.subject in ('MILESTONE', 'ITEM') and standing.title is not null
       and ${day} between ${from}::date and ${to}::date
       and changed.before->>'wording' is distinct from changed.after->>'wording'
     order by standing.id, changed.at desc)
    order by 4 desc, 1`;
}

/** Wishes that wait on the period's last day, and those to which something happened within it; as they stood then. */
function wishesSql(municipalityId: string, area: WelfareArea | null, { from, to }: ReportPeriod) {
  return Prisma.sql`
      with told as (
        select w.id, w.title, w.kind::text as kind, w."submittedOn"::text as "submittedOn",
          case when w."answeredOn" <= ${to}::date then w.answer::text end as answer,
          case when w."answeredOn" <= ${to}::date then w."answeredOn"::text end as "answeredOn",
          i.name as institution,
          coalesce((select s.stage::text from wish_step s where s."wishId" = w.id and s."on" <= ${to}::date
            order by s."on" desc, s."createdAt" desc, s.id desc limit 1), 'SUBMITTED') as stage,
          (select max(s."on")::text from wish_step s
            where s."wishId" = w.id and s."on" between ${from}::date and ${to}::date) as "movedOn"
        from exemption_wish w left join institution i on i.id = w."institutionId"
        where w."municipalityId" = ${municipalityId} and w."submittedOn" <= ${to}::date
          and ${area === null ? Prisma.sql`true` : Prisma.sql`w.area = ${area}::"WelfareArea"`}
      )
      select *, (count(*) over ())::int as total from told
      where "movedOn" is not null or stage not in ('ANSWERED', 'WITHDRAWN')
      order by case stage when 'COMMITTEE' then 0 when 'CITY_COUNCIL' then 1 when 'SUBMITTED' then 2
        when 'SENT' then 3 else 4 end, "submittedOn", id limit ${reportLimits.rows}`;
}

/** Dilemmas put within the period, and those that were open on its last day. What politicians thought stays with them. */
function dilemmasSql(municipalityId: string, area: WelfareArea | null, { from, to }: ReportPeriod) {
  return Prisma.sql`
      select d.id, d.title, d.question, i.name as institution, d."askedOn"::text as "askedOn",
        case when d."restedOn" <= ${to}::date then d."takenHome" end as "takenHome",
        (select count(*)::int from dilemma_reflection r where r."dilemmaId" = d.id and r."removedAt" is null
          and (r."createdAt" at time zone 'Europe/Copenhagen')::date <= ${to}::date) as reflections,
        (count(*) over ())::int as total
      from dilemma d join institution i on i.id = d."institutionId"
      where d."municipalityId" = ${municipalityId} and d."removedAt" is null and d."askedOn" <= ${to}::date
        and (d."askedOn" >= ${from}::date or d."restedOn" is null or d."restedOn" >= ${from}::date)
        and ${area === null ? Prisma.sql`true` : Prisma.sql`d.area = ${area}::"WelfareArea"`}
      order by d."askedOn" desc, d.id limit ${reportLimits.stories}`;
}

export interface ReportQuestion {
  municipality: Pick<MunicipalFrame, "id" | "name" | "areas">;
  committee: string;
  area: WelfareArea | null;
  period: ReportPeriod;
  /** the report that asks: it is not its own last one */
  reportId: string | null;
}

const MILESTONES = 8;

/**
 * Everything a report can tell, counted by the same layer as every screen, in eight queries. Trials are counted and named
 * as a committee may see them.
 * @param writer sees more, perhaps: how many trials that leaves out is told
 */
export async function getReportFacts(
  writer: Viewer,
  { municipality, committee, area, period, reportId }: ReportQuestion,
  today: CalendarDate,
): Promise<ReportFacts> {
  const scope = committeeScope(municipality.id);
  const filter = trialFilter({ municipality: [municipality.id], area: area === null ? [] : [area] });
  const { from, to } = period;
  const last = await getLastReport(municipality.id, { committee, area, reportId, before: to });
  const since = { from: last ? addDays(last.asOf, 1) : from, to };
  const earliest = since.from < from ? since.from : from;
  const eventFilters = (when: ReportPeriod, prefix: string) =>
    Object.fromEntries(
      trialEventKinds.map((kind) => [prefix + kind, { ...filter, event: { kind, ...when } }]),
    ) as Record<string, TrialFilter>;
  const [now, before, counts, seen, agreements, lists, next] = await Promise.all([
    getTrialFigures(scope, filter, today, to),
    getTrialFigures(scope, filter, today, addDays(from, -1)),
    countMatching(
      scope,
      municipality.id,
      {
        ...eventFilters(period, ""),
        ...eventFilters(since, "since "),
        ...Object.fromEntries(
          Object.entries(attentionFilters(municipality.id)).map(([key, each]) => [
            key,
            { ...each, area: filter.area },
          ]),
        ),
      } as Record<string, TrialFilter>,
      today,
    ),
    countMatching(scopeOf(writer), municipality.id, { all: { ...filter, asOf: to } }, today),
    listAgreements(municipality.id),
    readLists({
      decisions: decisionsSql(scope, filter, period, today),
      stories: storiesSql(scope, filter, period, today),
      milestones: milestonesSql(municipality.id, area, { from: earliest, to }),
      wishes: wishesSql(municipality.id, area, period),
      dilemmas: dilemmasSql(municipality.id, area, period),
    }),
    listNextMilestones([municipality.id], addDays(to, 1), MILESTONES),
  ]);
  const events = (prefix: string) =>
    Object.fromEntries(trialEventKinds.map((kind) => [kind, counts[prefix + kind] ?? 0])) as Record<
      TrialEventKind,
      number
    >;
  const isToday = to === today;
  return {
    municipality: { id: municipality.id, name: municipality.name },
    ...{ area, period, today, now, before: before.figures, milestones: lists.milestones },
    decisions: cut(lists.decisions),
    stories: cut(lists.stories),
    wishes: cut(lists.wishes),
    dilemmas: cut(lists.dilemmas),
    notes: countingNotes({
      ...{ figures: now.figures, area: area ?? onlyOf(municipality.areas), asOf: to, today },
    }),
    events: events(""),
    sinceLast: { last, period: since, events: events("since ") },
    hidden: Math.max(0, seen.all - now.figures.unique),
    agreements: agreements.filter(({ areas }) => area === null || areas.includes(area)),
    ahead: {
      overdue: isToday ? (counts.overdue ?? 0) : null,
      awaitingApproval: isToday ? (counts.awaitingApproval ?? 0) : null,
      landing: isToday ? (counts.landing ?? 0) : null,
      milestones: next,
    },
  };
}
