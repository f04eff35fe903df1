import { getLocale, getTranslations } from "next-intl/server";
import { getViewer } from "@/lib/auth/viewer";
import { problem } from "@/lib/documents/problem";
import type { CountingNote } from "@/lib/domain/statistic/note";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";
import { endpoint } from "@/lib/loaders/endpoint";
import { loadTrialStatistics } from "@/lib/loaders/statistic";
import { rawQueryOf, singleValues } from "@/lib/validation/trial-filter";

export const dynamic = "force-dynamic";

/** Figures of trials within the caller's scope: `?municipality=&area=&asOf=`. */
export const GET = endpoint(async (request: Request) => {
  const raw = singleValues(rawQueryOf(new URL(request.url).searchParams));
  const [viewer, t, locale] = await Promise.all([getViewer(), getTranslations("overview"), getLocale()]);
  const result = await loadTrialStatistics(viewer, raw);
  if (!result.ok) {
    if (result.code !== "INVALID") return problem(404, result.code, t("problem.notFound"));
    const wrong = Object.keys(result.fieldErrors ?? {}) as ("municipality" | "area" | "asOf")[];
    return problem(400, "INVALID", wrong.map((name) => t(`problem.${name}`)).join(" "));
  }
  // By institution is a screen's figure; the interface promises the others.
  const { byInstitution: _, ...figures } = result.data.figures;
  const textOf = ({ key, values }: CountingNote) => {
    const date = values.date ? formatDate(values.date as CalendarDate, locale) : "";
    return t(`notes.${key}`, { unique: Number(values.unique ?? 0), count: Number(values.count ?? 0), date });
  };
  const notes = result.data.notes.map((note) => ({ key: note.key, text: textOf(note), basis: note.basis }));
  return Response.json({ ...figures, notes }, { headers: { "Cache-Control": "no-store" } });
});

export {
  onlyRead as DELETE,
  onlyRead as PATCH,
  onlyRead as POST,
  onlyRead as PUT,
} from "@/lib/documents/problem";
