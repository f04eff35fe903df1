import { getTranslations } from "next-intl/server";
import { getViewer } from "@/lib/auth/viewer";
import { refusal } from "@/lib/documents/problem";
import { photoSizes } from "@/lib/domain/log/photo";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadLogPhoto } from "@/lib/loaders/log";

/** A picture of the log. Browsers ask again each time, since whoever may see it can change; a tag saves the bytes. */
export const GET = endpoint(
  async (request: Request, { params }: RouteContext<"/trials/[id]/photos/[photoId]">) => {
    const { id, photoId } = await params;
    const size = new URL(request.url).searchParams.get("size");
    const result = await loadLogPhoto(await getViewer(), {
      ...{ trialId: id, photoId },
      size: photoSizes.find((each) => each === size) ?? "image",
      known: request.headers.get("if-none-match"),
    });
    if (!result.ok) {
      const error = await getTranslations("common.error");
      return refusal(result.code, error(result.code));
    }
    const { etag, bytes } = result.data;
    const headers = { ETag: etag, "Cache-Control": "private, no-cache", Vary: "Cookie" };
    if (bytes === null) return new Response(null, { status: 304, headers });
    return new Response(bytes, {
      headers: {
        ...headers,
        "Content-Type": "image/webp",
        "Content-Disposition": "inline",
        "X-Content-Type-Options": "nosniff",
      },
    });
  },
);
