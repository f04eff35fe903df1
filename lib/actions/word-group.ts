"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform } from "@/lib/actions/perform";
import {
  createWordGroupCommand,
  deleteWordGroupCommand,
  updateWordGroupCommand,
} from "@/lib/commands/word-group";
import {
  wordGroupValues,
  type WordGroupConflict,
  type WordGroupValues,
} from "@/lib/domain/freedom/word-group";
import type { Failure } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

/** Saves a group of words, new or changed; the list follows. What was typed comes back with a refusal. */
export async function saveWordGroupAction(
  _prev: unknown,
  form: FormData,
): Promise<Failure<WordGroupConflict> & { values: WordGroupValues }> {
  const posted = formValues(form);
  const result = await perform(posted.id ? updateWordGroupCommand : createWordGroupCommand, posted);
  if (!result.ok) return { ...result, values: wordGroupValues(posted) };
  revalidatePath("/freedom/words");
  redirect(routes.freedomWords({ saved: posted.id ? "edit" : "new" }));
}

/** Removes a group of words; the list follows. */
export async function deleteWordGroupAction(
  _prev: unknown,
  form: FormData,
): Promise<Failure<WordGroupConflict>> {
  const result = await perform(deleteWordGroupCommand, formValues(form));
  if (!result.ok) return result;
  revalidatePath("/freedom/words");
  redirect(routes.freedomWords({ saved: "removed" }));
}
