import { useLocale, useTranslations } from "next-intl";
import { DecisionBadge } from "@/components/trial/decision-badge";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import type { DecidedTrial } from "@/lib/domain/agreement/agenda";
import { formatDate } from "@/lib/i18n/format";
import { routes } from "@/lib/routes";

/** What was saved from a meeting, trial by trial. */
export function MeetingResult({ done }: { done: DecidedTrial[] }) {
  const t = useTranslations("approval.meeting");
  const story = useTranslations("trial.life");
  const locale = useLocale();
  if (done.length === 0) return null;
  return (
    <Notice tone="success" title={t("doneTitle", { count: done.length })} live className="no-print">
      <ul className="mt-1 grid gap-2">
        {done.map(({ id, title, move, body, from, minutes, outcome }) => (
          <li key={id}>
            <Link href={routes.trial(id)} className="font-semibold [overflow-wrap:anywhere]">
              {title}
            </Link>
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
              {t("done", { move, body, date: formatDate(from, locale) })}
              {outcome && <DecisionBadge outcome={outcome} />}
            </span>
            {minutes && <span className="text-muted block">{story("minutesTold", { minutes })}</span>}
          </li>
        ))}
      </ul>
      <p className="mt-2">{t("doneText")}</p>
    </Notice>
  );
}
