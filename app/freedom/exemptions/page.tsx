import { Download } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccountNotes } from "@/components/exemption/account-notes";
import { AccountTables } from "@/components/exemption/account-tables";
import { BasisTables } from "@/components/exemption/basis-tables";
import { ExemptionFilter } from "@/components/exemption/exemption-filter";
import { ReviewQueue } from "@/components/exemption/review-queue";
import { StateTable } from "@/components/exemption/state-table";
import { ButtonLink } from "@/components/ui/button";
import { Breadcrumb, EmptyState, Page, PageHeader, Section } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { exemptionLinkQuery } from "@/lib/domain/exemption/queue";
import { loadExemptions } from "@/lib/loaders/exemption";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";
import type { RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("exemption"))("title") };
}

const steps = ["review", "comment"] as const;

/** The exemption account and, for the administration and evaluators, the queue of what is to be reviewed. */
export default async function ExemptionsPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, raw] = await Promise.all([getViewer(), searchParams]);
  const page = pageData(await loadExemptions(viewer, raw));
  const { query, municipalities, account, list, current, mayReview } = page;
  const [t, common] = await Promise.all([getTranslations("exemption"), getTranslations("common.nav")]);
  const municipality = municipalities.find(({ id }) => id === query.municipality);
  const exportQuery = {
    ...exemptionLinkQuery({ ...query, page: 1, use: null }),
    municipality: municipality?.id ?? "all",
  };
  const done = steps.find((step) => step === raw.done) ?? null;
  return (
    <Page>
      <Breadcrumb items={[{ href: routes.freedom(), text: common("freedom") }, { text: t("title") }]} />
      <PageHeader
        title={municipality ? t("headingIn", { municipality: municipality.name }) : t("heading")}
        lead={t("lead")}
        action={
          <>
            {mayReview && list && list.total > 0 && (
              <ButtonLink href="#review">{t("toQueue", { count: list.total })}</ButtonLink>
            )}
            <ButtonLink variant="secondary" href={routes.exemptionExport(exportQuery)}>
              <Download aria-hidden className="size-5" />
              {t("export")}
            </ButtonLink>
          </>
        }
      />
      <ExemptionFilter query={query} municipalities={municipalities} mayReview={mayReview} />
      <Section id="account" title={t("account.title")}>
        {account.areas.length === 0 ? (
          <EmptyState title={t("account.empty")}>{t("account.emptyText")}</EmptyState>
        ) : (
          <AccountTables account={account} query={query} municipalities={municipalities} />
        )}
      </Section>
      {(list || current) && (
        <Section id="review" title={t(mayReview ? "queue.title" : "queue.listTitle")}>
          <ReviewQueue {...{ query, list, current, done }} next={page.next} />
        </Section>
      )}
      <Section id="states" title={t("states.title")}>
        <StateTable account={account} query={query} />
      </Section>
      <Section id="bases" title={t("bases.title")}>
        <BasisTables bases={account.bases} labels={page.labels} query={query} />
      </Section>
      <AccountNotes account={account} today={page.today} />
    </Page>
  );
}
