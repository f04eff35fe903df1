import type { DbOrTx } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import type { Effort, EffortKind } from "@/lib/domain/effort/effort";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** Notes what a save cost, in its transaction. It belongs to the trial: who saved is not kept. */
export async function recordEffort(
  tx: DbOrTx,
  trialId: string,
  kind: EffortKind,
  effort: Effort,
  on: CalendarDate,
): Promise<void> {
  await tx.trialEffort.create({
    data: { ...effort, trialId, kind, on: toDbDate(on) },
    select: { id: true },
  });
}
