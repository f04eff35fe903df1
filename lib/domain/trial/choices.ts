import type { WelfareArea } from "@/lib/domain/shared/area";
import type { FieldErrors } from "@/lib/domain/shared/result";
import { hasTooManyGoals, MOST_GOALS_OF_TRIAL } from "@/lib/domain/trial/contribution";
import type { TrialInput } from "@/lib/domain/trial/input";
import { choicesByKind } from "@/lib/domain/trial/topic";
import type { ClassificationKind } from "@/lib/domain/trial/trial";

/** What the form of a trial can offer; may hold several areas and municipalities. */
export interface TrialChoices {
  institutions: {
    id: string;
    name: string;
    area: WelfareArea;
    municipalityId: string;
    municipalityName: string;
  }[];
  classifications: {
    id: string;
    kind: ClassificationKind;
    area: WelfareArea;
    label: string;
    labelEn: string;
  }[];
  provisions: { id: string; areas: WelfareArea[]; label: string }[];
  rules: { id: string; area: WelfareArea; municipalityId: string; label: string }[];
  /** political goals in force, agreement by agreement */
  goals: { id: string; areas: WelfareArea[]; municipalityId: string; label: string }[];
}

/** The choices that fit one place. */
export function choicesAt(choices: TrialChoices, place: { municipalityId: string; area: WelfareArea }) {
  const { required, topics } = choicesByKind(choices.classifications, place.area);
  const isHere = (each: { municipalityId: string; area: WelfareArea }) =>
    each.municipalityId === place.municipalityId && each.area === place.area;
  return {
    themes: required,
    topics,
    institutions: choices.institutions.filter(isHere),
    provisions: choices.provisions.filter(({ areas }) => areas.includes(place.area)),
    rules: choices.rules.filter(isHere),
    goals: choices.goals.filter(
      ({ municipalityId, areas }) => municipalityId === place.municipalityId && areas.includes(place.area),
    ),
  };
}

type ChosenIds = Pick<
  TrialInput,
  "themes" | "topics" | "furtherInstitutionIds" | "provisionIds" | "municipalRuleIds" | "goals"
>;

/**
 * Errors for what was chosen but is not offered at the place, and for a missing theme.
 * @param before what the trial already has; it may keep a choice that is no longer offered
 */
export function choiceErrors(
  chosen: ChosenIds,
  offered: ReturnType<typeof choicesAt>,
  before: ChosenIds | null = null,
): FieldErrors {
  const errors: FieldErrors = {};
  const check = (field: keyof ChosenIds, options: { id: string }[]) => {
    const known = new Set([...options.map(({ id }) => id), ...(before?.[field] ?? [])]);
    if (chosen[field].some((id) => !known.has(id))) errors[field] = { key: "choose" };
  };
  check("themes", offered.themes);
  check("topics", offered.topics);
  check("furtherInstitutionIds", offered.institutions);
  check("provisionIds", offered.provisions);
  check("municipalRuleIds", offered.rules);
  check("goals", offered.goals);
  if (hasTooManyGoals(chosen.goals.length, before?.goals.length)) {
    errors.goals ??= { key: "chooseAtMost", values: { max: MOST_GOALS_OF_TRIAL } };
  }
  if (offered.themes.length > 0 && chosen.themes.length === 0) errors.themes = { key: "chooseOne" };
  return errors;
}
