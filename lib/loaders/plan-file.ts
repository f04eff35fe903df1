import { getPlan } from "@/lib/db/plan";
import type { Viewer } from "@/lib/domain/member/role";
import type { Plan } from "@/lib/domain/plan/plan";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { choosePlan, type ChosenPlan } from "@/lib/loaders/plan";
import { belongsTo, canEditPlan } from "@/lib/policies/plan";

const placeOf = ({ agreement: { municipality, areas } }: ChosenPlan) => ({
  municipalityId: municipality.id,
  areas,
});

/** A plan to be written to a file, as everyone may read it; who sees to what only for the municipality's own people. */
export async function loadPlanExport(
  viewer: Viewer,
  query: unknown,
): Promise<ActionResult<ChosenPlan & { plan: Plan; withPeople: boolean }>> {
  const chosen = await choosePlan(viewer, query);
  if (!chosen.ok) return chosen;
  const { agreement } = chosen.data;
  const withPeople = belongsTo(viewer, agreement.municipality.id);
  return ok({ ...chosen.data, plan: await getPlan(agreement.id), withPeople });
}

/** The page where a file is read in; for whoever may change the plan. */
export async function loadPlanImport(viewer: Viewer, query: unknown): Promise<ActionResult<ChosenPlan>> {
  if (!viewer) return refused("SIGNED_OUT");
  const chosen = await choosePlan(viewer, query);
  if (!chosen.ok) return chosen;
  return canEditPlan(viewer, placeOf(chosen.data)) ? chosen : refused("FORBIDDEN");
}
