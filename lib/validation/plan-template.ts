import { z } from "zod";
import { audiences, dateBounds, datePrecisions, planItemKinds, planLevels } from "@/lib/domain/plan/plan";
import type { TemplateContent } from "@/lib/domain/plan/template";
import { isCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { freeText, orNull, requiredText, writtenDay } from "@/lib/validation/free-text";
import { rowId } from "@/lib/validation/row-id";

/** Most parts a template can hold: more than any plan is made of by hand. */
const MOST_PARTS = 5_000;

const calendarDate = z.string().refine(isCalendarDate, "invalid") as unknown as z.ZodType<CalendarDate>;
const precision = z.enum(datePrecisions);
const occurrences = z.array(z.object({ start: calendarDate, end: calendarDate, precision })).max(50);
const key = z.string().min(1).max(40);
const text = z.string().max(4_000).nullable();
const period = { start: calendarDate, end: calendarDate, precision };

const phaseSchema = z.object({
  ...{ key, label: z.string().min(1).max(300), mainPhase: text, note: text },
  ...{ wording: z.string().min(1).max(300), ...period },
});
const itemSchema = z.object({
  ...{ key, title: z.string().min(1).max(500), kind: z.enum(planItemKinds), level: z.enum(planLevels) },
  ...{ audience: z.array(z.enum(audiences)), recurring: z.boolean(), note: text },
  ...{ wording: text, ...period, bound: z.enum(dateBounds).nullable(), occurrences },
  ...{ phase: key, parent: key.nullable(), waitsFor: z.array(key).max(100) },
});
const milestoneSchema = z.object({
  ...{ stateText: text, municipalText: text, remark: text, exactOn: calendarDate.nullable() },
  ...{ kind: z.enum(planItemKinds), note: text, wording: z.string().min(1).max(300), ...period, occurrences },
  ...{ phase: key.nullable(), items: z.array(key).max(100) },
});

/** True when somebody, following these ways, comes back to where they began. */
function hasCircle(ways: Map<string, string[]>): boolean {
  const done = new Set<string>();
  const open = new Set<string>();
  const comesBack = (from: string): boolean => {
    if (open.has(from)) return true;
    if (done.has(from)) return false;
    open.add(from);
    const found = (ways.get(from) ?? []).some(comesBack);
    open.delete(from);
    done.add(from);
    return found;
  };
  return [...ways.keys()].some(comesBack);
}

/** What a template holds as it lies in the database: every key leads somewhere, nothing stands under or waits for itself. */
export const templateContentSchema: z.ZodType<TemplateContent> = z
  .object({
    origin: calendarDate,
    phases: z.array(phaseSchema).min(1).max(200),
    items: z.array(itemSchema).max(MOST_PARTS),
    milestones: z.array(milestoneSchema).max(MOST_PARTS),
  })
  .superRefine(({ phases, items, milestones }, context) => {
    const refuse = (message: string) => context.addIssue({ code: "custom", message });
    const phaseKeys = new Set(phases.map((phase) => phase.key));
    const itemKeys = new Set(items.map((item) => item.key));
    if (phaseKeys.size + itemKeys.size < phases.length + items.length) refuse("a key occurs twice");
    const leads = [
      ...items.map(
        (item) => phaseKeys.has(item.phase) && (item.parent === null || itemKeys.has(item.parent)),
      ),
      ...milestones.map(({ phase }) => phase === null || phaseKeys.has(phase)),
      ...items.flatMap(({ waitsFor }) => waitsFor.map((each) => itemKeys.has(each))),
      ...milestones.flatMap((row) => row.items.map((each) => itemKeys.has(each))),
    ];
    if (leads.includes(false)) refuse("a key leads nowhere");
    const parents = new Map(items.map((item) => [item.key, item.parent === null ? [] : [item.parent]]));
    const waiting = new Map(items.map((item) => [item.key, item.waitsFor]));
    if (hasCircle(parents) || hasCircle(waiting)) refuse("an item stands under or waits for itself");
    const periods: { start: CalendarDate; end: CalendarDate }[] = [...phases, ...items, ...milestones];
    if (periods.some(({ start, end }) => start > end)) refuse("a time ends before it begins");
  });

/** The first month of a plan: between the years that plans are made for. */
export const planStart = writtenDay.refine((day) => day >= "2000-01-01" && day < "2100-01-01", "invalid");

const version = z.coerce.number().int().min(1);

/** A plan from a template, for an agreement that has none. */
export const applyTemplateSchema = z.object({ templateId: rowId, agreementId: rowId, start: planStart });

/** A template's name and what it is for. */
export const templateTextSchema = z.object({
  name: requiredText(120, { line: true }),
  description: freeText(600).transform(orNull),
});

/** A plan kept as a template of the municipality. */
export const saveTemplateSchema = templateTextSchema.extend({ agreementId: rowId });

export const templateTargetSchema = z.object({ templateId: rowId, version });

/** A whole plan moved, as it was shown beforehand. */
export const movePlanSchema = z.object({
  start: planStart,
  everything: z
    .enum(["", "yes"])
    .catch("")
    .transform((value) => value === "yes"),
  reason: freeText(500).transform(orNull),
  /** how many changes the plan had when the move was shown */
  stamp: z.coerce.number().int().min(0),
});
