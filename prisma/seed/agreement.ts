import type { Prisma } from "@/lib/db/client";
import { sourceMunicipalities, type SourceMunicipality } from "@/prisma/seed/municipality";
import { reconcile } from "@/prisma/seed/reconcile";
import { day, readData, roughDay } from "@/prisma/seed/source";

/** Only Viborg's length of a test is stated in the sources (about 100 days); it is the product's default. */
const DEFAULT_TEST_DAYS = 100;

type Rule = Pick<Prisma.ApprovalRuleCreateManyInput, "trigger" | "body" | "note">;

/** Domain rule 4: who approves follows each agreement's policy. */
const approvalPolicies: Record<string, Rule[]> = {
  langeland: [
    {
      trigger: "STATUTORY_EXEMPTION",
      body: "COMMITTEE",
      note: "Fagudvalget godkender forsøg, der kræver lovfritagelse.",
    },
    { trigger: "COSTS_MONEY", body: "COMMITTEE", note: "Forsøg, der ventes at koste penge, går i udvalget." },
    { trigger: "ALWAYS", body: "ADMINISTRATION", note: "Øvrige forsøg starter administrativt." },
  ],
  viborg: [
    {
      trigger: "IMPLEMENTATION",
      body: "COMMITTEE",
      note: "Udvalget beslutter udbredelse efter evalueringen.",
    },
    { trigger: "ALWAYS", body: "ADMINISTRATION", note: "Forsøg starter administrativt." },
  ],
};
const otherwise: Rule[] = [
  { trigger: "ALWAYS", body: "LEADER", note: "Lederen beslutter selv og orienterer forvaltningen." },
];

/** The lines of a municipality's approval policy, in their order. */
export function approvalPolicyOf(municipalityId: string): Rule[] {
  return approvalPolicies[municipalityId] ?? otherwise;
}

/** Id of a municipality's agreement under the acts of 2021. */
export function statutoryAgreementId(municipalityId: string): string {
  return `velfaerdsaftale-${municipalityId}`;
}

/** Rebild's own agreement for all areas, by its id in the source. */
export const REBILD_MUNICIPAL_AGREEMENT = "aftale-frisaettelse-afbureaukratisering";

function statutoryAgreement(municipality: SourceMunicipality): Prisma.AgreementCreateManyInput {
  const made = roughDay(municipality.agreement);
  const started = roughDay(municipality.workStarted);
  return {
    id: statutoryAgreementId(municipality.id),
    kind: "STATUTORY",
    title: `Velfærdsaftalen i ${municipality.name}`,
    areas: [municipality.welfareArea],
    freedFromAct: municipality.freedFromAct,
    madeOn: made.date,
    madeOnPrecision: made.precision,
    workStartedOn: started.date,
    workStartedPrecision: started.precision,
    inForceFrom: day(municipality.legalBasis.inForce),
    expiresOn: day(municipality.legalBasis.expires),
    defaultTestDays: DEFAULT_TEST_DAYS,
    origin: "REFERENCE",
    source: {
      ...municipality.source,
      politicalAgreement: municipality.politicalAgreement,
      defaultTestDaysBasis: municipality.id === "viborg" ? "STATED" : "PRODUCT_DEFAULT",
    },
    municipalityId: municipality.id,
    legalBasisId: municipality.legalBasis.provisionId,
  };
}

interface SourceMunicipalAgreement {
  title: string;
  startDate: string;
  endDate: string;
  periodText: string;
}

function municipalAgreement(): Prisma.AgreementCreateManyInput {
  const { meta, agreement } = readData<{ meta: { sources: string[] }; agreement: SourceMunicipalAgreement }>(
    "plan/principles.json",
  );
  return {
    id: REBILD_MUNICIPAL_AGREEMENT,
    kind: "MUNICIPAL",
    title: agreement.title,
    areas: ["DAYCARE", "SCHOOL", "ELDERCARE", "OTHER"],
    freedFromAct: null,
    madeOn: day(agreement.startDate),
    madeOnPrecision: "MONTH",
    workStartedOn: day(agreement.startDate),
    workStartedPrecision: "MONTH",
    inForceFrom: day(agreement.startDate),
    expiresOn: day(agreement.endDate),
    defaultTestDays: DEFAULT_TEST_DAYS,
    origin: "REFERENCE",
    source: {
      document: meta.sources[0]!,
      refs: meta.sources,
      periodText: agreement.periodText,
      defaultTestDaysBasis: "PRODUCT_DEFAULT",
    },
    municipalityId: "rebild",
    legalBasisId: null,
  };
}

/** The seven agreements under the acts of 2021 and Rebild's own from 2023, each with its approval policy. */
export async function loadAgreements(tx: Prisma.TransactionClient): Promise<void> {
  const agreements = [...sourceMunicipalities().map(statutoryAgreement), municipalAgreement()];
  const added = await reconcile(tx, tx.agreement, agreements);
  const rules = agreements
    .filter((agreement) => added.has(agreement.id!))
    .flatMap((agreement) =>
      approvalPolicyOf(agreement.municipalityId).map((rule, index) => ({
        ...rule,
        id: `${agreement.id}-${index + 1}`,
        order: index + 1,
        agreementId: agreement.id!,
      })),
    );
  await tx.approvalRule.createMany({ data: rules });
}
