import { TrendingDown, TrendingUp } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DecisionBadge } from "@/components/trial/decision-badge";
import { usePlaceName } from "@/components/trial/place-name";
import { Link } from "@/components/ui/link";
import {
  isUntold,
  type GoalTelling,
  type MentionedTrial,
  type ToldChange,
  type ToldDecision,
  type ToldWord,
} from "@/lib/domain/politics/goal";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** What was learned, what changed and what was decided, beside each other. */
export function ToldColumns({ telling }: { telling: GoalTelling }) {
  const t = useTranslations("politics.told");
  if (isUntold(telling)) return <p className="text-muted">{t("nothing")}</p>;
  const { stories, learnings, decisions, changes } = telling;
  return (
    <div className="grid gap-x-8 gap-y-6 lg:grid-cols-3">
      <Column title={t("learned")} none={learnings.length === 0 && t("learnedNone")}>
        <Words words={learnings} />
      </Column>
      <Column title={t("changed")} none={stories.length + changes.length === 0 && t("changedNone")}>
        <Words words={stories} />
        <Changes changes={changes} />
      </Column>
      <Column title={t("decided")} none={decisions.length === 0 && t("decidedNone")}>
        <DecisionWords decisions={decisions} />
      </Column>
    </div>
  );
}

function Column({ title, none, children }: { title: string; none: string | false; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h4 className="mb-2 font-semibold">{title}</h4>
      {none ? <p className="text-muted">{none}</p> : <div className="space-y-4">{children}</div>}
    </div>
  );
}

/** Which trial it is from, where and when. */
function From({ trial, on }: { trial: MentionedTrial; on: CalendarDate | null }) {
  const locale = useLocale();
  const place = usePlaceName()(trial);
  return (
    <p className="text-muted mt-1 text-[0.9375rem]">
      <Link href={routes.trial(trial.id)}>{trial.title}</Link>
      {", "}
      {[place, on && formatDate(on, locale)].filter(Boolean).join(", ")}
    </p>
  );
}

/** Somebody's own words, shortened where they are many. */
export function Words({ words }: { words: (ToldWord & { kind: string })[] }) {
  return words.map(({ trial, kind, text, on }) => (
    <div key={`${trial.id} ${kind} ${on} ${text.slice(0, 40)}`} className="break-inside-avoid">
      <blockquote className="border-petrol-300 border-l-4 pl-3">
        <p className="line-clamp-5 [overflow-wrap:anywhere] whitespace-pre-line print:line-clamp-none">
          {text}
        </p>
      </blockquote>
      <From trial={trial} on={on} />
    </div>
  ));
}

/** Indicators with a clear change, for the better or for the worse, with how many it rests on. */
export function Changes({ changes }: { changes: ToldChange[] }) {
  const t = useTranslations("politics.told");
  const effect = useTranslations("effect.verdict");
  const locale = useLocale();
  return changes.map(({ trial, indicator, n, before, after, verdict }) => {
    const Icon = after > before ? TrendingUp : TrendingDown;
    const values = { before: formatNumber(before, locale), after: formatNumber(after, locale) };
    return (
      <div key={indicator.id} className="break-inside-avoid">
        <p className="flex gap-2">
          <Icon aria-hidden className="text-petrol-700 mt-0.5 size-5 shrink-0" />
          <span>
            <strong>{indicator.title}</strong>
            <span className="block">
              {indicator.unit ? t("changeUnit", { ...values, unit: indicator.unit }) : t("change", values)}
            </span>
            <span className="text-muted block text-[0.9375rem]">
              {effect(verdict)}, {t("changeN", { count: n })}
            </span>
          </span>
        </p>
        <From trial={trial} on={null} />
      </div>
    );
  });
}

/** Decisions with their reasons; a stop is thanked for. */
export function DecisionWords({ decisions }: { decisions: ToldDecision[] }) {
  const t = useTranslations("politics.told");
  return decisions.map(({ trial, outcome, reason, on }) => (
    <div key={trial.id} className="break-inside-avoid">
      <DecisionBadge outcome={outcome} />
      <p className="mt-1 line-clamp-5 [overflow-wrap:anywhere] whitespace-pre-line print:line-clamp-none">
        {reason}
      </p>
      {outcome === "RED" && <p className="mt-1 font-semibold">{t("red")}</p>}
      <From trial={trial} on={on} />
    </div>
  ));
}
