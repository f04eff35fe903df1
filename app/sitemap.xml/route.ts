import { sitemapIndexXml } from "@/lib/documents/sitemap";
import { absoluteUrl } from "@/lib/env";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadSitemapParts } from "@/lib/loaders/public-trial";
import { routes } from "@/lib/routes";

export const dynamic = "force-dynamic";

/** Where search engines find the public addresses. */
export const GET = endpoint(async () => {
  const { data } = await loadSitemapParts();
  const urls = Array.from({ length: data.parts }, (_, part) => absoluteUrl(routes.sitemapPart(part)));
  return new Response(sitemapIndexXml(urls), {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
});
