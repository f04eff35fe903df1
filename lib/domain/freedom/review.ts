import type { DecidingBody, MunicipalRuleStatus } from "@/lib/domain/freedom/record";
import { overlaps, type Period } from "@/lib/domain/freedom/validity";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** What an institution says about a rule, the most troublesome first. */
export const ruleVerdicts = ["IN_THE_WAY", "NEUTRAL", "USEFUL"] as const;
export type RuleVerdict = (typeof ruleVerdicts)[number];

/** Longest texts, as the database holds them, and how many rules can be listed at once. */
export const reviewLimits = { title: 200, rule: 200, rules: 100, comment: 500, reason: 2000 } as const;

/** One look through a municipality's own rules in one area. */
export interface ReviewRound {
  id: string;
  municipality: { id: string; name: string };
  area: WelfareArea;
  title: string;
  opensOn: CalendarDate;
  /** last day for marking */
  closesOn: CalendarDate;
}

/** How a round stands on a day. */
export const reviewStates = ["OPEN", "COMING", "CLOSED"] as const;
export type ReviewState = (typeof reviewStates)[number];

/** Institutions may mark from the opening day to the closing day, both included. */
export function reviewState(
  { opensOn, closesOn }: Pick<ReviewRound, "opensOn" | "closesOn">,
  today: CalendarDate,
): ReviewState {
  if (today < opensOn) return "COMING";
  return today > closesOn ? "CLOSED" : "OPEN";
}

/** A version of a rule as far as a round asks about it. */
export interface RoundRule extends Period {
  id: string;
  status: MunicipalRuleStatus;
  replacesId: string | null;
  /** the fence-post that states the same; it is changed there */
  fencePostId: string | null;
}

/**
 * The rules a round is about: those that held at some time of it and could still give way, each in the version that
 * held first. A version that a decision made is the round's outcome and not asked about again.
 * @param rules of the round's municipality and area
 * @param marked rules that were marked in the round; they stay whatever happened to them since
 */
export function rulesInRound<T extends RoundRule>(
  rules: readonly T[],
  { opensOn, closesOn }: Pick<ReviewRound, "opensOn" | "closesOn">,
  marked: ReadonlySet<string>,
): T[] {
  const round: Period = { validFrom: opensOn, validTo: closesOn };
  const asked = rules.filter(
    (rule) =>
      marked.has(rule.id) ||
      (rule.status !== "REMOVED" && rule.fencePostId === null && overlaps(rule, round)),
  );
  const ids = new Set(asked.map(({ id }) => id));
  return asked.filter(({ id, replacesId }) => marked.has(id) || replacesId === null || !ids.has(replacesId));
}

/** How many institutions said what about a rule. */
export type Tally = Record<RuleVerdict, number>;

/** The marks of each rule counted; a rule without marks is not in it. */
export function tallyByRule(marks: readonly { ruleId: string; verdict: RuleVerdict }[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { ruleId, verdict } of marks) {
    const tally = tallies.get(ruleId) ?? emptyTally();
    tally[verdict] += 1;
    tallies.set(ruleId, tally);
  }
  return tallies;
}

export const emptyTally = (): Tally => ({ IN_THE_WAY: 0, NEUTRAL: 0, USEFUL: 0 });

/** The rules for those who decide: what is most in the way first, then what fewest find useful. */
export function mostInTheWayFirst(
  one: { tally: Tally; title: string },
  other: { tally: Tally; title: string },
): number {
  return (
    other.tally.IN_THE_WAY - one.tally.IN_THE_WAY ||
    one.tally.USEFUL - other.tally.USEFUL ||
    one.title.localeCompare(other.title, "da")
  );
}

/**
 * True when a decision changes what holds, so that a new version takes over. Keeping a rule as it is is a decision
 * about the version that stands.
 */
export function makesNewVersion(now: MunicipalRuleStatus, decided: MunicipalRuleStatus): boolean {
  return now !== decided;
}

/** What was decided about a rule. */
export interface RuleOutcome {
  status: MunicipalRuleStatus;
  /** the version that holds by it */
  ruleId: string;
  /** null: as before */
  from: CalendarDate | null;
  on: CalendarDate | null;
  by: DecidingBody | null;
  reason: string | null;
}

interface Decided {
  id: string;
  status: MunicipalRuleStatus;
  validFrom: CalendarDate | null;
  decidedOn: CalendarDate | null;
  decidedBy: DecidingBody | null;
  decisionReason: string | null;
}

/** What came of a rule since the round opened; null while it waits for a decision. */
export function outcomeOf(
  rule: Decided & { replacedBy: Decided | null },
  { opensOn }: Pick<ReviewRound, "opensOn">,
): RuleOutcome | null {
  const { replacedBy } = rule;
  const decided = replacedBy ?? rule;
  if (!replacedBy && (rule.decidedOn === null || rule.decidedOn < opensOn)) return null;
  return {
    status: decided.status,
    ruleId: decided.id,
    from: replacedBy ? decided.validFrom : null,
    on: decided.decidedOn,
    by: decided.decidedBy,
    reason: decided.decisionReason,
  };
}

/**
 * The titles that are not among the rules already, each once. Letter case and spacing do not make another rule.
 */
export function newTitles(titles: readonly string[], existing: readonly string[]): string[] {
  const same = (title: string) => title.toLocaleLowerCase("da").replace(/\s+/gu, " ").trim();
  const known = new Set(existing.map(same));
  return titles.filter((title) => {
    const isNew = !known.has(same(title));
    known.add(same(title));
    return isNew;
  });
}

/** What stands in a mark now, for the one who saves second. */
export interface MarkConflict {
  version: number;
  verdict: RuleVerdict;
  comment: string;
}

/** The rules that somebody changed while a decision was written. */
export interface DecisionConflict {
  titles: string[];
}
