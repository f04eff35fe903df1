import type { FencePostLevel, FreedomRecordType } from "@/lib/domain/freedom/record";
import type { RecordFormValues, UpkeepMode } from "@/lib/domain/freedom/upkeep";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialStage } from "@/lib/domain/trial/stage";

/** Why a trial is concerned by a change: it uses the record, uses a provision tied to it, or its text has the words. */
export const touchedReasons = ["USES", "LINKED", "WORDS"] as const;
export type TouchedReason = (typeof touchedReasons)[number];

export interface TouchedTrial {
  id: string;
  title: string;
  municipality: string;
  institution: string;
  stage: TrialStage;
  /** the strongest of its reasons */
  why: TouchedReason;
}

/** What a change would touch, as far as the viewer may see it. */
export interface ChangePreview {
  /** all of them; `shown` may be fewer */
  total: number;
  byReason: Record<TouchedReason, number>;
  shown: TouchedTrial[];
}

/** What stands there now, for the one who saves second. */
export interface RecordConflict {
  version: number;
  values: RecordFormValues;
  savedBy: string | null;
  /** instant, as ISO text */
  savedAt: string;
}

/** A place where the viewer may add a record. */
export interface PlaceOption {
  /** as `writePlace` writes it */
  value: string;
  level: FencePostLevel;
  /** the municipality's or institution's; null for the whole country */
  name: string | null;
  /** the areas whose records the viewer keeps there */
  areas: WelfareArea[];
}

/** Everything the form opens with. */
export interface RecordFormStart {
  type: FreedomRecordType;
  mode: UpkeepMode;
  level: FencePostLevel;
  /** null for a new one */
  record: {
    id: string;
    version: number;
    title: string;
    place: string | null;
    validFrom: CalendarDate | null;
    validTo: CalendarDate | null;
  } | null;
  values: RecordFormValues;
  places: PlaceOption[];
  areas: WelfareArea[];
  provisions: { id: string; label: string }[];
  /** people who may keep national records */
  keepers: { id: string; name: string }[];
}
