import { useLocale, useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import { openStages, type QuietInstitution } from "@/lib/domain/statistic/quiet";
import { trialFilterQuery } from "@/lib/domain/trial/filter";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** Institutions that stand open; a long list is folded below them. */
const OPEN_ROWS = 8;

/** Those nobody has heard of for a while: what was heard last, and what may help. */
export function QuietSection({
  municipalityId,
  days,
  choices,
  institutions,
  hrefOf,
}: {
  municipalityId: string;
  days: number;
  choices: readonly number[];
  institutions: readonly QuietInstitution[];
  /** the page with another number of days */
  hrefOf: (days: number) => string;
}) {
  const t = useTranslations("overview.quiet");
  const locale = useLocale();
  const row = ({ institutionId, name, open, kind, on, trial, step }: QuietInstitution) => {
    const filter = { municipality: [municipalityId], institution: [institutionId], stage: [...openStages] };
    return (
      <li key={institutionId} data-quiet className="border-line min-w-0 border-b py-3">
        <p className="flex flex-wrap items-baseline justify-between gap-x-4">
          <strong className="[overflow-wrap:anywhere]">{name}</strong>
          <Link
            href={routes.trials(trialFilterQuery(filter))}
            aria-label={t("openLabel", { institution: name, count: open })}
          >
            {t("open", { count: open })}
          </Link>
        </p>
        <p className="text-muted text-[0.9375rem]">
          {on === null || kind === null
            ? t("last.never")
            : t(`last.${kind}`, { date: formatDate(on, locale, "short") })}{" "}
          <Link href={routes.trial(trial.id)}>{trial.title}</Link>
        </p>
        <p className="text-[0.9375rem]">
          <span className="sr-only">{t("stepLabel")}: </span>
          {t(`step.${step}`)}
        </p>
      </li>
    );
  };
  const more = institutions.slice(OPEN_ROWS);
  return (
    <Section id="quiet" title={t("title")}>
      <p className="max-w-3xl">{t("lead", { days })}</p>
      <nav aria-label={t("choose")} className="no-print mt-2 flex flex-wrap items-center gap-x-4">
        <span className="text-muted">{t("choose")}</span>
        {choices.map((choice) => (
          <Link
            key={choice}
            href={hrefOf(choice)}
            scroll={false}
            aria-current={choice === days ? "true" : undefined}
            className={cx(
              "inline-flex min-h-11 items-center",
              choice === days ? "text-ink font-semibold no-underline" : "underline underline-offset-4",
            )}
          >
            {t("days", { days: choice })}
          </Link>
        ))}
      </nav>
      {institutions.length === 0 ? (
        <p className="mt-2">{t("none")}</p>
      ) : (
        <ul className="gap-x-10 md:grid md:grid-cols-2">{institutions.slice(0, OPEN_ROWS).map(row)}</ul>
      )}
      {more.length > 0 && (
        <details className="mt-2">
          <summary className="text-petrol-700 hover:text-petrol-900 inline-flex min-h-11 items-center font-semibold underline underline-offset-4">
            {t("more", { count: more.length })}
          </summary>
          <ul className="gap-x-10 md:grid md:grid-cols-2">{more.map(row)}</ul>
        </details>
      )}
    </Section>
  );
}
