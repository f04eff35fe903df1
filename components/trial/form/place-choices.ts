import type { Names } from "@/components/trial/field-text";
import type { PlaceChoices } from "@/components/trial/form/more-fields";
import type { Choice } from "@/components/trial/form/choice-chips";
import { choicesAt, type TrialChoices } from "@/lib/domain/trial/choices";
import type { TrialFormStart } from "@/lib/domain/trial/form";
import { requiredKindOf, topicKinds } from "@/lib/domain/trial/topic";
import type { ClassificationKind } from "@/lib/domain/trial/trial";
import type { Locale } from "@/lib/i18n/locale";

type Institution = TrialChoices["institutions"][number];

/** What the required choice is called at the place. */
export function themeKind(place: Institution | undefined): ClassificationKind {
  return (place && requiredKindOf[place.area]) ?? "THEME";
}

/** The choices of the place in the reader's language. */
export function choicesOf(
  start: TrialFormStart,
  place: Institution | undefined,
  locale: Locale,
): PlaceChoices & { themes: Choice[] } {
  if (!place) return { themes: [], topics: [], institutions: [], provisions: [], rules: [], goals: [] };
  const { themes, topics, institutions, provisions, rules, goals } = choicesAt(start.choices, place);
  const label = (each: { id: string; label: string; labelEn: string }): Choice => ({
    id: each.id,
    label: locale === "en" ? each.labelEn : each.label,
  });
  return {
    themes: themes.map(label),
    topics: topicKinds.flatMap((kind) => {
      const own = topics.filter((topic) => topic.kind === kind).map(label);
      return own.length > 0 ? [{ kind, choices: own }] : [];
    }),
    institutions: institutions
      .filter(({ id }) => id !== place.id)
      .map(({ id, name }) => ({ id, label: name })),
    provisions,
    rules,
    goals,
  };
}

/** Names of everything a field can refer to. */
export function namesOf({ choices }: TrialFormStart): Names {
  const same = ({ id, label }: Choice) => [id, { da: label, en: label }] as const;
  return Object.fromEntries([
    ...choices.institutions.map(({ id, name }) => same({ id, label: name })),
    ...choices.classifications.map(({ id, label, labelEn }) => [id, { da: label, en: labelEn }] as const),
    ...choices.provisions.map(same),
    ...choices.rules.map(same),
    ...choices.goals.map(same),
  ]);
}
