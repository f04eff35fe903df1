import { Hourglass } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OriginBadge } from "@/components/trial/origin-badge";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { AgendaFact } from "@/lib/domain/agreement/agenda";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="sm:grid sm:grid-cols-[11rem_minmax(0,1fr)] sm:gap-x-4">
      <dt className="text-muted font-semibold">{term}</dt>
      <dd className="[overflow-wrap:anywhere] whitespace-pre-line">{children}</dd>
    </div>
  );
}

/** One item of the agenda: what it is about, why it is here, and how long it has waited. */
export function AgendaFacts({ item, number }: { item: AgendaFact; number: number }) {
  const t = useTranslations("approval");
  const trial = useTranslations("trial");
  const common = useTranslations("common.term");
  const locale = useLocale();
  const { line, note, seen, ended } = item;
  return (
    <div>
      <p className="text-muted flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{t("queue.item", { number })}</span>
        <span>{item.institution}</span>
        <OriginBadge origin={item.origin} />
      </p>
      <h3 className="mt-0.5 text-xl">
        <Link href={routes.trial(item.id)} className="[overflow-wrap:anywhere]">
          {item.title}
        </Link>
      </h3>
      <p className="mt-1 flex items-center gap-2">
        <Hourglass aria-hidden className="text-petrol-700 size-5 shrink-0" />
        {t("queue.waits", { days: item.days, since: formatDate(item.since, locale) })}
      </p>
      <dl className="mt-3 grid gap-1.5">
        <Fact term={t("queue.why")}>
          {line
            ? t("lineText", { trigger: line.trigger, threshold: line.threshold ?? 0, body: line.body })
            : t("queue.released")}
          {line?.note && <span className="text-muted block">{line.note}</span>}
        </Fact>
        <Fact term={common("freedFrom.term")}>{item.freedFrom}</Fact>
        <Fact term={common("freedTo.term")}>{item.freedTo}</Fact>
        {item.purpose && <Fact term={trial("field.purpose")}>{item.purpose}</Fact>}
        {item.provisions.length > 0 && (
          <Fact term={t("queue.provisions")}>
            {item.provisions.map((provision) => (
              <span key={provision} className="block">
                {provision}
              </span>
            ))}
          </Fact>
        )}
        {item.costsMoney && <Fact term={t("queue.money")}>{t("queue.costs")}</Fact>}
        {item.participantCount !== null && (
          <Fact term={t("queue.participants")}>{item.participantCount.toLocaleString(locale)}</Fact>
        )}
        {note && <Fact term={t("queue.sentWith")}>{note}</Fact>}
        {item.occasion === "IMPLEMENTATION" && (
          <Fact term={t("queue.seen")}>
            {seen ?? t("queue.notSeen")}
            {item.mayEvaluate && (
              <>
                {" "}
                <Link href={routes.evaluation(item.id)}>{t("queue.evaluate")}</Link>
              </>
            )}
          </Fact>
        )}
      </dl>
      {ended && item.occasion === "START" && (
        <Notice tone="warning" className="mt-4 mb-0">
          <p>{t("queue.ended", { title: ended.title, date: formatDate(ended.on, locale) })}</p>
        </Notice>
      )}
      <p className="mt-4 hidden border-b border-dotted pb-5 font-semibold print:block">
        {t("queue.decisionLine")}
      </p>
    </div>
  );
}
