import { recordAudit, type AuditActor } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import { provisionLabel } from "@/lib/domain/exemption/provision";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Locale } from "@/lib/i18n/locale";

/** A provision whose wording must be checked again. */
export interface RecheckItem {
  id: string;
  title: string;
  recheckOn: CalendarDate;
  keeper: { id: string; name: string } | null;
  version: number;
}

/** Someone who keeps provisions and can be written to. */
export interface Keeper {
  id: string;
  name: string;
  email: string;
  locale: Locale;
}

/** Provisions to be checked up to a day, the most overdue first; those that were replaced are checked no more. */
export async function listRechecks(
  until: CalendarDate,
): Promise<(Omit<RecheckItem, "keeper"> & { keeper: (Keeper & { isClosed: boolean }) | null })[]> {
  const prisma = await db();
  const rows = await prisma.legalProvision.findMany({
    where: { recheckOn: { lte: toDbDate(until) }, replacedBy: null },
    orderBy: [{ recheckOn: "asc" }, { law: "asc" }, { id: "asc" }],
    take: 500,
    select: {
      ...{ id: true, law: true, paragraph: true, subsection: true, topic: true },
      ...{ recheckOn: true, version: true },
      keeper: { select: { id: true, name: true, email: true, locale: true, closedAt: true } },
    },
  });
  return rows.map(({ id, recheckOn, version, keeper, ...name }) => ({
    ...{ id, version, title: provisionLabel(name), recheckOn: fromDbDate(recheckOn!) },
    keeper: keeper && {
      ...{ id: keeper.id, name: keeper.name, email: keeper.email },
      locale: keeper.locale as Locale,
      isClosed: keeper.closedAt !== null,
    },
  }));
}

/** A provision as far as its check goes; null when there is none. */
export async function getRecheck(
  id: string,
): Promise<{ recheckOn: CalendarDate | null; keeperId: string | null; version: number } | null> {
  const prisma = await db();
  const row = await prisma.legalProvision.findUnique({
    where: { id },
    select: { recheckOn: true, keeperId: true, version: true },
  });
  return row && { ...row, recheckOn: fromDbDate(row.recheckOn) };
}

/**
 * Writes that the wording was checked: the day of the next check, and who keeps it where nobody did.
 * @returns CONFLICT when the provision was changed since it was read
 */
export async function saveRecheck(
  provision: { id: string; version: number; recheckOn: CalendarDate | null; keeperId: string | null },
  next: { recheckOn: CalendarDate; keeperId: string; checkedOn: CalendarDate },
  actor: AuditActor,
): Promise<"SAVED" | "CONFLICT"> {
  const prisma = await db();
  const { id, version, keeperId } = provision;
  const keeper = keeperId ?? next.keeperId;
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.legalProvision.updateMany({
      where: { id, version },
      data: { recheckOn: toDbDate(next.recheckOn), keeperId: keeper, version: { increment: 1 } },
    });
    if (count === 0) return "CONFLICT";
    await recordAudit(tx, actor, {
      ...{ operation: "UPDATE", entity: "legalProvision", entityId: id, municipalityId: null },
      before: { recheckOn: provision.recheckOn, ...(keeper !== keeperId && { keeperId }) },
      after: {
        ...{ recheckOn: next.recheckOn, checkedOn: next.checkedOn },
        ...(keeper !== keeperId && { keeperId: keeper }),
      },
    });
    return "SAVED";
  });
}
