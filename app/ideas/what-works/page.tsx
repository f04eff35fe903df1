import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AreaPills } from "@/components/ideas/area-pills";
import { ThemeFigures } from "@/components/ideas/theme-figures";
import { LongStory, ShortStory } from "@/components/ideas/works-story";
import { Link } from "@/components/ui/link";
import { Breadcrumb, EmptyState, Page, PageHeader, Section } from "@/components/ui/page";
import { Pages } from "@/components/ui/pagination";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadWhatWorks, WHAT_WORKS_PAGE } from "@/lib/loaders/what-works";
import { routes } from "@/lib/routes";
import type { RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ideas.works"))("title") };
}

export default async function WhatWorksPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, raw, t, common, locale] = await Promise.all([
    getViewer(),
    searchParams,
    getTranslations("ideas.works"),
    getTranslations("common"),
    getLocale(),
  ]);
  const { area, areas, themes, chosen } = pageData(await loadWhatWorks(viewer, raw));
  const nameOf = (theme: { label: string; labelEn: string }) =>
    locale === "en" ? theme.labelEn : theme.label;
  if (chosen) {
    const { theme, trials, page } = chosen;
    const at = (to: number) => routes.whatWorks({ theme: theme.id, page: to === 1 ? null : to });
    return (
      <Page>
        <Breadcrumb items={[{ href: routes.whatWorks(), text: t("title") }, { text: nameOf(theme) }]} />
        <PageHeader kicker={`${t("title")} · ${common(`area.${theme.area}`)}`} title={nameOf(theme)} />
        <div className="mb-8">
          <ThemeFigures theme={theme} />
        </div>
        {trials.length === 0 ? (
          <p className="text-muted">{t("noEvaluation")}</p>
        ) : (
          <ol>
            {trials.map((trial) => (
              <LongStory key={trial.trialId} trial={trial} />
            ))}
          </ol>
        )}
        {trials.length > 0 && (
          <Pages page={page} pageSize={WHAT_WORKS_PAGE} total={theme.evaluated} hrefOf={at} />
        )}
        <p className="text-muted mt-6 max-w-prose">{t("changeNote")}</p>
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader title={t("title")} lead={t("lead")} />
      {areas.length > 1 && <AreaPills areas={areas} chosen={area} />}
      {themes.length === 0 && <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>}
      {areas
        .filter((each) => themes.some((theme) => theme.area === each))
        .map((each) => (
          <Section key={each} id={each} title={common(`area.${each}`)}>
            <div className="grid gap-6 lg:grid-cols-2">
              {themes
                .filter((theme) => theme.area === each)
                .map((theme) => (
                  <section
                    key={theme.id}
                    aria-labelledby={theme.id}
                    className="border-line rounded-lg border p-5 sm:p-6"
                  >
                    <h3 id={theme.id} className="mb-2">
                      {nameOf(theme)}
                    </h3>
                    <ThemeFigures theme={theme} />
                    {theme.stories.length > 0 ? (
                      <>
                        <h4 className="mt-4 mb-3 text-base">{t("forWhom")}</h4>
                        <ul className="space-y-4">
                          {theme.stories.map((story) => (
                            <ShortStory key={story.trialId} story={story} />
                          ))}
                        </ul>
                        {theme.evaluated > theme.stories.length && (
                          <p className="mt-4">
                            <Link
                              href={routes.whatWorks({ theme: theme.id })}
                              className="underline underline-offset-4"
                            >
                              {t("read", { theme: nameOf(theme) })}
                            </Link>
                          </p>
                        )}
                      </>
                    ) : (
                      <p className="text-muted mt-3">{t("noStory")}</p>
                    )}
                  </section>
                ))}
            </div>
          </Section>
        ))}
      {themes.length > 0 && <p className="text-muted max-w-prose">{t("note")}</p>}
    </Page>
  );
}
