import { getTranslations } from "next-intl/server";
import { Archive } from "@/components/newsletter/archive";
import { OwnLetters } from "@/components/newsletter/own-letters";
import { Notice } from "@/components/ui/notice";
import { ButtonLink } from "@/components/ui/button";
import { Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { loadPublicLetters } from "@/lib/loaders/newsletter";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";
import { letterQuery } from "@/lib/validation/newsletter";
import type { RawQuery } from "@/lib/validation/trial-filter";

interface Props {
  searchParams: Promise<RawQuery>;
}

export async function generateMetadata({ searchParams }: Props) {
  const [t, { municipality }] = await Promise.all([
    getTranslations("newsletter.public"),
    searchParams.then(letterQuery),
  ]);
  const feed = { url: routes.letterFeed({ municipality }), title: t("feedTitle") };
  return {
    title: t("title"),
    description: t("lead"),
    alternates: { types: { "application/atom+xml": [feed] } },
  };
}

/** Every letter that was sent, for everybody, and where to get the next one. */
export default async function LettersPage({ searchParams }: Props) {
  const [viewer, raw] = await Promise.all([getViewer(), searchParams]);
  const data = pageData(await loadPublicLetters(viewer, raw));
  const t = await getTranslations("newsletter.public");
  const { municipality, own } = data;
  return (
    <Page>
      {raw.failed !== undefined && <Notice tone="error" title={t("failed")} live />}
      <PageHeader
        title={municipality ? t("titleOf", { municipality: municipality.name }) : t("title")}
        lead={t("lead")}
        action={
          <ButtonLink
            href={routes.subscribeToLetters({ municipality: municipality?.id })}
            variant={own ? "secondary" : "primary"}
          >
            {t("subscribe")}
          </ButtonLink>
        }
      />
      {own && <OwnLetters own={own} here={municipality?.id ?? null} />}
      <Archive page={data} />
    </Page>
  );
}
