import { escapeXml } from "@/lib/documents/svg";

/** Addresses in one file; the protocol allows 50,000, and smaller files are made in less time. */
export const SITEMAP_PART = 20_000;

export interface SitemapEntry {
  /** absolute */
  url: string;
  changedAt: Date | null;
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** Public addresses for search engines (sitemaps.org). */
export function sitemapXml(entries: readonly SitemapEntry[]): string {
  const urls = entries.map(({ url, changedAt }) => {
    const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : "";
    return `<url><loc>${escapeXml(url)}</loc>${changed}</url>`;
  });
  return `${head}<urlset ${space}>\n${urls.join("\n")}\n</urlset>\n`;
}

/** The list of the files that hold the addresses. */
export function sitemapIndexXml(urls: readonly string[]): string {
  const parts = urls.map((url) => `<sitemap><loc>${escapeXml(url)}</loc></sitemap>`);
  return `${head}<sitemapindex ${space}>\n${parts.join("\n")}\n</sitemapindex>\n`;
}
