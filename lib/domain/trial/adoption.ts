import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { CatalogueExample } from "@/lib/domain/trial/example";
import type { TrialFormValues } from "@/lib/domain/trial/input";
import type { TrialRecord } from "@/lib/domain/trial/record";
import type { SharingLevel } from "@/lib/domain/trial/sharing";
import type { TrialStage } from "@/lib/domain/trial/stage";
import { requiredKindOf, topicKinds } from "@/lib/domain/trial/topic";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";

/** What a trial was begun from: another trial, or an example of the idea catalogue. */
export interface Lineage {
  adoptedFromId: string | null;
  adoptedExampleId: string | null;
}

/** A trial of one's own making. */
export const noLineage: Lineage = { adoptedFromId: null, adoptedExampleId: null };

export function isSameLineage(one: Lineage, other: Lineage): boolean {
  return one.adoptedFromId === other.adoptedFromId && one.adoptedExampleId === other.adoptedExampleId;
}

/**
 * What another place takes over of a trial: the thought, not the circumstances. When it was, who took part, who had the
 * idea, what it cost, what was seen, which rules were in the way there and with whom it was shared is for the new place
 * to say. Needs of exemption are stated by the institution itself (domain rule 2).
 * @param blank the new place's form; its areas and the trial's are the same, so that the topics exist there
 */
export function adoptedValues(
  origin: Pick<
    TrialRecord,
    "area" | "title" | "freedFrom" | "freedTo" | "purpose" | "change" | "expectedResult" | "classifications"
  >,
  blank: TrialFormValues,
): TrialFormValues {
  const required = requiredKindOf[origin.area];
  const ids = (fits: (kind: string) => boolean) =>
    origin.classifications.filter(({ kind }) => fits(kind)).map(({ id }) => id);
  return {
    ...blank,
    title: origin.title,
    freedFrom: origin.freedFrom,
    freedTo: origin.freedTo,
    purpose: origin.purpose ?? "",
    change: origin.change ?? "",
    expectedResult: origin.expectedResult ?? "",
    themes: ids((kind) => kind === required),
    topics: ids((kind) => kind !== required && (topicKinds as readonly string[]).includes(kind)),
  };
}

/** An example of the idea catalogue as the beginning of a trial of one's own. */
export function exampleValues(example: CatalogueExample, blank: TrialFormValues): TrialFormValues {
  const required = requiredKindOf[example.area];
  return {
    ...blank,
    title: example.title,
    freedFrom: example.freedFrom ?? "",
    freedTo: example.freedTo ?? "",
    purpose: example.purpose ?? "",
    change: example.change ?? "",
    themes: example.classifications.filter(({ kind }) => kind === required).map(({ id }) => id),
  };
}

/** A trial as its relatives name it. */
export interface Relative {
  id: string;
  title: string;
  anonymised: boolean;
  leadInstitution: { name: string; kind: InstitutionKind };
  municipality: { id: string; name: string };
  stage: TrialStage;
  decision: { outcome: DecisionOutcome; reason: string; decidedOn: CalendarDate } | null;
}

/** As read, with what decides how much of it may be told. */
export interface RelativeRow extends Relative {
  sharing: SharingLevel;
  isVisible: boolean;
}

/** Where a trial came from, as far as this reader may know. */
export type Credit =
  { kind: "TRIAL"; trial: Relative } | { kind: "MUNICIPALITY"; name: string } | { kind: "ELSEWHERE" };

/**
 * Credit is given as far as the origin was shared: whoever may see the trial is led to it. Whoever may not is told the
 * municipality when the trial was shared beyond it, and else only that the idea came from another place (domain rule 10).
 */
export function creditOf({ isVisible, sharing, ...trial }: RelativeRow): Credit {
  if (isVisible) return { kind: "TRIAL", trial };
  const leftHome = sharing === "AGREEMENT_MUNICIPALITIES" || sharing === "PUBLIC";
  return leftHome ? { kind: "MUNICIPALITY", name: trial.municipality.name } : { kind: "ELSEWHERE" };
}

/** Where an idea has been taken up: those the reader may see, and how many there are besides. */
export interface Spread {
  shown: Relative[];
  /** visible ones beyond those shown */
  more: number;
  /** places that have not shared theirs with this reader; a number names nobody */
  hidden: number;
}

export const nowhere: Spread = { shown: [], more: 0, hidden: 0 };

/** A trial among its relatives. */
export interface Family {
  /** where it was taken from; null when it is its own idea */
  from: Credit | null;
  /** where the chain began, when that is another trial than `from` */
  first: Credit | null;
  /** the example in the idea catalogue that the chain began with */
  example: { id: string; title: string } | null;
  spread: Spread;
}

/** A trial among its relatives, and whether the reader can take it up. */
export interface Adoption extends Family {
  /** YES may try it at a place of their own; ANYONE: signed out, may sign in to begin */
  mayAdopt: "YES" | "NO" | "ANYONE";
}
