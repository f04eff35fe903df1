"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform } from "@/lib/actions/perform";
import {
  createRecordCommand,
  editRecordCommand,
  endRecordCommand,
  previewRecordChange,
  supersedeRecordCommand,
} from "@/lib/commands/upkeep";
import { recordFormValues, type RecordFormValues } from "@/lib/domain/freedom/upkeep";
import type { ChangePreview, RecordConflict } from "@/lib/domain/freedom/upkeep-form";
import type { Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";
import { recordTypeSchema } from "@/lib/validation/upkeep";

const commands = {
  new: createRecordCommand,
  edit: editRecordCommand,
  supersede: supersedeRecordCommand,
  end: endRecordCommand,
};

/** Where a record's form stands after it was sent: what was typed, and what was wrong or what it would touch. */
export interface RecordFormState {
  values: RecordFormValues;
  failure: Failure<RecordConflict> | null;
  preview: ChangePreview | null;
}

/**
 * Shows what the change in the form would touch or, with `step=save`, saves it; then the record's page follows.
 * What was typed comes back in both cases, so that it is kept also where no script runs.
 */
export async function saveRecordAction(_prev: unknown, form: FormData): Promise<RecordFormState> {
  const posted = formValues(form);
  const values = recordFormValues(posted);
  if (posted.step !== "save") {
    const preview = await perform(previewRecordChange, posted);
    if (preview.ok) return { values, failure: null, preview: preview.data };
    return { values, failure: preview, preview: null };
  }
  const mode = (Object.keys(commands) as (keyof typeof commands)[]).find((each) => each === posted.mode);
  const command = commands[mode ?? "new"];
  const result = await perform(command, posted);
  if (!result.ok) return { values, failure: result, preview: null };
  revalidatePath("/", "layout");
  const { type } = recordTypeSchema.parse(posted);
  redirect(routes.freedomRecord(type, result.data.id, { saved: mode }));
}
