import { addDays, addMonths, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { InstitutionKind } from "@/lib/domain/statistic/institution-kind";
import type { DecisionOutcome } from "@/lib/domain/trial/trial";

/** What a letter tells of, in the order of its sections. */
export const letterSections = ["NEW", "LEARNED", "DECIDED", "REACHED", "COMING", "DILEMMA"] as const;
export type LetterSection = (typeof letterSections)[number];

/** What an item is made from; together with the row's id it is the item's key. */
export const letterSources = [
  "TRIAL",
  "LOG",
  "QUOTE",
  "EFFECT",
  "DECISION",
  "MILESTONE",
  "WORKSHOP",
  "DILEMMA",
] as const;
export type LetterSource = (typeof letterSources)[number];

/** The section each source belongs to. */
export const sectionOf: Record<LetterSource, LetterSection> = {
  TRIAL: "NEW",
  LOG: "LEARNED",
  QUOTE: "LEARNED",
  EFFECT: "LEARNED",
  DECISION: "DECIDED",
  MILESTONE: "REACHED",
  WORKSHOP: "COMING",
  DILEMMA: "DILEMMA",
};

export const letterLimits = { title: 200, greeting: 4_000, text: 600, items: 60, name: 300 } as const;

/** One thing a letter tells. */
export interface LetterItem {
  source: LetterSource;
  /** the row it is made from */
  id: string;
  title: string;
  /** what is told of it; the administration may shorten it */
  text: string;
  /** null: of the whole municipality. `name` is null where the source hides the place */
  place: { name: string | null; kind: InstitutionKind } | null;
  /** as it was written, where a time is told in words */
  wording: string | null;
  outcome: DecisionOutcome | null;
  /** the trial to read on in, or the agreement whose plan it stands in */
  withinId: string | null;
}

/** A letter's inside: what it tells, in order, and what was chosen not to be told. */
export interface LetterContent {
  items: LetterItem[];
  leftOut: string[];
}

/** A saved letter, as the administration works with it. */
export interface LetterRecord {
  id: string;
  municipality: { id: string; name: string };
  /** the first day of the month it tells of */
  month: CalendarDate;
  title: string;
  greeting: string | null;
  content: LetterContent;
  /** null: still being written */
  sentAt: Date | null;
  recipients: number | null;
  version: number;
  isRemoved: boolean;
}

/** What stands in the database now, for whoever saves second. */
export interface LetterConflict {
  version: number;
  title: string;
  greeting: string | null;
  items: number;
  isSent: boolean;
}

/** "TRIAL:0193…": the same thing has the same key in every draft. */
export const keyOfItem = ({ source, id }: Pick<LetterItem, "source" | "id">): string => `${source}:${id}`;

/** The first day of a day's month. */
export function monthOf(day: CalendarDate): CalendarDate {
  return `${day.slice(0, 7)}-01` as CalendarDate;
}

export interface LetterPeriod {
  from: CalendarDate;
  to: CalendarDate;
  /** what is announced begins within these days */
  comingFrom: CalendarDate;
  comingTo: CalendarDate;
}

/**
 * The days a letter tells of: its month, and what comes in the two months after. Nothing that is over by `today` is
 * announced.
 */
export function letterPeriod(month: CalendarDate, today: CalendarDate): LetterPeriod {
  const after = addMonths(month, 1);
  const to = addDays(after, -1);
  const next = addDays(today, 1);
  return {
    ...{ from: month, to },
    comingFrom: next > month ? next : month,
    comingTo: addDays(addMonths(month, 3), -1),
  };
}

/** How many months back a letter can still be written. */
const MONTHS_BACK = 6;

/** The months a letter can be begun for, the newest first; one month has one letter. */
export function openMonths(today: CalendarDate, taken: readonly CalendarDate[]): CalendarDate[] {
  const now = monthOf(today);
  return Array.from({ length: MONTHS_BACK }, (_, back) => addMonths(now, -back)).filter(
    (month) => !taken.includes(month),
  );
}

/**
 * Cuts a text at a sentence or a word, so that a letter stays short. What was cut is read where the item leads.
 * @returns at most `max` characters, the dots included
 */
export function shortened(text: string, max: number): string {
  const line = text.replace(/\s+/gu, " ").trim();
  const letters = [...line];
  if (letters.length <= max) return line;
  const head = letters.slice(0, max).join("");
  const sentence = Math.max(head.lastIndexOf(". "), head.lastIndexOf("! "), head.lastIndexOf("? "));
  if (sentence >= max / 2) return head.slice(0, sentence + 1);
  const cut = letters.slice(0, max - 1).join("");
  // Where the cut falls between two words already, none is lost.
  const word = letters[max - 1] === " " ? -1 : cut.lastIndexOf(" ");
  return `${(word > max / 2 ? cut.slice(0, word) : cut).replace(/[\s,;:–-]+$/u, "")}…`;
}

/** True when the words carry quotation marks of their own, as people often write them down. */
export const isQuoted = (text: string): boolean => /[»«"“”„]/u.test(text);

/** As much of each text as a letter takes by itself. */
export const SHOWN_TEXT = 280;
/** Of each section; the rest can be chosen as well. */
const SHOWN_ITEMS = 6;

/** A first draft: everything there is to tell, the first of each section taken in. */
export function firstDraft(material: readonly LetterItem[]): LetterContent {
  const items = letterSections.flatMap((section) => inSection(material, section).slice(0, SHOWN_ITEMS));
  const taken = new Set(items.map(keyOfItem));
  return { items, leftOut: material.map(keyOfItem).filter((key) => !taken.has(key)) };
}

/** The items of one section, in their order. */
export function inSection(items: readonly LetterItem[], section: LetterSection): LetterItem[] {
  return items.filter(({ source }) => sectionOf[source] === section);
}

/** An item on the desk of whoever writes the letter. */
export interface DeskItem extends LetterItem {
  isTaken: boolean;
  /** came up since the letter was last saved */
  isNew: boolean;
}

export interface LetterDesk {
  items: DeskItem[];
  /** titles of what stood in the letter and may no longer be told: it is not shared with everybody any more */
  gone: string[];
}

/**
 * The saved letter beside what there is to tell now. What is no longer public disappears from it by itself, and what
 * came up since is offered and never taken in unasked. A shortened text stays; a title follows its source.
 * @param material everything public of the month, in the order it is proposed in
 */
export function deskOf(content: LetterContent, material: readonly LetterItem[]): LetterDesk {
  const now = new Map(material.map((item) => [keyOfItem(item), item]));
  const leftOut = new Set(content.leftOut);
  const saved = new Set(content.items.map(keyOfItem));
  const taken = content.items.flatMap((item): DeskItem[] => {
    const current = now.get(keyOfItem(item));
    return current ? [{ ...current, text: item.text, isTaken: true, isNew: false }] : [];
  });
  const others = material
    .filter((item) => !saved.has(keyOfItem(item)))
    .map((item): DeskItem => ({ ...item, isTaken: false, isNew: !leftOut.has(keyOfItem(item)) }));
  return {
    items: letterSections.flatMap((section) => [
      ...taken.filter(({ source }) => sectionOf[source] === section),
      ...others.filter(({ source }) => sectionOf[source] === section),
    ]),
    gone: content.items.filter((item) => !now.has(keyOfItem(item))).map(({ title }) => title),
  };
}

/** What was chosen on the desk, in the order it was put. */
export interface LetterChoice {
  key: string;
  isTaken: boolean;
  text: string;
}

/**
 * The letter as it is saved: what was chosen, from what is public now; whatever else was posted is nobody's business.
 */
export function chosenContent(
  choices: readonly LetterChoice[],
  material: readonly LetterItem[],
): LetterContent {
  const now = new Map(material.map((item) => [keyOfItem(item), item]));
  const items: LetterItem[] = [];
  const leftOut: string[] = [];
  for (const { key, isTaken, text } of choices) {
    const item = now.get(key);
    if (!item) continue;
    now.delete(key);
    if (isTaken) items.push({ ...item, text });
    else leftOut.push(key);
  }
  return { items: letterSections.flatMap((section) => inSection(items, section)), leftOut };
}

/** Nothing is told, whatever the greeting says: such a letter is not sent. */
export function isEmptyLetter({ items }: Pick<LetterContent, "items">): boolean {
  return items.length === 0;
}

/** A letter without what is not public any more. */
export function onlyPublic(content: LetterContent, publicKeys: ReadonlySet<string>): LetterContent {
  return { ...content, items: content.items.filter((item) => publicKeys.has(keyOfItem(item))) };
}

/** How far the sending has come. */
export interface LetterProgress {
  total: number;
  sent: number;
  waiting: number;
  /** given up by the mail server */
  dead: number;
}
