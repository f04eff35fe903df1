import { today } from "@/lib/clock";
import { listWaitingDilemmas, type DilemmaList } from "@/lib/db/dilemma";
import { listNextMilestones } from "@/lib/db/plan";
import { getPoliticsFrame, listGoalTellings, type PoliticsFrame } from "@/lib/db/political-goal";
import { getEventFigures } from "@/lib/db/statistic/event";
import { getTrialFigures } from "@/lib/db/statistic/figures";
import { getGoalFigures } from "@/lib/db/statistic/goal";
import type { MunicipalFrame } from "@/lib/db/statistic/municipality";
import { listStories } from "@/lib/db/statistic/story";
import { listWishesInWaiting } from "@/lib/db/wish";
import type { Viewer } from "@/lib/domain/member/role";
import type { NextMilestone } from "@/lib/domain/plan/plan";
import {
  agreementOfGoals,
  agreementToBegin,
  isUntold,
  untold,
  type GoalAgreement,
  type GoalTelling,
  type PoliticalGoal,
} from "@/lib/domain/politics/goal";
import { newSinceFor } from "@/lib/domain/politics/meeting";
import { onlyOf } from "@/lib/domain/shared/only";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, type ActionResult } from "@/lib/domain/shared/result";
import { decidedFacts, type StatedFact } from "@/lib/domain/statistic/decided-fact";
import type { NamedFigures } from "@/lib/domain/statistic/figure";
import type { StageFigures } from "@/lib/domain/statistic/goal";
import { countingNotes, type CountingNote } from "@/lib/domain/statistic/note";
import type { Story } from "@/lib/domain/statistic/story";
import type { TrialEventKind } from "@/lib/domain/trial/event";
import { trialFilter, type TrialFilter } from "@/lib/domain/trial/filter";
import { scopeOf, type Scope } from "@/lib/domain/trial/sharing";
import type { WishSummary } from "@/lib/domain/wish/record";
import { loadMunicipalPage, type MunicipalityChoice } from "@/lib/loaders/municipal-page";
import { canEditGoals } from "@/lib/policies/plan-evaluation";
import { politicsReach } from "@/lib/policies/politics";
import { figurePageQuery } from "@/lib/validation/statistic";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";

const STORIES = 3;
const MILESTONES = 5;
const FACTS = 4;
const WISHES = 5;
const DILEMMAS = 3;
/** What stands folded under a goal; its own page tells the rest. */
const TOLD = { stories: 2, learnings: 2, decisions: 3, changes: 2 };

/** A goal with what contributes to it and what came of that. */
export interface ToldGoal extends PoliticalGoal {
  figures: StageFigures;
  telling: GoalTelling;
}

/** What the municipality wants, and how far it is. */
export interface GoalBoard {
  /** whose goals they are; null when the municipality has no agreement */
  agreement: Pick<GoalAgreement, "id" | "title" | "inForceFrom" | "expiresOn"> | null;
  /** agreements with goals to choose between; empty when there is no choice */
  agreements: { id: string; title: string }[];
  goals: ToldGoal[];
  /** trials of the agreement's areas that contribute to no goal */
  none: StageFigures;
  /** what trials are counted within; links start from it */
  filter: TrialFilter;
  mayEdit: boolean;
  /** an agreement in force that has no goals yet, for those who can set them */
  toBegin: { id: string; title: string } | null;
}

/** What happened since the following group's last meeting, or in the last three months. */
export interface PoliticsNews {
  /** the first day that is looked at */
  from: CalendarDate;
  to: CalendarDate;
  /** null: no meeting was held */
  lastHeldOn: CalendarDate | null;
  events: Record<TrialEventKind, number>;
}

export interface Politics {
  municipality: MunicipalFrame;
  choices: MunicipalityChoice[];
  area: WelfareArea | null;
  today: CalendarDate;
  board: GoalBoard;
  news: PoliticsNews;
  named: NamedFigures;
  /** what every number on the page is counted within; links start from it */
  filter: TrialFilter;
  notes: CountingNote[];
  /** the newest experiences, where the goals' trials tell none */
  stories: Story[];
  milestones: NextMilestone[];
  decided: StatedFact[];
  /** wishes that committee or city council have before them */
  wishes: { wishes: WishSummary[]; total: number };
  /** dilemmas that lie open to reflections */
  dilemmas: DilemmaList;
}

