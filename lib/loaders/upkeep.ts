import { today } from "@/lib/clock";
import { listMunicipalities } from "@/lib/db/municipality";
import { listRecords } from "@/lib/db/upkeep/list";
import { listRecordEvents, listRecordVersions, recordNamesOf } from "@/lib/db/upkeep/history";
import {
  getKeptRecord,
  listNationalKeepers,
  listOwnInstitutions,
  listProvisionChoices,
  type KeptRecord,
} from "@/lib/db/upkeep/record";
import type { FencePostLevel, FreedomRecordType } from "@/lib/domain/freedom/record";
import {
  levelsOf,
  recordFormValues,
  valuesOfNewVersion,
  valuesOfRecord,
  writePlace,
  type UpkeepMode,
} from "@/lib/domain/freedom/upkeep";
import type { PlaceOption, RecordFormStart } from "@/lib/domain/freedom/upkeep-form";
import {
  idsInRecordHistory,
  recordHistoryOf,
  type RecordHistoryData,
} from "@/lib/domain/freedom/upkeep-history";
import type { RecordListFilter, RecordListItem, RecordSort } from "@/lib/domain/freedom/upkeep-list";
import type { Viewer } from "@/lib/domain/member/role";
import { welfareAreas } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { onlyOf } from "@/lib/domain/shared/only";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { isRowId } from "@/lib/domain/shared/row-id";
import { canKeepRecord, type RecordPlace } from "@/lib/policies/freedom";
import { addableLevels, canSeeRecordHistory, keptPlaces } from "@/lib/policies/upkeep";
import type { RawQuery } from "@/lib/validation/trial-filter";
import { recordListQuery } from "@/lib/validation/upkeep-list";

const placeOf = (record: KeptRecord): RecordPlace => ({
  level: record.level,
  areas: record.input.areas,
  municipalityId: record.municipality?.id ?? null,
  institutionId: record.institution?.id ?? null,
});

/** The places where the viewer may add a record of the type, each with its name. */
async function placeOptions(viewer: Viewer, type: FreedomRecordType): Promise<PlaceOption[]> {
  const levels: readonly FencePostLevel[] = levelsOf[type];
  const kept = keptPlaces(viewer).filter(({ level }) => levels.includes(level));
  const [municipalities, institutions] = await Promise.all([
    kept.some(({ level }) => level === "MUNICIPAL") ? listMunicipalities() : [],
    listOwnInstitutions(kept.flatMap((place) => (place.level === "LOCAL" ? [place.institutionId] : []))),
  ]);
  return kept.flatMap((place): PlaceOption[] => {
    const { level } = place;
    const value = writePlace(place);
    if (level === "NATIONAL") return [{ value, level, name: null, areas: [...welfareAreas] }];
    if (level === "MUNICIPAL") {
      const name = municipalities.find(({ id }) => id === place.municipalityId)?.name;
      return name ? [{ value, level, name, areas: [...place.areas] }] : [];
    }
    const institution = institutions.find(({ id }) => id === place.institutionId);
    return institution ? [{ value, level, name: institution.name, areas: [institution.area] }] : [];
  });
}

const choicesFor = (type: FreedomRecordType, mode: UpkeepMode) => ({
  provisions: type === "FENCE_POST" && mode !== "end" ? listProvisionChoices() : [],
  keepers: type === "PROVISION" && mode !== "end" ? listNationalKeepers() : [],
});

/** The form of a new record, where the viewer keeps any of that type. */
export async function loadNewRecordForm(
  viewer: Viewer,
  type: FreedomRecordType,
): Promise<ActionResult<RecordFormStart>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (addableLevels(viewer, type).length === 0) return refused("FORBIDDEN");
  const places = await placeOptions(viewer, type);
  if (places.length === 0) return refused("FORBIDDEN");
  const { provisions, keepers } = choicesFor(type, "new");
  const only = onlyOf(places);
  const areas = welfareAreas.filter((area) => places.some((place) => place.areas.includes(area)));
  const onlyArea = onlyOf(areas);
  return ok({
    type,
    mode: "new",
    level: only?.level ?? places[0]!.level,
    record: null,
    values: recordFormValues({
      place: only?.value,
      areas: onlyArea ? [onlyArea] : [],
      fenceStatus: "KEPT",
      ruleStatus: "KEPT",
      keeperId: type === "PROVISION" ? viewer.userId : "",
    }),
    places,
    areas,
    provisions: await provisions,
    keepers: await keepers,
  });
}

