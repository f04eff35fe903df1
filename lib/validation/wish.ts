import { z } from "zod";
import { welfareAreas, type WelfareArea } from "@/lib/domain/shared/area";
import { isRowId } from "@/lib/domain/shared/row-id";
import { characterCount, cleanLine, cleanText, storableText } from "@/lib/domain/shared/clean-text";
import { findCprNumbers } from "@/lib/domain/shared/cpr";
import { readDanishDate } from "@/lib/domain/shared/danish-date";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formFields } from "@/lib/domain/shared/form-fields";
import type { FieldErrors } from "@/lib/domain/shared/result";
import {
  answerFields,
  NEW_PROVISION,
  readPlace,
  wishFields,
  wishFormValues,
  type WishPlace,
} from "@/lib/domain/wish/form";
import type { WishMove } from "@/lib/domain/wish/move";
import {
  isGiving,
  liftedStatuses,
  wishAnswers,
  wishKinds,
  wishLimits,
  wishStages,
  type LiftedStatus,
  type WishAnswer,
  type WishKind,
  type WishStage,
} from "@/lib/domain/wish/wish";
import type { KeptReading } from "@/lib/validation/form";
import { rowId, rowTarget } from "@/lib/validation/row-id";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";

/** Reads a posted form field by field and collects what is wrong, one error a field. */
class Reading {
  readonly errors: FieldErrors = {};

  constructor(private readonly values: Record<string, unknown>) {}

  private raw(field: string): string {
    const value = this.values[field];
    return typeof value === "string" ? storableText(value) : "";
  }

  fail(field: string, key: string, values?: Record<string, string | number>): null {
    this.errors[field] ??= { key, ...(values && { values }) };
    return null;
  }

  text(field: string, max: number, line = false): string | null {
    const text = line ? cleanLine(this.raw(field)) : cleanText(this.raw(field));
    const found = findCprNumbers(text);
    const count = characterCount(text);
    if (found.length > 0) this.fail(field, "cpr", { found: found.join(", ") });
    else if (count > max) this.fail(field, "tooLong", { count, max });
    return text === "" ? null : text;
  }

  required(field: string, max: number, line = false): string {
    return this.text(field, max, line) ?? (this.fail(field, "required"), "");
  }

  date(field: string): CalendarDate | null {
    const text = this.raw(field);
    if (text.trim() === "") return null;
    const reading = readDanishDate(text);
    return reading.ok ? reading.date : this.fail(field, "date", { value: reading.written });
  }

  requiredDate(field: string): CalendarDate {
    const date = this.date(field);
    if (date === null) this.fail(field, "required");
    return date ?? ("" as CalendarDate);
  }

  oneOf<const T extends string>(field: string, options: readonly T[]): T | null {
    const value = this.raw(field);
    if (value === "") return null;
    return options.find((option) => option === value) ?? this.fail(field, "choose");
  }

  id(field: string): string | null {
    const value = this.raw(field);
    if (value === "") return null;
    return isRowId(value) ? value : this.fail(field, "choose");
  }

  finish<T>(data: T, order: readonly string[]): KeptReading<T> {
    const wrong = order.filter((field) => this.errors[field]);
    if (wrong.length === 0) return { ok: true, data };
    return {
      ok: false,
      data,
      fieldErrors: Object.fromEntries(wrong.map((field) => [field, this.errors[field]!])),
    };
  }
}

/** A new wish as it was read. Which place, provision, rule and trials there are is the command's to check. */
export interface WishInput {
  kind: WishKind | null;
  place: WishPlace | null;
  /** only asked for the municipality's own */
  area: WelfareArea | null;
  title: string;
  provisionId: string | null;
  ruleId: string | null;
  lawText: string | null;
  why: string;
  wouldEnable: string;
  trialIds: string[];
}

const trialIdsSchema = z.array(rowId).max(wishLimits.trials);

/**
 * Reads the form of a new wish. A wish is about law and a challenge about the municipality's own rules; either may
 * be named in words when the list does not have it.
 */
export function parseWish(raw: unknown): KeptReading<WishInput> {
  const values = wishFormValues(raw);
  const reading = new Reading({ ...values });
  const kind = reading.oneOf("kind", wishKinds) ?? reading.fail("kind", "choose");
  const place = readPlace(values.place);
  const placeId = place && ("institutionId" in place ? place.institutionId : place.municipalityId);
  if (!isRowId(placeId)) reading.fail("place", "choose");
  const trialIds = trialIdsSchema.safeParse(values.trialIds);
  if (!trialIds.success) reading.fail("trialIds", "choose");
  const about = kind === "CHALLENGE" ? "ruleId" : "provisionId";
  const lawText = reading.text("lawText", wishLimits.lawText, true);
  const chosen = kind === null ? null : reading.id(about);
  if (kind !== null && chosen === null && lawText === null) reading.fail(about, "wishAbout");
  return reading.finish<WishInput>(
    {
      kind,
      place: isRowId(placeId) ? place : null,
      area: reading.oneOf("area", welfareAreas),
      title: reading.required("title", wishLimits.title, true),
      provisionId: kind === "WISH" ? chosen : null,
      ruleId: kind === "CHALLENGE" ? chosen : null,
      lawText,
      why: reading.required("why", wishLimits.why),
      wouldEnable: reading.required("wouldEnable", wishLimits.wouldEnable),
      trialIds: trialIds.success ? [...new Set(trialIds.data)].sort() : [],
    },
    wishFields,
  );
}

