import type { Prisma } from "@/lib/db/client";
import type { ExemptionNeed, Initiator } from "@/lib/db/generated/enums";
import { NOT_STATED } from "@/lib/domain/trial/source-note";
import { statutoryAgreementId } from "@/prisma/seed/agreement";
import { seedInstitutions } from "@/prisma/seed/institution";
import { sourceMunicipalities } from "@/prisma/seed/municipality";
import { reconcile } from "@/prisma/seed/reconcile";
import { sourceRules } from "@/prisma/seed/rule";
import { day, readData, roughDay, type SourceArea, type SourcePlace } from "@/prisma/seed/source";

export interface SourceTrial {
  id: string;
  welfareArea: SourceArea;
  granularity: "INSTANCE" | "TYPE";
  detailLevel: string;
  title: string;
  municipality: string | null;
  municipalityScope: "NAMED" | "ANONYMISED" | "SHARED";
  institution: string | null;
  purpose: string | null;
  change: string | null;
  components: string[];
  freedFrom: string | null;
  freedTo: string | null;
  freedFromLevels: string[];
  themes: string[];
  subAreas: string[];
  contentTypes: string[];
  classificationBasis: string | null;
  needsNationalExemption: "YES" | "NO" | "UNKNOWN";
  exemptionBasis: "STATED" | "INFERRED" | null;
  enabledIndirectly: "YES" | "NO" | "UNKNOWN" | "NOT_ASSESSED";
  provisions: string[];
  initiator: Initiator | null;
  participants: { description: string; numbers: Record<string, number> } | null;
  expectedEffect: string | null;
  observedEffect: string | null;
  risks: string[];
  caseSelection: Prisma.InputJsonObject | null;
  relatedTrialIds: string[];
  status: "STARTED" | "STARTED_OR_PLANNED";
  note: string | null;
  source: SourcePlace;
}

export function sourceTrials(): SourceTrial[] {
  return readData<{ trials: SourceTrial[] }>("trials.json").trials;
}

/** The evaluator's assessment, as printed in the report of 2023. */
const REVIEWER = "VIVE, midtvejsevaluering";

/** When the report's picture of an area was taken: the day its trials are known to stand as they do. */
const knownSince: Record<SourceArea, string> = {
  DAYCARE: "2022-08-01",
  SCHOOL: "2022-01-31",
  ELDERCARE: "2022-08-01",
};

/**
 * Where each trial is placed. The report hides the place of the daycare and school trials; they are spread over
 * made-up institutions, those of a municipal rule to the rule's municipality, and marked as anonymised.
 */
const places: Record<string, string> = {
  "dc-earlier-opening": "rebild-boernehuset-lyngbakken",
  "dc-two-hours-prep": "helsingoer-boernehuset-sundtoppen",
  "dc-child-talk-form": "helsingoer-integreret-institution-soestjernen",
  "dc-fixed-prep-and-presence": "rebild-boernehuset-egernet",
  "dc-cross-playrooms": "rebild-dagplejens-gaestehus",
  "dc-parent-council": "rebild-boernehaven-firkloeveret",
  "dc-perspective-tools": "helsingoer-center-for-dagtilbud",
  "sc-instrument-teaching": "holbaek-fjordbakkeskolen",
  "sc-childrens-council": "holbaek-laering-og-trivsel-forvaltningen",
  "sc-childrens-ministry": "holbaek-sfo-fjordtoppen",
  "sc-year-group-budget": "esbjerg-distriktsskole-aakanden",
  "sc-bakkeskolen": "esbjerg-bakkeskolen",
  "sc-deferred-start": "esbjerg-skole-og-fritid-forvaltningen",
  "sc-case-short-day-two-adults": "esbjerg-distriktsskole-klitten",
  "sc-case-vifo": "holbaek-soehoejskolen",
  "sc-case-learning-conversations": "holbaek-egeskovskolen",
  "sc-case-interdisciplinary": "esbjerg-distriktsskole-byparken",
  "el-visitator-team-meetings-langeland": "langeland-hjemmepleje-visitation",
  "el-fewer-interruptions-viborg": "viborg-hjemmepleje-sygepleje",
  "el-non-health-staff-viborg": "viborg-hjemmeplejen",
  "el-fremtidens-aeldreliv": "middelfart-hjemmeplejegrupper",
  "el-preventive-visits-viborg": "viborg-forebyggende-hjemmebesoeg",
  "el-preventive-visits-langeland-individual": "langeland-forebyggelsen",
  "el-preventive-visits-langeland-practical-help": "langeland-hjemmepleje-sygepleje",
  "el-preventive-visits-middelfart": "middelfart-forebyggelsen",
  "el-supervision-two-year-langeland": "langeland-plejecentre-hjemmepleje",
  "el-meal-service-viborg": "viborg-dagcentre",
  "el-care-home-documentation-middelfart": "middelfart-plejehjem",
  "el-taskforce-middelfart": "middelfart-aeldreomraadet",
  "el-daily-rhythm-plans-viborg": "viborg-hjemmeplejen",
};

/** The institutions that the trials of the report are placed at. */
export function institutionsOfReferenceTrials() {
  return [...new Set(Object.values(places))].map((id) => {
    const institution = seedInstitutions.get(id);
    if (!institution) throw new Error(`Unknown institution ${id}`);
    return institution;
  });
}

/** Schools were counted as started and planned together; what has been observed must have started. */
function stageOf(trial: SourceTrial): "IN_TEST" | "PREPARED" {
  return trial.status === "STARTED" || trial.observedEffect !== null ? "IN_TEST" : "PREPARED";
}

