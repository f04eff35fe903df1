import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { Letter } from "@/components/newsletter/letter";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Breadcrumb, Page } from "@/components/ui/page";
import { shortened } from "@/lib/domain/newsletter/letter";
import { formatInstant } from "@/lib/i18n/format";
import { loadPublicLetter } from "@/lib/loaders/newsletter";
import { pageData } from "@/lib/loaders/page-data";
import { routes } from "@/lib/routes";

interface Props {
  params: Promise<{ id: string }>;
}

/** The title and the page share one read; it is the same for everybody. */
const load = cache((id: string) => loadPublicLetter(null, id));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [result, t] = await Promise.all([load((await params).id), getTranslations("newsletter.public")]);
  if (!result.ok) return {};
  const { title, greeting, id } = result.data.letter;
  const description = shortened(greeting ?? t("lead"), 200);
  const openGraph = { type: "article" as const, title, description, url: routes.letter(id) };
  return { title, description, openGraph, alternates: { canonical: routes.letter(id) } };
}

/** A letter on the web: the same address for as long as it is there, and no account needed. */
export default async function LetterPage({ params }: Props) {
  const { letter } = pageData(await load((await params).id));
  const [t, locale] = await Promise.all([getTranslations("newsletter"), getLocale()]);
  const { municipality } = letter;
  const archive = routes.letters({ municipality: municipality.id });
  return (
    <Page width="narrow">
      <Breadcrumb
        items={[
          { href: archive, text: t("public.titleOf", { municipality: municipality.name }) },
          { text: letter.title },
        ]}
      />
      <Letter letter={letter} />
      {letter.sentAt && (
        <p className="text-muted">{t("letter.sentOn", { date: formatInstant(letter.sentAt, locale) })}</p>
      )}
      <p className="no-print mt-6 flex flex-wrap items-center gap-x-6 gap-y-3">
        <ButtonLink href={routes.subscribeToLetters({ municipality: municipality.id })} variant="secondary">
          {t("public.subscribe")}
        </ButtonLink>
        <Link href={archive}>{t("public.back")}</Link>
      </p>
    </Page>
  );
}
