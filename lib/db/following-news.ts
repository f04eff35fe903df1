import { db, Prisma } from "@/lib/db/client";
import { listWaitingDilemmas } from "@/lib/db/dilemma";
import { getTrialFigures } from "@/lib/db/statistic/figures";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import { listWishesInWaiting } from "@/lib/db/wish";
import { followingFiguresOf, type FollowingNews } from "@/lib/domain/politics/news";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { trialFilter } from "@/lib/domain/trial/filter";
import type { Scope } from "@/lib/domain/trial/sharing";

/** More of one kind than anybody can talk of at one meeting. */
const MOST = 20;

/** A moment as the day it is in Denmark. */
const dayOf = (column: Prisma.Sql) => Prisma.sql`(${column} at time zone 'Europe/Copenhagen')::date`;

/**
 * What happened in a municipality after a day, in one statement: the latest decision on each trial, what was experienced
 * or evaluated, and milestones that were reached or moved. The newest of each kind first, at most twenty.
 * @param scope what the reader of the agenda may see, not its writer
 */
async function listHappened(
  municipalityId: string,
  scope: Scope,
  since: CalendarDate,
  today: CalendarDate,
): Promise<Pick<FollowingNews, "decisions" | "stories" | "milestones">> {
  const prisma = await db();
  const [row] = await prisma.$queryRaw<[Pick<FollowingNews, "decisions" | "stories" | "milestones">]>`
    with seen as (
      select t.id, t.title, t."observedEffect", t."observedEffectOn", t.stage from trial t
      where t."municipalityId" = ${municipalityId} and ${trialVisibleSql(scope, "t")}
    ), decided as (
      select distinct on (seen.id) seen.id, seen.title, d.outcome, d."decidedOn", d.reason
      from seen join trial_decision d on d."trialId" = seen.id
      where d."supersededAt" is null and d."decidedOn" > ${since}::date and d."decidedOn" <= ${today}::date
      order by seen.id, d."decidedOn" desc, d."createdAt" desc
    ), told as (
      select seen.id, seen.title, seen."observedEffect" as text, seen."observedEffectOn" as "on" from seen
      where seen."observedEffect" is not null and seen.stage <> 'WITHDRAWN'
        and seen."observedEffectOn" > ${since}::date and seen."observedEffectOn" <= ${today}::date
      union all
      select seen.id, seen.title, e.seen, ${dayOf(Prisma.sql`e."createdAt"`)}
      from seen join trial_evaluation e on e."trialId" = seen.id
      where seen.stage <> 'WITHDRAWN' and ${dayOf(Prisma.sql`e."createdAt"`)} > ${since}::date
    ), story as (
      select distinct on (id) id, title, text, "on" from told order by id, "on" desc
    ), moved as (
      select distinct on (c."subjectId") c."subjectId", c.before ->> 'wording' as before,
             c.after ->> 'wording' as after, c.reason, ${dayOf(Prisma.sql`c.at`)} as "on"
      from plan_change c join agreement a on a.id = c."agreementId"
      where a."municipalityId" = ${municipalityId} and c.subject = 'MILESTONE' and c.kind = 'MOVED'
        and ${dayOf(Prisma.sql`c.at`)} > ${since}::date
      order by c."subjectId", c.at desc
    ), mark as (
      select s.id, coalesce(s."municipalText", s."stateText") as title, s.state = 'DONE' as reached, s."reachedOn",
             m.before, m.after, m.reason, coalesce(s."reachedOn", m."on") as "on"
      from milestone s join agreement a on a.id = s."agreementId" left join moved m on m."subjectId" = s.id
      where a."municipalityId" = ${municipalityId} and s."removedAt" is null and s.state <> 'DROPPED'
        and coalesce(s."municipalText", s."stateText") is not null
        and ((s.state = 'DONE' and s."reachedOn" > ${since}::date) or (s.state <> 'DONE' and m."subjectId" is not null))
    )
    select
      (select coalesce(jsonb_agg(jsonb_build_object('trialId', id, 'title', title, 'outcome', outcome,
          'decidedOn', "decidedOn", 'reason', reason) order by "decidedOn" desc, id), '[]')
        from (select * from decided order by "decidedOn" desc, id limit ${MOST}) d) as decisions,
      (select coalesce(jsonb_agg(jsonb_build_object('trialId', id, 'title', title, 'text', text)
          order by "on" desc, id), '[]')
        from (select * from story order by "on" desc, id limit ${MOST}) s) as stories,
      (select coalesce(jsonb_agg(jsonb_build_object('partId', id, 'title', title, 'reachedOn', "reachedOn",
          'isReached', reached, 'before', before, 'after', after, 'reason', reason) order by "on" desc, id), '[]')
        from (select * from mark order by "on" desc, id limit ${MOST}) m) as milestones`;
  return row;
}

/**
 * Everything that is new in a municipality since a day, and what waits for its politicians: what a following group's agenda
 * is made from. Three queries, and four more for the figures.
 * @param scope what the following group may see
 * @param withFigures false where only what is new is looked at
 */
export async function getFollowingNews(
  municipalityId: string,
  scope: Scope,
  since: CalendarDate,
  today: CalendarDate,
  withFigures: boolean,
): Promise<FollowingNews> {
  const filter = trialFilter({ municipality: [municipalityId] });
  const from = since < today ? since : today;
  const figuresOf = async () => {
    const [then, now] = await Promise.all([
      getTrialFigures(scope, filter, today, from, false),
      getTrialFigures(scope, filter, today, null, false),
    ]);
    return { then: followingFiguresOf(then.figures), now: followingFiguresOf(now.figures) };
  };
  const [happened, { wishes }, { dilemmas }, figures] = await Promise.all([
    listHappened(municipalityId, scope, from, today),
    listWishesInWaiting({ administration: [], politician: [municipalityId] }, { limit: MOST }),
    listWaitingDilemmas(municipalityId, MOST),
    withFigures ? figuresOf() : null,
  ]);
  return {
    ...{ ...happened, since: from },
    wishes: wishes.map(({ id, title, standsSince }) => ({ wishId: id, title, standsSince })),
    dilemmas: dilemmas.map(({ id, title, institution, question }) => ({
      ...{ dilemmaId: id, title, institution: institution.name, question },
    })),
    figures,
  };
}
