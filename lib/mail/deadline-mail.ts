import { createTranslator } from "next-intl";
import { unsubscribeToken } from "@/lib/auth/unsubscribe";
import type { Mail } from "@/lib/db/outbox";
import type { TimedPart } from "@/lib/domain/plan/due";
import { absoluteUrl } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locale";
import { messagesFor } from "@/lib/i18n/messages";
import { planPartPath } from "@/lib/mail/digest-mail";
import { routes } from "@/lib/routes";

/** A week before a deadline, to whoever sees to it: what and when, in the plan's own words. */
export function deadlineMail(
  to: { userId: string; email: string; name: string; locale: Locale },
  part: Pick<TimedPart, "subject" | "id" | "agreement" | "title" | "wording">,
): Mail {
  const { locale, name, userId, email } = to;
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: "digest.reminder" });
  const { title, wording } = part;
  const parts = [
    t("hello", { name }),
    `${t("text")}\n- ${t("line", { title, wording })}\n  ${absoluteUrl(planPartPath(part))}`,
    t("done"),
    t("moved"),
    t("goodbye"),
    `${t("often")}\n${absoluteUrl(routes.unsubscribe(unsubscribeToken(userId)))}`,
  ];
  return {
    recipient: email,
    subject: t("subject", { title }),
    bodyText: parts.join("\n\n"),
    unsubscribeUrl: absoluteUrl(routes.unsubscribePost(unsubscribeToken(userId))),
  };
}
