import type { Prisma } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import type { Audience, DateBound, DatePrecision, PlanItemKind, PlanLevel } from "@/lib/db/generated/enums";
import { toCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { REBILD_MUNICIPAL_AGREEMENT, statutoryAgreementId } from "@/prisma/seed/agreement";
import { rebildMunicipalPlan, statutoryPlan } from "@/prisma/seed/demo/text/plan";

/** As written, and as it resolves by the conventions of the reference data. */
export type WrittenTime = [wording: string | null, start: string, end: string, precision: DatePrecision];

export interface DemoItem {
  title: string;
  time: WrittenTime;
  kind: PlanItemKind;
  level: PlanLevel;
  audience?: Audience[];
  bound?: DateBound;
  recurring?: boolean;
  /** begun and not said to be done, also when its time is over */
  isUnderWay?: true;
  occurrences?: { startDate: string; endDate: string; precision: DatePrecision }[];
}

export interface DemoMilestone {
  time: WrittenTime;
  municipal?: string;
  state?: string;
  kind: PlanItemKind;
  remark?: string;
  /** when it lies in the past, the day it was reached */
  reached?: string;
  occurrences?: { startDate: string; endDate: string; precision: DatePrecision }[];
}

export interface DemoPhase {
  label: string;
  mainPhase: string;
  time: WrittenTime;
  items: DemoItem[];
  milestones: DemoMilestone[];
}

const municipalitiesWithoutPlan = ["helsingoer", "esbjerg", "holbaek", "langeland", "middelfart", "viborg"];

/** The made-up plans by agreement. Rebild's plan under the act is in the sources. */
function demoPlans(): Map<string, { prefix: string; phases: DemoPhase[] }> {
  return new Map([
    ...municipalitiesWithoutPlan.map(
      (id) => [statutoryAgreementId(id), { prefix: `demo-${id}`, phases: statutoryPlan(id) }] as const,
    ),
    [REBILD_MUNICIPAL_AGREEMENT, { prefix: "demo-rebild-alle", phases: rebildMunicipalPlan }] as const,
  ]);
}

const date = (text: string) => toDbDate(toCalendarDate(text));
const timeOf = ([wording, start, end, precision]: WrittenTime) => ({
  wording,
  startOn: date(start),
  endOn: date(end),
  precision,
});

/** Where an item stands: done on its last day when that is over, unless it goes on. */
function standingOf({ time, isUnderWay }: DemoItem, today: CalendarDate) {
  const [, , end, precision] = time;
  if (isUnderWay) return { state: "UNDER_WAY" as const };
  return precision !== "ONGOING" && end < today ? { state: "DONE" as const, reachedOn: date(end) } : {};
}

/** Who sees to it, as people would say it. */
function responsibleFor({ level, kind }: DemoItem): string {
  if (kind === "POLITICAL_DECISION") return "Udvalget";
  return level === "LOCAL" ? "Lederne i husene" : "Forvaltningen";
}

function rowsOf(agreementId: string, prefix: string, plan: DemoPhase[], today: CalendarDate) {
  const phases: Prisma.PhaseCreateManyInput[] = plan.map(({ label, mainPhase, time }, index) => ({
    id: `${prefix}-phase-${index + 1}`,
    order: index + 1,
    label,
    mainPhase,
    ...timeOf(time),
    wording: time[0] ?? "",
    origin: "DEMO",
    agreementId,
  }));
  const withPhase = <T>(list: (phase: DemoPhase) => T[]) =>
    plan.flatMap((phase, index) =>
      list(phase).map((entry) => ({ entry, phaseId: `${prefix}-phase-${index + 1}` })),
    );
  const items: Prisma.PlanItemCreateManyInput[] = withPhase(({ items }) => items).map(
    ({ entry, phaseId }, index) => ({
      id: `${prefix}-item-${index + 1}`,
      order: index + 1,
      title: entry.title,
      ...timeOf(entry.time),
      bound: entry.bound ?? null,
      occurrences: entry.occurrences ?? [],
      kind: entry.kind,
      level: entry.level,
      audience: entry.audience ?? [],
      recurring: entry.recurring ?? false,
      ...standingOf(entry, today),
      responsible: responsibleFor(entry),
      origin: "DEMO",
      agreementId,
      phaseId,
    }),
  );
  const milestones: Prisma.MilestoneCreateManyInput[] = withPhase(({ milestones }) => milestones).map(
    ({ entry, phaseId }, index) => ({
      id: `${prefix}-milestone-${index + 1}`,
      order: index + 1,
      ...timeOf(entry.time),
      wording: entry.time[0] ?? "",
      stateText: entry.state ?? null,
      municipalText: entry.municipal ?? null,
      remark: entry.remark ?? null,
      occurrences: entry.occurrences ?? [],
      kind: entry.kind,
      ...(entry.reached && entry.reached <= today
        ? { state: "DONE" as const, reachedOn: date(entry.reached) }
        : {}),
      origin: "DEMO",
      agreementId,
      phaseId,
    }),
  );
  return { phases, items, milestones };
}

/**
 * Adds a made-up plan to an agreement that has none. One that has any plan, made by users or by an earlier start,
 * is left as it is.
 */
export async function loadDemoPlans(tx: Prisma.TransactionClient, today: CalendarDate): Promise<void> {
  const plans = demoPlans();
  const inUse = await tx.agreement.findMany({
    where: {
      id: { in: [...plans.keys()] },
      phases: { none: {} },
      planItems: { none: {} },
      milestones: { none: {} },
    },
    select: { id: true },
  });
  const removed = await tx.auditEvent.findMany({
    where: { operation: "DELETE", entityId: { startsWith: "demo-", contains: "-phase-" } },
    select: { entityId: true },
  });
  const emptied = (prefix: string) => removed.some(({ entityId }) => entityId.startsWith(`${prefix}-phase-`));
  const rows = inUse.flatMap(({ id }) => {
    const { prefix, phases } = plans.get(id)!;
    return emptied(prefix) ? [] : [rowsOf(id, prefix, phases, today)];
  });
  if (rows.length === 0) return;
  await tx.phase.createMany({ data: rows.flatMap(({ phases }) => phases) });
  await tx.planItem.createMany({ data: rows.flatMap(({ items }) => items) });
  await tx.milestone.createMany({ data: rows.flatMap(({ milestones }) => milestones) });
}
