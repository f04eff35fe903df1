import { cookies } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { defaultLocale, isLocale, localeCookie } from "@/lib/i18n/locale";
import { messagesFor } from "@/lib/i18n/messages";

/** Danish unless the visitor chose English; the choice lies in a cookie, so that addresses stay the same. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(localeCookie)?.value;
  const locale = isLocale(chosen) ? chosen : defaultLocale;
  return { locale, messages: messagesFor(locale), timeZone: "Europe/Copenhagen" };
});
