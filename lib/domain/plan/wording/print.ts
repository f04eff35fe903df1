import type { Part, Season, Stretch, Term, TimeWording } from "@/lib/domain/plan/wording/term";
import { monthNames, weekdayNames } from "@/lib/domain/plan/wording/words";

/** The languages a wording is printed in; both are read whichever it is. */
export type WordingLanguage = "da" | "en";

const parts: Record<WordingLanguage, Record<Part, string>> = {
  da: { START: "primo", MIDDLE: "medio", END: "ultimo" },
  en: { START: "early", MIDDLE: "mid", END: "late" },
};
const seasonNames: Record<WordingLanguage, Record<Season, string>> = {
  da: { SPRING: "foråret", SUMMER: "sommeren", AUTUMN: "efteråret", WINTER: "vinteren" },
  en: { SPRING: "spring", SUMMER: "summer", AUTUMN: "autumn", WINTER: "winter" },
};
const seasonParts: Record<WordingLanguage, Record<Part, string>> = {
  da: { START: "i begyndelsen af", MIDDLE: "midt i", END: "i slutningen af" },
  en: { START: "early", MIDDLE: "mid", END: "late" },
};

const with2 = (year: number) => `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
const joined = (...words: (string | number | null)[]) => words.filter((word) => word !== null).join(" ");

function printTerm(term: Term, language: WordingLanguage): string {
  const isDanish = language === "da";
  const names = monthNames[language];
  switch (term.unit) {
    case "DAY": {
      const weekday = term.weekday === null ? null : weekdayNames[language][term.weekday - 1]!;
      const named = weekday === null ? null : isDanish ? `${weekday} den` : weekday;
      const day = isDanish || term.month === null ? `${term.day}.` : term.day;
      return joined(named, day, term.month === null ? null : names[term.month - 1]!, term.year);
    }
    case "PART_OF_MONTH": {
      const month = term.month === null ? null : names[term.month - 1]!;
      return joined(parts[language][term.part], month, term.year);
    }
    case "MONTH":
      return joined(names[term.month - 1]!, term.year);
    case "SEASON": {
      const isWinter = term.season === "WINTER" && term.year !== null;
      const part = term.part === null ? null : seasonParts[language][term.part];
      return joined(part, seasonNames[language][term.season], isWinter ? with2(term.year!) : term.year);
    }
    case "PART_OF_YEAR":
      return joined(parts[language][term.part], term.year);
    case "YEAR":
      return String(term.year);
    case "WEEK":
      return joined(isDanish ? "uge" : "week", term.number, term.year);
    case "QUARTER":
      return isDanish ? joined(`${term.number}. kvartal`, term.year) : joined(`Q${term.number}`, term.year);
    case "HALF_YEAR":
      return isDanish ? joined(`${term.number}. halvår`, term.year) : joined(`H${term.number}`, term.year);
    case "SCHOOL_YEAR":
      return joined(isDanish ? "skoleåret" : "school year", term.year === null ? null : with2(term.year));
    case "TURN_OF_YEAR":
      return joined(
        isDanish ? "årsskiftet" : "turn of the year",
        term.year === null ? null : with2(term.year),
      );
  }
}

function printStretch({ from, to, about }: Stretch, language: WordingLanguage): string {
  const lead = about ? (language === "da" ? "omkring " : "around ") : "";
  if (to === null) return lead + printTerm(from, language);
  return `${lead}${printTerm(from, language)} – ${printTerm(to, language)}`;
}

const senses: Record<WordingLanguage, Record<TimeWording["sense"], string>> = {
  da: {
    AT: "",
    DEADLINE: "deadline",
    LATEST: "senest",
    BY_END: "inden udgangen af",
    BEFORE: "inden",
    WELL_BEFORE: "i god tid inden",
    AT_END: "ved udgangen af",
    FROM: "fra",
    AFTER: "efter",
    EARLIEST: "tidligst",
    ONGOING: "løbende",
    WHOLE: "i hele perioden",
  },
  en: {
    AT: "",
    DEADLINE: "deadline",
    LATEST: "no later than",
    BY_END: "by the end of",
    BEFORE: "before",
    WELL_BEFORE: "well before",
    AT_END: "at the close of",
    FROM: "from",
    AFTER: "after",
    EARLIEST: "not before",
    ONGOING: "ongoing",
    WHOLE: "throughout the period",
  },
};

/**
 * A wording in words, in Danish or in English. Read again it means the same: `parseWording(printWording(w))` is `w`.
 * Says no more than was written.
 */
export function printWording({ sense, stretches, labels }: TimeWording, language: WordingLanguage): string {
  const times = stretches.map((stretch) => printStretch(stretch, language)).join(" + ");
  const onwards = sense === "FROM" ? (language === "da" ? "og frem" : "onwards") : "";
  const codes = labels.join("/");
  return [senses[language][sense], times, onwards, codes].filter(Boolean).join(" ");
}
