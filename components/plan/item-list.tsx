import { StatusBadge } from "@/components/plan/status-badge";
import { useWording } from "@/components/plan/wording";
import { Link } from "@/components/ui/link";
import type { PlanItem } from "@/lib/domain/plan/plan";
import { statusOf } from "@/lib/domain/plan/status";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { routes } from "@/lib/routes";

/** Other items of the plan, each with its time in its own words and how it stands. */
export function ItemList({
  items,
  phases,
  today,
}: {
  items: PlanItem[];
  phases: { id: string; label: string }[];
  today: CalendarDate;
}) {
  const wordingOf = useWording(phases);
  return (
    <ul>
      {items.map((item) => (
        <li
          key={item.id}
          className="border-line flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b py-2.5"
        >
          <Link
            href={routes.planItem(item.id)}
            className="text-petrol-700 decoration-petrol-300 min-w-0 [overflow-wrap:anywhere] underline underline-offset-4 hover:decoration-2"
          >
            {item.title}
          </Link>
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="text-muted">{wordingOf(item.wording, item.phaseId)}</span>
            <StatusBadge status={statusOf(item, today)} />
          </span>
        </li>
      ))}
    </ul>
  );
}
