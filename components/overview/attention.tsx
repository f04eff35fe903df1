import { Check } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/page";
import { Stat } from "@/components/ui/stat";
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
  const open = attentionKeys.filter((key) => counts[key] > 0);
  const inOrder = [
    ...attentionKeys.filter((key) => counts[key] === 0).map((key) => t(done[key])),
    ...(without === 0 ? [t("doneWithout")] : []),
  ];
  return (
    <Section id="attention" title={t("title")}>
      {open.length === 0 && without === 0 && <p className="text-lg">{t("nothing")}</p>}
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5">
        {open.map((key) => (
          <Stat
            key={key}
            value={formatNumber(counts[key], locale)}
            label={t(key, { count: counts[key] })}
            note={t(note[key])}
            href={routes.trials(trialFilterQuery(filters[key]))}
          />
        ))}
        {without > 0 && (
          <Stat
            value={formatNumber(without, locale)}
            label={t("without", { count: without })}
            note={t("withoutNote")}
            href={withoutHref}
          />
        )}
      </div>
      {inOrder.length > 0 && (
        <p className="mt-4 flex items-start gap-2">
          <Check aria-hidden className="mt-1 size-5 shrink-0 text-green-700" />
          {t("done", { list: new Intl.ListFormat(locale).format(inOrder) })}
        </p>
      )}
    </Section>
  );
}
