import { isRowId } from "@/lib/domain/shared/row-id";
import type { TrialFilter } from "@/lib/domain/trial/filter";
import { parseTrialQuery, type IgnoredParameter, type RawQuery } from "@/lib/validation/trial-filter";

/** A place in the list: the trial seen last. */
export interface Cursor {
  createdAt: Date;
  id: string;
}

export interface TrialApiQuery {
  filter: TrialFilter;
  after: Cursor | null;
  limit: number;
}

export const API_LIMIT = { default: 50, max: 200 } as const;

/** A cursor as it stands in an address; callers hand it back and need not know what it says. */
export function printCursor({ createdAt, id }: Cursor): string {
  return Buffer.from(`${createdAt.toISOString()} ${id}`).toString("base64url");
}

/** @returns null when the text is no cursor of ours */
export function parseCursor(text: string): Cursor | null {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (.+)$/.exec(
    Buffer.from(text, "base64url").toString("utf8"),
  );
  const createdAt = new Date(match?.[1] ?? NaN);
  return isRowId(match?.[2]) && !Number.isNaN(createdAt.getTime()) ? { createdAt, id: match![2]! } : null;
}

/**
 * The parameters of `GET /api/v1/trials`. A program is told what it got wrong instead of getting something else
 * than it asked for.
 */
export function parseTrialApiQuery(
  raw: RawQuery,
): { ok: true; query: TrialApiQuery } | { ok: false; wrong: IgnoredParameter[] } {
  const last = (name: string) => [raw[name] ?? []].flat().at(-1);
  // The order is the cursor's own, and there are no page numbers.
  const { query, ignored } = parseTrialQuery({ ...raw, sort: undefined, page: undefined });
  const wrong = [...ignored];

  const limitText = last("limit");
  const limit =
    limitText === undefined ? API_LIMIT.default : /^\d{1,3}$/.test(limitText) ? Number(limitText) : 0;
  if (limit < 1 || limit > API_LIMIT.max)
    wrong.push({ name: "limit", value: (limitText ?? "").slice(0, 40) });

  const cursorText = last("cursor");
  const after = cursorText ? parseCursor(cursorText) : null;
  if (cursorText && !after) wrong.push({ name: "cursor", value: cursorText.slice(0, 40) });

  return wrong.length > 0
    ? { ok: false, wrong }
    : { ok: true, query: { filter: query.filter, after, limit } };
}
