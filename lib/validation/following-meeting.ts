import { z } from "zod";
import { agendaKinds } from "@/lib/domain/politics/agenda";
import { meetingLimits, meetingStandings, type MeetingStanding } from "@/lib/domain/politics/meeting";
import { readClockTime } from "@/lib/domain/process/programme";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { FieldErrors } from "@/lib/domain/shared/result";
import { fieldErrors } from "@/lib/validation/field-errors";
import { freeText, postedList, requiredText, writtenDay } from "@/lib/validation/free-text";
import { rowId } from "@/lib/validation/row-id";
import { submissionKeySchema } from "@/lib/validation/trial";

type Read<T> = { ok: true; data: T } | { ok: false; fieldErrors: FieldErrors };

const asObject = (raw: unknown) =>
  (typeof raw === "object" && raw !== null && !Array.isArray(raw) ? raw : {}) as Record<string, unknown>;
const orNull = (text: string) => text || null;
const version = z.coerce.number().int().positive();

function read<T extends z.ZodType>(schema: T, raw: unknown): Read<z.infer<T>> {
  const parsed = schema.safeParse(asObject(raw));
  return parsed.success
    ? { ok: true, data: parsed.data }
    : { ok: false, fieldErrors: fieldErrors(parsed.error) };
}

/** Which meeting is meant. */
export const meetingIdSchema = z.object({ id: rowId });
/** The same as it stood when the page was opened. */
export const meetingTargetSchema = z.object({ id: rowId, version });
/** Whose following group. */
export const meetingOfSchema = z.object({ municipalityId: rowId });

const clockTime = z
  .string()
  .catch("")
  .transform((text, context): number | null => {
    if (text.trim() === "") return null;
    const time = readClockTime(text);
    if (time !== null) return time;
    context.addIssue({ code: "custom", message: "clockTime", params: { value: text.trim().slice(0, 40) } });
    return z.NEVER;
  });

const meetingSchema = z
  .object({
    title: requiredText(meetingLimits.title, { line: true }),
    meetsOn: writtenDay,
    startsAt: clockTime,
    place: freeText(meetingLimits.place, { line: true }).transform(orNull),
    newSince: writtenDay,
  })
  .refine(({ meetsOn, newSince }) => newSince <= meetsOn, { path: ["newSince"], message: "newSinceAfter" });
export type MeetingInput = z.infer<typeof meetingSchema>;

/** What a meeting says about itself; everything wrong is told at once. */
export const parseMeeting = (raw: unknown) => read(meetingSchema, raw);

/** What only a new one says: whether its agenda begins with everything new, and the key of its form. */
export const newMeetingSchema = z.object({
  fill: z
    .unknown()
    .optional()
    .transform((value) => value === "1"),
  submissionKey: submissionKeySchema,
});

export interface StandingInput {
  standing: MeetingStanding;
  heldOn: CalendarDate | null;
  minutes: string | null;
}

/** Held on a day, cancelled, or planned again; a day to come was not held yet. Minutes can be written in each. */
export function parseMeetingStanding(raw: unknown, today: CalendarDate): Read<StandingInput> {
  const common = z.object({
    standing: z.enum(meetingStandings, "choose"),
    minutes: freeText(meetingLimits.minutes).transform(orNull),
  });
  const held = common.extend({ heldOn: writtenDay.refine((day) => day <= today, "future") });
  if (asObject(raw).standing === "HELD") return read(held, raw);
  const parsed = read(common, raw);
  return parsed.ok ? { ok: true, data: { ...parsed.data, heldOn: null } } : parsed;
}

const pointSchema = z.object({
  title: requiredText(meetingLimits.pointTitle, { line: true }),
  text: freeText(meetingLimits.pointText).transform(orNull),
  note: freeText(meetingLimits.pointNote).transform(orNull),
});

export const parsePoint = (raw: unknown) => read(pointSchema, raw);

/** A point of a meeting as it stood when the page was opened. */
export const pointTargetSchema = z.object({ id: rowId, pointId: rowId, version });

/** Where a point is put: from 1, or last. */
export const pointPlaceSchema = z.object({
  place: z.coerce.number().int().min(1).max(meetingLimits.points).nullable().catch(null),
});

const postedId = z.preprocess(
  (value) => (value === undefined || value === "" ? null : value),
  rowId.nullable().catch(null),
);
const aboutSchema = z.object({
  kind: z.enum(agendaKinds),
  trialId: postedId,
  dilemmaId: postedId,
  wishId: postedId,
  partId: postedId,
});
export type PointAbout = z.infer<typeof aboutSchema>;

/** What a point that is brought back is about; null for a free one, and for what names no thing or several. */
export function pointAbout(raw: unknown): PointAbout | null {
  const parsed = aboutSchema.safeParse(asObject(raw));
  if (!parsed.success || parsed.data.kind === "FREE") return null;
  const { kind, trialId, dilemmaId, wishId, partId } = parsed.data;
  const things = [trialId, dilemmaId, wishId, partId].filter((id) => id !== null).length;
  return things === (kind === "FIGURES" ? 0 : 1) ? parsed.data : null;
}

/** "UP:…", "DOWN:…" or "REMOVE:…": a button carries what it does and to which point. */
export const pointStepSchema = z.object({
  id: rowId,
  version,
  step: z
    .string()
    .regex(/^(UP|DOWN|REMOVE):.+$/)
    .transform((text) => {
      const at = text.indexOf(":");
      return { kind: text.slice(0, at) as "UP" | "DOWN" | "REMOVE", pointId: text.slice(at + 1) };
    }),
});

/** What was ticked among the proposals, by their keys. */
export const chosenProposalsSchema = z.object({ id: rowId, take: postedList(z.string().max(200)).catch([]) });

const first = (value: unknown) => (Array.isArray(value) ? (value as unknown[])[0] : value);

/** What the address of the list and of a new meeting says. */
export const meetingQuerySchema = z.object({
  municipality: z.preprocess(first, rowId.nullable().catch(null)),
});
