import { createTranslator } from "next-intl";
import type { DraftWords } from "@/lib/domain/evaluation/draft";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { messagesFor } from "@/lib/i18n/messages";

/** A name in the middle of a sentence; one that is written in capitals keeps them. */
const inSentence = (name: string) =>
  /^\p{Lu}\p{Ll}/u.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name;

/** The words that a drafted evaluation puts around the trial's own, for a page and for a letter. */
export function draftWords(locale: Locale): DraftWords {
  const messages = messagesFor(locale);
  const t = createTranslator({ locale, messages, namespace: "evaluation.draft" });
  const group = createTranslator({ locale, messages, namespace: "log.group" });
  const list = new Intl.ListFormat(locale === "en" ? "en-GB" : "da-DK", { type: "conjunction" });
  return {
    question: (values) => t("question", values),
    mean: ({ title, kind, unit, before, after, n }) => {
      const values = { title, before: formatNumber(before, locale), after: formatNumber(after, locale), n };
      if (kind === "SCALE") return t("scale", values);
      if (unit) return t("counted", { ...values, unit });
      return kind === "MINUTES" ? t("minutes", values) : t("plain", values);
    },
    words: (values) => t("words", values),
    after: (values) => t("after", values),
    quote: (values) => t("quote", values),
    adjusted: t("adjusted"),
    dilemmas: t("dilemmas"),
    heard: ({ groups }) => t("heard", { groups: list.format(groups.map((each) => inSentence(group(each)))) }),
  };
}
