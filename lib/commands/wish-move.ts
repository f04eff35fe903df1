import {
  conflictWith,
  dayErrors,
  isSavedAlready,
  mailsAbout,
  newestConflict,
  rightsOfWish,
} from "@/lib/commands/parts/wish-moving";
import { today } from "@/lib/clock";
import { auditActor } from "@/lib/db/audit";
import { getWish } from "@/lib/db/wish";
import { listRounds } from "@/lib/db/wish-round";
import { saveWishStep } from "@/lib/db/wish-write";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { invalid, ok, refused, type ActionResult, type FieldErrors } from "@/lib/domain/shared/result";
import { stageAfter, type WishMove } from "@/lib/domain/wish/move";
import { standingOf, type WishConflict, type WishRecord } from "@/lib/domain/wish/record";
import { roundFor } from "@/lib/domain/wish/round";
import { deliverSoon } from "@/lib/mail/outbox";
import { canMoveWish, mayEverMoveWish } from "@/lib/policies/wish";
import { movedWishSchema, parseStep, plainMoveSchema } from "@/lib/validation/wish";

/** The round in which a wish is sent: its own, or the next one when its deadline went by before that. */
async function roundWhenSent(
  wish: WishRecord,
  on: CalendarDate,
): Promise<{ roundId?: string; errors?: FieldErrors }> {
  if (wish.round === null || wish.round.deadlineOn >= on) return {};
  const { round } = roundFor(await listRounds(), on);
  if (round) return { roundId: round.id };
  return { errors: { on: { key: "wishNoLaterRound" } } };
}

async function saveStep(
  viewer: Actor,
  wish: WishRecord,
  move: Exclude<WishMove, "ANSWER">,
  step: { on: CalendarDate; note: string | null },
): Promise<ActionResult<{ id: string; movedRound: boolean }, WishConflict>> {
  const sent = move === "SEND" ? await roundWhenSent(wish, step.on) : {};
  if (sent.errors) return invalid(sent.errors);
  const closes = move === "TURN_DOWN" || move === "WITHDRAW";
  const end = {
    answer: move === "TURN_DOWN" ? ("REFUSED" as const) : null,
    by: "MUNICIPALITY" as const,
    reason: step.note ?? "",
    condition: null,
    validFrom: null,
    validTo: null,
  };
  const mails = closes ? await mailsAbout(viewer, wish, end) : [];
  const outcome = await saveWishStep(
    wish,
    {
      ...step,
      stage: stageAfter(standingOf(wish), move)!,
      ...(sent.roundId && { roundId: sent.roundId }),
      ...(move === "TURN_DOWN" && { refusedBecause: step.note! }),
      mails,
    },
    auditActor(viewer, wish.municipality.id),
  );
  if (outcome === "CONFLICT") return newestConflict(viewer, wish.id);
  if (mails.length > 0) deliverSoon();
  return ok({ id: wish.id, movedRound: sent.roundId !== undefined });
}

/** One step on the way: treated, decided on, sent or taken back. `movedRound`: it came too late for its round. */
export async function moveWishCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string; movedRound: boolean }, WishConflict>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = movedWishSchema.safeParse(raw);
  const wish = target.success ? await getWish(target.data.id) : null;
  if (!target.success || !wish) return refused("NOT_FOUND");
  const chosen = plainMoveSchema.safeParse(raw);
  const rights = rightsOfWish(wish);
  if (!chosen.success) {
    const mayNothing =
      !mayEverMoveWish(viewer, rights, "WITHDRAW") && !mayEverMoveWish(viewer, rights, "RECOMMEND");
    return mayNothing ? refused("FORBIDDEN") : invalid({ move: { key: "choose" } });
  }
  const { move } = chosen.data;
  if (!mayEverMoveWish(viewer, rights, move)) return refused("FORBIDDEN");
  const parsed = parseStep(raw, move);
  if (wish.version !== target.data.version) {
    const stages = wishStageOf(move, wish);
    const isSaved =
      parsed.ok && isSavedAlready(viewer, wish, target.data.version, { ...parsed.data, stages });
    return isSaved ? ok({ id: wish.id, movedRound: false }) : conflictWith(viewer, wish);
  }
  if (!canMoveWish(viewer, rights, move)) return refused("ALREADY_DONE");
  const errors = { ...dayErrors(wish, parsed.data.on, today()), ...(parsed.ok ? {} : parsed.fieldErrors) };
  if (Object.keys(errors).length > 0) return invalid(errors);
  return saveStep(viewer, wish, move, parsed.data);
}

/** The stages a move may have led to, for recognising it afterwards. */
function wishStageOf(move: Exclude<WishMove, "ANSWER">, wish: WishRecord): string[] {
  switch (move) {
    case "TO_COMMITTEE":
      return ["COMMITTEE"];
    case "TO_CITY_COUNCIL":
      return ["CITY_COUNCIL"];
    case "RECOMMEND":
      return standingOf(wish).recommended ? [wish.stage] : [];
    case "TURN_DOWN":
      return ["ANSWERED"];
    case "SEND":
      return ["SENT"];
    case "WITHDRAW":
      return ["WITHDRAWN"];
  }
}
