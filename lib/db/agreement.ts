import { auditActor, recordAudit } from "@/lib/db/audit";
import { db, type DbOrTx } from "@/lib/db/client";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import type { AgreementEntry } from "@/lib/domain/agreement/agreement";
import type { Actor } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** The agreements of a municipality, the latest first. One query. */
export async function listAgreements(municipalityId: string): Promise<AgreementEntry[]> {
  const prisma = await db();
  const standing = { where: { removedAt: null } };
  const rows = await prisma.agreement.findMany({
    where: { municipalityId },
    orderBy: [{ inForceFrom: "desc" }, { id: "asc" }],
    select: {
      ...{ id: true, kind: true, title: true, areas: true, inForceFrom: true, expiresOn: true },
      _count: { select: { trials: true, phases: standing, planItems: standing, milestones: standing } },
    },
  });
  return rows.map(({ _count, inForceFrom, expiresOn, ...agreement }) => ({
    ...agreement,
    inForceFrom: fromDbDate(inForceFrom),
    expiresOn: fromDbDate(expiresOn),
    trials: _count.trials,
    planned: _count.phases + _count.planItems + _count.milestones,
  }));
}

export interface NewAgreement {
  municipalityId: string;
  title: string;
  areas: WelfareArea[];
  inForceFrom: CalendarDate;
  expiresOn: CalendarDate;
}

/**
 * Makes a municipal agreement under which leaders decide until its policy says otherwise (domain rule 4). One that is
 * there already with the same title and the same first day is the same form again.
 * @returns its id
 */
export async function createAgreement(tx: DbOrTx, viewer: Actor, agreement: NewAgreement): Promise<string> {
  const { municipalityId, title, areas } = agreement;
  const days = { inForceFrom: toDbDate(agreement.inForceFrom), expiresOn: toDbDate(agreement.expiresOn) };
  // Two forms at once wait for each other here.
  await tx.$queryRaw`select 1 from municipality where id = ${municipalityId} for update`;
  const same = await tx.agreement.findFirst({
    where: { municipalityId, title, inForceFrom: days.inForceFrom },
    select: { id: true },
  });
  if (same) return same.id;
  const { id } = await tx.agreement.create({
    data: {
      ...{ kind: "MUNICIPAL", title, areas, municipalityId, ...days },
      approvalRules: { create: { order: 1, trigger: "ALWAYS", body: "LEADER" } },
    },
    select: { id: true },
  });
  await recordAudit(tx, auditActor(viewer, municipalityId), {
    operation: "CREATE",
    entity: "agreement",
    entityId: id,
    municipalityId,
    after: { ...agreement },
  });
  return id;
}
