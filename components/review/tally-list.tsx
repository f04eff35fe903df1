import { RuleHead } from "@/components/review/rule-head";
import { TallyView } from "@/components/review/tally-view";
import type { ReviewedRuleItem } from "@/lib/domain/freedom/review-page";

/** The rules with what was said about them, for those who look on. */
export function TallyList({ rules }: { rules: ReviewedRuleItem[] }) {
  return (
    <ol className="border-line divide-line divide-y border-y">
      {rules.map((rule) => (
        <li key={rule.id} className="py-5">
          <RuleHead rule={rule} />
          <TallyView rule={rule} />
        </li>
      ))}
    </ol>
  );
}
