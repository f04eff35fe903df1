import type { ExemptionLevel, ExemptionNeed } from "@/lib/domain/exemption/need";

/** What the institution states for one part of a trial, or for the whole of it. */
export interface ExemptionStatement {
  level: ExemptionLevel;
  need: ExemptionNeed;
  /** null: the trial as a whole */
  subActivityId: string | null;
  /** the provision (national) or the rule (municipal); null = not known or not named */
  basisId: string | null;
}

/** A line of the editor as it stands in the form. */
export interface StatementLine {
  /** id of the part; empty = the whole trial */
  part: string;
  /** level and, after a colon, the provision or rule: "NATIONAL:dtl-11", "MUNICIPAL"; empty = not chosen */
  basis: string;
  /** empty = the line is taken away, or nothing was filled in */
  need: string;
  /** it stands in the database already */
  known: boolean;
}

/** What somebody else saved while the editor was open. */
export interface StatementConflict {
  version: number;
  savedBy: string | null;
  /** instant, as ISO text */
  savedAt: string;
}

/** Most lines that are read; far more than any trial has. */
export const MOST_STATEMENTS = 300;

/** Which statement it is: one part states its need of one thing only once. */
export function statementKey({ subActivityId, level, basisId }: Omit<ExemptionStatement, "need">): string {
  return [subActivityId ?? "", level, basisId ?? ""].join(" ");
}

/** Level and provision or rule as one value of the form. */
export function basisValue(level: ExemptionLevel, basisId: string | null): string {
  return basisId === null ? level : `${level}:${basisId}`;
}

export interface StatementChange<T extends ExemptionStatement> {
  added: ExemptionStatement[];
  /** another need for the same thing, or a name for what was needed without naming it */
  changed: { before: T; after: ExemptionStatement }[];
  removed: T[];
}

/**
 * What has to be written so that `wanted` stands. What says the same as before is left alone, with its review. A
 * statement that named nothing goes on as the first one of the same part and level that does.
 */
export function statementChanges<T extends ExemptionStatement>(
  existing: readonly T[],
  wanted: readonly ExemptionStatement[],
): StatementChange<T> {
  const before = new Map(existing.map((each) => [statementKey(each), each]));
  const after = new Map(wanted.map((each) => [statementKey(each), each]));
  const changed = [...after].flatMap(([key, each]) => {
    const old = before.get(key);
    return old && old.need !== each.need ? [{ before: old, after: each }] : [];
  });
  const added = [...after].filter(([key]) => !before.has(key)).map(([, each]) => each);
  const removed: T[] = [];
  for (const [key, old] of before) {
    if (after.has(key)) continue;
    const named = added.findIndex(
      ({ subActivityId, level }) => subActivityId === old.subActivityId && level === old.level,
    );
    if (old.basisId !== null || named < 0) removed.push(old);
    else changed.push({ before: old, after: added.splice(named, 1)[0]! });
  }
  return { added, changed, removed };
}
