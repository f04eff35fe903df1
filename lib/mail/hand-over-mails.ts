import { createTranslator } from "next-intl";
import type { Mail } from "@/lib/db/outbox";
import { absoluteUrl } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locale";
import { messagesFor } from "@/lib/i18n/messages";
import { routes } from "@/lib/routes";

/** Tells the new leader that the institution is theirs, and where everything stands that they take over. */
export function handOverMail(
  to: { email: string; name: string; locale: Locale },
  handOver: { id: string; institution: string; by: string },
): Mail {
  const t = createTranslator({
    locale: to.locale,
    messages: messagesFor(to.locale),
    namespace: "handOver.mail",
  });
  const { institution, by } = handOver;
  return {
    recipient: to.email,
    subject: t("subject", { institution }),
    bodyText: t("text", { name: to.name, institution, by, link: absoluteUrl(routes.handOver(handOver.id)) }),
  };
}
