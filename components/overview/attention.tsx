import { Check } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "@/components/ui/page";
import { attentionFilters, attentionKeys, type AttentionKey } from "@/lib/domain/statistic/attention";
import { trialFilterQuery } from "@/lib/domain/trial/filter";
import { formatNumber } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

const done = {
  overdue: "doneOverdue",
  awaitingApproval: "doneAwaitingApproval",
  landing: "doneLanding",
  unreviewed: "doneUnreviewed",
} as const satisfies Record<AttentionKey, string>;
const note = {
  overdue: "overdueNote",
  awaitingApproval: "awaitingApprovalNote",
  landing: "landingNote",
  unreviewed: "unreviewedNote",
} as const satisfies Record<AttentionKey, string>;

/** One thing to do: on a phone the number stands before its words, so that all of them fit on one screen. */
function Task({ value, label, note, href }: { value: string; label: string; note: ReactNode; href: string }) {
  return (
    <li className="border-line bg-paper rounded-lg border p-4 sm:p-5">
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

/** What needs the administration today: what is nothing is said in one line, the rest stands large. */
export function Attention({
  municipalityId,
  counts,
  without,
  withoutHref,
}: {
  municipalityId: string;
  counts: Record<AttentionKey, number>;
  /** institutions without trials */
  without: number;
  withoutHref: string;
}) {
  const t = useTranslations("overview.attention");
  const locale = useLocale();
  const filters = attentionFilters(municipalityId);
  const queue = routes.exemptions({ municipality: municipalityId, state: "UNREVIEWED" });
  const open = attentionKeys.filter((key) => counts[key] > 0);
  const inOrder = [
    ...attentionKeys.filter((key) => counts[key] === 0).map((key) => t(done[key])),
    ...(without === 0 ? [t("doneWithout")] : []),
  ];
  return (
    <Section id="attention" title={t("title")}>
      {open.length === 0 && without === 0 && <p className="text-lg">{t("nothing")}</p>}
      <ul className="grid gap-3 sm:grid-cols-[repeat(auto-fit,minmax(14rem,1fr))] sm:gap-4">
        {open.map((key) => (
          <Task
            key={key}
            value={formatNumber(counts[key], locale)}
            label={t(key, { count: counts[key] })}
            note={
              key === "unreviewed" ? (
                <>
                  {t(note[key])} <Link href={`${queue}#review`}>{t("unreviewedQueue")}</Link>
                </>
              ) : (
                t(note[key])
              )
            }
            href={routes.trials(trialFilterQuery(filters[key]))}
          />
        ))}
        {without > 0 && (
          <Task
            value={formatNumber(without, locale)}
            label={t("without", { count: without })}
            note={t("withoutNote")}
            href={withoutHref}
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
