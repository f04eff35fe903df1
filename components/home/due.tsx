import { CircleAlert, CircleCheck } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { usePlaceName } from "@/components/trial/place-name";
import { Section } from "@/components/ui/page";
import type { TrialListPage } from "@/lib/domain/trial/list";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** Tests whose period has run out: what asks for a decision. */
export function Due({ due, allHref }: { due: TrialListPage; allHref: string }) {
  const t = useTranslations("home.own");
  const locale = useLocale();
  const placeOf = usePlaceName();
  const more = due.total > due.items.length;
  return (
    <Section
      id="due"
      title={t("due")}
      action={more && <Link href={allHref}>{t("dueAll", { count: due.total })}</Link>}
    >
      {due.items.length === 0 ? (
        <p className="flex items-center gap-2">
          <CircleCheck aria-hidden className="size-5 shrink-0 text-green-700" />
          {t("dueNone")}
        </p>
      ) : (
        <ul className="space-y-3">
          {due.items.map((trial) => (
            <li key={trial.id} className="flex gap-3 border-l-4 border-red-700 bg-red-50 px-4 py-3">
              <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-red-700" />
              <div className="min-w-0">
                <p className="font-semibold [overflow-wrap:anywhere]">
                  <Link href={routes.trial(trial.id)}>{trial.title}</Link>
                </p>
                <p className="text-[0.9375rem]">{placeOf(trial)}</p>
                {trial.periodEnd && (
                  <p className="text-[0.9375rem]">
                    {t("dueText", { date: formatDate(trial.periodEnd, locale) })}
                  </p>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
