import { today as todayInDenmark } from "@/lib/clock";
import { getPlan, getTrialLane, listGroupNames, listPlannedAgreements } from "@/lib/db/plan";
import { listBaselines } from "@/lib/db/plan-baseline";
import { getPlanThen } from "@/lib/db/plan-change";
import { municipalitiesOf, type Viewer } from "@/lib/domain/member/role";
import type { PlanBaseline } from "@/lib/domain/plan/baseline";
import type { ChartLane } from "@/lib/domain/plan/chart";
import {
  agreementForApi,
  agreementForPage,
  municipalityForPage,
  type PlannedAgreement,
} from "@/lib/domain/plan/choice";
import { comparePlans, ghostsOf, type PlanComparison } from "@/lib/domain/plan/compare";
import { excerptOf, type PlanExcerpt } from "@/lib/domain/plan/excerpt";
import {
  filterPlan,
  isFiltered,
  lanesPresent,
  showsLane,
  type PlanFilter,
  type PlanLane,
} from "@/lib/domain/plan/filter";
import { lanesOf, phaseMarks, type Lane, type Mark } from "@/lib/domain/plan/marks";
import type { Audience, Period, Plan, PlanItemKind } from "@/lib/domain/plan/plan";
import { standing, type Standing } from "@/lib/domain/plan/status";
import type { TrialLane } from "@/lib/domain/plan/trial-lane";
import { lifeOf, overlaps, windowOf, type Window } from "@/lib/domain/plan/window";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { planChoiceSchema, planViewSchema } from "@/lib/validation/plan";

/** More trials than this within what is shown are drawn per institution; zooming in brings them out one by one. */
const TRIAL_BARS = 40;
const NO_TRIALS: TrialLane = { groupedBy: "TRIAL", rows: [], total: 0, further: 0 };

export interface PlanPage extends ChosenPlan {
  municipality: { id: string; name: string };
  life: Period;
  window: Window;
  filter: PlanFilter;
  filtered: boolean;
  /** what the filter lets through */
  plan: Plan;
  /** how many rows and items there are before filtering */
  total: number;
  /** what of it is written out under the drawing */
  excerpt: PlanExcerpt;
  phaseMarks: Mark[];
  lanes: Lane[];
  /** lanes that can be chosen, filtered or not */
  lanesToChoose: PlanLane[];
  /** lanes folded away */
  closed: ChartLane[];
  /** the phase written out in full */
  open: string | null;
  /** the earlier day whose plan is drawn beside; null when nothing is compared */
  compare: CalendarDate | null;
  /** all of that plan against all of this; null when nothing is compared */
  comparison: PlanComparison | null;
  /** the days on which the plan was agreed to */
  baselines: PlanBaseline[];
  /** marks of the lanes that fall outside the window */
  outside: number;
  trials: TrialLane;
  /** where we are, whatever is filtered */
  standing: Standing;
  /** what there is to filter by in this plan */
  kinds: PlanItemKind[];
  audiences: Audience[];
}

/** The agreement asked for, else the one the page opens on; null when what is asked for does not exist. */
function chooseAmong(
  agreements: PlannedAgreement[],
  choice: { municipality?: string; agreement?: string },
  viewer: Viewer,
  today: CalendarDate,
): PlannedAgreement | null {
  const known = [...new Set(agreements.map(({ municipality }) => municipality.id))];
  const chosen = agreements.find(({ id }) => id === choice.agreement);
  const asked = choice.municipality ?? chosen?.municipality.id;
  const municipality = municipalityForPage(known, asked, municipalitiesOf(viewer));
  const own = agreements.filter((agreement) => agreement.municipality.id === municipality);
  if (choice.agreement === undefined) return agreementForPage(own, today);
  return own.find(({ id }) => id === choice.agreement) ?? null;
}

/** A plan somebody looks at, and what else could be looked at. */
export interface ChosenPlan {
  today: CalendarDate;
  agreement: PlannedAgreement;
  /** of the same municipality, the latest first */
  agreements: PlannedAgreement[];
  municipalities: { id: string; name: string }[];
}

/**
 * The plan an address names (`municipality`, `agreement`), else the one the viewer most likely wants. Plans are public.
 * One query. NOT_FOUND for one that does not exist.
 * @param query the address's parameters, as they came
 */
export async function choosePlan(viewer: Viewer, query: unknown): Promise<ActionResult<ChosenPlan>> {
  const today = todayInDenmark();
  const choice = planChoiceSchema.safeParse(query);
  const all = await listPlannedAgreements();
  const agreement = choice.success ? chooseAmong(all, choice.data, viewer, today) : null;
  if (!agreement) return refused("NOT_FOUND");
  return ok({
    ...{ today, agreement },
    agreements: all
      .filter((each) => each.municipality.id === agreement.municipality.id)
      .toSorted((a, b) => b.inForceFrom.localeCompare(a.inForceFrom)),
    municipalities: [...new Map(all.map((each) => [each.municipality.id, each.municipality])).values()],
  });
}

/** The institutions of the municipality that the viewer leads or works at. */
function ownInstitutions(viewer: Viewer, municipalityId: string): string[] {
  const here = (viewer?.memberships ?? []).filter((each) => each.municipalityId === municipalityId);
  return [...new Set(here.flatMap(({ institutionId }) => institutionId ?? []))];
}