/** The form that corrects, replaces or ends a record, for those who keep it. */
export async function loadRecordForm(
  viewer: Viewer,
  params: { type: FreedomRecordType; id: string; mode: Exclude<UpkeepMode, "new"> },
): Promise<ActionResult<RecordFormStart & { replacedBy: KeptRecord["replacedBy"] }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const { type, id, mode } = params;
  const record = isRowId(id) ? await getKeptRecord(type, id) : null;
  if (!record) return refused("NOT_FOUND");
  const place = placeOf(record);
  if (!canKeepRecord(viewer, place)) return refused("FORBIDDEN");
  const { provisions, keepers } = choicesFor(type, mode);
  const values = mode === "supersede" ? valuesOfNewVersion(record.input) : valuesOfRecord(record.input);
  const areas = welfareAreas.filter((area) => canKeepRecord(viewer, { ...place, areas: [area] }));
  return ok({
    type,
    mode,
    level: record.level,
    record: {
      id: record.id,
      version: record.version,
      title: record.input.title,
      place: (record.institution ?? record.municipality)?.name ?? null,
      validFrom: record.input.validFrom,
      validTo: record.input.validTo,
    },
    values,
    places: [],
    areas: record.level === "LOCAL" ? record.input.areas : areas,
    provisions: await provisions,
    keepers: await keepers,
    replacedBy: record.replacedBy,
  });
}

/** Who changed what in a record, over all of its versions. */
export async function loadRecordHistory(
  viewer: Viewer,
  params: { type: FreedomRecordType; id: string },
): Promise<ActionResult<RecordHistoryData>> {
  const { type, id } = params;
  const record = isRowId(id) ? await getKeptRecord(type, id) : null;
  if (!record) return refused("NOT_FOUND");
  if (!viewer) return refused("SIGNED_OUT");
  if (!canSeeRecordHistory(viewer, placeOf(record))) return refused("FORBIDDEN");
  const versions = await listRecordVersions(type, id);
  const entries = recordHistoryOf(
    type,
    await listRecordEvents(
      type,
      versions.map((version) => version.id),
    ),
  );
  const names = await recordNamesOf(idsInRecordHistory(entries));
  return ok({ type, id, level: record.level, versions, entries, names });
}

const PAGE_SIZE = 50;
/** Longest file; more records than any country has. */
const EXPORT_LIMIT = 20_000;

export type ListedRecord = RecordListItem & { mayKeep: boolean };

export interface RecordListPage {
  items: ListedRecord[];
  total: number;
  filter: RecordListFilter;
  sort: RecordSort;
  page: number;
  pageSize: number;
  /** the types of which the viewer can add one */
  addable: FreedomRecordType[];
  /** false: nothing to narrow to by "mine" */
  keepsAny: boolean;
  municipalities: { id: string; name: string }[];
  today: CalendarDate;
}

async function readList(viewer: Viewer, raw: RawQuery, window: { limit: number; offset: number } | null) {
  const kept = keptPlaces(viewer);
  const { filter, sort, page } = recordListQuery(raw, { mine: kept.length > 0 });
  const day = today();
  const found = await listRecords(filter, kept, day, {
    sort,
    ...(window ?? { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
  });
  const items = found.items.map((item) => ({ ...item, mayKeep: canKeepRecord(viewer, item) }));
  return { items, total: found.total, filter, sort, page, today: day, keepsAny: kept.length > 0 };
}

/** Fence-posts, provisions and rules in one list: what the viewer keeps, and everybody else's to read. */
export async function loadRecordList(
  viewer: Viewer,
  raw: RawQuery = {},
): Promise<ActionResult<RecordListPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const [list, municipalities] = await Promise.all([readList(viewer, raw, null), listMunicipalities()]);
  const types: FreedomRecordType[] = ["FENCE_POST", "PROVISION", "RULE"];
  const addable = types.filter((type) => addableLevels(viewer, type).length > 0);
  return ok({ ...list, pageSize: PAGE_SIZE, addable, municipalities });
}

/** The same list for a file: all of its pages. */
export async function loadRecordExport(
  viewer: Viewer,
  raw: RawQuery = {},
): Promise<ActionResult<{ items: ListedRecord[]; today: CalendarDate }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const { items, today: day } = await readList(viewer, raw, { limit: EXPORT_LIMIT, offset: 0 });
  return ok({ items, today: day });
}
