import { loadTrialBoard } from "@/lib/loaders/board";
import { Operation, allOk } from "@/tests/integration/access/operations/support";

export const boardOperations: Operation[] = [
  {
    name: "loaders/board.loadTrialBoard",
    on: "everything there is",
    run: (viewer) => loadTrialBoard(viewer, {}),
    expected: allOk,
  },
  {
    name: "loaders/board.loadTrialBoard",
    on: "a search for secrets",
    run: (viewer) =>
      loadTrialBoard(viewer, { q: "hemmelighed", municipality: ["alfa", "beta"], institution: "alfa-one" }),
    expected: allOk,
  },
];
