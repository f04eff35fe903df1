import { useTranslations } from "next-intl";
import { DecisionBadge } from "@/components/trial/decision-badge";
import { StageBadge } from "@/components/trial/stage-badge";
import { Badge } from "@/components/ui/badge";
import { decisionOutcomes } from "@/lib/domain/trial/trial";
import { trialStages } from "@/lib/domain/trial/stage";
import type { SearchHit } from "@/lib/domain/search/hit";

/** The groups of words in which a state is told. */
const stateWords = {
  log: "log.kind",
  fencePost: "freedom.level",
  provision: "freedom.freed",
  rule: "freedom.ruleStatus",
  wish: "wish.stage",
  planItem: "plan.state",
  milestone: "plan.state",
  dilemma: "search.dilemmaState",
  exercise: "exercise.kind",
} as const satisfies Partial<Record<SearchHit["source"], string>>;

/** Where a result stands, in the words of its kind. */
export function HitState({ hit: { source, state, decision } }: { hit: SearchHit }) {
  const t = useTranslations();
  const stage = source === "trial" && trialStages.find((each) => each === state);
  const outcome = decisionOutcomes.find((each) => each === decision);
  const words = source in stateWords ? stateWords[source as keyof typeof stateWords] : null;
  const key = words && state ? `${words}.${state}` : null;
  return (
    <>
      {stage && <StageBadge stage={stage} />}
      {key && t.has(key as never) && <Badge>{t(key as never)}</Badge>}
      {outcome && <DecisionBadge outcome={outcome} />}
    </>
  );
}
