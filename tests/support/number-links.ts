import { NextIntlClientProvider } from "next-intl";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect } from "vitest";
import { today } from "@/lib/clock";
import { listTrials } from "@/lib/db/trial-list";
import type { Viewer } from "@/lib/domain/member/role";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { messagesFor } from "@/lib/i18n/messages";
import { parseTrialQuery, rawQueryOf } from "@/lib/validation/trial-filter";

/** A component as a reader of Danish gets it. */
export function markup(element: ReactElement): string {
  const messages = messagesFor("da");
  return renderToStaticMarkup(
    createElement(NextIntlClientProvider, {
      ...{ locale: "da" as const, timeZone: "Europe/Copenhagen", messages },
      children: element,
    }),
  );
}

/** Every link to a list and the number that stands in it. */
function numbersOf(html: string): { href: string; number: number }[] {
  return [...html.matchAll(/<a[^>]*href="(\/trials\?[^"]*)"[^>]*>(.*?)<\/a>/g)].flatMap(
    ([, href, content]) => {
      const text = content!.replace(/<[^>]+>/g, " ").trim();
      const number = /^[\d.]+/.exec(text)?.[0].replaceAll(".", "");
      return number === undefined ? [] : [{ href: href!.replaceAll("&amp;", "&"), number: Number(number) }];
    },
  );
}

/** Every number that is a link stands before a list of exactly that many; at least so many of them there are. */
export async function expectListsToMatch(viewer: Viewer, html: string, atLeast: number): Promise<void> {
  const numbers = numbersOf(html);
  expect(numbers.length).toBeGreaterThanOrEqual(atLeast);
  // Many numbers of one page lead to the same list.
  const links = [...new Map(numbers.map((each) => [`${each.href} ${each.number}`, each])).values()];
  for (const { href, number } of links) {
    const { query, ignored } = parseTrialQuery(rawQueryOf(new URL(href, "http://x").searchParams));
    expect(ignored, href).toEqual([]);
    const window = { limit: 500, today: today(), sort: "newest" as const, offset: 0 };
    const list = await listTrials(scopeOf(viewer), query.filter, window);
    expect([list.total, list.items.length], href).toEqual([number, number]);
  }
}
