import { randomUUID } from "node:crypto";
import { today as todayInDenmark } from "@/lib/clock";
import { listExercises } from "@/lib/db/exercise";
import { listForNextRound, listHarvest, listWorkshopHarvest } from "@/lib/db/harvest";
import {
  getWorkshop,
  listPlanningInstitutions,
  listProgrammes,
  listRocketInstitutions,
  listRoundWorkshops,
} from "@/lib/db/workshop";
import { getRound, listRounds, type ListedRound, type PlacedRound } from "@/lib/db/workshop-round";
import { municipalitiesOf, type Viewer } from "@/lib/domain/member/role";
import type { WordingContext } from "@/lib/domain/plan/wording/term";
import type { ExerciseKind } from "@/lib/domain/process/exercise";
import type { HarvestNote } from "@/lib/domain/process/harvest";
import type { ClockTime } from "@/lib/domain/process/programme";
import {
  placeOfWorkshop,
  rocketGrid,
  roundForPage,
  workshopContext,
  workshopSteps,
  type RocketGrid,
  type WorkshopRecord,
  type WorkshopStep,
} from "@/lib/domain/process/workshop";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { choosePlan, type ChosenPlan } from "@/lib/loaders/plan";
import { canChangeNote, canWriteHarvest } from "@/lib/policies/harvest";
import { canEditPlan, ledInstitutions } from "@/lib/policies/plan";
import { canEditRounds, canEditWorkshop, canPlanWorkshops, canSeeWithin } from "@/lib/policies/workshop";
import { newWorkshopQuerySchema, parseStartTime, roundQuerySchema } from "@/lib/validation/workshop";

export interface WorkshopsPage extends ChosenPlan {
  rounds: ListedRound[];
  round: ListedRound | null;
  grid: RocketGrid | null;
  /** what was harvested in the round; null for those who may not read it */
  harvest: HarvestNote[] | null;
  mayEditRounds: boolean;
  /** the viewer may plan for all institutions (null), or for these */
  plansFor: string[] | null;
  mayHarvest: boolean;
}

/** A plan's rounds, and one of them as a grid of institutions and steps. Public as the plan is, but for the harvest. */
export async function loadWorkshops(viewer: Viewer, query: unknown): Promise<ActionResult<WorkshopsPage>> {
  const chosen = await choosePlan(viewer, query);
  if (!chosen.ok) return chosen;
  const { agreement } = chosen.data;
  const place = { municipalityId: agreement.municipality.id, areas: agreement.areas };
  const asked = roundQuerySchema.parse(query ?? {}).round;
  const rounds = await listRounds(agreement.id);
  const round = roundForPage(rounds, asked);
  if (asked !== undefined && round === null) return refused("NOT_FOUND");
  const within = canSeeWithin(viewer, place.municipalityId);
  const [institutions, workshops, harvest] = round
    ? await Promise.all([
        listRocketInstitutions(place.municipalityId, agreement.areas),
        listRoundWorkshops(round.id),
        within ? listHarvest(agreement.id, round.id) : null,
      ])
    : [[], [], null];
  const plansFor = canEditPlan(viewer, place) ? null : ledInstitutions(viewer, place.municipalityId);
  return ok({
    ...chosen.data,
    ...{ rounds: within ? rounds : rounds.map((each) => ({ ...each, note: null })), harvest, plansFor },
    round: round && (within ? round : { ...round, note: null }),
    grid: round && rocketGrid(institutions, workshops),
    mayEditRounds: canEditRounds(viewer, place),
    mayHarvest: canWriteHarvest(viewer, place),
  });
}

export interface RoundFormPage {
  agreement: { id: string; title: string; municipalityId: string };
  /** null: a new one */
  round: PlacedRound | null;
  /** what the harvest asked to take up next time */
  offered: HarvestNote[];
}

/** The form of a new round under the plan an address names. */
export async function loadNewWorkshopRound(
  viewer: Viewer,
  query: unknown,
): Promise<ActionResult<RoundFormPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const chosen = await choosePlan(viewer, query);
  if (!chosen.ok) return chosen;
  const { id, title, municipality, areas } = chosen.data.agreement;
  if (!canEditRounds(viewer, { municipalityId: municipality.id, areas })) return refused("FORBIDDEN");
  return ok({
    agreement: { id, title, municipalityId: municipality.id },
    round: null,
    offered: await listForNextRound(id),
  });
}

/** The form of a round that is there. */
export async function loadWorkshopRound(viewer: Viewer, id: string): Promise<ActionResult<RoundFormPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const round = await getRound(id);
  if (!round) return refused("NOT_FOUND");
  if (!canEditRounds(viewer, round.agreement)) return refused("FORBIDDEN");
  const { id: agreementId, title, municipalityId } = round.agreement;
  return ok({ agreement: { id: agreementId, title, municipalityId }, round, offered: [] });
}