/** The errors of a new wish as the fields follow each other on the form. */
export function inWishOrder(errors: FieldErrors): FieldErrors {
  return Object.fromEntries(wishFields.flatMap((field) => (errors[field] ? [[field, errors[field]]] : [])));
}

/** Which wish is meant, and as it stood when the form was opened. */
export const movedWishSchema = rowTarget;

/** The moves that take a day and a note; an answer takes more. */
export const plainMoves = [
  "TO_COMMITTEE",
  "TO_CITY_COUNCIL",
  "RECOMMEND",
  "TURN_DOWN",
  "SEND",
  "WITHDRAW",
] as const satisfies WishMove[];
export type PlainMove = (typeof plainMoves)[number];

export const plainMoveSchema = z.object({ move: z.enum(plainMoves, "choose") });

/** Moves that close a wish must say why. */
const withReason: readonly PlainMove[] = ["TURN_DOWN", "WITHDRAW"];

export interface StepInput {
  on: CalendarDate;
  note: string | null;
}

/** The day and the note of a step. */
export function parseStep(raw: unknown, move: PlainMove): KeptReading<StepInput> {
  const reading = new Reading(formFields(raw));
  const on = reading.requiredDate("on");
  const note = reading.text("note", wishLimits.note);
  if (note === null && withReason.includes(move)) reading.fail("note", "required");
  return reading.finish({ on, note }, ["on", "note"]);
}

export interface AnswerInput {
  answer: WishAnswer | null;
  on: CalendarDate;
  reason: string;
  /** NEW_PROVISION: the law is put on the list as the wish names it */
  provisionId: string | null;
  ruleId: string | null;
  ruleStatus: LiftedStatus | null;
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
  condition: string | null;
}

/**
 * Reads an answer. One that gives freedom says from when, and what it is about; one that gives part of it says on
 * which condition. What belongs to a yes is left out of a no.
 */
export function parseAnswer(raw: unknown, kind: WishKind): KeptReading<AnswerInput> {
  const reading = new Reading(formFields(raw));
  const answer = reading.oneOf("answer", wishAnswers) ?? reading.fail("answer", "choose");
  const on = reading.requiredDate("on");
  const reason = reading.required("reason", wishLimits.reason);
  const empty = { provisionId: null, ruleId: null, ruleStatus: null, validFrom: null, validTo: null };
  if (!isGiving(answer)) {
    return reading.finish<AnswerInput>({ answer, on, reason, ...empty, condition: null }, answerFields);
  }
  const provisionId = kind === "WISH" ? reading.id("provisionId") : null;
  if (kind === "WISH" && provisionId === null) reading.fail("provisionId", "wishProvision");
  const ruleId = kind === "CHALLENGE" ? reading.id("ruleId") : null;
  const ruleStatus = ruleId === null ? null : reading.oneOf("ruleStatus", liftedStatuses);
  if (ruleId !== null && ruleStatus === null) reading.fail("ruleStatus", "choose");
  const validFrom = reading.date("validFrom") ?? reading.fail("validFrom", "required");
  const validTo = reading.date("validTo");
  if (validFrom && validTo && validTo < validFrom) reading.fail("validTo", "periodOrder");
  const condition = reading.text("condition", wishLimits.condition);
  if (condition === null && answer === "PARTLY") reading.fail("condition", "wishCondition");
  return reading.finish(
    { answer, on, reason, provisionId, ruleId, ruleStatus, validFrom, validTo, condition },
    answerFields,
  );
}

export const isNewProvision = (provisionId: string | null) => provisionId === NEW_PROVISION;

export interface RoundInput {
  deadlineOn: CalendarDate;
  note: string | null;
}

export const editedRoundSchema = movedWishSchema;

export function parseRound(raw: unknown): KeptReading<RoundInput> {
  const reading = new Reading(formFields(raw));
  const deadlineOn = reading.requiredDate("deadlineOn");
  return reading.finish({ deadlineOn, note: reading.text("note", 500) }, ["deadlineOn", "note"]);
}

/** What the list of wishes is narrowed to. */
export interface WishFilter {
  municipality: string | null;
  kind: WishKind | null;
  stage: WishStage | null;
  /** the provision or the rule they are about */
  provision: string | null;
  rule: string | null;
}

export interface WishListQuery {
  filter: WishFilter;
  page: number;
}

/** Reads the list's address; what means nothing is as if not given. */
export function parseWishQuery(raw: RawQuery): WishListQuery {
  const oneOf = <T extends string>(name: string, allowed: readonly T[]) =>
    allowed.find((each) => each === firstValue(raw, name)) ?? null;
  const id = (name: string) => {
    const value = firstValue(raw, name);
    return isRowId(value) ? value : null;
  };
  const page = firstValue(raw, "page") ?? "";
  return {
    filter: {
      municipality: id("municipality"),
      kind: oneOf("kind", wishKinds),
      stage: oneOf("stage", wishStages),
      provision: id("provision"),
      rule: id("rule"),
    },
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
}
