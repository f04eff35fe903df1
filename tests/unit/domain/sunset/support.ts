import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Ending } from "@/lib/domain/sunset/ending";
import type { LeaningTrial } from "@/lib/domain/sunset/leaning";

export const day = toCalendarDate;

/** A daycare trial in test at "one" in "alfa", that could not be without its agreement's exemption from the law. */
export function makeTrial(parts: Partial<LeaningTrial> = {}): LeaningTrial {
  return {
    id: "trial",
    title: "Bål om morgenen",
    area: "DAYCARE",
    stage: "IN_TEST",
    latestDecision: null,
    municipalityId: "alfa",
    leadInstitution: { id: "one", name: "Et" },
    agreementId: "agreement",
    nationalNeed: "DIRECT",
    municipalNeed: null,
    uses: [],
    landing: null,
    ...parts,
  };
}

export const stop = {
  way: "STOP",
  reason: "Færdig",
  chosenOn: day("2024-01-01"),
  chosenBy: null,
  version: 1,
} as const;

export const agreementEnding = (
  endsOn: string,
  parts: Partial<Extract<Ending, { kind: "AGREEMENT" }>> = {},
): Ending => ({
  kind: "AGREEMENT",
  id: "agreement",
  title: "Velfærdsaftalen",
  endsOn: day(endsOn),
  agreementKind: "STATUTORY",
  ...parts,
});
