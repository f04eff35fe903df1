import { db, Prisma, type DbOrTx } from "@/lib/db/client";
import { danishOrderSql } from "@/lib/db/danish-order";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import { trialNeedSql } from "@/lib/db/exemption-sql";
import { landingDueSql, latestDecisionSql, overdueSql } from "@/lib/db/trial-filter-sql";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import { approvingBody, type ApprovalLine } from "@/lib/domain/agreement/approval";
import type { ExemptionNeed } from "@/lib/domain/exemption/need";
import type {
  HandOverDraft,
  HandOverRecord,
  HandOverSummary,
  HandOverTrial,
  HandOverWish,
  PossibleSuccessor,
} from "@/lib/domain/hand-over/hand-over";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { isRowId } from "@/lib/domain/shared/row-id";
import { nextMove, type PassedMove } from "@/lib/domain/trial/life";
import type { Scope } from "@/lib/domain/trial/sharing";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";

/** What a person may see, as the policies say it. */
interface Reach {
  institutionIds: string[];
  administered: { municipalityId: string; area: WelfareArea | null }[];
}

function withinSql({ institutionIds, administered }: Reach): Prisma.Sql {
  const places = [
    Prisma.sql`i.id = any(${institutionIds}::text[])`,
    ...administered.map(({ municipalityId, area }) =>
      area === null
        ? Prisma.sql`i."municipalityId" = ${municipalityId}`
        : Prisma.sql`(i."municipalityId" = ${municipalityId} and i.area = ${area}::"WelfareArea")`,
    ),
  ];
  return Prisma.sql`(${Prisma.join(places, " or ")})`;
}

const named = (alias: string) =>
  Prisma.raw(
    `case when ${alias}.id is null then null else jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name) end`,
  );

const summary = Prisma.sql`
  'id', o.id, 'takesOverOn', o."takesOverOn", 'completedAt', o."completedAt",
  'institution', jsonb_build_object('id', i.id, 'name', i.name, 'area', i.area, 'closedOn', i."closedOn"),
  'municipality', jsonb_build_object('id', m.id, 'name', m.name),
  'from', ${named("former")}, 'to', ${named("successor")}`;

const joined = Prisma.sql`hand_over o
  join "institution" i on i.id = o."institutionId"
  join "municipality" m on m.id = o."municipalityId"
  left join "user" former on former.id = o."fromUserId"
  left join "user" successor on successor.id = o."toUserId"`;

const LONGEST_LIST = 100;

/** The open ones by their day, then the completed ones, the newest first. */
export async function listHandOvers(reach: Reach): Promise<HandOverSummary[]> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<{ told: HandOverSummary }[]>`
    select jsonb_build_object(${summary}) as told from ${joined} where ${withinSql(reach)}
    order by o."completedAt" desc nulls first, o."takesOverOn", o.id limit ${LONGEST_LIST}`;
  return rows.map(({ told }) => told);
}

/** One, by id and within reach, in one statement: another's is not there. */
export async function getHandOver(id: string, reach: Reach): Promise<HandOverRecord | null> {
  if (!isRowId(id)) return null;
  const prisma = await db();
  const rows = await prisma.$queryRaw<{ told: HandOverRecord }[]>`
    select jsonb_build_object(${summary}, 'message', o.message, 'version', o.version,
      'notes', (select coalesce(jsonb_object_agg(n."trialId", n.note), '{}')
        from hand_over_note n where n."handOverId" = o.id)) as told
    from ${joined} where o.id = ${id} and ${withinSql(reach)}`;
  return rows[0]?.told ?? null;
}

interface TrialRow extends Omit<HandOverTrial, "next"> {
  passed: PassedMove[];
  policy: ApprovalLine[];
  national: ExemptionNeed | null;
  costsMoney: boolean | null;
  participantCount: number | null;
}

const ENTRIES = 2;

