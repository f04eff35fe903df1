import { z } from "zod";
import {
  harvestGroupings,
  harvestKinds,
  harvestLimits,
  type HarvestFilter,
  type HarvestGrouping,
  type HarvestKind,
} from "@/lib/domain/process/harvest";
import { fieldErrors } from "@/lib/validation/field-errors";
import { firstOf, type FormReading } from "@/lib/validation/form";
import { postedList, requiredText } from "@/lib/validation/free-text";
import { rowId } from "@/lib/validation/row-id";
import { submissionKeySchema } from "@/lib/validation/trial";

/** Where something was learned: a round, one of its workshops, or a working group. */
export const harvestSources = ["round", "workshop", "group"] as const;
export type HarvestSource = { kind: (typeof harvestSources)[number]; id: string };

/** The value of a choice: "workshop:…". */
export const sourceValue = ({ kind, id }: HarvestSource) => `${kind}:${id}`;

const source = z
  .string("choose")
  .regex(/^(round|workshop|group):.+$/, "choose")
  .transform((text): HarvestSource => {
    const at = text.indexOf(":");
    return { kind: text.slice(0, at) as HarvestSource["kind"], id: text.slice(at + 1) };
  });

export interface HarvestInput {
  kind: HarvestKind;
  text: string;
  themeIds: string[];
}

const noteSchema = z.object({
  kind: z.enum(harvestKinds, "choose"),
  text: requiredText(harvestLimits.text),
  themes: postedList(rowId, harvestLimits.themes).catch([]),
});

/** What a note says. */
export function parseHarvestNote(raw: unknown): FormReading<HarvestInput> {
  const read = noteSchema.safeParse(raw ?? {});
  if (!read.success) return { ok: false, fieldErrors: fieldErrors(read.error) };
  const { themes, ...note } = read.data;
  return { ok: true, data: { ...note, themeIds: [...new Set(themes)] } };
}

export interface NewHarvest extends HarvestInput {
  source: HarvestSource;
  institutionId: string | null;
  submissionKey?: string;
}

/** A new note: what it says, and where it was learned. */
export function parseNewHarvest(raw: unknown): FormReading<NewHarvest> {
  const note = parseHarvestNote(raw);
  const place = z
    .object({
      source,
      institutionId: z.preprocess(
        (value) => (value === undefined || value === "" ? null : value),
        rowId.nullable(),
      ),
      submissionKey: submissionKeySchema,
    })
    .safeParse(raw ?? {});
  if (note.ok && place.success) return { ok: true, data: { ...note.data, ...place.data } };
  return {
    ok: false,
    fieldErrors: { ...(note.ok ? {} : note.fieldErrors), ...(place.success ? {} : fieldErrors(place.error)) },
  };
}

/** Which plan a note belongs to. */
export const harvestPlanSchema = z.object({ agreementId: rowId });

const text = (value: unknown) => {
  const one = firstOf(value);
  return typeof one === "string" && one !== "" ? one : null;
};
const upper = (value: unknown) => text(value)?.toUpperCase() ?? null;
const id = z.preprocess(text, z.string().max(100).nullable().catch(null));

const querySchema = z.object({
  kind: z.preprocess(upper, z.enum(harvestKinds).nullable().catch(null)),
  theme: id,
  round: id,
  group: id,
  institution: id,
  by: z.preprocess(upper, z.enum(harvestGroupings).catch("THEME")),
});

/** The page's filter and grouping as an address says them; what means nothing is as if not given. */
export function parseHarvestQuery(raw: unknown): { filter: HarvestFilter; by: HarvestGrouping } {
  const { by, ...filter } = querySchema.parse(raw ?? {});
  return { filter, by };
}

/** What the address of a new note says about where it was learned. */
export function parseHarvestStart(raw: unknown): HarvestSource | null {
  const values = (raw ?? {}) as Record<string, unknown>;
  for (const kind of ["workshop", "round", "group"] as const) {
    const found = rowId.safeParse(firstOf(values[kind]));
    if (found.success) return { kind, id: found.data };
  }
  return null;
}
