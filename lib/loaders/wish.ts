import { today } from "@/lib/clock";
import { getWish, listWaitingTrials, listWishProvisions, listWishRules } from "@/lib/db/wish";
import { listRounds } from "@/lib/db/wish-round";
import type { Viewer } from "@/lib/domain/member/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { answeredBy, waitsFor, wayOf } from "@/lib/domain/wish/move";
import type { AnswerChoices, WishPage } from "@/lib/domain/wish/page";
import { standingOf, type WishRecord } from "@/lib/domain/wish/record";
import { roundFor } from "@/lib/domain/wish/round";
import { canKeepNational } from "@/lib/policies/freedom";
import { canSeeWishPeople, movesFor } from "@/lib/policies/wish";

function withoutPeople(wish: WishRecord): WishRecord {
  return {
    ...wish,
    createdById: null,
    steps: wish.steps.map((step) => ({ ...step, actorName: null, note: null })),
  };
}

async function answerChoicesFor(viewer: Viewer, wish: WishRecord, day: CalendarDate): Promise<AnswerChoices> {
  if (wish.kind === "CHALLENGE") {
    const rules = await listWishRules([wish.municipality.id], [wish.area], day);
    return { provisions: [], rules, newProvision: null };
  }
  const provisions = await listWishProvisions({ areas: [wish.area] }, day);
  const mayAdd = wish.lawText !== null && wish.provision === null && canKeepNational(viewer);
  return {
    provisions: provisions.filter(({ state }) => state === "IN_FORCE"),
    rules: [],
    newProvision: mayAdd ? wish.lawText : null,
  };
}

/** One wish and what the viewer can do with it. It is about rules, so everybody may see where it stands. */
export async function loadWish(viewer: Viewer, id: string): Promise<ActionResult<WishPage>> {
  const wish = await getWish(id);
  if (!wish) return refused("NOT_FOUND");
  const day = today();
  const standing = standingOf(wish);
  const stages = wish.steps.map(({ stage }) => stage);
  const moves = movesFor(viewer, {
    ...standing,
    municipalityId: wish.municipality.id,
    institutionId: wish.institution?.id ?? null,
    area: wish.area,
    createdById: wish.createdById,
  });
  const [trials, rounds, answerChoices] = await Promise.all([
    listWaitingTrials(id, scopeOf(viewer)),
    wish.round ? listRounds() : [],
    moves.includes("ANSWER") ? answerChoicesFor(viewer, wish, day) : null,
  ]);
  const sentOn = wish.steps.findLast(({ stage }) => stage === "SENT")?.on;
  return ok({
    wish: canSeeWishPeople(viewer, wish.municipality.id) ? wish : withoutPeople(wish),
    way: wayOf(wish.kind, wish.steps),
    recommended: standing.recommended,
    waitsFor: waitsFor(standing),
    answeredBy: answeredBy(wish.kind, stages),
    trials,
    moves,
    answerChoices,
    missed: roundFor(rounds, sentOn ?? wish.submittedOn).missed,
    today: day,
  });
}
