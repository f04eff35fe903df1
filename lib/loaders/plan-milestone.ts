import { randomUUID } from "node:crypto";
import { getPlan } from "@/lib/db/plan";
import { listMunicipalAccounts } from "@/lib/db/working-group";
import type { Viewer } from "@/lib/domain/member/role";
import type { ItemChoice } from "@/lib/domain/plan/item-form";
import { wordingContext } from "@/lib/domain/plan/phase";
import type { Plan, PlanMilestone } from "@/lib/domain/plan/plan";
import type { WordingContext } from "@/lib/domain/plan/wording/term";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { choosePlan, type ChosenPlan } from "@/lib/loaders/plan";
import { readPlanPart } from "@/lib/loaders/plan-part";
import { canEditPlan } from "@/lib/policies/plan";

export interface MilestoneFormPage extends ChosenPlan {
  /** where no phase is chosen */
  context: WordingContext;
  phases: { id: string; label: string; context: WordingContext }[];
  people: { id: string; name: string }[];
  /** what can be tied to it */
  items: ItemChoice[];
}

async function formOf(chosen: ChosenPlan, plan: Plan): Promise<MilestoneFormPage> {
  const { agreement } = chosen;
  const labels = new Map(plan.phases.map(({ id, label }) => [id, label]));
  return {
    ...chosen,
    context: wordingContext(plan, agreement, null),
    phases: plan.phases.map(({ id, label }) => ({ id, label, context: wordingContext(plan, agreement, id) })),
    people: await listMunicipalAccounts(agreement.municipality.id),
    items: plan.items.map(({ id, title, phaseId }) => ({
      ...{ id, label: title, hint: labels.get(phaseId) ?? null },
    })),
  };
}

export interface NewMilestonePage extends MilestoneFormPage {
  /** the id of the milestone the form makes */
  id: string;
}

/**
 * The form of a new milestone, for whoever may add one.
 * @param query the address's parameters, as they came
 */
export async function loadNewMilestone(
  viewer: Viewer,
  query: unknown,
): Promise<ActionResult<NewMilestonePage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const chosen = await choosePlan(viewer, query);
  if (!chosen.ok) return chosen;
  const { agreement } = chosen.data;
  const place = { municipalityId: agreement.municipality.id, areas: agreement.areas };
  if (!canEditPlan(viewer, place)) return refused("FORBIDDEN");
  const plan = await getPlan(agreement.id);
  return ok({ ...(await formOf(chosen.data, plan)), id: randomUUID() });
}

export interface EditMilestonePage extends MilestoneFormPage {
  milestone: PlanMilestone;
  /** out of the plan: it can only be put back */
  isOut: boolean;
}

/** One milestone for whoever may change it, also one that was taken out. */
export async function loadMilestone(viewer: Viewer, id: string): Promise<ActionResult<EditMilestonePage>> {
  const found = await readPlanPart(viewer, "MILESTONE", id, (plan) => plan.milestones);
  if (!found.ok) return found;
  const { chosen, plan, part: milestone, isOut } = found.data;
  return ok({ ...(await formOf(chosen, plan)), milestone, isOut });
}
