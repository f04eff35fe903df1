import { describe, expect, test } from "vitest";
import { countTrials, factsAsOf, type CountedTrial } from "@/lib/domain/statistic/count";
import { commonNotes, figureDefinitions, notesOfFigure } from "@/lib/domain/statistic/definition";
import { figureNames, trialFigures } from "@/lib/domain/statistic/figure";
import { countingNoteKeys, countingNotes } from "@/lib/domain/statistic/note";
import { definitionsJson, figuresJson } from "@/lib/documents/statistic-json";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";

const day = toCalendarDate;
const blank: CountedTrial = {
  ...{ stage: "IN_TEST", stageChanges: [{ stage: "IN_TEST", from: day("2022-01-01") }], decisions: [] },
  ...{ initiator: null, involvements: [], themeIds: ["a", "b"], subAreaIds: [], contentTypeIds: [] },
  ...{ institutionIds: ["i"], uses: [] },
};
const notes = countingNotes({
  ...{ figures: countTrials([blank]), area: null, asOf: day("2022-08-01"), today: day("2026-11-22") },
});

describe("the notes of a figure", () => {
  test("every counted group is defined, and every note belongs somewhere", () => {
    expect(Object.keys(figureDefinitions)).toEqual(expect.arrayContaining([...figureNames]));
    const used = [...commonNotes, ...Object.values(figureDefinitions).flatMap((each) => each.notes)];
    expect(countingNoteKeys.filter((key) => !used.includes(key))).toEqual([]);
  });

  test("themes may sum to more than the trials, and say so; the number of trials does not", () => {
    const keysOf = (figure: "theme" | "total") => notesOfFigure(figure, notes, false).map(({ key }) => key);
    expect(keysOf("theme")).toEqual(["categoriesOverlap"]);
    expect(keysOf("total")).toEqual([]);
    expect(notesOfFigure("theme", notes).map(({ key }) => key)).toEqual(
      expect.arrayContaining(["asOf", "asThen", "visibleOnly"]),
    );
  });

  test("the interface names every field it answers with", () => {
    const fields = Object.keys(figuresJson(trialFigures([])));
    const defined = Object.keys(definitionsJson(notes)).filter((field) => !field.includes("."));
    expect(defined.sort()).toEqual(fields.sort());
  });
});

describe("the facts of a day", () => {
  const {
    stage: _stage,
    stageChanges: _changes,
    decisions: _decisions,
    involvements: _heard,
    ...facts
  } = blank;
  const changed: CountedTrial = {
    ...blank,
    history: [
      { ...facts, themeIds: [], recordedOn: day("2022-03-01") },
      { ...facts, themeIds: ["a"], recordedOn: day("2022-03-01") },
      { ...facts, isArchived: true, recordedOn: day("2022-05-01") },
      { ...facts, themeIds: ["b"], recordedOn: day("2022-06-01") },
    ],
  };

  test.each([
    // it began before anybody wrote it down: then it goes by the end of the first day
    ["2022-01-15", ["a"]],
    ["2022-03-01", ["a"]],
    ["2022-04-30", ["a"]],
    ["2022-06-01", ["b"]],
    ["2026-01-01", ["b"]],
  ])("%s", (asOf, themeIds) => {
    expect(factsAsOf(changed, day(asOf)).themeIds).toEqual(themeIds);
  });

  test("while it is archived it does not count; before and after it does", () => {
    const unique = (asOf: string) => countTrials([changed], day(asOf)).unique;
    expect(["2021-12-31", "2022-01-01", "2022-05-01", "2022-05-31", "2022-06-01"].map(unique)).toEqual([
      0, 1, 0, 0, 1,
    ]);
  });
});
