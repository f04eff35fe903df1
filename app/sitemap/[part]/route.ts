import { problem } from "@/lib/documents/problem";
import { sitemapXml } from "@/lib/documents/sitemap";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadSitemap } from "@/lib/loaders/public-trial";

/** One file of public addresses. */
export const GET = endpoint(async (_request: Request, { params }: RouteContext<"/sitemap/[part]">) => {
  const number = /^(\d{1,4})\.xml$/.exec((await params).part)?.[1];
  const result = number === undefined ? null : await loadSitemap(Number(number));
  if (!result?.ok) return problem(404, "NOT_FOUND", "No such part.");
  return new Response(sitemapXml(result.data), {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
});
