import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import type { QueueBody } from "@/lib/domain/agreement/agenda";
import { routes } from "@/lib/routes";

/** Whom the trials wait for, each with how many. */
export function TableTabs({
  tables,
  shown,
  municipalityId,
}: {
  tables: { body: QueueBody; waiting: number }[];
  shown: QueueBody;
  municipalityId: string;
}) {
  const t = useTranslations("approval.queue");
  return (
    <nav aria-label={t("tables")} className="no-print mb-6">
      <ul className="flex flex-wrap gap-2">
        {tables.map(({ body, waiting }) => {
          const isShown = body === shown;
          return (
            <li key={body}>
              <Link
                href={routes.approvals({ municipality: municipalityId, body })}
                aria-current={isShown ? "page" : undefined}
                className={cx(
                  "flex min-h-11 items-center rounded-full border-2 px-4 py-1 no-underline",
                  isShown
                    ? "border-petrol-700 bg-petrol-700 font-semibold text-white"
                    : "border-line-strong text-ink hover:border-petrol-700",
                )}
              >
                {t("table", { body, count: waiting })}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
