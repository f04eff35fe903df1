import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { planIcs, type PlacedEvent } from "@/lib/documents/plan-ics";
import { calendarWords } from "@/lib/i18n/calendar-words";
import type { CalendarEvent } from "@/lib/domain/plan/calendar-event";
import { addDays, toCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { planItemKinds, planStates } from "@/lib/domain/plan/plan";

const danish = calendarWords("da");
const changedAt = new Date("2022-02-03T10:20:30Z");
const make = (changes: Partial<PlacedEvent> = {}): PlacedEvent => ({
  ...{ key: "i", subject: "ITEM", id: "i", title: "Delevaluering (foråret 2022)", kind: "EVALUATION" },
  ...{ start: toCalendarDate("2022-03-01"), end: toCalendarDate("2022-05-31"), level: "MUNICIPAL" },
  ...{ state: "PLANNED", responsible: null, place: null, remindDays: null, version: 3, changedAt },
  url: "https://frisat.example.dk/plan/items/i?a=1&b=2",
  ...changes,
});

/** As a calendar program that has never heard of this product reads it. */
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
};
const valueOf = (event: ICAL.Event, name: string) => event.component.getFirstPropertyValue(name)?.toString();
const octets = (line: string) => Buffer.byteLength(line, "utf8");

const title = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.string({ minLength: 1, maxLength: 12 }) },
      {
        weight: 4,
        arbitrary: fc.constantFrom("æøåÆØÅ", "👩‍👧 børn", ", ; \\ \\n", "\n", "—–…", "\u{1F3F3}️‍🌈", '":'),
      },
    ),
    { minLength: 1, maxLength: 30 },
  )
  // As text that was cleaned on its way in: no control characters but line breaks, no half characters.
  .map((parts) => parts.join(" ").replaceAll(/[\p{Cc}\u2028\u2029]/gu, (char) => (char === "\n" ? char : "")))
  .filter((text) => text.trim() !== "");
const days = fc
  .tuple(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 399 }))
  .map(([from, length]): [CalendarDate, CalendarDate] => {
    const start = addDays(toCalendarDate("1950-01-01"), from);
    return [start, addDays(start, length)];
  });
const event = fc
  .record({
    days,
    title,
    ...{ kind: fc.constantFrom(...planItemKinds), state: fc.constantFrom(...planStates) },
    responsible: fc.option(title),
    place: fc.option(title),
    remindDays: fc.constantFrom(null, 7),
    version: fc.integer({ min: 1, max: 9_999 }),
  })
  .map(({ days: [start, end], ...rest }): Omit<CalendarEvent, "key"> => ({
    ...{ subject: "ITEM", id: "i", level: "LOCAL", start, end },
    ...rest,
  }));

describe("a plan as a calendar file", () => {
  test("every event comes back from an independent parser with the same days and the same words", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), title, (events, name) => {
        const text = planIcs(
          name,
          events.map((each, index) => make({ ...each, key: `key-${index}` })),
          danish,
        );
        const found = read(text);
        expect(found).toHaveLength(events.length);
        found.forEach((got, index) => {
          const { start, end, title, state, version, place, remindDays } = events[index]!;
          expect(got.uid).toBe(`key-${index}@frisat`);
          expect(got.summary).toBe(title);
          expect(got.sequence).toBe(version);
          expect([got.startDate.isDate, got.startDate.toString()]).toEqual([true, start]);
          expect([got.endDate.isDate, got.endDate.toString()]).toEqual([true, addDays(end, 1)]);
          expect(got.location ?? null).toBe(place);
          expect(valueOf(got, "status")).toBe(state === "DROPPED" ? "CANCELLED" : "CONFIRMED");
          expect(got.component.getAllSubcomponents("valarm")).toHaveLength(remindDays === null ? 0 : 1);
        });
      }),
      { numRuns: 150 },
    );
  });

  test("no line is longer than 75 octets, none is cut within a letter, and all end by CRLF", () => {
    fc.assert(
      fc.property(title, (words) => {
        const bytes = Buffer.from(planIcs(words, [make({ title: words.repeat(4) })], danish), "utf8");
        const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
        expect(text.endsWith("\r\n")).toBe(true);
        const lines = text.slice(0, -2).split("\r\n");
        expect(lines.filter((line) => octets(line) > 75)).toEqual([]);
        expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
        // Each folded piece by itself is whole letters.
        for (const line of lines) expect(Buffer.from(line).toString()).toBe(line);
      }),
      { numRuns: 150 },
    );
  });

  test("a long line of three-octet letters is folded right at the edge", () => {
    const text = planIcs("Plan", [make({ title: "€".repeat(100) })], danish);
    expect(Math.max(...text.split("\r\n").map(octets))).toBeGreaterThanOrEqual(73);
    expect(read(text)[0]!.summary).toBe("€".repeat(100));
  });

  test("line breaks, commas and semicolons are escaped", () => {
    const text = planIcs("Lokalt, og; mere", [make({ title: "Et\nto, tre; fire\\fem" })], danish);
    expect(text).toContain("SUMMARY:Et\\nto\\, tre\\; fire\\\\fem\r\n");
    expect(text).toContain("X-WR-CALNAME:Lokalt\\, og\\; mere\r\n");
  });

  test("days have no time and no time zone, whatever the clock of the machine says", () => {
    const text = planIcs("Plan", [make({ start: toCalendarDate("2022-03-27") })], danish);
    expect(text).toContain("DTSTART;VALUE=DATE:20220327\r\n");
    expect(text).toContain("DTEND;VALUE=DATE:20220601\r\n");
    expect(text).not.toMatch(/TZID|VTIMEZONE/);
    expect(text).toContain("LAST-MODIFIED:20220203T102030Z\r\n");
    expect(text).toContain("DTSTAMP:20220203T102030Z\r\n");
  });

  test("tells what it is, where it is read in full, and takes nobody's time", () => {
    const [dropped] = read(planIcs("Plan", [make({ state: "DROPPED", responsible: "Chefen" })], danish));
    expect(valueOf(dropped!, "transp")).toBe("TRANSPARENT");
    expect(valueOf(dropped!, "url")).toBe("https://frisat.example.dk/plan/items/i?a=1&b=2");
    expect(valueOf(dropped!, "categories")).toBe("Evaluering");
    expect(dropped!.description).toContain("Ansvarlig: Chefen");
    const [done] = read(planIcs("Plan", [make({ state: "DONE" })], calendarWords("en")));
    expect(valueOf(done!, "status")).toBe("CONFIRMED");
    expect(done!.description).toContain("Status: ");
    expect(valueOf(done!, "categories")).toBe("Evaluation");
  });

  test("a deadline is called to mind a week before", () => {
    const text = planIcs("Plan", [make({ kind: "DEADLINE", remindDays: 7 })], danish);
    const alarm = read(text)[0]!.component.getFirstSubcomponent("valarm")!;
    expect(alarm.getFirstPropertyValue("action")).toBe("DISPLAY");
    expect(alarm.getFirstPropertyValue("trigger")!.toString()).toBe("-P7D");
  });

  test("an empty plan is a calendar, too, and the same events give the same text", () => {
    expect(read(planIcs("Plan", [], danish))).toEqual([]);
    expect(planIcs("Plan", [make()], danish)).toBe(planIcs("Plan", [make()], danish));
  });
});
