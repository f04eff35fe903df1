import { z } from "zod";
import { chartLanes } from "@/lib/domain/plan/chart";
import { planLanes } from "@/lib/domain/plan/filter";
import { audiences, planItemKinds } from "@/lib/domain/plan/plan";
import { zooms } from "@/lib/domain/plan/window";
import { isCalendarDate } from "@/lib/domain/shared/calendar-date";

/** The first of a repeated name, and nothing for an empty field of a form. */
const single = (value: unknown) => {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" && first.trim() !== "" ? first.trim() : undefined;
};
const upper = (value: unknown) => single(value)?.toUpperCase();
const id = z.preprocess(single, z.string().max(100).optional());
const many = (value: unknown) => [value].flat().filter((each) => typeof each === "string" && each !== "");

/** Which plan is meant. An unknown one is told from none at all, so an id is never guessed away. */
export const planChoiceSchema = z.object({ municipality: id, agreement: id });
export type PlanChoice = z.infer<typeof planChoiceSchema>;

/** How the plan is shown. What cannot be used falls back to showing everything: a shared link never breaks. */
export const planViewSchema = z.object({
  zoom: z.preprocess(upper, z.enum(zooms).catch("LIFE")),
  from: z.preprocess(single, z.string().refine(isCalendarDate).nullable().catch(null)),
  lane: z.preprocess(many, z.array(z.enum(planLanes)).catch([])),
  kind: z.preprocess(upper, z.enum(planItemKinds).nullable().catch(null)),
  audience: z.preprocess(upper, z.enum(audiences).nullable().catch(null)),
  /** lanes folded away */
  closed: z.preprocess(many, z.array(z.enum(chartLanes)).catch([])),
  /** the phase written out in full, in a plan too large to be */
  open: z.preprocess(single, z.string().max(100).nullable().catch(null)),
  /** the day whose plan is drawn beside the one of today */
  compare: z.preprocess(single, z.string().refine(isCalendarDate).nullable().catch(null)),
});
