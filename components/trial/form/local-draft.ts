import type { TrialDraft } from "@/lib/domain/trial/form";
import { trialFormValues } from "@/lib/domain/trial/input";

const PREFIX = "frisat-draft:";

/** Where the copy on this device lies; per person, because devices are shared. */
export function localDraftKey(userId: string, trialId: string | null): string {
  return `${PREFIX}${userId}:${trialId ?? "new"}`;
}

/** A browser may refuse storage altogether (private windows, a full disk): then there is no local copy. */
function attempt<T>(operation: (storage: Storage) => T): T | null {
  try {
    return operation(window.localStorage);
  } catch {
    return null;
  }
}

export function readLocalDraft(key: string): TrialDraft | null {
  const text = attempt((storage) => storage.getItem(key));
  if (!text) return null;
  try {
    const { values, version, submissionKey, lineage, savedAt } = JSON.parse(text) as TrialDraft;
    if (Number.isNaN(Date.parse(savedAt))) return null;
    return { values: trialFormValues(values), version, submissionKey, lineage, savedAt };
  } catch {
    return null;
  }
}

/** @returns false when the browser refused */
export function writeLocalDraft(key: string, draft: TrialDraft): boolean {
  return attempt((storage) => (storage.setItem(key, JSON.stringify(draft)), true)) ?? false;
}

export function removeLocalDraft(key: string): void {
  attempt((storage) => storage.removeItem(key));
}

/** Removes the copies of a form that has been saved, whoever's device name they lie under. */
export function removeLocalDraftsOf(trialId: string | null): void {
  const ending = `:${trialId ?? "new"}`;
  attempt((storage) => {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "");
    for (const key of keys) if (key.startsWith(PREFIX) && key.endsWith(ending)) storage.removeItem(key);
  });
}
