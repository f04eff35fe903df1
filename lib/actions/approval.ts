"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform } from "@/lib/actions/perform";
import { recordMeetingCommand } from "@/lib/commands/approval";
import type { MeetingConflict } from "@/lib/domain/agreement/agenda";
import type { Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

/** A refusal brings what was typed along, so that it is kept also where no script runs. */
export type MeetingFailure = Failure<MeetingConflict> & { values: Record<string, string> };

export async function recordMeetingAction(_prev: unknown, form: FormData): Promise<MeetingFailure> {
  const values = formValues(form);
  const result = await perform(recordMeetingCommand, values);
  if (!result.ok) {
    // What was saved leaves the agenda, also where somebody else had moved the rest.
    if (result.code === "CONFLICT") revalidatePath("/", "layout");
    const typed = Object.entries(values).filter(([, value]) => typeof value === "string");
    return { ...result, values: Object.fromEntries(typed) as Record<string, string> };
  }
  revalidatePath("/", "layout");
  const { municipalityId, ids } = result.data;
  const { table } = values;
  redirect(
    routes.approvals({
      municipality: municipalityId,
      body: typeof table === "string" ? table : null,
      done: ids,
    }),
  );
}
