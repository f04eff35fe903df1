import type { PlanChange, PlanPart, PlanSubject } from "@/lib/domain/plan/change";
import type { Audience, PlanItem, PlanItemKind, PlanLevel, PlanState } from "@/lib/domain/plan/plan";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

type Part = PlanPart["part"];

/** What a part is called where one line must do: the municipality's own text before the state's. */
export function titleOf(part: Part): string {
  if ("label" in part) return part.label;
  if ("title" in part) return part.title;
  return part.municipalText ?? part.stateText ?? "";
}

/** A value in a sentence, not yet in any language. */
export type Word =
  | { is: "TEXT"; text: string }
  | { is: "DAY"; day: CalendarDate }
  /** a time as somebody wrote it, in the middle of a sentence */
  | { is: "WORDING"; wording: string }
  | { is: "KIND"; kind: PlanItemKind }
  | { is: "LEVEL"; level: PlanLevel }
  | { is: "STATE"; state: PlanState }
  | { is: "AUDIENCE"; audience: readonly Audience[] }
  | { is: "ANSWER"; yes: boolean }
  /** other rows, by id: their names are looked up by whoever shows the sentence */
  | { is: "ROWS"; of: RowKind; ids: readonly string[] };

/** The rows a part of the plan points at. */
export type RowKind = "PHASE" | "ITEM" | "WORKING_GROUP" | "INSTITUTION" | "USER";

/** The sentences a change can be told by, as keys of the messages. */
export const changeSentences = [
  ...(["created", "createdInPhase", "moved", "movedToPhase", "followed", "givenTime", "lostTime"] as const),
  ...(["replaced", "reworded", "done", "underWay", "dropped", "planned", "doneOn", "edited"] as const),
  ...(["removed", "restored"] as const),
] as const;
export type ChangeSentence = (typeof changeSentences)[number];

/** What may differ between two states of a part, besides its time, as it is called on screen. */
export const changedFields = [
  ...(["title", "stateText", "municipalText", "mainPhase", "phase", "parent", "kind", "level"] as const),
  ...(["audience", "recurring", "timing", "exactOn", "state", "reachedOn", "responsible"] as const),
  ...(["responsibleId", "institution", "workingGroup", "dependsOn", "planItems", "remark", "note"] as const),
  "order",
] as const;
export type ChangedField = (typeof changedFields)[number];

/** One more thing that changed: from what to what, or only that it did (TOLD). */
export type FieldWords = { field: ChangedField } & (
  | { how: "SET"; after: Word }
  | { how: "CHANGED"; before: Word; after: Word }
  | { how: "CLEARED"; before: Word }
  | { how: "LIST"; added: Word | null; removed: Word | null }
  | { how: "TOLD" }
);

/** A change in words: the sentence, with its values, and what else changed in the same go. */
export interface ChangeWords {
  subject: PlanSubject;
  subjectId: string;
  title: string;
  sentence: ChangeSentence;
  values: Record<string, Word>;
  fields: FieldWords[];
}

const text = (value: string): Word => ({ is: "TEXT", text: value });
const day = (value: CalendarDate): Word => ({ is: "DAY", day: value });
const wording = (value: string): Word => ({ is: "WORDING", wording: value });
const rows = (of: RowKind, ids: readonly string[]): Word => ({ is: "ROWS", of, ids });
const phaseOf = (part: Part): Word =>
  rows("PHASE", "phaseId" in part && part.phaseId !== null ? [part.phaseId] : []);

/** The sentence of a part that came into the plan, or went out of it, with its time. */
function cameOrWent(
  sentence: "created" | "removed" | "restored",
  part: Part,
): { sentence: ChangeSentence; values: ChangeWords["values"] } {
  if (part.wording !== null) return { sentence, values: { time: wording(part.wording) } };
  return sentence === "created"
    ? { sentence: "createdInPhase", values: { phase: phaseOf(part) } }
    : { sentence, values: {} };
}

