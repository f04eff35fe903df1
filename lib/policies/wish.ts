import { hasRole, membershipsOf, municipalitiesOf, type Viewer } from "@/lib/domain/member/role";
import { welfareAreas, type WelfareArea } from "@/lib/domain/shared/area";
import { stageAfter, wishMoves, type Standing, type WishMove } from "@/lib/domain/wish/move";
import { isPolitical, type WishKind } from "@/lib/domain/wish/wish";
import { canKeepLocal, canKeepMunicipal, canKeepNational } from "@/lib/policies/freedom";

/** Where a wish comes from. */
export interface WishOrigin {
  municipalityId: string;
  /** null: the municipality's own */
  institutionId: string | null;
  area: WelfareArea;
}

export interface WishRights extends WishOrigin, Standing {
  createdById: string | null;
}

/** The administration of the municipality, for the area of the wish. */
function administers(viewer: Viewer, { municipalityId, area }: WishOrigin): boolean {
  return canKeepMunicipal(viewer, { municipalityId, areas: [area] });
}

/** A politician of the municipality. */
function governs(viewer: Viewer, { municipalityId, area }: WishOrigin): boolean {
  return membershipsOf(viewer, "POLITICIAN", municipalityId).some(
    (membership) => membership.area === null || membership.area === area,
  );
}

/** True when there is anywhere at all this person may send a wish from. */
export function canSendWishes(viewer: Viewer): boolean {
  return hasRole(viewer, "LEADER") || hasRole(viewer, "ADMINISTRATION");
}

/** A leader for the own institution; the administration for the municipality and its institutions. */
export function canSendWishFrom(viewer: Viewer, from: WishOrigin): boolean {
  return (
    (from.institutionId !== null && canKeepLocal(viewer, from.institutionId)) || administers(viewer, from)
  );
}

/** The areas a municipality's own wish may be about, as far as this person keeps them. */
export function wishAreas(viewer: Viewer, municipalityId: string): WelfareArea[] {
  return welfareAreas.filter((area) => administers(viewer, { municipalityId, institutionId: null, area }));
}

/** Those who sent it: its institution's leader, or whoever wrote it while they still belong to the municipality. */
function isSender(viewer: Viewer, wish: WishRights): boolean {
  if (wish.institutionId !== null && canKeepLocal(viewer, wish.institutionId)) return true;
  const wroteIt = wish.createdById !== null && wish.createdById === viewer?.userId;
  return wroteIt && municipalitiesOf(viewer).includes(wish.municipalityId);
}

function mayAnswer(viewer: Viewer, kind: WishKind, wish: WishRights): boolean {
  if (administers(viewer, wish)) return true;
  return kind === "WISH" ? canKeepNational(viewer) : governs(viewer, wish);
}

/**
 * True when somebody with this person's roles makes such a move with this wish, wherever it lies just now: the
 * administration treats it, politicians decide on it, the ministry's answer is entered nationally or at home, and
 * the sender can take it back.
 */
export function mayEverMoveWish(viewer: Viewer, wish: WishRights, move: WishMove): boolean {
  switch (move) {
    case "TO_COMMITTEE":
    case "TO_CITY_COUNCIL":
    case "SEND":
      return administers(viewer, wish);
    case "RECOMMEND":
    case "TURN_DOWN":
      return administers(viewer, wish) || governs(viewer, wish);
    case "ANSWER":
      return mayAnswer(viewer, wish.kind, wish);
    case "WITHDRAW":
      return administers(viewer, wish) || isSender(viewer, wish);
  }
}

/** The same from where it lies now: politicians only decide on what has been laid before them. */
export function canMoveWish(viewer: Viewer, wish: WishRights, move: WishMove): boolean {
  if (stageAfter(wish, move) === null || !mayEverMoveWish(viewer, wish, move)) return false;
  const onlyAsPolitician = move === "ANSWER" && wish.kind === "CHALLENGE" && !administers(viewer, wish);
  return !onlyAsPolitician || isPolitical(wish.stage);
}

/** Everything this person can do with the wish now, in the order of the way. */
export function movesFor(viewer: Viewer, wish: WishRights): WishMove[] {
  return wishMoves.filter((move) => canMoveWish(viewer, wish, move));
}

/** Who wrote each step and what they noted stays with the municipality's own people and the national keepers. */
export function canSeeWishPeople(viewer: Viewer, municipalityId: string): boolean {
  return municipalitiesOf(viewer).includes(municipalityId) || canKeepNational(viewer);
}

/** Rounds are the same for everybody, so they are kept nationally. */
export function canKeepRounds(viewer: Viewer): boolean {
  return canKeepNational(viewer);
}

/** The municipalities whose wishes wait for this person, and as whom. */
export function waitingReach(viewer: Viewer): { administration: string[]; politician: string[] } {
  const places = (role: "ADMINISTRATION" | "POLITICIAN") => [
    ...new Set(membershipsOf(viewer, role).flatMap(({ municipalityId }) => municipalityId ?? [])),
  ];
  return { administration: places("ADMINISTRATION"), politician: places("POLITICIAN") };
}
