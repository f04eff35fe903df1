import { createTranslator } from "next-intl";
import type { Mail } from "@/lib/db/outbox";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { WishAnswer, WishKind } from "@/lib/domain/wish/wish";
import { absoluteUrl } from "@/lib/env";
import { formatDate } from "@/lib/i18n/format";
import { defaultLocale, isLocale } from "@/lib/i18n/locale";
import { messagesFor } from "@/lib/i18n/messages";
import { routes } from "@/lib/routes";

interface Receiver {
  email: string;
  name: string;
  locale: string;
  /** titles of the trials that wait */
  trials: string[];
}

/** What became of a wish, as a mail tells it. */
export interface WishEnd {
  id: string;
  kind: WishKind;
  title: string;
  /** null: it was taken back */
  answer: WishAnswer | null;
  /** who said so: a wish turned down at home never reached the ministry */
  by: "MINISTRY" | "MUNICIPALITY";
  reason: string;
  condition: string | null;
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
}

/** Tells that a wish was answered, or taken back, and what it means for the trials that waited. */
export function wishEndMail(to: Receiver, wish: WishEnd): Mail {
  const locale = isLocale(to.locale) ? to.locale : defaultLocale;
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: "wish.mail" });
  const { kind, by } = wish;
  const answer = wish.answer ?? "WITHDRAWN";
  const period = wish.validTo ? "fromTo" : "from";
  const parts = [
    t("hello", { name: to.name }),
    t(`what.${answer}`, { kind, title: wish.title, by }),
    wish.validFrom &&
      t(period, {
        from: formatDate(wish.validFrom, locale),
        to: wish.validTo ? formatDate(wish.validTo, locale) : "",
      }),
    wish.condition && t("condition", { condition: wish.condition }),
    t("reason", { reason: wish.reason }),
    to.trials.length > 0 &&
      [t(`trials.${answer}`, { count: to.trials.length }), ...to.trials.map((title) => `- ${title}`)].join(
        "\n",
      ),
    t("link", { link: absoluteUrl(routes.wish(wish.id)) }),
  ];
  return {
    recipient: to.email,
    subject: t(`subject.${answer}`, { kind, title: wish.title }),
    bodyText: parts.filter(Boolean).join("\n\n"),
  };
}
