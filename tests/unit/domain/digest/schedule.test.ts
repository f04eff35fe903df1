import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  digestDayAt,
  digestHorizon,
  firstTold,
  isDigestDue,
  isNews,
  lastTold,
  mailDayAt,
  planHorizon,
  toldOn,
} from "@/lib/domain/digest/schedule";
import { digestRhythms } from "@/lib/domain/member/digest";
import { addDays, daysBetween, toCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";

const day = (text: string) => toCalendarDate(text);

describe("the moment", () => {
  test.each([
    ["2026-11-23T04:59:59Z", null],
    // Winter: six in Denmark is five by Greenwich; summer: four.
    ["2026-11-23T05:00:00Z", "2026-11-23"],
    ["2026-11-23T22:59:59Z", "2026-11-23"],
    ["2026-11-23T23:00:00Z", null],
    ["2026-06-08T03:59:59Z", null],
    ["2026-06-08T04:00:00Z", "2026-06-08"],
    // The Mondays after the clock was put forward, and back.
    ["2026-03-30T03:59:59Z", null],
    ["2026-03-30T04:00:00Z", "2026-03-30"],
    ["2026-10-26T04:59:59Z", null],
    ["2026-10-26T05:00:00Z", "2026-10-26"],
    ["2026-11-24T12:00:00Z", null],
    ["2026-11-22T12:00:00Z", null],
  ])("%s: %s", (instant, expected) => {
    expect(digestDayAt(new Date(instant))).toBe(expected);
  });
});

test("other mails go out from six in the morning on every day", () => {
  expect(mailDayAt(new Date("2026-11-24T04:59:59Z"))).toBeNull();
  expect(mailDayAt(new Date("2026-11-24T05:00:00Z"))).toBe("2026-11-24");
  expect(mailDayAt(new Date("2026-11-24T22:59:59Z"))).toBe("2026-11-24");
  expect(mailDayAt(new Date("2026-11-24T23:00:00Z"))).toBeNull();
});

describe("the plan", () => {
  test("is told four weeks ahead, and never less than till the next digest", () => {
    expect(planHorizon("WEEKLY", day("2026-12-07"))).toBe("2027-01-04");
    expect(planHorizon("MONTHLY", day("2026-12-07"))).toBe("2027-01-04");
    expect(planHorizon("MONTHLY", day("2026-11-02"))).toBe("2026-12-06");
  });

  test("a day is first told in the first digest within whose horizon it falls, whoever asks later", () => {
    fc.assert(
      fc.property(fc.constantFrom("WEEKLY" as const, "MONTHLY" as const), fc.nat(600), (rhythm, ahead) => {
        const on = addDays(day("2026-01-05"), ahead);
        const first = firstTold(rhythm, on, toldOn(rhythm, on));
        expect(isDigestDue(rhythm, first, null)).toBe(true);
        expect(on <= planHorizon(rhythm, first)).toBe(true);
        expect(on > planHorizon(rhythm, toldOn(rhythm, addDays(first, -1)))).toBe(true);
      }),
    );
  });
});

describe("the rhythm", () => {
  test("weekly is every Monday, monthly the first of the month, never is never", () => {
    const mondays = ["2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21", "2026-12-28", "2027-01-04"].map(
      day,
    );
    const due = (rhythm: (typeof digestRhythms)[number]) =>
      mondays.filter((on) => isDigestDue(rhythm, on, null));
    expect(due("WEEKLY")).toEqual(mondays);
    expect(due("MONTHLY")).toEqual(["2026-12-07", "2027-01-04"]);
    expect(due("NEVER")).toEqual([]);
  });

  test("looks ahead to the day before the next digest", () => {
    expect(digestHorizon("WEEKLY", day("2026-12-07"))).toBe("2026-12-13");
    expect(digestHorizon("MONTHLY", day("2026-12-07"))).toBe("2027-01-03");
  });

  test("a day is told in the last digest up to it", () => {
    expect(toldOn("WEEKLY", day("2026-12-13"))).toBe("2026-12-07");
    expect(toldOn("WEEKLY", day("2026-12-14"))).toBe("2026-12-14");
    expect(toldOn("MONTHLY", day("2027-01-03"))).toBe("2026-12-07");
    expect(toldOn("MONTHLY", day("2027-01-04"))).toBe("2027-01-04");
  });

  test("what is left as it was is told again after a month", () => {
    const told = (today: string) => lastTold("WEEKLY", day("2026-12-09"), day(today));
    expect(told("2026-12-07")).toBe("2026-12-07");
    expect(told("2027-01-04")).toBe("2026-12-07");
    expect(told("2027-01-11")).toBe("2027-01-04");
    expect(isNews(told("2026-12-14"), day("2026-12-07"))).toBe(false);
    expect(isNews(told("2027-01-11"), day("2026-12-07"))).toBe(true);
    expect(isNews(told("2026-12-14"), null)).toBe(true);
  });
});

const anyDay = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays(day("2021-01-01"), days));

test("nobody ever gets two within seven days, however often they change their mind and whenever the job runs", () => {
  const hour = fc.record({
    on: anyDay,
    at: fc.integer({ min: 0, max: 23 }),
    rhythm: fc.constantFrom(...digestRhythms),
  });
  fc.assert(
    fc.property(fc.array(hour, { maxLength: 200 }), (runs) => {
      const sent: CalendarDate[] = [];
      for (const { on, at, rhythm } of runs.sort((a, b) => a.on.localeCompare(b.on) || a.at - b.at)) {
        const today = digestDayAt(new Date(`${on}T${String(at).padStart(2, "0")}:30:00Z`));
        if (today && isDigestDue(rhythm, today, sent.at(-1) ?? null)) sent.push(today);
      }
      expect(sent.every((each, index) => index === 0 || daysBetween(sent[index - 1]!, each) >= 7)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test("everything is told once by the digests between which it falls: no day is left out", () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom("WEEKLY" as const, "MONTHLY" as const), (on, rhythm) => {
      const digest = toldOn(rhythm, on);
      expect(isDigestDue(rhythm, digest, null)).toBe(true);
      expect(digest <= on && on <= digestHorizon(rhythm, digest)).toBe(true);
    }),
  );
});
