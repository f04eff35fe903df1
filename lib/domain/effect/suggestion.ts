import type { IndicatorDirection, IndicatorKind } from "@/lib/domain/effect/indicator";
import type { WelfareArea } from "@/lib/domain/shared/area";

/** Ready-made indicators; their wording stands in the messages under `effect.suggestion`. */
export const suggestionKeys = [
  "citizenWellbeing",
  "citizenInfluence",
  "citizenSafety",
  "helpers",
  "childWellbeing",
  "childInfluence",
  "childWords",
  "conflicts",
  "outside",
  "pupilWellbeing",
  "pupilInfluence",
  "absence",
  "parentWords",
  "timeForCore",
  "workJoy",
  "paperwork",
  "meetings",
  "sickDays",
  "meaning",
] as const;
export type SuggestionKey = (typeof suggestionKeys)[number];

export interface Suggestion {
  key: SuggestionKey;
  kind: IndicatorKind;
  direction: IndicatorDirection | null;
}

interface ReadyMade extends Suggestion {
  areas: readonly WelfareArea[];
  /** beginnings of words in an expected result that ask for this one */
  words: readonly string[];
}

const all: readonly WelfareArea[] = ["DAYCARE", "SCHOOL", "ELDERCARE", "OTHER"];
const scale = (direction: IndicatorDirection) => ({ kind: "SCALE", direction }) as const;
const count = (direction: IndicatorDirection) => ({ kind: "COUNT", direction }) as const;
const minutes = { kind: "MINUTES", direction: "DOWN" } as const;
const words = { kind: "TEXT", direction: null } as const;

const readyMade: readonly ReadyMade[] = [
  {
    key: "citizenWellbeing",
    ...scale("UP"),
    areas: ["ELDERCARE", "OTHER"],
    words: ["triv", "livskval", "glæde", "ensom", "tilfreds", "nærvær"],
  },
  {
    key: "citizenInfluence",
    ...scale("UP"),
    areas: ["ELDERCARE"],
    words: ["indflyd", "selvbest", "bestem", "medbest", "eget liv", "valg"],
  },
  {
    key: "citizenSafety",
    ...scale("UP"),
    areas: ["ELDERCARE"],
    words: ["tryg", "utryg", "kendte", "kontinuitet"],
  },
  {
    key: "helpers",
    ...count("DOWN"),
    areas: ["ELDERCARE"],
    words: ["ansigt", "hjælper", "kendte", "kontinuitet", "tryg"],
  },
  {
    key: "childWellbeing",
    ...scale("UP"),
    areas: ["DAYCARE"],
    words: ["triv", "glæde", "fællesskab", "udvikl"],
  },
  {
    key: "childInfluence",
    ...count("UP"),
    areas: ["DAYCARE"],
    words: ["bestem", "indflyd", "medbest", "børnenes idé", "perspektiv"],
  },
  {
    key: "childWords",
    ...words,
    areas: ["DAYCARE"],
    words: ["leg", "børneper", "sprog", "nysger"],
  },
  {
    key: "conflicts",
    ...count("DOWN"),
    areas: ["DAYCARE", "SCHOOL"],
    words: ["konflikt", "ro ", "roligere", "uro", "støj"],
  },
  {
    key: "outside",
    ...minutes,
    direction: "UP",
    areas: ["DAYCARE"],
    words: ["ude", "natur", "bevæg", "luft"],
  },
  {
    key: "pupilWellbeing",
    ...scale("UP"),
    areas: ["SCHOOL"],
    words: ["triv", "glæde", "motiv", "fællesskab", "lyst"],
  },
  {
    key: "pupilInfluence",
    ...scale("UP"),
    areas: ["SCHOOL"],
    words: ["indflyd", "bestem", "medbest", "elevern", "elevinddrag"],
  },
  {
    key: "absence",
    ...count("DOWN"),
    areas: ["SCHOOL"],
    words: ["fravær", "fremmøde", "skolevæg"],
  },
  {
    key: "parentWords",
    ...words,
    areas: ["DAYCARE", "SCHOOL"],
    words: ["foræld", "samarbejde"],
  },
  {
    key: "timeForCore",
    ...scale("UP"),
    areas: all,
    words: ["tid til", "mere tid", "bedre tid", "kerneopgave", "nærvær"],
  },
  {
    key: "workJoy",
    ...scale("UP"),
    areas: all,
    words: ["arbejdsglæde", "arbejdsmiljø", "medarbejder", "personale", "fastholde", "rekrutter"],
  },
  {
    key: "paperwork",
    ...minutes,
    areas: all,
    words: ["dokument", "skærm", "registrer", "skema", "papir", "skrive", "administr"],
  },
  { key: "meetings", ...minutes, areas: all, words: ["møde", "koordiner"] },
  { key: "sickDays", ...count("DOWN"), areas: all, words: ["sygefravær", "sygedag", "sygemeld"] },
  { key: "meaning", ...words, areas: all, words: ["mening", "faglig", "kvalitet", "ansvar"] },
];

/**
 * Indicators to choose from: those that the trial's own words ask for first, then the area's others.
 * @param told what is expected, and whatever else tells what the trial is for
 * @returns `fits`: words of the trial ask for it
 */
export function suggestionsFor(
  area: WelfareArea,
  told: readonly (string | null)[],
): (Suggestion & { fits: boolean })[] {
  const text = ` ${told.join(" ").toLowerCase()} `;
  return readyMade
    .filter(({ areas }) => areas.includes(area))
    .map(({ key, kind, direction, words }) => ({
      ...{ key, kind, direction },
      fits: words.some((word) => text.includes(` ${word}`) || (word.length > 4 && text.includes(word))),
    }))
    .sort((one, other) => Number(other.fits) - Number(one.fits));
}
