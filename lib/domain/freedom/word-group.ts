import { welfareAreas, type WelfareArea } from "@/lib/domain/shared/area";
import { storableText } from "@/lib/domain/shared/clean-text";
import { formFields } from "@/lib/domain/shared/form-fields";

export const wordGroupKinds = ["SYNONYM", "AREA_WORK", "OUTSIDE"] as const;
export type WordGroupKind = (typeof wordGroupKinds)[number];

/** Words the freedom check understands, as people keep them. */
export interface WordGroupInput {
  kind: WordGroupKind;
  words: string[];
  /** empty: every area */
  areas: WelfareArea[];
}

/** The same as it stands in the form. */
export interface WordGroupValues {
  /** a municipality's id; empty: the whole country */
  municipalityId: string;
  kind: string;
  /** one per line */
  words: string;
  areas: string[];
}

/** How many words a group holds, and how long each may be. */
export const wordLimits = { count: 1000, length: 100 };

const asText = (value: unknown): string => (typeof value === "string" ? storableText(value) : "");

/** Whatever was posted, brought into the shape of the form. */
export function wordGroupValues(raw: unknown): WordGroupValues {
  const given = formFields(raw);
  return {
    municipalityId: asText(given.municipalityId),
    kind: asText(given.kind),
    words: asText(given.words),
    areas: [given.areas].flat().map(asText).filter(Boolean),
  };
}

export function valuesOfWordGroup(
  group: WordGroupInput & { municipalityId: string | null },
): WordGroupValues {
  return wordGroupValues({
    ...group,
    municipalityId: group.municipalityId ?? "",
    words: group.words.join("\n"),
  });
}

/** The areas a group speaks for. */
export function areasOfWords({ areas }: { areas: readonly WelfareArea[] }): readonly WelfareArea[] {
  return areas.length > 0 ? areas : welfareAreas;
}

/** Each word once, whatever its capitals; the first spelling stays. */
export function uniqueWords(words: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const word of words) {
    const key = word.toLocaleLowerCase("da");
    if (!seen.has(key)) seen.set(key, word);
  }
  return [...seen.values()];
}

/** What stands there now, for the one who saves second. */
export interface WordGroupConflict {
  version: number;
  values: WordGroupValues;
  savedBy: string | null;
}
