import { problem } from "@/lib/documents/problem";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadShareImage } from "@/lib/loaders/public-trial";

/** The picture that mail programs and social networks show beside a link. It never asks who is looking. */
export const GET = endpoint(async (request: Request, { params }: RouteContext<"/trials/[id]/card.png">) => {
  const { id } = await params;
  const result = await loadShareImage(id, request.headers.get("if-none-match"));
  if (!result.ok) return problem(404, "NOT_FOUND", "No such picture.", { "Cache-Control": "no-store" });
  const { etag, bytes } = result.data;
  const headers = { ETag: etag, "Cache-Control": "public, max-age=300, stale-while-revalidate=600" };
  if (bytes === null) return new Response(null, { status: 304, headers });
  return new Response(bytes, { headers: { ...headers, "Content-Type": "image/png" } });
});
