import { describe, expect, test } from "vitest";
import { calendarEvents, meetingEvents } from "@/lib/domain/plan/calendar-event";
import { planLevels, type Plan } from "@/lib/domain/plan/plan";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { makeItem, makeMilestone, makePhase } from "@/tests/support/plan";

const day = toCalendarDate;
const plan = (parts: Partial<Plan>): Plan => ({ phases: [makePhase()], items: [], milestones: [], ...parts });
const eventsOf = (parts: Partial<Plan>) => calendarEvents(plan(parts), planLevels);
const told = (parts: Partial<Plan>) => eventsOf(parts).map(({ title, start, end }) => [title, start, end]);
const on = (text: string) => ({ wording: text, start: day("2022-04-01"), end: day("2022-04-01") });

describe("a time of the plan in a calendar", () => {
  test("an imprecise time lies over exactly its period and says its wording", () => {
    expect(told({ milestones: [makeMilestone()] })).toEqual([
      ["Delevaluering (foråret 2022)", "2022-03-01", "2022-05-31"],
    ]);
  });

  test("an exact day is one day, without its wording", () => {
    expect(told({ items: [makeItem({ ...on("1. april 2022"), precision: "DAY" })] })).toEqual([
      ["Fælles dag", "2022-04-01", "2022-04-01"],
    ]);
  });

  test("a deadline lies on its last day and is called to mind a week before", () => {
    const season = makeItem({ kind: "DEADLINE" });
    const latest = makeItem({ id: "j", ...on("senest 1. april 2022"), precision: "DAY", bound: "LATEST" });
    expect(told({ items: [season, latest] })).toEqual([
      ["Fælles dag (foråret 2022)", "2022-05-31", "2022-05-31"],
      ["Fælles dag (senest 1. april 2022)", "2022-04-01", "2022-04-01"],
    ]);
    expect(eventsOf({ items: [season, latest] }).map(({ remindDays }) => remindDays)).toEqual([7, 7]);
    expect(eventsOf({ items: [makeItem()] })[0]!.remindDays).toBeNull();
  });

  test("nobody is called to mind of a deadline that was kept or dropped", () => {
    const items = [
      makeItem({ kind: "DEADLINE", state: "DONE" }),
      makeItem({ id: "j", kind: "DEADLINE", state: "DROPPED" }),
    ];
    expect(eventsOf({ items }).map(({ state, remindDays }) => [state, remindDays])).toEqual([
      ["DONE", null],
      ["DROPPED", null],
    ]);
  });

  test("several separate times are several events with keys of their own", () => {
    const times = ["2021-10-01", "2022-04-01"].map((each) => ({
      ...{ start: day(each), end: day(each), precision: "DAY" as const },
    }));
    const item = makeItem({
      ...{ wording: "1. oktober 2021 + 1. april 2022", precision: "DAY", occurrences: times },
      ...{ start: day("2021-10-01"), end: day("2022-04-01"), kind: "DEADLINE" },
    });
    expect(eventsOf({ items: [item] }).map(({ key, start, end, title }) => [key, start, end, title])).toEqual(
      [
        ["i-1", "2021-10-01", "2021-10-01", "Fælles dag"],
        ["i-2", "2022-04-01", "2022-04-01", "Fælles dag"],
      ],
    );
  });

  test("what has only a beginning is shown on it, and what goes on or only has a phase is left out", () => {
    const earliest = {
      ...({ wording: "tidligst foråret 2022", precision: "ONGOING", bound: "EARLIEST" } as const),
      ...{ start: day("2022-03-01"), end: day("2024-06-30") },
    };
    expect(
      told({
        items: [
          makeItem(earliest),
          makeItem({ id: "j", wording: "løbende", precision: "ONGOING" }),
          makeItem({ id: "k", wording: null, precision: "RANGE" }),
        ],
      }),
    ).toEqual([["Fælles dag (tidligst foråret 2022)", "2022-03-01", "2022-03-01"]]);
  });

  test("a year in any wording is shown, years on end are not", () => {
    const range = (wording: string, start: string, end: string) =>
      makeItem({ wording, precision: "RANGE", start: day(start), end: day(end) });
    expect(told({ items: [range("juni 2021 – juni 2022", "2021-06-01", "2022-06-30")] })).toHaveLength(1);
    expect(told({ items: [range("2021–2024", "2021-01-01", "2024-12-31")] })).toEqual([]);
  });

  test("a row with both columns stands for each, and an item about the same comes once", () => {
    const row = makeMilestone({ stateText: "Lov vedtages", planItemIds: ["i"] });
    const events = eventsOf({ milestones: [row], items: [makeItem()] });
    expect(events.map(({ key, title, level }) => [key, title, level])).toEqual([
      ["m-STATE", "Lov vedtages (foråret 2022)", "STATE"],
      ["m-MUNICIPAL", "Delevaluering (foråret 2022)", "MUNICIPAL"],
    ]);
  });

  test("a day named in a row's text is one exact day", () => {
    const row = makeMilestone({ exactOn: day("2022-04-07") });
    expect(told({ milestones: [row] })).toEqual([["Delevaluering", "2022-04-07", "2022-04-07"]]);
  });
});

describe("a meeting in a calendar", () => {
  const meeting = {
    ...{ id: "meeting", groupId: "g", group: "Dokumentation", title: null, place: "Rådhuset", version: 2 },
    ...{ wording: "uge 14 2022", precision: "RANGE" as const, isCancelled: false },
    ...{ start: day("2022-04-04"), end: day("2022-04-10") },
  };

  test("is called by its group, and crossed out when it was called off", () => {
    expect(meetingEvents([meeting])).toMatchObject([
      { key: "meeting", id: "g", title: "Dokumentation (uge 14 2022)", state: "PLANNED", place: "Rådhuset" },
    ]);
    expect(meetingEvents([{ ...meeting, title: "Opstart", isCancelled: true }])).toMatchObject([
      { title: "Dokumentation: Opstart (uge 14 2022)", state: "DROPPED" },
    ]);
  });
});
