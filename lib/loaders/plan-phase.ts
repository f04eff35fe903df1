import { randomUUID } from "node:crypto";
import { getPlan } from "@/lib/db/plan";
import { listOut } from "@/lib/db/plan-change";
import type { Viewer } from "@/lib/domain/member/role";
import {
  contentOf,
  followersOf,
  wordingContext,
  type PhaseOut,
  type PhaseRow,
} from "@/lib/domain/plan/phase";
import type { Plan, PlanPhase } from "@/lib/domain/plan/plan";
import type { WordingContext } from "@/lib/domain/plan/wording/term";
import { addDays } from "@/lib/domain/shared/calendar-date";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { choosePlan, type ChosenPlan } from "@/lib/loaders/plan";
import { readPlanPart } from "@/lib/loaders/plan-part";
import { canEditPlan } from "@/lib/policies/plan";

export interface PhasesPage extends ChosenPlan {
  phases: PhaseRow[];
  /** only for whoever may put them back */
  out: PhaseOut[];
  canEdit: boolean;
}

const placeOf = ({ agreement }: ChosenPlan) => ({
  municipalityId: agreement.municipality.id,
  areas: agreement.areas,
});

async function listPhasesOut(agreementId: string): Promise<PhaseOut[]> {
  return (await listOut(agreementId, "PHASE")).map(({ part: { part } }) => {
    const { id, label, wording, version } = part as PlanPhase;
    return { id, label, wording, version };
  });
}

/**
 * A plan's phases with how much stands in each. Plans are public.
 * @param query the address's parameters, as they came
 */
export async function loadPhases(viewer: Viewer, query: unknown): Promise<ActionResult<PhasesPage>> {
  const chosen = await choosePlan(viewer, query);
  if (!chosen.ok) return chosen;
  const { id } = chosen.data.agreement;
  const canEdit = canEditPlan(viewer, placeOf(chosen.data));
  const [plan, out] = await Promise.all([getPlan(id), canEdit ? listPhasesOut(id) : []]);
  const phases = plan.phases.map((phase) => {
    const { items, milestones } = contentOf(phase.id, plan);
    return { ...phase, items: items.length, milestones: milestones.length };
  });
  return ok({ ...chosen.data, phases, out, canEdit });
}

/** What the form of a phase needs: the plan it is in, what times are read against, headings that are there already. */
export interface PhaseFormPage extends ChosenPlan {
  context: WordingContext;
  mainPhases: string[];
}

export interface NewPhasePage extends PhaseFormPage {
  /** the id of the phase the form makes */
  id: string;
}

function formOf(chosen: ChosenPlan, plan: Plan, phaseId: string | null): PhaseFormPage {
  const others = { phases: plan.phases.filter(({ id }) => id !== phaseId) };
  return {
    ...chosen,
    context: wordingContext(others, chosen.agreement, null),
    mainPhases: [...new Set(plan.phases.flatMap(({ mainPhase }) => mainPhase ?? []))],
  };
}

/** The form of a new phase, for whoever may add one. */
export async function loadNewPhase(viewer: Viewer, query: unknown): Promise<ActionResult<NewPhasePage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const chosen = await choosePlan(viewer, query);
  if (!chosen.ok) return chosen;
  if (!canEditPlan(viewer, placeOf(chosen.data))) return refused("FORBIDDEN");
  const plan = await getPlan(chosen.data.agreement.id);
  return ok({ ...formOf(chosen.data, plan, null), id: randomUUID() });
}

export interface EditPhasePage extends PhaseFormPage {
  phase: PlanPhase;
  /** out of the plan: it can only be put back */
  isOut: boolean;
  items: number;
  milestones: number;
  /** how many items have no time of their own and follow when its time changes */
  followers: number;
  /** where what stands in it can be moved */
  others: { id: string; label: string }[];
}

/** One phase for whoever may change it, also one that was taken out. */
export async function loadPhase(viewer: Viewer, id: string): Promise<ActionResult<EditPhasePage>> {
  const found = await readPlanPart(viewer, "PHASE", id, (plan) => plan.phases);
  if (!found.ok) return found;
  const { chosen, plan, part: phase, isOut } = found.data;
  const { items, milestones } = contentOf(id, plan);
  const elsewhere = { ...phase, start: addDays(phase.start, 1), end: addDays(phase.end, 1) };
  return ok({
    ...formOf(chosen, plan, id),
    ...{ phase, isOut, items: items.length, milestones: milestones.length },
    followers: isOut ? 0 : followersOf(plan, elsewhere).length,
    others: plan.phases.filter((each) => each.id !== id).map((each) => ({ id: each.id, label: each.label })),
  });
}
