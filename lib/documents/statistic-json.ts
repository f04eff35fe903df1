import type { FigureLabel, TrialFigures } from "@/lib/domain/statistic/figure";
import { figureDefinitions } from "@/lib/domain/statistic/definition";
import type { CountingNote } from "@/lib/domain/statistic/note";

/** A note as the interface tells it: the rule, its sentence in the reader's language, where it comes from. */
export interface NoteJson {
  key: string;
  text: string;
  basis: string | null;
}

export type NoteText = (note: CountingNote) => string;

export function notesJson(notes: readonly CountingNote[], textOf: NoteText): NoteJson[] {
  return notes.map((note) => ({ key: note.key, text: textOf(note), basis: note.basis }));
}

/** Which notes belong to which field of the figures, and whether its groups overlap. */
export function definitionsJson(notes: readonly CountingNote[]) {
  const keys = notes.map(({ key }) => key);
  return Object.fromEntries(
    Object.values(figureDefinitions)
      .filter(({ field }) => field !== "points" && field !== "byInstitution")
      .map(({ field, overlaps, notes: own, basis }) => [
        field,
        { overlaps, notes: keys.filter((key) => own.includes(key)), basis },
      ]),
  );
}

/** By institution is a screen's figure; the interface promises the others. */
export function figuresJson({ byInstitution: _, ...figures }: TrialFigures) {
  return figures;
}

/** Figures of one place as `/api/v1/statistics/trials` answers with. */
export function trialStatisticsJson(figures: TrialFigures, notes: readonly CountingNote[], textOf: NoteText) {
  return { ...figuresJson(figures), definitions: definitionsJson(notes), notes: notesJson(notes, textOf) };
}

/** What the ids in the answer are called, in both languages. */
export function labelsJson(labels: Record<string, FigureLabel>) {
  return Object.fromEntries(
    Object.entries(labels).map(([id, { text, textEn }]) => [id, { da: text, en: textEn }]),
  );
}
