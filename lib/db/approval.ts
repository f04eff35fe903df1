import { db, Prisma } from "@/lib/db/client";
import { trialNeedSql } from "@/lib/db/exemption-sql";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import type { DecidedTrial } from "@/lib/domain/agreement/agenda";
import type { PolicyLine } from "@/lib/domain/agreement/policy";
import type { ProvisionName } from "@/lib/domain/exemption/provision";
import type { DataOrigin, WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialMove } from "@/lib/domain/trial/life";
import type { Scope } from "@/lib/domain/trial/sharing";
import type { TrialStage } from "@/lib/domain/trial/stage";

/** A trial that may wait for somebody's yes, with everything that decides whose. */
export interface WaitingTrial {
  id: string;
  title: string;
  area: WelfareArea;
  stage: "AWAITING_APPROVAL" | "EVALUATING";
  version: number;
  origin: DataOrigin;
  municipalityId: string;
  leadInstitutionId: string;
  institution: string;
  freedFrom: string;
  freedTo: string;
  purpose: string | null;
  needsStatutoryExemption: boolean;
  costsMoney: boolean | null;
  participantCount: number | null;
  periodStart: CalendarDate | null;
  periodEnd: CalendarDate | null;
  /** the law it could not be done without being freed of */
  provisions: ProvisionName[];
  agreement: { title: string; expiresOn: CalendarDate; testDays: number } | null;
  policy: PolicyLine[];
  /** the moves that count, oldest first */
  passed: { stage: TrialStage; from: CalendarDate; move: TrialMove | null; note: string | null }[];
  /** what each test period showed, as its people wrote it */
  evaluations: { round: number; seen: string }[];
}

/** The trials of a municipality that await approval or are being evaluated, whoever is asked; the longest wait first. */
export async function listWaiting(municipalityId: string, scope: Scope): Promise<WaitingTrial[]> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<{ record: WaitingTrial }[]>`
    select jsonb_build_object(
      'id', t.id, 'title', t.title, 'area', t.area, 'stage', t.stage, 'version', t.version, 'origin', t.origin,
      'municipalityId', t."municipalityId", 'leadInstitutionId', t."leadInstitutionId", 'institution', l.name,
      'freedFrom', t."freedFrom", 'freedTo', t."freedTo", 'purpose', t.purpose,
      'needsStatutoryExemption', ${trialNeedSql("NATIONAL", "t")} is not distinct from 'DIRECT',
      'costsMoney', t."costsMoney", 'participantCount', t."participantCount",
      'periodStart', t."periodStart", 'periodEnd', t."periodEnd",
      'provisions', (
        select coalesce(jsonb_agg(distinct jsonb_build_object(
          'law', p.law, 'paragraph', p.paragraph, 'subsection', p.subsection, 'topic', p.topic)), '[]')
        from exemption_use e join legal_provision p on p.id = e."provisionId"
        where e."trialId" = t.id and e.level = 'NATIONAL' and coalesce(e."reviewedNeed", e."statedNeed") = 'DIRECT'),
      'agreement', case when a.id is null then null else jsonb_build_object(
        'title', a.title, 'expiresOn', a."expiresOn", 'testDays', a."defaultTestDays") end,
      'policy', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'trigger', r.trigger, 'threshold', r.threshold, 'body', r.body, 'note', r.note) order by r."order"), '[]')
        from approval_rule r where r."agreementId" = a.id),
      'passed', (
        select coalesce(jsonb_agg(jsonb_build_object('stage', h.stage, 'from', h."from", 'move', h.move, 'note', h.note)
          order by h."from", h.seq), '[]')
        from trial_stage_change h where h."trialId" = t.id and h."supersededAt" is null),
      'evaluations', (
        select coalesce(jsonb_agg(jsonb_build_object('round', v.round, 'seen', v.seen) order by v.round), '[]')
        from trial_evaluation v where v."trialId" = t.id)) as record
    from trial t
    join institution l on l.id = t."leadInstitutionId"
    left join agreement a on a.id = t."agreementId"
    where t."municipalityId" = ${municipalityId} and t.stage in ('AWAITING_APPROVAL', 'EVALUATING')
      and ${trialVisibleSql(scope, "t")}
    order by t.title, t.id`;
  return rows.map(({ record }) => record);
}

/** The last decision of each of these trials of the municipality, in the order asked for. */
export async function listDecided(
  ids: readonly string[],
  municipalityId: string,
  scope: Scope,
): Promise<DecidedTrial[]> {
  if (ids.length === 0) return [];
  const prisma = await db();
  const rows = await prisma.$queryRaw<{ record: DecidedTrial }[]>`
    select jsonb_build_object('id', t.id, 'title', t.title, 'move', last.move, 'body', last.body,
      'from', last."from", 'minutes', last.minutes, 'outcome', (
        select d.outcome from trial_decision d
        where last.move = 'DECIDE' and d."trialId" = t.id and d."supersededAt" is null
          and d."decidedOn" = last."from" limit 1)) as record
    from trial t
    join lateral (
      select h.move, h.body, h."from", h.minutes from trial_stage_change h
      where h."trialId" = t.id and h."supersededAt" is null and h.body is not null
        and h.move in ('APPROVE', 'RETURN', 'DECIDE')
      order by h."from" desc, h.seq desc limit 1) last on true
    where t.id in (${Prisma.join([...ids])}) and t."municipalityId" = ${municipalityId}
      and ${trialVisibleSql(scope, "t")}`;
  const decided = new Map(rows.map(({ record }) => [record.id, record]));
  return ids.flatMap((id) => decided.get(id) ?? []);
}
