import { findOrCreateAccount, grant, recordMembership, sendInvitation } from "@/lib/auth/access";
import { now, today } from "@/lib/clock";
import { auditActor, changedFields, recordAudit } from "@/lib/db/audit";
import { db, type DbOrTx } from "@/lib/db/client";
import { isUniqueConflict } from "@/lib/db/errors";
import {
  createHandOver,
  deleteOpenHandOver,
  findLeadership,
  getHandOver,
  giveDrafts,
  listHandOverInstitutions,
  listHandOverTrials,
  listPossibleSuccessors,
  markCompleted,
  moveGivenDrafts,
  updateHandOver,
} from "@/lib/db/hand-over";
import { deleteMembership } from "@/lib/db/membership";
import { enqueueMail } from "@/lib/db/outbox";
import { getAccount, type Account } from "@/lib/db/user";
import type { HandOverConflict, HandOverRecord } from "@/lib/domain/hand-over/hand-over";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { invalid, ok, refused, type ActionResult, type Failure } from "@/lib/domain/shared/result";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { handOverMail } from "@/lib/mail/hand-over-mails";
import { deliverSoon } from "@/lib/mail/outbox";
import {
  canBeginHandOver,
  canChooseWhoLeaves,
  canCompleteHandOver,
  canOpenHandOvers,
  canWriteHandOver,
  handOverReach,
  type HandOverPlace,
} from "@/lib/policies/hand-over";
import { fieldErrors } from "@/lib/validation/field-errors";
import {
  handOverTargetSchema,
  newHandOverSchema,
  parseCompletion,
  parseHandOverTexts,
  type Successor,
} from "@/lib/validation/hand-over";
import { rowId } from "@/lib/validation/row-id";

/** Undoes the transaction and becomes the command's answer. */
class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

function placeOf({ institution, municipality }: HandOverRecord): HandOverPlace {
  return { municipalityId: municipality.id, institutionId: institution.id, area: institution.area };
}

/** Begins a change of leader. An institution has one open at a time; a second try answers with the first. */
export async function beginHandOver(viewer: Viewer, raw: unknown): Promise<ActionResult<{ id: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canOpenHandOvers(viewer)) return refused("FORBIDDEN");
  const asked = rowId.safeParse((raw as { institutionId?: unknown } | null)?.institutionId);
  const [institution] = asked.success
    ? await listHandOverInstitutions(handOverReach(viewer), asked.data)
    : [];
  if (asked.success && !institution) return refused("NOT_FOUND");
  const parsed = newHandOverSchema.safeParse(raw);
  if (!parsed.success || !institution) {
    return invalid(parsed.success ? { institutionId: { key: "choose" } } : fieldErrors(parsed.error));
  }
  const { id: institutionId, municipalityId, leaders, openId } = institution;
  const place = { municipalityId, institutionId, area: institution.area };
  if (!canBeginHandOver(viewer, place)) return refused("FORBIDDEN");
  if (openId !== null) return ok({ id: openId });
  const { takesOverOn } = parsed.data;
  // With one leader there is nothing to choose; a leader begins for themselves.
  const chosen = parsed.data.fromUserId ?? (leaders.length === 1 ? leaders[0]!.id : null);
  const fromUserId = canChooseWhoLeaves(viewer, place) ? chosen : viewer.userId;
  if (fromUserId === null && leaders.length > 1) return invalid({ fromUserId: { key: "choose" } });
  if (fromUserId !== null && !leaders.some(({ id }) => id === fromUserId)) {
    return invalid({ fromUserId: { key: "choose" } });
  }
  const prisma = await db();
  try {
    const id = await prisma.$transaction(async (tx) => {
      const made = await createHandOver(tx, { municipalityId, institutionId, fromUserId, takesOverOn });
      await recordAudit(tx, auditActor(viewer, municipalityId), {
        operation: "CREATE",
        entity: "handOver",
        entityId: made,
        municipalityId,
        after: { institutionId, fromUserId, takesOverOn },
      });
      return made;
    });
    return ok({ id });
  } catch (error) {
    if (!isUniqueConflict(error)) throw error;
    const [again] = await listHandOverInstitutions(handOverReach(viewer), institutionId);
    return again?.openId ? ok({ id: again.openId }) : refused("ALREADY_DONE");
  }
}

