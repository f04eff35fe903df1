import { listMunicipalities } from "@/lib/db/municipality";
import { getMunicipalFrame, type MunicipalFrame } from "@/lib/db/statistic/municipality";
import type { Viewer } from "@/lib/domain/member/role";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { isReaching, isWithin, type MunicipalReach } from "@/lib/policies/overview";

export interface MunicipalityChoice {
  id: string;
  name: string;
}

export interface MunicipalPage {
  municipality: MunicipalFrame;
  /** the municipalities the viewer may change to; empty when there is only this one */
  choices: MunicipalityChoice[];
}

/**
 * The municipality a page is about: the one asked for, else the viewer's only one.
 * @returns no municipality when the viewer has several and must choose; NOT_FOUND for one out of reach, so that a
 *   foreign name is never confirmed
 */
export async function loadMunicipalPage(
  viewer: Viewer,
  reach: MunicipalReach,
  asked: string | null,
): Promise<ActionResult<MunicipalPage | { municipality: null; choices: MunicipalityChoice[] }>> {
  if (viewer === null) return refused("SIGNED_OUT");
  if (!isReaching(reach)) return refused("FORBIDDEN");
  const only = reach !== "ALL" && reach.length === 1 ? (reach[0] ?? null) : null;
  const id = asked ?? only;
  if (id !== null && !isWithin(reach, id)) return refused("NOT_FOUND");
  const [municipality, all] = await Promise.all([
    id === null ? null : getMunicipalFrame(id),
    only === null ? listMunicipalities() : [],
  ]);
  if (id !== null && municipality === null) return refused("NOT_FOUND");
  const choices = all.filter((choice) => isWithin(reach, choice.id));
  return ok(municipality === null ? { municipality, choices } : { municipality, choices });
}
