import { today } from "@/lib/clock";
import { listAgreements } from "@/lib/db/agreement";
import { listMunicipalityStates } from "@/lib/db/municipality";
import type { AgreementEntry, ListedAgreement } from "@/lib/domain/agreement/agreement";
import { hasRole, type Viewer } from "@/lib/domain/member/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { loadMunicipalPage, type MunicipalityChoice } from "@/lib/loaders/municipal-page";
import { canManageMunicipalities } from "@/lib/policies/agreement";
import { policyReach } from "@/lib/policies/approval";
import { canEditPlan } from "@/lib/policies/plan";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";

export interface AgreementsPage {
  municipality: { id: string; name: string };
  choices: MunicipalityChoice[];
  agreements: ListedAgreement[];
  /** the one that was just made */
  created: AgreementEntry | null;
  mayMake: boolean;
  today: CalendarDate;
}

/** A municipality's agreements, or the choice between those the viewer may see. At most four queries. */
export async function loadAgreements(
  viewer: Viewer,
  raw: RawQuery,
): Promise<ActionResult<AgreementsPage | { municipality: null; choices: MunicipalityChoice[] }>> {
  const page = await loadMunicipalPage(viewer, policyReach(viewer), firstValue(raw, "municipality"));
  if (!page.ok) return page;
  const { municipality, choices } = page.data;
  if (municipality === null) return ok({ municipality, choices });
  const { id, name } = municipality;
  const day = today();
  const agreements = await listAgreements(id);
  return ok({
    municipality: { id, name },
    choices,
    agreements: agreements.map((each) => ({
      ...each,
      isOver: each.expiresOn < day,
      mayPlan: canEditPlan(viewer, { municipalityId: id, areas: each.areas }),
    })),
    created: agreements.find((each) => each.id === firstValue(raw, "created")) ?? null,
    mayMake: hasRole(viewer, "ADMINISTRATION", id),
    today: day,
  });
}

/** The municipalities that are in, and how far each has come. One query. */
export async function loadMunicipalities(viewer: Viewer, raw: RawQuery) {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canManageMunicipalities(viewer)) return refused("FORBIDDEN");
  const municipalities = await listMunicipalityStates();
  const created = municipalities.find(({ id }) => id === firstValue(raw, "created")) ?? null;
  return ok({ municipalities, created });
}
