import { loadComparison } from "@/lib/loaders/comparison";
import { loadTrialExport } from "@/lib/loaders/trial-export";
import { allOk, twin, type Operation } from "@/tests/integration/access/operations/support";

export const comparisonOperations: Operation[] = [
  {
    name: "loaders/comparison.loadComparison",
    on: "the area of both municipalities, on two days",
    run: (viewer) => loadComparison(viewer, { area: "DAYCARE", before: "2026-01-01" }),
    expected: allOk,
  },
  {
    name: "loaders/trial-export.loadTrialExport",
    on: "everything there is, to the last row",
    run: async (viewer, prisma) => {
      // Access is read again while the file is written: it takes a session that is there.
      const { ok, data } = await loadTrialExport(await twin(viewer, prisma), {});
      const rows = [];
      for await (const page of data.pages) rows.push(...page);
      return { ok, data: rows };
    },
    expected: allOk,
  },
];
