import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PlanNav } from "@/components/plan/plan-nav";
import { MoveForm } from "@/components/plan-template/move-form";
import { MoveTable } from "@/components/plan-template/move-table";
import { QueryForm } from "@/components/plan-template/query-form";
import { Link } from "@/components/ui/link";
import { EmptyState, Page, PageHeader, Section } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { formatDate } from "@/lib/i18n/format";
import { pageData } from "@/lib/loaders/page-data";
import { loadPlanStart } from "@/lib/loaders/plan-template";
import { routes } from "@/lib/routes";
import type { RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("planTemplate.start"))("metaTitle") };
}

/** Another beginning for a whole plan: what would change, and the button that does it. */
export default async function PlanStartPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, raw] = await Promise.all([getViewer(), searchParams]);
  const page = pageData(await loadPlanStart(viewer, raw));
  const { municipality, agreement, life, settled, everything, start, startError, stamp, preview } = page;
  const [t, locale] = await Promise.all([getTranslations("planTemplate.start"), getLocale()]);
  const address = { municipality: municipality.id, agreement: agreement.id };
  const chosen = { ...address, start: start ?? undefined, everything: everything ? "yes" : undefined };
  const between = preview ? preview.total - preview.first.length - preview.last.length : 0;
  return (
    <>
      <PlanNav viewer={viewer} {...address} />
      <Page>
        <PageHeader kicker={agreement.title} title={t("title")} lead={t("lead")} />
        {life === null ? (
          <EmptyState
            title={t("none")}
            action={<Link href={routes.planTemplates(address)}>{t("useTemplate")}</Link>}
          />
        ) : (
          <>
            <p className="mb-6">
              {t("now", { from: formatDate(life.start, locale), to: formatDate(life.end, locale) })}
            </p>
            <QueryForm
              action={routes.movePlanStart()}
              hidden={address}
              start={{
                ...{ label: t("field"), hint: t("fieldHint"), error: startError },
                value: start ?? startError?.typed ?? life.start,
              }}
              scope={
                settled > 0
                  ? {
                      question: t("scope"),
                      choices: [
                        { value: "", label: t("open"), hint: t("openHint", { count: settled }) },
                        { value: "yes", label: t("everything"), hint: t("everythingHint") },
                      ],
                      chosen: everything ? "yes" : "",
                    }
                  : undefined
              }
              submit={t("show")}
            />
          </>
        )}
        {preview && start && (
          <div className="mt-10">
            <Section
              id="preview"
              title={t("preview", {
                months: Math.abs(preview.months),
                direction: preview.months > 0 ? "later" : "earlier",
              })}
            >
              {preview.total === 0 ? (
                <p>{t("nothing")}</p>
              ) : (
                <>
                  <p className="mb-6 max-w-prose">
                    {t("previewText", {
                      count: preview.total,
                      from: formatDate(preview.lifeAfter.start, locale),
                      to: formatDate(preview.lifeAfter.end, locale),
                    })}
                  </p>
                  <MoveTable caption={t("changes")} {...preview} between={between} />
                  <div className="mt-8">
                    <MoveForm
                      key={`${start}-${stamp}`}
                      agreementId={agreement.id}
                      {...{ start, everything, stamp }}
                      reloadHref={routes.movePlanStart(chosen)}
                    />
                  </div>
                </>
              )}
            </Section>
          </div>
        )}
      </Page>
    </>
  );
}
