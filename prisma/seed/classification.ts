import type { Prisma } from "@/lib/db/client";
import type { ClassificationKind } from "@/lib/db/generated/enums";
import { reconcile } from "@/prisma/seed/reconcile";
import { readData, type SourceArea } from "@/prisma/seed/source";

interface SourceTaxonomy {
  welfareArea: SourceArea;
  kind: ClassificationKind;
  items: { id: string; order: number; label: string; description: string }[];
}

/** The sources are Danish only; the English labels are ours. */
const labelsEn: Record<string, string> = {
  "th-dc-transitions": "Transitions between nursery, kindergarten and school",
  "th-dc-parent-cooperation": "Cooperation with parents",
  "th-dc-child-perspectives": "Children's perspectives",
  "th-dc-documentation": "Documentation",
  "th-dc-preparation-time": "Preparation and professional development",
  "th-dc-day-organisation": "Organisation of the day",
  "dcf-operations": "Organisation and operations",
  "dcf-pedagogy": "Pedagogical approaches",
  "dcf-parents": "Cooperation with parents",
  "th-sc-day-and-staffing": "School day and staffing",
  "th-sc-classes-and-groups": "Classes and groups",
  "th-sc-subjects": "New subjects and approaches to learning",
  "th-sc-assessment-documentation": "Tests, evaluation and documentation",
  "th-sc-collaboration-involvement": "Collaboration and involvement",
  "th-sc-social-initiatives": "Social initiatives",
  "th-sc-school-leisure": "School and leisure",
  "lf-extra-offers": "Additional leisure activities",
  "lf-transition-coherence": "Transition and coherence",
  "lf-child-involvement": "Children's influence",
  "sa-home-nursing": "Home care and home nursing",
  "sa-care-homes": "Care homes",
  "sa-preventive-visits": "Preventive home visits",
  "sa-training": "Rehabilitation and training",
  "sa-day-centres": "Day centres",
  "sa-aids": "Assistive devices",
  "ct-new-interventions": "New or different services",
  "ct-relatives-involvement": "Involvement of relatives",
  "ct-workflows-collaboration": "Workflows and collaboration",
  "ct-documentation": "Documentation",
};

function labelEn(id: string): string {
  const label = labelsEn[id];
  if (!label) throw new Error(`Classification ${id} has no English label`);
  return label;
}

/** Themes, sub-areas and content types of each welfare area. */
export async function loadClassifications(tx: Prisma.TransactionClient): Promise<void> {
  const { taxonomies } = readData<{ taxonomies: SourceTaxonomy[] }>("themes.json");
  const rows: Prisma.ClassificationCreateManyInput[] = taxonomies.flatMap(({ welfareArea, kind, items }) =>
    items.map(({ id, order, label, description }) => ({
      id,
      kind,
      area: welfareArea,
      order,
      label,
      labelEn: labelEn(id),
      description,
      origin: "REFERENCE",
    })),
  );
  await reconcile(tx, tx.classification, rows);
}
