import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { choreTarget } from "@/components/overview/attention";
import { usePlaceName } from "@/components/trial/place-name";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import { milestoneTarget } from "@/lib/domain/plan/marks";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import {
  attentionFilters,
  isAboutTrials,
  taskKeys,
  type AttentionKey,
  type Chore,
  type ChoreKind,
  type PlanChore,
  type PressingTrial,
  type TaskKey,
} from "@/lib/domain/statistic/attention";
import { trialFilterQuery } from "@/lib/domain/trial/filter";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** Rows that stand open; the rest of a long list is folded below them. */
const OPEN_ROWS = 5;

const isOfPlan = (chore: Chore): chore is PlanChore => chore.kind === "plan";

/** Where one thing is dealt with. */
function hrefOf(chore: Chore | PlanChore, municipality: string): string {
  if (isOfPlan(chore)) {
    if (chore.subject === "ITEM") return routes.planItem(chore.id);
    return `${routes.plan({ municipality, agreement: chore.agreementId })}#${milestoneTarget(chore.id)}`;
  }
  switch (chore.kind) {
    case "wish":
      return routes.wish(chore.id);
    case "idea":
      return routes.ideaInBox(chore.id);
    case "dilemma":
      return routes.dilemma(chore.id);
    case "handOver":
      return routes.handOver(chore.id);
    case "report":
      return routes.report(chore.id);
    case "newsletter":
      return routes.newsletter(chore.id);
    default:
      return routes.handOvers({ institution: chore.id });
  }
}

interface Row {
  id: string;
  href: string;
  title: string;
  /** institution and day, as far as they are known */
  about: (string | null)[];
  isLate?: boolean;
}

function Rows({ rows, late }: { rows: Row[]; late: string }) {
  return rows.map(({ id, href, title, about, isLate }) => (
    <li key={id} data-chore className="border-line border-b py-2 last:border-b-0">
      <Link
        href={href}
        className="text-petrol-700 hover:text-petrol-900 [overflow-wrap:anywhere] underline underline-offset-2"
      >
        {title}
      </Link>
      <span className="text-muted flex flex-wrap items-center gap-x-2 text-[0.9375rem]">
        {isLate && <Badge tone="red">{late}</Badge>}
        {about.filter((part) => part !== null).join(" · ")}
      </span>
    </li>
  ));
}

function WorkList({ id, title, rows, foot }: { id: string; title: string; rows: Row[]; foot?: ReactNode }) {
  const t = useTranslations("overview.work");
  const more = rows.slice(OPEN_ROWS);
  return (
    // Whoever follows a number lands on its list, also by keyboard.
    <section aria-labelledby={`${id}-title`} className="mb-8 min-w-0 break-inside-avoid">
      <div id={id} tabIndex={-1} className="scroll-mt-4">
        <h3 id={`${id}-title`}>{title}</h3>
        <ul className="mt-1">
          <Rows rows={rows.slice(0, OPEN_ROWS)} late={t("late")} />
        </ul>
        {more.length > 0 && (
          <details>
            <summary className="text-petrol-700 hover:text-petrol-900 inline-flex min-h-11 items-center font-semibold underline underline-offset-4">
              {t("more", { count: more.length })}
            </summary>
            <ul>
              <Rows rows={more} late={t("late")} />
            </ul>
          </details>
        )}
        {foot && <p className="mt-2">{foot}</p>}
      </div>
    </section>
  );
}

/** What waits, by name: of trials those that have waited longest, of everything else all of it. */
export function WorkLists({
  municipalityId,
  today,
  counts,
  pressing,
  chores,
}: {
  municipalityId: string;
  today: CalendarDate;
  counts: Record<AttentionKey, number>;
  pressing: Record<AttentionKey, readonly PressingTrial[]>;
  chores: Record<ChoreKind, readonly (Chore | PlanChore)[]> | null;
}) {
  const t = useTranslations("overview.work");
  const placeName = usePlaceName();
  const locale = useLocale();
  const filters = attentionFilters(municipalityId);

  const when = (key: TaskKey, on: CalendarDate | null): string | null => {
    if (on === null || key === "leaderless") return null;
    if (key === "newsletter") return t("when.newsletter", { date: formatMonth(on, locale) });
    const date = formatDate(on, locale, "short");
    if (key === "plan" && on < today) return t("when.planLate", { date });
    if (key === "landing" && on < today) return t("when.landingPast", { date });
    if (key === "handOver" && on < today) return t("when.handOverPast", { date });
    return t(`when.${key}`, { date });
  };
  const ofTrials = (key: AttentionKey): Row[] =>
    pressing[key].map((trial) => ({
      ...{ id: trial.id, href: routes.trial(trial.id), title: trial.title },
      about: [placeName(trial), when(key, trial.on)],
    }));
  const ofChores = (kind: ChoreKind): Row[] =>
    (chores?.[kind] ?? []).map((chore) => ({
      ...{ id: chore.id, href: hrefOf(chore, municipalityId), title: chore.title || t("unnamed") },
      about: [chore.place === chore.title ? null : chore.place, when(kind, chore.on)],
      isLate: isOfPlan(chore) && chore.isLate,
    }));
  const shown = taskKeys
    .map((key) => ({ key, rows: isAboutTrials(key) ? ofTrials(key) : ofChores(key) }))
    .filter(({ rows }) => rows.length > 0);
  if (shown.length === 0) return null;

  const foot = (key: TaskKey): ReactNode => {
    if (isAboutTrials(key)) {
      const href = routes.trials(trialFilterQuery(filters[key]));
      return <Link href={href}>{t("allTrials", { count: counts[key] })}</Link>;
    }
    if (key === "leaderless") return <Link href={routes.handOvers()}>{t("startHandOver")}</Link>;
    if (key === "handOver") return <Link href={routes.handOvers()}>{t("handOvers")}</Link>;
    return null;
  };
  return (
    <Section id="work" title={t("title")} action={<span className="text-muted">{t("lead")}</span>}>
      <div className="gap-x-10 md:columns-2 xl:columns-3">
        {shown.map(({ key, rows }) => (
          <WorkList
            key={key}
            id={isAboutTrials(key) ? `pressing-${key}` : choreTarget(key)}
            title={t(`heading.${key}`)}
            rows={rows}
            foot={foot(key)}
          />
        ))}
      </div>
    </Section>
  );
}
