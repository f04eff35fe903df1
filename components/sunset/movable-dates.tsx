import { useLocale, useTranslations } from "next-intl";
import { When } from "@/components/sunset/when";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { routes } from "@/lib/routes";

interface MovableDate {
  kind: "AGREEMENT" | "LAW";
  id: string;
  title: string;
  areas: WelfareArea[];
  endsOn: CalendarDate | null;
  mayMove: boolean;
}

/** Where the last day of an agreement or a law is moved. */
export function movePath(
  { kind, id }: Pick<MovableDate, "kind" | "id">,
  areas: readonly WelfareArea[] = [],
  municipality?: string,
): string {
  return kind === "LAW"
    ? routes.moveExpiry({ law: id, area: areas, municipality })
    : routes.moveExpiry({ agreement: id, municipality });
}

/** Agreements or laws with their last day. */
export function MovableDates({
  id,
  title,
  dates,
  today,
  municipality,
}: {
  id: string;
  title: string;
  dates: MovableDate[];
  today: CalendarDate;
  municipality?: string;
}) {
  const t = useTranslations("sunset");
  const areaName = useTranslations("common.area");
  const locale = useLocale();
  return (
    <Section id={id} title={title}>
      <p className="text-muted mb-2">{t("agreements.lead")}</p>
      {dates.length === 0 && <p>{t("agreements.none")}</p>}
      <ul>
        {dates.map((each) => (
          <li
            key={each.id}
            className="border-line flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b py-3"
          >
            <div className="min-w-0">
              <p className="font-semibold [overflow-wrap:anywhere]">{each.title}</p>
              <p className="text-[0.9375rem]">
                <span className="text-muted">
                  {new Intl.ListFormat(locale).format(each.areas.map((area) => areaName(area)))} ·{" "}
                </span>
                {each.endsOn ? <When endsOn={each.endsOn} today={today} /> : t("agreements.openEnd")}
              </p>
            </div>
            {each.mayMove && (
              <Link
                href={movePath(each, each.areas, municipality)}
                aria-label={t("list.moveOf", { title: each.title })}
                className="text-petrol-700 no-print inline-flex min-h-11 items-center underline underline-offset-4"
              >
                {t("list.move")}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
