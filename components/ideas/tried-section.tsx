import { useLocale, useTranslations } from "next-intl";
import { TriedCard } from "@/components/ideas/tried-card";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { Pagination } from "@/components/ui/pagination";
import { triedOutcomes, type TriedFilter, type TriedOutcome, type TriedPage } from "@/lib/domain/trial/tried";
import { formatNumber } from "@/lib/i18n/format";

/** What others tried: chosen by how it went, the outcomes taking turns. */
export function TriedSection({
  tried,
  perPage,
  mayTry,
  addressOf,
}: {
  tried: TriedPage & { asked: TriedFilter; total: number; page: number };
  perPage: number;
  mayTry: boolean;
  addressOf: (change: { outcome?: TriedOutcome | null; page?: number }) => string;
}) {
  const t = useTranslations("ideas.tried");
  const locale = useLocale();
  const { trials, byOutcome, asked, total, page } = tried;
  const from = (page - 1) * perPage;
  const all = triedOutcomes.reduce((sum, each) => sum + byOutcome[each], 0);
  const tabs = [
    { outcome: null, text: t("all"), count: all },
    ...triedOutcomes.map((outcome) => ({
      outcome,
      text: t(`outcome.${outcome}`),
      count: byOutcome[outcome],
    })),
  ];
  return (
    <section aria-labelledby="tried" className="mb-12">
      <h2 id="tried" className="border-line mb-2 border-b pb-2">
        {t("title")}
      </h2>
      <p className="text-muted mb-5 max-w-prose">{t("lead")}</p>
      <nav aria-label={t("outcomes")} className="mb-5">
        <ul className="flex flex-wrap gap-2">
          {tabs.map(({ outcome, text, count }) => (
            <li key={outcome ?? "ALL"}>
              <Link
                href={`${addressOf({ outcome, page: 1 })}#tried`}
                aria-current={outcome === asked.outcome ? "true" : undefined}
                className={cx(
                  "inline-flex min-h-11 items-center gap-2 rounded-full border px-4 font-semibold no-underline",
                  outcome === asked.outcome
                    ? "border-petrol-700 bg-petrol-700 text-white"
                    : "border-line-strong text-petrol-700 hover:bg-petrol-50",
                )}
              >
                {text} <span className="tabular font-normal">{formatNumber(count, locale)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {trials.length === 0 ? (
        <p className="text-muted">{t("none")}</p>
      ) : (
        <>
          <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {trials.map((trial) => (
              <TriedCard key={trial.id} trial={trial} mayTry={mayTry} />
            ))}
          </ul>
          <Pagination
            label={t("paging")}
            status={t("status", { from: from + 1, to: from + trials.length, total })}
            previous={
              page > 1 ? { href: `${addressOf({ page: page - 1 })}#tried`, text: t("previous") } : null
            }
            next={
              from + trials.length < total
                ? { href: `${addressOf({ page: page + 1 })}#tried`, text: t("next") }
                : null
            }
          />
        </>
      )}
    </section>
  );
}
