import type { Viewer } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { TrialFilter } from "@/lib/domain/trial/filter";

/** Something typed and not saved yet. */
export interface OpenDraft {
  /** null: a new trial */
  trialId: string | null;
  /** as typed so far; null while the title is empty */
  title: string | null;
  updatedAt: Date;
}

/** A municipality with an agreement, and the areas its agreements free. */
export interface AgreementMunicipality {
  id: string;
  name: string;
  areas: WelfareArea[];
}

/**
 * Which trials a person calls their own: their institutions', else their municipalities', else (national roles)
 * all they may see.
 */
export function ownTrialFilter(viewer: Viewer): Partial<TrialFilter> {
  const memberships = viewer?.memberships ?? [];
  const unique = (ids: (string | null)[]) => [...new Set(ids.flatMap((id) => id ?? []))];
  if (memberships.some(({ municipalityId }) => municipalityId === null)) return {};
  const wide = memberships.filter(({ institutionId }) => institutionId === null);
  if (wide.length > 0) return { municipality: unique(wide.map(({ municipalityId }) => municipalityId)) };
  return { institution: unique(memberships.map(({ institutionId }) => institutionId)) };
}
