"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform, typedTexts, typedValues } from "@/lib/actions/perform";
import {
  createReportCommand,
  refreshReportCommand,
  removeReportCommand,
  restoreReportCommand,
  saveReportCommand,
  type SavedReport,
} from "@/lib/commands/report";
import { issueVersionCommand, keepVersionCommand } from "@/lib/commands/report-version";
import type { ReportConflict } from "@/lib/domain/report/report";
import type { Failure, Success } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

export async function createReportAction(
  _prev: unknown,
  form: FormData,
): Promise<Failure & { values: Record<string, string | string[]> }> {
  const values = formValues(form);
  const result = await perform(createReportCommand, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  revalidatePath("/", "layout");
  redirect(routes.report(result.data.id, { saved: "created" }));
}

/** The answer of the editor, which stays open; what was typed comes back, so that it is kept also without script. */
export type ReportSaved = (Success<SavedReport> | Failure<ReportConflict>) & {
  values: Record<string, string>;
};

export async function saveReportAction(_prev: unknown, form: FormData): Promise<ReportSaved> {
  const values = formValues(form);
  return { ...(await perform(saveReportCommand, values)), values: typedTexts(values) };
}

type Refused = Failure & { values: Record<string, string> };

export async function refreshReportAction(_prev: unknown, form: FormData): Promise<Refused> {
  const values = formValues(form);
  const result = await perform(refreshReportCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  revalidatePath("/", "layout");
  redirect(routes.report(result.data.id, { saved: "refreshed" }));
}

export async function keepVersionAction(_prev: unknown, form: FormData): Promise<Refused> {
  const values = formValues(form);
  const result = await perform(keepVersionCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  revalidatePath("/", "layout");
  redirect(routes.reportVersions(result.data.id, { saved: "kept", number: result.data.number }));
}

export async function issueVersionAction(_prev: unknown, form: FormData): Promise<Refused> {
  const values = formValues(form);
  const result = await perform(issueVersionCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  revalidatePath("/", "layout");
  redirect(routes.reportVersions(result.data.id, { saved: "issued", number: result.data.number }));
}

export async function removeReportAction(_prev: unknown, form: FormData): Promise<Refused> {
  const values = formValues(form);
  const result = await perform(removeReportCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  revalidatePath("/", "layout");
  redirect(routes.reports({ municipality: result.data.municipalityId, removed: result.data.id }));
}

export async function restoreReportAction(_prev: unknown, form: FormData): Promise<Refused> {
  const values = formValues(form);
  const result = await perform(restoreReportCommand, values);
  if (!result.ok) return { ...result, values: typedTexts(values) };
  revalidatePath("/", "layout");
  redirect(routes.report(result.data.id, { saved: "restored" }));
}
