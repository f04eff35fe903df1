import { useLocale, useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { Section } from "@/components/ui/page";
import { TableBox } from "@/components/ui/table";
import type { HeatCounts } from "@/lib/domain/statistic/heat-map";
import type { KindSpread } from "@/lib/domain/statistic/spread";
import { stageGroups } from "@/lib/domain/statistic/stage-group";
import { formatNumber } from "@/lib/i18n/format";

/** So many of so many, with a bar below that shows the share. */
function Part({ count, all }: { count: number; all: number }) {
  const t = useTranslations("difference.stages");
  return (
    <td className="min-w-24">
      <span className={cx(count === 0 && "text-muted")}>{t("of", { count, all })}</span>
      <span aria-hidden className="bg-mist mt-1 block h-1.5 rounded-full forced-colors:border">
        <span
          className="bg-petrol-600 block h-full rounded-full"
          style={{ width: `${all === 0 ? 0 : (count / all) * 100}%` }}
        />
      </span>
    </td>
  );
}

/** How many institutions of each kind have something at each stage. */
export function StageReach({ kinds }: { kinds: readonly KindSpread[] }) {
  const t = useTranslations("difference.stages");
  const kindName = useTranslations("overview.institutionKind");
  if (kinds.length === 0) return null;
  return (
    <Section id="stages" title={t("title")}>
      <p className="text-muted mb-2 max-w-3xl">{t("lead")}</p>
      <TableBox caption={t("caption")}>
        <thead>
          <tr>
            <th scope="col">{t("kind")}</th>
            {stageGroups.map((group) => (
              <th key={group} scope="col">
                {t(group)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, count, byStage }) => (
            <tr key={kind}>
              <th scope="row">{kindName(kind)}</th>
              {stageGroups.map((group) => (
                <Part key={group} count={byStage[group]} all={count} />
              ))}
            </tr>
          ))}
        </tbody>
      </TableBox>
    </Section>
  );
}

/** How many institutions of each kind try something within each theme; what nobody tries stands there too. */
export function ThemeReach({
  kinds,
  themes: { facet, themes },
}: {
  kinds: readonly KindSpread[];
  themes: Pick<HeatCounts, "facet" | "themes">;
}) {
  const t = useTranslations("difference.themes");
  const kindName = useTranslations("overview.institutionKind");
  const locale = useLocale();
  if (kinds.length === 0) return null;
  return (
    <Section id="themes" title={t(facet === "theme" ? "title" : "titleSubArea")}>
      {themes.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <>
          <p className="text-muted mb-2 max-w-3xl">{t("lead")}</p>
          <TableBox caption={t("caption")}>
            <thead>
              <tr>
                <th scope="col" className="min-w-40">
                  {t(facet)}
                </th>
                {kinds.map(({ kind }) => (
                  <th key={kind} scope="col">
                    {kindName(kind)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {themes.map(({ id, label, labelEn }) => (
                <tr key={id}>
                  <th scope="row" className="font-normal! [overflow-wrap:break-word] hyphens-auto">
                    {locale === "en" ? labelEn : label}
                  </th>
                  {kinds.map(({ kind, count, byTheme }) => (
                    <Part key={kind} count={byTheme[id] ?? 0} all={count} />
                  ))}
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" className="pt-2">
                  {t("all")}
                </th>
                {kinds.map(({ kind, count }) => (
                  <td key={kind}>{formatNumber(count, locale)}</td>
                ))}
              </tr>
            </tfoot>
          </TableBox>
        </>
      )}
    </Section>
  );
}
