import { recordAudit, type AuditActor } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { listEndings, listLegalBases, type EndingAgreement, type LegalBasis } from "@/lib/db/sunset";
import type { ProvisionPeriod } from "@/lib/domain/freedom/validity";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { agreementsOfAreas } from "@/lib/domain/sunset/move";

/** What a move is about: the agreements that follow, and the law when it is the law that is moved. */
export interface MoveSubject {
  agreements: EndingAgreement[];
  law: LegalBasis | null;
  /** the law's other agreements */
  staying: EndingAgreement[];
}

/**
 * Finds an agreement, or a law with the agreements resting on it that cover no other areas than those chosen.
 * @param municipalityIds where an agreement may be; null = anywhere
 */
export async function getMoveSubject(
  target: { kind: "AGREEMENT" | "LAW"; id: string; areas: readonly WelfareArea[] },
  municipalityIds: readonly string[] | null,
): Promise<MoveSubject | null> {
  const { agreements } = await listEndings("EVERYWHERE");
  if (target.kind === "AGREEMENT") {
    const found = agreements.find(
      ({ id, municipalityId }) =>
        id === target.id && (municipalityIds === null || municipalityIds.includes(municipalityId)),
    );
    return found ? { agreements: [found], law: null, staying: [] } : null;
  }
  const law = (await listLegalBases()).find(({ id }) => id === target.id);
  if (!law) return null;
  const resting = agreements.filter(({ legalBasisId }) => legalBasisId === law.id);
  const following = agreementsOfAreas(resting, target.areas);
  return { agreements: following, law, staying: resting.filter((each) => !following.includes(each)) };
}

/** Undoes the transaction. */
class Overtaken extends Error {}

export interface ExpiryMove {
  agreements: Pick<EndingAgreement, "id" | "version" | "expiresOn" | "municipalityId">[];
  to: CalendarDate;
  reason: string;
  /** the law itself, when its own last day moves as well */
  law: {
    basis: LegalBasis;
    endedOn: CalendarDate | null;
    endsOn: CalendarDate;
    periods: ProvisionPeriod[];
  } | null;
}

/**
 * Moves the last day of agreements, and of the law they rest on, all or none.
 * @returns CONFLICT when one of them was changed since it was read; nothing is written then
 */
export async function moveExpiry(move: ExpiryMove, actor: AuditActor): Promise<"SAVED" | "CONFLICT"> {
  const prisma = await db();
  const { agreements, to, reason, law } = move;
  try {
    await prisma.$transaction(async (tx) => {
      for (const { id, version, expiresOn, municipalityId } of agreements) {
        const { count } = await tx.agreement.updateMany({
          where: { id, version },
          data: { expiresOn: toDbDate(to), version: { increment: 1 } },
        });
        if (count === 0) throw new Overtaken();
        await recordAudit(tx, actor, {
          ...{ operation: "UPDATE", entity: "agreement", entityId: id, municipalityId },
          before: { expiresOn },
          after: { expiresOn: to, reason },
        });
      }
      if (!law) return;
      const { id, version } = law.basis;
      const { count } = await tx.legalProvision.updateMany({
        where: { id, version },
        data: { version: { increment: 1 } },
      });
      if (count === 0) throw new Overtaken();
      await tx.provisionValidity.deleteMany({ where: { provisionId: id } });
      await tx.provisionValidity.createMany({
        data: law.periods.map(({ kind, validFrom, validTo, note }, index) => ({
          ...{ provisionId: id, order: index + 1, kind, note },
          validFrom: toDbDate(validFrom),
          validTo: toDbDate(validTo),
        })),
      });
      await recordAudit(tx, actor, {
        ...{ operation: "UPDATE", entity: "legalProvision", entityId: id, municipalityId: null },
        before: { validTo: law.endedOn },
        after: { validTo: law.endsOn, reason },
      });
    });
    return "SAVED";
  } catch (error) {
    if (error instanceof Overtaken) return "CONFLICT";
    throw error;
  }
}
