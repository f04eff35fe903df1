import { useLocale, useTranslations } from "next-intl";
import { Stat } from "@/components/ui/stat";
import type { SunsetFigures as Figures } from "@/lib/domain/sunset/filter";
import { formatNumber } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** How many trials lose something, and how many of them nobody has chosen a way on for. */
export function SunsetFigures({ figures, municipalityId }: { figures: Figures; municipalityId: string }) {
  const t = useTranslations("sunset.figures");
  const locale = useLocale();
  const queries = { all: {}, missing: { missing: "1" }, due: { missing: "1", due: "1" } } as const;
  return (
    <section aria-label={t("title")} className="mb-10">
      <ul className="grid gap-3 sm:grid-cols-3">
        {(["due", "missing", "all"] as const).map((key) => (
          <li key={key}>
            <Stat
              value={formatNumber(figures[key], locale)}
              label={t(key, { count: figures[key] })}
              note={key === "due" ? t("dueNote") : undefined}
              href={`${routes.sunset({ municipality: municipalityId, ...queries[key] })}#list`}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
