import { today } from "@/lib/clock";
import { auditActor } from "@/lib/db/audit";
import { getLastRecordChange } from "@/lib/db/upkeep/history";
import { findTouchedTrials } from "@/lib/db/upkeep/preview";
import {
  countProvisions,
  getKeptRecord,
  listNationalKeepers,
  listOwnInstitutions,
  type KeptRecord,
} from "@/lib/db/upkeep/record";
import type { RecordOwner } from "@/lib/db/upkeep/row";
import { createRecord, endRecord, supersedeRecord, updateRecord } from "@/lib/db/upkeep/write";
import type { FreedomRecordType } from "@/lib/domain/freedom/record";
import {
  differingRecordFields,
  levelsOf,
  readPlace,
  recordFormValues,
  valuesOfRecord,
  type PlaceChoice,
  type RecordInput,
  type UpkeepMode,
} from "@/lib/domain/freedom/upkeep";
import type { ChangePreview, RecordConflict } from "@/lib/domain/freedom/upkeep-form";
import { lastBeginning, periodErrors, supersessionErrors } from "@/lib/domain/freedom/upkeep-period";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";
import {
  invalid,
  ok,
  refused,
  type ActionResult,
  type Failure,
  type FieldErrors,
} from "@/lib/domain/shared/result";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { canKeepRecord, type RecordPlace } from "@/lib/policies/freedom";
import { addableLevels } from "@/lib/policies/upkeep";
import {
  inRecordOrder,
  parseRecord,
  recordTypeSchema,
  upkeepModeSchema,
  versionedRecordSchema,
} from "@/lib/validation/upkeep";

type Saved = ActionResult<{ id: string }, RecordConflict>;

const placeOf = (record: KeptRecord): RecordPlace => ({
  level: record.level,
  areas: record.input.areas,
  municipalityId: record.municipality?.id ?? null,
  institutionId: record.institution?.id ?? null,
});

/** Whether what the form points at exists; asked only for what it did not point at before. */
async function pointerErrors(input: RecordInput, before: RecordInput | null): Promise<FieldErrors> {
  const errors: FieldErrors = {};
  const added = input.provisionIds.filter((id) => !before?.provisionIds.includes(id));
  if ((await countProvisions(added)) < added.length) errors.provisionIds = { key: "choose" };
  if (input.keeperId !== null && input.keeperId !== before?.keeperId) {
    const keepers = await listNationalKeepers(input.keeperId);
    if (keepers.length === 0) errors.keeperId = { key: "choose" };
  }
  return errors;
}

interface NewRecord {
  type: FreedomRecordType;
  input: RecordInput;
  owner: RecordOwner;
}

/** The municipality and area of the place a new record is to stand at; null when there is no such place. */
async function ownerOf(place: PlaceChoice): Promise<(RecordOwner & { area: WelfareArea | null }) | null> {
  const { level } = place;
  switch (level) {
    case "NATIONAL":
      return { level, municipalityId: null, institutionId: null, area: null };
    case "MUNICIPAL":
      return { level, municipalityId: place.municipalityId, institutionId: null, area: null };
    case "LOCAL": {
      const [institution] = await listOwnInstitutions([place.institutionId]);
      if (!institution) return null;
      const { id, municipalityId, area } = institution;
      return { level, municipalityId, institutionId: id, area };
    }
  }
}

const mayKeepAt = (viewer: Viewer, place: PlaceChoice, areas: readonly WelfareArea[]) =>
  canKeepRecord(viewer, { municipalityId: null, institutionId: null, ...place, areas });