export interface NewWorkshopPage {
  round: PlacedRound;
  steps: WorkshopStep[];
  step: WorkshopStep;
  institutions: { id: string; name: string }[];
  institutionId: string | null;
  /** whether the workshop may be common to the municipality */
  mayCommon: boolean;
  /** programmes it can begin with, step 1 first */
  programmes: Awaited<ReturnType<typeof listProgrammes>>;
  submissionKey: string;
  context: WordingContext;
}

/** The form of a new workshop of a round; the address says which round, and may say step and institution. */
export async function loadNewWorkshop(
  viewer: Viewer,
  query: unknown,
): Promise<ActionResult<NewWorkshopPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const asked = newWorkshopQuerySchema.parse(query ?? {});
  const round = asked.round === undefined ? null : await getRound(asked.round);
  if (!round) return refused("NOT_FOUND");
  const { agreement } = round;
  if (!canPlanWorkshops(viewer, agreement)) return refused("FORBIDDEN");
  const mayCommon = canEditPlan(viewer, agreement);
  const only = mayCommon ? null : ledInstitutions(viewer, agreement.municipalityId);
  const [institutions, programmes] = await Promise.all([
    listPlanningInstitutions(agreement, only),
    listProgrammes(round.id),
  ]);
  if (!mayCommon && institutions.length === 0) return refused("FORBIDDEN");
  const steps = workshopSteps.filter((step) => mayCommon || step !== "LEADERS");
  const named = institutions.find(({ id }) => id === asked.institution)?.id;
  return ok({
    ...{ round, steps, institutions, mayCommon, programmes },
    step: steps.find((step) => step === asked.step) ?? steps[0]!,
    institutionId: named ?? (institutions.length === 1 && !mayCommon ? institutions[0]!.id : null),
    submissionKey: randomUUID(),
    context: workshopContext(agreement, todayInDenmark()),
  });
}

export interface WorkshopPage {
  workshop: WorkshopRecord;
  today: CalendarDate;
  mayEdit: boolean;
  /** may see note, attendance, how each entry is done, and what was harvested */
  isWithin: boolean;
  mayHarvest: boolean;
  harvest: (HarvestNote & { mayChange: boolean })[];
  /** what can be put into the programme */
  exercises: { id: string; kind: ExerciseKind; title: string; minutes: number | null; own: string | null }[];
  /** when the running order begins */
  startsAt: ClockTime | null;
}

/** A workshop with its programme; to the public only that it takes place, when, and what is on the programme. */
export async function loadWorkshop(
  viewer: Viewer,
  id: string,
  query: unknown = {},
): Promise<ActionResult<WorkshopPage>> {
  const workshop = await getWorkshop(id);
  if (!workshop) return refused("NOT_FOUND");
  const { agreement } = workshop;
  const mayEdit = canEditWorkshop(viewer, placeOfWorkshop(workshop));
  const isWithin = canSeeWithin(viewer, agreement.municipalityId);
  const [harvest, exercises] = await Promise.all([
    isWithin ? listWorkshopHarvest(workshop.id) : [],
    mayEdit ? listExercises(municipalitiesOf(viewer)) : [],
  ]);
  const publicly = {
    ...{ ...workshop, note: null, attendance: null },
    programme: workshop.programme.map((entry) => ({ ...entry, text: null })),
  };
  return ok({
    ...{ mayEdit, isWithin },
    workshop: isWithin ? workshop : publicly,
    today: todayInDenmark(),
    mayHarvest: canWriteHarvest(viewer, agreement) && isWithin,
    harvest: harvest.map((note) => ({ ...note, mayChange: canChangeNote(viewer, agreement, note) })),
    exercises: exercises.map(({ id: exerciseId, kind, title, minutes, institutionName }) => ({
      ...{ id: exerciseId, kind, title, minutes, own: institutionName },
    })),
    startsAt: parseStartTime((query as Record<string, unknown> | null)?.start),
  });
}

export interface EditWorkshopPage {
  workshop: WorkshopRecord;
  context: WordingContext;
}

/** The form that changes what a workshop says about itself. */
export async function loadEditWorkshop(viewer: Viewer, id: string): Promise<ActionResult<EditWorkshopPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const workshop = await getWorkshop(id);
  if (!workshop) return refused("NOT_FOUND");
  if (!canEditWorkshop(viewer, placeOfWorkshop(workshop))) return refused("FORBIDDEN");
  return ok({ workshop, context: workshopContext(workshop.agreement, todayInDenmark()) });
}
