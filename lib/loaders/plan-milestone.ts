import { randomUUID } from "node:crypto";
import { getPlan, getPlanPlace } from "@/lib/db/plan";
import { agreementOfPart, listOut } from "@/lib/db/plan-change";
import { listMunicipalAccounts } from "@/lib/db/working-group";
import type { Viewer } from "@/lib/domain/member/role";
import { wordingContext } from "@/lib/domain/plan/phase";
import type { Plan, PlanMilestone } from "@/lib/domain/plan/plan";
import type { WordingContext } from "@/lib/domain/plan/wording/term";
import { isRowId } from "@/lib/domain/shared/row-id";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { choosePlan, type ChosenPlan } from "@/lib/loaders/plan";
import { canEditPlan } from "@/lib/policies/plan";

/** More items than this are too many to tick among: then only those of the milestone's phase are offered. */
const ITEM_CHOICES = 150;

/** A phase with the items that can be tied to a milestone. */
export interface LinkableItems {
  id: string;
  label: string;
  items: { id: string; title: string }[];
}

export interface MilestoneFormPage extends ChosenPlan {
  /** where no phase is chosen */
  context: WordingContext;
  phases: { id: string; label: string; context: WordingContext }[];
  people: { id: string; name: string }[];
  linkable: LinkableItems[];
}

async function formOf(
  chosen: ChosenPlan,
  plan: Plan,
  row: Pick<PlanMilestone, "phaseId" | "planItemIds"> | null,
): Promise<MilestoneFormPage> {
  const { agreement } = chosen;
  const linked = new Set(row?.planItemIds);
  const isOffered =
    plan.items.length <= ITEM_CHOICES
      ? () => true
      : (item: Plan["items"][number]) => linked.has(item.id) || item.phaseId === row?.phaseId;
  return {
    ...chosen,
    context: wordingContext(plan, agreement, null),
    phases: plan.phases.map(({ id, label }) => ({ id, label, context: wordingContext(plan, agreement, id) })),
    people: await listMunicipalAccounts(agreement.municipality.id),
    linkable: plan.phases
      .map(({ id, label }) => ({
        ...{ id, label },
        items: plan.items
          .filter((item) => item.phaseId === id && isOffered(item))
          .map((item) => ({ id: item.id, title: item.title })),
      }))
      .filter(({ items }) => items.length > 0),
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
  return ok({ ...(await formOf(chosen.data, plan, null)), id: randomUUID() });
}

export interface EditMilestonePage extends MilestoneFormPage {
  milestone: PlanMilestone;
  /** out of the plan: it can only be put back */
  isOut: boolean;
}

/** One milestone for whoever may change it, also one that was taken out. */
export async function loadMilestone(viewer: Viewer, id: string): Promise<ActionResult<EditMilestonePage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const agreementId = isRowId(id) ? await agreementOfPart("MILESTONE", id) : null;
  const place = agreementId && (await getPlanPlace(agreementId));
  if (!place) return refused("NOT_FOUND");
  if (!canEditPlan(viewer, place)) return refused("FORBIDDEN");
  const chosen = await choosePlan(viewer, { agreement: agreementId });
  if (!chosen.ok) return chosen;
  const plan = await getPlan(agreementId);
  const stands = plan.milestones.find((each) => each.id === id);
  const [out] = stands ? [] : await listOut(agreementId, "MILESTONE", { id });
  const milestone = stands ?? (out?.part.part as PlanMilestone | undefined);
  if (!milestone) return refused("NOT_FOUND");
  return ok({ ...(await formOf(chosen.data, plan, milestone)), milestone, isOut: !stands });
}
