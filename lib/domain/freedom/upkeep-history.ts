import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { FencePostLevel, FreedomRecordType } from "@/lib/domain/freedom/record";
import { recordFields, type RecordField } from "@/lib/domain/freedom/upkeep";
import type { Role } from "@/lib/domain/member/role";

/** What the history calls each type of record. */
export const recordEntities = {
  FENCE_POST: "fencePost",
  PROVISION: "legalProvision",
  RULE: "municipalRule",
} as const satisfies Record<FreedomRecordType, string>;

/** One row of the audit history as it lies in the database. */
export interface RecordEvent {
  id: string;
  /** instant, as ISO text */
  at: string;
  entityId: string;
  operation: string;
  actorName: string;
  actorRole: Role | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

export const recordHistoryKinds = ["CREATED", "EDITED", "NEW_VERSION", "REPLACED", "ENDED"] as const;
export type RecordHistoryKind = (typeof recordHistoryKinds)[number];

export interface RecordFieldChange {
  field: RecordField;
  before: unknown;
  after: unknown;
}

export interface RecordHistoryEntry {
  id: string;
  at: string;
  /** the version it happened to */
  recordId: string;
  kind: RecordHistoryKind;
  actorName: string;
  actorRole: Role | null;
  changes: RecordFieldChange[];
}

/** One version of a record, as the list of versions shows it. */
export interface RecordVersion {
  id: string;
  title: string;
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
}

/** Everything the history of a record is told with. */
export interface RecordHistoryData {
  type: FreedomRecordType;
  id: string;
  level: FencePostLevel;
  /** all versions, the oldest first */
  versions: RecordVersion[];
  entries: RecordHistoryEntry[];
  /** id → name of provisions and people that occur in the entries */
  names: Record<string, string>;
}

function kindOf({ operation, after }: RecordEvent): RecordHistoryKind {
  if (operation === "CREATE") return after?.replacesId ? "NEW_VERSION" : "CREATED";
  if (after?.replacedById) return "REPLACED";
  return after && "endReason" in after ? "ENDED" : "EDITED";
}

type State = RecordEvent["before"];

/** What other writes call by the column's name (an answered wish, a decided rule) is called as on the form. */
function asOnForm(type: FreedomRecordType, state: State): State {
  if (state === null) return null;
  const { status, topic, ...rest } = state;
  return {
    ...(status !== undefined && { [type === "RULE" ? "ruleStatus" : "fenceStatus"]: status }),
    ...(topic !== undefined && { title: topic }),
    ...rest,
  };
}

/** The history for reading: newest first, each with its changed fields in the order of the form. */
export function recordHistoryOf(type: FreedomRecordType, events: RecordEvent[]): RecordHistoryEntry[] {
  return events
    .map((event) => ({
      ...event,
      before: asOnForm(type, event.before),
      after: asOnForm(type, event.after),
    }))
    .map((event) => ({
      id: event.id,
      at: event.at,
      recordId: event.entityId,
      kind: kindOf(event),
      actorName: event.actorName,
      actorRole: event.actorRole,
      changes: recordFields
        .filter((field) => hasValue(event.before?.[field]) || hasValue(event.after?.[field]))
        .map((field) => ({
          field,
          before: event.before?.[field] ?? null,
          after: event.after?.[field] ?? null,
        })),
    }))
    .sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0));
}

const hasValue = (value: unknown) =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);

/** The ids whose names are needed to tell the history in words. */
export function idsInRecordHistory(entries: RecordHistoryEntry[]): string[] {
  const ids = entries.flatMap(({ changes }) =>
    changes.flatMap(({ field, before, after }) =>
      field === "provisionIds" || field === "keeperId" ? [before, after].flat() : [],
    ),
  );
  return [...new Set(ids.filter((id): id is string => typeof id === "string"))];
}
