import { getLocale, getTranslations } from "next-intl/server";
import { ClientTexts } from "@/components/layout/client-texts";
import { BeginForm } from "@/components/newsletter/begin-form";
import { LetterTable } from "@/components/newsletter/letter-table";
import { MunicipalityList } from "@/components/statistic/municipality-list";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader, Section } from "@/components/ui/page";
import { restoreLetterAction } from "@/lib/actions/newsletter";
import { getViewer } from "@/lib/auth/viewer";
import { isRowId } from "@/lib/domain/shared/row-id";
import { formatMonth } from "@/lib/i18n/format";
import { loadLetters } from "@/lib/loaders/newsletter";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";
import type { RawQuery } from "@/lib/validation/trial-filter";

export async function generateMetadata() {
  return { title: (await getTranslations("newsletter"))("title") };
}

/** The administration's letters, and the beginning of the next one. */
export default async function NewslettersPage({ searchParams }: { searchParams: Promise<RawQuery> }) {
  const [viewer, raw] = await Promise.all([getViewer(), searchParams]);
  const data = pageData(await loadLetters(viewer, raw));
  const [t, locale] = await Promise.all([getTranslations("newsletter"), getLocale()]);
  if (data.municipality === null) {
    const hrefOf = (municipality: string) => routes.newsletters({ municipality });
    return <MunicipalityList kicker={t("choice.kicker")} choices={data.choices} hrefOf={hrefOf} />;
  }
  const { municipality, months, subscribers } = data;
  const removed = isRowId(raw.removed) ? raw.removed : null;
  return (
    <Page>
      <PageHeader
        title={t("list.heading", { municipality: municipality.name })}
        lead={t("list.lead")}
        action={<Link href={routes.letters({ municipality: municipality.id })}>{t("list.publicPage")}</Link>}
      />
      {removed && (
        <Notice tone="success" title={t("list.removed")} live>
          <form action={restoreLetterAction}>
            <input type="hidden" name="id" value={removed} />
            <Button type="submit" variant="quiet">
              {t("list.undo")}
            </Button>
          </form>
        </Notice>
      )}
      <p className="mb-8 text-lg">
        <strong>{t("list.subscribers", { count: subscribers.confirmed })}</strong>
        {subscribers.unconfirmed > 0 && (
          <span className="text-muted"> · {t("list.unconfirmed", { count: subscribers.unconfirmed })}</span>
        )}
      </p>
      <Section id="begin" title={t("list.begin")}>
        {months.length === 0 ? (
          <p>{t("list.allBegun")}</p>
        ) : (
          <ClientTexts locale={locale} of={["newsletter"]}>
            <BeginForm
              municipalityId={municipality.id}
              months={months.map((each) => ({ value: each.slice(0, 7), label: formatMonth(each, locale) }))}
            />
          </ClientTexts>
        )}
      </Section>
      <LetterTable page={data} />
    </Page>
  );
}
