import { now, today } from "@/lib/clock";
import { auditActor } from "@/lib/db/audit";
import {
  addIndicator,
  getStoredEffect,
  removeIndicator,
  saveLearningQuestion,
  savePairs,
  updateIndicator,
  type StoredEffect,
  type WrittenBy,
} from "@/lib/db/effect";
import { getTrial } from "@/lib/db/trial";
import type { Indicator, Pair } from "@/lib/domain/effect/indicator";
import { changedCells, isSamePairs } from "@/lib/domain/effect/pair";
import { secondsSince } from "@/lib/domain/effort/effort";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import { invalid, ok, refused, type ActionResult, type Failure } from "@/lib/domain/shared/result";
import { rightsOfRecord } from "@/lib/domain/trial/record";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { canWriteEffect } from "@/lib/policies/effect";
import {
  effectTargetSchema,
  effectTrialSchema,
  effectWordsSchema,
  parseDescribed,
  parseIndicator,
  parsePairs,
  questionSchema,
} from "@/lib/validation/effect";
import { fieldErrors } from "@/lib/validation/field-errors";

interface Subject {
  viewer: Actor;
  place: { trialId: string; municipalityId: string };
  stored: StoredEffect;
}

/** The trial that is meant with what it looks at; only for those who write there. */
async function readSubject(viewer: Viewer, raw: unknown): Promise<ActionResult<Subject>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = effectTrialSchema.safeParse(raw);
  const trial = target.success ? await getTrial(target.data.trialId, scopeOf(viewer)) : null;
  if (!trial) return refused("NOT_FOUND");
  const rights = rightsOfRecord(trial);
  if (!canWriteEffect(viewer, rights)) return refused("FORBIDDEN");
  const place = { trialId: trial.id, municipalityId: rights.municipalityId };
  return ok({ viewer, place, stored: await getStoredEffect(trial.id) });
}

interface IndicatorSubject extends Subject {
  indicator: Indicator;
  /** of the indicator when the form was opened */
  version: number;
}

/** The same with the indicator that is meant. */
async function readIndicator(viewer: Viewer, raw: unknown): Promise<ActionResult<IndicatorSubject>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const target = effectTargetSchema.safeParse(raw);
  const indicator = target.success && found.data.stored.indicators.find(({ id }) => id === target.data.id);
  if (!indicator) return refused("NOT_FOUND");
  return ok({ ...found.data, indicator, version: target.data.version });
}

function writtenBy({ viewer, place }: Subject, raw: unknown, fields: number): WrittenBy {
  const { openedAt } = (raw ?? {}) as { openedAt?: unknown };
  return {
    actor: auditActor(viewer, place.municipalityId),
    today: today(),
    effort: { seconds: secondsSince(openedAt, now()), fields },
  };
}

/** What stands in the database now, for the one who comes second. */
export interface IndicatorConflict {
  version: number;
  indicator: Indicator;
}

const conflictWith = (indicator: Indicator): Failure<IndicatorConflict> => ({
  ...{ ok: false, code: "CONFLICT", current: { version: indicator.version, indicator } },
});

async function newestConflict({ place, indicator }: IndicatorSubject): Promise<Failure<IndicatorConflict>> {
  const { indicators } = await getStoredEffect(place.trialId);
  const newest = indicators.find(({ id }) => id === indicator.id);
  return newest ? conflictWith(newest) : refused("NOT_FOUND");
}

const filled = (...values: unknown[]) => values.filter((value) => value !== null).length;
type Written = ActionResult<{ id: string; trialId: string }, IndicatorConflict>;

/** Chooses something to look at before and after; there is room for a few. */
export async function addIndicatorCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string; trialId: string }>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const parsed = parseIndicator(raw);
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const { title, unit, direction, kind } = parsed.data;
  const { place } = found.data;
  const fields = filled(title, unit, direction, kind);
  const added = await addIndicator(place, parsed.data, writtenBy(found.data, raw, fields));
  if (added === "FULL") return invalid({ title: { key: "indicatorFull" } });
  if (added === "EXISTS") return invalid({ title: { key: "indicatorExists" } });
  return ok({ ...added, trialId: place.trialId });
}

