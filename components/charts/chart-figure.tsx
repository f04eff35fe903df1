import { CategoryChart } from "@/components/charts/category-chart";
import type { ChartItem } from "@/components/charts/item";
import { Link } from "@/components/ui/link";
import { TableBox } from "@/components/ui/table";

interface ChartFigureProps {
  title: string;
  /** what the drawing says, in one or two sentences */
  summary: string;
  /** how the numbers are to be read */
  note?: string;
  items: ChartItem[];
  words: { showTable: string; category: string; count: string; share: string };
  /** the share of each item as text, by key; without it the table has no such column */
  shares?: Record<string, string>;
  /** shown instead of a drawing when there is nothing to draw */
  empty: string;
}

/** A chart with its heading, its message in words, and the same numbers as a table. */
export function ChartFigure({ title, summary, note, items, words, shares, empty }: ChartFigureProps) {
  return (
    <figure className="min-w-0 break-inside-avoid">
      <figcaption className="mb-3">
        <h3>{title}</h3>
        {items.length > 0 && <p className="text-muted mt-1">{summary}</p>}
      </figcaption>
      {items.length === 0 ? (
        <p className="text-muted">{empty}</p>
      ) : (
        <>
          <CategoryChart items={items} />
          {note && <p className="text-muted mt-2 text-[0.9375rem]">{note}</p>}
          <details className="mt-2">
            <summary className="text-petrol-700 hover:text-petrol-900 inline-flex min-h-11 items-center font-semibold underline underline-offset-4">
              {words.showTable}
            </summary>
            <TableBox caption={title}>
              <thead>
                <tr>
                  <th scope="col">{words.category}</th>
                  <th scope="col" className="text-right!">
                    {words.count}
                  </th>
                  {shares && (
                    <th scope="col" className="text-right!">
                      {words.share}
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {items.map((item) => (
                  <tr key={item.key}>
                    <th scope="row" className="font-normal!">
                      {item.label}
                    </th>
                    <td className="text-right">
                      <Link href={item.href} aria-label={item.linkText}>
                        {item.valueText}
                      </Link>
                    </td>
                    {shares && <td className="text-right">{shares[item.key]}</td>}
                  </tr>
                ))}
              </tbody>
            </TableBox>
          </details>
        </>
      )}
    </figure>
  );
}
