import { escapeXml } from "@/lib/documents/svg";

export interface AtomEntry {
  /** where it is read; its identity as well */
  url: string;
  title: string;
  summary: string;
  author: string;
  publishedAt: Date;
  updatedAt: Date;
}

export interface AtomFeed {
  url: string;
  homeUrl: string;
  title: string;
  language: string;
  entries: readonly AtomEntry[];
}

/** Letters that XML 1.0 does not have, also escaped. */
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
const text = (value: string) => escapeXml(value.replace(NOT_IN_XML, ""));

function entryOf({ url, title, summary, author, publishedAt, updatedAt }: AtomEntry): string {
  return [
    "<entry>",
    `<id>${text(url)}</id>`,
    `<title>${text(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${text(url)}"/>`,
    `<published>${publishedAt.toISOString()}</published>`,
    `<updated>${updatedAt.toISOString()}</updated>`,
    `<author><name>${text(author)}</name></author>`,
    `<summary>${text(summary)}</summary>`,
    "</entry>",
  ].join("");
}

/** A feed as news readers take it (RFC 4287), the newest first. */
export function atomFeed({ url, homeUrl, title, language, entries }: AtomFeed): string {
  const sorted = [...entries].sort((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime());
  const updated = new Date(Math.max(0, ...sorted.map(({ updatedAt }) => updatedAt.getTime())));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${text(language)}">`,
    `<id>${text(url)}</id>`,
    `<title>${text(title)}</title>`,
    `<link rel="self" type="application/atom+xml" href="${text(url)}"/>`,
    `<link rel="alternate" type="text/html" href="${text(homeUrl)}"/>`,
    `<updated>${updated.toISOString()}</updated>`,
    ...sorted.map(entryOf),
    "</feed>",
  ].join("\n");
}
