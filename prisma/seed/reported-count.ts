import type { Prisma } from "@/lib/db/client";
import { reconcile } from "@/prisma/seed/reconcile";
import { readData, type SourceArea, type SourcePlace } from "@/prisma/seed/source";

interface SourceCount {
  id: string;
  welfareArea: SourceArea | null;
  municipality: string | null;
  label: string;
  value: number | null;
  of: number | null;
  unit: string;
  basis: string;
  approximate: boolean;
  asOf: { from: string | null; to: string | null; label: string } | null;
  breakdown: { key: string; value: number | null }[];
  breakdownSum: number | null;
  note: string | null;
  source: SourcePlace;
}

/** The figures printed in the evaluation report, kept apart from what is counted here. */
export async function loadReportedCounts(tx: Prisma.TransactionClient): Promise<void> {
  const { counts } = readData<{ counts: SourceCount[] }>("counts.json");
  const rows: Prisma.ReportedCountCreateManyInput[] = counts.map((count) => ({
    id: count.id,
    area: count.welfareArea,
    label: count.label,
    value: count.value,
    of: count.of,
    unit: count.unit,
    basis: count.basis,
    note: count.note,
    breakdown: count.breakdown,
    source: {
      ...count.source,
      asOf: count.asOf,
      approximate: count.approximate,
      breakdownSum: count.breakdownSum,
    },
    municipalityId: count.municipality,
  }));
  await reconcile(tx, tx.reportedCount, rows);
}
