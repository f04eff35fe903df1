import type { Mail } from "@/lib/db/outbox";
import { getWish, listWishReceivers } from "@/lib/db/wish";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { refused, type Failure, type FieldErrors } from "@/lib/domain/shared/result";
import { stepDayError } from "@/lib/domain/wish/move";
import { standingOf, type WishConflict, type WishRecord } from "@/lib/domain/wish/record";
import { wishEndMail, type WishEnd } from "@/lib/mail/wish-mails";
import { canSeeWishPeople, type WishRights } from "@/lib/policies/wish";

// Parts of the commands that move a wish: its steps and its answer.

/** A wish as the policies ask about it. */
export function rightsOfWish(wish: WishRecord): WishRights {
  return {
    municipalityId: wish.municipality.id,
    institutionId: wish.institution?.id ?? null,
    area: wish.area,
    createdById: wish.createdById,
    ...standingOf(wish),
  };
}

/** What stands in the database now, for the one who comes second. */
export function conflictWith(viewer: Viewer, wish: WishRecord): Failure<WishConflict> {
  const last = wish.steps.at(-1)!;
  const by = canSeeWishPeople(viewer, wish.municipality.id) ? last.actorName : null;
  return {
    ok: false,
    code: "CONFLICT",
    current: { version: wish.version, stage: wish.stage, on: last.on, by },
  };
}

/** The same, when it was moved between being read and being written. */
export async function newestConflict(viewer: Viewer, id: string): Promise<Failure<WishConflict>> {
  const wish = await getWish(id);
  return wish ? conflictWith(viewer, wish) : refused("NOT_FOUND");
}

/** True when the latest step is what this form asks for: the same form came twice. */
export function isSavedAlready(
  viewer: Actor,
  wish: WishRecord,
  version: number,
  step: { stages: readonly string[]; on: unknown; note: string | null },
): boolean {
  const last = wish.steps.at(-1);
  return (
    wish.version === version + 1 &&
    last !== undefined &&
    step.stages.includes(last.stage) &&
    last.on === step.on &&
    last.note === step.note &&
    last.actorName === viewer.name
  );
}

/** A day as a sentence's date placeholder takes it; the sentences are told in Copenhagen, where it is the same day. */
export const inMessage = (day: CalendarDate) => Date.parse(`${day}T12:00:00Z`);

/** What is wrong with the day of a step: it comes neither before the latest one nor after today. */
export function dayErrors(wish: WishRecord, on: CalendarDate, day: CalendarDate): FieldErrors {
  const wrong = stepDayError(on, wish.steps.at(-1)?.on ?? wish.submittedOn, day);
  if (!wrong) return {};
  return {
    on:
      wrong.key === "future"
        ? { key: "future" }
        : { key: "beforeStep", values: { previous: inMessage(wrong.previous) } },
  };
}

/** The mails of a wish that ends; whoever ends it gets none. */
export async function mailsAbout(
  viewer: Actor,
  wish: WishRecord,
  end: Omit<WishEnd, "id" | "kind" | "title">,
): Promise<Mail[]> {
  const receivers = await listWishReceivers(wish.id);
  return receivers
    .filter(({ id }) => id !== viewer.userId)
    .map((to) => wishEndMail(to, { ...end, id: wish.id, kind: wish.kind, title: wish.title }));
}
