import type { WordingContext } from "@/lib/domain/plan/wording/term";
import type { Audience, PlanItem, PlanItemKind, PlanLevel, PlanState } from "@/lib/domain/plan/plan";

export const itemLimits = {
  title: 300,
  responsible: 200,
  note: 2_000,
  reason: 1_000,
  documents: 20,
  documentTitle: 200,
  documentUrl: 2_000,
  links: 100,
} as const;

/** A page, a document or a survey elsewhere that belongs to an item. */
export interface ItemDocument {
  title: string;
  /** begins with https:// */
  url: string;
}

/** What an item is tied to outside the plan. */
export interface ItemLinks {
  trialIds: string[];
  wishIds: string[];
  documents: ItemDocument[];
}

/** What the form of an item holds, as texts and lists of ids. */
export interface ItemFormValues {
  title: string;
  wording: string;
  phaseId: string;
  parentId: string;
  kind: string;
  level: string;
  audience: string[];
  responsible: string;
  responsibleId: string;
  workingGroupId: string;
  institutionId: string;
  recurring: boolean;
  dependsOnIds: string[];
  trialIds: string[];
  wishIds: string[];
  documents: ItemDocument[];
  note: string;
}

/** An item and its links as the form shows them. */
export function itemFormValues(item: PlanItem, links: ItemLinks): ItemFormValues {
  const { title, phaseId, kind, level, audience, recurring, dependsOnIds } = item;
  return {
    ...{ title, phaseId, kind, level, audience, recurring, dependsOnIds, ...links },
    wording: item.wording ?? "",
    parentId: item.parentId ?? "",
    responsible: item.responsible ?? "",
    responsibleId: item.responsibleId ?? "",
    workingGroupId: item.workingGroupId ?? "",
    institutionId: item.institutionId ?? "",
    note: item.note ?? "",
  };
}

/** What stands in an item now, for the one who comes second: in words, not ids. */
export interface ItemNow {
  title: string;
  wording: string | null;
  phase: string;
  parent: string | null;
  kind: PlanItemKind;
  level: PlanLevel;
  audience: Audience[];
  responsible: string | null;
  recurring: boolean;
  waitsFor: string[];
  note: string | null;
  state: PlanState;
}

/** With CONFLICT: what somebody else saved meanwhile. */
export interface ItemConflict {
  version: number;
  /** taken out of the plan; then nothing else is told */
  isRemoved: boolean;
  /** only what differs from what was sent */
  now: Partial<ItemNow>;
}

/** One of a long list that can be ticked. */
export interface ItemChoice {
  id: string;
  label: string;
  /** what tells it from others of the same name */
  hint: string | null;
}

/** Everything the form of an item needs. */
export interface ItemFormStart {
  id: string;
  /** null for one that is not there yet */
  version: number | null;
  agreement: { id: string; title: string };
  municipality: { id: string; name: string };
  values: ItemFormValues;
  phases: { id: string; label: string; context: WordingContext }[];
  /** what else is in the plan; `isUnder` what stands under this one */
  items: { id: string; title: string; phaseId: string; isUnder: boolean }[];
  /** what the writer may choose */
  levels: PlanLevel[];
  institutions: ItemChoice[];
  groups: ItemChoice[];
  people: ItemChoice[];
  trials: ItemChoice[];
  wishes: ItemChoice[];
}
