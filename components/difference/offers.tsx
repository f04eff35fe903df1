import { useLocale, useTranslations } from "next-intl";
import { Strip } from "@/components/difference/strip";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import { TableBox } from "@/components/ui/table";
import type { KindSpread, Spread } from "@/lib/domain/statistic/spread";
import { trialFilterQuery } from "@/lib/domain/trial/filter";
import { formatNumber, formatPercent } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

const summaryClass =
  "text-petrol-700 hover:text-petrol-900 inline-flex min-h-11 items-center font-semibold underline underline-offset-4";

/** What a spread says, as one plain sentence. */
export function useSpreadSentence(): (spread: Spread) => string {
  const t = useTranslations("difference.offers");
  const locale = useLocale();
  return ({ count, none, median, topShare }) => {
    if (none === count) return t("allNone", { count });
    const sentence = t("sentence", {
      first: median === 0 ? t("halfNone", { count }) : t("half", { count, median }),
      second: median === 0 ? t("noneSome", { some: count - none }) : t("none", { none }),
    });
    return topShare === null
      ? sentence
      : `${sentence} ${t("top", { share: formatPercent(topShare, locale) })}`;
  };
}

/** How trials are spread over institutions of the same kind: in words, drawn, and as a table. */
export function Offers({ municipalityId, kinds }: { municipalityId: string; kinds: readonly KindSpread[] }) {
  const t = useTranslations("difference.offers");
  const difference = useTranslations("difference");
  const kindName = useTranslations("overview.institutionKind");
  const locale = useLocale();
  const sentence = useSpreadSentence();
  const most = Math.max(1, ...kinds.map((kind) => kind.most));
  return (
    <Section id="offers" title={t("title")}>
      {kinds.length === 0 && <p>{t("empty")}</p>}
      {kinds.some(({ count }) => count > 1) && <p className="text-muted mb-4 max-w-3xl">{t("strip")}</p>}
      <div className="grid gap-8 lg:grid-cols-2">
        {kinds.map((kind) =>
          kind.count === 1 ? (
            <p key={kind.kind}>{t("one", { kind: kindName(kind.kind), trials: kind.most })}</p>
          ) : (
            <figure key={kind.kind} className="min-w-0 break-inside-avoid">
              <figcaption>
                <h3>{kindName(kind.kind)}</h3>
                <p className="mt-1">{sentence(kind)}</p>
              </figcaption>
              <div className="mt-3">
                <Strip
                  dots={kind.dots.map(({ value, institutions }) => ({ value, count: institutions }))}
                  box={{ from: kind.lower, middle: kind.median, to: kind.upper }}
                  from={0}
                  to={most}
                />
                <p aria-hidden className="text-muted text-center text-[0.8125rem]">
                  {t("axis")}
                </p>
              </div>
              <details>
                <summary className={summaryClass}>{difference("showTable")}</summary>
                <TableBox caption={t("table", { kind: kindName(kind.kind) })}>
                  <thead>
                    <tr>
                      <th scope="col">{t("trials")}</th>
                      <th scope="col" className="text-right!">
                        {t("institutions")}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {kind.dots.map(({ value, institutions }) => (
                      <tr key={value}>
                        <th scope="row" className="font-normal!">
                          {formatNumber(value, locale)}
                        </th>
                        <td className="text-right">{formatNumber(institutions, locale)}</td>
                      </tr>
                    ))}
                  </tbody>
                </TableBox>
              </details>
              {kind.places.length > 0 && (
                <details>
                  <summary className={summaryClass}>{t("named")}</summary>
                  <ul className="gap-x-8 sm:columns-2">
                    {kind.places.map(({ id, name, trials }) => (
                      <li key={id} className="flex items-baseline justify-between gap-3 py-0.5">
                        <span className="min-w-0 [overflow-wrap:anywhere]">{name}</span>
                        {trials === 0 ? (
                          <span className="text-muted">0</span>
                        ) : (
                          <Link
                            href={routes.trials(
                              trialFilterQuery({ municipality: [municipalityId], institution: [id] }),
                            )}
                            aria-label={t("cell", { institution: name, count: trials })}
                          >
                            {formatNumber(trials, locale)}
                          </Link>
                        )}
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </figure>
          ),
        )}
      </div>
    </Section>
  );
}
