import { useTranslations } from "next-intl";
import { useWording } from "@/components/plan/wording";
import { Badge } from "@/components/ui/badge";
import { itemTarget, phaseTarget } from "@/lib/domain/plan/marks";
import type { Plan, PlanItem } from "@/lib/domain/plan/plan";
import { planStatus } from "@/lib/domain/plan/status";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** The process plan as a list: phase by phase in the order of the source, items nested as they are there. */
export function ProcessList({ plan, today }: { plan: Plan; today: CalendarDate }) {
  const t = useTranslations("plan.process");
  return (
    <div className="grid gap-10">
      {plan.phases.map((phase) => {
        const items = plan.items.filter(({ phaseId }) => phaseId === phase.id);
        return (
          <section
            key={phase.id}
            aria-labelledby={phaseTarget(phase.id)}
            className="lg:grid lg:grid-cols-[16rem_1fr] lg:gap-10"
          >
            <div className="mb-3 break-after-avoid">
              <h3 id={phaseTarget(phase.id)} className="target:bg-petrol-50 scroll-mt-24">
                {phase.label}
              </h3>
              <p className="text-muted mt-1">{phase.wording}</p>
              {planStatus(phase, today) === "NOW" && (
                <p className="mt-2">
                  <Badge tone="petrol">{t("now")}</Badge>
                </p>
              )}
            </div>
            {items.length > 0 ? (
              <Items {...{ items, plan, today }} parentId={null} />
            ) : (
              <p className="text-muted">{t("emptyPhase")}</p>
            )}
          </section>
        );
      })}
    </div>
  );
}

interface ItemsProps {
  items: PlanItem[];
  plan: Plan;
  today: CalendarDate;
  parentId: string | null;
}

/** Items under one parent; an item whose parent is filtered away stands on the outermost level. */
function Items({ items, plan, today, parentId }: ItemsProps) {
  const ids = new Set(items.map(({ id }) => id));
  const here = items.filter((item) =>
    parentId === null ? item.parentId === null || !ids.has(item.parentId) : item.parentId === parentId,
  );
  if (here.length === 0) return null;
  return (
    <ul
      className={parentId === null ? "border-line border-t" : "border-petrol-300 mt-1 mb-2 border-l-2 pl-4"}
    >
      {here.map((item) => (
        <li
          key={item.id}
          id={itemTarget(item.id)}
          className={
            "target:bg-petrol-50 scroll-mt-24 break-inside-avoid " +
            (parentId === null ? "border-line border-b py-2.5" : "py-1.5")
          }
        >
          <Item {...{ item, plan, today }} />
          <Items {...{ items, plan, today }} parentId={item.id} />
        </li>
      ))}
    </ul>
  );
}

function Item({ item, plan, today }: { item: PlanItem; plan: Plan; today: CalendarDate }) {
  const t = useTranslations("plan");
  const wordingOf = useWording(plan.phases);
  const now = planStatus(item, today) === "NOW";
  return (
    <div className="gap-x-6 sm:grid sm:grid-cols-[1fr_13rem]">
      <div>
        <p>
          {item.title} {now && <Badge tone="petrol">{t("process.now")}</Badge>}
        </p>
        <p className="text-muted text-[0.9375rem]">
          {t(`level.${item.level}`)} · {t(`kind.${item.kind}`)}
          {item.recurring && ` · ${t("process.recurring")}`}
          {item.audience.length > 0 &&
            ` · ${t("process.for", { audience: item.audience.map((each) => t(`audience.${each}`)).join(", ") })}`}
        </p>
      </div>
      <p
        className={item.wording ? "font-semibold sm:text-right" : "text-muted text-[0.9375rem] sm:text-right"}
      >
        {wordingOf(item.wording, item.phaseId)}
      </p>
    </div>
  );
}