interface Subject {
  viewer: Actor;
  handOver: HandOverRecord;
  place: HandOverPlace;
  /** of the hand-over when the form was opened */
  version: number;
}

async function readSubject(viewer: Viewer, raw: unknown): Promise<ActionResult<Subject>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canOpenHandOvers(viewer)) return refused("FORBIDDEN");
  const target = handOverTargetSchema.safeParse(raw);
  const handOver = target.success ? await getHandOver(target.data.id, handOverReach(viewer)) : null;
  if (!target.success || !handOver) return refused("NOT_FOUND");
  return ok({ viewer, handOver, place: placeOf(handOver), version: target.data.version });
}

/** What stands in the database now, for the one who comes second. */
async function newestConflict(
  viewer: Actor,
  id: string,
): Promise<ActionResult<never, HandOverConflict> & { ok: false }> {
  const handOver = await getHandOver(id, handOverReach(viewer));
  if (!handOver) return refused("NOT_FOUND");
  const { version, message, notes, completedAt } = handOver;
  return {
    ok: false,
    code: "CONFLICT",
    current: { version, message, notes, isCompleted: completedAt !== null },
  };
}

/** True when what the form says is what stands there: the same form came twice. */
function isSavedAlready(
  { handOver, version }: Subject,
  texts: { message: string | null; takesOverOn: CalendarDate; notes: Record<string, string | null> },
): boolean {
  return (
    handOver.version === version + 1 &&
    handOver.message === texts.message &&
    handOver.takesOverOn === texts.takesOverOn &&
    Object.entries(texts.notes).every(([trialId, note]) => (handOver.notes[trialId] ?? null) === note)
  );
}

/**
 * Saves what the one who leaves has written so far: message, day, a note to each trial, and which of their own drafts
 * go on. The second of two writers gets CONFLICT with what stands there.
 */
export async function saveHandOver(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string; version: number; savedAt: string }, HandOverConflict>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { handOver, place, version } = found.data;
  const { id } = handOver;
  if (handOver.completedAt !== null && canBeginHandOver(viewer, place)) return refused("ALREADY_DONE");
  if (!canWriteHandOver(viewer, place, handOver)) return refused("FORBIDDEN");
  const actor = found.data.viewer;
  const trials = await listHandOverTrials(place.institutionId, scopeOf(viewer), today());
  const parsed = parseHandOverTexts(
    raw,
    trials.map((trial) => trial.id),
  );
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const texts = parsed.data;
  const at = now();
  if (handOver.version !== version) {
    if (!isSavedAlready(found.data, texts)) return newestConflict(actor, id);
    return ok({ id, version: handOver.version, savedAt: at.toISOString() });
  }
  const { message, takesOverOn, notes } = texts;
  const before = { message: handOver.message, takesOverOn: handOver.takesOverOn, notes: handOver.notes };
  const kept = Object.entries({ ...handOver.notes, ...notes }).filter(([, note]) => note !== null);
  const changes = changedFields(before, { message, takesOverOn, notes: Object.fromEntries(kept) });
  const isLeaver = handOver.from?.id === actor.userId;
  const prisma = await db();
  const isSaved = await prisma.$transaction(async (tx) => {
    if (!(await updateHandOver(tx, { id, version }, { message, takesOverOn, notes }))) return false;
    // Drafts belong to whoever typed them: nobody else hands them on.
    if (isLeaver) await giveDrafts(tx, actor.userId, place.institutionId, texts.draftIds);
    if (changes) {
      await recordAudit(tx, auditActor(actor, place.municipalityId), {
        operation: "UPDATE",
        entity: "handOver",
        entityId: id,
        municipalityId: place.municipalityId,
        ...changes,
      });
    }
    return true;
  });
  return isSaved ? ok({ id, version: version + 1, savedAt: at.toISOString() }) : newestConflict(actor, id);
}

