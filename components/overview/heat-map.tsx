import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { HeatKeys } from "@/components/overview/heat-keys";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { EmptyState, Section } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { heatMap, HEAT_PAGE_SIZE, type HeatCounts } from "@/lib/domain/statistic/heat-map";
import { trialFilterQuery, type TrialFilter } from "@/lib/domain/trial/filter";
import { byName, formatNumber } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";
import type { HeatQuery } from "@/lib/validation/statistic";

/** From nothing to most; the number stands in every cell, so that the shade says nothing alone. */
const shades = [
  "text-muted",
  "bg-petrol-50 text-petrol-900",
  "bg-petrol-100 text-petrol-900",
  "bg-petrol-300 text-petrol-900",
  "bg-petrol-700 text-white",
];
/** Every number fills its cell; said once for all of them, since there are hundreds. */
const filled =
  "[&_td>*]:flex [&_td>*]:min-h-10 [&_td>*]:min-w-10 [&_td>*]:items-center [&_td>*]:justify-center [&_td>*]:px-2 [&_td>*]:font-semibold";
const shaded =
  "[&_td[data-cell]]:border-paper [&_td[data-cell]]:border-b-2 [&_td[data-cell]]:border-l-2 [&_td]:p-0 [&_td]:text-center [&_td[data-cell]>a]:text-inherit! [&_td[data-cell]>a]:underline-offset-2 [&_td[data-cell]>a]:hover:underline";
const pinned = "bg-paper sticky left-0 z-10 w-28 max-w-28 min-w-28 sm:w-56 sm:max-w-56 sm:min-w-56";