async function readNew(viewer: Viewer, raw: unknown): Promise<ActionResult<NewRecord>> {
  if (!viewer) return refused("SIGNED_OUT");
  const asked = recordTypeSchema.safeParse(raw);
  if (!asked.success) return refused("NOT_FOUND");
  const { type } = asked.data;
  const addable = addableLevels(viewer, type);
  if (addable.length === 0) return refused("FORBIDDEN");
  const place =
    type === "PROVISION" ? { level: "NATIONAL" as const } : readPlace(recordFormValues(raw).place);
  const isPossible = place && (levelsOf[type] as readonly string[]).includes(place.level);
  if (!isPossible) return invalid({ place: { key: "choose" } });
  if (!mayKeepAt(viewer, place, [])) return refused("FORBIDDEN");
  const owner = await ownerOf(place);
  if (!owner) return invalid({ place: { key: "choose" } });
  const { level, municipalityId, institutionId, area } = owner;
  // An institution's own fence-post is about its own area.
  const given = area ? { ...(raw as object), areas: [area] } : raw;
  const { input, errors } = parseRecord(given, { type, mode: "new", level, today: today(), current: null });
  if (input.areas.length > 0 && !mayKeepAt(viewer, place, input.areas)) errors.areas ??= { key: "choose" };
  const decided: RecordInput =
    level === "LOCAL" ? { ...input, decidedBy: "LEADER", decidedOn: today() } : input;
  const all = {
    ...periodErrors(input, { previous: null, next: null }),
    ...(await pointerErrors(input, null)),
    ...errors,
  };
  if (Object.keys(all).length > 0) return invalid(inRecordOrder(all));
  return ok({ type, input: decided, owner: { level, municipalityId, institutionId } });
}

interface ChangedRecord {
  record: KeptRecord;
  version: number;
  input: RecordInput;
  endReason: string | null;
}

function periodErrorsIn(mode: UpkeepMode, record: KeptRecord, input: RecordInput): FieldErrors {
  if (mode === "supersede") return supersessionErrors(record.input, input);
  if (record.type !== "PROVISION") return periodErrors(input, record.neighbours);
  if (mode !== "end") return {};
  const validFrom = lastBeginning(record.periods);
  return periodErrors(
    { validFrom, validTo: input.validTo },
    { previous: null, next: record.neighbours.next },
  );
}

async function readChange(
  viewer: Viewer,
  raw: unknown,
  mode: Exclude<UpkeepMode, "new">,
): Promise<ActionResult<ChangedRecord>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = versionedRecordSchema.safeParse(raw);
  const record = target.success && (await getKeptRecord(target.data.type, target.data.id));
  if (!record) return refused("NOT_FOUND");
  const place = placeOf(record);
  if (!canKeepRecord(viewer, place)) return refused("FORBIDDEN");
  if (mode === "supersede" && record.replacedBy) return refused("ALREADY_DONE");
  const { type, level } = record;
  const context = { type, mode, level, today: today(), current: record.input };
  const { input, endReason, errors } = parseRecord(raw, context);
  // Somebody who keeps one area's records cannot move one out of it.
  if (input.areas.length > 0 && !canKeepRecord(viewer, { ...place, areas: input.areas })) {
    errors.areas ??= { key: "choose" };
  }
  const decided: RecordInput =
    level === "LOCAL" && mode === "supersede" ? { ...input, decidedBy: "LEADER", decidedOn: today() } : input;
  const all = {
    ...periodErrorsIn(mode, record, input),
    ...(await pointerErrors(input, record.input)),
    ...errors,
  };
  if (Object.keys(all).length > 0) return invalid(inRecordOrder(all));
  return ok({ record, version: target.data.version, input: decided, endReason });
}

/** What stands in the database now, for the one who comes second. */
async function conflictOn({ type, id }: KeptRecord): Promise<Failure<RecordConflict>> {
  const [record, last] = await Promise.all([getKeptRecord(type, id), getLastRecordChange(type, id)]);
  if (!record) return refused("NOT_FOUND");
  return {
    ok: false,
    code: "CONFLICT",
    current: {
      version: record.version,
      values: valuesOfRecord(record.input),
      savedBy: last?.actorName ?? null,
      savedAt: (last?.at ?? record.updatedAt).toISOString(),
    },
  };
}

const actorFor = (viewer: Viewer, municipalityId: string | null) =>
  auditActor(viewer as Actor, municipalityId);

