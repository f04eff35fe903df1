import { z } from "zod";
import {
  isDrawn,
  partId,
  partShows,
  withStep,
  type BlockStep,
  type ReportBlock,
} from "@/lib/domain/report/content";
import { periodPresets } from "@/lib/domain/report/period";
import { reportLimits, reportParts, reportSections, type ReportSection } from "@/lib/domain/report/part";
import { welfareAreas } from "@/lib/domain/shared/area";
import { isCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formFields } from "@/lib/domain/shared/form-fields";
import type { FieldErrors } from "@/lib/domain/shared/result";
import { fieldErrors } from "@/lib/validation/field-errors";
import type { FormReading } from "@/lib/validation/form";
import { freeText, orNull, postedList, requiredText, writtenDay } from "@/lib/validation/free-text";
import { rowId, rowTarget } from "@/lib/validation/row-id";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";
import { submissionKeySchema } from "@/lib/validation/trial";

const emptyAsNull = (value: unknown) => (value === undefined || value === "" ? null : value);
const optionalDay = z.preprocess(emptyAsNull, writtenDay.nullable());

/** Which municipality a new report is of; everything else is read once that is known. */
export const reportPlaceSchema = z.object({ municipality: rowId });

/** What a new report is made from. */
export const newReportSchema = z
  .object({
    committee: requiredText(reportLimits.committee, { line: true }),
    area: z.preprocess(emptyAsNull, z.enum(welfareAreas, "choose").nullable()),
    preset: z.enum(periodPresets, "choose"),
    from: z.unknown().optional(),
    to: z.unknown().optional(),
    meetsOn: optionalDay,
    sections: postedList(z.enum(reportSections, "choose")).refine((list) => list.length > 0, "chooseOne"),
    submissionKey: submissionKeySchema,
  })
  .transform((report, context) => {
    if (report.preset !== "OWN") return { ...report, from: null, to: null };
    const read = (field: "from" | "to"): CalendarDate | null => {
      const day = writtenDay.safeParse(report[field]);
      if (day.success) return day.data;
      const { key, values } = fieldErrors(day.error)[""]!;
      context.addIssue({ code: "custom", path: [field], message: key, params: values });
      return null;
    };
    const [from, to] = [read("from"), read("to")];
    if (from !== null && to !== null && to < from) {
      context.addIssue({ code: "custom", path: ["to"], message: "periodOrder" });
    }
    return { ...report, from, to };
  });

export const reportTargetSchema = rowTarget;
export const reportIdSchema = z.object({ id: rowId });

const shownAs = z.enum(partShows);
const TEXT_ID = /^t-\d{1,6}$/;

/** A button of the editor: "up:t-1", "add:" (first) or "add:part-figures". */
export function parseStep(value: unknown): BlockStep | null {
  const found = typeof value === "string" ? /^(up|down|omit|include|add):([\w-]{0,40})$/.exec(value) : null;
  if (!found) return null;
  const [, step, id = ""] = found;
  if (step === "add") return { do: "add", id: id === "" ? null : id };
  return id === "" ? null : { do: step as "up", id };
}

/** The field of a block's text; the same on the page and in the errors. */
export const blockField = (field: "text" | "caption" | "comment" | "show", id: string) => `${field}-${id}`;

export interface ParsedReport {
  title: string;
  meetsOn: CalendarDate | null;
  content: ReportBlock[];
}

/**
 * Reads the editor's form: `order` names the blocks as they stand, those left out with a minus in front; each block's
 * words stand in its own fields. What is no block of a report is passed over.
 */
export function parseReport(raw: unknown): FormReading<ParsedReport> {
  const values = formFields(raw);
  const errors: FieldErrors = {};
  const read = (field: string, max: number, line = false): string => {
    const text = freeText(max, { line }).safeParse(values[field]);
    if (text.success) return text.data;
    errors[field] = fieldErrors(text.error)[""] ?? { key: "invalid" };
    return "";
  };
  const title = requiredText(reportLimits.title, { line: true }).safeParse(values.title);
  if (!title.success) errors.title = fieldErrors(title.error)[""] ?? { key: "required" };
  const meetsOn = optionalDay.safeParse(values.meetsOn);
  if (!meetsOn.success) errors.meetsOn = fieldErrors(meetsOn.error)[""] ?? { key: "invalid" };

  const order = typeof values.order === "string" ? values.order.slice(0, 10_000).split(",") : [];
  const seen = new Set<string>();
  const content = order.flatMap((entry): ReportBlock[] => {
    const omitted = entry.startsWith("-");
    const id = omitted ? entry.slice(1) : entry;
    if (seen.has(id) || seen.size >= reportLimits.blocks) return [];
    const part = reportParts.find((each) => partId(each) === id);
    if (!part && !TEXT_ID.test(id)) return [];
    seen.add(id);
    if (!part) return [{ id, kind: "TEXT", text: read(blockField("text", id), reportLimits.text), omitted }];
    return [
      {
        ...{ id, kind: "PART", part, omitted },
        caption: read(blockField("caption", id), reportLimits.caption, true),
        comment: read(blockField("comment", id), reportLimits.comment),
        show: isDrawn(part) ? shownAs.catch("BOTH").parse(values[blockField("show", id)]) : "TABLE",
      },
    ];
  });
  if (!title.success || !meetsOn.success || Object.keys(errors).length > 0) {
    return { ok: false, fieldErrors: errors };
  }
  const step = parseStep(values.do);
  return {
    ok: true,
    data: { title: title.data, meetsOn: meetsOn.data, content: step ? withStep(content, step) : content },
  };
}

const note = freeText(reportLimits.note).transform(orNull);

/** Keeping a version, perhaps as put to the committee on a day. */
export const keepVersionSchema = z
  .object({ note, issue: z.unknown().optional(), issuedOn: z.unknown().optional() })
  .transform(({ note: why, issue, issuedOn }, context) => {
    if (issue !== "1" && issue !== "on") return { note: why, issuedOn: null };
    const day = writtenDay.safeParse(issuedOn);
    if (day.success) return { note: why, issuedOn: day.data };
    const { key, values } = fieldErrors(day.error)[""]!;
    context.addIssue({ code: "custom", path: ["issuedOn"], message: key, params: values });
    return z.NEVER;
  });

export const issueVersionSchema = z.object({
  number: z.coerce.number().int().positive().max(100_000),
  issuedOn: writtenDay,
});

const sectionList = postedList(z.enum(reportSections)).catch([]);

/** Which days and sections figures are asked for anew; what cannot be read is as it stands. */
export interface RefreshQuery {
  from: CalendarDate | null;
  to: CalendarDate | null;
  sections: ReportSection[];
}

const dayOf = (value: unknown): CalendarDate | null => {
  if (typeof value !== "string" || value === "") return null;
  if (isCalendarDate(value)) return value;
  const read = writtenDay.safeParse(value);
  return read.success ? read.data : null;
};

export function refreshQuery(raw: unknown): RefreshQuery {
  const { from, to, sections } = formFields(raw);
  return { from: dayOf(from), to: dayOf(to), sections: sectionList.parse(sections) };
}

/** What is put in: the frozen set that was looked at. */
export const refreshSchema = rowTarget.extend({ stamp: z.string().regex(/^[0-9a-f]{64}$/) });

/** A version's number in an address; null where there is none. */
export function versionQuery(raw: RawQuery, name = "version"): number | null {
  const number = Number(firstValue(raw, name) ?? "");
  return Number.isInteger(number) && number > 0 && number < 100_000 ? number : null;
}
