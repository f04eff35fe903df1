import { z } from "zod";
import { agendaKinds } from "@/lib/domain/politics/agenda";
import { meetingLimits, meetingStandings, type MeetingStanding } from "@/lib/domain/politics/meeting";
import { readClockTime } from "@/lib/domain/process/programme";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formFields } from "@/lib/domain/shared/form-fields";
import { firstOf, readForm, type FormReading } from "@/lib/validation/form";
import { freeText, orNull, postedList, requiredText, writtenDay } from "@/lib/validation/free-text";
import { rowId, rowTarget, rowVersion } from "@/lib/validation/row-id";
import { submissionKeySchema } from "@/lib/validation/trial";

/** Which meeting is meant. */
export const meetingIdSchema = z.object({ id: rowId });
/** The same as it stood when the page was opened. */
export const meetingTargetSchema = rowTarget;
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
export const parseMeeting = (raw: unknown) => readForm(meetingSchema, raw);

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
export function parseMeetingStanding(raw: unknown, today: CalendarDate): FormReading<StandingInput> {
  const common = z.object({
    standing: z.enum(meetingStandings, "choose"),
    minutes: freeText(meetingLimits.minutes).transform(orNull),
  });
  const held = common.extend({ heldOn: writtenDay.refine((day) => day <= today, "future") });
  if (formFields(raw).standing === "HELD") return readForm(held, raw);
  const parsed = readForm(common, raw);
  return parsed.ok ? { ok: true, data: { ...parsed.data, heldOn: null } } : parsed;
}

const pointSchema = z.object({
  title: requiredText(meetingLimits.pointTitle, { line: true }),
  text: freeText(meetingLimits.pointText).transform(orNull),
  note: freeText(meetingLimits.pointNote).transform(orNull),
});

export const parsePoint = (raw: unknown) => readForm(pointSchema, raw);

/** A point of a meeting as it stood when the page was opened. */
export const pointTargetSchema = z.object({ id: rowId, pointId: rowId, version: rowVersion });

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
  const parsed = aboutSchema.safeParse(formFields(raw));
  if (!parsed.success || parsed.data.kind === "FREE") return null;
  const { kind, trialId, dilemmaId, wishId, partId } = parsed.data;
  const things = [trialId, dilemmaId, wishId, partId].filter((id) => id !== null).length;
  return things === (kind === "FIGURES" ? 0 : 1) ? parsed.data : null;
}

/** What was ticked among the proposals, by their keys. */
export const chosenProposalsSchema = z.object({ id: rowId, take: postedList(z.string().max(200)).catch([]) });

/** What the address of the list and of a new meeting says. */
export const meetingQuerySchema = z.object({
  municipality: z.preprocess(firstOf, rowId.nullable().catch(null)),
});
