import { describe, expect, test } from "vitest";
import type { PlanChange, PlanPart } from "@/lib/domain/plan/change";
import { changeKindOf } from "@/lib/domain/plan/change";
import { wordsOfChange } from "@/lib/domain/plan/change-words";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Locale } from "@/lib/i18n/locale";
import { changeTexts, inSentence } from "@/lib/i18n/plan-change-words";
import { makeItem, makeMilestone, makePhase } from "@/tests/support/plan";

const day = toCalendarDate;
type Part = PlanPart["part"];

function told(before: Part | null, after: Part | null, locale: Locale = "da", names = {}): string[] {
  const part = (after ?? before)!;
  const change: PlanChange = {
    ...{ id: "c", at: "2022-01-01T10:00:00.000Z", before, after, subjectId: part.id },
    kind: before === null ? "CREATED" : after === null ? "REMOVED" : changeKindOf(before, after)!,
    subject: "label" in part ? "PHASE" : "title" in part ? "ITEM" : "MILESTONE",
    ...{ reason: null, byName: "Ane", batchId: null },
  };
  const words = wordsOfChange(change, true);
  const texts = changeTexts(names, locale);
  return [texts.sentence(words), ...words.fields.map(texts.field)];
}

describe("a change in words", () => {
  const autumn = { wording: "Efteråret 2022", start: day("2022-09-01"), end: day("2022-11-30") };

  test("says from when to when, in the words of the plan", () => {
    expect(told(makeMilestone({ wording: "Foråret 2022" }), makeMilestone(autumn))).toEqual([
      "Delevaluering er flyttet fra foråret 2022 til efteråret 2022.",
    ]);
    expect(
      told(makeMilestone(), makeMilestone({ wording: "autumn 2022", end: day("2022-11-30") }), "en"),
    ).toEqual(["Delevaluering was moved from foråret 2022 to autumn 2022."]);
  });

  test("names the rows it points at, also when one is not known any more", () => {
    const undated = makeItem({ wording: null });
    const names = { "PHASE:p": "Opstart", "PHASE:q": "Første år" };
    expect(told(undated, { ...undated, phaseId: "q" }, "da", names)).toEqual([
      "Fælles dag er flyttet fra fasen Opstart til fasen Første år.",
    ]);
    expect(told(makeItem(), makeItem({ dependsOnIds: ["gone"] }))).toEqual([
      "Fælles dag er rettet.",
      "Venter på: noget, der ikke længere findes føjet til",
    ]);
  });

  test("tells what else was corrected, a phase as a phase, and a time only where one was written", () => {
    expect(told(makePhase(), makePhase({ label: "Læring", mainPhase: "Implementering" }))).toEqual([
      "Fasen Læring er rettet.",
      "Titel: Læring (før: Afprøvning)",
      "Overskrift: Implementering",
    ]);
    expect(told(makeItem(), null)).toEqual(["Fælles dag er taget ud af planen (stod til foråret 2022)."]);
    expect(told(makeItem({ wording: null }), null)).toEqual(["Fælles dag er taget ud af planen."]);
    expect(told(makeItem(), makeItem({ state: "DONE", reachedOn: day("2022-05-03") }))).toEqual([
      "Fælles dag er gennemført 3. maj 2022.",
    ]);
  });

  test("a title with signs of its own is told as it is", () => {
    expect(told(null, makeItem({ title: "Møde <{1}> 'a'" }))).toEqual([
      "Møde <{1}> 'a' er føjet til (foråret 2022).",
    ]);
  });
});

test("months and seasons are written small in a Danish sentence, initials and English ones are not", () => {
  expect(inSentence("Foråret 2022", "da")).toBe("foråret 2022");
  expect(inSentence("1.april 2022", "da")).toBe("1.april 2022");
  expect(inSentence("March 2022", "en")).toBe("March 2022");
});
