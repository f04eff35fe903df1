import pino from "pino";
import { findCprNumbers } from "@/lib/domain/shared/cpr";
import { env } from "@/lib/env";
import { currentRequestId } from "@/lib/request-context";

const LONGEST_MESSAGE = 300;

/** Removes what could tell about a person from a text that was not written for the log. */
export function withoutPersonalContent(text: string): string {
  const cpr = findCprNumbers(text).reduce((rest, found) => rest.replaceAll(found, "[cpr]"), text);
  return cpr.replace(/[^\s"'<>(),:;]+@[^\s"'<>(),:;]+/g, "[email]").slice(0, LONGEST_MESSAGE);
}

/**
 * An error as it may stand in the log. Database errors quote the values of the query above their last line, so only
 * that line is kept; of the stack only the places.
 */
export function loggedError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, digest } = error as Error & { code?: unknown; digest?: unknown };
  const message = error.name.startsWith("PrismaClient")
    ? (error.message.trim().split("\n").at(-1) ?? "")
    : error.message;
  const places = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    code,
    digest,
    message: withoutPersonalContent(message),
    stack: places.slice(0, 15).join("\n"),
    ...(error.cause === undefined ? {} : { cause: loggedError(error.cause) }),
  };
}

/**
 * The log: one JSON object per line on standard output. Give it ids, codes and counts under names of their own; never
 * what people typed, names or addresses.
 */
export const log = pino({
  level: env().LOG_LEVEL,
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  serializers: { err: loggedError, error: loggedError },
  mixin: () => ({ requestId: currentRequestId() }),
  redact: {
    paths: ["password", "token", "email", "cookie", "authorization"].flatMap((name) => [name, `*.${name}`]),
    censor: "[removed]",
  },
});
