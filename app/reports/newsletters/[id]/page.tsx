import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { LetterDeskView } from "@/components/newsletter/letter-desk";
import { SentLetter } from "@/components/newsletter/sent-letter";
import { Breadcrumb, Page, PageHeader } from "@/components/ui/page";
import { getViewer } from "@/lib/auth/viewer";
import { formatInstant, formatMonth } from "@/lib/i18n/format";
import { loadLetter } from "@/lib/loaders/newsletter";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<RawQuery>;
}

/** The title and the page share one read. */
const load = cache(async (id: string) => loadLetter(await getViewer(), id, await getLocale()));

export async function generateMetadata({ params }: Props) {
  const result = await load((await params).id);
  return result.ok ? { title: result.data.letter.title } : {};
}

/** One letter: to be written, looked at and sent, or on its way. */
export default async function NewsletterPage({ params, searchParams }: Props) {
  const [{ id }, raw] = await Promise.all([params, searchParams]);
  const data = pageData(await load(id));
  const [t, locale] = await Promise.all([getTranslations("newsletter"), getLocale()]);
  const { letter } = data;
  const month = formatMonth(letter.month, locale);
  return (
    <Page>
      <Breadcrumb
        items={[
          { href: routes.newsletters({ municipality: letter.municipality.id }), text: t("desk.back") },
          { text: letter.title },
        ]}
      />
      <PageHeader
        title={letter.title}
        lead={
          letter.sentAt
            ? t("sent.lead", { month, date: formatInstant(letter.sentAt, locale) })
            : t("desk.lead", { month })
        }
      />
      {data.desk ? (
        <LetterDeskView
          {...{ ...data, desk: data.desk }}
          view={firstValue(raw, "view") ?? null}
          isNarrow={firstValue(raw, "width") === "phone"}
          said={raw.begun ? "begun" : raw.saved ? "saved" : null}
        />
      ) : (
        <SentLetter letter={letter} progress={data.progress!} isJustSent={raw.sent !== undefined} />
      )}
    </Page>
  );
}
