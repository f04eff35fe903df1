import { createTranslator } from "next-intl";
import { INVITATION_DAYS, RESET_HOURS } from "@/lib/auth/link-token";
import type { Mail } from "@/lib/db/outbox";
import { absoluteUrl } from "@/lib/env";
import type { Locale } from "@/lib/i18n/locale";
import { messagesFor } from "@/lib/i18n/messages";
import { routes } from "@/lib/routes";

function translator(locale: Locale) {
  return createTranslator({ locale, messages: messagesFor(locale), namespace: "account.mail" });
}

interface Receiver {
  email: string;
  name: string;
  locale: Locale;
}

/** Somebody was given an account and chooses name and password by the link. */
export function invitationMail(to: Receiver, invitedBy: string, token: string): Mail {
  const t = translator(to.locale);
  return {
    recipient: to.email,
    subject: t("invitationSubject", { invitedBy }),
    bodyText: t("invitationText", {
      name: to.name,
      invitedBy,
      link: absoluteUrl(routes.invitation(token)),
      days: INVITATION_DAYS,
    }),
  };
}

/** Somebody who already has an account was given one more place to work. */
export function accessMail(to: Receiver, invitedBy: string): Mail {
  const t = translator(to.locale);
  return {
    recipient: to.email,
    subject: t("accessSubject"),
    bodyText: t("accessText", { name: to.name, invitedBy, link: absoluteUrl(routes.signIn()) }),
  };
}

export function resetMail(to: Receiver, token: string): Mail {
  const t = translator(to.locale);
  return {
    recipient: to.email,
    subject: t("resetSubject"),
    bodyText: t("resetText", {
      name: to.name,
      link: absoluteUrl(routes.resetPasswordWith(token)),
      hours: RESET_HOURS,
    }),
  };
}

/** Tells that the password was changed, so that a stranger's doing is noticed. */
export function passwordChangedMail(to: Receiver): Mail {
  const t = translator(to.locale);
  return {
    recipient: to.email,
    subject: t("changedSubject"),
    bodyText: t("changedText", { name: to.name, link: absoluteUrl(routes.resetPassword()) }),
  };
}
