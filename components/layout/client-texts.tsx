import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { messagesFor, type Messages } from "@/lib/i18n/messages";
import type { Locale } from "@/lib/i18n/locale";

/** Hands client components the texts of the nouns they speak of, and no more: each page carries them along. */
export function ClientTexts({
  locale,
  of,
  children,
}: {
  locale: Locale;
  of: ("account" | "trial")[];
  children: ReactNode;
}) {
  const { account, common, trial } = messagesFor(locale);
  const { mail: _onlyTheServerWritesMail, ...accountTexts } = account;
  const { list: _onlyTheServerDrawsLists, ...trialTexts } = trial;
  const texts: Partial<Messages> = {
    common,
    ...(of.includes("account") ? { account: accountTexts as Messages["account"] } : {}),
    ...(of.includes("trial") ? { trial: trialTexts as Messages["trial"] } : {}),
  };
  return <NextIntlClientProvider messages={texts}>{children}</NextIntlClientProvider>;
}
