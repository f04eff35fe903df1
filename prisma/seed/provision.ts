import type { Prisma } from "@/lib/db/client";
import type { FreedStatus, ProvisionRole, ValidityKind, WelfareArea } from "@/lib/db/generated/enums";
import { addDays, isCalendarDate } from "@/lib/domain/shared/calendar-date";
import { toDbDate } from "@/lib/db/dates";
import { freedomKeywords } from "@/prisma/seed/word-group";
import { reconcile } from "@/prisma/seed/reconcile";
import {
  day,
  readData,
  schoolYearEnd,
  schoolYearStart,
  type SourceArea,
  type SourcePlace,
} from "@/prisma/seed/source";

interface SourceValidity {
  kind: ValidityKind;
  from: string | null;
  to: string | null;
  note: string | null;
}

interface SourceProvision {
  id: string;
  law: string;
  paragraph: string | null;
  stk: string | null;
  topic: string;
  summary: string;
  welfareArea: SourceArea | "DAYCARE_AND_SCHOOL" | "OTHER";
  freed: FreedStatus;
  role: ProvisionRole;
  parameters: Prisma.InputJsonObject | null;
  validity: SourceValidity[];
  usedByTrialTypes: string[];
  spread: string | null;
  note: string | null;
  source: SourcePlace;
}

function validFrom(from: string | null): Date | null {
  if (from === null) return null;
  return isCalendarDate(from) ? day(from) : toDbDate(schoolYearStart(from));
}

/**
 * The last day of a period. A school year counts to its end (31 July), unless a later record of the same
 * provision begins with that very year: then the new one ends the old the day before.
 */
function validTo(to: string | null, later: SourceValidity[]): Date | null {
  if (to === null) return null;
  if (isCalendarDate(to)) return day(to);
  const succeeded = later.some((record) => record.from === to);
  return toDbDate(succeeded ? addDays(schoolYearStart(to), -1) : schoolYearEnd(to));
}

function areasOf(area: SourceProvision["welfareArea"]): WelfareArea[] {
  return area === "DAYCARE_AND_SCHOOL" ? ["DAYCARE", "SCHOOL"] : [area];
}

function toRow(provision: SourceProvision): Prisma.LegalProvisionCreateManyInput {
  const { id, law, paragraph, stk, topic, summary, freed, role, parameters, note } = provision;
  return {
    id,
    law,
    paragraph,
    subsection: stk,
    topic,
    summary,
    areas: areasOf(provision.welfareArea),
    freed,
    role,
    parameters: parameters ?? undefined,
    note,
    origin: "REFERENCE",
    source: {
      ...provision.source,
      spread: provision.spread,
      usedByTrialTypes: provision.usedByTrialTypes,
    },
  };
}

/** The source's provisions, and the laws next door that every area needs though the source names them for one. */
function sourceProvisions(): SourceProvision[] {
  return ["provisions.json", "freedom-neighbour-laws.json"].flatMap(
    (file) => readData<{ provisions: SourceProvision[] }>(file).provisions,
  );
}

/** The provisions an exemption can point at, with their validity in time. */
export async function loadProvisions(tx: Prisma.TransactionClient): Promise<void> {
  const provisions = sourceProvisions();
  const keywords = freedomKeywords();
  const rows = provisions.map((provision) => ({ ...toRow(provision), keywords: keywords(provision.id) }));
  const added = await reconcile(tx, tx.legalProvision, rows);
  const periods: Prisma.ProvisionValidityCreateManyInput[] = provisions
    .filter(({ id }) => added.has(id))
    .flatMap(({ id, validity }) =>
      validity.map(({ kind, from, to, note }, index) => ({
        id: `${id}-${index + 1}`,
        provisionId: id,
        kind,
        order: index + 1,
        validFrom: validFrom(from),
        validTo: validTo(to, validity.slice(index + 1)),
        note,
      })),
    );
  await tx.provisionValidity.createMany({ data: periods });
}