/** Renames an indicator or turns the wanted way; what it measures stays, since its figures do. */
export async function updateIndicatorCommand(viewer: Viewer, raw: unknown): Promise<Written> {
  const found = await readIndicator(viewer, raw);
  if (!found.ok) return found;
  const { indicator, version, place, stored } = found.data;
  const parsed = parseDescribed(raw, indicator.kind);
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const { title, unit, direction } = parsed.data;
  const isSaved = indicator.title === title && indicator.unit === unit && indicator.direction === direction;
  if (isSaved) return ok({ id: indicator.id, trialId: place.trialId });
  if (indicator.version !== version) return conflictWith(indicator);
  const isTaken = stored.indicators.some(
    (each) => each.id !== indicator.id && each.title.toLowerCase() === title.toLowerCase(),
  );
  if (isTaken) return invalid({ title: { key: "indicatorExists" } });
  const by = writtenBy(found.data, raw, filled(title, unit, direction));
  const outcome = await updateIndicator(place, indicator, parsed.data, by);
  if (outcome === "CONFLICT") return newestConflict(found.data);
  return ok({ id: indicator.id, trialId: place.trialId });
}

/** Removes an indicator with everything entered on it. */
export async function removeIndicatorCommand(viewer: Viewer, raw: unknown): Promise<Written> {
  const found = await readIndicator(viewer, raw);
  if (!found.ok) return found;
  const { indicator, version, place } = found.data;
  if (indicator.version !== version) return conflictWith(indicator);
  const outcome = await removeIndicator(place, indicator, writtenBy(found.data, raw, 0));
  if (outcome === "CONFLICT") return newestConflict(found.data);
  return ok({ id: indicator.id, trialId: place.trialId });
}

async function saveWords(subject: IndicatorSubject, raw: unknown): Promise<Written> {
  const { indicator, version, place } = subject;
  const words = effectWordsSchema.safeParse(raw);
  if (!words.success) return invalid(fieldErrors(words.error));
  const { beforeText, afterText } = words.data;
  const done = ok({ id: indicator.id, trialId: place.trialId });
  if (indicator.beforeText === beforeText && indicator.afterText === afterText) return done;
  if (indicator.version !== version) return conflictWith(indicator);
  const by = writtenBy(subject, raw, filled(beforeText, afterText));
  const outcome = await updateIndicator(place, indicator, { beforeText, afterText }, by);
  return outcome === "CONFLICT" ? newestConflict(subject) : done;
}

async function saveSlips(subject: IndicatorSubject, pairs: Pair[], raw: unknown): Promise<Written> {
  const { indicator, version, place } = subject;
  const done = ok({ id: indicator.id, trialId: place.trialId });
  if (isSamePairs(indicator.pairs, pairs)) return done;
  if (indicator.version !== version) return conflictWith(indicator);
  const by = writtenBy(subject, raw, changedCells(indicator.pairs, pairs));
  const outcome = await savePairs(place, indicator, pairs, by);
  return outcome === "CONFLICT" ? newestConflict(subject) : done;
}

/**
 * Saves before and after of an indicator: all its slips, or its words. Whoever comes second gets CONFLICT with what
 * stands there; what is saved already is saved.
 */
export async function saveMeasurementsCommand(viewer: Viewer, raw: unknown): Promise<Written> {
  const found = await readIndicator(viewer, raw);
  if (!found.ok) return found;
  const { kind } = found.data.indicator;
  if (kind === "TEXT") return saveWords(found.data, raw);
  const parsed = parsePairs(raw, kind);
  return parsed.ok ? saveSlips(found.data, parsed.data, raw) : invalid(parsed.fieldErrors);
}

/** Saves what the trial's people want to become wiser about; empty takes it away. */
export async function saveLearningQuestionCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ trialId: string }, { question: string | null }>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const parsed = questionSchema.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  const { question } = parsed.data;
  const { place, stored } = found.data;
  if (stored.learningQuestion === question) return ok({ trialId: place.trialId });
  const by = writtenBy(found.data, raw, filled(question));
  const outcome = await saveLearningQuestion(place, parsed.data, by);
  if (outcome === "SAVED") return ok({ trialId: place.trialId });
  const { learningQuestion } = await getStoredEffect(place.trialId);
  return { ok: false, code: "CONFLICT", current: { question: learningQuestion } };
}
