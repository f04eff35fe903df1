import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  chosenContent,
  deskOf,
  firstDraft,
  isEmptyLetter,
  keyOfItem,
  letterPeriod,
  onlyPublic,
  openMonths,
  shortened,
  type LetterItem,
  type LetterSource,
} from "@/lib/domain/newsletter/letter";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";

const item = (source: LetterSource, id: string, text = "Tekst"): LetterItem => ({
  ...{ source, id, text, title: `Titel ${id}`, wording: null, outcome: null, withinId: null },
  place: { name: "=Børnehuset @Åen", kind: "DAYCARE_CENTRE" },
});

describe("the days a letter tells of", () => {
  test("are its month, and what comes in the two months after", () => {
    const period = letterPeriod(toCalendarDate("2026-10-01"), toCalendarDate("2026-11-22"));
    expect(period).toEqual({
      ...{ from: "2026-10-01", to: "2026-10-31" },
      ...{ comingFrom: "2026-11-23", comingTo: "2026-12-31" },
    });
  });

  test("announce nothing that is over, nor what is before the month", () => {
    const { comingFrom } = letterPeriod(toCalendarDate("2026-12-01"), toCalendarDate("2026-11-02"));
    expect(comingFrom).toBe("2026-12-01");
  });

  test("one month has one letter", () => {
    const months = openMonths(toCalendarDate("2027-01-15"), [toCalendarDate("2026-12-01")]);
    expect(months).toEqual(["2027-01-01", "2026-11-01", "2026-10-01", "2026-09-01", "2026-08-01"]);
  });
});

describe("a letter's desk", () => {
  const material = [item("TRIAL", "a"), item("TRIAL", "b"), item("DECISION", "c"), item("LOG", "d")];

  test("begins with the first of each section, in the sections' order", () => {
    const many = Array.from({ length: 9 }, (_, index) => item("TRIAL", `t${index}`));
    const draft = firstDraft([item("DECISION", "c"), ...many]);
    expect(draft.items.map(keyOfItem)).toEqual([...many.slice(0, 6).map(keyOfItem), "DECISION:c"]);
    expect(draft.leftOut).toEqual(["TRIAL:t6", "TRIAL:t7", "TRIAL:t8"]);
  });

  test("keeps a shortened text, offers what is new, and drops what is not public any more", () => {
    const saved = { items: [item("TRIAL", "gone"), item("TRIAL", "b", "Kort")], leftOut: ["DECISION:c"] };
    const { items, gone } = deskOf(saved, material);
    expect(gone).toEqual(["Titel gone"]);
    expect(items.map((each) => [keyOfItem(each), each.text, each.isTaken, each.isNew])).toEqual([
      ["TRIAL:b", "Kort", true, false],
      ["TRIAL:a", "Tekst", false, true],
      ["LOG:d", "Tekst", false, true],
      ["DECISION:c", "Tekst", false, false],
    ]);
  });

  test("saves only what is public, once, in the order chosen, with its source's title", () => {
    const content = chosenContent(
      [
        { key: "DECISION:c", isTaken: true, text: "Besluttet" },
        { key: "TRIAL:b", isTaken: true, text: "Kort" },
        { key: "TRIAL:b", isTaken: true, text: "Igen" },
        { key: "TRIAL:a", isTaken: false, text: "" },
        { key: "TRIAL:hemmelig", isTaken: true, text: "Hemmeligt" },
      ],
      material,
    );
    expect(content.items.map(({ id, title, text }) => [id, title, text])).toEqual([
      ["b", "Titel b", "Kort"],
      ["c", "Titel c", "Besluttet"],
    ]);
    expect(content.leftOut).toEqual(["TRIAL:a"]);
  });

  test("a letter from which everything dropped out is empty", () => {
    const content = { items: [item("TRIAL", "a")], leftOut: [] };
    expect(isEmptyLetter(onlyPublic(content, new Set(["TRIAL:a"])))).toBe(false);
    expect(isEmptyLetter(onlyPublic(content, new Set(["TRIAL:b"])))).toBe(true);
  });
});

describe("shortening", () => {
  test("cuts at a sentence where there is one, else at a word", () => {
    expect(shortened("Vi prøver noget nyt. Det går rigtig godt med det hele.", 30)).toBe(
      "Vi prøver noget nyt.",
    );
    expect(shortened("Børnene vælger selv hvor de vil være", 20)).toBe("Børnene vælger selv…");
    expect(shortened("  To\nlinjer ", 20)).toBe("To linjer");
  });

  test("is never longer than asked, and leaves what fits alone", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 400 }),
        fc.integer({ min: 10, max: 300 }),
        (text, max) => {
          const short = shortened(text, max);
          expect([...short].length).toBeLessThanOrEqual(max);
          const line = text.replace(/\s+/gu, " ").trim();
          if ([...line].length <= max) expect(short).toBe(line);
        },
      ),
    );
  });
});