function movedWords(before: Part, after: Part): { sentence: ChangeSentence; values: ChangeWords["values"] } {
  const isSamePlace = before.start === after.start && before.end === after.end;
  if (before.wording !== null && after.wording !== null) {
    const [from, to] = [wording(before.wording), wording(after.wording)];
    if (before.wording !== after.wording) {
      return { sentence: isSamePlace ? "reworded" : "moved", values: { from, to } };
    }
    return { sentence: "replaced", values: { time: to, start: day(after.start), end: day(after.end) } };
  }
  if (after.wording !== null) {
    return { sentence: "givenTime", values: { phase: phaseOf(before), to: wording(after.wording) } };
  }
  if (before.wording !== null) {
    return { sentence: "lostTime", values: { from: wording(before.wording), phase: phaseOf(after) } };
  }
  const [from, to] = [phaseOf(before), phaseOf(after)];
  if (JSON.stringify(from) !== JSON.stringify(to)) return { sentence: "movedToPhase", values: { from, to } };
  return { sentence: "followed", values: { phase: to } };
}

const stateSentences = {
  PLANNED: "planned",
  UNDER_WAY: "underWay",
  DONE: "done",
  DROPPED: "dropped",
} as const satisfies Record<PlanState, ChangeSentence>;

function statedWords(before: Part, after: Part): { sentence: ChangeSentence; values: ChangeWords["values"] } {
  if (!("state" in before) || !("state" in after)) return { sentence: "edited", values: {} };
  if (after.state === "DONE" && after.reachedOn !== null) {
    return before.state === "DONE" && before.reachedOn !== null
      ? { sentence: "doneOn", values: { from: day(before.reachedOn), to: day(after.reachedOn) } }
      : { sentence: "done", values: { day: day(after.reachedOn) } };
  }
  return { sentence: stateSentences[after.state], values: {} };
}

const differ = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);

function single<T>(
  field: ChangedField,
  before: T | null | undefined,
  after: T | null | undefined,
  word: (value: T) => Word,
): FieldWords[] {
  if (!differ(before ?? null, after ?? null)) return [];
  const [was, is] = [before ?? null, after ?? null];
  if (was === null) return is === null ? [] : [{ field, how: "SET", after: word(is) }];
  if (is === null) return [{ field, how: "CLEARED", before: word(was) }];
  return [{ field, how: "CHANGED", before: word(was), after: word(is) }];
}

function list<T extends string>(
  field: ChangedField,
  before: readonly T[],
  after: readonly T[],
  word: (values: T[]) => Word,
): FieldWords[] {
  const added = after.filter((each) => !before.includes(each));
  const removed = before.filter((each) => !after.includes(each));
  if (added.length + removed.length === 0) return [];
  const told = (values: T[]) => (values.length > 0 ? word(values) : null);
  return [{ field, how: "LIST", added: told(added), removed: told(removed) }];
}

/** Fields that items and milestones have in common, and some of phases; what a kind of part does not have never differs. */
function commonFields(before: Part, after: Part): FieldWords[] {
  const [was, is] = [before as Partial<PlanItem>, after as Partial<PlanItem>];
  const row = (of: RowKind) => (id: string) => rows(of, [id]);
  const timing = (part: Partial<PlanItem>) => [part.precision, part.bound ?? null, part.occurrences ?? []];
  return [
    ...single("phase", was.phaseId, is.phaseId, row("PHASE")),
    ...single("kind", was.kind, is.kind, (kind) => ({ is: "KIND", kind })),
    ...(differ(timing(was), timing(is)) ? [{ field: "timing" as const, how: "TOLD" as const }] : []),
    ...single("state", was.state, is.state, (state) => ({ is: "STATE", state })),
    ...single("reachedOn", was.reachedOn, is.reachedOn, day),
    ...single("responsible", was.responsible, is.responsible, text),
    ...single("responsibleId", was.responsibleId, is.responsibleId, row("USER")),
    ...single("note", was.note, is.note, text),
    ...(was.order === is.order ? [] : [{ field: "order" as const, how: "TOLD" as const }]),
  ];
}

