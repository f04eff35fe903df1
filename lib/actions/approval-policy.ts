"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform } from "@/lib/actions/perform";
import { previewPolicyCommand, savePolicyCommand } from "@/lib/commands/approval-policy";
import {
  editLines,
  linesOfForm,
  readLineEdit,
  type PolicyConflict,
  type TypedLine,
} from "@/lib/domain/agreement/policy";
import type { PolicyPreview } from "@/lib/domain/agreement/preview";
import type { Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

/** What the form answers with; the lines as they were typed come along, also where no script runs. */
export interface PolicyAnswer {
  lines: TypedLine[];
  testDays: string;
  preview: PolicyPreview | null;
  failure: Failure<PolicyConflict> | null;
}

/** Every button of the policy's form: a line moved, the preview, or saving. */
export async function policyAction(_prev: unknown, form: FormData): Promise<PolicyAnswer> {
  const values = formValues(form);
  const typed = {
    lines: linesOfForm(values),
    testDays: typeof values.testDays === "string" ? values.testDays : "",
  };
  const nothing = { ...typed, preview: null, failure: null };
  const edit = readLineEdit(values.edit);
  if (edit) return { ...nothing, lines: editLines(typed.lines, edit.edit, edit.index) };
  if (values.intent !== "save") {
    const result = await perform(previewPolicyCommand, values);
    return result.ok ? { ...nothing, preview: result.data } : { ...nothing, failure: result };
  }
  const result = await perform(savePolicyCommand, values);
  if (!result.ok) return { ...nothing, failure: result };
  revalidatePath("/", "layout");
  const { id, municipalityId } = result.data;
  redirect(routes.approvalPolicy({ municipality: municipalityId, agreement: id, saved: "1" }));
}
