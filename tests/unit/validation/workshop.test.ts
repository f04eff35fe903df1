import { describe, expect, test } from "vitest";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { parseExercise, parseExerciseQuery } from "@/lib/validation/exercise";
import { parseHarvestQuery, parseHarvestStart, parseNewHarvest, sourceValue } from "@/lib/validation/harvest";
import { parseEntry, parseStanding, parseStartTime, parseWorkshopTexts } from "@/lib/validation/workshop";

const today = toCalendarDate("2026-11-22");
const context = { start: today, end: toCalendarDate("2027-12-31"), horizon: toCalendarDate("2027-12-31") };

describe("a workshop", () => {
  test("takes the year that is not written from what is ahead", () => {
    const read = parseWorkshopTexts({ title: " Aften ", wording: "medio marts" }, context);
    expect(read).toMatchObject({
      data: { title: "Aften", place: null, time: { start: "2027-03-11", end: "2027-03-20" } },
    });
  });

  test("tells all that is wrong in the order of the form", () => {
    const read = parseWorkshopTexts({ title: "", wording: "", note: "010190-1234" }, context);
    expect(!read.ok && Object.entries(read.fieldErrors).map(([field, { key }]) => [field, key])).toEqual([
      ["title", "required"],
      ["wording", "required"],
      ["note", "cpr"],
    ]);
  });

  test("was held on a day and by so many, else neither is asked", () => {
    const held = parseStanding({ standing: "HELD", heldOn: "22-11-2026", attendance: " 12 " }, today);
    expect(held).toMatchObject({ data: { heldOn: "2026-11-22", attendance: 12 } });
    expect(parseStanding({ standing: "CANCELLED", heldOn: "nonsense" }, today)).toEqual({
      ok: true,
      data: { standing: "CANCELLED", heldOn: null, attendance: null },
    });
    expect(parseStanding({ standing: "PERHAPS" }, today)).toMatchObject({
      fieldErrors: { standing: { key: "choose" } },
    });
  });

  test.each(["0", "1441", "-5", "1,5", "ti"])("a length of %s is refused", (minutes) => {
    expect(parseEntry({ title: "Pause", minutes })).toMatchObject({
      fieldErrors: { minutes: { key: "number", values: { min: 1, max: 1440 } } },
    });
  });

  test("begins when the address says so in a way that can be read", () => {
    expect(parseStartTime("09:30")).toBe(570);
    expect(parseStartTime(["8", "9"])).toBe(480);
    expect(parseStartTime("nu")).toBeNull();
    expect(parseStartTime(undefined)).toBeNull();
  });
});

describe("an exercise", () => {
  test("may be for several, and for nobody unknown", () => {
    const typed = {
      kind: "TOOL",
      title: "T",
      purpose: "P",
      text: "Gør sådan",
      audience: ["STAFF", "LEADERS"],
    };
    expect(parseExercise(typed)).toMatchObject({ data: { audience: ["STAFF", "LEADERS"], minutes: null } });
    expect(parseExercise({ ...typed, audience: "MAYORS" })).toMatchObject({ data: { audience: [] } });
  });

  test("is asked for by an address that never breaks", () => {
    expect(parseExerciseQuery({ q: " vaner ", kind: "tool", audience: "staff", minutes: "30" })).toEqual({
      ...{ q: "vaner", kind: "TOOL", audience: "STAFF", minutes: 30 },
    });
    expect(parseExerciseQuery({ q: ["a", "b"], kind: "x", audience: "", minutes: "31" })).toEqual({
      ...{ q: "a", kind: null, audience: null, minutes: null },
    });
    expect(parseExerciseQuery(undefined)).toEqual({ q: "", kind: null, audience: null, minutes: null });
  });
});

describe("a note", () => {
  test("says where it comes from in one value", () => {
    const typed = { kind: "NEXT", text: "Tag det op", source: sourceValue({ kind: "group", id: "g-1" }) };
    expect(parseNewHarvest({ ...typed, themes: ["a", "a", "b"] })).toMatchObject({
      data: { source: { kind: "group", id: "g-1" }, themeIds: ["a", "b"], institutionId: null },
    });
    expect(parseNewHarvest({ ...typed, source: "planet:mars" })).toMatchObject({
      fieldErrors: { source: { key: "choose" } },
    });
  });

  test("begins from the address: the workshop before its round", () => {
    expect(parseHarvestStart({ round: "r", workshop: "w" })).toEqual({ kind: "workshop", id: "w" });
    expect(parseHarvestStart({ round: "../etc" })).toBeNull();
  });

  test("is gathered by theme unless the address says otherwise", () => {
    expect(parseHarvestQuery({}).by).toBe("THEME");
    expect(parseHarvestQuery({ by: "kind", kind: "barrier", theme: "NONE" })).toEqual({
      by: "KIND",
      filter: { kind: "BARRIER", theme: "NONE", round: null, group: null, institution: null },
    });
  });
});
