import { loadFencePostsJson } from "@/lib/loaders/freedom-list";
import { jsonEndpoint } from "@/lib/loaders/json-endpoint";

export const dynamic = "force-dynamic";

/** Fence-posts, `?municipality=&area=&on=`; with `on` those that hold on that day. */
export const GET = jsonEndpoint(loadFencePostsJson);

export {
  onlyRead as DELETE,
  onlyRead as PATCH,
  onlyRead as POST,
  onlyRead as PUT,
} from "@/lib/documents/problem";
