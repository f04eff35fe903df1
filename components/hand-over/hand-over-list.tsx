import { ChevronRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { HandOverSummary } from "@/lib/domain/hand-over/hand-over";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** Changes of leader as lines: where, from whom to whom, and which day. */
export function HandOverList({ items }: { items: HandOverSummary[] }) {
  const t = useTranslations("handOver.list");
  const locale = useLocale();
  return (
    <ul className="divide-line divide-y">
      {items.map(({ id, institution, from, to, takesOverOn, completedAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-4">
          <div className="min-w-0">
            <p className="text-lg font-semibold">
              <Link
                href={routes.handOver(id)}
                className="text-petrol-700 hover:text-petrol-900 decoration-petrol-300 inline-flex items-center gap-1 underline underline-offset-4 hover:decoration-2"
              >
                {institution.name}
                <ChevronRight aria-hidden className="size-5 shrink-0" />
              </Link>
            </p>
            <p>
              {t("fromTo", {
                from: from?.name ?? t("nobody"),
                to: to?.name ?? t("unknown"),
              })}
            </p>
          </div>
          <p className="text-muted flex flex-wrap items-center gap-2">
            {institution.closedOn && <Badge tone="yellow">{t("closed")}</Badge>}
            {t(completedAt ? "tookOver" : "takesOver", { date: formatDate(takesOverOn, locale) })}
          </p>
        </li>
      ))}
    </ul>
  );
}
