import { useTranslations } from "next-intl";
import { TableBox } from "@/components/ui/table";
import type { Comparison, ComparisonTable as Table } from "@/lib/domain/statistic/comparison";
import { trialFilterQuery, type TrialFilter } from "@/lib/domain/trial/filter";
import type { ComparisonTexts } from "@/lib/i18n/comparison-texts";
import { routes } from "@/lib/routes";

/** The names of the rows stay where they are while the municipalities are scrolled past. */
const rowName =
  "bg-paper sticky left-0 z-[1] max-w-44 min-w-32 sm:max-w-80 [overflow-wrap:anywhere] hyphens-auto";

/**
 * One table of the comparison: a row for each category, a column for each municipality, and all of them together. Every
 * number that is not nought leads to the list it counts.
 */
export function ComparisonTable({
  comparison,
  table,
  texts,
}: {
  comparison: Comparison;
  table: Table;
  texts: ComparisonTexts;
}) {
  const t = useTranslations("compare");
  const { municipalities, days, unique, totals, filters } = comparison;
  const last = days.length - 1;
  // Municipality of each column; null = all of them.
  const places = [...municipalities, null];

  function number(
    count: number,
    day: number,
    place: (typeof places)[number],
    row: string,
    narrowed: Partial<TrialFilter>,
  ) {
    if (count === 0) return <span className="text-muted">0</span>;
    const filter = {
      ...filters[day]!,
      ...narrowed,
      ...(place ? { municipality: [place.id] } : {}),
    };
    const words = { row, place: place?.name ?? t("total"), count };
    return (
      <a
        href={routes.trials(trialFilterQuery(filter))}
        aria-label={last > 0 ? t("cellOn", { ...words, day: texts.day(day) }) : t("cell", words)}
      >
        {texts.number(count)}
      </a>
    );
  }

  function cells(
    row: string,
    counts: (day: number, place: number) => number,
    narrowed: Partial<TrialFilter>,
  ) {
    return places.flatMap((place, index) => {
      const isTotal = place === null;
      const tone = isTotal ? "bg-mist text-right" : "text-right";
      const columns = days.map((_, day) => {
        const count = counts(day, index);
        const whole = isTotal ? totals[day]! : unique[day]![index]!;
        return (
          <td key={`${index} ${day}`} className={tone}>
            {number(count, day, place, row, narrowed)}
            {last === 0 && count > 0 && count !== whole && (
              <span className="text-muted block text-sm">{texts.share(count, whole)}</span>
            )}
          </td>
        );
      });
      if (last === 0) return columns;
      const change = counts(last, index) - counts(0, index);
      return [
        ...columns,
        <td key={`${index} change`} className={`${tone} ${change === 0 ? "text-muted" : "font-semibold"}`}>
          {texts.change(change)}
        </td>,
      ];
    });
  }

  const parts = table.rows.filter(({ isBeside }) => !isBeside);
  const sumOf = (day: number, place: number) =>
    place === municipalities.length
      ? table.sums[day]!
      : parts.reduce((sum, row) => sum + row.cells[day]![place]!, 0);
  return (
    <TableBox caption={t("table", { title: texts.title(table.key) })} className="relative">
      <thead>
        <tr>
          <th scope="col" rowSpan={last > 0 ? 2 : 1} className={rowName}>
            {texts.short(table.key)}
          </th>
          {places.map((place) => (
            <th
              key={place?.id ?? ""}
              scope={last > 0 ? "colgroup" : "col"}
              colSpan={last > 0 ? 3 : 1}
              className={`text-right! ${place ? "" : "bg-mist"}`}
            >
              {place?.name ?? t("total")}
            </th>
          ))}
        </tr>
        {last > 0 && (
          <tr>
            {places.flatMap((place) => [
              ...days.map((_, day) => (
                <th
                  key={`${place?.id} ${day}`}
                  scope="col"
                  className={`text-right! text-sm ${place ? "" : "bg-mist"}`}
                >
                  {texts.day(day)}
                </th>
              )),
              <th
                key={`${place?.id} change`}
                scope="col"
                className={`text-right! text-sm ${place ? "" : "bg-mist"}`}
              >
                {t("change")}
              </th>,
            ])}
          </tr>
        )}
      </thead>
      <tbody>
        {table.rows.map((row) => {
          const name = texts.row(table.key, row);
          const counts = (day: number, place: number) => row.cells[day]![place] ?? row.totals[day]!;
          return (
            <tr key={row.key}>
              <th scope="row" className={`${rowName} font-normal!`}>
                {name}
              </th>
              {cells(name, counts, row.narrowed)}
            </tr>
          );
        })}
      </tbody>
      <tfoot className="border-line-strong border-t-2">
        {!table.isPartition && table.rows.length > 0 && (
          <tr className="text-muted">
            <th scope="row" className={`${rowName} border-line border-b py-2.5 font-normal!`}>
              {texts.words.sumRow}
            </th>
            {places.flatMap((place, index) => [
              ...days.map((_, day) => (
                <td key={`${index} ${day}`} className={`text-right ${place ? "" : "bg-mist"}`}>
                  {texts.number(sumOf(day, index))}
                </td>
              )),
              ...(last > 0 ? [<td key={`${index} change`} className={place ? "" : "bg-mist"} />] : []),
            ])}
          </tr>
        )}
        <tr>
          <th scope="row" className={`${rowName} border-line border-b py-2.5`}>
            {texts.words.uniqueRow}
          </th>
          {cells(texts.words.uniqueRow, (day, place) => unique[day]![place] ?? totals[day]!, {})}
        </tr>
      </tfoot>
    </TableBox>
  );
}
