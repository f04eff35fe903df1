import { useLocale, useTranslations } from "next-intl";
import { RecheckForm } from "@/components/sunset/recheck-form";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** Provisions whose wording must be checked, each with one tap that says it is done. */
export function Rechecks({
  rechecks,
  today,
}: {
  rechecks: {
    id: string;
    title: string;
    recheckOn: CalendarDate;
    keeper: { name: string } | null;
    version: number;
  }[];
  today: CalendarDate;
}) {
  const t = useTranslations("sunset.recheck");
  const locale = useLocale();
  return (
    <Section id="rechecks" title={t("title")}>
      <p className="text-muted mb-2">{t(rechecks.length === 0 ? "none" : "lead")}</p>
      <ul>
        {rechecks.map(({ id, title, recheckOn, keeper, version }) => (
          <li
            key={id}
            className="border-line flex flex-wrap items-end justify-between gap-x-6 gap-y-3 border-b py-4"
          >
            <div className="min-w-0">
              <p className="font-semibold [overflow-wrap:anywhere]">
                <Link href={routes.freedomRecord("PROVISION", id)}>{title}</Link>
              </p>
              <p className="text-[0.9375rem]">
                <span className={recheckOn <= today ? "font-semibold text-red-700" : undefined}>
                  {t(recheckOn <= today ? "due" : "coming", { date: formatDate(recheckOn, locale) })}
                </span>
                <span className="text-muted">
                  {" · "}
                  {keeper ? t("keeper", { name: keeper.name }) : t("nobody")}
                </span>
              </p>
            </div>
            <RecheckForm id={id} title={title} version={version} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
