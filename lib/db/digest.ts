import { db, type DbOrTx } from "@/lib/db/client";
import { trialNeedSql } from "@/lib/db/exemption-sql";
import { dueColumnsSql, passedSql } from "@/lib/db/due";
import { latestDecisionSql } from "@/lib/db/trial-filter-sql";
import type { ApprovalLine } from "@/lib/domain/agreement/approval";
import type { DigestDilemma, DigestTrial, WaitingIdeas } from "@/lib/domain/digest/content";
import type { ExemptionNeed } from "@/lib/domain/exemption/need";
import type { DigestRhythm } from "@/lib/domain/member/digest";
import type { Membership } from "@/lib/domain/member/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locale";

/** Somebody with an open account that has been taken into use. */
export interface DigestPerson {
  userId: string;
  name: string;
  email: string;
  locale: Locale;
  digest: DigestRhythm;
  memberships: Membership[];
}

/** Everybody who can be told something, those who want no digest included: they still answer for their trials. */
export async function listDigestPeople(): Promise<DigestPerson[]> {
  const prisma = await db();
  const rows = await prisma.user.findMany({
    where: { closedAt: null, passwordHash: { not: null } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, name: true, email: true, locale: true, digest: true },
      memberships: { select: { role: true, municipalityId: true, institutionId: true, area: true } },
    },
  });
  return rows.map(({ id, locale, ...row }) => ({
    ...row,
    userId: id,
    locale: isLocale(locale) ? locale : defaultLocale,
  }));
}

type DigestRow = Omit<DigestTrial, "period" | "endsOn" | "routed"> & {
  periodStart: CalendarDate | null;
  periodEnd: CalendarDate | null;
  nationalNeed: ExemptionNeed | null;
  costsMoney: boolean | null;
  participantCount: number | null;
  policy: ApprovalLine[];
};

/** Every trial that can ask somebody for something, wherever it is: who is told is decided afterwards. */
export async function listDigestTrials(): Promise<DigestTrial[]> {
  const prisma = await db();
  const rows = await prisma.$queryRaw<DigestRow[]>`
    select t.id, t.title, t.area::text, t.stage::text, t.sharing::text, t."municipalityId",
      t."periodStart"::text, t."periodEnd"::text, t."costsMoney", t."participantCount",
      t.purpose, t."freedTo", t."expectedResult", t."observedEffect",
      json_build_object('id', i.id, 'name', i.name) as "leadInstitution",
      array(select t."leadInstitutionId" union select part."institutionId" from trial_institution part
        where part."trialId" = t.id) as "institutionIds",
      ${latestDecisionSql("t")} as "latestDecision", ${passedSql("t")} as passed, ${dueColumnsSql("t")},
      ${trialNeedSql("NATIONAL", "t")} as "nationalNeed",
      coalesce((select json_agg(json_build_object('trigger', r.trigger, 'threshold', r.threshold, 'body', r.body)
        order by r."order") from approval_rule r where r."agreementId" = t."agreementId"), '[]') as policy
    from trial t join institution i on i.id = t."leadInstitutionId"
    where t."archivedAt" is null
      and t.stage in ('PREPARED', 'AWAITING_APPROVAL', 'IN_TEST', 'EVALUATING', 'DECIDED')
    order by t.title, t.id`;
  return rows.map(({ periodStart, periodEnd, nationalNeed, costsMoney, participantCount, ...row }) => ({
    ...row,
    period: { start: periodStart, end: periodEnd },
    endsOn: null,
    routed: { needsStatutoryExemption: nationalNeed === "DIRECT", costsMoney, participantCount },
  }));
}

/** The ideas nobody has read, by institution. */
export async function listWaitingIdeas(): Promise<WaitingIdeas[]> {
  const prisma = await db();
  return prisma.$queryRaw<WaitingIdeas[]>`
    select i.id as "institutionId", i.name as institution, i."municipalityId", i.area::text, count(*)::int as count
    from idea d join institution i on i.id = d."institutionId"
    where d.status = 'WAITING'
    group by i.id order by i.name, i.id`;
}

/** Dilemmas that lie open, and those that were reflected on lately, with the day of each reflection. */
export async function listDigestDilemmas(since: CalendarDate): Promise<DigestDilemma[]> {
  const prisma = await db();
  return prisma.$queryRaw<DigestDilemma[]>`
    select d.id, d.title, d."municipalityId", d."institutionId", i.name as institution, d.area::text,
      d."askedOn"::text, d."restedOn" is not null as "isResting",
      coalesce((select json_agg(json_build_object('authorId', r."authorId",
          'on', (r."createdAt" at time zone 'Europe/Copenhagen')::date))
        from dilemma_reflection r where r."dilemmaId" = d.id and r."removedAt" is null), '[]') as reflections
    from dilemma d join institution i on i.id = d."institutionId"
    where d."removedAt" is null and (d."restedOn" is null or d."restedOn" >= ${since}::date)
    order by d."askedOn" desc, d.id`;
}

/** What somebody chose; null when there is no such open account. */
export async function getDigestChoice(
  userId: string,
): Promise<{ id: string; name: string; email: string; digest: DigestRhythm } | null> {
  const prisma = await db();
  return prisma.user.findFirst({
    where: { id: userId, closedAt: null },
    select: { id: true, name: true, email: true, digest: true },
  });
}

/** @returns false when it was so already */
export async function saveDigestChoice(tx: DbOrTx, userId: string, digest: DigestRhythm): Promise<boolean> {
  const { count } = await tx.user.updateMany({
    where: { id: userId, digest: { not: digest } },
    data: { digest },
  });
  return count > 0;
}
