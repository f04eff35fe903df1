import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { danishStem } from "@/lib/domain/freedom/stem";
import { freshDatabase } from "@/tests/support/database";

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());

/** Words on which the two disagree; the database's own stop words have no stem there. */
async function disagreements(words: string[]) {
  const rows = await opened.prisma.$queryRaw<{ word: string; stem: string | null }[]>`
    select word, (ts_lexize('danish_stem', word))[1] as stem from unnest(${words}::text[]) word`;
  return rows.filter(({ word, stem }) => stem !== null && danishStem(word) !== stem);
}

test("every word of the reference data has the stem that full-text search gives it", async () => {
  const files = ["fence-posts", "provisions", "municipal-rules", "trials", "themes"];
  const text = files.map((file) => readFileSync(`prisma/seed/data/${file}.json`, "utf8")).join(" ");
  const words = [...new Set(text.toLocaleLowerCase("da").match(/\p{L}+/gu))];
  expect(words.length).toBeGreaterThan(2_000);
  expect(await disagreements(words)).toEqual([]);
});

test("so have made-up words with Danish endings", async () => {
  const letters = fc.constantFrom(..."abdefgijklmnoprstuvyæøå");
  const endings = [
    "",
    "e",
    "en",
    "er",
    "erne",
    "hed",
    "heden",
    "lig",
    "ligt",
    "gt",
    "igst",
    "løst",
    "s",
    "ets",
  ];
  const word = fc
    .tuple(fc.string({ unit: letters, minLength: 2, maxLength: 8 }), fc.constantFrom(...endings))
    .map(([start, end]) => start + end);
  const words = fc.sample(word, { numRuns: 2_000, seed: 7 });
  expect(await disagreements(words)).toEqual([]);
});
