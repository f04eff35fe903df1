import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ClientTexts } from "@/components/layout/client-texts";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Breadcrumb, EmptyState, Page, PageHeader, Section } from "@/components/ui/page";
import { Pages } from "@/components/ui/pagination";
import { WordGroupForm } from "@/components/upkeep/word-group-form";
import { WordFilter, WordGroupList } from "@/components/upkeep/word-groups";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadWordGroups } from "@/lib/loaders/word-group";
import { routes } from "@/lib/routes";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";

const savedKeys = { new: "savedNew", edit: "savedEdit", removed: "savedRemoved" } as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("upkeep.words"))("title") };
}

export default async function WordsPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const raw = await searchParams;
  const { groups, total, query, pageSize, mayAdd, form } = pageData(
    await loadWordGroups(await getViewer(), raw),
  );
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const { page } = query;
  const filter = { q: query.q || null, kind: query.kind };
  const toPage = (number: number) => routes.freedomWords({ ...filter, page: number > 1 ? number : null });
  const saved = (Object.keys(savedKeys) as (keyof typeof savedKeys)[]).find(
    (key) => key === firstValue(raw, "saved"),
  );
  return (
    <Page>
      <Breadcrumb
        items={[
          { href: routes.freedom(), text: t("common.nav.freedom") },
          { href: routes.freedomRecords(), text: t("upkeep.list.title") },
          { text: t("upkeep.words.title") },
        ]}
      />
      <PageHeader
        title={t("upkeep.words.title")}
        lead={t("upkeep.words.lead")}
        action={
          mayAdd && (
            <ButtonLink href={routes.freedomWords({ edit: "new" })}>{t("upkeep.words.add")}</ButtonLink>
          )
        }
      />
      {saved && <Notice tone="success" title={t(`upkeep.words.${savedKeys[saved]}`)} live />}
      {form && (
        <ClientTexts locale={locale} of={["upkeep"]}>
          <Section id="form" title={t(form.group ? "upkeep.words.editTitle" : "upkeep.words.new")}>
            <div className="max-w-2xl">
              <WordGroupForm
                key={form.group?.id ?? "new"}
                group={form.group}
                values={form.values}
                places={form.places}
                areaNames={{
                  DAYCARE: t("common.area.DAYCARE"),
                  SCHOOL: t("common.area.SCHOOL"),
                  ELDERCARE: t("common.area.ELDERCARE"),
                  OTHER: t("common.area.OTHER"),
                }}
              />
            </div>
          </Section>
        </ClientTexts>
      )}
      <WordFilter q={query.q} kind={query.kind} />
      {groups.length > 0 ? (
        <>
          <p className="text-muted mb-2">{t("upkeep.words.count", { count: total })}</p>
          <WordGroupList groups={groups} query={{ ...filter, page: page > 1 ? page : null }} />
        </>
      ) : (
        <EmptyState
          title={t((filter.q ?? filter.kind) ? "upkeep.list.emptyTitle" : "upkeep.words.emptyTitle")}
        >
          <p>{t((filter.q ?? filter.kind) ? "upkeep.list.emptyText" : "upkeep.words.emptyText")}</p>
        </EmptyState>
      )}
      {total > pageSize && <Pages {...{ page, pageSize, total }} hrefOf={toPage} />}
    </Page>
  );
}
