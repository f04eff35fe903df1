import { useTranslations } from "next-intl";
import { OriginBadge } from "@/components/trial/origin-badge";
import { goalKinds, type PlanGoal } from "@/lib/domain/process/goal";

/** What the work is held against: first what the politicians want, then what is expected to come of it. */
export function GoalList({ goals }: { goals: PlanGoal[] }) {
  const t = useTranslations("goal.goals");
  if (goals.length === 0) return <p className="text-muted">{t("none")}</p>;
  return (
    <div className="grid gap-x-12 gap-y-6 md:grid-cols-2">
      {goalKinds.toReversed().map((kind) => {
        const own = goals.filter((goal) => goal.kind === kind);
        // Said once where it is the same of all.
        const common = new Set(own.map(({ origin }) => origin)).size === 1 ? own[0]!.origin : null;
        return (
          own.length > 0 && (
            <div key={kind}>
              <h3 className="mb-2 flex flex-wrap items-center gap-x-3 text-lg">
                {t(kind)}
                {common && <OriginBadge origin={common} />}
              </h3>
              <ol className="list-decimal space-y-2 pl-6">
                {own.map(({ id, text, origin }) => (
                  <li key={id} className="[overflow-wrap:anywhere] whitespace-pre-line">
                    {text} {!common && <OriginBadge origin={origin} />}
                  </li>
                ))}
              </ol>
            </div>
          )
        );
      })}
    </div>
  );
}
