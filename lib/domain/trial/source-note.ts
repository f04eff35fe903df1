/** Stands where the source has neither "fri fra" nor "fri til", which a trial must have. */
export const NOT_STATED = "Ikke oplyst i kilden";

/** Whether there is anything to read; what the source leaves open is not worth a line of its own. */
export function isStated(text: string): boolean {
  return text !== NOT_STATED;
}

/** What the screen tells about a source. */
export interface SourceNote {
  refs: string[];
  note: string | null;
  risks: string[];
  isStageInferred: boolean;
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [];

/** Picks what is shown out of the free-form reference of a trial; anything missing or odd is left out. */
export function readSourceNote(reference: Record<string, unknown> | null): SourceNote {
  const source = (reference?.source ?? null) as { refs?: unknown } | null;
  return {
    refs: strings(source?.refs),
    note: typeof reference?.note === "string" && reference.note !== "" ? reference.note : null,
    risks: strings(reference?.risks),
    isStageInferred: reference?.stageBasis === "INFERRED",
  };
}
