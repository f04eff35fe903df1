import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { logKinds } from "@/lib/domain/log/entry";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { parseInvolvement, parseLogEntry, parseLogPage } from "@/lib/validation/log";

const today = toCalendarDate("2026-06-01");
const entry = { kind: "OBSERVATION", text: "Børnene dækkede bord", happenedOn: "2026-05-31" };
const parse = (changes: Record<string, unknown> = {}, kept: string[] = []) =>
  parseLogEntry({ ...entry, ...changes }, today, kept);
const wrong = (changes: Record<string, unknown>, kept: string[] = []) => {
  const parsed = parse(changes, kept);
  return parsed.ok
    ? {}
    : Object.fromEntries(Object.entries(parsed.fieldErrors).map(([at, { key }]) => [at, key]));
};
const file = (size = 10) => new File([new Uint8Array(size)], "billede.jpg", { type: "image/jpeg" });
const empty = new File([], "", { type: "application/octet-stream" });

describe("an entry", () => {
  test("is read with Danish dates and cleaned text", () => {
    expect(parse({ text: "  To linjer\r\nher ", happenedOn: "31-05-2026" })).toEqual({
      ok: true,
      data: {
        kind: "OBSERVATION",
        text: "To linjer\nher",
        happenedOn: "2026-05-31",
        photos: [],
        kept: [],
      },
    });
  });

  test("tells everything wrong at once, in the order of the form", () => {
    const errors = wrong({ kind: "ROS", text: " ", happenedOn: "2026-06-02", photo1: file(), alt1: "" });
    expect(errors).toEqual({
      text: "required",
      kind: "choose",
      happenedOn: "future",
      alt1: "required",
      consent: "photoConsent",
    });
    expect(Object.keys(errors)).toEqual(["text", "kind", "happenedOn", "alt1", "consent"]);
  });

  test("refuses a CPR number, also written with a space, in text and in what a picture shows", () => {
    expect(wrong({ text: "Barnet 010203 4567 sov" })).toEqual({ text: "cpr" });
    expect(wrong({ photo1: file(), alt1: "0102034567 på gyngen", consent: "1" })).toEqual({ alt1: "cpr" });
  });

  test("leaves empty places and words without a picture alone", () => {
    const nameless = new File([], "undefined", { type: "application/octet-stream" });
    const places = { photo1: empty, alt1: "", photo2: "ikke en fil", alt3: "uden billede", photo4: nameless };
    const parsed = parse(places);
    expect(parsed.ok && parsed.data.photos).toEqual([]);
  });

  test("refuses a picture of 30 MB at its own field", () => {
    const photo = { photo2: file(30 * 1024 * 1024), alt2: "Bålplads", consent: "1" };
    const parsed = parse(photo);
    expect(!parsed.ok && parsed.fieldErrors).toEqual({
      photo2: { key: "photoTooLarge", values: { size: 30, max: 15 } },
    });
  });

  test("holds four pictures, those it has included", () => {
    const two = { photo1: file(), alt1: "En", photo2: file(), alt2: "To", consent: "1" };
    const words = { "alt-a": "A", "alt-b": "B", "alt-c": "C" };
    expect(wrong({ ...two, ...words }, ["a", "b", "c"])).toEqual({ photo2: "photoTooMany" });
    const parsed = parse({ ...two, ...words, "remove-b": "1" }, ["a", "b", "c"]);
    expect(parsed.ok && parsed.data.kept).toEqual([
      { id: "a", alt: "A" },
      { id: "c", alt: "C" },
    ]);
  });

  test("never throws and never lets anything through that the database would refuse", () => {
    const value = fc.oneof(fc.anything(), fc.constantFrom(...logKinds), fc.string({ unit: "binary" }));
    const names = ["kind", "text", "happenedOn", "photo1", "alt1", "consent"] as const;
    const raw = fc.oneof(
      fc.anything(),
      fc.record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] }),
      fc.record({
        kind: fc.constantFrom(...logKinds),
        text: fc.string(),
        happenedOn: fc.constant("1/3-2026"),
      }),
    );
    fc.assert(
      fc.property(raw, (posted) => {
        const parsed = parseLogEntry(posted, today);
        if (!parsed.ok) return Object.keys(parsed.fieldErrors).length > 0;
        const { text, kind, happenedOn } = parsed.data;
        return (
          text.length > 0 &&
          [...text].length <= 2000 &&
          !text.includes("\0") &&
          logKinds.includes(kind) &&
          happenedOn <= today
        );
      }),
      { numRuns: 400 },
    );
  });
});

test("who was heard needs a group and a day that has been", () => {
  const heard = { group: "PARENTS", heardOn: "2026-05-01", note: "" };
  expect(parseInvolvement(heard, today)).toEqual({
    ok: true,
    data: { group: "PARENTS", heardOn: "2026-05-01", note: null },
  });
  const parsed = parseInvolvement({ group: "NABOER", heardOn: "2026-07-01", note: "0102034567" }, today);
  expect(!parsed.ok && Object.keys(parsed.fieldErrors)).toEqual(["group", "heardOn", "note"]);
});

test.each([
  ["2", 2],
  ["0", 1],
  ["-1", 1],
  ["2e3", 1],
  ["99999", 1],
  [["2", "3"], 1],
  [undefined, 1],
])("page %j of the log is %d", (raw, page) => {
  expect(parseLogPage(raw)).toBe(page);
});
