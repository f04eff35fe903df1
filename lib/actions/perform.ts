import { unstable_rethrow } from "next/navigation";
import { getViewer } from "@/lib/auth/viewer";
import { isDatabaseUnavailable } from "@/lib/db/errors";
import type { Viewer } from "@/lib/domain/member/role";
import { refused, type ActionResult } from "@/lib/domain/shared/result";
import { log } from "@/lib/log";

/** A write: it is handed who asks and what came in, unparsed, and checks both itself. */
export type Command<T, C = never> = (viewer: Viewer, raw: unknown) => Promise<ActionResult<T, C>>;

/**
 * Runs a command for whoever sent the request. A database that is away is an expected failure, so that the form
 * keeps what was typed; everything else unexpected is logged and thrown.
 */
export async function perform<T, C = never>(
  command: Command<T, C>,
  raw: unknown,
): Promise<ActionResult<T, C>> {
  try {
    return await command(await getViewer(), raw);
  } catch (error) {
    unstable_rethrow(error);
    log.error({ command: command.name, error }, "command failed");
    if (isDatabaseUnavailable(error)) return refused("UNAVAILABLE");
    throw error;
  }
}

/** The texts of a posted form, which a refusal hands back so that they are kept also where no script runs. */
export function typedTexts(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}

/** The same where a name may have been posted several times. */
export function typedValues(values: Record<string, unknown>): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, string | string[]][] => {
      if (typeof value === "string") return [[name, value]];
      return Array.isArray(value) ? [[name, value.filter((each) => typeof each === "string")]] : [];
    }),
  );
}

/**
 * A posted form as a plain object; a name that occurs several times becomes an array.
 * @param form whatever was sent: an action is an address that anybody can post anything to
 */
export function formValues(form: unknown): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  if (!(form instanceof FormData)) return values;
  for (const name of new Set(form.keys())) {
    // Names starting with $ are the framework's own.
    if (name.startsWith("$")) continue;
    const all = form.getAll(name);
    values[name] = all.length > 1 ? all : all[0];
  }
  return values;
}
