import type { WelfareArea } from "@/lib/db/generated/enums";
import { demoInstitutions } from "@/prisma/seed/demo/institution";
import type { TrialText } from "@/prisma/seed/demo/text/trial-text";
import type { SeedInstitution } from "@/prisma/seed/institution";

/** Institutions that have not registered anything yet. */
const quiet = new Set([
  "helsingoer-den-selvejende-institution-ankeret",
  "helsingoer-integreret-institution-soestjernen",
  "helsingoer-integreret-institution-moellebakken",
  "helsingoer-integreret-institution-lodsen",
  "helsingoer-integreret-institution-tangloppen",
  "helsingoer-integreret-institution-graeshoppen",
  "rebild-landsbyordningen-spiren",
  "rebild-landsbyordningen-maelkevejen",
  "rebild-landsbyordningen-engblommen",
  "rebild-vuggestuen-pindsvinet",
  "rebild-skovboernehaven-graevlingen",
  "esbjerg-distriktsskole-vestenvinden",
  "holbaek-bakkehegnsskolen",
  "holbaek-granlundskolen",
  "langeland-plejehjemmet-humlevaenget",
  "middelfart-plejehjemmet-aeblehaven",
  "viborg-plejecenter-kloevermarken",
]);
const isQuiet = ({ id, kind }: SeedInstitution) =>
  quiet.has(id) || (kind === "CHILDMINDER" && !/-(ege|lyng|pile|slaaen|hyben)bo$/.test(id));

const usualKinds: Record<WelfareArea, SeedInstitution["kind"][]> = {
  DAYCARE: ["DAYCARE_CENTRE"],
  SCHOOL: ["SCHOOL", "DISTRICT_SCHOOL"],
  ELDERCARE: ["NURSING_HOME", "HOME_CARE", "DAY_CENTRE"],
  OTHER: ["ADMINISTRATION_UNIT"],
};

/** The made-up institutions of a municipality where the text could be tried. */
export function placesFor(text: TrialText, area: WelfareArea, municipalityId: string): SeedInstitution[] {
  const kinds = text.kinds ?? usualKinds[area];
  const here = demoInstitutions.filter(
    (place) => place.municipalityId === municipalityId && place.area === area && !isQuiet(place),
  );
  return here.filter((place) => kinds.includes(place.kind));
}
