import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PlanNav } from "@/components/plan/plan-nav";
import { SaveForm } from "@/components/plan-template/save-form";
import { TemplateList } from "@/components/plan-template/template-list";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader, Section } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { pageData } from "@/lib/loaders/page-data";
import { loadTemplates } from "@/lib/loaders/plan-template";
import { routes } from "@/lib/routes";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planTemplate"))("metaTitle") };
}

const told = ["saved", "renamed", "deleted"] as const;

/** The templates a plan can be made from, and the way to keep one's own. */
export default async function TemplatesPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, raw] = await Promise.all([getViewer(), searchParams]);
  const { templates, chosen, chosenContent, planned } = pageData(await loadTemplates(viewer, raw));
  const t = await getTranslations("planTemplate");
  const saved = told.find((each) => each === firstValue(raw, "saved"));
  const subject = chosen ?? planned[0];
  const address = subject && { municipality: subject.municipality.id, agreement: subject.id };
  const isTaken = chosen !== null && chosenContent > 0;
  return (
    <>
      {address && <PlanNav viewer={viewer} {...address} />}
      <Page>
        {saved && (
          <Notice tone="success" title={t(`saved.${saved}`)} live>
            {saved === "deleted" && t("saved.deletedText")}
          </Notice>
        )}
        <PageHeader
          kicker={chosen && t("for", { agreement: chosen.title })}
          title={t("title")}
          lead={t("lead")}
        />
        {isTaken && (
          <Notice tone="info" title={t("taken.title")}>
            <p>{t("taken.text", { agreement: chosen.title })}</p>
            <p className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
              <Link href={routes.plan(address)}>{t("taken.plan")}</Link>
              <Link href={routes.movePlanStart(address)}>{t("taken.move")}</Link>
            </p>
          </Notice>
        )}
        <Section id="list" title={t("list.title")}>
          <TemplateList templates={templates} agreement={isTaken ? null : (chosen?.id ?? null)} />
        </Section>
        <Section id="save" title={t("save.title")}>
          <p className="mb-5 max-w-prose">{t(planned.length > 0 ? "save.lead" : "save.none")}</p>
          {planned.length > 0 && (
            <SaveForm
              agreements={planned.map(({ id, title }) => ({ id, label: title }))}
              chosen={isTaken ? chosen.id : null}
            />
          )}
        </Section>
        {address && planned.length > 0 && (
          <Section id="move" title={t("moveTitle")}>
            <p className="mb-4 max-w-prose">{t("moveText")}</p>
            <ButtonLink variant="secondary" href={routes.movePlanStart(address)}>
              {t("moveTitle")}
            </ButtonLink>
          </Section>
        )}
      </Page>
    </>
  );
}
