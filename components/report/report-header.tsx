import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page";
import type { Frozen } from "@/lib/domain/report/frozen";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate, formatPeriod } from "@/lib/i18n/format";

/** What a report is: to whom, about when, of which day its figures are, and whether it was put forward. */
export function ReportHeader({
  title,
  committee,
  frozen,
  version,
  action,
}: {
  title: string;
  committee: string;
  frozen: Pick<Frozen, "area" | "from" | "asOf">;
  /** null: the draft */
  version: { number: number; issuedOn: CalendarDate | null } | null;
  action?: ReactNode;
}) {
  const t = useTranslations("report.page");
  const list = useTranslations("report.list");
  const area = useTranslations("common.area");
  const locale = useLocale();
  return (
    <PageHeader
      kicker={t("for", { committee })}
      title={<span lang="da">{title}</span>}
      lead={
        <>
          {t("period", {
            area: frozen.area === null ? list("allAreas") : area(frozen.area),
            period: formatPeriod(frozen.from, frozen.asOf, locale),
          })}
          . {t("asOf", { date: formatDate(frozen.asOf, locale) })}
          <span className="ml-3 inline-flex flex-wrap gap-2 align-middle">
            {version === null ? (
              <Badge>{t("draft")}</Badge>
            ) : (
              <>
                <Badge>{t("version", { number: version.number })}</Badge>
                {version.issuedOn && (
                  <Badge tone="green">{t("issuedOn", { date: formatDate(version.issuedOn, locale) })}</Badge>
                )}
              </>
            )}
          </span>
        </>
      }
      action={action}
    />
  );
}
