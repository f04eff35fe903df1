import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { DilemmaEvents } from "@/components/dilemma/dilemma-events";
import { DilemmaStory } from "@/components/dilemma/dilemma-story";
import { ReflectForm, UndoReflection } from "@/components/dilemma/reflect-form";
import { ReflectionList } from "@/components/dilemma/reflection-list";
import { RestSection } from "@/components/dilemma/rest-section";
import { PrintButton } from "@/components/hand-over/print-button";
import { ClientTexts } from "@/components/layout/client-texts";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Breadcrumb, Page, PageHeader, Section } from "@/components/ui/page";
import { PrintA4 } from "@/components/workshop/print-a4";
import { getViewer } from "@/lib/auth/viewer";
import { loadDilemma } from "@/lib/loaders/dilemma";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

/** The title and the page share one read. */
const load = cache(async (id: string) => loadDilemma(await getViewer(), id));
const saved = {
  asked: "saved.asked",
  edited: "saved.edited",
  rested: "rest.rested",
  woken: "rest.woken",
  restored: "remove.restored",
  sent: "reflections.sent",
  saved: "reflections.saved",
  back: "reflections.restored",
} as const;

export async function generateMetadata({ params }: PageProps<"/politics/dilemmas/[id]">): Promise<Metadata> {
  const result = await load((await params).id);
  return result.ok ? { title: result.data.dilemma.title } : {};
}

export default async function DilemmaPage({ params, searchParams }: PageProps<"/politics/dilemmas/[id]">) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const page = pageData(await load(id));
  const [t, locale] = await Promise.all([getTranslations("dilemma"), getLocale()]);
  const { dilemma, reflections, mayAsk, mayReflect } = page;
  const said =
    typeof query.saved === "string" && query.saved in saved ? (query.saved as keyof typeof saved) : null;
  const isGone = query.saved === "gone" && typeof query.item === "string";
  return (
    <Page>
      <PrintA4 />
      <Breadcrumb
        items={[
          { href: routes.dilemmas({ municipality: dilemma.municipality.id }), text: t("title") },
          { text: dilemma.title },
        ]}
      />
      <ClientTexts locale={locale} of={["dilemma"]}>
        {said && <Notice tone="success" live title={t(saved[said])} className="no-print" />}
        {isGone && (
          <Notice tone="success" live title={t("reflections.removed")} className="no-print">
            <UndoReflection id={query.item as string} />
          </Notice>
        )}
        <PageHeader
          kicker={`${dilemma.institution.name}, ${dilemma.municipality.name}`}
          title={<span lang={locale === "da" ? undefined : "da"}>{dilemma.title}</span>}
          action={
            <>
              <PrintButton text={t("page.print")} />
              {mayAsk && (
                <ButtonLink variant="secondary" href={routes.editDilemma(id)}>
                  {t("page.edit")}
                </ButtonLink>
              )}
            </>
          }
        />
        <DilemmaStory dilemma={dilemma} isInside={reflections !== null} />
        {dilemma.restedOn !== null && <RestSection dilemma={dilemma} mayAsk={mayAsk} />}
        <Section id="reflections" title={t("reflections.title")}>
          {reflections === null ? (
            <p className="text-muted">{t("reflections.insideOnly", { count: dilemma.reflections })}</p>
          ) : (
            <>
              {reflections.length === 0 && (
                <p className="text-muted">{t(mayReflect ? "reflections.noneYou" : "reflections.none")}</p>
              )}
              <ReflectionList reflections={reflections} />
              {mayReflect && (
                <div className="no-print mt-8">
                  <ReflectForm dilemmaId={id} submissionKey={page.submissionKey} />
                </div>
              )}
            </>
          )}
        </Section>
        {dilemma.restedOn === null && <RestSection dilemma={dilemma} mayAsk={mayAsk} />}
        <DilemmaEvents events={page.events} />
      </ClientTexts>
    </Page>
  );
}