/** The trials an institution leads that have not ended, with what waits in each; in one statement. */
export async function listHandOverTrials(
  institutionId: string,
  scope: Scope,
  today: CalendarDate,
): Promise<HandOverTrial[]> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<{ trial: TrialRow }[]>`
    select jsonb_build_object(
      'id', t.id, 'title', t.title, 'stage', t.stage, 'version', t.version,
      'periodStart', t."periodStart", 'periodEnd', t."periodEnd", 'decision', ${latestDecisionSql("t")},
      'isOverdue', coalesce(${overdueSql("t", today)}, false), 'needsLanding', ${landingDueSql("t", today)},
      'unreviewed', (select count(*) from exemption_use e where e."trialId" = t.id and e."reviewedNeed" is null),
      'costsMoney', t."costsMoney", 'participantCount', t."participantCount",
      'national', ${trialNeedSql("NATIONAL", "t")},
      'lastEntries', (select coalesce(jsonb_agg(newest order by newest."happenedOn" desc, newest.id desc), '[]') from (
        select l.id, l.kind, l.text, l."happenedOn" from log_entry l
        where l."trialId" = t.id and l."removedAt" is null
        order by l."happenedOn" desc, l.id desc limit ${ENTRIES}) newest),
      'passed', (select coalesce(jsonb_agg(jsonb_build_object(
          'id', h.id, 'stage', h.stage, 'move', h.move, 'from', h."from", 'note', h.note, 'body', h.body,
          'period', h.period, 'followsId', h."followsId", 'madeAt', h."createdAt", 'madeById', h."actorId")
          order by h."from", h.seq), '[]')
        from trial_stage_change h where h."trialId" = t.id and h."supersededAt" is null),
      'policy', (select coalesce(jsonb_agg(jsonb_build_object(
          'trigger', r.trigger, 'threshold', r.threshold, 'body', r.body) order by r."order"), '[]')
        from approval_rule r where r."agreementId" = t."agreementId")) as trial
    from trial t
    where t."leadInstitutionId" = ${institutionId} and t.stage not in ('LANDED', 'WITHDRAWN')
      and ${trialVisibleSql(scope, "t")}
    order by t.stage, ${danishOrderSql(Prisma.sql`t.title`)}, t.id`;
  return rows.map(({ trial }) => {
    const { passed, policy, national, costsMoney, participantCount, ...told } = trial;
    const routed = { needsStatutoryExemption: national === "DIRECT", costsMoney, participantCount };
    const { stage, decision } = told;
    const next = nextMove({
      ...{ stage, passed },
      decisions: lastDecision(decision),
      required: {
        START: approvingBody(policy, routed, "START"),
        IMPLEMENTATION: approvingBody(policy, routed, "IMPLEMENTATION"),
      },
    });
    return { ...told, next };
  });
}

/** The latest decision as the state machine reads it; of its days nothing depends here. */
function lastDecision(outcome: DecisionOutcome | null) {
  return outcome === null ? [] : [{ outcome, decidedOn: "" as CalendarDate, nextStart: null }];
}

