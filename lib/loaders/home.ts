import { now, today as todayInDenmark } from "@/lib/clock";
import { listOwnDilemmas, type DilemmaList } from "@/lib/db/dilemma";
import { listDueTrials } from "@/lib/db/due";
import { listAgreementMunicipalities, listOpenDrafts, listOwnPlaces } from "@/lib/db/home";
import { getNextFollowingMeeting } from "@/lib/db/following-meeting";
import { countUnreadIdeas } from "@/lib/db/idea";
import { listNextParts } from "@/lib/db/plan-next";
import { listEndings, listLeaningTrials } from "@/lib/db/sunset";
import { listStories } from "@/lib/db/statistic/story";
import { countFacets, listTrials } from "@/lib/db/trial-list";
import { WELCOME_DAYS } from "@/lib/domain/hand-over/hand-over";
import { hasRole, municipalitiesOf, type Actor, type Viewer } from "@/lib/domain/member/role";
import type { NextPart } from "@/lib/domain/plan/next";
import type { MeetingSummary } from "@/lib/domain/politics/meeting";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, type Success } from "@/lib/domain/shared/result";
import type { Story } from "@/lib/domain/statistic/story";
import { filterSunset } from "@/lib/domain/sunset/filter";
import { sunsetList } from "@/lib/domain/sunset/leaning";
import { trialFilter, type TrialFilter } from "@/lib/domain/trial/filter";
import { ownTrialFilter, type AgreementMunicipality, type OpenDraft } from "@/lib/domain/trial/home";
import type { FacetCounts, TrialListPage } from "@/lib/domain/trial/list";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { dueListOf, type DueList } from "@/lib/loaders/due-list";
import { reflectingReach } from "@/lib/policies/dilemma";
import { managedReach } from "@/lib/policies/idea";
import { canOpenHandOvers, handOverReach } from "@/lib/policies/hand-over";
import { canOpenOverview } from "@/lib/policies/overview";
import { canOpenPolitics } from "@/lib/policies/politics";
import { sunsetInstitutions } from "@/lib/policies/sunset";
import { canRegisterTrials } from "@/lib/policies/trial";

const STORIES = 4;
const OWN_TRIALS = 5;
const DRAFTS = 3;
const LANDINGS = 3;
const DILEMMAS = 3;
const NEXT = 5;
const PUBLIC_NEXT = 4;

/** Trials in figures, each of which the list shows when asked for the same. */
export interface HomeFigures {
  total: number;
  planned: number;
  started: number;
  decided: number;
  overdue: number;
}

function figuresOf(facets: FacetCounts): HomeFigures {
  const count = (facet: "status" | "decision", ...values: string[]) =>
    facets[facet].filter(({ value }) => values.includes(value)).reduce((sum, row) => sum + row.count, 0);
  return {
    // Every trial has one area, so the areas add up to all.
    total: facets.area.reduce((sum, row) => sum + row.count, 0),
    planned: count("status", "planned"),
    started: count("status", "started"),
    decided: count("decision", "RED", "YELLOW", "GREEN"),
    overdue: facets.overdue,
  };
}

export interface PublicHome {
  figures: HomeFigures;
  stories: Story[];
  municipalities: (AgreementMunicipality & { trials: number })[];
  /** in the plans of all municipalities */
  next: NextPart[];
}

/** The face of the product: what the municipalities have shared with everyone. */
export async function loadPublicHome(): Promise<Success<PublicHome>> {
  const scope = scopeOf(null);
  const today = todayInDenmark();
  const [facets, stories, municipalities, next] = await Promise.all([
    countFacets(scope, trialFilter(), today, false),
    listStories(scope, trialFilter(), today, STORIES),
    listAgreementMunicipalities(),
    listNextParts({ userId: null, institutionIds: [], municipalityIds: "ALL" }, today, PUBLIC_NEXT),
  ]);
  const trialsOf = (id: string) => facets.municipality.find(({ value }) => value === id)?.count ?? 0;
  return ok({
    figures: figuresOf(facets),
    stories,
    next,
    municipalities: municipalities.map((each) => ({ ...each, trials: trialsOf(each.id) })),
  });
}

export interface OwnHome {
  today: CalendarDate;
  places: string[];
  /** the institutions among them, each with a page of its own */
  institutions: { id: string; name: string }[];
  /** where they took over lately, with the hand-over that tells everything */
  welcome: { id: string; institution: string } | null;
  canRegister: boolean;
  canHandOver: boolean;
  canOpenOverview: boolean;
  canOpenPolitics: boolean;
  /** what "own" means for this person; links start from it */
  own: Partial<TrialFilter>;
  figures: HomeFigures;
  trials: TrialListPage;
  /** null for those who only look on: nothing waits for them */
  due: DueList | null;
  /** own trials that lose what they lean on within half a year, or have lost it, and have no landing */
  landings: OpenLandings | null;
  drafts: OpenDraft[];
  /** ideas nobody has read, of the places one looks after */
  unreadIdeas: number;
  /** to a politician those not yet reflected on, to a leader the own */
  dilemmas: DilemmaList;
  /** of the following group; only for politicians */
  meeting: MeetingSummary | null;
  /** in the plans, for this person */
  next: NextPart[];
  municipalityId: string | null;
}

