import { provisionPeriod } from "@/lib/domain/freedom/upkeep-period";
import type { ProvisionPeriod } from "@/lib/domain/freedom/validity";
import type { MunicipalRuleStatus } from "@/lib/domain/freedom/record";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** What a trial can lean on, and lose. */
export const endingKinds = ["AGREEMENT", "PROVISION", "GRANT", "RULE"] as const;
export type EndingKind = (typeof endingKinds)[number];

/** Something with a last day. `id` is the row's that trials point at. */
interface EndingBase {
  id: string;
  title: string;
  endsOn: CalendarDate;
}

export type Ending = EndingBase &
  (
    | { kind: "AGREEMENT"; agreementKind: "STATUTORY" | "MUNICIPAL" }
    | { kind: "PROVISION" }
    | { kind: "GRANT"; provisionId: string; municipalityId: string; area: WelfareArea }
    | { kind: "RULE" }
  );

/**
 * The last day on which a provision holds as trials know it: its own end, or the day before what replaces it begins
 * (domain brief, validity). `provisionStateOn` says the same of a single day.
 * @param periods in the order of the source
 * @returns null while no end is known
 */
export function provisionEnd(periods: readonly ProvisionPeriod[]): CalendarDate | null {
  return provisionPeriod(periods)?.validTo ?? null;
}

/** One version of a municipal rule, as far as its end goes. */
export interface RuleVersion {
  id: string;
  replacesId: string | null;
  status: MunicipalRuleStatus;
  validTo: CalendarDate | null;
}

const frees = ({ status }: RuleVersion) => status !== "KEPT";

/**
 * The last day of the freedom a rule's version gave, or of the exemption from it. A version followed by one that frees
 * ends nothing: the freedom goes on in the new one. A kept rule that simply ends is gone, and nobody needs an
 * exemption from it any more; a decision to free that runs out brings the rule back.
 * @param versions every version there is, by id of the one it replaces
 * @returns null when it does not end
 */
export function ruleEnd(
  version: RuleVersion,
  versions: ReadonlyMap<string, RuleVersion>,
): CalendarDate | null {
  let current = version;
  for (;;) {
    const next = versions.get(current.id);
    if (current.validTo === null) return null;
    if (!next) return frees(current) ? current.validTo : null;
    if (!frees(next)) return current.validTo;
    current = next;
  }
}
