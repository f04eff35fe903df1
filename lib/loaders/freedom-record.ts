import { today } from "@/lib/clock";
import {
  getRecordBackground,
  listUsesByMunicipality,
  type MunicipalUse,
  type RecordBackground,
} from "@/lib/db/freedom-record";
import { listRecordVersions } from "@/lib/db/upkeep/history";
import { getKeptRecord, type KeptRecord } from "@/lib/db/upkeep/record";
import type { FreedomRecordType } from "@/lib/domain/freedom/record";
import type { RecordVersion } from "@/lib/domain/freedom/upkeep-history";
import { holdsOn, provisionStateOn, type ProvisionState } from "@/lib/domain/freedom/validity";
import type { Viewer } from "@/lib/domain/member/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { isRowId } from "@/lib/domain/shared/row-id";
import { scopeOf } from "@/lib/domain/trial/sharing";
import type { RecordPlace } from "@/lib/policies/freedom";
import { canSeeRecordHistory } from "@/lib/policies/upkeep";

/** The reverse of a rule: what it holds, what it frees, and who uses that. */
export interface FreedomRecordPage extends RecordBackground {
  record: KeptRecord;
  place: RecordPlace;
  /** how it stands today */
  state: ProvisionState["state"];
  /** the oldest first, this one among them */
  versions: RecordVersion[];
  uses: MunicipalUse[];
  /** the ids its trials point to: its own and its other versions', or a fence-post's provisions */
  usedIds: string[];
  today: CalendarDate;
  maySeeHistory: boolean;
}

function stateToday({ type, input, periods }: KeptRecord, day: CalendarDate): ProvisionState["state"] {
  if (type === "PROVISION") return provisionStateOn(periods, day).state;
  if (holdsOn(input, day)) return "IN_FORCE";
  return input.validFrom !== null && day < input.validFrom ? "NOT_YET" : "ENDED";
}

/** Everybody may read a rule; the trials are those the viewer may see. */
export async function loadFreedomRecord(
  viewer: Viewer,
  type: FreedomRecordType,
  id: string,
): Promise<ActionResult<FreedomRecordPage>> {
  const record = isRowId(id) ? await getKeptRecord(type, id) : null;
  const background = record && (await getRecordBackground(type, id));
  if (!record || !background) return refused("NOT_FOUND");
  const versions = await listRecordVersions(type, id);
  const usedIds = type === "FENCE_POST" ? record.input.provisionIds : versions.map((each) => each.id);
  const day = today();
  const place: RecordPlace = {
    level: record.level,
    areas: record.input.areas,
    municipalityId: record.municipality?.id ?? null,
    institutionId: record.institution?.id ?? null,
  };
  return ok({
    ...background,
    record,
    place,
    state: stateToday(record, day),
    versions,
    uses: await listUsesByMunicipality(scopeOf(viewer), usedIds),
    usedIds,
    today: day,
    maySeeHistory: canSeeRecordHistory(viewer, place),
  });
}
