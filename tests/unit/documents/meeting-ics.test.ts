import { describe, expect, test } from "vitest";
import { meetingIcs, type MeetingEvent } from "@/lib/documents/meeting-ics";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";

const event: MeetingEvent = {
  ...{ id: "m1", title: "Møde; følgegruppen, Rebild", place: "Rådhuset", cancelledAt: null, version: 3 },
  ...{ meetsOn: toCalendarDate("2026-01-12"), startsAt: 16 * 60 + 30 },
  ...{ url: "https://frisat.test/m1", description: "Dagsorden:\nhttps://frisat.test/m1" },
  changedAt: new Date("2026-01-02T09:00:00Z"),
};
const lineOf = (file: string, name: string) => file.split("\r\n").find((line) => line.startsWith(name));

describe("meetingIcs", () => {
  test("half past four in Denmark, in winter and in summer", () => {
    expect(lineOf(meetingIcs(event), "DTSTART")).toBe("DTSTART:20260112T153000Z");
    const summer = meetingIcs({ ...event, meetsOn: toCalendarDate("2026-06-15") });
    expect(lineOf(summer, "DTSTART")).toBe("DTSTART:20260615T143000Z");
    expect(lineOf(summer, "DTEND")).toBe("DTEND:20260615T163000Z");
  });

  test("without a time it is the whole day", () => {
    const file = meetingIcs({ ...event, startsAt: null });
    expect(lineOf(file, "DTSTART")).toBe("DTSTART;VALUE=DATE:20260112");
    expect(lineOf(file, "DTEND")).toBe("DTEND;VALUE=DATE:20260113");
  });

  test("a cancelled one says so, and what separates fields is escaped", () => {
    const file = meetingIcs({ ...event, cancelledAt: "2026-01-03T08:00:00Z" });
    expect(lineOf(file, "STATUS")).toBe("STATUS:CANCELLED");
    expect(lineOf(file, "SUMMARY")).toBe("SUMMARY:Møde\\; følgegruppen\\, Rebild");
    expect(lineOf(file, "DESCRIPTION")).toBe("DESCRIPTION:Dagsorden:\\nhttps://frisat.test/m1");
  });
});
