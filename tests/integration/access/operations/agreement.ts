import { createAgreementCommand } from "@/lib/commands/agreement";
import { createMunicipalityCommand } from "@/lib/commands/municipality";
import { loadAgreements, loadMunicipalities } from "@/lib/loaders/agreement";
import { nextNumber, outcomes, type Operation } from "@/tests/integration/access/operations/support";

const agreement = (municipalityId: string) => ({
  ...{ municipalityId, title: `Aftale ${nextNumber()}`, areas: ["DAYCARE"] },
  ...{ inForceFrom: "2028-01-01", expiresOn: "2031-12-31" },
});

export const agreementOperations: Operation[] = [
  {
    name: "commands/agreement.createAgreementCommand",
    on: "the own municipality",
    run: (viewer) => createAgreementCommand(viewer, agreement("alfa")),
    expected: outcomes("FORBIDDEN", { ok: ["own administration"], NOT_FOUND: ["foreign administration"] }),
  },
  {
    name: "commands/municipality.createMunicipalityCommand",
    on: "one that is not in",
    run: (viewer) => {
      const number = nextNumber();
      return createMunicipalityCommand(viewer, {
        ...{ municipality: `Ny ${number} Kommune`, code: String(100 + (number % 800)) },
        ...{ name: "Ane Administrator", email: `ane-${number}@ny.dk` },
      });
    },
    expected: outcomes("FORBIDDEN", { ok: ["system administrator"] }),
  },
  {
    name: "loaders/agreement.loadAgreements",
    on: "the own municipality",
    run: (viewer) => loadAgreements(viewer, { municipality: "alfa" }),
    expected: outcomes("FORBIDDEN", {
      ok: ["own administration", "system administrator"],
      NOT_FOUND: ["foreign administration"],
    }),
  },
  {
    name: "loaders/agreement.loadMunicipalities",
    on: "all of them",
    run: (viewer) => loadMunicipalities(viewer, {}),
    expected: outcomes("FORBIDDEN", { ok: ["system administrator"] }),
  },
];
