import { isRowId } from "@/lib/domain/shared/row-id";
import { db } from "@/lib/db/client";
import type { SourceReference } from "@/lib/domain/shared/area";
import type { CatalogueExample, CatalogueExampleDetails, ExampleNeed } from "@/lib/domain/trial/example";

const fields = {
  id: true,
  area: true,
  title: true,
  purpose: true,
  change: true,
  freedFrom: true,
  freedTo: true,
  observedEffect: true,
  needsExemption: true,
  components: true,
  municipality: { select: { id: true, name: true } },
  classifications: {
    select: { classification: { select: { id: true, kind: true, label: true, labelEn: true, order: true } } },
    orderBy: { classification: { order: "asc" } },
  },
} as const;

interface ExampleRow extends Omit<CatalogueExample, "needsExemption" | "classifications"> {
  needsExemption: string;
  classifications: { classification: CatalogueExample["classifications"][number] }[];
}

function toExample(row: ExampleRow): CatalogueExample {
  return {
    ...row,
    needsExemption: row.needsExemption as ExampleNeed,
    classifications: row.classifications.map(({ classification }) => classification),
  };
}

/** The whole catalogue, in the order of the areas; it is public, so no scope is asked for. */
export async function listCatalogueExamples(): Promise<CatalogueExample[]> {
  const prisma = await db();
  const rows = await prisma.catalogueExample.findMany({
    select: fields,
    orderBy: [{ area: "asc" }, { title: "asc" }],
  });
  return rows.map(toExample);
}

function sourceOf(reference: unknown): SourceReference | null {
  const source = (reference as { source?: Partial<SourceReference> } | null)?.source;
  return source?.document && Array.isArray(source.refs)
    ? { document: source.document, refs: source.refs.map(String) }
    : null;
}

/** One example by its id; null when there is none. Also what a new trial is prefilled from. */
export async function getCatalogueExample(id: string): Promise<CatalogueExampleDetails | null> {
  if (!isRowId(id)) return null;
  const prisma = await db();
  const row = await prisma.catalogueExample.findUnique({
    where: { id },
    select: { ...fields, provisionIds: true, reference: true },
  });
  if (!row) return null;
  const { provisionIds, reference, ...example } = row;
  const provisions =
    provisionIds.length === 0
      ? []
      : await prisma.legalProvision.findMany({
          where: { id: { in: provisionIds } },
          select: { id: true, law: true, paragraph: true, subsection: true, topic: true },
          orderBy: { id: "asc" },
        });
  return { ...toExample(example), provisions, source: sourceOf(reference) };
}
