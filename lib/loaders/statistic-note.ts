import { getLocale, getTranslations } from "next-intl/server";
import type { NoteText } from "@/lib/documents/statistic-json";
import { problem } from "@/lib/documents/problem";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { Failure } from "@/lib/domain/shared/result";
import { formatDate } from "@/lib/i18n/format";

/** The sentence of a counting note in the language of the request. */
export async function noteText(): Promise<NoteText> {
  const [t, locale] = await Promise.all([getTranslations("overview"), getLocale()]);
  return ({ key, values }) => {
    const date = values.date ? formatDate(values.date as CalendarDate, locale) : "";
    return t(`notes.${key}`, { unique: Number(values.unique ?? 0), count: Number(values.count ?? 0), date });
  };
}

/** A refused question about figures, with every wrong parameter named. */
export async function statisticsProblem(failure: Failure): Promise<Response> {
  const t = await getTranslations("overview");
  if (failure.code !== "INVALID") return problem(404, failure.code, t("problem.notFound"));
  const wrong = Object.keys(failure.fieldErrors ?? {}) as (
    "municipality" | "area" | "asOf" | "from" | "to" | "step"
  )[];
  const sentences = new Set(wrong.map((name) => t(`problem.${name}`)));
  return problem(400, "INVALID", [...sentences].join(" "));
}