/** The next thing to begin, by its own words: a milestone or an item of the plan. */
function standingOf(plan: Plan, today: CalendarDate): Standing {
  const things = [
    ...plan.milestones.map((row) => ({ ...row, label: row.municipalText ?? row.stateText ?? "" })),
    ...plan.items.map((item) => ({ ...item, label: item.title })),
  ];
  return standing(plan.phases, things, today);
}

/**
 * The plan of one agreement as everyone may read it, with the trials that this viewer may see.
 * @param query the address's parameters, as they came
 */
export async function loadPlanPage(viewer: Viewer, query: unknown): Promise<ActionResult<PlanPage>> {
  const chosen = await choosePlan(viewer, query);
  if (!chosen.ok) return chosen;
  const { today, agreement, agreements, municipalities } = chosen.data;
  const { municipality } = agreement;
  const view = planViewSchema.parse(query);

  const whole = await getPlan(agreement.id);
  // A day still to come says nothing of what was.
  const compare = view.compare !== null && view.compare < today ? view.compare : null;
  const comparison = compare && comparePlans(await getPlanThen(agreement.id, whole, compare), whole);
  const ghosts = comparison && ghostsOf(comparison);
  const life = lifeOf([
    ...whole.phases,
    ...whole.items,
    ...whole.milestones,
    ...(ghosts ? [...ghosts.phases, ...ghosts.items, ...ghosts.milestones] : []),
    { start: agreement.inForceFrom, end: agreement.expiresOn },
  ])!;
  const filter: PlanFilter = { lanes: view.lane, kind: view.kind, audience: view.audience };
  const window = windowOf(life, view.zoom, view.from, today);
  const own = ownInstitutions(viewer, municipality.id);
  const lanesToChoose = lanesPresent(whole, own);
  const trials = showsLane(filter, "TRIALS")
    ? await getTrialLane(scopeOf(viewer), municipality.id, window, TRIAL_BARS)
    : NO_TRIALS;
  const groups = lanesToChoose.includes("GROUPS") ? await listGroupNames(agreement.id) : [];
  const plan = filterPlan(whole, filter, own);
  const then = ghosts && filterPlan(ghosts, filter, own);
  const lanes = lanesOf(plan, trials.rows, filter, { today, own, groups, then });
  const marks = lanes.flatMap((lane) => lane.marks);
  return ok({
    ...{ today, municipality, municipalities, agreement, agreements, life, window, filter, plan, lanes },
    ...{ trials, lanesToChoose, compare, comparison, closed: view.closed, open: view.open },
    baselines: await listBaselines(agreement.id),
    excerpt: excerptOf(plan, window, view.open),
    filtered: isFiltered(filter),
    total: whole.items.length + whole.milestones.length,
    phaseMarks: phaseMarks(plan, then),
    outside: marks.filter((mark) => !overlaps(mark, window)).length,
    standing: standingOf(whole, today),
    kinds: [...new Set([...whole.milestones, ...whole.items].map(({ kind }) => kind))],
    audiences: [...new Set(whole.items.flatMap(({ audience }) => audience))],
  });
}

/**
 * The plan for machines. Without `agreement` the one with most in its plan answers (see `agreementForApi`).
 * INVALID: no municipality named.
 */
export async function loadPlanJson(query: unknown) {
  const choice = planChoiceSchema.safeParse(query);
  if (!choice.success || !choice.data.municipality) return refused("INVALID");
  const all = await listPlannedAgreements();
  const own = all.filter((each) => each.municipality.id === choice.data.municipality);
  const asked = choice.data.agreement;
  const agreement = asked ? own.find(({ id }) => id === asked) : agreementForApi(own);
  if (!agreement) return refused("NOT_FOUND");
  const { phases, items, milestones } = await getPlan(agreement.id);
  const { id, title, kind, inForceFrom, expiresOn, municipality } = agreement;
  return ok({
    municipality,
    agreement: { id, title, kind, inForceFrom, expiresOn },
    phases: phases.map((phase) => ({
      ...{ id: phase.id, label: phase.label, wording: phase.wording },
      ...{ start: phase.start, end: phase.end, precision: phase.precision },
      items: items.filter(({ phaseId }) => phaseId === phase.id).map(toJsonItem),
    })),
    milestones: milestones.map(toJsonMilestone),
  });
}

function toJsonItem(item: Plan["items"][number]) {
  const { id, title, wording, start, end, precision, bound, occurrences } = item;
  const { kind, level, audience, recurring, parentId } = item;
  return {
    ...{ id, title, wording, start, end, precision, bound, occurrences },
    ...{ kind, level, audience, recurring, parentId },
  };
}

function toJsonMilestone(row: Plan["milestones"][number]) {
  const { id, order, wording, stateText, municipalText, remark, start, end, precision } = row;
  const { exactOn, occurrences, kind, phaseId } = row;
  return {
    ...{ id, order, wording, state: stateText, municipal: municipalText, remark, start, end, precision },
    ...{ exactOn, occurrences, kind, phaseId },
  };
}
