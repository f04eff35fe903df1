import type { Metadata } from "next";
import type { useTranslations } from "next-intl";
import type { TrialRecord } from "@/lib/domain/trial/record";
import { absoluteUrl } from "@/lib/env";
import { CARD } from "@/lib/documents/share-card";
import { routes } from "@/lib/routes";

/** As much as search engines and mail programs show. */
const DESCRIPTION = 200;

type Told = Pick<
  TrialRecord,
  | "id"
  | "title"
  | "freedFrom"
  | "freedTo"
  | "purpose"
  | "sharing"
  | "isArchived"
  | "municipality"
  | "createdAt"
  | "updatedAt"
>;

/** Cut between words, never inside a character. */
function shortened(text: string): string {
  const chars = [...text.replace(/\s+/g, " ").trim()];
  if (chars.length <= DESCRIPTION) return chars.join("");
  const cut = chars.slice(0, DESCRIPTION - 1).join("");
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), DESCRIPTION / 2)).trimEnd()}…`;
}

const isPublic = ({ sharing, isArchived }: Told) => sharing === "PUBLIC" && !isArchived;
const describe = ({ freedFrom, freedTo, purpose }: Told) =>
  shortened(
    [freedFrom && `Fri fra: ${freedFrom}`, freedTo && `Fri til: ${freedTo}`, purpose]
      .filter(Boolean)
      .join(". "),
  );

/**
 * How a trial's page presents itself to browsers, search engines and those who show a link. Only a published one says more
 * than its title, and that only to those who may read the page.
 */
export function trialMetadata(trial: Told, common: ReturnType<typeof useTranslations<"common">>): Metadata {
  const { title } = trial;
  if (!isPublic(trial)) return { title, robots: { index: false, follow: false } };
  const url = absoluteUrl(routes.trial(trial.id));
  const image = {
    ...{ url: absoluteUrl(routes.trialCard(trial.id)), width: CARD.width, height: CARD.height },
    alt: `${title}. ${trial.municipality.name}`,
  };
  const description = describe(trial);
  return {
    ...{ title, description },
    alternates: { canonical: url },
    openGraph: {
      ...{ type: "article", title, description, url, locale: "da_DK", siteName: common("appName") },
      ...{ publishedTime: trial.createdAt, modifiedTime: trial.updatedAt, images: [image] },
    },
    twitter: { card: "summary_large_image", title, description, images: [image] },
  };
}

/** The same for machines (schema.org); null for what is not published. */
export function publicTrialData(trial: Told): Record<string, unknown> | null {
  if (!isPublic(trial)) return null;
  return {
    "@context": "https://schema.org",
    "@type": "Article",
    headline: trial.title,
    description: describe(trial),
    inLanguage: "da",
    url: absoluteUrl(routes.trial(trial.id)),
    image: absoluteUrl(routes.trialCard(trial.id)),
    datePublished: trial.createdAt,
    dateModified: trial.updatedAt,
    publisher: { "@type": "GovernmentOrganization", name: trial.municipality.name },
  };
}
