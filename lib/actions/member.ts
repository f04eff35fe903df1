"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { formValues, perform, type Command } from "@/lib/actions/perform";
import {
  changeMembership,
  closeAccount,
  inviteMember,
  removeMembership,
  reopenAccount,
  resendInvitation,
} from "@/lib/commands/member";
import type { ActionResult } from "@/lib/domain/shared/result";
import { routes } from "@/lib/routes";

type Previous = ActionResult | null;

async function change(command: Command<null>, form: FormData): Promise<ActionResult> {
  const result = await perform(command, formValues(form));
  // Also after a refusal: somebody else may have changed what the page shows.
  revalidatePath(routes.settingsUsers(), "layout");
  return result;
}

export async function inviteMemberAction(_previous: Previous, form: FormData): Promise<ActionResult> {
  const result = await perform(inviteMember, formValues(form));
  if (!result.ok) return result;
  redirect(routes.settingsUser(result.data.userId, { invited: "1" }));
}

export async function changeMembershipAction(_previous: Previous, form: FormData): Promise<ActionResult> {
  return change(changeMembership, form);
}

export async function removeMembershipAction(_previous: Previous, form: FormData): Promise<ActionResult> {
  return change(removeMembership, form);
}

export async function resendInvitationAction(_previous: Previous, form: FormData): Promise<ActionResult> {
  return change(resendInvitation, form);
}

export async function closeAccountAction(_previous: Previous, form: FormData): Promise<ActionResult> {
  return change(closeAccount, form);
}

export async function reopenAccountAction(_previous: Previous, form: FormData): Promise<ActionResult> {
  return change(reopenAccount, form);
}
