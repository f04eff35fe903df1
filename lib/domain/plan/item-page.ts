import type { PlannedAgreement } from "@/lib/domain/plan/choice";
import type { ChangeWords } from "@/lib/domain/plan/change-words";
import type { ItemDocument } from "@/lib/domain/plan/item-form";
import type { PlanItem, PlanMilestone, PlanPhase } from "@/lib/domain/plan/plan";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { WishStage } from "@/lib/domain/wish/wish";

/** What an item is tied to outside the plan, with names; trials only as far as the viewer may see them. */
export interface NamedItemLinks {
  documents: ItemDocument[];
  trials: { id: string; title: string; institution: string }[];
  wishes: { id: string; title: string; stage: WishStage }[];
  workingGroup: { id: string; name: string } | null;
  institution: { id: string; name: string } | null;
  /** the name of the account that sees to it; null also to those outside the municipality */
  responsibleName: string | null;
  workshops: { id: string; title: string }[];
}

/** One line of what happened to an item. */
export interface ItemEvent {
  id: string;
  /** instant, as ISO text */
  at: string;
  words: ChangeWords;
  reason: string | null;
  /** null to those outside the municipality */
  byName: string | null;
}

/** An item as its page shows it. */
export interface ItemPage {
  today: CalendarDate;
  agreement: PlannedAgreement;
  item: PlanItem;
  /** taken out of the plan; only those who can put it back see it then */
  isRemoved: boolean;
  phase: PlanPhase | null;
  parent: PlanItem | null;
  children: PlanItem[];
  waitsFor: PlanItem[];
  awaitedBy: PlanItem[];
  /** of those it waits for, the ones that cannot be over when it begins */
  tooEarlyFor: PlanItem[];
  milestones: PlanMilestone[];
  links: NamedItemLinks;
  events: ItemEvent[];
  /** of the rows that events point at, by "KIND:id" */
  names: Record<string, string>;
  phases: { id: string; label: string }[];
  mayEdit: boolean;
  /** may read who sees to it, and who changed it */
  seesPersons: boolean;
}
