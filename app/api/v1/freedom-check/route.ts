import { getLocale, getTranslations } from "next-intl/server";
import { getViewer } from "@/lib/auth/viewer";
import { problem } from "@/lib/documents/problem";
import { reasonValues } from "@/lib/i18n/reason";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadFreedomCheckJson } from "@/lib/loaders/freedom-api";
import { rawQueryOf } from "@/lib/validation/trial-filter";

export const dynamic = "force-dynamic";

/** The freedom check: `?q=&municipality=&area=&institution=&on=`. */
export const GET = endpoint(async (request: Request) => {
  const raw = rawQueryOf(new URL(request.url).searchParams);
  const [viewer, t, locale] = await Promise.all([
    getViewer(),
    getTranslations("freedom.reason"),
    getLocale(),
  ]);
  const result = await loadFreedomCheckJson(viewer, raw, ({ reason }) =>
    t(reason.key, reasonValues(reason, locale)),
  );
  if (result.ok) return Response.json(result.data, { headers: { "Cache-Control": "no-store" } });
  const wrong = Object.keys(result.fieldErrors ?? {}).join(", ");
  return problem(400, "INVALID", `These parameters are missing or have no meaning: ${wrong}`);
});

export {
  onlyRead as DELETE,
  onlyRead as PATCH,
  onlyRead as POST,
  onlyRead as PUT,
} from "@/lib/documents/problem";
