import { ArrowLeft, ArrowRight, MoveHorizontal, Plus, X, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge, type BadgeLook } from "@/components/ui/badge";
import { TableBox } from "@/components/ui/table";
import type { PlanPart } from "@/lib/domain/plan/change";
import { titleOf } from "@/lib/domain/plan/change-words";
import type { ComparedPart, PartFate, PlanComparison, Shift } from "@/lib/domain/plan/compare";
import { itemTarget, milestoneTarget, phaseTarget } from "@/lib/domain/plan/marks";

/** What is not as it was agreed, with both its times: the ghosts of the drawing in words. */
export function ComparisonTable({ comparison: { parts } }: { comparison: PlanComparison }) {
  const t = useTranslations("planChange");
  const changed = parts.filter(({ fate }) => fate !== "SAME");
  const labels = new Map(
    parts.flatMap(({ then, now }) =>
      [then, now].flatMap((each) =>
        each?.subject === "PHASE" ? [[each.part.id, each.part.label] as const] : [],
      ),
    ),
  );
  return (
    <TableBox caption={t("compare.caption")} className="print:overflow-visible">
      <thead>
        <tr>
          <th scope="col" className="min-w-56">
            {t("compare.what")}
          </th>
          <th scope="col" className="min-w-40">
            {t("compare.then")}
          </th>
          <th scope="col" className="min-w-40">
            {t("compare.now")}
          </th>
          <th scope="col" className="min-w-40">
            {t("compare.fateTitle")}
          </th>
        </tr>
      </thead>
      <tbody>
        {changed.map((part) => (
          <tr key={part.id} className="break-inside-avoid">
            <th scope="row" className="!border-line !border-b !py-2.5 !align-top [overflow-wrap:anywhere]">
              <Title part={part} />
              <span className="text-muted block text-sm font-normal">{t(`subject.${part.subject}`)}</span>
            </th>
            <td>{part.then ? <Time part={part.then} labels={labels} /> : t("compare.notThen")}</td>
            <td>{part.now ? <Time part={part.now} labels={labels} /> : t("compare.notNow")}</td>
            <td>
              <Fate part={part} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}

const targets = { PHASE: phaseTarget, ITEM: itemTarget, MILESTONE: milestoneTarget };

function Title({ part: { subject, id, then, now } }: { part: ComparedPart }) {
  const title = titleOf((now ?? then)!.part);
  return now ? <a href={`#${targets[subject](id)}`}>{title}</a> : <>{title}</>;
}

function Time({ part: { part }, labels }: { part: PlanPart; labels: Map<string, string> }) {
  const t = useTranslations("plan");
  if (part.wording !== null) return <>{part.wording}</>;
  const phase = "phaseId" in part && part.phaseId ? labels.get(part.phaseId) : undefined;
  return <span className="text-muted">{t("inPhase", { phase: phase ?? "" })}</span>;
}

const looks: Record<Exclude<PartFate, "SAME">, BadgeLook> = {
  MOVED: { tone: "yellow", Icon: MoveHorizontal },
  NEW: { tone: "petrol", Icon: Plus },
  GONE: { tone: "neutral", Icon: X },
  DROPPED: { tone: "neutral", Icon: X },
};
const ways: Partial<Record<Shift["way"], LucideIcon>> = { LATER: ArrowRight, EARLIER: ArrowLeft };

/** What became of a part, as a word and a shape; of a move how far, where the words of both times allow to say it. */
function Fate({ part: { fate, shift } }: { part: ComparedPart }) {
  const t = useTranslations("planChange.compare");
  if (fate === "SAME") return null;
  const { tone, Icon: Plain } = looks[fate];
  const Icon = (shift && ways[shift.way]) ?? Plain;
  return (
    <>
      <Badge tone={tone} Icon={Icon}>
        {t(`fate.${fate}`)}
      </Badge>
      {shift && <span className="mt-1 block text-[0.9375rem]">{shiftText(shift)}</span>}
    </>
  );

  function shiftText({ way, distance }: Shift): string {
    if (distance === null) return t(`way.${way}`);
    return t(distance.unit === "DAYS" ? "days" : "months", { count: distance.count, way });
  }
}
