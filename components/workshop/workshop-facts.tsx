import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { StandingBadge } from "@/components/workshop/standing-badge";
import { boardOf, standingOf, type WorkshopRecord } from "@/lib/domain/process/workshop";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** When, where and for whom a workshop is, and how it stands. */
export function WorkshopFacts({ workshop }: { workshop: WorkshopRecord }) {
  const t = useTranslations("workshop");
  const locale = useLocale();
  const { step, wording, place, heldOn, attendance, institution, agreement, planItem, note } = workshop;
  const who = t(`who.${step}`, { board: boardOf(agreement.areas) });
  const facts: [string, ReactNode][] = [
    [t("page.when"), wording],
    [t("page.where"), place],
    [t("page.who"), institution ? `${who}, ${institution.name}` : who],
    [
      t("page.planItem"),
      planItem && (
        <Link href={routes.planItem(planItem.id)} className="print:no-underline">
          {planItem.title}
        </Link>
      ),
    ],
  ];
  return (
    <>
      <div className="mb-5 flex flex-wrap items-center gap-3">
        <StandingBadge standing={standingOf(workshop)} />
        {heldOn && (
          <span>
            {t("page.heldOn", { date: formatDate(heldOn, locale) })}
            {attendance !== null && `, ${t("page.attendance", { count: attendance }).toLowerCase()}`}
          </span>
        )}
      </div>
      <dl className="mb-6 grid gap-x-8 gap-y-2 sm:grid-cols-2 print:grid-cols-2">
        {facts.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt className="text-muted text-[0.9375rem]">{label}</dt>
              <dd className="font-semibold">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {note && (
        <div className="bg-sand border-line mb-6 max-w-prose rounded-lg border p-4">
          <p className="font-semibold">{t("page.note")}</p>
          <p className="whitespace-pre-line">{note}</p>
        </div>
      )}
    </>
  );
}
