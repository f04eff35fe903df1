import { ChevronRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { EmptyState } from "@/components/ui/page";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** The trials under way, each as one broad line to tap. */
export function QuickChoice({
  trials,
}: {
  trials: { id: string; title: string; institution: string; periodStart: CalendarDate | null }[];
}) {
  const t = useTranslations("log.quick");
  const locale = useLocale();
  if (trials.length === 0) {
    return (
      <EmptyState title={t("empty")} action={<ButtonLink href={routes.trials()}>{t("toTrials")}</ButtonLink>}>
        {t("emptyText")}
      </EmptyState>
    );
  }
  return (
    <ul className="border-line border-t">
      {trials.map(({ id, title, institution, periodStart }) => (
        <li key={id} className="border-line border-b">
          <Link
            href={routes.newLogEntry(id)}
            className="hover:bg-petrol-50 flex min-h-16 items-center justify-between gap-4 py-3 no-underline"
          >
            <span className="min-w-0">
              <span className="text-petrol-700 block text-lg font-semibold underline underline-offset-4">
                {title}
              </span>
              <span className="text-muted block">
                {[institution, periodStart && t("started", { date: formatDate(periodStart, locale) })]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </span>
            <ChevronRight aria-hidden className="text-petrol-700 size-6 shrink-0" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
