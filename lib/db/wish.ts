import { db, Prisma, type DbOrTx } from "@/lib/db/client";
import { danishOrderSql } from "@/lib/db/danish-order";
import { fromDbDate } from "@/lib/db/dates";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import { provisionLabel } from "@/lib/domain/exemption/provision";
import { provisionStateOn, type ProvisionState } from "@/lib/domain/freedom/validity";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { isRowId } from "@/lib/domain/shared/row-id";
import type { Scope } from "@/lib/domain/trial/sharing";
import type { WaitingTrial } from "@/lib/domain/wish/page";
import type { WishRecord, WishSummary } from "@/lib/domain/wish/record";
import type { WishKind, WishStage } from "@/lib/domain/wish/wish";
import { byName } from "@/lib/i18n/format";

const base = Prisma.sql`
  'id', w.id, 'kind', w.kind, 'area', w.area, 'title', w.title, 'lawText', w."lawText", 'stage', w.stage,
  'submittedOn', w."submittedOn", 'answer', w.answer, 'answeredOn', w."answeredOn", 'origin', w.origin,
  'municipality', jsonb_build_object('id', m.id, 'name', m.name),
  'institution', case when i.id is null then null else jsonb_build_object('id', i.id, 'name', i.name) end,
  'provision', case when p.id is null then null else jsonb_build_object(
    'id', p.id, 'law', p.law, 'paragraph', p.paragraph, 'subsection', p.subsection, 'topic', p.topic) end,
  'rule', case when r.id is null then null else jsonb_build_object(
    'id', r.id, 'title', r.title, 'status', r.status) end,
  'round', case when d.id is null then null else jsonb_build_object('id', d.id, 'deadlineOn', d."deadlineOn") end`;

const joined = Prisma.sql`exemption_wish w
  join municipality m on m.id = w."municipalityId"
  left join institution i on i.id = w."institutionId"
  left join legal_provision p on p.id = w."provisionId"
  left join municipal_rule r on r.id = w."ruleId"
  left join wish_round d on d.id = w."roundId"`;

const steps = Prisma.sql`(
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', s.id, 'stage', s.stage, 'on', s."on", 'note', s.note, 'actorName', s."actorName",
    'createdAt', s."createdAt") order by s."on", s."createdAt", s.id), '[]')
  from wish_step s where s."wishId" = w.id)`;

/** One wish with its whole way, in one query. Everybody may know where a wish stands, so there is no scope. */
export async function getWish(id: string, within?: DbOrTx): Promise<WishRecord | null> {
  if (!isRowId(id)) return null;
  const client = within ?? (await db());
  const rows = await client.$queryRaw<{ record: WishRecord }[]>`
    select jsonb_build_object(${base},
      'why', w.why, 'wouldEnable', w."wouldEnable", 'answerReason', w."answerReason",
      'validFrom', w."validFrom", 'validTo', w."validTo", 'version', w.version, 'createdById', w."createdById",
      'steps', ${steps},
      'grant', (select jsonb_build_object('validFrom', g."validFrom", 'validTo', g."validTo", 'condition', g.condition)
        from provision_grant g where g."wishId" = w.id)) as record
    from ${joined} where w.id = ${id}`;
  return rows[0]?.record ?? null;
}

/**
 * The trials that wait for a wish.
 * @returns those within the scope, and how many there are in all
 */
export async function listWaitingTrials(
  wishId: string,
  scope: Scope,
): Promise<{ visible: WaitingTrial[]; total: number }> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<(WaitingTrial & { shown: boolean })[]>`
    select t.id, t.title, l.name as institution, ${trialVisibleSql(scope, "t")} as shown
    from wish_trial wt join trial t on t.id = wt."trialId" join institution l on l.id = t."leadInstitutionId"
    where wt."wishId" = ${wishId} and t."archivedAt" is null
    order by ${danishOrderSql(Prisma.sql`t.title`)}, t.id`;
  return {
    visible: rows.filter(({ shown }) => shown).map(({ shown: _shown, ...trial }) => trial),
    total: rows.length,
  };
}

const recommended = Prisma.sql`(
  select count(*) from wish_step s where s."wishId" = w.id and s.stage = w.stage) > 1`;
const political = Prisma.sql`w.stage in ('COMMITTEE', 'CITY_COUNCIL')`;

