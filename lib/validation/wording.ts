import type { Dated } from "@/lib/domain/plan/plan";
import { resolveWording } from "@/lib/domain/plan/wording/place";
import { printWording } from "@/lib/domain/plan/wording/print";
import type { WordingContext } from "@/lib/domain/plan/wording/term";
import { characterCount, cleanLine, storableText } from "@/lib/domain/shared/clean-text";

/** Longest wording that is read. */
export const WORDING_LIMIT = 200;

/** A time that somebody wrote. */
export type WrittenTime = Dated & { wording: string };

/** Why a time cannot be used, as a field error: the key leads to `plan.wording.*` or to the rules all fields share. */
export interface TimeError {
  key: string;
  /** `proposal` and `proposalEn`: what could have been meant, in the words of either language */
  values?: Record<string, string | number>;
}

export type ReadTime = { ok: true; time: WrittenTime } | { ok: false; error: TimeError };

/**
 * Reads the time somebody typed and places it in the calendar. An open end ("fra juni og frem") becomes the context's
 * horizon, or else its end; never a day before the time begins.
 * @param text as typed
 * @param context the period that supplies what is not written
 */
export function readTime(text: string, context: WordingContext): ReadTime {
  const wording = cleanLine(storableText(text));
  if (wording === "") return { ok: false, error: { key: "required" } };
  const count = characterCount(wording);
  if (count > WORDING_LIMIT)
    return { ok: false, error: { key: "tooLong", values: { count, max: WORDING_LIMIT } } };
  const read = resolveWording(wording, context);
  if (!read.ok) {
    const { code, values, proposal } = read.problem;
    const proposals = proposal && {
      proposal: printWording(proposal, "da"),
      proposalEn: printWording(proposal, "en"),
    };
    // The sentences choose among their forms by these also when the grammar has nothing to say about them.
    const all = { word: "none", month: 0, year: 0, ...values, ...proposals };
    return { ok: false, error: { key: `plan.wording.${code}`, values: all } };
  }
  const { labels: _partOfTheWording, end: closed, ...placed } = read.placed;
  const end = closed ?? context.horizon ?? context.end;
  if (end === null) return { ok: false, error: { key: "plan.wording.MISSING_CONTEXT" } };
  return { ok: true, time: { ...placed, wording, end: end < placed.start ? placed.start : end } };
}
