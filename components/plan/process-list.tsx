import { useTranslations } from "next-intl";
import { planHref, type PlanAddress } from "@/components/plan/plan-links";
import { StandBadge } from "@/components/plan/stand-badge";
import { useWording } from "@/components/plan/wording";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import type { PlanExcerpt } from "@/lib/domain/plan/excerpt";
import { itemTarget, phaseTarget } from "@/lib/domain/plan/marks";
import type { Plan, PlanItem } from "@/lib/domain/plan/plan";
import { planStatus } from "@/lib/domain/plan/status";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { routes } from "@/lib/routes";

interface Props {
  plan: Plan;
  excerpt: PlanExcerpt;
  today: CalendarDate;
  address: PlanAddress;
  /** the phase written out in full */
  open: string | null;
}

/**
 * The process plan as a list: phase by phase in the order of the source, items nested as they are there. A plan too large
 * to be read at once has its phases folded, each with what lies in the part that is drawn.
 */
export function ProcessList({ plan, excerpt, today, address, open }: Props) {
  const t = useTranslations("plan.process");
  return (
    <div className={excerpt.isPartial ? "border-line border-t" : "grid gap-10"}>
      {plan.phases.map((phase) => {
        const { shown, total } = excerpt.items.get(phase.id)!;
        const now = planStatus(phase, today) === "NOW" && <Badge tone="petrol">{t("now")}</Badge>;
        const list =
          shown.length > 0 ? (
            <Items {...{ items: shown, plan, today }} />
          ) : (
            <p className="text-muted">{t("emptyPhase")}</p>
          );
        if (!excerpt.isPartial) {
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
                {now && <p className="mt-2">{now}</p>}
              </div>
              {list}
            </section>
          );
        }
        return (
          <details key={phase.id} open={phase.id === open} className="border-line border-b">
            <summary className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 py-2">
              <h3 id={phaseTarget(phase.id)} className="target:bg-petrol-50 scroll-mt-24">
                {phase.label}
              </h3>
              <span className="text-muted">{phase.wording}</span>
              <span className="text-muted">{t("summary", { count: total })}</span>
              {now}
            </summary>
            <div className="pb-6">
              {total > shown.length && (
                <p className="text-muted mb-3">
                  {t("partOf", { shown: shown.length, total })}{" "}
                  <Link
                    href={planHref(address, { open: phase.id }) + `#${phaseTarget(phase.id)}`}
                    className="text-petrol-700 font-semibold underline underline-offset-4"
                  >
                    {t("showAll")}
                  </Link>
                </p>
              )}
              {list}
            </div>
          </details>
        );
      })}
    </div>
  );
}

interface ItemsProps {
  items: PlanItem[];
  plan: Plan;
  today: CalendarDate;
}

type ByParent = Map<string | null, PlanItem[]>;

/** Items by the one above them; one whose parent is not listed stands on the outermost level (null). */
function byParent(items: PlanItem[]): ByParent {
  const ids = new Set(items.map(({ id }) => id));
  const below: ByParent = new Map();
  for (const item of items) {
    const parent = item.parentId !== null && ids.has(item.parentId) ? item.parentId : null;
    const siblings = below.get(parent);
    if (siblings) siblings.push(item);
    else below.set(parent, [item]);
  }
  return below;
}

function Items({ items, plan, today }: ItemsProps) {
  return <Level {...{ plan, today }} below={byParent(items)} parentId={null} />;
}

function Level({
  below,
  plan,
  today,
  parentId,
}: Omit<ItemsProps, "items"> & { below: ByParent; parentId: string | null }) {
  const here = below.get(parentId);
  if (!here) return null;
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
          <Level {...{ below, plan, today }} parentId={item.id} />
        </li>
      ))}
    </ul>
  );
}

function Item({ item, plan, today }: { item: PlanItem; plan: Plan; today: CalendarDate }) {
  const t = useTranslations("plan");
  const wordingOf = useWording(plan.phases);
  return (
    <div className="gap-x-6 sm:grid sm:grid-cols-[1fr_13rem]">
      <div>
        <p>
          <Link
            href={routes.planItem(item.id)}
            className={
              "decoration-petrol-300 hover:decoration-petrol-700 [overflow-wrap:anywhere] underline underline-offset-4 " +
              (item.state === "DROPPED" ? "text-muted line-through" : "text-ink")
            }
          >
            {item.title}
          </Link>{" "}
          <StandBadge part={item} today={today} />
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
