import { useLocale, useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** Which agreement's lines are shown: several can run beside each other or after one another. */
export function AgreementTabs({
  agreements,
  shown,
  municipalityId,
}: {
  agreements: readonly { id: string; title: string; inForceFrom: CalendarDate; expiresOn: CalendarDate }[];
  shown: string;
  municipalityId: string;
}) {
  const t = useTranslations("approval.policy");
  const locale = useLocale();
  return (
    <nav aria-label={t("agreements")} className="mb-6">
      <ul className="grid gap-3 sm:grid-cols-2">
        {agreements.map(({ id, title, inForceFrom, expiresOn }) => {
          const isShown = id === shown;
          return (
            <li key={id}>
              <Link
                href={routes.approvalPolicy({ municipality: municipalityId, agreement: id })}
                aria-current={isShown ? "page" : undefined}
                className={cx(
                  "block h-full rounded-lg border-2 px-4 py-3 no-underline",
                  isShown ? "border-petrol-700 bg-petrol-50" : "border-line hover:border-petrol-700",
                )}
              >
                <span className="text-petrol-900 block font-semibold">{title}</span>
                <span className="text-muted block">
                  {t("period", { from: formatDate(inForceFrom, locale), to: formatDate(expiresOn, locale) })}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
