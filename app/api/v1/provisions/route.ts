import { loadProvisionsJson } from "@/lib/loaders/freedom-list";
import { jsonEndpoint } from "@/lib/loaders/json-endpoint";

export const dynamic = "force-dynamic";

/** Provisions of law, `?area=&on=`; with `on` those in force on that day. */
export const GET = jsonEndpoint(loadProvisionsJson);

export {
  onlyRead as DELETE,
  onlyRead as PATCH,
  onlyRead as POST,
  onlyRead as PUT,
} from "@/lib/documents/problem";
