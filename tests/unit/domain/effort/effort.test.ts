import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filledFields, LONGEST_PAUSE, secondsOfForm, secondsSince } from "@/lib/domain/effort/effort";

const now = new Date("2026-03-29T12:00:00Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);

describe("the time of a form", () => {
  test.each([
    ["a minute and a half", ago(90).toISOString(), 90],
    ["a form left open overnight", ago(36_000).toISOString(), 900],
    ["a clock that is ahead", ago(-60).toISOString(), 0],
    ["not a moment", "i går", 0],
    ["nothing", undefined, 0],
    ["a number", 12, 0],
  ])("%s", (_what, openedAt, seconds) => {
    expect(secondsSince(openedAt, now)).toBe(seconds);
  });

  test("is what the draft was written in and the last pause", () => {
    const draft = { activeSeconds: 200, updatedAt: ago(30) };
    expect(secondsOfForm(draft, ago(3_000).toISOString(), now)).toBe(230);
  });

  test("a long pause counts two minutes, and a draft from tomorrow none", () => {
    expect(secondsOfForm({ activeSeconds: 200, updatedAt: ago(86_400) }, null, now)).toBe(
      200 + LONGEST_PAUSE,
    );
    expect(secondsOfForm({ activeSeconds: 200, updatedAt: ago(-86_400) }, null, now)).toBe(200);
  });

  test("without a draft runs from when the form was opened", () => {
    expect(secondsOfForm(null, ago(75).toISOString(), now)).toBe(75);
  });

  test("always fits in the database", () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.date({ noInvalidDate: true }),
        fc.string(),
        (activeSeconds, at, openedAt) => {
          for (const draft of [{ activeSeconds, updatedAt: at }, null]) {
            const seconds = secondsOfForm(draft, openedAt, now);
            expect(Number.isInteger(seconds) && seconds >= 0 && seconds <= 14_400).toBe(true);
          }
        },
      ),
    );
  });
});

test("fields count when something stands in them, a list as one", () => {
  const values = { title: "Frokost ude", purpose: "  ", themes: ["a", "b"], topics: [], count: undefined };
  expect(filledFields(values, ["title", "purpose", "themes", "topics", "count", "unknown"])).toBe(2);
});
