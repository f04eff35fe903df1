import { today } from "@/lib/clock";
import {
  listAgreements,
  listFencePostRecords,
  listProvisionRecords,
  listRuleRecords,
} from "@/lib/db/freedom";
import { countRecordUses } from "@/lib/db/freedom-map";
import { listMunicipalities } from "@/lib/db/municipality";
import { getMunicipalFrame } from "@/lib/db/statistic/municipality";
import { listInstitutionPlaces } from "@/lib/db/trial-choices";
import { agreementFor, nearestAgreement } from "@/lib/domain/agreement/in-force";
import type { AnsweringAgreement } from "@/lib/domain/freedom/answer";
import { freedomMap, mapFigures, mentions, type MapEntry, type MapPlace } from "@/lib/domain/freedom/map";
import { municipalitiesOf, type Viewer } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, type Success } from "@/lib/domain/shared/result";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { freedomMapQuery, type FreedomMapQuery } from "@/lib/validation/freedom-map";
import type { RawQuery } from "@/lib/validation/trial-filter";

/** An entry with the ids its trials may point to, for the link to them. */
export type UsedMapEntry = MapEntry & { ids: string[] };

interface DrawnMap {
  place: MapPlace;
  /** when no agreement covers the day: the last before it, else the first after it */
  nearestAgreement: AnsweringAgreement | null;
  entries: UsedMapEntry[];
  figures: ReturnType<typeof mapFigures>;
}

/** Eight statements. */
async function drawMap(
  viewer: Viewer,
  { municipalityId, area, on }: Pick<MapPlace, "municipalityId" | "area" | "on">,
): Promise<DrawnMap> {
  const [posts, provisions, rules, agreements] = await Promise.all([
    listFencePostRecords({ municipalityId, area }),
    listProvisionRecords({ municipalityId, area }),
    listRuleRecords({ municipalityId, area }),
    listAgreements(municipalityId),
  ]);
  const uses = await countRecordUses(
    scopeOf(viewer),
    { municipalityId, area },
    { provisions: provisions.map(({ id }) => id), rules: rules.map(({ id }) => id) },
    today(),
  );
  const agreement = agreementFor(agreements, area, on);
  const place = { municipalityId, area, on, agreement };
  const entries = freedomMap(
    [...posts, ...provisions, ...rules],
    place,
    new Map(uses.map(({ id, trials }) => [id, trials])),
  );
  const idsOf = new Map(uses.map(({ id, ids }) => [id, ids]));
  return {
    place,
    nearestAgreement: agreement ? null : nearestAgreement(agreements, area, on),
    entries: entries.map((entry) => ({ ...entry, ids: idsOf.get(entry.record.id) ?? [entry.record.id] })),
    figures: mapFigures(entries),
  };
}

interface Choice {
  id: string;
  name: string;
}

export type FreedomMapPage =
  | { municipality: null; choices: Choice[]; query: FreedomMapQuery }
  | (DrawnMap & {
      municipality: Choice;
      /** areas with an agreement, trials or institutions there */
      areas: WelfareArea[];
      choices: Choice[];
      query: FreedomMapQuery;
      /** those the address asks for, of all that are counted */
      shown: UsedMapEntry[];
      today: CalendarDate;
    });

/** The area of the viewer's own institution in the municipality, else the first it has. */
async function ownArea(viewer: Viewer, municipalityId: string, areas: readonly WelfareArea[]) {
  const institutionIds = (viewer?.memberships ?? []).flatMap((membership) =>
    membership.municipalityId === municipalityId ? (membership.institutionId ?? []) : [],
  );
  const narrowed = viewer?.memberships.find((each) => each.municipalityId === municipalityId && each.area);
  if (narrowed?.area) return narrowed.area;
  const own =
    institutionIds.length > 0 ? await listInstitutionPlaces({ institutionIds, municipalityIds: [] }) : [];
  return own[0]?.area ?? areas[0] ?? "DAYCARE";
}

function isAskedFor({ state, topic }: FreedomMapQuery, entry: MapEntry): boolean {
  const isState =
    state === null ||
    (state === "GIVEN" ? entry.state === "USED" || entry.state === "UNUSED" : entry.state === state);
  return isState && mentions(entry, topic);
}

/** The map of freedom of one place and day, or the choice of municipality. Public; uses are within the viewer's scope. */
export async function loadFreedomMap(viewer: Viewer, raw: RawQuery): Promise<Success<FreedomMapPage>> {
  const query = freedomMapQuery(raw);
  const choices = await listMunicipalities();
  const asked = query.municipality ?? municipalitiesOf(viewer)[0] ?? null;
  const municipality = choices.find(({ id }) => id === asked);
  const frame = municipality ? await getMunicipalFrame(municipality.id) : null;
  if (!municipality || !frame) return ok({ municipality: null, choices, query });
  const area = query.area ?? (await ownArea(viewer, municipality.id, frame.areas));
  const day = today();
  const map = await drawMap(viewer, { municipalityId: municipality.id, area, on: query.on ?? day });
  const shown = map.entries.filter((entry) => isAskedFor(query, entry));
  return ok({ ...map, municipality, areas: frame.areas, choices, query, shown, today: day });
}

/** The same for a place that is known already, such as beside the freedom check. */
export async function loadFreedomGlance(
  viewer: Viewer,
  place: { municipalityId: string; area: WelfareArea; on: CalendarDate },
): Promise<Success<DrawnMap>> {
  return ok(await drawMap(viewer, place));
}
