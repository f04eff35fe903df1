import { today } from "@/lib/clock";
import { auditActor } from "@/lib/db/audit";
import { municipalityExists } from "@/lib/db/membership";
import type { Mail } from "@/lib/db/outbox";
import {
  getWish,
  listWishInstitutions,
  listWishProvisions,
  listWishReceivers,
  listWishRules,
  listWishTrials,
} from "@/lib/db/wish";
import { createRound, listRounds, updateRound } from "@/lib/db/wish-round";
import { answerWish, createWish, saveWishStep, type AnswerToSave } from "@/lib/db/wish-write";
import type { DecidingBody } from "@/lib/domain/freedom/record";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import {
  invalid,
  ok,
  refused,
  type ActionResult,
  type Failure,
  type FieldErrors,
} from "@/lib/domain/shared/result";
import { scopeOf } from "@/lib/domain/trial/sharing";
import type { WishPlace } from "@/lib/domain/wish/form";
import { answeredBy, stageAfter, stepDayError, type WishMove } from "@/lib/domain/wish/move";
import { standingOf, type WishConflict, type WishRecord } from "@/lib/domain/wish/record";
import { roundFor } from "@/lib/domain/wish/round";
import { isGiving } from "@/lib/domain/wish/wish";
import { deliverSoon } from "@/lib/mail/outbox";
import { wishEndMail, type WishEnd } from "@/lib/mail/wish-mails";
import { canKeepNational } from "@/lib/policies/freedom";
import {
  canKeepRounds,
  canMoveWish,
  canSeeWishPeople,
  canSendWishes,
  canSendWishFrom,
  mayEverMoveWish,
  type WishOrigin,
  type WishRights,
} from "@/lib/policies/wish";
import { submissionKeySchema } from "@/lib/validation/trial";
import {
  editedRoundSchema,
  inWishOrder,
  isNewProvision,
  movedWishSchema,
  parseAnswer,
  parseRound,
  parseStep,
  parseWish,
  plainMoveSchema,
  type AnswerInput,
  type WishInput,
} from "@/lib/validation/wish";

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

const keyOf = (raw: unknown) =>
  submissionKeySchema.parse((raw as { submissionKey?: unknown } | null)?.submissionKey);

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
      submissionKey: keyOf(raw),
    },
    auditActor(viewer, origin.municipalityId),
  );
  if (!created) return refused("NOT_FOUND");
  const { seenRound } = raw as { seenRound?: unknown };
  const movedRound =
    round !== null && typeof seenRound === "string" && seenRound !== "" && seenRound !== round.id;
  return ok({ id: created.id, movedRound });
}

function rightsOf(wish: WishRecord): WishRights {
  return {
    municipalityId: wish.municipality.id,
    institutionId: wish.institution?.id ?? null,
    area: wish.area,
    createdById: wish.createdById,
    ...standingOf(wish),
  };
}

/** What stands in the database now, for the one who comes second. */
function conflictWith(viewer: Viewer, wish: WishRecord): Failure<WishConflict> {
  const last = wish.steps.at(-1)!;
  const by = canSeeWishPeople(viewer, wish.municipality.id) ? last.actorName : null;
  return {
    ok: false,
    code: "CONFLICT",
    current: { version: wish.version, stage: wish.stage, on: last.on, by },
  };
}

async function newestConflict(viewer: Viewer, id: string): Promise<Failure<WishConflict>> {
  const wish = await getWish(id);
  return wish ? conflictWith(viewer, wish) : refused("NOT_FOUND");
}

