"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform } from "@/lib/actions/perform";
import {
  commentExemptionCommand,
  reviewExemptionCommand,
  stateExemptionsCommand,
} from "@/lib/commands/exemption";
import { exemptionLinkQuery, type QueuedStatement } from "@/lib/domain/exemption/queue";
import type { StatementConflict, StatementLine } from "@/lib/domain/exemption/statement";
import type { Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";
import { exemptionQuery, statementLines } from "@/lib/validation/exemption";

/** What the editor goes on with: everything typed, and what stopped it. */
export interface StatementsState {
  lines: StatementLine[];
  failure: Failure<StatementConflict> | null;
}

/**
 * Saves what each part needs, or, with a part named by the button "more", gives that part another empty line; so the
 * editor grows also where no script runs.
 */
export async function stateExemptionsAction(_prev: unknown, form: FormData): Promise<StatementsState> {
  const values = formValues(form);
  const lines = statementLines(values);
  if (typeof values.more === "string") {
    const part = values.more === "whole" ? "" : values.more;
    return { lines: [...lines, { part, basis: "", need: "", known: false }], failure: null };
  }
  const result = await perform(stateExemptionsCommand, values);
  if (!result.ok) return { lines, failure: result };
  revalidatePath("/", "layout");
  redirect(`${routes.trial(result.data.id, { saved: "exemptions" })}#parts`);
}

/** A refused step with what was typed, so that it is kept also where no script runs. */
export type StepState = Failure<QueuedStatement> & {
  values: { need: string; note: string; comment: string };
};

const typed = (values: Record<string, unknown>) => {
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : "");
  return { need: text("need"), note: text("note"), comment: text("comment") };
};

/** Back to the queue as it was asked for, at the next statement. */
function nextInQueue(values: Record<string, unknown>, done: string): never {
  const given = new URLSearchParams(typeof values.queue === "string" ? values.queue : "");
  const { everywhere, ...query } = exemptionQuery(Object.fromEntries(given));
  const next = exemptionQuery({ use: typeof values.next === "string" ? values.next : undefined }).use;
  revalidatePath("/", "layout");
  redirect(
    `${routes.exemptions({
      ...exemptionLinkQuery({ ...query, use: next }),
      municipality: everywhere ? "all" : query.municipality,
      done,
    })}#review`,
  );
}

export async function reviewExemptionAction(_prev: unknown, form: FormData): Promise<StepState> {
  const values = formValues(form);
  const result = await perform(reviewExemptionCommand, values);
  return result.ok ? nextInQueue(values, "review") : { ...result, values: typed(values) };
}

export async function commentExemptionAction(_prev: unknown, form: FormData): Promise<StepState> {
  const values = formValues(form);
  const result = await perform(commentExemptionCommand, values);
  return result.ok ? nextInQueue(values, "comment") : { ...result, values: typed(values) };
}
