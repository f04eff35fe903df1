import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PlanNav } from "@/components/plan/plan-nav";
import { ApplyForm } from "@/components/plan-template/apply-form";
import { DeleteForm, RenameForm } from "@/components/plan-template/change-form";
import { QueryForm } from "@/components/plan-template/query-form";
import { TemplatePreview } from "@/components/plan-template/template-preview";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Breadcrumb, Page, PageHeader, Section } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import { pageData } from "@/lib/loaders/page-data";
import { loadTemplate } from "@/lib/loaders/plan-template";
import { routes } from "@/lib/routes";
import type { RawQuery } from "@/lib/validation/trial-filter";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<RawQuery>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planTemplate"))("metaTitle") };
}

/** One template as the dated plan it would give, and the button that makes it. */
export default async function TemplatePage({ params, searchParams }: Props) {
  const [viewer, { id }, raw] = await Promise.all([getViewer(), params, searchParams]);
  const page = pageData(await loadTemplate(viewer, id, raw));
  const { template, planless, chosen, isTaken, start, startError, plan, life } = page;
  const [t, locale] = await Promise.all([getTranslations("planTemplate"), getLocale()]);
  const offered = isTaken && chosen ? [chosen, ...planless] : planless;
  const address = chosen && { municipality: chosen.municipality.id, agreement: chosen.id };
  const list = routes.planTemplates({ agreement: chosen?.id });
  const count = plan.phases.length + plan.items.length + plan.milestones.length;
  return (
    <>
      {address && <PlanNav viewer={viewer} {...address} />}
      <Page>
        <Breadcrumb items={[{ href: list, text: t("page.back") }, { text: template.name }]} />
        <PageHeader title={template.name} lead={template.description} />
        <Section id="choose" title={t("page.choose")}>
          {offered.length === 0 && (
            <p className="mb-5 max-w-prose">
              {t("page.planless")} <Link href={routes.agreements()}>{t("page.newAgreement")}</Link>
            </p>
          )}
          {isTaken && address && (
            <Notice tone="warning" title={t("taken.title")}>
              <p>{t("taken.text", { agreement: chosen.title })}</p>
              <p className="mt-2 flex flex-wrap gap-x-6 gap-y-2">
                <Link href={routes.plan(address)}>{t("taken.plan")}</Link>
                <Link href={routes.movePlanStart(address)}>{t("taken.move")}</Link>
              </p>
            </Notice>
          )}
          <QueryForm
            action={routes.planTemplate(id)}
            hidden={{}}
            agreement={
              offered.length > 0
                ? {
                    label: t("page.agreement"),
                    none: t("page.noAgreement"),
                    options: offered.map(({ id: value, title }) => ({ value, label: title })),
                    chosen: chosen?.id ?? "",
                  }
                : undefined
            }
            start={{ label: t("page.start"), hint: t("page.startHint"), value: start, error: startError }}
            submit={t("page.show")}
          />
        </Section>
        {address && !isTaken && !startError && (
          <section
            aria-labelledby="ready"
            className="border-petrol-700 bg-petrol-50 mb-10 rounded-lg border-2 p-5"
          >
            <h2 id="ready" className="text-xl">
              {t("page.ready")}
            </h2>
            <p className="mt-1 mb-4">{t("page.readyText", { agreement: chosen.title, count })}</p>
            {life.end > chosen.expiresOn && (
              <p className="mb-4">
                {t("page.outlasts", {
                  end: formatDate(life.end, locale),
                  expires: formatDate(chosen.expiresOn, locale),
                })}
              </p>
            )}
            <ApplyForm
              templateId={id}
              agreementId={chosen.id}
              start={start}
              planHref={routes.plan(address)}
            />
          </section>
        )}
        <Section id="preview" title={t("page.preview", { month: formatMonth(life.start, locale) })}>
          <p className="text-muted mb-6">
            {t("page.until", { from: formatMonth(life.start, locale), to: formatMonth(life.end, locale) })}.{" "}
            {t("page.previewLead")}
          </p>
          <TemplatePreview plan={plan} />
        </Section>
        {template.mayChange && (
          <Section id="change" title={t("page.change")}>
            <RenameForm template={template} />
            <DeleteForm template={template} />
          </Section>
        )}
      </Page>
    </>
  );
}
