import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import { messagesFor } from "@/lib/i18n/messages";

interface Tree {
  [key: string]: string | Tree;
}

/** Every message with its full key, such as "common.nav.main". */
function flat(tree: Tree, prefix = ""): [key: string, text: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  );
}

/** Names and kinds of the placeholders of a message, tags included; choices of a plural are not compared. */
function placeholders(text: string): string[] {
  const visit = (elements: MessageFormatElement[]): string[] =>
    elements.flatMap((element) => {
      switch (element.type) {
        case TYPE.literal:
        case TYPE.pound:
          return [];
        case TYPE.tag:
          return [`<${element.value}>`, ...visit(element.children)];
        case TYPE.plural:
        case TYPE.select:
          return [
            `${element.value}:choice`,
            ...Object.values(element.options).flatMap((option) => visit(option.value)),
          ];
        default:
          return [`${element.value}:${TYPE[element.type]}`];
      }
    });
  return [...new Set(visit(parse(text)))].sort();
}

const danish = flat(messagesFor("da") as Tree);
const english = new Map(flat(messagesFor("en") as Tree));

describe("messages", () => {
  test("Danish and English have the same keys", () => {
    expect([...english.keys()].sort()).toEqual(danish.map(([key]) => key).sort());
  });

  test("no message is empty", () => {
    const empty = [...danish, ...english].filter(([, text]) => text.trim() === "").map(([key]) => key);
    expect(empty).toEqual([]);
  });

  test("both languages use the same placeholders", () => {
    const different = danish
      .filter(([key, text]) => {
        const other = english.get(key);
        return other !== undefined && String(placeholders(text)) !== String(placeholders(other));
      })
      .map(([key]) => key);
    expect(different).toEqual([]);
  });
});
