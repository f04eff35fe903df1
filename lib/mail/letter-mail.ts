import { createTranslator } from "next-intl";
import type { LetterText } from "@/lib/db/newsletter";
import type { Mail } from "@/lib/db/outbox";
import { letterItemPath } from "@/lib/documents/letter-link";
import {
  inSection,
  isQuoted,
  letterSections,
  type LetterItem,
  type LetterRecord,
} from "@/lib/domain/newsletter/letter";
import { absoluteUrl } from "@/lib/env";
import { formatMonth } from "@/lib/i18n/format";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locale";
import { messagesFor } from "@/lib/i18n/messages";
import { routes } from "@/lib/routes";

function translators(locale: Locale) {
  const messages = messagesFor(locale);
  return {
    t: createTranslator({ locale, messages, namespace: "newsletter.letter" }),
    mail: createTranslator({ locale, messages, namespace: "newsletter.mail" }),
    kind: createTranslator({ locale, messages, namespace: "overview.institutionKind" }),
    hidden: createTranslator({ locale, messages, namespace: "trial.place" }),
    outcome: createTranslator({ locale, messages, namespace: "trial.decision" }),
  };
}

const localeOf = (locale: string): Locale => (isLocale(locale) ? locale : defaultLocale);

/** The title of a letter nobody has named yet. */
export function letterTitle(municipality: string, month: LetterRecord["month"]): string {
  const { mail } = translators(defaultLocale);
  return mail("title", { municipality, month: formatMonth(month, defaultLocale) });
}

/**
 * A letter as a mail in one language, but for the address that takes its reader off the list: that is the last thing in
 * it and each reader's own.
 */
export function letterText(
  letter: Pick<LetterRecord, "id" | "title" | "greeting" | "month" | "municipality" | "content">,
  wanted: string,
): LetterText {
  const locale = localeOf(wanted);
  const { t, mail, kind, hidden, outcome } = translators(locale);
  const { municipality, content } = letter;
  const placed = ({ place }: LetterItem) =>
    place && (place.name ?? hidden("anonymised", { kind: kind(place.kind) }));
  const told = (item: LetterItem) => {
    const heading = [item.title, placed(item)].filter(Boolean).join(", ");
    const first = item.outcome ? `${outcome(item.outcome)}: ${heading}` : heading;
    const text =
      item.source === "QUOTE" && !isQuoted(item.text) ? t("quote", { text: item.text }) : item.text;
    const lines = [item.wording, text].filter(Boolean).map((line) => `  ${line}`);
    return [`- ${first}`, ...lines, `  ${absoluteUrl(letterItemPath(item, municipality.id))}`].join("\n");
  };
  const sections = letterSections.flatMap((section) => {
    const items = inSection(content.items, section);
    return items.length > 0 ? [[t(`section.${section}`).toUpperCase(), ...items.map(told)].join("\n\n")] : [];
  });
  const parts = [
    letter.greeting,
    ...sections,
    `${mail("web")}\n${absoluteUrl(routes.letter(letter.id))}`,
    mail("sender", { municipality: municipality.name }),
  ];
  return {
    locale: wanted,
    subject: letter.title,
    body: `${parts.filter(Boolean).join("\n\n")}\n\n${mail("leave")}\n`,
  };
}

/** The letter as its writer tries it: to oneself, and nothing is taken off by it. */
export function letterTestMail(
  to: { email: string; locale: string },
  letter: Parameters<typeof letterText>[0],
): Mail {
  const { mail } = translators(localeOf(to.locale));
  const { subject, body } = letterText(letter, to.locale);
  return {
    recipient: to.email,
    subject: mail("testSubject", { subject }),
    bodyText: `${mail("testNote")}\n\n${body}${mail("testLeave")}`,
  };
}

/** Asks whoever owns an address whether they meant it: nobody is signed up by somebody else. */
export function confirmLettersMail(
  to: { email: string; locale: string; token: string },
  municipality: string,
): Mail {
  const { mail } = translators(localeOf(to.locale));
  const link = absoluteUrl(routes.confirmLetters(to.token));
  return {
    recipient: to.email,
    subject: mail("confirmSubject", { municipality }),
    bodyText: mail("confirmText", { municipality, link }),
  };
}

/** Tells somebody who asks again that they are on the list already: the page says the same to everybody. */
export function alreadyMail(
  to: { email: string; locale: string; token: string },
  municipality: string,
): Mail {
  const { mail } = translators(localeOf(to.locale));
  const link = absoluteUrl(routes.leaveLetters(to.token));
  return {
    recipient: to.email,
    subject: mail("alreadySubject", { municipality }),
    bodyText: mail("alreadyText", { municipality, link }),
  };
}
