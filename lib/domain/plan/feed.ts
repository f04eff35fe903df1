import { planLevels, type Plan, type PlanLevel } from "@/lib/domain/plan/plan";
import { isRowId } from "@/lib/domain/shared/row-id";

/** How much of a plan a calendar feed carries. */
export const feedScopes = ["PLAN", "LEVEL", "GROUP", "INSTITUTION", "PERSON"] as const;
export type FeedScope = (typeof feedScopes)[number];

/** What a feed carries, and of whom; the id says which group or institution. */
export type FeedChoice =
  | { scope: "PLAN" | "PERSON" }
  | { scope: "LEVEL"; level: PlanLevel }
  | { scope: "GROUP" | "INSTITUTION"; id: string };

/** A choice as the value of a form: "PLAN", "LEVEL STATE", "GROUP 0198…". */
export function feedChoiceText(choice: FeedChoice): string {
  if (choice.scope === "LEVEL") return `LEVEL ${choice.level}`;
  return "id" in choice ? `${choice.scope} ${choice.id}` : choice.scope;
}

/** The choice a form sent; null when it is none. */
export function readFeedChoice(text: string): FeedChoice | null {
  const [scope, which, ...rest] = text.split(" ");
  if (rest.length > 0) return null;
  if (scope === "PLAN" || scope === "PERSON") return which === undefined ? { scope } : null;
  if (scope === "LEVEL") {
    const level = planLevels.find((each) => each === which);
    return level ? { scope, level } : null;
  }
  if (scope === "GROUP" || scope === "INSTITUTION") return isRowId(which) ? { scope, id: which } : null;
  return null;
}

/**
 * The parts of a plan that a feed carries. An institution has the local items about itself and about all institutions;
 * the milestone table belongs to nobody's group or house, and a row of it to a person only by name of the account.
 * @param ownerId whose feed it is
 */
export function partOfFeed(plan: Plan, choice: FeedChoice, ownerId: string): Plan {
  const { phases, items, milestones } = plan;
  switch (choice.scope) {
    case "PLAN":
      return plan;
    case "LEVEL":
      return { phases, milestones, items: items.filter(({ level }) => level === choice.level) };
    case "GROUP":
      return { phases, milestones: [], items: items.filter((item) => item.workingGroupId === choice.id) };
    case "INSTITUTION":
      return {
        phases,
        milestones: [],
        items: items.filter(
          ({ level, institutionId }) =>
            level === "LOCAL" && (institutionId === null || institutionId === choice.id),
        ),
      };
    case "PERSON": {
      const isOwn = ({ responsibleId }: { responsibleId: string | null }) => responsibleId === ownerId;
      return { phases, milestones: milestones.filter(isOwn), items: items.filter(isOwn) };
    }
  }
}

/** The lanes a feed shows: the milestone table has a column for the state and one for the municipality. */
export function levelsOfFeed(choice: FeedChoice): readonly PlanLevel[] {
  return choice.scope === "LEVEL" ? [choice.level] : planLevels;
}
