"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform, typedValues } from "@/lib/actions/perform";
import { decideRulesCommand, markRuleCommand, openReviewCommand } from "@/lib/commands/rule-review";
import type { DecisionConflict, MarkConflict } from "@/lib/domain/freedom/review";
import type { Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

/** What was typed; a name that was posted several times is a list. */
export type TypedReview = Record<string, string | string[]>;

type Refused<C = never> = Failure<C> & { values: TypedReview };

export async function openReviewAction(_prev: unknown, form: FormData): Promise<Refused> {
  const values = formValues(form);
  const result = await perform(openReviewCommand, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  revalidatePath("/", "layout");
  redirect(routes.ruleReview(result.data.id, { saved: "new" }));
}

/** How a rule's form stands after it was sent; the page stays where it is. */
export interface MarkState {
  values: TypedReview;
  /** the version the next save builds on */
  version: string;
  failure: Failure<MarkConflict> | null;
}

export async function markRuleAction(_prev: unknown, form: FormData): Promise<MarkState> {
  const given = formValues(form);
  const values = typedValues(given);
  const result = await perform(markRuleCommand, given);
  if (result.ok) {
    revalidatePath("/freedom/reviews", "layout");
    return { values, version: String(result.data.version), failure: null };
  }
  const current = result.current?.version;
  return { values, version: String(current ?? values.version ?? "0"), failure: result };
}

export async function decideRulesAction(_prev: unknown, form: FormData): Promise<Refused<DecisionConflict>> {
  const values = formValues(form);
  const result = await perform(decideRulesCommand, values);
  if (!result.ok) return { ...result, values: typedValues(values) };
  revalidatePath("/", "layout");
  redirect(routes.ruleReview(result.data.id, { saved: "decision" }));
}
