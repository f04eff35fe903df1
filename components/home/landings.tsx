import { Hourglass } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** Trials that lose what they lean on and have no way on: named while they are few, else counted. */
export function Landings({
  landings: { total, items },
  municipalityId,
  today,
}: {
  landings: { total: number; items: { id: string; title: string; endsOn: CalendarDate }[] };
  municipalityId: string;
  today: CalendarDate;
}) {
  const t = useTranslations("sunset.home");
  const locale = useLocale();
  const first = items[0];
  if (!first) return null;
  return (
    <section
      aria-labelledby="landings"
      className="mb-12 flex gap-3 border-l-4 border-yellow-500 bg-yellow-50 px-4 py-4"
    >
      <Hourglass aria-hidden className="mt-1 size-5 shrink-0 text-yellow-800" />
      <div className="min-w-0">
        <h2 id="landings" className="text-xl">
          {t("title", { count: total })}
        </h2>
        <p className="mt-1">
          {t(first.endsOn < today ? "ended" : "ends", {
            count: total,
            date: formatDate(first.endsOn, locale),
          })}
        </p>
        {total === items.length && (
          <ul className="mt-2 list-disc pl-5">
            {items.map(({ id, title }) => (
              <li key={id} className="[overflow-wrap:anywhere]">
                <Link href={routes.trial(id)}>{title}</Link>
              </li>
            ))}
          </ul>
        )}
        <p className="mt-3">
          <ButtonLink
            href={`${routes.sunset({ municipality: municipalityId, missing: "1", due: "1" })}#list`}
            variant="secondary"
          >
            {t("choose")}
          </ButtonLink>
        </p>
      </div>
    </section>
  );
}
