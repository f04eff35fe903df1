import { z } from "zod";
import { readFeedChoice, type FeedChoice } from "@/lib/domain/plan/feed";
import { rowId } from "@/lib/validation/row-id";

/** A new calendar: of which plan, and what of it. */
export const newFeedSchema = z.object({
  agreement: rowId,
  choice: z
    .string("choose")
    .catch("")
    .transform((text, context): FeedChoice => {
      const choice = readFeedChoice(text);
      if (choice) return choice;
      context.addIssue({ code: "custom", message: "choose" });
      return z.NEVER;
    }),
});

/** Which calendar is meant. */
export const feedIdSchema = z.object({ id: rowId });

/** The file of an address: its secret part, and what calendar programs know it by. Null for anything else. */
export function tokenOfFile(file: string): string | null {
  return /^([\w-]{16,64})\.ics$/.exec(file)?.[1] ?? null;
}
