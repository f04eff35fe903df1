import { newFeedToken } from "@/lib/auth/feed-token";
import { now } from "@/lib/clock";
import { auditActor } from "@/lib/db/audit";
import { createFeed, getFeed, listFeedPlaces, revokeFeed } from "@/lib/db/calendar";
import { db } from "@/lib/db/client";
import { getPlanPlace } from "@/lib/db/plan";
import type { Viewer } from "@/lib/domain/member/role";
import { invalid, ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { canHaveFeed } from "@/lib/policies/calendar";
import { feedIdSchema, newFeedSchema } from "@/lib/validation/calendar";
import { fieldErrors } from "@/lib/validation/field-errors";

/**
 * Makes a secret address from which a calendar program fetches a plan, or a part of it. Asked for twice, it is made
 * once. A group or an institution of another plan is NOT_FOUND.
 */
export async function createCalendarFeed(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const input = newFeedSchema.safeParse(raw);
  if (!input.success) return invalid(fieldErrors(input.error));
  const { agreement, choice } = input.data;
  const plan = await getPlanPlace(agreement);
  if (!plan) return refused("NOT_FOUND");
  const { municipalityId } = plan;
  if (choice.scope === "GROUP" || choice.scope === "INSTITUTION") {
    const { groups, institutions } = await listFeedPlaces({ ...plan, municipality: { id: municipalityId } });
    const known = choice.scope === "GROUP" ? groups : institutions;
    if (!known.some(({ id }) => id === choice.id)) return refused("NOT_FOUND");
  }
  const institutionId = choice.scope === "INSTITUTION" ? choice.id : null;
  if (!canHaveFeed(viewer, { scope: choice.scope, municipalityId, institutionId })) {
    return refused("FORBIDDEN");
  }
  const feed = { ownerId: viewer.userId, agreementId: plan.id, municipalityId, choice };
  const prisma = await db();
  const id = await prisma.$transaction((tx) =>
    createFeed(tx, { ...feed, token: newFeedToken() }, auditActor(viewer, municipalityId)),
  );
  return ok({ id });
}

/** Ends one of one's own calendars: its address answers nobody from then on. */
export async function revokeCalendarFeed(viewer: Viewer, raw: unknown): Promise<ActionResult> {
  if (!viewer) return refused("SIGNED_OUT");
  const input = feedIdSchema.safeParse(raw);
  const feed = input.success ? await getFeed(input.data.id, viewer.userId) : null;
  if (!feed) return refused("NOT_FOUND");
  const prisma = await db();
  await prisma.$transaction((tx) => revokeFeed(tx, feed, now(), auditActor(viewer, feed.municipality.id)));
  return ok(null);
}

/** A new address for the same, when the old one came into the wrong hands; the old one answers nobody any more. */
export async function renewCalendarFeed(viewer: Viewer, raw: unknown): Promise<ActionResult<{ id: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const input = feedIdSchema.safeParse(raw);
  const feed = input.success ? await getFeed(input.data.id, viewer.userId) : null;
  if (!feed) return refused("NOT_FOUND");
  const { choice, agreement, municipality } = feed;
  const institutionId = choice.scope === "INSTITUTION" ? choice.id : null;
  if (!canHaveFeed(viewer, { scope: choice.scope, municipalityId: municipality.id, institutionId })) {
    return refused("FORBIDDEN");
  }
  const actor = auditActor(viewer, municipality.id);
  const made = { ownerId: viewer.userId, agreementId: agreement.id, municipalityId: municipality.id, choice };
  const prisma = await db();
  const id = await prisma.$transaction(async (tx) => {
    await revokeFeed(tx, feed, now(), actor);
    return createFeed(tx, { ...made, token: newFeedToken() }, actor);
  });
  return ok({ id });
}