/** True when the latest step is what this form asks for: the same form came twice. */
function isSavedAlready(
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
const inMessage = (day: CalendarDate) => Date.parse(`${day}T12:00:00Z`);

function dayErrors(wish: WishRecord, on: CalendarDate, day: CalendarDate): FieldErrors {
  const wrong = stepDayError(on, wish.steps.at(-1)?.on ?? wish.submittedOn, day);
  if (!wrong) return {};
  return {
    on:
      wrong.key === "future"
        ? { key: "future" }
        : { key: "beforeStep", values: { previous: inMessage(wrong.previous) } },
  };
}

async function mailsAbout(
  viewer: Actor,
  wish: WishRecord,
  end: Omit<WishEnd, "id" | "kind" | "title">,
): Promise<Mail[]> {
  const receivers = await listWishReceivers(wish.id);
  return receivers
    .filter(({ id }) => id !== viewer.userId)
    .map((to) => wishEndMail(to, { ...end, id: wish.id, kind: wish.kind, title: wish.title }));
}

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
  const rights = rightsOf(wish);
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

/** Who decides on a challenge, by where it lies. */
function decidingBody({ stage }: WishRecord): DecidingBody {
  return stage === "COMMITTEE" || stage === "CITY_COUNCIL" ? stage : "ADMINISTRATION";
}

/** What an answer points at must be there on the day it begins to hold. */
async function answerErrors(viewer: Viewer, wish: WishRecord, input: AnswerInput): Promise<FieldErrors> {
  const { provisionId, ruleId, validFrom } = input;
  if (validFrom === null) return {};
  if (isNewProvision(provisionId)) {
    return canKeepNational(viewer) && wish.lawText !== null ? {} : { provisionId: { key: "wishProvision" } };
  }
  if (provisionId !== null) {
    const [provision] = await listWishProvisions({ id: provisionId }, validFrom);
    if (!provision) return { provisionId: { key: "choose" } };
    if (!provision.areas.includes(wish.area)) return { provisionId: { key: "wishProvisionArea" } };
    if (provision.state !== "IN_FORCE") return { provisionId: { key: "wishProvisionDate" } };
  }
  if (ruleId !== null) {
    const rules = await listWishRules([wish.municipality.id], [wish.area], validFrom);
    if (!rules.some(({ id }) => id === ruleId)) return { ruleId: { key: "wishRuleGone" } };
  }
  return {};
}

async function saveAnswer(
  viewer: Actor,
  wish: WishRecord,
  input: AnswerInput,
): Promise<ActionResult<{ id: string }, WishConflict>> {
  const { answer, on, reason, condition, validFrom, validTo, ruleId, ruleStatus, provisionId } = input;
  const by = answeredBy(
    wish.kind,
    wish.steps.map(({ stage }) => stage),
  );
  const mails = await mailsAbout(viewer, wish, { answer, by, reason, condition, validFrom, validTo });
  const isChange = isGiving(answer) && validFrom !== null;
  const toSave: AnswerToSave = {
    answer: answer!,
    on,
    reason,
    condition,
    validity: isChange ? { validFrom, validTo } : null,
    provisionId: isNewProvision(provisionId) ? "NEW" : provisionId,
    rule:
      ruleId !== null && ruleStatus !== null
        ? { id: ruleId, status: ruleStatus, decidedBy: decidingBody(wish) }
        : null,
    mails,
  };
  const outcome = await answerWish(wish, toSave, auditActor(viewer, wish.municipality.id));
  if (outcome === "CONFLICT") return newestConflict(viewer, wish.id);
  if (outcome === "RULE_GONE") return invalid({ ruleId: { key: "wishRuleGone" } });
  if (outcome !== "SAVED") {
    if ("ruleSince" in outcome) {
      return invalid({
        validFrom: { key: "wishRuleSince", values: { since: inMessage(outcome.ruleSince) } },
      });
    }
    const { validFrom: from, validTo: to } = outcome.overlap;
    return invalid({
      validFrom: to
        ? { key: "grantOverlap", values: { from: inMessage(from), to: inMessage(to) } }
        : { key: "grantOverlapOpen", values: { from: inMessage(from) } },
    });
  }
  if (mails.length > 0) deliverSoon();
  return ok({ id: wish.id });
}

/**
 * Enters the answer: the ministry's to a wish that was sent, the municipality's own to a challenge. A yes changes the
 * rules at once: a wish becomes a freed provision for the municipality, a challenged rule gives way. Those whose
 * trials wait are told.
 */
export async function answerWishCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }, WishConflict>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = movedWishSchema.safeParse(raw);
  const wish = target.success ? await getWish(target.data.id) : null;
  if (!target.success || !wish) return refused("NOT_FOUND");
  const rights = rightsOf(wish);
  if (!mayEverMoveWish(viewer, rights, "ANSWER")) return refused("FORBIDDEN");
  const parsed = parseAnswer(raw, wish.kind);
  if (wish.version !== target.data.version) {
    const { answer, on, reason } = parsed.data;
    const isSaved =
      isSavedAlready(viewer, wish, target.data.version, { stages: ["ANSWERED"], on, note: null }) &&
      wish.answer === answer &&
      (wish.answerReason ?? "").startsWith(reason);
    return isSaved ? ok({ id: wish.id }) : conflictWith(viewer, wish);
  }
  // Somebody who may answer in general, but not where it lies now.
  if (!canMoveWish(viewer, rights, "ANSWER")) {
    return refused(stageAfter(rights, "ANSWER") === null ? "ALREADY_DONE" : "FORBIDDEN");
  }
  const errors = {
    ...(await answerErrors(viewer, wish, parsed.data)),
    ...dayErrors(wish, parsed.data.on, today()),
    ...(parsed.ok ? {} : parsed.fieldErrors),
  };
  if (Object.keys(errors).length > 0) return invalid(errors);
  return saveAnswer(viewer, wish, parsed.data);
}

/** Adds a round, or with an id changes one. */
export async function saveRoundCommand(viewer: Viewer, raw: unknown): Promise<ActionResult<{ id: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canKeepRounds(viewer)) return refused("FORBIDDEN");
  const parsed = parseRound(raw);
  const actor = auditActor(viewer, null);
  const exists = invalid({ deadlineOn: { key: "wishRoundExists" } });
  if (!(raw as { id?: unknown } | null)?.id) {
    if (!parsed.ok) return invalid(parsed.fieldErrors);
    const created = await createRound(parsed.data, actor);
    return created === "EXISTS" ? exists : ok(created);
  }
  const target = editedRoundSchema.safeParse(raw);
  if (!target.success) return refused("NOT_FOUND");
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const { id, version } = target.data;
  const outcome = await updateRound(id, version, parsed.data, actor);
  switch (outcome) {
    case "SAVED":
      return ok({ id });
    case "EXISTS":
      return exists;
    case "TOO_EARLY":
      return invalid({ deadlineOn: { key: "wishRoundTooEarly" } });
    case "CONFLICT":
    case "NOT_FOUND":
      return refused(outcome);
  }
}
