import { describe, expect, test } from "vitest";
import { draftEvaluation, type DraftFacts, type DraftIndicator } from "@/lib/domain/evaluation/draft";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { draftWords } from "@/lib/i18n/draft-words";

const day = toCalendarDate("2026-03-01");
const facts = (
  changes: Partial<Omit<DraftFacts, "trial">> = {},
  trial: Partial<DraftFacts["trial"]> = {},
) => ({
  trial: {
    ...{ purpose: null, freedTo: "Mad ude", expectedResult: null, observedEffect: null },
    ...{ learningQuestion: null, ...trial },
  },
  ...{ log: [], indicators: [], heard: [], ...changes },
});
const note = (kind: DraftFacts["log"][number]["kind"], text: string) => ({ kind, text, happenedOn: day });
const indicator = (changes: Partial<DraftIndicator>): DraftIndicator => ({
  ...{ title: "Ro ved bordet", kind: "SCALE", unit: null, before: null, after: null, n: 0 },
  ...{ beforeText: null, afterText: null, ...changes },
});
const da = draftWords("da");

describe("the draft of an evaluation", () => {
  test("what we wanted: purpose, expected result and question; freed-to when nothing else is said", () => {
    const told = facts(
      {},
      { purpose: "Mere ro", expectedResult: "Færre konflikter", learningQuestion: "Hjælper det?" },
    );
    expect(draftEvaluation(told, da).wanted).toBe(
      "Mere ro\n\nFærre konflikter\n\nDet ville vi gerne lære: Hjælper det?",
    );
    expect(draftEvaluation(facts(), da).wanted).toBe("Mad ude");
  });

  test("what we saw: the measured, then observations and learnings, then adjustments", () => {
    const log = [
      note("OBSERVATION", "Flere spiser op"),
      note("ADJUSTMENT", "Vi begyndte senere"),
      note("LEARNING", "Tre voksne er nok"),
    ];
    const indicators = [
      indicator({ before: 5.24, after: 7.5, n: 8 }),
      indicator({ title: "Rengøring", kind: "COUNT", unit: "gange om ugen", before: 1200, after: 3, n: 6 }),
      indicator({ title: "Måltidet", kind: "TEXT", beforeText: "Uro.", afterText: "Samtale." }),
    ];
    expect(draftEvaluation(facts({ log, indicators }), da).seen).toBe(
      [
        "- Ro ved bordet: fra 5,2 til 7,5 på en skala fra 1 til 10 (8 har svaret begge gange)",
        "- Rengøring: fra 1.200 til 3 gange om ugen (gennemsnit af 6 målinger)",
        "- Måltidet. Før: Uro. Efter: Samtale.",
        "- Flere spiser op",
        "- Tre voksne er nok",
        "",
        "Det justerede vi undervejs:",
        "- Vi begyndte senere",
      ].join("\n"),
    );
  });

  test("an indicator with too few answers says nothing", () => {
    expect(draftEvaluation(facts({ indicators: [indicator({ n: 4 })] }), da).seen).toBe("");
  });

  test("for whom: quotes and everybody who was heard, once each; dilemmas belong to what now", () => {
    const log = [note("QUOTE", "Nu har vi tid"), note("DILEMMA", "Hvad med regnvejr?")];
    const heard = [
      { group: "PARENTS" as const },
      { group: "STAFF" as const },
      { group: "MED" as const },
      { group: "PARENTS" as const },
    ];
    const draft = draftEvaluation(facts({ log, heard }), da);
    expect(draft.forWhom).toBe("»Nu har vi tid«\n\nHørt undervejs: medarbejdere, forældre og MED-udvalg.");
    expect(draft.next).toBe("Det er stadig svært:\n- Hvad med regnvejr?");
  });

  test("nothing written leaves nothing concluded", () => {
    expect(draftEvaluation(facts(), da)).toMatchObject({ seen: "", forWhom: "", next: "" });
  });

  test("it stays half a page: the newest notes, each cut at a word", () => {
    const log = Array.from({ length: 40 }, (_, index) =>
      note("LEARNING", `Note ${index} ${"ord ".repeat(400)}`),
    );
    const { seen } = draftEvaluation(facts({ log }), da);
    expect(seen.split("\n")).toHaveLength(6);
    expect(seen).toContain("Note 39");
    expect(seen).not.toContain("Note 33 ");
    expect(seen.length).toBeLessThan(2_000);
    expect(seen.split("\n")[0]).toMatch(/ ord …$/);
  });

  test("in English as well", () => {
    const log = [note("ADJUSTMENT", "Later")];
    expect(draftEvaluation(facts({ log }), draftWords("en")).seen).toBe(
      "What we adjusted along the way:\n- Later",
    );
  });
});
