import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareContent, compareNumbers } from "@/lib/domain/report/compare";
import { withStep, type ReportBlock } from "@/lib/domain/report/content";
import { diffWords } from "@/lib/domain/report/diff";
import type { Frozen } from "@/lib/domain/report/frozen";

const text = (id: string, words: string, omitted = false): ReportBlock => ({
  ...{ id, kind: "TEXT", text: words, omitted },
});

describe("what changed of a text", () => {
  test("word by word", () => {
    expect(diffWords("Vi har 5 forsøg i gang", "Vi har 7 forsøg i gang nu")).toEqual([
      { kind: "SAME", text: "Vi har " },
      { kind: "REMOVED", text: "5" },
      { kind: "ADDED", text: "7" },
      { kind: "SAME", text: " forsøg i gang" },
      { kind: "ADDED", text: " nu" },
    ]);
  });

  test("whatever the texts are, both can be put together again from the pieces", () => {
    const words = fc
      .array(fc.constantFrom("a", "b", "c", " ", "\n", "æ", "👩‍🏫", "lang"), { maxLength: 60 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = diffWords(before, after);
        const joined = (leftOut: string) =>
          pieces
            .filter(({ kind }) => kind !== leftOut)
            .map((piece) => piece.text)
            .join("");
        expect(joined("ADDED")).toBe(before);
        expect(joined("REMOVED")).toBe(after);
        if (before === after) expect(pieces.every(({ kind }) => kind === "SAME")).toBe(true);
      }),
    );
  });
});

describe("what changed of a report", () => {
  const before = [text("t-1", "Et"), text("t-2", "To"), text("t-3", "Tre"), text("t-4", "Fire")];
  test("nothing is nothing", () => {
    expect(compareContent(before, before)).toEqual([]);
  });
  test("a text that was moved past others is the one that moved", () => {
    const after = withStep(withStep(before, { do: "down", id: "t-1" }), { do: "down", id: "t-1" });
    expect(compareContent(before, after).map(({ id, kind }) => [id, kind])).toEqual([["t-1", "MOVED"]]);
  });
  test("left out is removed, included again is added", () => {
    const after = withStep(before, { do: "omit", id: "t-2" });
    expect(compareContent(before, after).map(({ id, kind }) => [id, kind])).toEqual([["t-2", "REMOVED"]]);
    expect(compareContent(after, before).map(({ id, kind }) => [id, kind])).toEqual([["t-2", "ADDED"]]);
  });
  test("numbers of parts that both have are compared, row by row", () => {
    const frozen = (rows: Record<string, number>): Frozen =>
      ({
        parts: {
          themes: {
            table: {
              caption: "",
              columns: [
                { text: "Tema", isNumber: false },
                { text: "Antal", isNumber: true },
              ],
              rows: Object.entries(rows).map(([key, value]) => ({
                key,
                cells: [{ text: `Tema ${key}` }, { text: String(value), value }],
              })),
            },
          },
        },
      }) as unknown as Frozen;
    expect(
      compareNumbers(frozen({ a: 1, b: 2 }), frozen({ b: 3, c: 4, a: 1 })).map(({ label, before, after }) => [
        label,
        before,
        after,
      ]),
    ).toEqual([
      ["Tema b", 2, 3],
      ["Tema c", null, 4],
    ]);
  });
});

describe("a step of the editor", () => {
  const blocks = [text("t-1", "Et"), text("t-2", ""), text("t-3", "Tre")];
  const ids = (list: readonly ReportBlock[]) => list.map(({ id }) => id);
  test("at the ends nothing moves", () => {
    expect(withStep(blocks, { do: "up", id: "t-1" })).toEqual(blocks);
    expect(withStep(blocks, { do: "down", id: "t-3" })).toEqual(blocks);
    expect(withStep(blocks, { do: "up", id: "t-9" })).toEqual(blocks);
  });
  test("an empty text is gone, another is only left out", () => {
    expect(ids(withStep(blocks, { do: "omit", id: "t-2" }))).toEqual(["t-1", "t-3"]);
    expect(withStep(blocks, { do: "omit", id: "t-1" })[0]).toMatchObject({ id: "t-1", omitted: true });
  });
  test("a new text gets a name of its own, first or after another", () => {
    expect(ids(withStep(blocks, { do: "add", id: null }))).toEqual(["t-4", "t-1", "t-2", "t-3"]);
    expect(ids(withStep(blocks, { do: "add", id: "t-1" }))).toEqual(["t-1", "t-4", "t-2", "t-3"]);
  });
});
