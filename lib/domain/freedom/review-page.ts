import type { MunicipalRuleStatus } from "@/lib/domain/freedom/record";
import type { ReviewRound, ReviewState, RuleOutcome, RuleVerdict, Tally } from "@/lib/domain/freedom/review";
import type { DataOrigin } from "@/lib/domain/shared/area";

/** A round as the list shows it. */
export interface ReviewSummary extends ReviewRound {
  origin: DataOrigin;
  state: ReviewState;
  rules: number;
  /** rules that nothing was decided about yet */
  undecided: number;
  /** institutions that have said something */
  answered: number;
  /** rules the viewer's own institutions still lack a mark for; null: they are not asked */
  missing: number | null;
}

/** What an institution said, in words it can be shown with. */
export interface ShownMark {
  institution: string;
  verdict: RuleVerdict;
  comment: string | null;
}

/** One rule of a round, as far as the viewer may know what was said about it. */
export interface ReviewedRuleItem {
  id: string;
  version: number;
  title: string;
  summary: string;
  status: MunicipalRuleStatus;
  tally: Tally;
  /** who said what; null for those who see only how many */
  marks: ShownMark[] | null;
  /** what the chosen institution said */
  own: { version: number; verdict: RuleVerdict; comment: string | null } | null;
  outcome: RuleOutcome | null;
  /** false once another version has taken over */
  canBeDecided: boolean;
}
