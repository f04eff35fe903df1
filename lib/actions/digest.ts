"use server";

import { revalidatePath } from "next/cache";
import { formValues, perform } from "@/lib/actions/perform";
import { chooseDigest, chooseDigestByLink } from "@/lib/commands/digest";
import { retryMailCommand } from "@/lib/commands/mail";
import type { ActionResult } from "@/lib/domain/shared/result";
import type { DigestRhythm } from "@/lib/domain/member/digest";
import { routes } from "@/lib/routes";

type Previous = ActionResult | null;

export async function chooseDigestAction(_previous: Previous, form: FormData): Promise<ActionResult> {
  const result = await perform(chooseDigest, formValues(form));
  if (result.ok) revalidatePath(routes.account());
  return result;
}

export async function chooseDigestByLinkAction(
  _previous: unknown,
  form: FormData,
): Promise<ActionResult<{ digest: DigestRhythm }>> {
  return perform(chooseDigestByLink, formValues(form));
}

export async function retryMailAction(_previous: Previous, form: FormData): Promise<ActionResult> {
  const result = await perform(retryMailCommand, formValues(form));
  revalidatePath(routes.mailQueue());
  return result;
}
