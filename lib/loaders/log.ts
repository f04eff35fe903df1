import { randomUUID } from "node:crypto";
import { now, today as todayInDenmark } from "@/lib/clock";
import { listInvolvements } from "@/lib/db/involvement";
import { getLogEntry, listLoggableTrials, listLogEntries, type LoggableTrial } from "@/lib/db/log";
import { getLogPhoto, logPhotoExists } from "@/lib/db/log-photo";
import { getTrial } from "@/lib/db/trial";
import { LOG_PAGE } from "@/lib/domain/log/entry";
import type { PhotoSize } from "@/lib/domain/log/photo";
import type { InvolvementRecord, LogEntryRecord } from "@/lib/domain/log/record";
import { membershipsOf, municipalitiesOf, type Viewer } from "@/lib/domain/member/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { isRowId } from "@/lib/domain/shared/row-id";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { placeOfRecord, type TrialRecord } from "@/lib/domain/trial/record";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { canAskFor } from "@/lib/policies/dilemma";
import { canChangeEntry, canSeeLogPhotos, canWriteLog } from "@/lib/policies/log";
import { canRegisterTrials } from "@/lib/policies/trial";

/** What the forms of the log begin with. */
export interface LogStart {
  submissionKey: string;
  /** instant, as ISO text */
  openedAt: string;
  today: CalendarDate;
}

const startAt = (today: CalendarDate): LogStart => ({
  submissionKey: randomUUID(),
  openedAt: now().toISOString(),
  today,
});

/** An entry as this viewer may see it. */
export interface ShownEntry extends Omit<LogEntryRecord, "authorName" | "authorId"> {
  /** null for those who are not the municipality's own */
  authorName: string | null;
  /** pictures there are and that are not shown to this viewer */
  hiddenPhotos: number;
  mayChange: boolean;
}

export interface TrialLogView {
  entries: ShownEntry[];
  total: number;
  /** from 1 */
  page: number;
  pages: number;
  heard: InvolvementRecord[];
  /** null for those who only read */
  start: LogStart | null;
  /** may put what is written here to the politicians */
  mayAsk: boolean;
}

/**
 * A trial's log and who was heard, for whoever may see the trial.
 * @param trial read within the viewer's scope
 * @param page which page of the log, from 1; one beyond the last shows the first
 */
export async function loadTrialLog(
  viewer: Viewer,
  trial: TrialRecord,
  today: CalendarDate,
  page = 1,
): Promise<TrialLogView> {
  const place = placeOfRecord(trial);
  const isOwn = canSeeLogPhotos(viewer, trial.municipality.id);
  const mayWrite = !trial.isArchived && canWriteLog(viewer, place);
  const [{ total, entries }, heard] = await Promise.all([
    listLogEntries(trial.id, { offset: (page - 1) * LOG_PAGE, limit: LOG_PAGE }),
    listInvolvements(trial.id),
  ]);
  if (entries.length === 0 && page > 1) return loadTrialLog(viewer, trial, today);
  return {
    entries: entries.map(({ authorId, authorName, photos, ...entry }) => ({
      ...entry,
      authorName: isOwn ? authorName : null,
      photos: isOwn ? photos : [],
      hiddenPhotos: isOwn ? 0 : photos.length,
      mayChange: mayWrite && canChangeEntry(viewer, place, { authorId, change: entry.change }),
    })),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / LOG_PAGE)),
    heard,
    start: mayWrite ? startAt(today) : null,
    mayAsk:
      !trial.isArchived &&
      [place.leadInstitutionId, ...place.furtherInstitutionIds].some((institutionId) =>
        canAskFor(viewer, { municipalityId: trial.municipality.id, institutionId, area: trial.area }),
      ),
  };
}

export interface NewLogEntryPage {
  trial: { id: string; title: string };
  start: LogStart;
}

/** The empty form on a page of its own. */
export async function loadNewLogEntry(
  viewer: Viewer,
  trialId: string,
): Promise<ActionResult<NewLogEntryPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const trial = await getTrial(trialId, scopeOf(viewer));
  if (!trial) return refused("NOT_FOUND");
  if (!canWriteLog(viewer, placeOfRecord(trial))) return refused("FORBIDDEN");
  return ok({ trial: { id: trial.id, title: trial.title }, start: startAt(todayInDenmark()) });
}

export interface LogEntryPage extends NewLogEntryPage {
  entry: LogEntryRecord;
}

/** An entry as it stands, for correcting it. */
export async function loadLogEntry(
  viewer: Viewer,
  trialId: string,
  entryId: string,
): Promise<ActionResult<LogEntryPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const trial = await getTrial(trialId, scopeOf(viewer));
  const entry = trial && isRowId(entryId) ? await getLogEntry(trial.id, entryId) : null;
  if (!trial || !entry) return refused("NOT_FOUND");
  if (!canChangeEntry(viewer, placeOfRecord(trial), entry)) return refused("FORBIDDEN");
  return ok({ trial: { id: trial.id, title: trial.title }, entry, start: startAt(todayInDenmark()) });
}

/** The trials under way that this person writes about. */
export async function loadQuickLog(viewer: Viewer): Promise<ActionResult<{ trials: LoggableTrial[] }>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canRegisterTrials(viewer)) return refused("FORBIDDEN");
  const institutionIds = (["LEADER", "STAFF"] as const).flatMap((role) =>
    membershipsOf(viewer, role).flatMap(({ institutionId }) => institutionId ?? []),
  );
  const municipalities = membershipsOf(viewer, "ADMINISTRATION").flatMap(({ municipalityId, area }) =>
    municipalityId === null ? [] : [{ municipalityId, area }],
  );
  return ok({ trials: await listLoggableTrials({ institutionIds, municipalities }) });
}

export interface LogPhotoAnswer {
  etag: string;
  /** null when the browser has it already */
  bytes: Uint8Array<ArrayBuffer> | null;
}

/**
 * A picture of the log (WebP), for the municipality's own people.
 * @param wanted.known the tag of what the browser has; a picture never changes under its id
 */
export async function loadLogPhoto(
  viewer: Viewer,
  wanted: { trialId: string; photoId: string; size: PhotoSize; known: string | null },
): Promise<ActionResult<LogPhotoAnswer>> {
  if (!viewer) return refused("SIGNED_OUT");
  const { trialId, photoId, size, known } = wanted;
  if (!isRowId(trialId) || !isRowId(photoId)) return refused("NOT_FOUND");
  const photo = {
    ...{ trialId, id: photoId },
    scope: scopeOf(viewer),
    municipalityIds: municipalitiesOf(viewer),
  };
  const etag = `"${photoId}-${size}"`;
  if (known === etag) {
    return (await logPhotoExists(photo)) ? ok({ etag, bytes: null }) : refused("NOT_FOUND");
  }
  const bytes = await getLogPhoto(photo, size);
  return bytes ? ok({ etag, bytes }) : refused("NOT_FOUND");
}
