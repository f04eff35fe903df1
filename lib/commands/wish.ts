import { today } from "@/lib/clock";
import { auditActor } from "@/lib/db/audit";
import { municipalityExists } from "@/lib/db/membership";
import { listWishInstitutions, listWishProvisions, listWishRules, listWishTrials } from "@/lib/db/wish";
import { listRounds } from "@/lib/db/wish-round";
import { createWish } from "@/lib/db/wish-write";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { invalid, ok, refused, type ActionResult, type FieldErrors } from "@/lib/domain/shared/result";
import { scopeOf } from "@/lib/domain/trial/sharing";
import type { WishPlace } from "@/lib/domain/wish/form";
import { roundFor } from "@/lib/domain/wish/round";
import { canSendWishes, canSendWishFrom, type WishOrigin } from "@/lib/policies/wish";
import { submissionKeyOf } from "@/lib/validation/trial";
import { inWishOrder, parseWish, type WishInput } from "@/lib/validation/wish";

/** Where a wish would come from; null when there is no such place or it is not this person's. */
async function originOf(
  viewer: Actor,
  place: WishPlace,
  area: WelfareArea | null,
): Promise<WishOrigin | "AREA" | null> {
  if ("institutionId" in place) {
    const [institution] = await listWishInstitutions({
      institutionIds: [place.institutionId],
      municipalityIds: [],
    });
    if (!institution) return null;
    const { id: institutionId, municipalityId, area: own } = institution;
    const origin = { institutionId, municipalityId, area: own };
    return canSendWishFrom(viewer, origin) ? origin : null;
  }
  if (!(await municipalityExists(place.municipalityId))) return null;
  if (area === null) return "AREA";
  const origin = { institutionId: null, municipalityId: place.municipalityId, area };
  return canSendWishFrom(viewer, origin) ? origin : null;
}

/** What a wish points at must be there to point at: of the area, of the municipality, in force, and the sender's to see. */
async function aboutErrors(
  viewer: Actor,
  input: WishInput,
  { municipalityId, institutionId, area }: WishOrigin,
  day: CalendarDate,
): Promise<FieldErrors> {
  const errors: FieldErrors = {};
  if (input.provisionId !== null) {
    const [provision] = await listWishProvisions({ id: input.provisionId }, day);
    if (!provision) errors.provisionId = { key: "choose" };
    else if (!provision.areas.includes(area)) errors.provisionId = { key: "wishProvisionArea" };
    else if (provision.state !== "IN_FORCE") errors.provisionId = { key: "wishProvisionDate" };
  }
  if (input.ruleId !== null) {
    const rules = await listWishRules([municipalityId], [area], day);
    if (!rules.some(({ id }) => id === input.ruleId)) errors.ruleId = { key: "wishRuleGone" };
  }
  if (input.trialIds.length > 0) {
    const at =
      institutionId === null
        ? { institutionIds: [], municipalityIds: [municipalityId] }
        : { institutionIds: [institutionId], municipalityIds: [] };
    const own = new Set((await listWishTrials(at, scopeOf(viewer))).map(({ id }) => id));
    if (!input.trialIds.every((id) => own.has(id))) errors.trialIds = { key: "choose" };
  }
  return errors;
}

/**
 * Sends a wish or a challenge. A wish comes into the first round whose deadline has not gone by; without one it is
 * refused, and a challenge can be sent instead. The same form posted twice answers with the same wish. `movedRound`: the
 * deadline the form spoke of ran out meanwhile.
 */
export async function createWishCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string; movedRound: boolean }>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canSendWishes(viewer)) return refused("FORBIDDEN");
  const parsed = parseWish(raw);
  const input = parsed.data;
  const day = today();
  const origin = input.place && (await originOf(viewer, input.place, input.area));
  if (input.place && origin === null) {
    return parsed.ok ? refused("NOT_FOUND") : invalid(parsed.fieldErrors);
  }
  const errors: FieldErrors = parsed.ok ? {} : { ...parsed.fieldErrors };
  if (origin === "AREA") errors.area ??= { key: "choose" };
  else if (origin) {
    const about = await aboutErrors(viewer, input, origin, day);
    for (const [field, error] of Object.entries(about)) errors[field] ??= error;
  }
  const { round } = input.kind === "WISH" ? roundFor(await listRounds(), day) : { round: null };
  if (input.kind === "WISH" && round === null) errors.kind ??= { key: "wishNoRound" };
  if (Object.keys(errors).length > 0 || !origin || origin === "AREA" || input.kind === null) {
    return invalid(inWishOrder(errors));
  }
  const { place: _place, area: _area, kind, ...told } = input;
  const created = await createWish(
    {
      ...told,
      ...origin,
      kind,
      roundId: round?.id ?? null,
      submittedOn: day,
      createdById: viewer.userId,
      submissionKey: submissionKeyOf(raw),
    },
    auditActor(viewer, origin.municipalityId),
  );
  if (!created) return refused("NOT_FOUND");
  const { seenRound } = raw as { seenRound?: unknown };
  const movedRound =
    round !== null && typeof seenRound === "string" && seenRound !== "" && seenRound !== round.id;
  return ok({ id: created.id, movedRound });
}
