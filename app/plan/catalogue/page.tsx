import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { CatalogueFilter } from "@/components/exercise/catalogue-filter";
import { ExerciseCard } from "@/components/exercise/exercise-card";
import { RestoreForm } from "@/components/exercise/keeping-forms";
import { ClientTexts } from "@/components/layout/client-texts";
import { PlanNav } from "@/components/plan/plan-nav";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { EmptyState, Page, PageHeader, Section } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { exerciseKinds } from "@/lib/domain/process/exercise";
import { loadCatalogue } from "@/lib/loaders/exercise";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exercise"))("metaTitle") };
}

export default async function CataloguePage({ searchParams }: PageProps<"/plan/catalogue">) {
  const [viewer, query] = await Promise.all([getViewer(), searchParams]);
  const { agreement, exercises, total, filter, mayAdd } = pageData(await loadCatalogue(viewer, query));
  const [t, locale] = await Promise.all([getTranslations("exercise"), getLocale()]);
  const plan = { municipality: agreement.municipality.id, agreement: agreement.id };
  return (
    <>
      <PlanNav viewer={viewer} {...plan} />
      <Page>
        {query.saved === "removed" && (
          <Notice tone="success" live title={t("saved.removed")}>
            {mayAdd && typeof query.item === "string" && (
              <ClientTexts locale={locale} of={["exercise"]}>
                <RestoreForm id={query.item} />
              </ClientTexts>
            )}
          </Notice>
        )}
        <PageHeader
          title={t("title")}
          lead={t("lead")}
          action={mayAdd && <ButtonLink href={routes.newExercise()}>{t("new")}</ButtonLink>}
        />
        <CatalogueFilter filter={filter} plan={plan} shown={exercises.length} total={total} />
        {exercises.length === 0 && <EmptyState title={t("filter.none")} />}
        {exerciseKinds.map((kind) => {
          const own = exercises.filter((exercise) => exercise.kind === kind);
          return own.length === 0 ? null : (
            <Section key={kind} id={kind.toLowerCase()} title={t(`kinds.${kind}`)}>
              <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
                {own.map((exercise) => (
                  <ExerciseCard key={exercise.id} exercise={exercise} />
                ))}
              </ul>
            </Section>
          );
        })}
      </Page>
    </>
  );
}
