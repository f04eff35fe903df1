import type { Part, Season, Sense } from "@/lib/domain/plan/wording/term";

/** What a word or phrase means in a time wording. */
export type Word =
  | { is: "MONTH"; month: number }
  | { is: "WEEKDAY"; weekday: number }
  | { is: "SEASON"; season: Season; part: Part | null }
  | { is: "PART"; part: Part }
  | { is: "ORDINAL"; number: number }
  | { is: "UNIT"; unit: "WEEK" | "QUARTER" | "HALF_YEAR" | "SCHOOL_YEAR" | "TURN_OF_YEAR" }
  | { is: "SENSE"; sense: Sense }
  | { is: "ONWARDS" | "BETWEEN" | "TO" | "AND" | "ABOUT" | "HOLIDAY" | "NOISE" };

export const monthNames = {
  da: [
    ..."januar februar marts april maj juni juli".split(" "),
    ..."august september oktober november december".split(" "),
  ],
  en: [
    ..."January February March April May June July".split(" "),
    ..."August September October November December".split(" "),
  ],
} as const;

export const weekdayNames = {
  da: "mandag tirsdag onsdag torsdag fredag lørdag søndag".split(" "),
  en: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "),
} as const;

const words = new Map<string, Word>();
const put = (phrases: string, word: Word) => {
  for (const phrase of phrases.split("|")) words.set(phrase.trim(), word);
};

for (const names of [monthNames.da, monthNames.en]) {
  names.forEach((name, index) => {
    const month = { is: "MONTH", month: index + 1 } as const;
    put(name.toLowerCase(), month);
    // "jul" is Christmas in Danish, and "jun" and "jul" are one slip from each other; they need their dot.
    if (name.length > 4) put(name.slice(0, 3).toLowerCase(), month);
  });
}
put("sept", { is: "MONTH", month: 9 });
put("jun. | jun", { is: "MONTH", month: 6 });
put("jul.", { is: "MONTH", month: 7 });
weekdayNames.da.forEach((name, index) => {
  const weekday = { is: "WEEKDAY", weekday: index + 1 } as const;
  put(`${name} | ${name.slice(0, 3)}`, weekday);
});
put("tirs", { is: "WEEKDAY", weekday: 2 });
put("tors", { is: "WEEKDAY", weekday: 4 });
weekdayNames.en.forEach((name, index) => {
  const weekday = { is: "WEEKDAY", weekday: index + 1 } as const;
  // "sun", "sat" and the like would be read in words that are none of ours.
  put(name.toLowerCase(), weekday);
});

/** The seasons from spring on, in each form a text may have. */
export const seasonForms: readonly (readonly string[])[] = [
  "forår sommer efterår vinter".split(" "),
  "foråret sommeren efteråret vinteren".split(" "),
  "spring summer autumn winter".split(" "),
];

const seasonWords: Record<Season, string[]> = {
  SPRING: ["forår", "foråret", "spring"],
  SUMMER: ["sommer", "sommeren", "summer"],
  AUTUMN: ["efterår", "efteråret", "autumn", "fall"],
  WINTER: ["vinter", "vinteren", "winter"],
};
for (const [season, names] of Object.entries(seasonWords) as [Season, string[]][]) {
  for (const name of names) {
    put(name, { is: "SEASON", season, part: null });
    put(`sen${name}`, { is: "SEASON", season, part: "END" });
    put(`for${name}`, { is: "SEASON", season, part: "START" });
  }
}

put(
  [
    "primo | tidlig | tidligt | tidlige | i begyndelsen af | i starten af | begyndelsen af | starten af | først i",
    "early | at the beginning of | the beginning of | beginning of | at the start of | the start of | start of",
  ].join("|"),
  { is: "PART", part: "START" },
);
put("medio | midt i | i midten af | midten af | midt | mid | in the middle of | the middle of | middle of", {
  is: "PART",
  part: "MIDDLE",
});
put(
  [
    "ultimo | sen | sent | sene | i slutningen af | slutningen af | sidst i",
    "late | at the end of | the end of | end of",
  ].join("|"),
  { is: "PART", part: "END" },
);

["første | first", "anden | andet | second", "tredje | third", "fjerde | fourth"].forEach((phrases, index) =>
  put(phrases, { is: "ORDINAL", number: index + 1 }),
);

put("uge | ugerne | week | weeks", { is: "UNIT", unit: "WEEK" });
put("kvartal | kv | kvt | quarter", { is: "UNIT", unit: "QUARTER" });
put("halvår | halvdel af | half | half of", { is: "UNIT", unit: "HALF_YEAR" });
put("skoleår | skoleåret | school year | the school year", { is: "UNIT", unit: "SCHOOL_YEAR" });
put("årsskiftet | årsskifte | turn of the year | the turn of the year", { is: "UNIT", unit: "TURN_OF_YEAR" });

const sense = (phrases: string, meant: Sense) => put(phrases, { is: "SENSE", sense: meant });
sense("deadline | frist | med frist | med deadline", "DEADLINE");
sense("senest | by | no later than | at the latest", "LATEST");
sense(
  "inden udgangen af | senest ved udgangen af | før udgangen af | by the end of | before the end of",
  "BY_END",
);
sense("inden | før | before", "BEFORE");
sense("i god tid inden | i god tid før | god tid inden | well before | in good time before", "WELL_BEFORE");
sense("ved udgangen af | med udgangen af | udgangen af | at the close of | at the very end of", "AT_END");
sense("fra | fra og med | from | starting | as of", "FROM");
sense("efter | after", "AFTER");
sense("tidligst | not before | no earlier than | at the earliest", "EARLIEST");
sense("løbende | ongoing | continuously", "ONGOING");
sense(
  "i hele perioden | hele perioden | gennem hele perioden | throughout the period | throughout | the whole period",
  "WHOLE",
);

put(
  "og frem | og fremad | og fremover | og løbende | og videre | fremover | onwards | and onwards | and on",
  {
    is: "ONWARDS",
  },
);
put("mellem | between", { is: "BETWEEN" });
put("til | til og med | to | until | through", { is: "TO" });
put("og | samt | and", { is: "AND" });
put("omkring | cirka | ca | omtrent | around | about | circa", { is: "ABOUT" });
put(
  [
    "sommerferien | sommerferie | efterårsferien | efterårsferie | vinterferien | vinterferie | juleferien | juleferie",
    "påskeferien | påskeferie | påsken | påske | pinsen | pinse | julen | jul | ferien | ferie | easter | christmas",
    "the summer holidays | summer holidays | the summer holiday | summer holiday | the holidays | holidays",
  ].join("|"),
  { is: "HOLIDAY" },
);
put(
  [
    "i | af | den | d | det | på | i løbet af | hele | året | kalenderåret | år",
    "in | of | on | the | during | in the course of | year | calendar year",
  ].join("|"),
  { is: "NOISE" },
);

/** Every word and phrase, lower case, one space between words. */
export const wordings: ReadonlyMap<string, Word> = words;
/** How many words the longest phrase has. */
export const longestPhrase = Math.max(...[...words.keys()].map((phrase) => phrase.split(" ").length));