/** What the source says beyond the fields of a trial. */
function referenceOf(trial: SourceTrial): Prisma.InputJsonObject {
  const { source, note, risks, caseSelection, relatedTrialIds, detailLevel, municipalityScope } = trial;
  return {
    source: { ...source },
    note,
    risks,
    caseSelection,
    relatedTrialIds,
    detailLevel,
    municipalityScope,
    institution: trial.institution,
    freedFromLevels: trial.freedFromLevels,
    classificationBasis: trial.classificationBasis,
    needsNationalExemption: trial.needsNationalExemption,
    exemptionBasis: trial.exemptionBasis,
    enabledIndirectly: trial.enabledIndirectly,
    provisions: trial.provisions,
    participantNumbers: trial.participants?.numbers ?? {},
    status: trial.status,
    stageBasis: trial.status === "STARTED" ? "STATED" : "INFERRED",
    periodBasis: "AGREEMENT_WORK_STARTED",
  };
}

function toRow(trial: SourceTrial, workStarted: Map<string, Date>): Prisma.TrialCreateManyInput {
  const institution = seedInstitutions.get(places[trial.id] ?? "");
  if (!institution) throw new Error(`Trial ${trial.id} has no institution`);
  const { id: leadInstitutionId, municipalityId } = institution;
  const stage = stageOf(trial);
  return {
    id: trial.id,
    title: trial.title,
    area: trial.welfareArea,
    freedFrom: trial.freedFrom ?? NOT_STATED,
    freedTo: trial.freedTo ?? NOT_STATED,
    purpose: trial.purpose,
    change: trial.change,
    expectedResult: trial.expectedEffect,
    observedEffect: trial.observedEffect,
    initiator: trial.initiator,
    periodStart: stage === "IN_TEST" ? workStarted.get(municipalityId)! : null,
    participants: trial.participants?.description ?? null,
    participantCount: trial.participants?.numbers.pupils ?? null,
    stage,
    sharing: "PUBLIC",
    origin: "REFERENCE",
    anonymised: trial.municipality === null,
    reference: referenceOf(trial),
    // Registered when the report took its picture, not when it was loaded here: lists put the newest first.
    createdAt: day(knownSince[trial.welfareArea]),
    municipalityId,
    leadInstitutionId,
    agreementId: statutoryAgreementId(municipalityId),
  };
}

function nationalNeed(trial: SourceTrial): ExemptionNeed | null {
  if (trial.needsNationalExemption === "YES") return "DIRECT";
  if (trial.needsNationalExemption === "UNKNOWN") return null;
  return trial.enabledIndirectly === "YES" ? "INDIRECT" : "NONE";
}

/** Domain rule 2: national and municipal apart; what the evaluator stated counts as reviewed. */
function exemptionUsesOf(trial: SourceTrial): Prisma.ExemptionUseCreateManyInput[] {
  const uses: Prisma.ExemptionUseCreateManyInput[] = [];
  const need = nationalNeed(trial);
  const orNone = (ids: string[]): (string | null)[] => (ids.length > 0 ? ids : [null]);
  if (need !== null) {
    const review =
      trial.exemptionBasis === "STATED"
        ? { reviewedNeed: need, reviewedOn: day(knownSince[trial.welfareArea]), reviewedByName: REVIEWER }
        : {};
    for (const provisionId of orNone(trial.provisions))
      uses.push({ trialId: trial.id, level: "NATIONAL", statedNeed: need, provisionId, ...review });
  }
  if (trial.freedFromLevels.includes("MUNICIPAL")) {
    const rules = sourceRules().filter((rule) => rule.trialIds.includes(trial.id));
    for (const municipalRuleId of orNone(rules.map(({ id }) => id)))
      uses.push({ trialId: trial.id, level: "MUNICIPAL", statedNeed: "DIRECT", municipalRuleId });
  }
  return uses.map((use, index) => ({ ...use, id: `${trial.id}-${index + 1}` }));
}

/** The trials that the report describes one by one. They are not the whole populations behind its figures. */
export async function loadTrials(tx: Prisma.TransactionClient): Promise<void> {
  const trials = sourceTrials().filter(({ granularity }) => granularity === "INSTANCE");
  const workStarted = new Map(
    sourceMunicipalities().map((municipality) => [municipality.id, roughDay(municipality.workStarted).date]),
  );
  const rows = trials.map((trial) => toRow(trial, workStarted));
  const ids = await reconcile(tx, tx.trial, rows);
  const added = trials.filter(({ id }) => ids.has(id));
  await tx.trialClassification.createMany({
    data: added.flatMap(({ id, themes, subAreas, contentTypes }) =>
      [...themes, ...subAreas, ...contentTypes].map((classificationId) => ({
        trialId: id,
        classificationId,
      })),
    ),
  });
  await tx.subActivity.createMany({
    data: added.flatMap(({ id, components }) =>
      components.map((title, index) => ({ id: `${id}-${index + 1}`, trialId: id, order: index + 1, title })),
    ),
  });
  await tx.exemptionUse.createMany({ data: added.flatMap(exemptionUsesOf) });
  await tx.trialStageChange.createMany({
    data: added.map((trial) => ({
      id: `${trial.id}-1`,
      trialId: trial.id,
      stage: stageOf(trial),
      from: day(knownSince[trial.welfareArea]),
      actorName: REVIEWER,
    })),
  });
}
