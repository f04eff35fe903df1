import { listMunicipalities } from "@/lib/db/municipality";
import { getWordGroup, listWordGroups, type KeptWordGroup } from "@/lib/db/upkeep/words";
import { valuesOfWordGroup, wordGroupValues, type WordGroupValues } from "@/lib/domain/freedom/word-group";
import { membershipsOf, type Viewer } from "@/lib/domain/member/role";
import { welfareAreas, type WelfareArea } from "@/lib/domain/shared/area";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { canKeepNational } from "@/lib/policies/freedom";
import { canKeepWords, keptPlaces, wordReach } from "@/lib/policies/upkeep";
import type { RawQuery } from "@/lib/validation/trial-filter";
import { wordListQuery, type WordListQuery } from "@/lib/validation/upkeep-list";

const PAGE_SIZE = 50;

export type ListedWordGroup = Omit<KeptWordGroup, "updatedAt"> & { mayKeep: boolean };

/** The form of a group: a new one, or one the viewer keeps. */
export interface WordGroupFormStart {
  group: { id: string; version: number } | null;
  values: WordGroupValues;
  /** whose it can be; for a saved one only its own. The id is empty for the whole country. */
  places: { id: string; name: string | null; areas: WelfareArea[] }[];
}

export interface WordListPage {
  groups: ListedWordGroup[];
  total: number;
  query: WordListQuery;
  pageSize: number;
  mayAdd: boolean;
  /** the form that the address asks for */
  form: WordGroupFormStart | null;
}

async function placesOf(viewer: Viewer): Promise<WordGroupFormStart["places"]> {
  const kept = keptPlaces(viewer);
  const municipalities = kept.some(({ level }) => level === "MUNICIPAL") ? await listMunicipalities() : [];
  return kept.flatMap((place): WordGroupFormStart["places"] => {
    if (place.level === "NATIONAL") return [{ id: "", name: null, areas: [...welfareAreas] }];
    if (place.level === "LOCAL") return [];
    const name = municipalities.find(({ id }) => id === place.municipalityId)?.name;
    return name ? [{ id: place.municipalityId, name, areas: [...place.areas] }] : [];
  });
}

async function formFor(viewer: Viewer, edit: string): Promise<WordGroupFormStart | null> {
  if (edit === "new") {
    const places = await placesOf(viewer);
    if (places.length === 0) return null;
    const values = wordGroupValues({ municipalityId: places[0]!.id, kind: "SYNONYM" });
    return { group: null, values, places };
  }
  const group = await getWordGroup(edit, wordReach(viewer));
  const municipalityId = group?.municipality?.id ?? null;
  if (!group || !canKeepWords(viewer, { municipalityId, areas: group.areas })) return null;
  const areas = welfareAreas.filter((area) => canKeepWords(viewer, { municipalityId, areas: [area] }));
  return {
    group: { id: group.id, version: group.version },
    values: valuesOfWordGroup({ ...group, municipalityId }),
    places: [{ id: municipalityId ?? "", name: group.municipality?.name ?? null, areas }],
  };
}

/** The words the freedom check understands: everybody's, and those of the viewer's own municipalities. */
export async function loadWordGroups(
  viewer: Viewer,
  raw: RawQuery = {},
): Promise<ActionResult<WordListPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const query = wordListQuery(raw);
  const [{ groups, total }, form] = await Promise.all([
    listWordGroups(
      { q: query.q, kind: query.kind, municipalityIds: wordReach(viewer) },
      { limit: PAGE_SIZE, offset: (query.page - 1) * PAGE_SIZE },
    ),
    query.edit === null ? null : formFor(viewer, query.edit),
  ]);
  return ok({
    groups: groups.map(({ updatedAt: _whenever, ...group }) => ({
      ...group,
      mayKeep: canKeepWords(viewer, {
        municipalityId: group.municipality?.id ?? null,
        areas: group.areas,
      }),
    })),
    total,
    query,
    pageSize: PAGE_SIZE,
    mayAdd: canKeepNational(viewer) || membershipsOf(viewer, "ADMINISTRATION").length > 0,
    form,
  });
}
