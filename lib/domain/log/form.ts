import { logLimits } from "@/lib/domain/log/entry";
import { storableText } from "@/lib/domain/shared/clean-text";

/** The places for new pictures on the form: "photo1" with "alt1" and so on. */
export const photoSlots = Array.from({ length: logLimits.photos }, (_, index) => index + 1);

/** What was typed on one of the log's forms, by field; pictures cannot be handed back. */
export type TypedLog = Record<string, string>;

/** Whatever was posted, as text; files and unknown shapes are left out. */
export function typedLog(values: Record<string, unknown>): TypedLog {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, storableText(value)]] : [],
    ),
  );
}
