import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import { getPlan, getPlanPlace } from "@/lib/db/plan";
import { agreementOfPart } from "@/lib/db/plan-change";
import { lockPlan, moveParts } from "@/lib/db/plan-write";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import type { PlanPart } from "@/lib/domain/plan/change";
import { partTitle } from "@/lib/domain/plan/file-preview";
import { inheritedPeriod } from "@/lib/domain/plan/inherit";
import { movedBy, movesWith } from "@/lib/domain/plan/move";
import { partOf, type MoveConflict, type MovedPart } from "@/lib/domain/plan/move-form";
import { wordingContext } from "@/lib/domain/plan/phase";
import type { Dated, Plan } from "@/lib/domain/plan/plan";
import { invalid, ok, refused, type ActionResult, type Failure } from "@/lib/domain/shared/result";
import { canMovePart } from "@/lib/policies/plan";
import { fieldErrors } from "@/lib/validation/field-errors";
import { moveSchema, moveTargetSchema } from "@/lib/validation/plan-move";
import { readTime } from "@/lib/validation/wording";

type Place = NonNullable<Awaited<ReturnType<typeof getPlanPlace>>>;
type Input = ReturnType<typeof moveSchema.parse>;

/** Undoes the transaction and becomes the command's answer. */
class Refusal extends Error {
  constructor(readonly failure: Failure<MoveConflict>) {
    super(failure.code);
  }
}

const datedOf = ({ part }: PlanPart): Dated => ({ bound: null, occurrences: [], ...part });

/** When the part is after the move. What its words mean is read in its surroundings, as when they are typed. */
function movedTime(plan: Plan, place: Place, before: PlanPart, input: Input): ActionResult<Dated> {
  const now = datedOf(before);
  const moved = input.wording === undefined && input.steps ? movedBy(now, input.steps, "da") : null;
  const text = moved ? (moved.wording ?? "") : (input.wording ?? now.wording ?? "");
  // Saying again what stands there moves nothing: the days of a source may rest on more than the words.
  if (text.trim() === (now.wording ?? "")) return ok(now);
  if (before.subject === "ITEM" && text.trim() === "") {
    const lasts = before.part.recurring || before.part.kind === "ONGOING_ACTIVITY";
    const period = inheritedPeriod(before.part, plan) ?? now;
    const precision = lasts ? ("ONGOING" as const) : ("RANGE" as const);
    return ok({
      ...{ wording: null, start: period.start, end: period.end, precision },
      ...{ bound: null, occurrences: [] },
    });
  }
  const phaseId = before.subject === "PHASE" ? null : before.part.phaseId;
  const others = { phases: plan.phases.filter(({ id }) => id !== before.part.id) };
  const read = readTime(text, wordingContext(others, place, phaseId));
  return read.ok ? ok(read.time) : invalid({ wording: read.error });
}

function withTime(before: PlanPart, time: Dated): PlanPart {
  const { wording, start, end, precision, bound, occurrences } = time;
  switch (before.subject) {
    case "PHASE":
      return { subject: "PHASE", part: { ...before.part, wording: wording!, start, end, precision } };
    case "ITEM":
      return {
        subject: "ITEM",
        part: { ...before.part, wording, start, end, precision, bound, occurrences },
      };
    case "MILESTONE": {
      const { exactOn } = before.part;
      // The day in the text belongs to the time it was written with.
      const kept = exactOn !== null && start <= exactOn && exactOn <= end ? exactOn : null;
      const when = { wording: wording!, start, end, precision, occurrences, exactOn: kept };
      return { subject: "MILESTONE", part: { ...before.part, ...when } };
    }
  }
}

const conflictOf = (each: PlanPart): Failure<MoveConflict> => ({
  ok: false,
  code: "CONFLICT",
  current: {
    ...{ title: partTitle(each), wording: each.part.wording, version: each.part.version },
    ...{ start: each.part.start, end: each.part.end },
  },
});

/**
 * Moves one part of a plan in time: by whole steps of its own exactness, or to when the words say. What has no words of its own
 * moves along with what it stands in; with a phase, if chosen, all that stands in it. Undoing is the same with the old words.
 * @returns CONFLICT with what stands there now when somebody else moved or changed it in between
 */
export async function movePlanPart(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<MovedPart, MoveConflict>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = moveTargetSchema.safeParse(raw);
  if (!target.success) return refused("NOT_FOUND");
  const { subject, id, version } = target.data;
  const agreementId = await agreementOfPart(subject, id);
  const place = agreementId === null ? null : await getPlanPlace(agreementId);
  if (!place) return refused("NOT_FOUND");
  const parsed = moveSchema.safeParse(raw);
  const prisma = await db();
  try {
    return await prisma.$transaction(async (tx) => {
      await lockPlan(tx, place.id);
      const plan = await getPlan(place.id, tx);
      const before = partOf(plan, subject, id);
      if (!before) return refused("NOT_FOUND");
      if (!canMovePart(viewer, place, before)) return refused("FORBIDDEN");
      if (!parsed.success) return invalid(fieldErrors(parsed.error));
      if (before.part.version !== version) return conflictOf(before);
      const time = movedTime(plan, place, before, parsed.data);
      if (!time.ok) return time;
      const after = withTime(before, time.data);
      const moves = movesWith(plan, before, after, parsed.data.along);
      const editing = {
        ...{ by: viewer as Actor, agreementId: place.id, municipalityId: place.municipalityId },
        ...{ reason: parsed.data.reason, batchId: moves.length > 1 ? randomUUID() : null },
      };
      if (!(await moveParts(tx, editing, moves))) throw new Refusal(conflictOf(before));
      return ok({
        ...{ subject, id, title: partTitle(after), municipality: place.municipalityId, agreement: place.id },
        ...{ from: before.part.wording, to: after.part.wording, along: Math.max(0, moves.length - 1) },
        version: moves.length > 0 ? version + 1 : version,
      });
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.failure;
  }
}
