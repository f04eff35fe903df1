import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ExerciseForm } from "@/components/exercise/exercise-form";
import { ClientTexts } from "@/components/layout/client-texts";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { loadEditExercise } from "@/lib/loaders/exercise";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exercise.form"))("editTitle") };
}

export default async function EditExercisePage({ params }: PageProps<"/plan/catalogue/[id]/edit">) {
  const { exercise } = pageData(await loadEditExercise(await getViewer(), (await params).id));
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.exercise(exercise.id), text: exercise.title },
          { text: t("exercise.form.editTitle") },
        ]}
      />
      <PageHeader title={t("exercise.form.editTitle")} kicker={exercise.title} />
      <ClientTexts locale={locale} of={["exercise", "workshop"]}>
        <ExerciseForm first={exercise} what="edit" />
      </ClientTexts>
    </Page>
  );
}
