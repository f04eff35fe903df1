import { useTranslations } from "next-intl";
import { useTrialPeriod } from "@/components/plan/wording";
import { Link } from "@/components/ui/link";
import { trialTarget } from "@/lib/domain/plan/marks";
import type { TrialLane } from "@/lib/domain/plan/trial-lane";
import { routes } from "@/lib/routes";

interface Props {
  municipality: string;
  trials: TrialLane;
}

/** The trials of the lane as text, each or each institution linking to its page or list. */
export function TrialList({ municipality, trials: { groupedBy, rows, further } }: Props) {
  const t = useTranslations("plan.trials");
  const periodOf = useTrialPeriod();
  const all = routes.trials({ municipality });
  if (rows.length === 0) return <p className="text-muted">{t("empty")}</p>;
  return (
    <>
      {groupedBy === "INSTITUTION" && <p className="text-muted mb-3">{t("groupedHint")}</p>}
      <ul className="border-line border-t">
        {rows.map(({ id, label, trials, periods, openEnd }) => (
          <li
            key={id}
            id={trialTarget(id)}
            className="border-line target:bg-petrol-50 scroll-mt-24 gap-x-6 border-b py-2.5 sm:grid sm:grid-cols-[1fr_auto]"
          >
            <span>
              <Link
                href={
                  groupedBy === "TRIAL" ? routes.trial(id) : routes.trials({ municipality, institution: id })
                }
                className="text-petrol-700 underline underline-offset-4"
              >
                {label}
              </Link>
              {groupedBy === "INSTITUTION" && (
                <span className="text-muted"> · {t("count", { count: trials })}</span>
              )}
            </span>
            <span className="text-muted block sm:text-right">
              {periods.map((period, index) => (
                <span key={period.start} className="block">
                  {periodOf(period, openEnd && index === periods.length - 1)}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-3">
        {further > 0 && `${t("further", { count: further })}. `}
        <Link href={all} className="text-petrol-700 font-semibold underline underline-offset-4">
          {t("all")}
        </Link>
      </p>
    </>
  );
}
