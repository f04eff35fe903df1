import { describe, expect, test } from "vitest";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { trialFigures, type FigureRow } from "@/lib/domain/statistic/figure";
import { countingNoteKeys, countingNotes } from "@/lib/domain/statistic/note";
import { messagesFor } from "@/lib/i18n/messages";

const asOf = toCalendarDate("2022-08-01");
const keysOf = (rows: FigureRow[], area: "DAYCARE" | "SCHOOL" | "ELDERCARE" | "OTHER" | null) =>
  countingNotes({ figures: trialFigures(rows), area, asOf, today: asOf }).map(({ key }) => key);

describe("the notes that go with figures", () => {
  test("always say that categories overlap, what day it is and that only the visible is counted", () => {
    for (const area of ["DAYCARE", "SCHOOL", "ELDERCARE", "OTHER", null] as const) {
      expect(keysOf([], area)).toEqual(expect.arrayContaining(["categoriesOverlap", "asOf", "visibleOnly"]));
    }
  });

  test("say that daycare registers examples wherever daycare is part of the figures", () => {
    expect(keysOf([], null)).toContain("daycareExamples");
    expect(keysOf([], "DAYCARE")).toContain("daycareExamples");
    expect(keysOf([], "SCHOOL")).not.toContain("daycareExamples");
  });

  test("warn against comparing areas where several are counted together", () => {
    expect(keysOf([], null)).toContain("areasNotCompared");
    expect(keysOf([], "ELDERCARE")).not.toContain("areasNotCompared");
  });

  test("name those withdrawn and those of whom the need is not stated", () => {
    const notes = countingNotes({
      figures: trialFigures([
        { figure: "total", key: "", trials: 10 },
        { figure: "stage", key: "WITHDRAWN", trials: 2 },
        { figure: "nationalNeed", key: "DIRECT", trials: 3 },
        { figure: "nationalNeed", key: "NONE", trials: 3 },
        { figure: "initiator", key: "STAFF", trials: 10 },
      ]),
      area: null,
      asOf,
      today: asOf,
    });
    expect(notes).toContainEqual({ key: "withdrawn", values: { count: 2 }, basis: null });
    expect(notes).toContainEqual({ key: "needNotStated", values: { count: 4 }, basis: "bilag 1, B" });
    expect(notes.map(({ key }) => key)).not.toContain("initiatorNotStated");
  });

  test("say nothing about what does not occur", () => {
    const keys = keysOf([], null);
    expect(keys).not.toContain("withdrawn");
    expect(keys).not.toContain("needNotStated");
  });

  test("say of a day gone by what is not as it was then", () => {
    const figures = trialFigures([]);
    const keys = countingNotes({ figures, area: null, asOf, today: toCalendarDate("2022-08-02") });
    expect(keys.map(({ key }) => key)).toContain("asThen");
    expect(keysOf([], null)).not.toContain("asThen");
  });

  test("each have a sentence", () => {
    for (const key of countingNoteKeys) expect(messagesFor("da").overview.notes[key]).toBeTruthy();
  });
});
