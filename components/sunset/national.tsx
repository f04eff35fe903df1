import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { MovableDates } from "@/components/sunset/movable-dates";
import { Rechecks } from "@/components/sunset/rechecks";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { routes } from "@/lib/routes";
import type { ComponentProps } from "react";

/** What national roles see: the municipalities to choose from, and, for those who keep them, laws and provisions. */
export function NationalSunset({
  national,
  choices,
  today,
}: {
  national: {
    laws: ComponentProps<typeof MovableDates>["dates"];
    rechecks: ComponentProps<typeof Rechecks>["rechecks"];
  } | null;
  choices: { id: string; name: string }[];
  today: CalendarDate;
}) {
  const t = useTranslations("sunset");
  return (
    <>
      {choices.length > 0 && (
        <Section id="municipalities" title={t("agreements.municipalities")}>
          <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
            {choices.map(({ id, name }) => (
              <li key={id}>
                <Link
                  href={routes.sunset({ municipality: id })}
                  className="border-line text-petrol-700 hover:border-petrol-700 hover:bg-petrol-50 flex min-h-14 items-center justify-between gap-3 rounded-lg border px-4 py-3 text-lg font-semibold no-underline"
                >
                  {name}
                  <ChevronRight aria-hidden className="size-5 shrink-0" />
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {national && (
        <>
          <Rechecks rechecks={national.rechecks} today={today} />
          <MovableDates id="laws" title={t("agreements.laws")} dates={national.laws} today={today} />
        </>
      )}
    </>
  );
}
