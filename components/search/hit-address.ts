import type { SearchHit } from "@/lib/domain/search/hit";
import { milestoneTarget } from "@/lib/domain/plan/marks";
import { routes } from "@/lib/routes";

/** Where a result is read. */
export function hitAddress({ source, id, parentId, municipality }: SearchHit): string {
  switch (source) {
    case "trial":
      return routes.trial(id);
    case "log":
      return `${routes.trial(parentId ?? id)}#log`;
    case "evaluation":
      return `${routes.trial(parentId ?? id)}#evaluations`;
    case "example":
      return routes.idea(id);
    case "fencePost":
      return routes.freedomRecord("FENCE_POST", id);
    case "provision":
      return routes.freedomRecord("PROVISION", id);
    case "rule":
      return routes.freedomRecord("RULE", id);
    case "wish":
      return routes.wish(id);
    case "planItem":
      return routes.planItem(id);
    case "milestone":
      return `${routes.plan({ municipality: municipality?.id, agreement: parentId })}#${milestoneTarget(id)}`;
    case "dilemma":
      return routes.dilemma(id);
    case "exercise":
      return routes.exercise(id);
    case "newsletter":
      return routes.letter(id);
  }
}