function ownFields(before: Part, after: Part): FieldWords[] {
  if ("label" in before && "label" in after) {
    return [
      ...single("title", before.label, after.label, text),
      ...single("mainPhase", before.mainPhase, after.mainPhase, text),
    ];
  }
  if ("title" in before && "title" in after) {
    const row = (of: RowKind) => (id: string) => rows(of, [id]);
    return [
      ...single("title", before.title, after.title, text),
      ...single("level", before.level, after.level, (level) => ({ is: "LEVEL", level })),
      ...list("audience", before.audience, after.audience, (audience) => ({ is: "AUDIENCE", audience })),
      ...single("recurring", before.recurring, after.recurring, (yes) => ({ is: "ANSWER", yes })),
      ...single("parent", before.parentId, after.parentId, row("ITEM")),
      ...single("workingGroup", before.workingGroupId, after.workingGroupId, row("WORKING_GROUP")),
      ...single("institution", before.institutionId, after.institutionId, row("INSTITUTION")),
      ...list("dependsOn", before.dependsOnIds, after.dependsOnIds, (ids) => rows("ITEM", ids)),
    ];
  }
  if ("municipalText" in before && "municipalText" in after) {
    return [
      ...single("stateText", before.stateText, after.stateText, text),
      ...single("municipalText", before.municipalText, after.municipalText, text),
      ...single("remark", before.remark, after.remark, text),
      ...single("exactOn", before.exactOn, after.exactOn, day),
      ...list("planItems", before.planItemIds, after.planItemIds, (ids) => rows("ITEM", ids)),
    ];
  }
  return [];
}

/** Fields that name a person. To those outside the municipality it is only told that they changed. */
const personal: readonly ChangedField[] = ["responsible", "responsibleId"];

/** What each sentence has said already. */
function isSaid({ field }: FieldWords, kind: PlanChange["kind"], sentence: ChangeSentence): boolean {
  // A moved part that stands in words is told by its words; how exactly they were meant follows from them.
  if (field === "timing") return kind === "MOVED";
  if (field === "order") return kind === "MOVED";
  if (field === "phase") return sentence === "movedToPhase";
  return (field === "state" || field === "reachedOn") && kind === "STATED";
}

/**
 * A change of the plan in words: which sentence tells it, with which values, and every other field that changed.
 * @param seesPersons may read who sees to things; others are told only that it changed
 */
export function wordsOfChange(
  { kind, subject, subjectId, before, after }: PlanChange,
  seesPersons: boolean,
): ChangeWords {
  const part = (after ?? before)!;
  const own = { subject, subjectId, title: titleOf(part) };
  if (before === null || after === null) {
    const sentence = kind === "REMOVED" ? "removed" : kind === "RESTORED" ? "restored" : "created";
    return { ...own, ...cameOrWent(sentence, part), fields: [] };
  }
  const told =
    kind === "MOVED"
      ? movedWords(before, after)
      : kind === "STATED"
        ? statedWords(before, after)
        : { sentence: "edited" as const, values: {} };
  const fields = [...ownFields(before, after), ...commonFields(before, after)]
    .filter((each) => !isSaid(each, kind, told.sentence))
    .map((each) =>
      personal.includes(each.field) && !seesPersons ? { field: each.field, how: "TOLD" as const } : each,
    );
  return { ...own, ...told, fields };
}

/** The rows that words point at, of each kind: what has to be looked up before they can be shown. */
export function rowsIn(words: readonly ChangeWords[]): Map<RowKind, Set<string>> {
  const found = new Map<RowKind, Set<string>>();
  const take = (word: Word | null) => {
    if (word?.is !== "ROWS") return;
    const ids = found.get(word.of) ?? new Set();
    for (const id of word.ids) ids.add(id);
    found.set(word.of, ids);
  };
  for (const { values, fields } of words) {
    Object.values(values).forEach(take);
    for (const each of fields) {
      if ("before" in each) take(each.before);
      if ("after" in each) take(each.after);
      if (each.how === "LIST") [each.added, each.removed].forEach(take);
    }
  }
  return found;
}