export type PoliticsPage = Politics | { municipality: null; choices: MunicipalityChoice[] };

interface Asked {
  viewer: Viewer;
  scope: Scope;
  municipality: MunicipalFrame;
  area: WelfareArea | null;
  agreement: string | null;
  today: CalendarDate;
}

/** The goals of the agreement that is meant, each with what contributes to it. Two statements. */
async function loadBoard(
  { viewer, scope, municipality, area, agreement: asked, today }: Asked,
  { agreements }: PoliticsFrame,
): Promise<GoalBoard> {
  const chosen = agreementOfGoals(agreements, { agreement: asked, area }, today);
  const goals = chosen?.goals ?? [];
  const areas = area === null ? (chosen?.areas ?? []) : [area];
  const filter = trialFilter({ municipality: [municipality.id], area: areas });
  const ids = goals.map(({ id }) => id);
  const [figures, tellings] = await Promise.all([
    getGoalFigures(scope, filter, today, ids, chosen?.id ?? null),
    listGoalTellings(scope, filter, today, ids, TOLD),
  ]);
  const places = new Map(agreements.map((each) => [each.id, { ...each, municipalityId: municipality.id }]));
  const mayEdit = (id: string | undefined) => {
    const place = places.get(id ?? "");
    return place !== undefined && canEditGoals(viewer, place);
  };
  const toBegin = agreementToBegin(agreements, area, today);
  const withGoals = agreements.filter(
    (each) => each.goals.length > 0 && (area === null || each.areas.includes(area)),
  );
  return {
    agreement: chosen,
    agreements: withGoals.length > 1 ? withGoals.map(({ id, title }) => ({ id, title })) : [],
    goals: goals.map((goal) => ({
      ...goal,
      figures: figures.byGoal[goal.id]!,
      telling: tellings.get(goal.id) ?? untold,
    })),
    none: figures.none,
    filter,
    mayEdit: mayEdit(chosen?.id),
    toBegin: toBegin && toBegin.id !== chosen?.id && mayEdit(toBegin.id) ? toBegin : null,
  };
}

async function loadNews(
  scope: Scope,
  filter: TrialFilter,
  today: CalendarDate,
  { lastHeldOn }: PoliticsFrame,
): Promise<PoliticsNews> {
  const period = { from: addDays(newSinceFor(lastHeldOn, today), 1), to: today };
  return { ...period, lastHeldOn, events: await getEventFigures(scope, filter, today, period) };
}

/** Purpose-fulfilment of one municipality, or the choice between those the viewer may see. */
export async function loadPolitics(viewer: Viewer, raw: RawQuery): Promise<ActionResult<PoliticsPage>> {
  const { municipality: asked, area } = figurePageQuery(raw);
  const page = await loadMunicipalPage(viewer, politicsReach(viewer), asked);
  if (!page.ok) return page;
  const { municipality, choices } = page.data;
  if (municipality === null) return ok({ municipality, choices });
  const day = today();
  const scope = scopeOf(viewer);
  const filter = trialFilter({ municipality: [municipality.id], area: area === null ? [] : [area] });
  const agreement = firstValue(raw, "agreement");
  const frame = await getPoliticsFrame(municipality.id, day);
  const [board, news, named, milestones, wishes, dilemmas] = await Promise.all([
    loadBoard({ viewer, scope, municipality, area, agreement, today: day }, frame),
    loadNews(scope, filter, day, frame),
    getTrialFigures(scope, filter, day),
    listNextMilestones([municipality.id], day, MILESTONES),
    listWishesInWaiting({ administration: [], politician: [municipality.id] }, { limit: WISHES, area }),
    listWaitingDilemmas(municipality.id, DILEMMAS, { area, userId: viewer?.userId ?? null }),
  ]);
  const isTold = board.goals.some(({ telling }) => !isUntold(telling));
  return ok({
    ...{ municipality, choices, area, today: day, board, news, named, filter },
    ...{ milestones, wishes, dilemmas },
    stories: isTold ? [] : await listStories(scope, filter, day, STORIES),
    notes: countingNotes({
      figures: named.figures,
      area: area ?? onlyOf(municipality.areas),
      asOf: day,
      today: day,
    }),
    decided: decidedFacts(municipality.facts, FACTS),
  });
}
