import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ExerciseForm } from "@/components/exercise/exercise-form";
import { ClientTexts } from "@/components/layout/client-texts";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { loadNewExercise } from "@/lib/loaders/exercise";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

export async function generateMetadata({
  searchParams,
}: PageProps<"/plan/catalogue/new">): Promise<Metadata> {
  const t = await getTranslations("exercise.form");
  return { title: t((await searchParams).from ? "adaptTitle" : "newTitle") };
}

export default async function NewExercisePage({ searchParams }: PageProps<"/plan/catalogue/new">) {
  const { from, institutions, catalogues } = pageData(
    await loadNewExercise(await getViewer(), await searchParams),
  );
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const title = t(from ? "exercise.form.adaptTitle" : "exercise.form.newTitle");
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          from
            ? { href: routes.exercise(from.id), text: from.title }
            : { href: routes.exercises(), text: t("exercise.title") },
          { text: title },
        ]}
      />
      <PageHeader title={title} kicker={from?.title} lead={from ? t("exercise.form.adaptLead") : undefined} />
      <ClientTexts locale={locale} of={["exercise", "workshop"]}>
        <ExerciseForm first={from} what={from ? "adapt" : "write"} {...{ institutions, catalogues }} />
      </ClientTexts>
    </Page>
  );
}
