import { useTranslations } from "next-intl";
import { TriedCard } from "@/components/ideas/tried-card";
import { Pagination } from "@/components/ui/pagination";
import { Pills } from "@/components/ui/pills";
import { triedOutcomes, type TriedFilter, type TriedOutcome, type TriedPage } from "@/lib/domain/trial/tried";

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
  const { trials, byOutcome, asked, total, page } = tried;
  const from = (page - 1) * perPage;
  const all = triedOutcomes.reduce((sum, each) => sum + byOutcome[each], 0);
  return (
    <section aria-labelledby="tried" className="mb-12">
      <h2 id="tried" className="border-line mb-2 border-b pb-2">
        {t("title")}
      </h2>
      <p className="text-muted mb-5 max-w-prose">{t("lead")}</p>
      <Pills
        label={t("outcomes")}
        pills={[null, ...triedOutcomes].map((outcome) => ({
          href: `${addressOf({ outcome, page: 1 })}#tried`,
          text: outcome ? t(`outcome.${outcome}`) : t("all"),
          count: outcome ? byOutcome[outcome] : all,
          isChosen: outcome === asked.outcome,
        }))}
        className="mb-5"
      />
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
