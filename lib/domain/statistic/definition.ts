import type { FigureName } from "@/lib/domain/statistic/figure";
import type { CountingNote, CountingNoteKey } from "@/lib/domain/statistic/note";

/** Everything that is shown as a figure: the counted groups, and the two sums of stages. */
export type DefinedFigure = FigureName | "planned" | "started" | "history";

/** What goes with a figure wherever it is shown. What it means is said by `countTrials`. */
export interface FigureDefinition {
  /** its field in the answer of the JSON interface */
  field: string;
  /** a trial can stand in several of its groups, so that they may sum to more than the trials */
  overlaps: boolean;
  /** the notes that are about it, beside those that hold for every figure */
  notes: readonly CountingNoteKey[];
  /** where the report counts it so */
  basis: string | null;
}

const one = (
  field: string,
  basis: string | null,
  ...notes: readonly CountingNoteKey[]
): FigureDefinition => ({ field, overlaps: false, notes, basis });
const several = (
  field: string,
  basis: string | null,
  ...notes: readonly CountingNoteKey[]
): FigureDefinition => ({ field, overlaps: true, notes, basis });

/** Notes that hold for every figure. */
export const commonNotes: readonly CountingNoteKey[] = [
  "daycareExamples",
  "areasNotCompared",
  "unitDecides",
  "asOf",
  "asThen",
  "visibleOnly",
];

/** Every figure with its notes: the one place screens, reports, files and answers take them from. */
export const figureDefinitions: Record<DefinedFigure, FigureDefinition> = {
  total: one("unique", "afsnit 1.3.2 og tabel 4.2", "withdrawn"),
  planned: one("planned", "tabel 3.2 og 4.2", "plannedAndStarted", "withdrawn"),
  started: one("started", "tabel 3.2 og 4.2", "plannedAndStarted", "withdrawn"),
  stage: one("byStage", null, "plannedAndStarted", "withdrawn"),
  theme: several("byTheme", "tabel 2.2 og 3.3", "categoriesOverlap"),
  subArea: several("bySubArea", "tabel 4.2", "categoriesOverlap"),
  content: several("byContent", "figur 4.3", "categoriesOverlap"),
  decision: one("byDecision", null),
  initiator: one("byInitiator", null, "initiatorNotStated"),
  involvement: several("byInvolvement", null, "involvementOverlaps", "involvementNotStated"),
  unheard: one("unheard", null, "involvementNotStated"),
  nationalNeed: one("exemption", "afsnit 3.3.1 og 4.3.1; bilag 1, B", "needNotStated"),
  municipalNeed: one("municipalExemption", null, "needNotStated"),
  unreviewed: one("exemption.unreviewed", "bilag 1, B"),
  provision: several("byProvision", "tabel 2.3, 3.4 og 4.3"),
  institution: several("byInstitution", "afsnit 1.3.2"),
  history: one("points", "bilag 1, B", "plannedAndStarted"),
};

/** Of the notes that go with a set of figures those that are about one of them, the most important first. */
export function notesOfFigure(
  figure: DefinedFigure,
  notes: readonly CountingNote[],
  withCommon = true,
): CountingNote[] {
  const own = figureDefinitions[figure].notes;
  return notes.filter(({ key }) => own.includes(key) || (withCommon && commonNotes.includes(key)));
}
