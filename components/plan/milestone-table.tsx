import { useLocale, useTranslations } from "next-intl";
import { StandBadge } from "@/components/plan/stand-badge";
import { Link } from "@/components/ui/link";
import { TableBox } from "@/components/ui/table";
import { titleOf } from "@/lib/domain/plan/change-words";
import { milestoneTarget } from "@/lib/domain/plan/marks";
import type { PlanMilestone } from "@/lib/domain/plan/plan";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

interface Props {
  milestones: PlanMilestone[];
  today: CalendarDate;
  /** whoever looks may change the rows */
  canEdit: boolean;
}

/** The milestone table as the source has it: its columns, its order, its wording of time. */
export function MilestoneTable({ milestones, today, canEdit }: Props) {
  const t = useTranslations("plan");
  return (
    <TableBox caption={t("table.caption")} className="print:overflow-visible">
      <thead>
        <tr>
          <th scope="col" className="min-w-36">
            {t("table.time")}
          </th>
          <th scope="col" className="min-w-52">
            {t("table.state")}
          </th>
          <th scope="col" className="min-w-52">
            {t("table.municipal")}
          </th>
          <th scope="col" className="min-w-44">
            {t("table.remark")}
          </th>
        </tr>
      </thead>
      <tbody>
        {milestones.map((row) => (
          <tr
            key={row.id}
            id={milestoneTarget(row.id)}
            className="target:bg-petrol-50 scroll-mt-24 break-inside-avoid"
          >
            <th scope="row" className="!border-line !border-b !py-2.5 !align-top">
              {row.wording}
              <span className="text-muted mt-0.5 flex flex-wrap items-center gap-2 text-sm font-normal">
                {t(`kind.${row.kind}`)}
                <StandBadge part={row} today={today} />
              </span>
            </th>
            <td>{row.stateText}</td>
            <td>{row.municipalText}</td>
            <td>
              <Remark row={row} />
              {canEdit && <EditLink row={row} />}
            </td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

function EditLink({ row }: { row: PlanMilestone }) {
  const t = useTranslations("planMilestone");
  return (
    <Link
      href={routes.editMilestone(row.id)}
      aria-label={t("editOf", { title: titleOf(row) })}
      className="no-print inline-flex min-h-11 items-center font-semibold"
    >
      {t("edit")}
    </Link>
  );
}

/** The source's own remark, and what is known beside its columns. */
function Remark({ row }: { row: PlanMilestone }) {
  const t = useTranslations("plan.table");
  const locale = useLocale();
  return (
    <>
      {row.remark && <p>{row.remark}</p>}
      {row.exactOn && (
        <p className="text-muted text-[0.9375rem]">
          {t("exactOn", { date: formatDate(row.exactOn, locale) })}
        </p>
      )}
      {row.reachedOn && (
        <p className="text-[0.9375rem] text-green-700">
          {t("reachedOn", { date: formatDate(row.reachedOn, locale) })}
        </p>
      )}
    </>
  );
}
