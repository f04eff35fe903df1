import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { TableBox } from "@/components/ui/table";
import { planStatus } from "@/lib/domain/plan/status";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { PhaseRow } from "@/lib/domain/plan/phase";
import { routes } from "@/lib/routes";

/** The phases with their time and how much stands in each. */
export function PhaseTable({
  phases,
  today,
  canEdit,
}: {
  phases: PhaseRow[];
  today: CalendarDate;
  canEdit: boolean;
}) {
  const t = useTranslations("planPhase");
  return (
    <TableBox caption={t("caption")}>
      <thead>
        <tr>
          <th scope="col" className="min-w-52">
            {t("phase")}
          </th>
          <th scope="col" className="min-w-44">
            {t("time")}
          </th>
          <th scope="col" className="min-w-44">
            {t("content")}
          </th>
          {canEdit && (
            <th scope="col" className="relative">
              <span className="sr-only">{t("edit")}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {phases.map((phase) => (
          <tr key={phase.id}>
            <th scope="row" className="!border-line !border-b !py-2.5 !align-top">
              {phase.label}
              {phase.mainPhase && phase.mainPhase !== phase.label && (
                <span className="text-muted block font-normal">{phase.mainPhase}</span>
              )}
              {phase.note && <span className="text-muted block font-normal">{phase.note}</span>}
            </th>
            <td>
              {phase.wording}
              {planStatus(phase, today) === "NOW" && (
                <span className="mt-1 block">
                  <Badge tone="petrol">{t("now")}</Badge>
                </span>
              )}
            </td>
            <td>
              {t("contents", {
                items: t("items", { count: phase.items }),
                milestones: t("milestones", { count: phase.milestones }),
              })}
            </td>
            {canEdit && (
              <td className="text-right">
                <Link
                  href={routes.editPhase(phase.id)}
                  aria-label={t("editOf", { label: phase.label })}
                  className="text-petrol-700 inline-flex min-h-11 items-center px-2 font-semibold underline underline-offset-4"
                >
                  {t("edit")}
                </Link>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}
