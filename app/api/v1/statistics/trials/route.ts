import { getTranslations } from "next-intl/server";
import { getViewer } from "@/lib/auth/viewer";
import { problem } from "@/lib/documents/problem";
import type { CountingNote } from "@/lib/domain/statistic/note";
import { loadTrialStatistics } from "@/lib/loaders/statistic";
import { rawQueryOf } from "@/lib/validation/trial-filter";

export const dynamic = "force-dynamic";

/** A parameter given once is a text, given twice an array, which the schema refuses. */
function single(raw: Record<string, string | string[] | undefined>) {
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [
      name,
      Array.isArray(value) && value.length === 1 ? value[0] : value,
    ]),
  );
}

/** Figures of trials within the caller's scope: `?municipality=&area=&asOf=`. */
export async function GET(request: Request): Promise<Response> {
  const raw = single(rawQueryOf(new URL(request.url).searchParams));
  const result = await loadTrialStatistics(await getViewer(), raw);
  if (!result.ok) {
    const [error, detail] = await Promise.all([
      getTranslations("common.error"),
      getTranslations("overview.problem"),
    ]);
    if (result.code !== "INVALID") return problem(404, result.code, error(result.code));
    const wrong = Object.keys(result.fieldErrors ?? {}) as ("municipality" | "area" | "asOf")[];
    return problem(400, "INVALID", wrong.map((name) => detail(name)).join(" "));
  }
  const { figures, notes } = result.data;
  const { municipalExemption, byInstitution: _, ...rest } = figures;
  const t = await getTranslations("overview.notes");
  const textOf = ({ key, values }: CountingNote) =>
    t(key, { unique: 0, count: 0, date: "", ...values } as { unique: number; count: number; date: string });
  return Response.json(
    {
      ...rest,
      municipalExemption,
      notes: notes.map((note) => ({ key: note.key, text: textOf(note), basis: note.basis })),
    },
    { headers: { "Cache-Control": "no-store" } },
  );
}
