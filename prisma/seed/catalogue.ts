import type { Prisma } from "@/lib/db/client";
import { reconcile } from "@/prisma/seed/reconcile";
import { sourceTrials, type SourceTrial } from "@/prisma/seed/trial";

function toRow(example: SourceTrial): Prisma.CatalogueExampleCreateManyInput {
  return {
    id: example.id,
    area: example.welfareArea,
    title: example.title,
    purpose: example.purpose,
    change: example.change,
    freedFrom: example.freedFrom,
    freedTo: example.freedTo,
    observedEffect: example.observedEffect,
    needsExemption: example.needsNationalExemption,
    provisionIds: example.provisions,
    components: example.components,
    reference: {
      source: { ...example.source },
      note: example.note,
      risks: example.risks,
      relatedTrialIds: example.relatedTrialIds,
      detailLevel: example.detailLevel,
      municipalityScope: example.municipalityScope,
      institution: example.institution,
      freedFromLevels: example.freedFromLevels,
      exemptionBasis: example.exemptionBasis,
      enabledIndirectly: example.enabledIndirectly,
      expectedEffect: example.expectedEffect,
      initiator: example.initiator,
      status: example.status,
    },
    origin: "REFERENCE",
    municipalityId: example.municipality,
  };
}

/** Kinds of trials that several have tried: examples for the idea catalogue, never counted as trials. */
export async function loadCatalogue(tx: Prisma.TransactionClient): Promise<void> {
  const examples = sourceTrials().filter(({ granularity }) => granularity === "TYPE");
  const added = await reconcile(tx, tx.catalogueExample, examples.map(toRow));
  await tx.catalogueClassification.createMany({
    data: examples
      .filter(({ id }) => added.has(id))
      .flatMap(({ id, themes, subAreas, contentTypes }) =>
        [...themes, ...subAreas, ...contentTypes].map((classificationId) => ({
          exampleId: id,
          classificationId,
        })),
      ),
  });
}
