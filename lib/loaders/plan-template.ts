import { z } from "zod";
import { today as todayInDenmark } from "@/lib/clock";
import { getPlan, listPlannedAgreements } from "@/lib/db/plan";
import {
  countPlanChanges,
  getPlanTemplate,
  listPlanTemplates,
  type PlanTemplate,
} from "@/lib/db/plan-template";
import type { Viewer } from "@/lib/domain/member/role";
import type { PlannedAgreement } from "@/lib/domain/plan/choice";
import type { PlanPart } from "@/lib/domain/plan/change";
import type { Period, Plan } from "@/lib/domain/plan/plan";
import { lifeOfPlan, movesBetween, settledParts, shiftPlan } from "@/lib/domain/plan/shift-plan";
import { monthsBetween, planFromTemplate } from "@/lib/domain/plan/template";
import { addMonths, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, refused, type ActionResult, type FieldErrors } from "@/lib/domain/shared/result";
import { choosePlan } from "@/lib/loaders/plan";
import { canEditPlan } from "@/lib/policies/plan";
import { canChangeTemplate, canOpenTemplates, templateReach } from "@/lib/policies/plan-template";
import { fieldErrors } from "@/lib/validation/field-errors";
import { planStart } from "@/lib/validation/plan-template";
import { rowId } from "@/lib/validation/row-id";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";

/** An agreement as the forms offer it. */
export interface TemplateAgreement {
  id: string;
  title: string;
  municipality: { id: string; name: string };
  inForceFrom: CalendarDate;
  expiresOn: CalendarDate;
}

/** A template as it is listed: what it holds in numbers and words. */
export interface TemplateSummary {
  id: string;
  name: string;
  description: string | null;
  version: number;
  municipality: { id: string; name: string } | null;
  mayChange: boolean;
  /** how long its plan lasts, in months */
  months: number;
  phases: string[];
  items: number;
  milestones: number;
}

export interface TemplatesPage {
  templates: TemplateSummary[];
  /** the agreement the person came from */
  chosen: TemplateAgreement | null;
  /** what the chosen agreement's plan holds */
  chosenContent: number;
  /** agreements of the viewer's that have a plan to keep */
  planned: TemplateAgreement[];
}

const summaryOf = (viewer: Viewer, template: PlanTemplate): TemplateSummary => {
  const { id, name, description, version, municipality, content } = template;
  const days = { start: content.phases.map(({ start }) => start), end: content.phases.map(({ end }) => end) };
  return {
    ...{ id, name, description, version, municipality },
    mayChange: canChangeTemplate(viewer, { municipalityId: municipality?.id ?? null }),
    months: monthsBetween(days.start.sort()[0]!, days.end.sort().at(-1)!) + 1,
    phases: content.phases.map(({ label }) => label),
    items: content.items.length,
    milestones: content.milestones.length,
  };
};

/** The agreements whose plans the viewer makes, the latest first. */
async function ownAgreements(viewer: Viewer): Promise<PlannedAgreement[]> {
  const all = await listPlannedAgreements();
  return all
    .filter((each) => canEditPlan(viewer, { municipalityId: each.municipality.id, areas: each.areas }))
    .toSorted((a, b) => b.inForceFrom.localeCompare(a.inForceFrom));
}

const toOption = (agreement: PlannedAgreement): TemplateAgreement => {
  const { id, title, municipality, inForceFrom, expiresOn } = agreement;
  return { id, title, municipality, inForceFrom, expiresOn };
};

/** The templates that whoever makes plans can use, and the plans that can be kept as one. Two queries. */
export async function loadTemplates(
  viewer: Viewer,
  raw: RawQuery = {},
): Promise<ActionResult<TemplatesPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canOpenTemplates(viewer)) return refused("FORBIDDEN");
  const [templates, agreements] = await Promise.all([
    listPlanTemplates(templateReach(viewer)),
    ownAgreements(viewer),
  ]);
  const chosen = agreements.find(({ id }) => id === firstValue(raw, "agreement")) ?? null;
  return ok({
    templates: templates.map((template) => summaryOf(viewer, template)),
    chosen: chosen && toOption(chosen),
    chosenContent: chosen?.content ?? 0,
    planned: agreements.filter(({ content }) => content > 0).map(toOption),
  });
}

export interface TemplatePage {
  template: TemplateSummary;
  /** agreements of the viewer's without a plan */
  planless: TemplateAgreement[];
  chosen: TemplateAgreement | null;
  /** the chosen agreement has a plan, so none can be made */
  isTaken: boolean;
  start: CalendarDate;
  /** what was typed as the start, when it is no day */
  startError: { typed: string; errors: FieldErrors } | null;
  /** the plan as it would be */
  plan: Plan;
  life: Period;
}