/** Summaries of the wishes that meet a condition, with how many there are in all. */
async function findWishes(
  condition: Prisma.Sql,
  order: Prisma.Sql,
  window: { limit: number; offset: number },
): Promise<{ wishes: WishSummary[]; total: number }> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<{ summary: WishSummary; total: number }[]>`
    select jsonb_build_object(${base},
      'stages', (select coalesce(jsonb_agg(s.stage order by s."on", s."createdAt", s.id), '[]')
        from wish_step s where s."wishId" = w.id),
      'standsSince', (select coalesce(max(s."on"), w."submittedOn") from wish_step s where s."wishId" = w.id)
      ) as summary, count(*) over ()::int as total
    from ${joined} where ${condition} order by ${order} limit ${window.limit} offset ${window.offset}`;
  return { wishes: rows.map(({ summary }) => summary), total: rows[0]?.total ?? 0 };
}

/** What a list of wishes is narrowed to. */
interface WishConditions {
  municipality: string | null;
  kind: WishKind | null;
  stage: WishStage | null;
  provision: string | null;
  rule: string | null;
}

/** One page of all wishes: by round with the latest deadline first, challenges last, each by how far it has come. */
export async function listWishes(
  filter: WishConditions,
  window: { limit: number; offset: number },
): Promise<{ wishes: WishSummary[]; total: number }> {
  const conditions = [
    filter.municipality === null ? null : Prisma.sql`w."municipalityId" = ${filter.municipality}`,
    filter.kind === null ? null : Prisma.sql`w.kind = ${filter.kind}::"WishKind"`,
    filter.stage === null ? null : Prisma.sql`w.stage = ${filter.stage}::"WishStage"`,
    filter.provision === null ? null : Prisma.sql`w."provisionId" = ${filter.provision}`,
    filter.rule === null ? null : Prisma.sql`w."ruleId" = ${filter.rule}`,
  ].filter((condition) => condition !== null);
  return findWishes(
    conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, " and "),
    Prisma.sql`w.kind, d."deadlineOn" desc, w.stage, w."submittedOn" desc, w.id`,
    window,
  );
}

/**
 * Wishes that wait for a decision in these municipalities, the oldest first: for politicians those laid before them
 * that they have not decided on, for the administration everything not yet sent or answered.
 */
export async function listWishesInWaiting(
  reach: { administration: string[]; politician: string[] },
  window: { limit: number; area?: WelfareArea | null },
): Promise<{ wishes: WishSummary[]; total: number }> {
  if (reach.administration.length + reach.politician.length === 0) return { wishes: [], total: 0 };
  const area = window.area ? Prisma.sql`w.area = ${window.area}::"WelfareArea"` : Prisma.sql`true`;
  return findWishes(
    Prisma.sql`${area} and (
      (w."municipalityId" = any(${reach.administration}) and (w.stage = 'SUBMITTED' or ${political}))
      or (w."municipalityId" = any(${reach.politician}) and ${political} and not ${recommended}))`,
    Prisma.sql`w."submittedOn", w.id`,
    { limit: window.limit, offset: 0 },
  );
}

/** A provision one can ask to be freed of, and how it stands on a day. */
export interface WishProvision {
  id: string;
  areas: WelfareArea[];
  label: string;
  state: ProvisionState["state"];
}

/**
 * The provisions wishes may be about, by name; the acts the agreements rest on are left out.
 * @param on the day their validity is looked at
 */
export async function listWishProvisions(
  where: { areas: WelfareArea[] } | { id: string },
  on: CalendarDate,
): Promise<WishProvision[]> {
  const prisma = await db();
  const rows = await prisma.legalProvision.findMany({
    where: {
      role: { not: "LEGAL_BASIS" },
      ...("id" in where ? { id: where.id } : { areas: { hasSome: where.areas } }),
    },
    select: {
      id: true,
      areas: true,
      law: true,
      paragraph: true,
      subsection: true,
      topic: true,
      validity: {
        select: { kind: true, validFrom: true, validTo: true, note: true },
        orderBy: { order: "asc" },
      },
    },
  });
  return rows
    .map(({ id, areas, validity, ...name }) => ({
      id,
      areas,
      label: provisionLabel(name),
      state: provisionStateOn(
        validity.map((period) => ({
          ...period,
          validFrom: fromDbDate(period.validFrom),
          validTo: fromDbDate(period.validTo),
        })),
        on,
      ).state,
    }))
    .sort(byName("da", ({ label }) => label));
}

/** A municipality's own rule that can be challenged: not yet replaced or removed. */
export interface WishRule {
  id: string;
  area: WelfareArea;
  municipalityId: string;
  label: string;
}

