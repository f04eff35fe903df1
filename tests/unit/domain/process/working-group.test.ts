import { describe, expect, test } from "vitest";
import {
  groupStanding,
  representation,
  sortMeetings,
  type GroupMeeting,
} from "@/lib/domain/process/working-group";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";

const day = toCalendarDate;
const meeting = (id: string, start: string, changes: Partial<GroupMeeting> = {}): GroupMeeting => ({
  ...{ id, title: null, wording: "foråret 2022", precision: "SEASON", place: null, agenda: null },
  ...{ start: day(start), end: day(start), outcome: null, heldOn: null, isCancelled: false, version: 1 },
  ...changes,
});

describe("a group's meetings", () => {
  test("lie ahead as long as their wording allows, and are then to be answered for", () => {
    const spring = meeting("spring", "2022-03-01", { end: day("2022-05-31") });
    const on = (today: string) => sortMeetings([spring], day(today));
    expect(on("2022-05-31").ahead).toEqual([spring]);
    expect(on("2022-06-01")).toMatchObject({ ahead: [], unanswered: [spring] });
  });

  test("are told by what was said of them: next first, the latest held first", () => {
    const sorted = sortMeetings(
      [
        meeting("second", "2022-09-01"),
        meeting("first", "2022-08-01"),
        meeting("old", "2022-01-10", { heldOn: day("2022-01-10") }),
        meeting("new", "2022-02-01", { heldOn: day("2022-02-03") }),
        meeting("off", "2022-10-01", { isCancelled: true }),
      ],
      day("2022-07-01"),
    );
    const { ahead, unanswered, held, cancelled } = sorted;
    const ids = [ahead, unanswered, held, cancelled].map((list) => list.map(({ id }) => id));
    expect(ids).toEqual([["first", "second"], [], ["new", "old"], ["off"]]);
  });
});

test("a group is active on its first and its last day", () => {
  const group = { activeFrom: day("2021-09-01"), activeTo: day("2022-06-30"), isRemoved: false };
  const on = (today: string) => groupStanding(group, day(today));
  expect([on("2021-08-31"), on("2021-09-01"), on("2022-06-30"), on("2022-07-01")]).toEqual([
    ...["AHEAD", "ACTIVE", "ACTIVE", "ENDED"],
  ]);
  expect(groupStanding({ ...group, isRemoved: true }, day("2022-01-01"))).toBe("CLOSED");
});

test("those outside are told on whose behalf people sit there, and never a name", () => {
  const members = [
    { name: "Anne", represents: "STAFF" as const },
    { name: "Bo", represents: "LEADERS" as const },
    { name: "Cille", represents: null },
    { name: "Dan", represents: "LEADERS" as const },
  ];
  const told = representation(members);
  expect(told).toEqual([
    { represents: "LEADERS", count: 2 },
    { represents: "STAFF", count: 1 },
    { represents: null, count: 1 },
  ]);
  expect(JSON.stringify(told)).not.toContain("Bo");
});