/** Adds a fence-post, a provision or a rule where the viewer keeps them (domain rule 1). */
export async function createRecordCommand(viewer: Viewer, raw: unknown): Promise<Saved> {
  const read = await readNew(viewer, raw);
  if (!read.ok) return read;
  const { type, input, owner } = read.data;
  return ok(await createRecord(type, input, owner, actorFor(viewer, owner.municipalityId)));
}

/** Corrects a record's text. It stays the same version: what changed in the world is a new one. */
export async function editRecordCommand(viewer: Viewer, raw: unknown): Promise<Saved> {
  const read = await readChange(viewer, raw, "edit");
  if (!read.ok) return read;
  const { record, version, input } = read.data;
  // Nothing new, or the same form posted again: it is saved already.
  const isSaved = differingRecordFields(valuesOfRecord(record.input), valuesOfRecord(input)).length === 0;
  if (isSaved) return ok({ id: record.id });
  const actor = actorFor(viewer, record.municipality?.id ?? null);
  const outcome = await updateRecord(record, version, input, actor);
  return outcome === "SAVED" ? ok({ id: record.id }) : conflictOn(record);
}

/**
 * Lets a new version take over from a day; the old one ends the day before. Trials go on pointing at the version
 * that held when they began. A rule's status changes in this way only.
 */
export async function supersedeRecordCommand(viewer: Viewer, raw: unknown): Promise<Saved> {
  const read = await readChange(viewer, raw, "supersede");
  if (!read.ok) return read;
  const { record, version, input } = read.data;
  const actor = actorFor(viewer, record.municipality?.id ?? null);
  const next = { ...input, validFrom: input.validFrom! };
  const outcome = await supersedeRecord(record, version, next, actor);
  return outcome === "CONFLICT" ? conflictOn(record) : ok(outcome);
}

/** Lets a record end on a day. It is never deleted, so that nothing that points at it dangles. */
export async function endRecordCommand(viewer: Viewer, raw: unknown): Promise<Saved> {
  const read = await readChange(viewer, raw, "end");
  if (!read.ok) return read;
  const { record, version, input, endReason } = read.data;
  if (record.input.validTo === input.validTo) return ok({ id: record.id });
  const actor = actorFor(viewer, record.municipality?.id ?? null);
  const outcome = await endRecord(record, version, { on: input.validTo!, reason: endReason }, actor);
  return outcome === "SAVED" ? ok({ id: record.id }) : conflictOn(record);
}

/** The trials the change in the form would touch, as far as the viewer may see them. Nothing is written. */
export async function previewRecordChange(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<ChangePreview, RecordConflict>> {
  const asked = upkeepModeSchema.safeParse(raw);
  if (!asked.success) return viewer ? refused("NOT_FOUND") : refused("SIGNED_OUT");
  const { mode } = asked.data;
  if (mode === "new") {
    const read = await readNew(viewer, raw);
    if (!read.ok) return read;
    const { type, input, owner } = read.data;
    const { areas, keywords, provisionIds } = input;
    const { municipalityId, institutionId } = owner;
    const change = { type, id: null, municipalityId, institutionId, areas, keywords, provisionIds };
    return ok(await findTouchedTrials(scopeOf(viewer), change));
  }
  const read = await readChange(viewer, raw, mode);
  if (!read.ok) return read;
  const { record, version, input } = read.data;
  if (record.version !== version) return conflictOn(record);
  const both = (before: readonly string[], after: readonly string[]) => [...new Set([...before, ...after])];
  return ok(
    await findTouchedTrials(scopeOf(viewer), {
      type: record.type,
      id: record.id,
      municipalityId: record.municipality?.id ?? null,
      institutionId: record.institution?.id ?? null,
      areas: both(record.input.areas, input.areas) as WelfareArea[],
      keywords: both(record.input.keywords, input.keywords),
      provisionIds: both(record.input.provisionIds, input.provisionIds),
    }),
  );
}