export async function listWishRules(
  municipalityIds: string[],
  areas: WelfareArea[],
  on: CalendarDate,
): Promise<WishRule[]> {
  const prisma = await db();
  const day = new Date(`${on}T00:00:00Z`);
  const rows = await prisma.municipalRule.findMany({
    where: {
      municipalityId: { in: municipalityIds },
      area: { in: areas },
      status: { not: "REMOVED" },
      replacedBy: null,
      OR: [{ validTo: null }, { validTo: { gte: day } }],
    },
    select: { id: true, area: true, municipalityId: true, title: true },
  });
  return rows
    .map(({ title, municipalityId, ...rule }) => ({ ...rule, municipalityId: municipalityId!, label: title }))
    .sort(byName("da", ({ label }) => label));
}

/** A trial that could wait for a wish: not yet decided on, and where it is led from. */
export interface WishTrialChoice {
  id: string;
  title: string;
  area: WelfareArea;
  municipalityId: string;
  institutionId: string;
  institutionName: string;
}

const MOST_TRIALS = 500;

/** Trials under way or to come at these institutions and in these municipalities, as far as the scope lets them through. */
export async function listWishTrials(
  at: { institutionIds: string[]; municipalityIds: string[] },
  scope: Scope,
): Promise<WishTrialChoice[]> {
  const prisma = await db();
  return prisma.$queryRaw<WishTrialChoice[]>`
    select t.id, t.title, t.area, t."municipalityId", l.id as "institutionId", l.name as "institutionName"
    from trial t join institution l on l.id = t."leadInstitutionId"
    where (l.id = any(${at.institutionIds}) or t."municipalityId" = any(${at.municipalityIds}))
      and t.stage not in ('DECIDED', 'LANDED', 'WITHDRAWN') and ${trialVisibleSql(scope, "t")}
    order by ${danishOrderSql(Prisma.sql`t.title`)}, t.id limit ${MOST_TRIALS}`;
}

/** An open institution a wish can be sent from. */
export interface WishInstitution {
  id: string;
  name: string;
  area: WelfareArea;
  municipalityId: string;
  municipalityName: string;
}

export async function listWishInstitutions(where: {
  institutionIds: string[];
  municipalityIds: string[];
}): Promise<WishInstitution[]> {
  const prisma = await db();
  return prisma.$queryRaw<WishInstitution[]>`
    select i.id, i.name, i.area, i."municipalityId", m.name as "municipalityName"
    from institution i join municipality m on m.id = i."municipalityId"
    where i."closedOn" is null
      and (i.id = any(${where.institutionIds}) or i."municipalityId" = any(${where.municipalityIds}))
    order by ${danishOrderSql(Prisma.sql`i.name`)}, i.id`;
}

/** Somebody to tell about the end of a wish. */
export interface WishReceiver {
  id: string;
  email: string;
  name: string;
  locale: string;
  /** titles of the trials that wait, as far as they are this person's */
  trials: string[];
}

/**
 * Who is told when a wish is answered or taken back: whoever sent it, the leader of its institution, and the leaders
 * where trials wait for it. A leader is told of the own trials only.
 */
export async function listWishReceivers(wishId: string): Promise<WishReceiver[]> {
  const prisma = await db();
  return prisma.$queryRaw<WishReceiver[]>`
    with wish as (select * from exemption_wish where id = ${wishId}),
    waiting as (
      select t.id, t.title, t."leadInstitutionId" as place from wish_trial wt join trial t on t.id = wt."trialId"
      where wt."wishId" = ${wishId} and t."archivedAt" is null
      union
      select t.id, t.title, ti."institutionId" from wish_trial wt join trial t on t.id = wt."trialId"
      join trial_institution ti on ti."trialId" = t.id
      where wt."wishId" = ${wishId} and t."archivedAt" is null)
    select u.id, u.email, u.name, u.locale, coalesce((
      select array_agg(distinct waiting.title) from waiting
      where u.id = wish."createdById" or exists (
        select 1 from membership own where own."userId" = u.id and own.role = 'LEADER'
          and own."institutionId" = waiting.place)), '{}') as trials
    from "user" u, wish
    where u."closedAt" is null and exists (
      select 1 from membership ms where ms."userId" = u.id and ms."municipalityId" = wish."municipalityId"
        and (u.id = wish."createdById" or (ms.role = 'LEADER' and (
          ms."institutionId" = wish."institutionId"
          or ms."institutionId" in (select place from waiting)))))
    order by u.email`;
}
