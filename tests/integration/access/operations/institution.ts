import { loadInstitution } from "@/lib/loaders/institution";
import { allOk, Operation } from "@/tests/integration/access/operations/support";

export const institutionOperations: Operation[] = [
  {
    name: "loaders/institution.loadInstitution",
    on: "the own institution, with others like it",
    run: (viewer) => loadInstitution(viewer, "alfa-one"),
    expected: allOk,
  },
];
