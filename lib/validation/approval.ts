import { z } from "zod";
import {
  agendaChoices,
  fieldOfTrial,
  moveOfChoice,
  queueBodies,
  type AgendaChoice,
  type AgendaField,
  type QueueBody,
} from "@/lib/domain/agreement/agenda";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formFields } from "@/lib/domain/shared/form-fields";
import type { FieldErrors } from "@/lib/domain/shared/result";
import type { MoveRequest } from "@/lib/domain/trial/life-step";
import { fieldErrors } from "@/lib/validation/field-errors";
import type { FormReading } from "@/lib/validation/form";
import { freeText, postedList, writtenDay } from "@/lib/validation/free-text";
import { rowId } from "@/lib/validation/row-id";
import { MINUTES_LIMIT, parseMove } from "@/lib/validation/trial-life";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";

/** More than any meeting treats; keeps one post from moving everything there is. */
const MOST_TRIALS = 200;

export const meetingPlaceSchema = z.object({ municipality: rowId });

const meetingSchema = z.object({
  body: z.enum(queueBodies, "policyBody"),
  on: writtenDay,
  minutes: freeText(MINUTES_LIMIT, { line: true }),
});

/** What is wrong with the head. What politicians decided can be looked up; the administration's own yes needs no meeting. */
function headErrors(values: Record<string, unknown>, found: FieldErrors): FieldErrors {
  const errors = { ...found };
  const byPoliticians = values.body === "COMMITTEE" || values.body === "CITY_COUNCIL";
  if (byPoliticians && isEmpty(values.minutes)) errors.minutes ??= { key: "required" };
  return Object.fromEntries(
    ["body", "on", "minutes"].flatMap((name) => (errors[name] ? [[name, errors[name]]] : [])),
  );
}

const isEmpty = (value: unknown) => typeof value !== "string" || value.trim() === "";

const listSchema = z.object({ trial: postedList(rowId, MOST_TRIALS) });
const choices = [...agendaChoices.START, ...agendaChoices.IMPLEMENTATION];

/** One trial of the agenda that something was decided about. */
export interface TreatedTrial {
  id: string;
  version: number;
  choice: AgendaChoice;
  request: MoveRequest;
}

export interface MeetingInput {
  body: QueueBody;
  on: CalendarDate;
  minutes: string | null;
  treated: TreatedTrial[];
}

/** Where on the form an error of a move belongs: what has no field of its own stands at the choice. */
export function agendaErrors(id: string, errors: FieldErrors): FieldErrors {
  const own: readonly string[] = ["note", "nextStart", "nextEnd", "practice"] satisfies AgendaField[];
  const told: FieldErrors = {};
  for (const [field, error] of Object.entries(errors)) {
    const at = fieldOfTrial(own.includes(field) ? (field as AgendaField) : "choice", id);
    told[at] ??= error;
  }
  return told;
}

/** What must be filled in with a choice; told together with everything else that is missing. */
const requiredWith: Record<AgendaChoice, readonly AgendaField[]> = {
  APPROVE: [],
  RETURN: ["note"],
  GREEN: ["note", "practice"],
  YELLOW: ["note", "nextStart", "nextEnd"],
  RED: ["note"],
};

function missing(values: Record<string, unknown>, id: string, choice: AgendaChoice): FieldErrors {
  const fields = requiredWith[choice].map((field) => fieldOfTrial(field, id));
  return Object.fromEntries(
    fields.filter((field) => isEmpty(values[field])).map((field) => [field, { key: "required" }]),
  );
}

/** The fields of a choice, as a single move would post them; what belongs to another choice is left alone. */
function moveValues(values: Record<string, unknown>, id: string, choice: AgendaChoice) {
  const of = (field: AgendaField) => values[fieldOfTrial(field, id)];
  const { body, on, minutes } = values;
  return {
    ...{ body, on, minutes, note: of("note") },
    ...{ outcome: moveOfChoice(choice).outcome ?? "" },
    ...(choice === "YELLOW" && { nextStart: of("nextStart"), nextEnd: of("nextEnd") }),
    ...(choice === "GREEN" && { practice: of("practice") }),
  };
}

/**
 * Reads the minutes of a meeting: its head and what was decided about each trial. Everything wrong is told at once, in
 * the order of the form; trials left as "not treated" are not read.
 */
export function parseMeeting(raw: unknown): FormReading<MeetingInput> {
  const values = formFields(raw);
  const head = meetingSchema.safeParse(values);
  const errors: FieldErrors = {};
  const listed = listSchema.safeParse(values);
  const treated: TreatedTrial[] = [];
  let chosen = 0;
  for (const id of new Set(listed.success ? listed.data.trial : [])) {
    const posted = values[fieldOfTrial("choice", id)];
    if (typeof posted !== "string" || posted === "") continue;
    chosen += 1;
    const choice = choices.find((each) => each === posted);
    const version = Number(values[fieldOfTrial("version", id)]);
    if (!choice || !Number.isInteger(version) || version < 1) {
      errors[fieldOfTrial("choice", id)] = { key: "choose" };
      continue;
    }
    const { move } = moveOfChoice(choice);
    Object.assign(errors, missing(values, id, choice));
    const parsed = parseMove(moveValues(values, id, choice), move);
    if (parsed.ok) treated.push({ id, version, choice, request: parsed.data });
    else {
      const { on: _on, body: _body, minutes: _minutes, ...own } = parsed.fieldErrors;
      Object.assign(errors, agendaErrors(id, own));
    }
  }
  if (chosen === 0) errors.agenda = { key: "agendaNothing" };
  // The head of the meeting stands below the agenda.
  Object.assign(errors, headErrors(values, head.success ? {} : fieldErrors(head.error)));
  if (!head.success || Object.keys(errors).length > 0) return { ok: false, fieldErrors: errors };
  const { body, on, minutes } = head.data;
  return { ok: true, data: { body, on, minutes: minutes === "" ? null : minutes, treated } };
}

export interface QueueQuery {
  municipality: string | null;
  body: string | null;
  /** trials that were just decided on */
  done: string[];
}

/** Reads the queue's address; what means nothing is as if not given. */
export function parseQueueQuery(raw: RawQuery): QueueQuery {
  const done = listSchema.safeParse({ trial: Object.hasOwn(raw, "done") ? raw.done : undefined });
  return {
    municipality: firstValue(raw, "municipality"),
    body: firstValue(raw, "body"),
    done: done.success ? [...new Set(done.data.trial)] : [],
  };
}
