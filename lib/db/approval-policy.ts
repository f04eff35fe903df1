import { changedFields, recordAudit, type AuditActor } from "@/lib/db/audit";
import { db, type DbOrTx } from "@/lib/db/client";
import { fromDbDate } from "@/lib/db/dates";
import { trialNeedSql } from "@/lib/db/exemption-sql";
import type { PolicyLine, PolicyText } from "@/lib/domain/agreement/policy";
import type { RoutedSubject } from "@/lib/domain/agreement/preview";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** An agreement with what it says about approval. */
export interface PolicyAgreement extends PolicyText {
  id: string;
  title: string;
  municipalityId: string;
  areas: WelfareArea[];
  inForceFrom: CalendarDate;
  expiresOn: CalendarDate;
  version: number;
}

const policySelect = {
  id: true,
  title: true,
  municipalityId: true,
  areas: true,
  inForceFrom: true,
  expiresOn: true,
  version: true,
  defaultTestDays: true,
  approvalRules: {
    orderBy: { order: "asc" },
    select: { trigger: true, threshold: true, body: true, note: true },
  },
} as const;

interface PolicyRow extends Omit<PolicyAgreement, "lines" | "testDays" | "inForceFrom" | "expiresOn"> {
  inForceFrom: Date;
  expiresOn: Date;
  defaultTestDays: number;
  approvalRules: PolicyLine[];
}

const asPolicy = ({
  defaultTestDays,
  approvalRules,
  inForceFrom,
  expiresOn,
  ...rest
}: PolicyRow): PolicyAgreement => ({
  ...rest,
  inForceFrom: fromDbDate(inForceFrom),
  expiresOn: fromDbDate(expiresOn),
  testDays: defaultTestDays,
  lines: approvalRules,
});

/** The agreements of a municipality with their policies, the one in force longest first. */
export async function listPolicies(municipalityId: string): Promise<PolicyAgreement[]> {
  const prisma = await db();
  const rows = await prisma.agreement.findMany({
    where: { municipalityId },
    orderBy: [{ expiresOn: "desc" }, { title: "asc" }],
    select: policySelect,
  });
  return rows.map(asPolicy);
}

/** One agreement's policy, if it belongs to one of the municipalities. */
export async function getPolicy(
  id: string,
  reach: "ALL" | readonly string[],
  within?: DbOrTx,
): Promise<PolicyAgreement | null> {
  const client = within ?? (await db());
  const row = await client.agreement.findFirst({
    where: { id, ...(reach !== "ALL" && { municipalityId: { in: [...reach] } }) },
    select: policySelect,
  });
  return row && asPolicy(row);
}

/** Who changed an agreement's policy last; null when it is as it was loaded. */
export async function getLastPolicyChange(
  agreementId: string,
): Promise<{ actorName: string; at: string } | null> {
  const prisma = await db();
  const [event] = await prisma.$queryRaw<{ actorName: string; at: Date }[]>`
    select "actorName", at from audit_event
    where entity = 'agreement' and "entityId" = ${agreementId}
      and (after -> 'approval' is not null or after -> 'defaultTestDays' is not null)
    order by at desc limit 1`;
  return event ? { actorName: event.actorName, at: event.at.toISOString() } : null;
}

/**
 * The trials of an agreement with what decides whom they go to, by title. Archived ones are left out, and no sharing
 * is asked about: the administration that keeps the policy sees all trials of its municipality.
 */
export async function listRoutedTrials(agreementId: string): Promise<RoutedSubject[]> {
  const prisma = await db();
  return prisma.$queryRaw<RoutedSubject[]>`
    select t.id, t.title, t.stage::text as stage, t."costsMoney", t."participantCount",
      ${trialNeedSql("NATIONAL", "t")} is not distinct from 'DIRECT' as "needsStatutoryExemption",
      (select case when last.move = 'APPROVE' then last.body::text end from (
        select h.move, h.body from trial_stage_change h
        where h."trialId" = t.id and h."supersededAt" is null
          and h.move in ('ASK_APPROVAL', 'APPROVE', 'RETURN', 'REVOKE')
        order by h."from" desc, h.seq desc limit 1) last) as "approvedBy"
    from trial t
    where t."agreementId" = ${agreementId} and t."archivedAt" is null
    order by t.title, t.id`;
}

/**
 * Replaces the lines of a policy and the length of a test, if the agreement is as it was read. What was before stands
 * in the history of changes.
 */
export async function savePolicy(
  agreement: PolicyAgreement,
  { lines, testDays }: PolicyText,
  actor: AuditActor,
): Promise<"SAVED" | "CONFLICT"> {
  const prisma = await db();
  const changed = changedFields(
    { approval: agreement.lines, defaultTestDays: agreement.testDays },
    { approval: lines, defaultTestDays: testDays },
  );
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.agreement.updateMany({
      where: { id: agreement.id, version: agreement.version },
      data: changed
        ? { defaultTestDays: testDays, version: { increment: 1 } }
        : { version: agreement.version },
    });
    if (count === 0) return "CONFLICT";
    if (!changed) return "SAVED";
    await tx.approvalRule.deleteMany({ where: { agreementId: agreement.id } });
    await tx.approvalRule.createMany({
      data: lines.map(({ trigger, threshold, body, note }, index) => ({
        ...{ trigger, threshold, body, note },
        order: index + 1,
        agreementId: agreement.id,
      })),
    });
    await recordAudit(tx, actor, {
      operation: "UPDATE",
      entity: "agreement",
      entityId: agreement.id,
      municipalityId: agreement.municipalityId,
      ...changed,
    });
    return "SAVED";
  });
}
