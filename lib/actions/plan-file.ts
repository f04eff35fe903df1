"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { formValues, perform } from "@/lib/actions/perform";
import { importPlan, previewPlanImport, previewPlanRows } from "@/lib/commands/plan-file";
import { partTitle, type PlanImportPreview } from "@/lib/domain/plan/file-preview";
import type { PlanFileProblem } from "@/lib/domain/plan/file";
import type { FailureCode } from "@/lib/domain/shared/result";
import type { Locale } from "@/lib/i18n/locale";
import { planFileWords, rowErrorSentence } from "@/lib/i18n/plan-file";
import { routes } from "@/lib/routes";

/** How many of each are listed; the rest are counted. */
const MOST_LISTED = 150;

export interface Listed<T> {
  count: number;
  items: T[];
}

/** A preview in the words of whoever looks. */
export interface ImportView {
  rows: string;
  seen: string;
  errors: Listed<string>;
  created: Listed<string>;
  changed: Listed<{ title: string; cells: { column: string; before: string; after: string }[] }>;
  following: Listed<string>;
  missing: Listed<string>;
  unchanged: number;
  ignored: string[];
}

export interface ImportState {
  /** why nothing could be shown, as a sentence */
  problem?: string;
  code?: FailureCode;
  view?: ImportView;
  /** somebody else changed the plan in between */
  isConflict?: boolean;
  reason?: string;
  reasonError?: { key: string; values?: Record<string, string | number> };
}

function listed<T, V>(all: readonly T[], show: (one: T) => V): Listed<V> {
  return { count: all.length, items: all.slice(0, MOST_LISTED).map(show) };
}

function viewOf({ reading, rows, seen, ignored }: PlanImportPreview, locale: Locale): ImportView {
  const { column, part } = planFileWords(locale);
  const { created, changed, following, missing, unchanged, errors } = reading;
  const named = (each: (typeof created)[number]) => `${part[each.subject]}: ${partTitle(each)}`;
  return {
    rows: JSON.stringify(rows),
    ...{ seen, ignored, unchanged },
    errors: listed(errors, (error) => rowErrorSentence(error, locale)),
    created: listed(created, (each) => [named(each), each.part.wording].filter(Boolean).join(" – ")),
    changed: listed(changed, ({ after, cells }) => ({
      title: named(after),
      cells: cells.map((cell) => ({ ...cell, column: column[cell.column] })),
    })),
    following: listed(following, ({ after }) => named(after)),
    missing: listed(missing, named),
  };
}

/** First what the file would change, then, when that is confirmed, the change itself. */
export async function planImportAction(_prev: unknown, form: FormData): Promise<ImportState> {
  const values = formValues(form);
  const locale = await getLocale();
  const t = await getTranslations("planFile.problem");
  if (values.intent !== "SAVE") {
    const result = await perform(previewPlanImport, values);
    if (result.ok) return { view: viewOf(result.data, locale) };
    const key = result.fieldErrors?.file?.key as PlanFileProblem | undefined;
    return { code: result.code, ...(key && { problem: t(key) }) };
  }
  const reason = typeof values.reason === "string" ? values.reason : "";
  const result = await perform(importPlan, values);
  if (!result.ok) {
    if (result.current) return { view: viewOf(result.current, locale), isConflict: true, reason };
    const reasonError = result.fieldErrors?.reason;
    if (!reasonError) return { code: result.code };
    // The rows came with the form; the preview is made again from them.
    const again = await perform(previewPlanRows, values);
    return again.ok ? { view: viewOf(again.data, locale), reason, reasonError } : { code: again.code };
  }
  revalidatePath("/", "layout");
  redirect(routes.planImport({ agreement: values.agreement as string, ...savedCounts(result.data) }));
}

const savedCounts = ({ created, changed }: { created: number; changed: number }) => ({
  saved: `${created}-${changed}`,
});
