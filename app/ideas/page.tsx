import type { Metadata } from "next";
import { X } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { IdeaChoices } from "@/components/ideas/idea-choices";
import { IdeaFilter } from "@/components/ideas/idea-filter";
import { IdeaShelves } from "@/components/ideas/idea-shelves";
import { TriedSection } from "@/components/ideas/tried-section";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { loadIdeas, TRIED_PAGE } from "@/lib/loaders/ideas";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";
import type { RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ideas"))("title") };
}

export default async function IdeasPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, raw, t, locale] = await Promise.all([
    getViewer(),
    searchParams,
    getTranslations("ideas"),
    getLocale(),
  ]);
  const page = pageData(await loadIdeas(viewer, raw));
  const { filter, groups, found, total, byArea, tried, themes, mayTry } = page;
  const address = { q: filter.q, area: filter.area, theme: filter.theme, need: filter.need, ...tried.asked };
  const theme = groups[0]?.theme;
  const label = theme && (locale === "en" ? theme.labelEn : theme.label);
  return (
    <Page>
      <PageHeader title={t("title")} lead={t("lead", { count: total })} />
      <IdeaFilter filter={filter} byArea={byArea} />
      <IdeaChoices filter={filter} asked={tried.asked} themes={themes} kinds={tried.kinds} />
      <TriedSection
        tried={tried}
        perPage={TRIED_PAGE}
        mayTry={mayTry}
        addressOf={({ page: at, ...change }) =>
          routes.ideas({ ...address, ...change, page: at === 1 ? null : at })
        }
      />
      <h2 className="border-line mb-4 border-b pb-2">{t("examplesTitle")}</h2>
      <div className="mb-6 flex flex-wrap items-center gap-x-5 gap-y-2">
        <p role="status" className="text-lg font-semibold">
          {t("found", { count: found })}
        </p>
        {filter.theme && label && (
          <ButtonLink
            variant="quiet"
            href={routes.ideas({ ...address, theme: null })}
            aria-label={t("removeTheme", { theme: label })}
          >
            {t("chosenTheme", { theme: label })}
            <X aria-hidden className="size-4" />
          </ButtonLink>
        )}
      </div>
      {found === 0 ? (
        <EmptyState
          title={t("emptyTitle")}
          action={
            <ButtonLink variant="secondary" href={routes.ideas()}>
              {t("showAll")}
            </ButtonLink>
          }
        >
          {t("emptyText")}
        </EmptyState>
      ) : (
        <IdeaShelves groups={groups} />
      )}
      <p className="text-muted mt-6">{t("notCounted")}</p>
    </Page>
  );
}
