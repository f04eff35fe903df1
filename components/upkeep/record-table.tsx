import { ArrowDown } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { TableBox } from "@/components/ui/table";
import { usePeriodText } from "@/components/upkeep/period-text";
import type { RecordListItem, RecordSort, RecordState } from "@/lib/domain/freedom/upkeep-list";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

const stateTone: Record<RecordState, BadgeTone> = { NOW: "petrol", COMING: "yellow", ENDED: "neutral" };

/** One line for each record; those the viewer keeps can be corrected from here. */
export function RecordTable({
  items,
  sort,
  today,
  sortHref,
}: {
  items: (RecordListItem & { mayKeep: boolean })[];
  sort: RecordSort;
  today: CalendarDate;
  sortHref: (sort: RecordSort) => string;
}) {
  const t = useTranslations();
  const list = useTranslations("upkeep.list");
  const locale = useLocale();
  const periodText = usePeriodText();
  const placeOf = ({ place, level }: RecordListItem) =>
    place ?? list(level === "NATIONAL" ? "nationwide" : "exampleElsewhere");
  const sortable = (column: RecordSort, label: string) => (
    <th scope="col" aria-sort={sort === column ? "ascending" : undefined}>
      <Link
        href={sortHref(column)}
        title={list("sortBy", { column: label })}
        className="text-petrol-700 hover:text-petrol-900 inline-flex min-h-8 items-center gap-1 whitespace-nowrap no-underline hover:underline"
      >
        {label}
        {sort === column && <ArrowDown aria-hidden className="size-4 shrink-0" />}
      </Link>
    </th>
  );
  return (
    <TableBox caption={list("caption")}>
      <thead>
        <tr>
          {sortable("title", list("colTitle"))}
          <th scope="col">
            <span className="inline-flex min-h-8 items-center">{list("colLevel")}</span>
          </th>
          {sortable("place", list("colPlace"))}
          {sortable("validFrom", list("colValidity"))}
          {sortable("recheckOn", list("colRecheck"))}
          {/* Hidden text outside a positioned box would widen the page. */}
          <td className="border-line-strong! relative border-b-2!">
            <span className="sr-only">{list("edit")}</span>
          </td>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={`${item.type}-${item.id}`} className="hover:[&>*]:bg-mist">
            <th scope="row" className="min-w-52">
              <Link href={routes.freedomRecord(item.type, item.id)}>{item.title}</Link>
              <span className="text-muted block text-[0.9375rem] font-normal">
                {[
                  item.law ?? t(`upkeep.type.${item.type}`),
                  ...item.areas.map((area) => t(`common.area.${area}`)),
                ].join(" · ")}
              </span>
            </th>
            <td>{t(`freedom.level.${item.level}`)}</td>
            <td className="min-w-36">{placeOf(item)}</td>
            <td className="min-w-44">
              <Badge tone={stateTone[item.state]}>{list(item.state)}</Badge>
              {(item.validFrom || item.validTo) && (
                <span className="text-muted mt-1 block text-[0.9375rem]">{periodText(item)}</span>
              )}
            </td>
            <td className="min-w-32">
              {item.recheckOn && formatDate(item.recheckOn, locale, "short")}
              {item.recheckOn && item.recheckOn <= today && (
                <span className="block text-[0.9375rem] font-semibold text-yellow-800">{list("due")}</span>
              )}
            </td>
            <td>
              {item.mayKeep && (
                <Link
                  href={routes.editFreedomRecord(item.type, item.id)}
                  aria-label={list("editOf", { title: item.title })}
                >
                  {list("edit")}
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}