/** Institutions down, themes across: each number is the list it counts. */
export function HeatMap({
  municipality,
  area,
  areas,
  counts,
  query,
  hrefOf,
}: {
  municipality: { id: string; name: string };
  area: WelfareArea;
  areas: readonly WelfareArea[];
  counts: HeatCounts;
  query: HeatQuery;
  /** the page with another part of the table */
  hrefOf: (query: HeatQuery) => string;
}) {
  const t = useTranslations("overview.heat");
  const areaName = useTranslations("common.area");
  const paging = useTranslations("common.paging");
  const locale = useLocale();
  const map = heatMap(
    counts,
    query,
    byName(locale, (name: string) => name),
  );
  const { facet, themes, rows, page, pages } = map;
  const themeName = ({ label, labelEn }: (typeof themes)[number]) => (locale === "en" ? labelEn : label);
  const listOf = (parts: Partial<TrialFilter>) =>
    routes.trials(trialFilterQuery({ municipality: [municipality.id], area: [area], ...parts }));
  const number = (count: number) => formatNumber(count, locale);
  const first = (page - 1) * HEAT_PAGE_SIZE;
  const fileQuery = { municipality: municipality.id, map: area };
  const isEmpty = map.unique === 0 || rows.length === 0;

  const total = (count: number, label: string, href: string) =>
    count === 0 ? (
      <span className="text-muted">0</span>
    ) : (
      <Link href={href} aria-label={label} className="text-petrol-700 underline underline-offset-2">
        {number(count)}
      </Link>
    );

  return (
    <Section id="heat" title={t("title")}>
      <p className="max-w-3xl">{t(facet === "theme" ? "lead" : "leadSubArea")}</p>
      {areas.length > 1 && (
        <nav aria-label={t("area")} className="no-print mt-1 flex flex-wrap gap-x-5">
          {areas.map((each) => (
            <Link
              key={each}
              href={hrefOf({ ...query, area: each, page: 1 })}
              scroll={false}
              aria-current={each === area ? "true" : undefined}
              className={cx(
                "inline-flex min-h-11 items-center",
                each === area ? "text-ink font-semibold no-underline" : "underline underline-offset-4",
              )}
            >
              {areaName(each)}
            </Link>
          ))}
        </nav>
      )}
      {isEmpty && (
        <EmptyState title={t("empty")}>
          <p>{t("emptyText")}</p>
        </EmptyState>
      )}
      {!isEmpty && themes.length === 0 && (
        <EmptyState title={t("noThemes")}>
          <p>{t("noThemesText")}</p>
        </EmptyState>
      )}
      {!isEmpty && themes.length > 0 && (
        <>
          <p className="text-muted mt-1 mb-3 text-[0.9375rem]">
            {t("scale")} <span className="max-sm:hidden">{t("keys")}</span>
          </p>
          <a
            href="#heat-end"
            className="focus:bg-paper sr-only focus:not-sr-only focus:inline-block focus:px-3 focus:py-2"
          >
            {t("skip")}
          </a>
          <HeatKeys>
            <div
              role="region"
              aria-label={t("caption", { facet, area: areaName(area) })}
              tabIndex={0}
              className="border-line max-h-[60rem] w-fit max-w-full overflow-auto border print:max-h-none print:overflow-visible"
            >
              <table
                className={cx(
                  "border-separate border-spacing-0 text-left text-[0.9375rem] print:w-full print:text-[0.75rem]",
                  filled,
                  shaded,
                )}
              >
                <caption className="sr-only">{t("caption", { facet, area: areaName(area) })}</caption>
                <thead>
                  <tr>
                    <th
                      scope="col"
                      className={cx(
                        pinned,
                        "border-line-strong top-0 z-30 border-b-2 px-2 py-2 align-bottom sm:px-3",
                      )}
                    >
                      {t("institution")}
                    </th>
                    <th
                      scope="col"
                      className="bg-paper border-line-strong sticky top-0 z-20 border-b-2 px-2 py-2 text-center align-bottom"
                    >
                      {t("total")}
                    </th>
                    {themes.map((theme) => (
                      <th
                        key={theme.id}
                        scope="col"
                        className="bg-paper border-line-strong sticky top-0 z-20 max-w-40 min-w-28 border-b-2 px-2 py-2 align-bottom text-[0.8125rem] leading-tight font-semibold [overflow-wrap:break-word] hyphens-auto"
                      >
                        {themeName(theme)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.id} className="group/row">
                      <th
                        scope="row"
                        className={cx(
                          pinned,
                          "border-line group-hover/row:bg-mist border-b px-2 py-1.5 text-[0.875rem] leading-tight font-normal [overflow-wrap:anywhere] hyphens-auto sm:px-3 sm:text-[0.9375rem]",
                        )}
                      >
                        {row.name}
                      </th>
                      <td className="border-line border-b">
                        {total(
                          row.trials,
                          t("rowTotal", { institution: row.name, count: row.trials }),
                          listOf({ institution: [row.id] }),
                        )}
                      </td>
                      {row.cells.map(({ themeId, trials, step }, index) => (
                        <td key={themeId} data-cell className={shades[step]}>
                          {trials === 0 ? (
                            <span>0</span>
                          ) : (
                            <Link
                              href={listOf({ institution: [row.id], [facet]: [themeId] })}
                              aria-label={t("cell", {
                                institution: row.name,
                                theme: themeName(themes[index]!),
                                count: trials,
                              })}
                            >
                              {number(trials)}
                            </Link>
                          )}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
                <tfoot>
                  <tr className="[&>*]:bg-paper [&>*]:border-line-strong [&>*]:border-t-2">
                    <th scope="row" className={cx(pinned, "z-30! px-2 py-1.5 font-semibold sm:px-3")}>
                      {t("unique")}
                    </th>
                    <td className="z-20">
                      {total(map.unique, t("allTotal", { count: map.unique }), listOf({}))}
                    </td>
                    {themes.map((theme) => (
                      <td key={theme.id} className="z-20">
                        {total(
                          theme.trials,
                          t("columnTotal", { theme: themeName(theme), count: theme.trials }),
                          listOf({ [facet]: [theme.id] }),
                        )}
                      </td>
                    ))}
                  </tr>
                </tfoot>
              </table>
            </div>
          </HeatKeys>
        </>
      )}
      <div id="heat-end" tabIndex={-1}>
        {pages > 1 && !isEmpty && (
          <Pagination
            label={paging("label")}
            status={t("page", { from: first + 1, to: first + rows.length, total: map.total })}
            previous={
              page > 1 ? { href: hrefOf({ ...query, page: page - 1 }), text: paging("previous") } : null
            }
            next={page < pages ? { href: hrefOf({ ...query, page: page + 1 }), text: paging("next") } : null}
          />
        )}
        {!isEmpty && themes.length > 0 && (
          <p className="text-muted mt-3 max-w-4xl text-[0.9375rem]">{t("note")}</p>
        )}
        <p className="no-print mt-2 flex flex-wrap gap-x-6">
          {(map.without > 0 || query.withEmpty) && (
            <Link
              href={hrefOf({ ...query, withEmpty: !query.withEmpty, page: 1 })}
              scroll={false}
              className="text-petrol-700 inline-flex min-h-11 items-center underline underline-offset-4"
            >
              {query.withEmpty ? t("hideEmpty") : t("showEmpty", { count: map.without })}
            </Link>
          )}
          {(["csv", "xlsx"] as const).map((format) => (
            <Link
              key={format}
              href={routes.heatMapExport({ ...fileQuery, format })}
              className="text-petrol-700 inline-flex min-h-11 items-center gap-1.5 underline underline-offset-4"
            >
              <Download aria-hidden className="size-4" />
              {t(format)}
            </Link>
          ))}
        </p>
      </div>
    </Section>
  );
}
