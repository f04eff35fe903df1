import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { TableBox } from "@/components/ui/table";
import { followingFigures, type FollowingFigures } from "@/lib/domain/politics/news";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { trialFilterQuery, type TrialFilter } from "@/lib/domain/trial/filter";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

const listed: Record<keyof FollowingFigures, Partial<TrialFilter>> = {
  unique: {},
  planned: { status: ["planned"] },
  started: { status: ["started"] },
  GREEN: { decision: ["GREEN"] },
  YELLOW: { decision: ["YELLOW"] },
  RED: { decision: ["RED"] },
};

/** The figures since the last meeting and now; each leads to the list it counts, as it was on its day. */
export function ThenNow({
  municipality,
  then,
  now,
  thenOn,
  nowOn,
}: {
  municipality: { id: string; name: string };
  then: FollowingFigures;
  now: FollowingFigures;
  thenOn: CalendarDate;
  nowOn: CalendarDate;
}) {
  const t = useTranslations("followingMeeting.figures");
  const locale = useLocale();
  const cell = (key: keyof FollowingFigures, figures: FollowingFigures, asOf: CalendarDate) => (
    <td className="text-right tabular-nums">
      <Link
        href={routes.trials(trialFilterQuery({ ...listed[key], municipality: [municipality.id], asOf }))}
        aria-label={`${t(key)}, ${formatDate(asOf, locale)}: ${formatNumber(figures[key], locale)}`}
        className="inline-block min-w-6 underline underline-offset-4 print:no-underline"
      >
        {formatNumber(figures[key], locale)}
      </Link>
    </td>
  );
  const change = (key: keyof FollowingFigures) => {
    const by = now[key] - then[key];
    return by > 0 ? `+${formatNumber(by, locale)}` : by < 0 ? `−${formatNumber(-by, locale)}` : "0";
  };
  const caption = t("caption", { municipality: municipality.name });
  return (
    <>
      <p className="text-muted mb-2">{caption}</p>
      <TableBox caption={caption} className="max-w-3xl">
        <thead>
          <tr>
            <td />
            <th scope="col" className="text-right">
              {t("then", { date: formatDate(thenOn, locale) })}
            </th>
            <th scope="col" className="text-right">
              {t("now", { date: formatDate(nowOn, locale) })}
            </th>
            <th scope="col" className="text-right">
              {t("change")}
            </th>
          </tr>
        </thead>
        <tbody>
          {followingFigures.map((key) => (
            <tr key={key}>
              <th scope="row">{t(key)}</th>
              {cell(key, then, thenOn)}
              {cell(key, now, nowOn)}
              <td className="text-right tabular-nums">{change(key)}</td>
            </tr>
          ))}
        </tbody>
      </TableBox>
    </>
  );
}
