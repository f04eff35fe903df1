import { getTranslations } from "next-intl/server";
import { atomFeed } from "@/lib/documents/atom";
import { problem } from "@/lib/documents/problem";
import { absoluteUrl } from "@/lib/env";
import { formatMonth } from "@/lib/i18n/format";
import { loadLetterFeed } from "@/lib/loaders/newsletter";
import { endpoint } from "@/lib/loaders/endpoint";
import { routes } from "@/lib/routes";
import { letterQuery } from "@/lib/validation/newsletter";

export const dynamic = "force-dynamic";

/** Letters and published trials for news readers. What they tell is Danish, and so is the feed. */
export const GET = endpoint(async (request: Request) => {
  const raw = Object.fromEntries(new URL(request.url).searchParams);
  const result = await loadLetterFeed(null, raw);
  if (!result.ok) return problem(404, "NOT_FOUND", "There is no such municipality.");
  const { municipality, letters, trials } = result.data;
  const locale = "da";
  const t = await getTranslations({ locale, namespace: "newsletter" });
  const hidden = await getTranslations({ locale, namespace: "trial.place" });
  const kind = await getTranslations({ locale, namespace: "overview.institutionKind" });
  const asked = { municipality: letterQuery(raw).municipality };
  const feed = atomFeed({
    url: absoluteUrl(routes.letterFeed(asked)),
    homeUrl: absoluteUrl(routes.letters(asked)),
    title: municipality
      ? t("public.feedTitleOf", { municipality: municipality.name })
      : t("public.feedTitle"),
    language: locale,
    entries: [
      ...letters.map((letter) => ({
        url: absoluteUrl(routes.letter(letter.id)),
        title: letter.title,
        summary: t("letter.kicker", {
          municipality: letter.municipality.name,
          month: formatMonth(letter.month, locale),
        }),
        author: letter.municipality.name,
        publishedAt: letter.sentAt!,
        updatedAt: letter.sentAt!,
      })),
      ...trials.map((trial) => ({
        url: absoluteUrl(routes.trial(trial.id)),
        title: trial.title,
        summary: trial.freedTo,
        author: t("public.feedTrial", {
          institution: trial.institution ?? hidden("anonymised", { kind: kind(trial.kind) }),
          municipality: trial.municipality,
        }),
        publishedAt: trial.createdAt,
        updatedAt: trial.updatedAt,
      })),
    ],
  });
  return new Response(feed, {
    headers: {
      "Content-Type": "application/atom+xml; charset=utf-8",
      "Cache-Control": "public, max-age=300",
    },
  });
});
