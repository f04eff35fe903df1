import type { Prisma } from "@/lib/db/client";
import type { DatePrecision } from "@/lib/db/generated/enums";
import { reconcile } from "@/prisma/seed/reconcile";
import { readData, type SourceArea, type SourcePlace } from "@/prisma/seed/source";

export interface SourceMunicipality {
  id: string;
  name: string;
  code: string;
  welfareArea: SourceArea;
  politicalAgreement: { date: string; precision: DatePrecision };
  agreement: { date: string; precision: DatePrecision };
  workStarted: { date: string; precision: DatePrecision };
  legalBasis: { provisionId: string; name: string; inForce: string; expires: string };
  freedFromAct: string;
  institutions: { type: string; label: string; count: number }[];
  governanceFacts: { key: string; value: string; certainty: string; source: SourcePlace }[];
  source: SourcePlace;
}

export function sourceMunicipalities(): SourceMunicipality[] {
  return readData<{ municipalities: SourceMunicipality[] }>("municipalities.json").municipalities;
}

/** The seven municipalities and what the report states about how each runs its agreement. */
export async function loadMunicipalities(tx: Prisma.TransactionClient): Promise<void> {
  const municipalities = sourceMunicipalities();
  const rows: Prisma.MunicipalityCreateManyInput[] = municipalities.map(({ id, name, code }) => ({
    id,
    name,
    code,
    origin: "REFERENCE",
  }));
  await reconcile(tx, tx.municipality, rows, { keep: true });

  const facts: Prisma.GovernanceFactCreateManyInput[] = municipalities.flatMap((municipality) =>
    municipality.governanceFacts.map(({ key, value, certainty, source }) => ({
      id: `${municipality.id}-${key}`,
      municipalityId: municipality.id,
      key,
      value,
      certainty,
      source: { ...source },
    })),
  );
  await reconcile(tx, tx.governanceFact, facts);
}
