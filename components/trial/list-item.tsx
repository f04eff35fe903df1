import { CalendarRange, CircleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { DecisionBadge } from "@/components/trial/decision-badge";
import { ListSnippet } from "@/components/trial/list-snippet";
import { OriginBadge } from "@/components/trial/origin-badge";
import { usePlaceName } from "@/components/trial/place-name";
import { StageBadge } from "@/components/trial/stage-badge";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { TrialListItem } from "@/lib/domain/trial/list";
import { isStated } from "@/lib/domain/trial/source-note";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** "1. aug. 2021 – 30. juni 2022", with only what is known. */
function usePeriod() {
  const t = useTranslations("common.date");
  const list = useTranslations("trial.list");
  const locale = useLocale();
  return ({ periodStart, periodEnd }: Pick<TrialListItem, "periodStart" | "periodEnd">): string | null => {
    const from = periodStart && formatDate(periodStart, locale, "short");
    const to = periodEnd && formatDate(periodEnd, locale, "short");
    if (from && to) return list("period", { from, to });
    if (from) return t("from", { date: from });
    return to ? t("to", { date: to }) : null;
  };
}

/** How far a trial is, or was: its decision, else its stage. */
function State({ stage, decision }: Pick<TrialListItem, "stage" | "decision">) {
  return decision ? <DecisionBadge outcome={decision} /> : <StageBadge stage={stage} />;
}

/** True when a trial is no longer where it was. */
const isElsewhere = (now: TrialListItem, then: NonNullable<TrialListItem["asOf"]>) =>
  (now.decision ?? now.stage) !== (then.decision ?? then.stage);

/** One trial in a list: the story first, then where it is and how far. */
export function ListItem({ trial, headingLevel = 3 }: { trial: TrialListItem; headingLevel?: 2 | 3 }) {
  const t = useTranslations("trial.list");
  const locale = useLocale();
  const period = usePeriod()(trial);
  const place = usePlaceName()(trial);
  const Heading = `h${headingLevel}` as const;
  const told = (["freedFrom", "freedTo"] as const).filter(
    (half) => trial[half] !== "" && isStated(trial[half]),
  );
  const further = trial.furtherInstitutions.length;
  const themes = trial.classifications
    .filter(({ kind }) => kind !== "FOCUS_GROUP")
    .map((each) => (locale === "en" ? each.labelEn : each.label));
  return (
    <li className="border-line border-b py-5 first:pt-1">
      <article>
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5">
          <Heading className="min-w-0 text-xl">
            {trial.isArchived ? (
              t("archivedSince")
            ) : (
              <Link
                href={routes.trial(trial.id)}
                className="text-petrol-700 hover:text-petrol-900 decoration-petrol-300 [overflow-wrap:anywhere] underline underline-offset-4 hover:decoration-2"
              >
                {trial.title}
              </Link>
            )}
          </Heading>
          <p className="flex flex-wrap items-center gap-1.5">
            {trial.overdue && !trial.asOf && (
              <Badge tone="red" Icon={CircleAlert}>
                {t("overdue")}
              </Badge>
            )}
            <State {...(trial.asOf ?? trial)} />
            {trial.asOf && !trial.isArchived && isElsewhere(trial, trial.asOf) && (
              <span className="text-muted inline-flex flex-wrap items-center gap-1.5 text-[0.9375rem]">
                {t("today")} <State {...trial} />
              </span>
            )}
          </p>
        </div>
        <p className="text-muted mt-1">
          {further > 0 ? t("and", { name: place, count: further }) : place}
          <span aria-hidden> · </span>
          {trial.municipality.name}
        </p>
        {told.length === 0 && !trial.isArchived && <p className="text-muted mt-2.5">{t("notStated")}</p>}
        <dl className="mt-2.5 grid gap-x-6 gap-y-1 empty:hidden sm:grid-cols-2">
          {told.map((half) => (
            <div key={half} className="border-petrol-100 border-l-3 pl-3">
              <dt className="text-muted text-sm font-semibold">{t(half)}</dt>
              <dd className="line-clamp-2">{trial[half]}</dd>
            </div>
          ))}
        </dl>
        {trial.snippet && (
          <p className="bg-mist mt-2.5 rounded-md px-3 py-1.5">
            <span className="sr-only">{t("snippet")}: </span>
            <ListSnippet text={trial.snippet} />
          </p>
        )}
        {(themes.length > 0 || period || trial.origin !== "REGISTERED") && (
          <p className="text-muted mt-2.5 flex flex-wrap items-center gap-x-4 gap-y-1.5 text-[0.9375rem]">
            {themes.length > 0 && <span>{themes.join(" · ")}</span>}
            {period && (
              <span className="inline-flex items-center gap-1.5">
                <CalendarRange aria-hidden className="size-4" />
                {period}
              </span>
            )}
            <OriginBadge origin={trial.origin} />
          </p>
        )}
      </article>
    </li>
  );
}
