import { auditActor, recordAudit } from "@/lib/db/audit";
import { db, type DbOrTx } from "@/lib/db/client";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import type { PlanBaseline } from "@/lib/domain/plan/baseline";
import type { Actor } from "@/lib/domain/member/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** The days on which a plan was agreed to, the latest first. */
export async function listBaselines(agreementId: string): Promise<PlanBaseline[]> {
  const prisma = await db();
  const rows = await prisma.planBaseline.findMany({
    where: { agreementId },
    orderBy: { agreedOn: "desc" },
    select: { id: true, agreedOn: true, title: true },
  });
  return rows.map(({ agreedOn, ...row }) => ({ ...row, agreedOn: fromDbDate(agreedOn) }));
}

/** One of them, with the agreement whose plan it is. */
export async function getBaseline(id: string): Promise<(PlanBaseline & { agreementId: string }) | null> {
  const prisma = await db();
  const row = await prisma.planBaseline.findUnique({
    where: { id },
    select: { id: true, agreedOn: true, title: true, agreementId: true },
  });
  return row && { ...row, agreedOn: fromDbDate(row.agreedOn) };
}

interface Place {
  agreementId: string;
  municipalityId: string;
}

export async function createBaseline(
  tx: DbOrTx,
  by: Actor,
  { agreementId, municipalityId }: Place,
  { agreedOn, title }: { agreedOn: CalendarDate; title: string },
): Promise<string> {
  const { id } = await tx.planBaseline.create({
    data: { agreementId, agreedOn: toDbDate(agreedOn), title },
    select: { id: true },
  });
  await recordAudit(tx, auditActor(by, municipalityId), {
    ...{ operation: "CREATE", entity: "planBaseline", entityId: id, municipalityId },
    after: { agreementId, agreedOn, title },
  });
  return id;
}

/** @returns false when it was gone already */
export async function deleteBaseline(
  tx: DbOrTx,
  by: Actor,
  { agreementId, municipalityId }: Place,
  { id, agreedOn, title }: PlanBaseline,
): Promise<boolean> {
  const { count } = await tx.planBaseline.deleteMany({ where: { id, agreementId } });
  if (count === 0) return false;
  await recordAudit(tx, auditActor(by, municipalityId), {
    ...{ operation: "DELETE", entity: "planBaseline", entityId: id, municipalityId },
    before: { agreementId, agreedOn, title },
  });
  return true;
}
