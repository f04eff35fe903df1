import { Rss } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { MunicipalityChoice } from "@/components/newsletter/municipality-choice";
import { Link } from "@/components/ui/link";
import { EmptyState, Section } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatMonth } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

interface Props {
  page: {
    municipality: { id: string; name: string } | null;
    municipalities: { id: string; name: string }[];
    letters: { id: string; title: string; month: CalendarDate; municipality: { name: string } }[];
    total: number;
    page: number;
    perPage: number;
  };
}

/** The letters that were sent, the newest first. */
export function Archive({ page: { municipality, municipalities, letters, total, page, perPage } }: Props) {
  const t = useTranslations("newsletter.public");
  const list = useTranslations("newsletter.list");
  const step = useTranslations("common.paging");
  const locale = useLocale();
  const foreign = locale === "da" ? undefined : "da";
  const to = (number: number) => routes.letters({ municipality: municipality?.id, page: number });
  const from = (page - 1) * perPage + 1;
  return (
    <Section id="letters" title={t("list")}>
      <MunicipalityChoice municipalities={municipalities} chosen={municipality?.id ?? ""} />
      {letters.length === 0 ? (
        <EmptyState title={t("emptyTitle")}>{t("emptyText")}</EmptyState>
      ) : (
        <ul className="max-w-3xl">
          {letters.map(({ id, title, month, municipality: of }) => (
            <li key={id} className="border-line border-b py-4 first:pt-0">
              <p className="text-muted">
                {t("item", { municipality: of.name, month: formatMonth(month, locale) })}
              </p>
              <p lang={foreign} className="text-lg font-semibold [overflow-wrap:anywhere]">
                <Link href={routes.letter(id)}>{title}</Link>
              </p>
            </li>
          ))}
        </ul>
      )}
      {total > perPage && letters.length > 0 && (
        <Pagination
          label={t("list")}
          status={list("shown", { from, to: from + letters.length - 1, total })}
          previous={page > 1 ? { href: to(page - 1), text: step("previous") } : null}
          next={from + letters.length - 1 < total ? { href: to(page + 1), text: step("next") } : null}
        />
      )}
      <p className="mt-6 flex items-center gap-2">
        <Rss aria-hidden className="text-petrol-700 size-5 shrink-0" />
        <a href={routes.letterFeed({ municipality: municipality?.id })}>{t("feed")}</a>
      </p>
    </Section>
  );
}