/** The institution's wishes and challenges that are still under way. */
export async function listOpenWishes(institutionId: string): Promise<HandOverWish[]> {
  const prisma = await db();
  const rows = await prisma.exemptionWish.findMany({
    where: { institutionId, stage: { notIn: ["ANSWERED", "WITHDRAWN"] } },
    select: { id: true, kind: true, title: true, submittedOn: true },
    orderBy: [{ submittedOn: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({ ...row, submittedOn: fromDbDate(row.submittedOn) }));
}

/** Proposals nobody has looked at, and links that still take new ones. */
export async function countIdeas(institutionId: string): Promise<{ waiting: number; links: number }> {
  const prisma = await db();
  const [row] = await prisma.$queryRaw<[{ waiting: number; links: number }]>`
    select (select count(*)::int from idea where "institutionId" = ${institutionId} and status = 'WAITING') as waiting,
      (select count(*)::int from idea_link where "institutionId" = ${institutionId} and "closedAt" is null) as links`;
  return row;
}

/** A draft of one of the institution's trials, or of a new one there. */
const draftAt = (institutionId: string) => Prisma.sql`(
  (t.id is not null and t."archivedAt" is null and t."leadInstitutionId" = ${institutionId})
  or (d."trialId" is null
    and coalesce(nullif(d.content -> 'values' ->> 'leadInstitutionId', ''), ${institutionId}) = ${institutionId}))`;

/** What a person has typed at an institution and not saved, the latest first. */
export async function listOwnDrafts(userId: string, institutionId: string): Promise<HandOverDraft[]> {
  const prisma = await db();
  return prisma.$queryRaw<HandOverDraft[]>`
    select d.id, d."trialId", d."updatedAt", d."institutionId" is not distinct from ${institutionId} as "isGiven",
      nullif(trim(coalesce(t.title, d.content -> 'values' ->> 'title')), '') as title
    from trial_draft d left join trial t on t.id = d."trialId"
    where d."userId" = ${userId} and ${draftAt(institutionId)}
    order by d."updatedAt" desc, d.id`;
}

/** An institution where a change of leader can begin, with those who lead it now. */
export interface HandOverInstitution {
  id: string;
  name: string;
  area: WelfareArea;
  municipalityId: string;
  leaders: { id: string; name: string }[];
  /** its open hand-over, if it has one */
  openId: string | null;
}

/**
 * The open institutions within reach, by name.
 * @param id only this one
 */
export async function listHandOverInstitutions(reach: Reach, id?: string): Promise<HandOverInstitution[]> {
  const prisma = await db();
  return prisma.$queryRaw<HandOverInstitution[]>`
    select i.id, i.name, i.area::text, i."municipalityId",
      (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by m."createdAt", m.id), '[]')
        from "membership" m join "user" u on u.id = m."userId"
        where m.role = 'LEADER' and m."institutionId" = i.id and u."closedAt" is null) as leaders,
      (select o.id from hand_over o where o."institutionId" = i.id and o."completedAt" is null) as "openId"
    from "institution" i
    where i."closedOn" is null and ${withinSql(reach)}
      and ${id === undefined ? Prisma.sql`true` : Prisma.sql`i.id = ${id}`}
    order by ${danishOrderSql(Prisma.sql`i.name`)}, i.id`;
}

/** Everybody with an open account in the municipality, by name. */
export async function listPossibleSuccessors(municipalityId: string): Promise<PossibleSuccessor[]> {
  const prisma = await db();
  return prisma.$queryRaw<PossibleSuccessor[]>`
    select u.id, u.name, u.email, array_agg(distinct m.role::text) as roles
    from "user" u join "membership" m on m."userId" = u.id
    where m."municipalityId" = ${municipalityId} and u."closedAt" is null
    group by u.id order by ${danishOrderSql(Prisma.sql`u.name`)}, u.id`;
}

export async function createHandOver(
  tx: DbOrTx,
  data: {
    municipalityId: string;
    institutionId: string;
    fromUserId: string | null;
    takesOverOn: CalendarDate;
  },
): Promise<string> {
  const { takesOverOn, ...row } = data;
  const made = await tx.handOver.create({
    data: { ...row, takesOverOn: toDbDate(takesOverOn) },
    select: { id: true },
  });
  return made.id;
}

/** @returns false when it was completed, changed or called off meanwhile */
async function take(
  tx: DbOrTx,
  { id, version }: { id: string; version: number },
  data: Prisma.HandOverUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.handOver.updateMany({
    where: { id, version, completedAt: null },
    data: { ...data, version: { increment: 1 } },
  });
  return count > 0;
}

/**
 * Writes message, day and the notes of these trials; a note that is empty now goes away.
 * @returns false when somebody wrote or completed it in between; nothing is written then
 */
export async function updateHandOver(
  tx: DbOrTx,
  target: { id: string; version: number },
  texts: { message: string | null; takesOverOn: CalendarDate; notes: Record<string, string | null> },
): Promise<boolean> {
  const { message, takesOverOn } = texts;
  if (!(await take(tx, target, { message, takesOverOn: toDbDate(takesOverOn) }))) return false;
  const notes = Object.entries(texts.notes);
  await tx.handOverNote.deleteMany({
    where: { handOverId: target.id, trialId: { in: notes.map(([trialId]) => trialId) } },
  });
  await tx.handOverNote.createMany({
    data: notes.flatMap(([trialId, note]) =>
      note === null ? [] : [{ handOverId: target.id, trialId, note }],
    ),
  });
  return true;
}

/** Marks which of a person's drafts at the institution go to the next leader; the others stay theirs alone. */
export async function giveDrafts(
  tx: DbOrTx,
  userId: string,
  institutionId: string,
  draftIds: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    update trial_draft given
    set "institutionId" = case when given.id = any(${[...draftIds]}) then ${institutionId} end
    from trial_draft d left join trial t on t.id = d."trialId"
    where given.id = d.id and d."userId" = ${userId} and ${draftAt(institutionId)}`;
}

/**
 * Moves the drafts that were given to the next leader; where that one has begun on the same, the draft stays behind.
 * @returns how many went over
 */
export async function moveGivenDrafts(
  tx: DbOrTx,
  institutionId: string,
  from: string,
  to: string,
): Promise<number> {
  return tx.$executeRaw`
    update trial_draft given set "userId" = ${to}, "institutionId" = null
    from trial_draft d left join trial t on t.id = d."trialId"
    where given.id = d.id and d."userId" = ${from} and d."institutionId" = ${institutionId}
      and ${draftAt(institutionId)}
      and not exists (select 1 from trial_draft own
        where own."userId" = ${to} and own."trialId" is not distinct from d."trialId")`;
}

/** @returns false when it was completed, changed or called off meanwhile: of two that complete it one does */
export async function markCompleted(
  tx: DbOrTx,
  target: { id: string; version: number },
  done: { toUserId: string; takesOverOn: CalendarDate; at: Date },
): Promise<boolean> {
  return take(tx, target, {
    ...{ toUserId: done.toUserId, completedAt: done.at, takesOverOn: toDbDate(done.takesOverOn) },
  });
}

/** @returns false when it was completed or changed meanwhile */
export async function deleteOpenHandOver(
  tx: DbOrTx,
  { id, version }: { id: string; version: number },
): Promise<boolean> {
  const { count } = await tx.handOver.deleteMany({ where: { id, version, completedAt: null } });
  return count > 0;
}

/** The leader membership of a person at an institution; null when they have none. */
export async function findLeadership(
  tx: DbOrTx,
  userId: string,
  institutionId: string,
): Promise<string | null> {
  const row = await tx.membership.findFirst({
    where: { userId, institutionId, role: "LEADER" },
    select: { id: true },
  });
  return row?.id ?? null;
}
