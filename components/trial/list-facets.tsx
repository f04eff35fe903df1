import { useLocale, useTranslations } from "next-intl";
import { useFacetLabel } from "@/components/trial/list-labels";
import { ListOptions, type ListOption } from "@/components/trial/list-options";
import { buttonClass } from "@/components/ui/button";
import {
  closedFacets,
  countedFacets,
  facets,
  trialFilterQuery,
  trialFlags,
  type CountedFacet,
  type TrialListQuery,
  defaultSort,
} from "@/lib/domain/trial/filter";
import type { FacetCounts } from "@/lib/domain/trial/list";
import { byName, formatNumber } from "@/lib/i18n/format";

const atFirst: readonly CountedFacet[] = ["area", "stage", "theme"];

/** The filters of the list with their counts: three at first, the rest folded. */
export function ListFacets({ query, counts }: { query: TrialListQuery; counts: FacetCounts }) {
  const t = useTranslations("trial.list");
  const locale = useLocale();
  const label = useFacetLabel(counts);
  const { filter, sort } = query;

  function optionsOf(facet: CountedFacet): ListOption[] {
    const chosen = filter[facet] as string[];
    const rows = counts[facet].map(({ value, count }) => ({ value, count, label: label(facet, value) }));
    if (facet in closedFacets) {
      const order: readonly string[] = closedFacets[facet as keyof typeof closedFacets];
      rows.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
    } else {
      rows.sort(byName(locale, (row) => row.label));
      if (facet !== "municipality" && facet !== "institution") rows.sort((a, b) => b.count - a.count);
    }
    return rows.map((row) => ({
      value: row.value,
      label: row.label,
      count: formatNumber(row.count, locale),
      checked: chosen.includes(row.value),
    }));
  }

  function group(facet: CountedFacet) {
    const options = optionsOf(facet);
    // One value that everything has narrows nothing.
    if (options.length === 0 || (options.length === 1 && !options[0]!.checked && facet !== "area"))
      return null;
    const name = t(`facet.${facet}`);
    return (
      <fieldset key={facet} className="mb-6 min-w-0">
        <legend className="mb-1 font-semibold">{name}</legend>
        <ListOptions
          name={facet}
          options={options}
          labels={{
            find: t("find", { facet: name.toLocaleLowerCase(locale) }),
            showAll: t("showAllOf", { count: options.length }),
            none: t("noneFound"),
          }}
        />
        {facet === "theme" && <p className="text-muted mt-1.5 text-[0.9375rem]">{t("themeNote")}</p>}
      </fieldset>
    );
  }

  const folded = countedFacets.filter((facet) => !atFirst.includes(facet));
  const flags = trialFlags.filter((flag) => filter[flag] || (flag === "overdue" && counts.overdue > 0));
  const foldedActive =
    folded.reduce((sum, facet) => sum + filter[facet].length, 0) +
    trialFlags.filter((flag) => filter[flag]).length;
  const uncounted = facets.filter((facet) => !(countedFacets as readonly string[]).includes(facet));

  // What is no choice on screen stays as it is when something else is chosen.
  const kept = trialFilterQuery({ asOf: filter.asOf, event: filter.event });

  return (
    <>
      {atFirst.map(group)}
      <details open={foldedActive > 0} className="border-line border-t pt-4">
        <summary className="text-petrol-700 mb-4 font-semibold underline underline-offset-4">
          {foldedActive > 0 ? t("moreActive", { count: foldedActive }) : t("more")}
        </summary>
        {folded.map(group)}
        {flags.length > 0 && (
          <fieldset className="mb-6">
            <legend className="mb-1 font-semibold">{t("facet.flags")}</legend>
            {flags.map((flag) => (
              <ListOptions
                key={flag}
                name={flag}
                options={[
                  {
                    value: "1",
                    label: t(`facet.${flag}`),
                    count: flag === "overdue" ? formatNumber(counts.overdue, locale) : "",
                    checked: filter[flag],
                  },
                ]}
                labels={{ find: "", showAll: "", none: "" }}
              />
            ))}
          </fieldset>
        )}
      </details>
      {uncounted.flatMap((facet) =>
        filter[facet].map((value) => (
          <input key={`${facet} ${value}`} type="hidden" name={facet} value={value} />
        )),
      )}
      {(["asOf", "event", "from", "to"] as const).map((name) => {
        const value = kept[name];
        return typeof value === "string" && <input key={name} type="hidden" name={name} value={value} />;
      })}
      {sort !== defaultSort(filter) && <input type="hidden" name="sort" value={sort} />}
      <noscript>
        <button type="submit" className={buttonClass("secondary")}>
          {t("apply")}
        </button>
      </noscript>
    </>
  );
}
