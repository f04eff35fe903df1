import { useLocale, useTranslations } from "next-intl";
import { Figures } from "@/components/home/figures";
import { StageChart } from "@/components/statistic/figure-charts";
import { ListItem } from "@/components/trial/list-item";
import { ButtonLink } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { EmptyState, Section } from "@/components/ui/page";
import type { NamedFigures } from "@/lib/domain/statistic/figure";
import { trialFilterQuery, type TrialFilter } from "@/lib/domain/trial/filter";
import type { TrialListPage } from "@/lib/domain/trial/list";
import { decisionOutcomes } from "@/lib/domain/trial/trial";
import { formatNumber } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** The institution's trials: in figures that lead to exactly those, by stage, and the newest of them. */
export function TrialsInFigures({
  named,
  filter,
  trials,
  isOwn,
  mayRegister,
}: {
  named: NamedFigures;
  filter: TrialFilter;
  trials: TrialListPage;
  isOwn: boolean;
  mayRegister: boolean;
}) {
  const t = useTranslations("institution");
  const locale = useLocale();
  const { figures } = named;
  const to = (parts: Partial<TrialFilter> = {}) => routes.trials(trialFilterQuery({ ...filter, ...parts }));
  const figure = (key: "total" | "started" | "planned" | "decided", count: number, href: string) => ({
    ...{ key, href, value: formatNumber(count, locale), label: t(key, { count }) },
  });
  const { RED, YELLOW, GREEN } = figures.byDecision;
  if (figures.unique === 0) {
    const own = String(isOwn);
    return (
      <div className="mb-12">
        <EmptyState
          title={t("emptyTitle", { isOwn: own })}
          action={mayRegister && <ButtonLink href={routes.newTrial()}>{t("register")}</ButtonLink>}
        >
          {t("emptyText", { isOwn: own })}
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <section aria-labelledby="figures" className="mb-10">
        <h2 id="figures" className="sr-only">
          {t("figures")}
        </h2>
        <Figures
          label={t("figures")}
          figures={[
            figure("total", figures.unique, to()),
            figure("started", figures.started, to({ status: ["started"] })),
            figure("planned", figures.planned, to({ status: ["planned"] })),
            figure("decided", RED + YELLOW + GREEN, to({ decision: [...decisionOutcomes] })),
          ]}
        />
      </section>
      <div className="mb-12 max-w-3xl">
        <StageChart named={named} filter={filter} />
      </div>
      <Section
        id="newest"
        title={t("newest")}
        action={
          trials.total > trials.items.length && <Link href={to()}>{t("all", { count: trials.total })}</Link>
        }
      >
        <ol>
          {trials.items.map((trial) => (
            <ListItem key={trial.id} trial={trial} />
          ))}
        </ol>
      </Section>
    </>
  );
}
