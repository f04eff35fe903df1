import type { Prisma } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { demoUserId } from "@/prisma/seed/demo/user";

/** Provisions somebody in the demo keeps, and when their wording is to be checked, in days from the first start. */
const rechecks: Record<string, number> = { "fsl-16e": -20, "dtl-11": -3, "fsl-14b": 25, "sel-151-1": 50 };

/** Gives some provisions a keeper and a day, unless somebody has had to do with them. */
export async function loadDemoRechecks(tx: Prisma.TransactionClient, today: CalendarDate): Promise<void> {
  const untouched = await tx.legalProvision.findMany({
    where: { id: { in: Object.keys(rechecks) }, version: 1, recheckOn: null, keeperId: null },
    select: { id: true },
  });
  if (untouched.length === 0) return;
  const keeper = await tx.user.findUnique({
    where: { id: demoUserId("evaluator@frisat.demo") },
    select: { id: true },
  });
  for (const { id } of untouched) {
    await tx.legalProvision.update({
      where: { id },
      data: { recheckOn: toDbDate(addDays(today, rechecks[id]!)), keeperId: keeper?.id ?? null },
      select: { id: true },
    });
  }
}
