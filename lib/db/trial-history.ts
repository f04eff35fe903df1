import { db } from "@/lib/db/client";
import { provisionLabel } from "@/lib/domain/exemption/provision";
import type { Role } from "@/lib/domain/member/role";
import type { AuditedChange } from "@/lib/domain/trial/history";

/** More than anyone reads; a trial with more changes shows the newest. */
const MOST_EVENTS = 300;

/** The audit history of one trial, newest first. The caller has read the trial within its scope. */
export async function listTrialEvents(trialId: string): Promise<AuditedChange[]> {
  const prisma = await db();
  const events = await prisma.auditEvent.findMany({
    where: { entity: { in: ["trial", "log"] }, entityId: trialId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: MOST_EVENTS,
    select: {
      id: true,
      at: true,
      operation: true,
      actorName: true,
      actorRole: true,
      before: true,
      after: true,
    },
  });
  return events.map(({ at, actorRole, before, after, ...event }) => ({
    ...event,
    at: at.toISOString(),
    actorRole: actorRole as Role | null,
    before: before as AuditedChange["before"],
    after: after as AuditedChange["after"],
  }));
}

/** Names of institutions, classifications, provisions, rules and goals by id; what no longer exists is left out. */
export async function namesOf(ids: string[]): Promise<Record<string, { da: string; en: string }>> {
  if (ids.length === 0) return {};
  const prisma = await db();
  const where = { id: { in: ids } };
  const [institutions, classifications, provisions, rules, goals] = await Promise.all([
    prisma.institution.findMany({ where, select: { id: true, name: true } }),
    prisma.classification.findMany({ where, select: { id: true, label: true, labelEn: true } }),
    prisma.legalProvision.findMany({
      where,
      select: { id: true, law: true, paragraph: true, subsection: true, topic: true },
    }),
    prisma.municipalRule.findMany({ where, select: { id: true, title: true } }),
    prisma.planGoal.findMany({ where, select: { id: true, text: true } }),
  ]);
  const same = (id: string, name: string) => [id, { da: name, en: name }] as const;
  return Object.fromEntries([
    ...institutions.map(({ id, name }) => same(id, name)),
    ...classifications.map(({ id, label, labelEn }) => [id, { da: label, en: labelEn }] as const),
    ...provisions.map(({ id, ...name }) => same(id, provisionLabel(name))),
    ...rules.map(({ id, title }) => same(id, title)),
    ...goals.map(({ id, text }) => same(id, text)),
  ]);
}
