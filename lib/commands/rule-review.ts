import { today } from "@/lib/clock";
import { auditActor } from "@/lib/db/audit";
import {
  createReview,
  decideRules,
  getReview,
  listMarks,
  listReviewedRules,
  saveMark,
  type StoredReview,
} from "@/lib/db/rule-review";
import { listOwnInstitutions } from "@/lib/db/upkeep/record";
import {
  outcomeOf,
  reviewState,
  rulesInRound,
  type DecisionConflict,
  type MarkConflict,
} from "@/lib/domain/freedom/review";
import { hasRole, type Viewer } from "@/lib/domain/member/role";
import { invalid, ok, refused, type ActionResult, type FieldErrors } from "@/lib/domain/shared/result";
import { politicsReach } from "@/lib/policies/politics";
import { canDecideReview, canMarkFor, canOpenReview, type ReviewPlace } from "@/lib/policies/review";
import { fieldErrors } from "@/lib/validation/field-errors";
import {
  decidedReviewSchema,
  decisionSchema,
  markedRuleSchema,
  markSchema,
  newReviewSchema,
} from "@/lib/validation/review";

const placeOf = ({ municipality, area }: StoredReview): ReviewPlace => ({
  municipalityId: municipality.id,
  area,
});

/** A form's errors are told in one order; a list's errors belong to the list. */
function errorsOf(error: Parameters<typeof fieldErrors>[0]): FieldErrors {
  return Object.fromEntries(
    Object.entries(fieldErrors(error)).map(([field, wrong]) => [field.split(".")[0]!, wrong]),
  );
}

/** Opens a round about the municipality's own rules in an area, and puts missing rules on its list. */
export async function openReviewCommand(viewer: Viewer, raw: unknown): Promise<ActionResult<{ id: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!hasRole(viewer, "ADMINISTRATION")) return refused("FORBIDDEN");
  const parsed = newReviewSchema(today()).safeParse(raw);
  if (!parsed.success) return invalid(errorsOf(parsed.error));
  const { place, ...review } = parsed.data;
  if (!canOpenReview(viewer, place)) return refused("FORBIDDEN");
  return ok(await createReview({ ...place, ...review }, auditActor(viewer, place.municipalityId)));
}

/** Everything a round asks about. */
async function rulesOf(review: StoredReview) {
  const [rules, marks] = await Promise.all([listReviewedRules([placeOf(review)]), listMarks([review.id])]);
  return rulesInRound(rules, review, new Set(marks.map(({ ruleId }) => ruleId)));
}

/** Says what an institution thinks of a rule, while the round is open. */
export async function markRuleCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ version: number }, MarkConflict>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = markedRuleSchema.safeParse(raw);
  if (!target.success) return refused("NOT_FOUND");
  const { reviewId, ruleId, institutionId } = target.data;
  const review = await getReview(reviewId, politicsReach(viewer));
  if (!review) return refused("NOT_FOUND");
  const [institution] = await listOwnInstitutions([institutionId]);
  if (!institution || !canMarkFor(viewer, placeOf(review), institution)) return refused("FORBIDDEN");
  const state = reviewState(review, today());
  if (state !== "OPEN") {
    const date = state === "CLOSED" ? review.closesOn : review.opensOn;
    return invalid({
      verdict: { key: state === "CLOSED" ? "reviewClosed" : "reviewComing", values: { date } },
    });
  }
  const rules = await rulesOf(review);
  if (!rules.some(({ id }) => id === ruleId)) return refused("NOT_FOUND");
  const parsed = markSchema.safeParse(raw);
  if (!parsed.success) return invalid(errorsOf(parsed.error));
  const municipalityId = review.municipality.id;
  const mark = { reviewId, ruleId, institutionId, municipalityId, ...parsed.data };
  const saved = await saveMark(mark, auditActor(viewer, municipalityId));
  if (saved !== "CONFLICT") return ok({ version: saved });
  const now = (await listMarks([reviewId])).find(
    (each) => each.ruleId === ruleId && each.institution.id === institutionId,
  );
  if (!now) return refused("NOT_FOUND");
  const { version, verdict, comment } = now;
  return { ok: false, code: "CONFLICT", current: { version, verdict, comment: comment ?? "" } };
}

/** Records what the municipality decided about rules of a round; the freedom check answers by it from its day. */
export async function decideRulesCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string; count: number }, DecisionConflict>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = decidedReviewSchema.safeParse(raw);
  const review = target.success && (await getReview(target.data.id, politicsReach(viewer)));
  if (!review) return refused("NOT_FOUND");
  if (!canDecideReview(viewer, placeOf(review))) return refused("FORBIDDEN");
  const day = today();
  if (reviewState(review, day) === "COMING") {
    return invalid({ rules: { key: "reviewComing", values: { date: review.opensOn } } });
  }
  const parsed = decisionSchema(day).safeParse(raw);
  if (!parsed.success) return invalid(errorsOf(parsed.error));
  const { rules: chosen, ...decision } = parsed.data;
  const asked = new Map((await rulesOf(review)).map((rule) => [rule.id, rule]));
  if (chosen.some(({ id }) => !asked.has(id))) return invalid({ rules: { key: "chooseOne" } });
  const rules = [...new Map(chosen.map((rule) => [rule.id, rule])).values()].map((rule) => ({
    ...rule,
    title: asked.get(rule.id)!.title,
  }));
  const validFrom = decision.validFrom ?? decision.decidedOn;
  const municipalityId = review.municipality.id;
  // The same form posted again: it is saved already.
  const isSaved = rules.every(({ id, version }) => {
    const rule = asked.get(id)!;
    const stands = outcomeOf(rule, review);
    return (
      rule.version === version + 1 &&
      stands?.status === decision.status &&
      stands.on === decision.decidedOn &&
      stands.by === decision.decidedBy &&
      stands.reason === decision.reason &&
      (stands.from === null || stands.from === validFrom)
    );
  });
  if (isSaved) return ok({ id: review.id, count: rules.length });
  const outcome = await decideRules(
    { ...decision, rules, validFrom, municipalityId },
    auditActor(viewer, municipalityId),
  );
  if (outcome === "SAVED") return ok({ id: review.id, count: rules.length });
  if ("changed" in outcome) return { ok: false, code: "CONFLICT", current: { titles: outcome.changed } };
  const { title } = outcome;
  return invalid({
    validFrom:
      "since" in outcome
        ? { key: "reviewRuleSince", values: { title, date: outcome.since } }
        : { key: "reviewRuleEnded", values: { title, date: outcome.ended } },
  });
}
