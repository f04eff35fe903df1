import { loadDifferences } from "@/lib/loaders/difference";
import { loadHeatExport } from "@/lib/loaders/overview";
import { national, outcomes, type Operation } from "@/tests/integration/access/operations/support";

const expected = outcomes("FORBIDDEN", {
  ok: ["own administration", "own evaluator", ...national],
  NOT_FOUND: ["foreign administration", "foreign evaluator"],
});

export const differenceOperations: Operation[] = [
  {
    name: "loaders/difference.loadDifferences",
    on: "the own municipality",
    run: (viewer) => loadDifferences(viewer, { municipality: "alfa" }),
    expected,
  },
  {
    name: "loaders/overview.loadHeatExport",
    on: "the own municipality",
    run: (viewer) => loadHeatExport(viewer, { municipality: "alfa" }),
    expected,
  },
];