/** Calls an open one off, with what was written in it. */
export async function cancelHandOver(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<null, HandOverConflict>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { handOver, place, version } = found.data;
  if (handOver.completedAt !== null && canBeginHandOver(viewer, place)) return refused("ALREADY_DONE");
  if (!canWriteHandOver(viewer, place, handOver)) return refused("FORBIDDEN");
  const { id, message, notes, takesOverOn } = handOver;
  const prisma = await db();
  const isDone = await prisma.$transaction(async (tx) => {
    if (!(await deleteOpenHandOver(tx, { id, version }))) return false;
    await recordAudit(tx, auditActor(found.data.viewer, place.municipalityId), {
      operation: "DELETE",
      entity: "handOver",
      entityId: id,
      municipalityId: place.municipalityId,
      before: { institutionId: place.institutionId, message, notes, takesOverOn },
    });
    return true;
  });
  return isDone ? ok(null) : newestConflict(found.data.viewer, id);
}

/** The account that takes over: one of the municipality's people, or somebody invited by name and e-mail. */
async function successorAccount(
  tx: DbOrTx,
  { viewer, place, handOver }: Subject,
  successor: Successor,
): Promise<Account> {
  const isKnown = "userId" in successor;
  const account = isKnown
    ? await getAccount({ id: successor.userId }, tx)
    : await findOrCreateAccount(tx, viewer, successor, place.municipalityId);
  const field = isKnown ? "successor" : "email";
  if (!account) throw new Refusal(invalid({ [field]: { key: "choose" } }));
  if (account.closedAt) throw new Refusal(invalid({ [field]: { key: "memberClosed" } }));
  if (account.id === handOver.from?.id) throw new Refusal(invalid({ [field]: { key: "handOverSame" } }));
  return account;
}

/**
 * Carries the change out: the successor leads the institution, the former leader no longer does, from their very next
 * click; drafts that were given go over; a mail tells the successor. All of it or nothing, and once: of two who do it
 * at the same time the second is told that it is done.
 */
export async function completeHandOver(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }, HandOverConflict>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { handOver, place, version } = found.data;
  const { id, from } = handOver;
  const { municipalityId, institutionId } = place;
  if (!canCompleteHandOver(viewer, place)) return refused("FORBIDDEN");
  if (handOver.completedAt !== null) return refused("ALREADY_DONE");
  const actor = found.data.viewer;
  const parsed = parseCompletion(raw);
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const { successor, takesOverOn } = parsed.data;
  // Access changes at once, so it cannot be carried out before the day.
  if (takesOverOn > today()) return invalid({ takesOverOn: { key: "handOverEarly" } });
  if (handOver.institution.closedOn !== null) return invalid({ successor: { key: "institutionClosed" } });
  if ("userId" in successor) {
    const possible = await listPossibleSuccessors(municipalityId);
    if (!possible.some(({ id: userId }) => userId === successor.userId)) {
      return invalid({ successor: { key: "choose" } });
    }
  }
  const reach = { role: "LEADER" as const, municipalityId, institutionId };
  const prisma = await db();
  try {
    await prisma.$transaction(async (tx) => {
      const account = await successorAccount(tx, found.data, successor);
      const done = { toUserId: account.id, takesOverOn, at: now() };
      if (!(await markCompleted(tx, { id, version }, done))) throw new Refusal(refused("CONFLICT"));
      if ((await findLeadership(tx, account.id, institutionId)) === null) {
        await grant(tx, actor, account.id, reach);
      }
      const former = from && (await findLeadership(tx, from.id, institutionId));
      if (from && former && (await deleteMembership(tx, former))) {
        await recordMembership(tx, actor, "DELETE", former, { userId: from.id, before: reach });
      }
      const drafts = from ? await moveGivenDrafts(tx, institutionId, from.id, account.id) : 0;
      await recordAudit(tx, auditActor(actor, municipalityId), {
        operation: "UPDATE",
        entity: "handOver",
        entityId: id,
        municipalityId,
        before: { toUserId: null, takesOverOn: handOver.takesOverOn },
        after: { toUserId: account.id, takesOverOn, fromUserId: from?.id ?? null, drafts },
      });
      if (account.passwordHash === null) await sendInvitation(tx, actor, account);
      const told = { id, institution: handOver.institution.name, by: actor.name };
      await enqueueMail(tx, handOverMail(account, told));
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.failure.code !== "CONFLICT") return error.failure;
    const conflict = await newestConflict(actor, id);
    return conflict.current?.isCompleted ? refused("ALREADY_DONE") : conflict;
  }
  deliverSoon();
  return ok({ id });
}
