import { Check } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/page";
import {
  attentionFilters,
  isAboutTrials,
  taskKeys,
  type AttentionKey,
  type Chore,
  type ChoreKind,
  type TaskKey,
} from "@/lib/domain/statistic/attention";
import { trialFilterQuery } from "@/lib/domain/trial/filter";
import { formatNumber } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

const done = {
  awaitingApproval: "doneAwaitingApproval",
  overdue: "doneOverdue",
  plan: "donePlan",
  landing: "doneLanding",
  wish: "doneWish",
  idea: "doneIdea",
  dilemma: "doneDilemma",
  handOver: "doneHandOver",
  unreviewed: "doneUnreviewed",
  report: "doneReport",
  newsletter: "doneNewsletter",
  leaderless: "doneLeaderless",
} as const satisfies Record<TaskKey, string>;

/** Where the list of a kind of thing stands on the page. */
export const choreTarget = (kind: ChoreKind) => `task-${kind}`;

/** One thing to do: on a phone the number stands before its words, so that all of them fit on one screen. */
function Task({ value, label, note, href }: { value: string; label: string; note: ReactNode; href: string }) {
  return (
    <li className="border-line bg-paper rounded-lg border p-4">
      <Link
        href={href}
        className="group text-petrol-700 hover:text-petrol-900 flex items-start gap-4 no-underline sm:block"
      >
        <span className="min-w-12 text-4xl leading-none font-bold tracking-tight tabular-nums">{value}</span>
        <span className="font-semibold underline underline-offset-4 group-hover:decoration-2 sm:mt-2 sm:block">
          {label}
        </span>
      </Link>
      <p className="text-muted mt-1.5 pl-16 text-[0.9375rem] sm:pl-0">{note}</p>
    </li>
  );
}

interface AttentionProps {
  municipalityId: string;
  counts: Record<AttentionKey, number>;
  /** what waits beside the trials; null for those who do not administer the municipality */
  chores: Record<ChoreKind, readonly Chore[]> | null;
  /** institutions without trials, and where they are listed */
  without: { count: number; href: string };
  /** institutions nobody has heard of for so many days, and where they are listed */
  quiet: { count: number; days: number; href: string };
}

/** What needs the administration today: what is nothing is said in one line, the rest stands large. */
export function Attention({ municipalityId, counts, chores, without, quiet }: AttentionProps) {
  const t = useTranslations("overview.attention");
  const locale = useLocale();
  const filters = attentionFilters(municipalityId);
  const queue = routes.exemptions({ municipality: municipalityId, state: "UNREVIEWED" });
  const known = taskKeys.filter((key) => isAboutTrials(key) || chores !== null);
  const countOf = (key: TaskKey) => (isAboutTrials(key) ? counts[key] : (chores?.[key].length ?? 0));
  const open = known.filter((key) => countOf(key) > 0);
  const inOrder = [
    ...known.filter((key) => countOf(key) === 0).map((key) => t(done[key])),
    ...(quiet.count === 0 ? [t("doneQuiet")] : []),
    ...(without.count === 0 ? [t("doneWithout")] : []),
  ];
  const note = (key: TaskKey) =>
    key === "unreviewed" ? (
      <>
        {t("unreviewedNote")} <Link href={`${queue}#review`}>{t("unreviewedQueue")}</Link>
      </>
    ) : (
      t(`${key}Note`)
    );
  return (
    <Section id="attention" title={t(chores === null ? "titleOthers" : "title")}>
      {open.length + quiet.count + without.count === 0 && <p className="text-lg">{t("nothing")}</p>}
      <ul className="grid gap-3 sm:grid-cols-[repeat(auto-fill,minmax(14rem,1fr))] sm:gap-4">
        {open.map((key) => (
          <Task
            key={key}
            value={formatNumber(countOf(key), locale)}
            label={t(key, { count: countOf(key) })}
            note={note(key)}
            href={isAboutTrials(key) ? routes.trials(trialFilterQuery(filters[key])) : `#${choreTarget(key)}`}
          />
        ))}
        {quiet.count > 0 && (
          <Task
            value={formatNumber(quiet.count, locale)}
            label={t("quiet", { count: quiet.count })}
            note={t("quietNote", { days: quiet.days })}
            href={quiet.href}
          />
        )}
        {without.count > 0 && (
          <Task
            value={formatNumber(without.count, locale)}
            label={t("without", { count: without.count })}
            note={t("withoutNote")}
            href={without.href}
          />
        )}
      </ul>
      {inOrder.length > 0 && (
        <p className="mt-4 flex items-start gap-2">
          <Check aria-hidden className="mt-1 size-5 shrink-0 text-green-700" />
          {t("done", { list: new Intl.ListFormat(locale).format(inOrder) })}
        </p>
      )}
    </Section>
  );
}
