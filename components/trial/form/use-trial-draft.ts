import { useCallback, useEffect, useRef, useState } from "react";
import {
  localDraftKey,
  readLocalDraft,
  removeLocalDraft,
  writeLocalDraft,
} from "@/components/trial/form/local-draft";
import { discardTrialDraftAction, saveTrialDraftAction } from "@/lib/actions/trial";
import { findCprNumbers } from "@/lib/domain/shared/cpr";
import type { FailureCode } from "@/lib/domain/shared/result";
import type { TrialDraft } from "@/lib/domain/trial/form";
import { textFields, type TrialFormValues } from "@/lib/domain/trial/input";

/** What has become of the latest typing. */
export type DraftStatus =
  | { kind: "NONE" }
  | { kind: "SAVING" }
  | { kind: "SERVER" | "LOCAL"; at: string }
  | { kind: "CPR"; found: string }
  | { kind: "FAILED" };

const DELAY_MS = 1_500;

/** Refusals that say nothing about what was typed: it is kept on the device until they are over. */
export function isAwayCode(code: FailureCode): boolean {
  return code === "UNAVAILABLE" || code === "OFFLINE" || code === "SIGNED_OUT";
}

type Typed = Pick<TrialDraft, "values" | "version" | "submissionKey" | "lineage">;

/**
 * Keeps what is typed: on the server a moment after the last key, on the device when the server cannot be reached
 * or the page is left in between. Text with a personal number is kept nowhere.
 * @param read what stands in the form now; null when nothing differs from what is saved
 */
export function useTrialDraft(userId: string, trialId: string | null, read: () => Typed | null) {
  const [status, setStatus] = useState<DraftStatus>({ kind: "NONE" });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isSubmitting = useRef(false);
  const isOnlyLocal = useRef(false);
  const latest = useRef(read);
  const key = localDraftKey(userId, trialId);
  useEffect(() => {
    latest.current = read;
  });

  const storeLocally = useCallback(
    (typed: Typed) => {
      const at = new Date().toISOString();
      const isStored = writeLocalDraft(key, { ...typed, savedAt: at });
      isOnlyLocal.current = isStored;
      setStatus(isStored ? { kind: "LOCAL", at } : { kind: "FAILED" });
    },
    [key],
  );

  const typedWithoutCpr = useCallback((): Typed | null => {
    const typed = latest.current();
    const found = typed ? cprIn(typed.values) : [];
    if (found.length === 0) return typed;
    removeLocalDraft(key);
    setStatus({ kind: "CPR", found: found.join(", ") });
    return null;
  }, [key]);

  const store = useCallback(async () => {
    timer.current = undefined;
    const typed = typedWithoutCpr();
    if (!typed || isSubmitting.current) return;
    if (!navigator.onLine) return storeLocally(typed);
    setStatus({ kind: "SAVING" });
    try {
      const result = await saveTrialDraftAction({ trialId, ...typed });
      if (!result.ok && !isAwayCode(result.code)) return setStatus({ kind: "FAILED" });
      if (!result.ok) return storeLocally(typed);
      removeLocalDraft(key);
      isOnlyLocal.current = false;
      setStatus({ kind: "SERVER", at: result.data.savedAt });
    } catch {
      storeLocally(typed);
    }
  }, [key, storeLocally, trialId, typedWithoutCpr]);

  useEffect(() => {
    const leaving = () => {
      if (timer.current === undefined || isSubmitting.current) return;
      const typed = typedWithoutCpr();
      if (typed) writeLocalDraft(key, { ...typed, savedAt: new Date().toISOString() });
    };
    const online = () => {
      if (isOnlyLocal.current) void store();
    };
    const hidden = () => document.visibilityState === "hidden" && leaving();
    window.addEventListener("pagehide", leaving);
    document.addEventListener("visibilitychange", hidden);
    window.addEventListener("online", online);
    return () => {
      leaving();
      clearTimeout(timer.current);
      window.removeEventListener("pagehide", leaving);
      document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("online", online);
    };
  }, [key, store, typedWithoutCpr]);

  return {
    status,
    /** Call at every change of the form. */
    changed: useCallback(() => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void store(), DELAY_MS);
    }, [store]),
    /** While the form itself is on its way nothing is stored beside it. */
    submitting: useCallback((is: boolean) => {
      isSubmitting.current = is;
      clearTimeout(timer.current);
      timer.current = undefined;
    }, []),
    keepLocally: useCallback(() => {
      const typed = typedWithoutCpr();
      if (typed) storeLocally(typed);
    }, [storeLocally, typedWithoutCpr]),
    readLocal: useCallback(() => readLocalDraft(key), [key]),
    discard: useCallback(async () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      removeLocalDraft(key);
      setStatus({ kind: "NONE" });
      await discardTrialDraftAction({ trialId }).catch(() => setStatus({ kind: "FAILED" }));
    }, [key, trialId]),
  };
}

function cprIn(values: TrialFormValues): string[] {
  return textFields.flatMap((field) => findCprNumbers(values[field]));
}
