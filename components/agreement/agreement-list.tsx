import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { TableBox } from "@/components/ui/table";
import type { ListedAgreement } from "@/lib/domain/agreement/agreement";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

const link = "text-petrol-700 underline underline-offset-4";

/** A municipality's agreements, each leading to its plan and its trials. */
export function AgreementList({
  agreements,
  municipality,
  today,
}: {
  agreements: ListedAgreement[];
  municipality: string;
  today: CalendarDate;
}) {
  const t = useTranslations("agreement");
  const areaNames = useTranslations("common.area");
  const locale = useLocale();
  if (agreements.length === 0) return <p className="text-muted">{t("list.empty")}</p>;
  return (
    <TableBox caption={t("list.caption")}>
      <thead>
        <tr>
          {(["agreement", "areas", "period", "trials", "plan"] as const).map((column) => (
            <th key={column} scope="col">
              {t(`list.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {agreements.map(({ id, kind, title, areas, inForceFrom, expiresOn, trials, planned, ...rest }) => (
          <tr key={id}>
            <th scope="row" className="min-w-56 font-normal!">
              <span className="font-semibold">{title}</span>
              <span className="text-muted block">{t(`kind.${kind}`)}</span>
            </th>
            <td>{areas.map((area) => areaNames(area)).join(", ")}</td>
            <td className="whitespace-nowrap">
              {formatDate(inForceFrom, locale)} –<br />
              {formatDate(expiresOn, locale)}
              {rest.isOver && (
                <span className="block">
                  <Badge>{t("list.over")}</Badge>
                </span>
              )}
              {inForceFrom > today && (
                <span className="block">
                  <Badge tone="petrol">{t("list.ahead")}</Badge>
                </span>
              )}
            </td>
            <td className="tabular-nums">{trials}</td>
            <td className="min-w-36">
              {planned > 0 ? t("list.planned", { count: planned }) : t("list.none")}
              {planned > 0 ? (
                <Link className={`${link} block`} href={routes.plan({ municipality, agreement: id })}>
                  {t("list.open")}
                </Link>
              ) : (
                rest.mayPlan && (
                  <Link
                    className={`${link} block`}
                    href={routes.planTemplates({ municipality, agreement: id })}
                  >
                    {t("list.begin")}
                  </Link>
                )
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}
