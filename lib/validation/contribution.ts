import { z } from "zod";
import { CONTRIBUTION_NOTE_LIMIT } from "@/lib/domain/trial/contribution";
import { cleanText, storableText } from "@/lib/domain/shared/clean-text";
import { freeText, orNull } from "@/lib/validation/free-text";
import { rowId } from "@/lib/validation/row-id";
import { firstValue, SEARCH_LIMIT, type RawQuery } from "@/lib/validation/trial-filter";

/** Which trial and which goal. */
export const contributionSchema = z.object({ trialId: rowId, goalId: rowId });

/** How a trial contributes, and what stood there when it was written. */
export const contributionNoteSchema = z.object({
  note: freeText(CONTRIBUTION_NOTE_LIMIT).transform(orNull),
  seen: z
    .string()
    .catch("")
    .transform((text) => orNull(cleanText(storableText(text)))),
});

/** Words to look for among the trials that could contribute; empty when none are asked for. */
export function contributionSearch(raw: RawQuery): string {
  return cleanText(storableText(firstValue(raw, "find") ?? "")).slice(0, SEARCH_LIMIT);
}
