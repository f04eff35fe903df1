import type { Metadata } from "next";
import { X } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { OutcomeShelves } from "@/components/adoption/outcome-shelves";
import { IdeaFilter } from "@/components/ideas/idea-filter";
import { IdeaShelves } from "@/components/ideas/idea-shelves";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { loadIdeas } from "@/lib/loaders/ideas";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";
import type { RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ideas"))("title") };
}

export default async function IdeasPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, raw, t, adoption, locale] = await Promise.all([
    getViewer(),
    searchParams,
    getTranslations("ideas"),
    getTranslations("adoption"),
    getLocale(),
  ]);
  const { filter, groups, found, total, byArea, shelves, shelfQuery } = pageData(
    await loadIdeas(viewer, raw),
  );
  const theme = groups[0]?.theme;
  const label = theme && (locale === "en" ? theme.labelEn : theme.label);
  return (
    <Page>
      <PageHeader title={t("title")} lead={t("lead", { count: total })} />
      <IdeaFilter filter={filter} byArea={byArea} />
      <div className="mb-6 flex flex-wrap items-center gap-x-5 gap-y-2">
        <p role="status" className="text-lg font-semibold">
          {t("found", { count: found })}
        </p>
        <a href="#outcomes" className="inline-flex min-h-9 items-center">
          {adoption("shelvesJump")}
        </a>
        {filter.theme && label && (
          <ButtonLink
            variant="quiet"
            href={routes.ideas({ q: filter.q, area: filter.area })}
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
      <OutcomeShelves shelves={shelves} query={shelfQuery} />
      <p className="text-muted">{t("notCounted")}</p>
    </Page>
  );
}