export interface OpenLandings {
  total: number;
  items: { id: string; title: string; institution: string; endsOn: CalendarDate }[];
}

/** The list is the sunset page's, which the notice links to. */
async function listOpenLandings(
  actor: Actor,
  municipalityId: string | undefined,
  today: CalendarDate,
): Promise<OpenLandings | null> {
  if (municipalityId === undefined) return null;
  const place = { municipalityId };
  const [{ endings }, trials] = await Promise.all([
    listEndings(place),
    listLeaningTrials(scopeOf(actor), place, sunsetInstitutions(actor, municipalityId)),
  ]);
  const wanted = { area: null, kind: null, missing: true, due: true };
  const open = filterSunset(sunsetList(trials, endings, today), wanted, today);
  return {
    total: open.length,
    items: open.slice(0, LANDINGS).map(({ trial, endsOn }) => ({
      ...{ id: trial.id, title: trial.title, institution: trial.leadInstitution.name, endsOn },
    })),
  };
}

/** Someone's own start page: what waits, what runs, what comes. */
export async function loadOwnHome(actor: Actor): Promise<Success<OwnHome>> {
  const scope = scopeOf(actor);
  const today = todayInDenmark();
  const own = ownTrialFilter(actor);
  const filter = trialFilter(own);
  const municipalities = municipalitiesOf(actor);
  const decides = hasRole(actor, "LEADER") || hasRole(actor, "ADMINISTRATION");
  const institutionIds = actor.memberships.flatMap(({ institutionId }) => institutionId ?? []);
  const leads = handOverReach(actor).institutionIds;
  const politician = reflectingReach(actor);
  const [places, facets, trials, due, landings, drafts, next, unreadIdeas, dilemmas, meeting] =
    await Promise.all([
      listOwnPlaces(
        {
          ...{ userId: actor.userId, institutionIds, leads },
          municipalityIds: institutionIds.length > 0 ? [] : municipalities,
        },
        new Date(now().getTime() - WELCOME_DAYS * 86_400_000),
      ),
      countFacets(scope, filter, today, false),
      listTrials(scope, filter, { sort: "newest", offset: 0, limit: OWN_TRIALS, today }),
      decides ? listDueTrials(scope, filter, today, own.institution ? "ALL" : "OVER") : null,
      decides ? listOpenLandings(actor, municipalities[0], today) : null,
      listOpenDrafts(actor.userId, scope, DRAFTS),
      listNextParts(
        {
          ...{ userId: actor.userId, institutionIds },
          municipalityIds: municipalities.length > 0 ? municipalities : "ALL",
        },
        today,
        NEXT,
      ),
      decides ? countUnreadIdeas(managedReach(actor)) : 0,
      listOwnDilemmas({ userId: actor.userId, politician, institutionIds: leads }, DILEMMAS),
      getNextFollowingMeeting(
        politician.map(({ municipalityId }) => municipalityId),
        today,
      ),
    ]);
  const welcomed = places.find(({ welcomeId }) => welcomeId !== null);
  return ok({
    ...{ today, own, trials, landings, drafts, next, unreadIdeas, dilemmas, meeting },
    due: due && dueListOf(due, today, own.institution !== undefined),
    figures: figuresOf(facets),
    places: places.map(({ name }) => name),
    institutions: places.flatMap(({ institutionId, name }) =>
      institutionId === null ? [] : [{ id: institutionId, name }],
    ),
    welcome: welcomed ? { id: welcomed.welcomeId!, institution: welcomed.name } : null,
    // Where everything one belongs to has closed nothing new can be registered.
    canRegister:
      canRegisterTrials(actor) && (hasRole(actor, "ADMINISTRATION") || places.some(({ isOpen }) => isOpen)),
    canHandOver: canOpenHandOvers(actor),
    canOpenOverview: canOpenOverview(actor),
    canOpenPolitics: canOpenPolitics(actor),
    municipalityId: municipalities[0] ?? null,
  });
}

/** The start page of whoever comes. */
export async function loadHome(
  viewer: Viewer,
): Promise<Success<{ viewer: Actor; home: OwnHome } | { viewer: null; home: PublicHome }>> {
  return viewer
    ? ok({ viewer, home: (await loadOwnHome(viewer)).data })
    : ok({ viewer, home: (await loadPublicHome()).data });
}
