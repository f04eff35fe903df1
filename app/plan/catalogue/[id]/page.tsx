import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ExerciseStory } from "@/components/exercise/exercise-story";
import { RemoveForm } from "@/components/exercise/keeping-forms";
import { UseForm } from "@/components/exercise/use-form";
import { PrintButton } from "@/components/hand-over/print-button";
import { ClientTexts } from "@/components/layout/client-texts";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { PrintA4 } from "@/components/workshop/print-a4";
import { getViewer } from "@/lib/auth/viewer";
import { loadExercise } from "@/lib/loaders/exercise";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

/** The title and the page share one read. */
const load = cache(async (id: string) => loadExercise(await getViewer(), id));
const savedKinds = ["written", "adapted", "edited", "restored"] as const;

export async function generateMetadata({ params }: PageProps<"/plan/catalogue/[id]">): Promise<Metadata> {
  const result = await load((await params).id);
  return result.ok ? { title: result.data.exercise.title } : {};
}

export default async function ExercisePage({ params, searchParams }: PageProps<"/plan/catalogue/[id]">) {
  const [{ id }, { saved: given }] = await Promise.all([params, searchParams]);
  const page = pageData(await load(id));
  const [t, locale, viewer] = await Promise.all([getTranslations(), getLocale(), getViewer()]);
  const { exercise, mayAdapt, mayEdit } = page;
  const saved = savedKinds.find((kind) => kind === given);
  return (
    <Page>
      <PrintA4 />
      <Breadcrumb
        items={[{ href: routes.exercises(), text: t("exercise.title") }, { text: exercise.title }]}
      />
      {saved && <Notice tone="success" live title={t(`exercise.saved.${saved}`)} className="no-print" />}
      <PageHeader
        kicker={t(`exercise.kind.${exercise.kind}`)}
        title={exercise.title}
        lead={exercise.purpose}
        action={
          <>
            {mayAdapt && (
              <ButtonLink variant="secondary" href={routes.newExercise({ from: id })}>
                {t("exercise.page.adapt")}
              </ButtonLink>
            )}
            {mayEdit && (
              <ButtonLink variant="secondary" href={routes.editExercise(id)}>
                {t("exercise.page.edit")}
              </ButtonLink>
            )}
            <PrintButton text={t("exercise.page.print")} />
          </>
        }
      />
      {exercise.institutionName && (
        <p className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2">
          <Badge tone="petrol">{t("exercise.own", { institution: exercise.institutionName })}</Badge>
          {exercise.adaptedFrom && (
            <span>
              {t("exercise.page.adaptedFrom")}{" "}
              <Link href={routes.exercise(exercise.adaptedFrom.id)}>{exercise.adaptedFrom.title}</Link>
            </span>
          )}
        </p>
      )}
      <ClientTexts locale={locale} of={["exercise"]}>
        <div className="grid gap-x-14 lg:grid-cols-[minmax(0,1fr)_21rem] print:block">
          <div className="min-w-0">
            <ExerciseStory {...page} />
            {mayEdit && <RemoveForm id={id} version={exercise.version} />}
          </div>
          {viewer && (
            <aside className="no-print max-lg:order-first max-lg:mb-8">
              <div className="border-line bg-mist rounded-lg border p-5">
                <h2 className="mb-3 text-xl">{t("exercise.use.title")}</h2>
                <UseForm exerciseId={id} workshops={page.openWorkshops} />
              </div>
            </aside>
          )}
        </div>
      </ClientTexts>
    </Page>
  );
}
