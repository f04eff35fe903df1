import { getPlan, getPlanPlace } from "@/lib/db/plan";
import { agreementOfPart } from "@/lib/db/plan-change";
import type { Viewer } from "@/lib/domain/member/role";
import type { PlanPart, PlanSubject } from "@/lib/domain/plan/change";
import { moveStops, type MoveStop } from "@/lib/domain/plan/move";
import { partOf } from "@/lib/domain/plan/move-form";
import { wordingContext } from "@/lib/domain/plan/phase";
import type { WordingContext } from "@/lib/domain/plan/wording/term";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { canMovePart } from "@/lib/policies/plan";
import { movePartSchema, moveStopsSchema } from "@/lib/validation/plan-move";

export interface MovePage {
  part: PlanPart;
  place: { id: string; title: string; municipalityId: string };
  /** the period that supplies what a time leaves out */
  context: WordingContext;
  /** how many things stand in the phase */
  inside: number;
}

async function readPart(viewer: Viewer, subject: PlanSubject, id: string) {
  const agreementId = await agreementOfPart(subject, id);
  const place = agreementId === null ? null : await getPlanPlace(agreementId);
  if (!place) return refused("NOT_FOUND");
  const plan = await getPlan(place.id);
  const part = partOf(plan, subject, id);
  if (!part) return refused("NOT_FOUND");
  return canMovePart(viewer, place, part) ? ok({ place, plan, part }) : refused("FORBIDDEN");
}

/** One part of a plan, to be moved by whoever may change it. */
export async function loadMovePage(viewer: Viewer, query: unknown): Promise<ActionResult<MovePage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = movePartSchema.safeParse(query);
  if (!target.success) return refused("NOT_FOUND");
  const { subject, id } = target.data;
  const found = await readPart(viewer, subject, id);
  if (!found.ok) return found;
  const { place, plan, part } = found.data;
  const others = { phases: plan.phases.filter((phase) => phase.id !== id) };
  const isInside = ({ phaseId }: { phaseId: string | null }) => phaseId === id;
  return ok({
    ...{ part, place },
    context: wordingContext(others, place, part.subject === "PHASE" ? null : part.part.phaseId),
    inside: plan.items.filter(isInside).length + plan.milestones.filter(isInside).length,
  });
}

/** The places to which a part can be moved, with the words for each. INVALID: too many asked for at once. */
export async function loadMoveStops(
  viewer: Viewer,
  query: unknown,
): Promise<ActionResult<{ unitDays: number; stops: MoveStop[]; version: number }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = movePartSchema.safeParse(query);
  if (!target.success) return refused("NOT_FOUND");
  const found = await readPart(viewer, target.data.subject, target.data.id);
  if (!found.ok) return found;
  const asked = moveStopsSchema.safeParse(query);
  if (!asked.success) return refused("INVALID");
  const { part } = found.data.part;
  const time = { bound: null, occurrences: [], ...part };
  return ok({ ...moveStops(time, asked.data.from, asked.data.to, "da"), version: part.version });
}
