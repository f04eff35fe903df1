import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import { TableBox } from "@/components/ui/table";
import { courseKinds, type CourseKind, type CourseMonth } from "@/lib/domain/statistic/course";
import { trialFilterQuery } from "@/lib/domain/trial/filter";
import { formatMonth, formatNumber } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

const HEIGHT = 96;

/** How it went month by month: small columns for each thing that happens, and the same numbers as a table of links. */
export function CourseSection({
  municipalityId,
  months,
}: {
  municipalityId: string;
  months: readonly CourseMonth[];
}) {
  const t = useTranslations("overview.course");
  const common = useTranslations("common.chart");
  const locale = useLocale();
  const most = Math.max(1, ...months.flatMap(({ counts }) => courseKinds.map((kind) => counts[kind])));
  const sum = (kind: CourseKind) => months.reduce((total, { counts }) => total + counts[kind], 0);
  const first = months[0]!;
  const last = months.at(-1)!;
  const width = 100 / months.length;
  return (
    <Section id="course" title={t("title")}>
      <p className="max-w-3xl">
        {t("summary", {
          ...{ months: months.length, registered: sum("REGISTERED"), started: sum("STARTED") },
          decided: sum("DECIDED"),
        })}
      </p>
      <div className="mt-4 grid gap-6 md:grid-cols-3">
        {courseKinds.map((kind) => (
          <figure key={kind} className="min-w-0">
            <figcaption className="mb-1 font-semibold">{t(kind)}</figcaption>
            <svg aria-hidden width="100%" height={HEIGHT} className="border-line-strong border-b">
              {months.map(({ from, counts }, index) => {
                const height = (counts[kind] / most) * (HEIGHT - 18);
                return (
                  <g key={from}>
                    <rect
                      x={`${index * width + width * 0.15}%`}
                      y={HEIGHT - height}
                      width={`${width * 0.7}%`}
                      height={height}
                      className="fill-petrol-600"
                    />
                    {counts[kind] > 0 && counts[kind] === most && (
                      <text
                        x={`${(index + 0.5) * width}%`}
                        y={HEIGHT - height - 5}
                        textAnchor="middle"
                        className="fill-ink text-[0.75rem] font-semibold"
                      >
                        {formatNumber(counts[kind], locale)}
                      </text>
                    )}
                  </g>
                );
              })}
            </svg>
            <div aria-hidden className="text-muted flex justify-between text-[0.8125rem]">
              <span>{formatMonth(first.from, locale)}</span>
              <span>{formatMonth(last.from, locale)}</span>
            </div>
          </figure>
        ))}
      </div>
      <details className="mt-2">
        <summary className="text-petrol-700 hover:text-petrol-900 inline-flex min-h-11 items-center font-semibold underline underline-offset-4">
          {common("showTable")}
        </summary>
        <TableBox caption={t("caption")}>
          <thead>
            <tr>
              <th scope="col">{t("month")}</th>
              {courseKinds.map((kind) => (
                <th key={kind} scope="col" className="text-right!">
                  {t(kind)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.toReversed().map(({ from, to, counts }) => (
              <tr key={from}>
                <th scope="row" className="font-normal!">
                  {formatMonth(from, locale)}
                </th>
                {courseKinds.map((kind) => (
                  <td key={kind} className="text-right">
                    {counts[kind] === 0 ? (
                      <span className="text-muted">0</span>
                    ) : (
                      <Link
                        href={routes.trials(
                          trialFilterQuery({ municipality: [municipalityId], event: { kind, from, to } }),
                        )}
                        aria-label={t("cell", {
                          ...{ what: t(kind), month: formatMonth(from, locale), count: counts[kind] },
                        })}
                      >
                        {formatNumber(counts[kind], locale)}
                      </Link>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </TableBox>
      </details>
      <p className="text-muted mt-2 max-w-4xl text-[0.9375rem]">{t("note")}</p>
    </Section>
  );
}
