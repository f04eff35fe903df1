"use server";

import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { formValues, perform } from "@/lib/actions/perform";
import { saveLocale } from "@/lib/commands/account";
import { isLocale, localeCookie, localeCookieOptions } from "@/lib/i18n/locale";

/** Chooses the language: for this browser, and for mails when signed in. */
export async function setLocaleAction(form: FormData): Promise<void> {
  const { locale } = formValues(form);
  if (!isLocale(locale)) return;
  (await cookies()).set(localeCookie, locale, localeCookieOptions);
  // The screen changes language also when the choice cannot be kept on the account.
  await perform(saveLocale, { locale });
  revalidatePath("/", "layout");
}
