import type { FencePostLevel, FreedomRecordType } from "@/lib/domain/freedom/record";
import { levelsOf } from "@/lib/domain/freedom/upkeep";
import { areasOfWords } from "@/lib/domain/freedom/word-group";
import { hasRole, membershipsOf, municipalitiesOf, type Viewer } from "@/lib/domain/member/role";
import { welfareAreas, type WelfareArea } from "@/lib/domain/shared/area";
import { canKeepMunicipal, canKeepNational, type RecordPlace } from "@/lib/policies/freedom";

/** One place whose records the viewer keeps. `canKeepRecord` says the same; a test holds the two together. */
export type KeptPlace =
  | { level: "NATIONAL" }
  | { level: "MUNICIPAL"; municipalityId: string; areas: readonly WelfareArea[] }
  | { level: "LOCAL"; institutionId: string };

/** Every place whose records the viewer keeps, each once. */
export function keptPlaces(viewer: Viewer): KeptPlace[] {
  const municipal = membershipsOf(viewer, "ADMINISTRATION").flatMap(({ municipalityId, area }) =>
    municipalityId === null ? [] : [{ municipalityId, areas: area === null ? [...welfareAreas] : [area] }],
  );
  // Someone may have several areas of one municipality, each by a membership of its own.
  const byMunicipality = new Map<string, Set<WelfareArea>>();
  for (const { municipalityId, areas } of municipal) {
    byMunicipality.set(municipalityId, new Set([...(byMunicipality.get(municipalityId) ?? []), ...areas]));
  }
  const local = membershipsOf(viewer, "LEADER").flatMap(({ institutionId }) => institutionId ?? []);
  return [
    ...(canKeepNational(viewer) ? [{ level: "NATIONAL" } as const] : []),
    ...[...byMunicipality].map(
      ([municipalityId, areas]) =>
        ({
          level: "MUNICIPAL",
          municipalityId,
          areas: welfareAreas.filter((area) => areas.has(area)),
        }) as const,
    ),
    ...[...new Set(local)].map((institutionId) => ({ level: "LOCAL", institutionId }) as const),
  ];
}

/** At which levels the viewer can add a record of the type (domain rule 1). */
export function addableLevels(viewer: Viewer, type: FreedomRecordType): FencePostLevel[] {
  const possible: readonly FencePostLevel[] = levelsOf[type];
  return [...new Set(keptPlaces(viewer).map(({ level }) => level))].filter((level) =>
    possible.includes(level),
  );
}

/**
 * Who may read who changed what: everybody signed in where it concerns the whole country, else the municipality's own
 * people and the system administrator.
 */
export function canSeeRecordHistory(viewer: Viewer, place: RecordPlace): boolean {
  if (!viewer) return false;
  if (place.municipalityId === null || hasRole(viewer, "SYSTEM_ADMIN")) return true;
  return viewer.memberships.some(({ municipalityId }) => municipalityId === place.municipalityId);
}

/** Words for everywhere are kept nationally, a municipality's own by its administration. */
export function canKeepWords(
  viewer: Viewer,
  group: { municipalityId: string | null; areas: readonly WelfareArea[] },
): boolean {
  if (group.municipalityId === null) return canKeepNational(viewer);
  return canKeepMunicipal(viewer, { municipalityId: group.municipalityId, areas: areasOfWords(group) });
}

/**
 * Whose words the viewer sees beside the national ones: their own municipalities', and all for those who keep the
 * national ones.
 * @returns null = all
 */
export function wordReach(viewer: Viewer): string[] | null {
  return canKeepNational(viewer) ? null : municipalitiesOf(viewer);
}
