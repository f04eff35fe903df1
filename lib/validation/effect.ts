import { z } from "zod";
import {
  indicatorDirections,
  indicatorKinds,
  indicatorLimits,
  type IndicatorKind,
  type Pair,
} from "@/lib/domain/effect/indicator";
import { cellName, readCell, sides, type Side } from "@/lib/domain/effect/pair";
import type { FieldErrors } from "@/lib/domain/shared/result";
import { fieldErrors } from "@/lib/validation/field-errors";
import type { FormReading } from "@/lib/validation/form";
import { freeText, orNull, requiredText } from "@/lib/validation/free-text";
import { rowId, rowVersion } from "@/lib/validation/row-id";

/** Which trial is meant. */
export const effectTrialSchema = z.object({ trialId: rowId });

/** Which indicator is meant, and as it stood when the form was opened. */
export const effectTargetSchema = z.object({
  trialId: rowId,
  id: rowId,
  version: rowVersion,
});

export const questionSchema = z.object({
  question: freeText(indicatorLimits.question).transform(orNull),
  /** as it stood when the form was opened */
  seen: freeText(indicatorLimits.question).transform(orNull),
});

/** The words about before and after, for an indicator of words. */
export const effectWordsSchema = z.object({
  beforeText: freeText(indicatorLimits.text).transform(orNull),
  afterText: freeText(indicatorLimits.text).transform(orNull),
});

const describedSchema = z.object({
  title: requiredText(indicatorLimits.title, { line: true }),
  unit: freeText(indicatorLimits.unit, { line: true }).transform(orNull),
  direction: z.enum(indicatorDirections, "choose").nullable().catch(null),
});
export type DescribedIndicator = z.infer<typeof describedSchema>;

/** The fields of an indicator's form, in its order. */
export const indicatorFields = ["title", "kind", "unit", "direction"] as const;

/** Reads how an indicator is described; words have neither unit nor direction, all others go one way. */
export function parseDescribed(raw: unknown, kind: IndicatorKind): FormReading<DescribedIndicator> {
  const parsed = describedSchema.safeParse(raw);
  const errors = parsed.success ? {} : fieldErrors(parsed.error);
  if (kind !== "TEXT" && parsed.success && parsed.data.direction === null)
    errors.direction = { key: "choose" };
  if (!parsed.success || Object.keys(errors).length > 0) return { ok: false, fieldErrors: errors };
  const { title, unit, direction } = parsed.data;
  // The scale needs no unit: it is always from 1 to 10.
  const isCounted = kind === "COUNT" || kind === "MINUTES";
  return {
    ok: true,
    data: { title, unit: isCounted ? unit : null, direction: kind === "TEXT" ? null : direction },
  };
}

/** Reads a new indicator. */
export function parseIndicator(raw: unknown): FormReading<DescribedIndicator & { kind: IndicatorKind }> {
  const chosen = z.object({ kind: z.enum(indicatorKinds, "choose") }).safeParse(raw);
  const described = parseDescribed(raw, chosen.success ? chosen.data.kind : "TEXT");
  if (chosen.success && described.ok) return { ok: true, data: { ...described.data, ...chosen.data } };
  const errors: FieldErrors = {
    ...(described.ok ? {} : described.fieldErrors),
    ...(chosen.success ? {} : { kind: { key: "choose" } }),
  };
  const inOrder = indicatorFields.flatMap((field) => (errors[field] ? [[field, errors[field]]] : []));
  return { ok: false, fieldErrors: Object.fromEntries(inOrder) };
}

const CELL = /^(before|after)-([1-9]\d{0,2})$/;

/**
 * Reads the slips of a posted grid: one field for each side of a slip, `before-12`. Empty slips are left out; what is no
 * number is told slip by slip.
 */
export function parsePairs(raw: unknown, kind: Exclude<IndicatorKind, "TEXT">): FormReading<Pair[]> {
  const cells = new Map<number, Pair>();
  const errors: { number: number; side: Side }[] = [];
  for (const [name, value] of Object.entries((raw ?? {}) as Record<string, unknown>)) {
    const [, side, digits] = CELL.exec(name) ?? [];
    const number = Number(digits);
    if (!side || number > indicatorLimits.pairs || typeof value !== "string") continue;
    const amount = readCell(kind, value);
    if (amount === "UNREADABLE") errors.push({ number, side: side as Side });
    else if (amount !== null) {
      const pair = cells.get(number) ?? { number, before: null, after: null };
      cells.set(number, { ...pair, [side]: amount });
    }
  }
  if (errors.length === 0) {
    return { ok: true, data: [...cells.values()].sort((one, other) => one.number - other.number) };
  }
  const key = kind === "SCALE" ? "effectScale" : "effectAmount";
  const inOrder = errors.sort(
    (one, other) => one.number - other.number || sides.indexOf(one.side) - sides.indexOf(other.side),
  );
  return {
    ok: false,
    fieldErrors: Object.fromEntries(inOrder.map(({ side, number }) => [cellName(side, number), { key }])),
  };
}