/** One template, and the plan it gives from a chosen day on. Two queries. */
export async function loadTemplate(
  viewer: Viewer,
  templateId: string,
  raw: RawQuery = {},
): Promise<ActionResult<TemplatePage>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canOpenTemplates(viewer)) return refused("FORBIDDEN");
  if (!rowId.safeParse(templateId).success) return refused("NOT_FOUND");
  const [template, agreements] = await Promise.all([
    getPlanTemplate(templateId, templateReach(viewer)),
    ownAgreements(viewer),
  ]);
  if (!template) return refused("NOT_FOUND");
  // One municipality's own template stays there.
  const fitting = agreements.filter(
    (each) => !template.municipality || each.municipality.id === template.municipality.id,
  );
  const planless = fitting.filter(({ content }) => content === 0);
  const asked = firstValue(raw, "agreement");
  const chosen = fitting.find(({ id }) => id === asked) ?? (asked ? null : (planless[0] ?? null));
  const typed = firstValue(raw, "start");
  const read = z.object({ start: planStart }).safeParse({ start: typed });
  const nextMonth = addMonths(todayInDenmark(), 1).slice(0, 8);
  const start =
    typed && read.success ? read.data.start : (chosen?.inForceFrom ?? (`${nextMonth}01` as CalendarDate));
  let count = 0;
  const plan = planFromTemplate(template.content, start, () => `part-${(count += 1)}`);
  return ok({
    template: summaryOf(viewer, template),
    planless: planless.map(toOption),
    chosen: chosen && toOption(chosen),
    isTaken: (chosen?.content ?? 0) > 0,
    start,
    startError: typed && !read.success ? { typed, errors: fieldErrors(read.error) } : null,
    plan,
    life: lifeOfPlan(plan)!,
  });
}

/** One change that a move makes, before and after. */
export interface ShownMove {
  id: string;
  title: string;
  subject: PlanPart["subject"];
  /** null: as the phase */
  before: { wording: string | null } & Period;
  after: { wording: string | null } & Period;
}

export interface PlanStartPage {
  municipality: { id: string; name: string };
  agreement: { id: string; title: string };
  /** null: the agreement has no plan */
  life: Period | null;
  /** what can stay behind: done or dropped */
  settled: number;
  everything: boolean;
  start: CalendarDate | null;
  startError: { typed: string; errors: FieldErrors } | null;
  /** the plan as it stood when this was shown */
  stamp: number;
  /** null until a start is chosen */
  preview: { months: number; total: number; first: ShownMove[]; last: ShownMove[]; lifeAfter: Period } | null;
}

/** How many changes are shown from the beginning and from the end of the plan. */
const SHOWN = 5;

const titleOf = ({ subject, part }: PlanPart): string => {
  if (subject === "PHASE") return part.label;
  if (subject === "ITEM") return part.title;
  return part.municipalText ?? part.stateText ?? "";
};

const shownMove = ({ before, after }: { before: PlanPart; after: PlanPart }): ShownMove => {
  const time = ({ part: { wording, start, end } }: PlanPart) => ({ wording, start, end });
  return {
    ...{ id: before.part.id, title: titleOf(before), subject: before.subject },
    ...{ before: time(before), after: time(after) },
  };
};

/**
 * The whole plan with another beginning: what would change, the first and the last of it. NOT_FOUND for a plan that does
 * not exist; only for whoever may change it.
 */
export async function loadPlanStart(
  viewer: Viewer,
  raw: RawQuery = {},
): Promise<ActionResult<PlanStartPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const choice = await choosePlan(viewer, raw);
  if (!choice.ok) return choice;
  const { agreement } = choice.data;
  const { municipality, areas } = agreement;
  if (!canEditPlan(viewer, { municipalityId: municipality.id, areas })) return refused("FORBIDDEN");
  const [plan, stamp] = await Promise.all([getPlan(agreement.id), countPlanChanges(agreement.id)]);
  const life = lifeOfPlan(plan);
  const settled = settledParts(plan);
  const everything = firstValue(raw, "everything") === "yes";
  const typed = firstValue(raw, "start");
  const read = z.object({ start: planStart }).safeParse({ start: typed });
  const start = typed && read.success ? read.data.start : null;
  const page = {
    municipality,
    agreement: { id: agreement.id, title: agreement.title },
    ...{ life, settled: settled.size, everything, stamp, start },
  };
  const none = { ...page, startError: null, preview: null };
  if (!life || !typed) return ok(none);
  if (start === null) return ok({ ...none, startError: { typed, errors: fieldErrors(read.error!) } });
  const months = monthsBetween(life.start, start);
  if (months === 0) {
    return ok({ ...none, startError: { typed, errors: { start: { key: "sameDate" } } } });
  }
  const after = shiftPlan(plan, { months }, "da", everything ? new Set() : settled);
  const moves = movesBetween(plan, after);
  // What follows its phase says the same words as before; it is counted, and what says something new is shown.
  const worded = moves.filter((move) => move.before.part.wording !== move.after.part.wording);
  const telling = worded.length > 0 ? worded : moves;
  const inTime = telling.toSorted((a, b) => a.before.part.start.localeCompare(b.before.part.start));
  return ok({
    ...none,
    preview: {
      ...{ months, total: moves.length, lifeAfter: lifeOfPlan(after)! },
      first: inTime.slice(0, SHOWN).map(shownMove),
      last: inTime.slice(SHOWN).slice(-SHOWN).map(shownMove),
    },
  });
}
