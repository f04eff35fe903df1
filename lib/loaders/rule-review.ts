import { today } from "@/lib/clock";
import { listMunicipalities } from "@/lib/db/municipality";
import {
  countAsked,
  getReview,
  listMarks,
  listReviewedRules,
  listReviews,
  type ReviewedRule,
  type StoredMark,
  type StoredReview,
} from "@/lib/db/rule-review";
import { listOwnInstitutions } from "@/lib/db/upkeep/record";
import {
  emptyTally,
  mostInTheWayFirst,
  outcomeOf,
  reviewState,
  rulesInRound,
  tallyByRule,
  type ReviewState,
} from "@/lib/domain/freedom/review";
import type { ReviewedRuleItem, ReviewSummary } from "@/lib/domain/freedom/review-page";
import { membershipsOf, type Viewer } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { isReaching } from "@/lib/policies/overview";
import { politicsReach } from "@/lib/policies/politics";
import { canDecideReview, canMarkFor, canSeeWhoMarked, reviewPlaces } from "@/lib/policies/review";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";

export interface ReviewListPage {
  reviews: ReviewSummary[];
  /** where the viewer can open a round; empty for those who cannot */
  places: { municipality: { id: string; name: string }; area: WelfareArea }[];
  today: CalendarDate;
}

const ownInstitutionIds = (viewer: Viewer): string[] => [
  ...new Set(membershipsOf(viewer, "LEADER").flatMap(({ institutionId }) => institutionId ?? [])),
];

const placeOf = ({ municipality, area }: StoredReview) => ({ municipalityId: municipality.id, area });

function roundOf(review: StoredReview, all: readonly ReviewedRule[], allMarks: readonly StoredMark[]) {
  const marks = allMarks.filter(({ reviewId }) => reviewId === review.id);
  const own = all.filter(
    ({ municipalityId, area }) => municipalityId === review.municipality.id && area === review.area,
  );
  return { marks, rules: rulesInRound(own, review, new Set(marks.map(({ ruleId }) => ruleId))) };
}

/** The rounds of the viewer's municipalities; national roles see all. At most five queries. */
export async function loadReviews(viewer: Viewer): Promise<ActionResult<ReviewListPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const reach = politicsReach(viewer);
  if (!isReaching(reach)) return refused("FORBIDDEN");
  const openable = reviewPlaces(viewer);
  const [reviews, institutions, municipalities] = await Promise.all([
    listReviews(reach),
    listOwnInstitutions(ownInstitutionIds(viewer)),
    openable.length > 0 ? listMunicipalities() : [],
  ]);
  const [rules, marks] = await Promise.all([
    listReviewedRules([
      ...new Map(reviews.map((each) => [JSON.stringify(placeOf(each)), placeOf(each)])).values(),
    ]),
    listMarks(reviews.map(({ id }) => id)),
  ]);
  const day = today();
  const summaries = reviews.map((review): ReviewSummary => {
    const round = roundOf(review, rules, marks);
    const asked = institutions.filter((institution) => canMarkFor(viewer, placeOf(review), institution));
    const said = new Set(round.marks.map(({ ruleId, institution }) => `${institution.id} ${ruleId}`));
    const lacking = asked.flatMap(({ id }) => round.rules.filter((rule) => !said.has(`${id} ${rule.id}`)));
    return {
      ...review,
      state: reviewState(review, day),
      rules: round.rules.length,
      undecided: round.rules.filter((rule) => outcomeOf(rule, review) === null).length,
      answered: new Set(round.marks.map(({ institution }) => institution.id)).size,
      missing: asked.length > 0 ? lacking.length : null,
    };
  });
  return ok({
    reviews: summaries,
    places: openable.flatMap(({ municipalityId, area }) => {
      const municipality = municipalities.find(({ id }) => id === municipalityId);
      return municipality ? [{ municipality: { id: municipality.id, name: municipality.name }, area }] : [];
    }),
    today: day,
  });
}

export interface ReviewPage {
  review: StoredReview;
  state: ReviewState;
  rules: ReviewedRuleItem[];
  answered: number;
  asked: number;
  /** the institution whose marks are shown, and whether the viewer sets them */
  institution: { id: string; name: string; mayMark: boolean } | null;
  /** the viewer's own institutions that the round asks */
  institutions: { id: string; name: string }[];
  mayDecide: boolean;
  today: CalendarDate;
}

/**
 * One round: an institution sees its own marks, the administration who said what, everybody else of the municipality
 * how many. Another municipality's is not there. At most six queries.
 */
export async function loadReview(
  viewer: Viewer,
  id: string,
  raw: RawQuery = {},
): Promise<ActionResult<ReviewPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const review = await getReview(id, politicsReach(viewer));
  if (!review) return refused("NOT_FOUND");
  const place = placeOf(review);
  const belonging = [...membershipsOf(viewer, "LEADER"), ...membershipsOf(viewer, "STAFF")];
  const [all, allMarks, own, asked] = await Promise.all([
    listReviewedRules([place]),
    listMarks([id]),
    listOwnInstitutions([...new Set(belonging.flatMap(({ institutionId }) => institutionId ?? []))]),
    countAsked(place.municipalityId, place.area),
  ]);
  const { rules, marks } = roundOf(review, all, allMarks);
  const institutions = own.filter(
    ({ municipalityId, area }) => municipalityId === place.municipalityId && area === place.area,
  );
  const wanted = firstValue(raw, "institution");
  const chosen = institutions.find((each) => each.id === wanted) ?? institutions[0] ?? null;
  const tallies = tallyByRule(marks);
  const seesWho = canSeeWhoMarked(viewer, place);
  const items = rules.map((rule): ReviewedRuleItem => {
    const said = marks.filter(({ ruleId }) => ruleId === rule.id);
    const mine = said.find(({ institution }) => institution.id === chosen?.id);
    return {
      id: rule.id,
      version: rule.version,
      title: rule.title,
      summary: rule.summary,
      status: rule.status,
      tally: tallies.get(rule.id) ?? emptyTally(),
      marks: seesWho
        ? said.map(({ institution, verdict, comment }) => ({
            institution: institution.name,
            verdict,
            comment,
          }))
        : null,
      own: mine ? { version: mine.version, verdict: mine.verdict, comment: mine.comment } : null,
      outcome: outcomeOf(rule, review),
      canBeDecided: rule.replacedBy === null,
    };
  });
  const mayDecide = canDecideReview(viewer, place);
  return ok({
    review,
    state: reviewState(review, today()),
    // Those who decide begin where it hurts; an institution reads its rules in the order of their names.
    rules: chosen && !mayDecide ? items : items.sort(mostInTheWayFirst),
    answered: new Set(marks.map(({ institution }) => institution.id)).size,
    asked,
    institution: chosen && {
      id: chosen.id,
      name: chosen.name,
      mayMark: canMarkFor(viewer, place, chosen),
    },
    institutions: institutions
      .filter((each) => canMarkFor(viewer, place, each))
      .map((each) => ({ id: each.id, name: each.name })),
    mayDecide,
    today: today(),
  });
}
