import { welfareAreas, type WelfareArea } from "@/lib/domain/shared/area";
import type { CatalogueExample } from "@/lib/domain/trial/example";
import { classificationKinds, type ClassificationKind } from "@/lib/domain/trial/trial";
import { wordsOf } from "@/lib/domain/trial/spelling";

/** What the catalogue is narrowed to; empty or null = everything. */
export interface ExampleFilter {
  q: string;
  area: WelfareArea | null;
  /** id of a theme, sub-area or content type */
  theme: string | null;
  /** whether it needs an exemption; absent: either, and those nobody assessed */
  need?: "YES" | "NO" | null;
}

// The catalogue is small and read whole; endings are taken off by rule of thumb instead of asking the database.
const ENDINGS = /(ernes|erne|enes|ene|ens|ets|ers|er|en|et|es|e|s)$/u;
const stem = (word: string) => {
  const cut = word.replace(ENDINGS, "");
  return cut.length >= 3 ? cut : word;
};

/** True when every word of the search begins or stands inside a word of the example, whatever its ending. */
export function matchesExample(example: CatalogueExample, filter: ExampleFilter): boolean {
  if (filter.area !== null && example.area !== filter.area) return false;
  if (filter.theme !== null && !example.classifications.some(({ id }) => id === filter.theme)) return false;
  if (filter.need && example.needsExemption !== filter.need) return false;
  const { title, purpose, change, freedFrom, freedTo, observedEffect, components, classifications } = example;
  const labels = classifications.map(({ label }) => label);
  const text = [title, purpose, change, freedFrom, freedTo, observedEffect, ...components, ...labels]
    .join(" ")
    .toLocaleLowerCase("da");
  return wordsOf(filter.q).every((word) => text.includes(stem(word)));
}

const kinds: readonly ClassificationKind[] = classificationKinds;

export interface ExampleGroup {
  area: WelfareArea;
  theme: CatalogueExample["classifications"][number] | null;
  examples: CatalogueExample[];
}

/**
 * Examples by area and, within it, by the first theme each of them has: on a shelf a thing stands in one place.
 * @param theme a theme chosen by the reader counts before the first
 */
export function groupExamples(examples: readonly CatalogueExample[], theme: string | null): ExampleGroup[] {
  const groups = new Map<string, ExampleGroup>();
  for (const area of welfareAreas) {
    for (const example of examples.filter((each) => each.area === area)) {
      const { classifications } = example;
      const shelf = classifications.find(({ id }) => id === theme) ?? classifications[0] ?? null;
      const key = `${area} ${shelf?.id ?? ""}`;
      const group = groups.get(key) ?? { area, theme: shelf, examples: [] };
      group.examples.push(example);
      groups.set(key, group);
    }
  }
  // What has no theme comes last within its area.
  const place = ({ theme }: ExampleGroup) =>
    theme ? kinds.indexOf(theme.kind) * 1_000 + theme.order : Infinity;
  return [...groups.values()].sort(
    (a, b) => welfareAreas.indexOf(a.area) - welfareAreas.indexOf(b.area) || place(a) - place(b),
  );
}
