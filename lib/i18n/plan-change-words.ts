import { createTranslator } from "next-intl";
import type { ChangeWords, FieldWords, RowKind, Word } from "@/lib/domain/plan/change-words";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { messagesFor } from "@/lib/i18n/messages";

/** Names of the rows that words point at, by "KIND:id". */
export type RowNames = Record<string, string>;

/** "Foråret 2022" in the middle of a sentence: Danish writes months and seasons small. */
export function inSentence(wording: string, locale: Locale): string {
  return locale === "da" && /^\p{Lu}\p{Ll}/u.test(wording)
    ? wording[0]!.toLowerCase() + wording.slice(1)
    : wording;
}

/** The parts of a change's sentences in one language, for whoever puts them on a page or in a file. */
export function changeTexts(names: RowNames, locale: Locale) {
  const messages = messagesFor(locale);
  const t = createTranslator({ locale, messages, namespace: "planChange" });
  const plan = createTranslator({ locale, messages, namespace: "plan" });
  const list = new Intl.ListFormat(locale === "en" ? "en-GB" : "da-DK");
  const nameOf = (of: RowKind) => (id: string) => names[`${of}:${id}`] ?? t("unknownRow");

  function word(value: Word): string {
    switch (value.is) {
      case "TEXT":
        return value.text;
      case "DAY":
        return formatDate(value.day, locale);
      case "WORDING":
        return inSentence(value.wording, locale);
      case "KIND":
        return plan(`kind.${value.kind}`);
      case "LEVEL":
        return plan(`level.${value.level}`);
      case "STATE":
        return plan(`state.${value.state}`);
      case "AUDIENCE":
        return list.format(value.audience.map((each) => plan(`audience.${each}`)));
      case "ANSWER":
        return t(`answer.${value.yes ? "yes" : "no"}`);
      case "ROWS":
        return list.format(value.ids.map(nameOf(value.of)));
    }
  }

  /** What the sentence of a change is filled with. */
  function values({ subject, title, values: given }: ChangeWords): Record<string, string> {
    return {
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [name, word(value)])),
      title: subject === "PHASE" ? t("phaseNamed", { title }) : title,
      hasTime: "time" in given ? "yes" : "no",
    };
  }

  /** The sentence as plain text. */
  function sentence(words: ChangeWords): string {
    const told = t.markup(`sentence.${words.sentence}`, {
      ...values(words),
      part: (chunks: string) => chunks,
    } as never);
    return `${told.charAt(0).toUpperCase()}${told.slice(1)}.`;
  }

  function field(change: FieldWords): string {
    const name = t(`field.${change.field}`);
    switch (change.how) {
      case "SET":
        return t("how.SET", { field: name, after: word(change.after) });
      case "CHANGED":
        return t("how.CHANGED", { field: name, before: word(change.before), after: word(change.after) });
      case "CLEARED":
        return t("how.CLEARED", { field: name, before: word(change.before) });
      case "LIST": {
        const { added, removed } = change;
        if (!removed) return t("how.ADDED", { field: name, added: word(added!) });
        if (!added) return t("how.REMOVED", { field: name, removed: word(removed) });
        return t("how.LIST", { field: name, added: word(added), removed: word(removed) });
      }
      case "TOLD":
        return t("how.TOLD", { field: name });
    }
  }
  return { values, sentence, field };
}
