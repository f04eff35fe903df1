"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { formValues, perform } from "@/lib/actions/perform";
import { clientOf } from "@/lib/auth/client";
import { giveSupporterNumber } from "@/lib/auth/supporter-cookie";
import { forgetFollowerCommand, proposeByLinkCommand, supportByLinkCommand } from "@/lib/commands/proposal";
import type { IdeaFormValues } from "@/lib/domain/idea/idea";
import type { Failure } from "@/lib/domain/shared/result";
import type { Viewer } from "@/lib/domain/member/role";
import { routes } from "@/lib/routes";
import { ideaFormValues } from "@/lib/validation/idea";

async function stranger() {
  const sent = await headers();
  return { address: clientOf((name) => sent.get(name)).address };
}

const tokenOf = ({ token }: Record<string, unknown>) => (typeof token === "string" ? token : "");

/** A refusal brings everything typed along, so that it is kept also where no script runs. */
export async function proposeByLinkAction(
  _prev: unknown,
  form: FormData,
): Promise<Failure & { values: IdeaFormValues }> {
  const values = formValues(form);
  const who = await stranger();
  const propose = (viewer: Viewer, raw: unknown) => proposeByLinkCommand(viewer, raw, who);
  const result = await perform(propose, values);
  if (!result.ok) return { ...result, values: ideaFormValues(values) };
  redirect(routes.followIdea(result.data.followToken, { new: 1 }));
}

/** Stays on the page of the link, which shows the new number. */
export async function supportByLinkAction(form: FormData): Promise<void> {
  const values = formValues(form);
  const who = { ...(await stranger()), browser: await giveSupporterNumber() };
  const support = (viewer: Viewer, raw: unknown) => supportByLinkCommand(viewer, raw, who);
  const result = await perform(support, values);
  const page = routes.proposal(tokenOf(values));
  revalidatePath(page);
  if (!result.ok) redirect(routes.proposal(tokenOf(values), { failed: result.code }));
}

export async function forgetFollowerAction(form: FormData): Promise<void> {
  const values = formValues(form);
  const result = await perform(forgetFollowerCommand, values);
  redirect(routes.followIdea(tokenOf(values), result.ok ? { forgotten: 1 } : {}));
}
