import { today } from "@/lib/clock";
import {
  getLastPolicyChange,
  listPolicies,
  listRoutedTrials,
  type PolicyAgreement,
} from "@/lib/db/approval-policy";
import type { Viewer } from "@/lib/domain/member/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { loadMunicipalPage, type MunicipalityChoice } from "@/lib/loaders/municipal-page";
import { canKeepPolicy, policyReach } from "@/lib/policies/approval";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";

export interface PolicyPage {
  municipality: { id: string; name: string };
  choices: MunicipalityChoice[];
  agreements: PolicyAgreement[];
  /** the agreement that is shown; null when there is none */
  agreement: PolicyAgreement | null;
  isOver: boolean;
  /** how many trials follow it */
  trials: number;
  changed: { actorName: string; at: string } | null;
  mayKeep: boolean;
  today: CalendarDate;
}

/** The approval policies of one municipality, or the choice between those the viewer may see. At most six queries. */
export async function loadPolicyPage(
  viewer: Viewer,
  raw: RawQuery,
): Promise<ActionResult<PolicyPage | { municipality: null; choices: MunicipalityChoice[] }>> {
  const page = await loadMunicipalPage(viewer, policyReach(viewer), firstValue(raw, "municipality"));
  if (!page.ok) return page;
  const { municipality, choices } = page.data;
  if (municipality === null) return ok({ municipality, choices });
  const agreements = await listPolicies(municipality.id);
  const asked = firstValue(raw, "agreement");
  const agreement = asked === null ? agreements[0] : agreements.find(({ id }) => id === asked);
  if (asked !== null && !agreement) return refused("NOT_FOUND");
  const [trials, changed] = agreement
    ? await Promise.all([listRoutedTrials(agreement.id), getLastPolicyChange(agreement.id)])
    : [[], null];
  const day = today();
  return ok({
    municipality: { id: municipality.id, name: municipality.name },
    choices,
    agreements,
    agreement: agreement ?? null,
    isOver: agreement !== undefined && agreement.expiresOn < day,
    trials: trials.length,
    changed,
    mayKeep: agreement !== undefined && canKeepPolicy(viewer, agreement),
    today: day,
  });
}
