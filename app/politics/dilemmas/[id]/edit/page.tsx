import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DilemmaForm } from "@/components/dilemma/dilemma-form";
import { ClientTexts } from "@/components/layout/client-texts";
import { Notice } from "@/components/ui/notice";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { loadEditDilemma } from "@/lib/loaders/dilemma";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dilemma.form"))("editTitle") };
}

export default async function EditDilemmaPage({ params }: PageProps<"/politics/dilemmas/[id]/edit">) {
  const { dilemma } = pageData(await loadEditDilemma(await getViewer(), (await params).id));
  const [t, locale] = await Promise.all([getTranslations(), getLocale()]);
  const { id, version, title, text, question, shared, reflections } = dilemma;
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: routes.dilemmas(), text: t("dilemma.title") },
          { href: routes.dilemma(id), text: title },
          { text: t("dilemma.form.editTitle") },
        ]}
      />
      <PageHeader title={t("dilemma.form.editTitle")} kicker={dilemma.institution.name} />
      {reflections > 0 && <Notice>{t("dilemma.form.editAfter", { count: reflections })}</Notice>}
      <ClientTexts locale={locale} of={["dilemma"]}>
        <DilemmaForm
          dilemma={{ id, version }}
          institutions={[]}
          institutionId={null}
          trial={dilemma.trial}
          values={{ title, text, question, shared }}
        />
      </ClientTexts>
    </Page>
  );
}
