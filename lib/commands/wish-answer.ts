import {
  conflictWith,
  dayErrors,
  inMessage,
  isSavedAlready,
  mailsAbout,
  newestConflict,
  rightsOfWish,
} from "@/lib/commands/parts/wish-moving";
import { today } from "@/lib/clock";
import { auditActor } from "@/lib/db/audit";
import { getWish, listWishProvisions, listWishRules } from "@/lib/db/wish";
import { answerWish, type AnswerToSave } from "@/lib/db/wish-answer";
import type { DecidingBody } from "@/lib/domain/freedom/record";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import { invalid, ok, refused, type ActionResult, type FieldErrors } from "@/lib/domain/shared/result";
import { answeredBy, stageAfter } from "@/lib/domain/wish/move";
import type { WishConflict, WishRecord } from "@/lib/domain/wish/record";
import { isGiving } from "@/lib/domain/wish/wish";
import { deliverSoon } from "@/lib/mail/outbox";
import { canKeepNational } from "@/lib/policies/freedom";
import { canMoveWish, mayEverMoveWish } from "@/lib/policies/wish";
import { isNewProvision, movedWishSchema, parseAnswer, type AnswerInput } from "@/lib/validation/wish";

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
  const rights = rightsOfWish(wish);
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
