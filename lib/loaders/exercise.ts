import {
  getExercise,
  listAdaptations,
  listExercises,
  listExerciseUses,
  listOpenInstitutions,
  type ExerciseUse,
} from "@/lib/db/exercise";
import { listMunicipalities } from "@/lib/db/municipality";
import { listOpenWorkshops, type OpenWorkshop } from "@/lib/db/workshop";
import { hasRole, membershipsOf, municipalitiesOf, type Viewer } from "@/lib/domain/member/role";
import {
  passesExerciseFilter,
  type ExerciseFilter,
  type ExerciseRecord,
  type ExerciseSummary,
} from "@/lib/domain/process/exercise";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { choosePlan, type ChosenPlan } from "@/lib/loaders/plan";
import { adaptingInstitutions, canEditExercise, canSeeExercise, cataloguesOf } from "@/lib/policies/exercise";
import { canSeeWithin } from "@/lib/policies/workshop";
import { parseAdaptedFrom, parseExerciseQuery } from "@/lib/validation/exercise";

/** The municipalities whose own exercises somebody sees; null: all. */
function reachOf(viewer: Viewer): string[] | null {
  const seesAll =
    hasRole(viewer, "SYSTEM_ADMIN") ||
    membershipsOf(viewer, "EVALUATOR").some(({ municipalityId }) => municipalityId === null);
  return seesAll ? null : municipalitiesOf(viewer);
}

export interface CataloguePage extends ChosenPlan {
  exercises: ExerciseSummary[];
  /** how many there are before filtering */
  total: number;
  filter: ExerciseFilter;
  mayAdd: boolean;
}

/** The idea catalogue: what is common to all, and what the viewer's municipality has of its own. */
export async function loadCatalogue(viewer: Viewer, query: unknown): Promise<ActionResult<CataloguePage>> {
  const chosen = await choosePlan(viewer, query);
  if (!chosen.ok) return chosen;
  const filter = parseExerciseQuery(query);
  const all = await listExercises(reachOf(viewer));
  return ok({
    ...chosen.data,
    exercises: all
      .filter((exercise) => passesExerciseFilter(exercise, filter))
      .map(({ text: _searchedOnly, ...exercise }) => exercise),
    total: all.length,
    filter,
    mayAdd: cataloguesOf(viewer).length > 0,
  });
}

export interface ExercisePage {
  exercise: ExerciseRecord;
  adaptations: ExerciseSummary[];
  /** in the viewer's own municipality */
  uses: ExerciseUse[];
  /** workshops elsewhere, counted only */
  usesElsewhere: number;
  /** own workshops it can be put into */
  openWorkshops: OpenWorkshop[];
  mayAdapt: boolean;
  mayEdit: boolean;
}

/** An exercise, who used it how, and what was made of it. */
export async function loadExercise(viewer: Viewer, id: string): Promise<ActionResult<ExercisePage>> {
  const exercise = await getExercise(id);
  if (!exercise || !canSeeExercise(viewer, exercise)) return refused("NOT_FOUND");
  const adapting = adaptingInstitutions(viewer);
  const [adaptations, uses, openWorkshops] = await Promise.all([
    listAdaptations(id),
    listExerciseUses(id),
    listOpenWorkshops({
      institutionIds: adapting.map(({ institutionId }) => institutionId),
      administered: membershipsOf(viewer, "ADMINISTRATION").flatMap(({ municipalityId, area }) =>
        municipalityId === null ? [] : [{ municipalityId, area }],
      ),
    }),
  ]);
  const own = uses.filter(({ municipalityId }) => canSeeWithin(viewer, municipalityId));
  const elsewhere = uses.filter(({ municipalityId }) => !canSeeWithin(viewer, municipalityId));
  return ok({
    exercise,
    adaptations: adaptations.filter((each) => canSeeExercise(viewer, each)),
    uses: own,
    usesElsewhere: new Set(elsewhere.map(({ workshopId }) => workshopId)).size,
    openWorkshops,
    mayAdapt: adapting.some(
      ({ municipalityId }) => exercise.municipalityId === null || exercise.municipalityId === municipalityId,
    ),
    mayEdit: canEditExercise(viewer, exercise),
  });
}

export interface ExerciseFormPage {
  /** what the form begins with; null: nothing */
  from: ExerciseRecord | null;
  /** adapted for one of these; empty for a new one */
  institutions: { id: string; name: string }[];
  /** the catalogues a new one can be written for; id null: common to all */
  catalogues: { id: string | null; name: string | null }[];
}

/** The form of a new exercise; with `from` in the address that of an institution's own copy. */
export async function loadNewExercise(
  viewer: Viewer,
  query: unknown,
): Promise<ActionResult<ExerciseFormPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const fromId = parseAdaptedFrom(query);
  if (fromId !== null) {
    const from = await getExercise(fromId);
    if (!from || !canSeeExercise(viewer, from)) return refused("NOT_FOUND");
    const places = adaptingInstitutions(viewer).filter(
      ({ municipalityId }) => from.municipalityId === null || from.municipalityId === municipalityId,
    );
    if (places.length === 0) return refused("FORBIDDEN");
    const institutions = await listOpenInstitutions(places.map(({ institutionId }) => institutionId));
    return ok({ from, institutions, catalogues: [] });
  }
  const catalogues = cataloguesOf(viewer);
  if (catalogues.length === 0) return refused("FORBIDDEN");
  const municipalities = await listMunicipalities();
  return ok({
    from: null,
    institutions: [],
    catalogues: catalogues.map((id) => ({
      id,
      name: municipalities.find((each) => each.id === id)?.name ?? null,
    })),
  });
}

/** The form that changes an exercise. */
export async function loadEditExercise(
  viewer: Viewer,
  id: string,
): Promise<ActionResult<{ exercise: ExerciseRecord }>> {
  if (!viewer) return refused("SIGNED_OUT");
  const exercise = await getExercise(id);
  if (!exercise || !canSeeExercise(viewer, exercise)) return refused("NOT_FOUND");
  return canEditExercise(viewer, exercise) ? ok({ exercise }) : refused("FORBIDDEN");
}
