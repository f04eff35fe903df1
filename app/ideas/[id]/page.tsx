import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SpreadList } from "@/components/adoption/spread-list";
import { FreedPair } from "@/components/ideas/freed-pair";
import { IdeaStory } from "@/components/ideas/idea-story";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { loadIdea } from "@/lib/loaders/ideas";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ideas"))("title") };
}

export default async function IdeaPage({ params }: { params: Promise<{ id: string }> }) {
  const [viewer, { id }, t, adoption, common, locale] = await Promise.all([
    getViewer(),
    params,
    getTranslations("ideas"),
    getTranslations("adoption"),
    getTranslations("common"),
    getLocale(),
  ]);
  const { example, mayTry, similar, spread } = pageData(await loadIdea(viewer, decodeURIComponent(id)));
  const from = routes.newTrial({ idea: example.id });
  const place = example.municipality;
  const title = locale === "da" ? example.title : <span lang="da">{example.title}</span>;
  return (
    <Page>
      <Breadcrumb items={[{ href: routes.ideas(), text: t("title") }, { text: example.title }]} />
      <PageHeader
        kicker={`${common(`area.${example.area}`)} · ${place ? t("from", { place: place.name }) : t("fromSeveral")}`}
        title={title}
      />
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="min-w-0 space-y-8">
          <FreedPair
            from={example.freedFrom}
            to={example.freedTo}
            labels={{ from: t("freedFrom"), to: t("freedTo") }}
          />
          <IdeaStory example={example} />
        </div>
        <aside className="space-y-6 lg:sticky lg:top-6">
          {mayTry !== "NO" && (
            <div>
              <ButtonLink
                className="w-full"
                href={mayTry === "YES" ? from : routes.signIn({ callbackUrl: from })}
              >
                {t(mayTry === "YES" ? "tryIt" : "signInToTry")}
              </ButtonLink>
              <p className="text-muted mt-2">{t("tryHint")}</p>
            </div>
          )}
          <div className="border-line border-t pt-5">
            <h2 className="text-lg">{t("similarTitle")}</h2>
            <p className="mt-1">
              {similar.count > 0 ? (
                <Link href={routes.trials(similar.query)}>{t("similar", { count: similar.count })}</Link>
              ) : (
                t("similarNone")
              )}
            </p>
          </div>
          {spread.shown.length + spread.hidden > 0 && (
            <div className="border-line border-t pt-5">
              <h2 className="mb-3 text-lg">{adoption("exampleSpread")}</h2>
              <SpreadList spread={spread} />
            </div>
          )}
        </aside>
      </div>
    </Page>
  );
}
