import type { Prisma } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { getPlan } from "@/lib/db/plan";
import { changeKindOf, type PlanPart, type PlanSubject } from "@/lib/domain/plan/change";
import { resolveWording } from "@/lib/domain/plan/wording/place";
import { toCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { REBILD_MUNICIPAL_AGREEMENT, statutoryAgreementId } from "@/prisma/seed/agreement";
import {
  esbjergHistory,
  rebildMunicipalHistory,
  viborgHistory,
  type DemoChange,
  type DemoPlanHistory,
} from "@/prisma/seed/demo/text/plan-change";
import { demoUserId, demoUsers } from "@/prisma/seed/demo/user";

type Part = PlanPart["part"];

interface History extends DemoPlanHistory {
  agreementId: string;
  municipalityId: string;
  /** of the ids of the plan's parts */
  prefix: string;
}

const histories: History[] = [
  {
    ...rebildMunicipalHistory,
    ...{ agreementId: REBILD_MUNICIPAL_AGREEMENT, municipalityId: "rebild", prefix: "demo-rebild-alle" },
  },
  {
    ...viborgHistory,
    ...{ agreementId: statutoryAgreementId("viborg"), municipalityId: "viborg", prefix: "demo-viborg" },
  },
  {
    ...esbjergHistory,
    ...{ agreementId: statutoryAgreementId("esbjerg"), municipalityId: "esbjerg", prefix: "demo-esbjerg" },
  },
];

/** The part as it was before a change. */
function before(after: Part, { wording, was, isNew }: DemoChange): Part | null {
  if (isNew) return null;
  if (wording === undefined) return { ...after, ...was } as Part;
  const resolved = resolveWording(wording, null);
  if (!resolved.ok || resolved.placed.end === null) throw new Error(`No such time: ${wording}`);
  const { start, end, precision } = resolved.placed;
  return { ...after, ...was, wording, start, end, precision } as Part;
}

const subjects: Record<string, PlanSubject> = { phase: "PHASE", item: "ITEM", milestone: "MILESTONE" };

/** The rows of a plan's changes, told backwards from how its parts stand now. */
function rowsOf(history: History, parts: Map<string, Part>): Prisma.PlanChangeCreateManyInput[] {
  const { agreementId, municipalityId, prefix, changes } = history;
  const email = `forvaltning@${municipalityId}.demo`;
  const states = new Map(parts);
  const rows = [...changes.entries()].toReversed().map(([index, change]) => {
    const subjectId = `${prefix}-${change.part}`;
    const after = states.get(subjectId)!;
    const was = before(after, change);
    if (was !== null) states.set(subjectId, was);
    const kind = was === null ? ("CREATED" as const) : changeKindOf(was, after);
    if (kind === null) throw new Error(`Nothing changes: ${subjectId}`);
    return {
      ...{ id: `${prefix}-change-${index + 1}`, at: change.at, kind, agreementId, subjectId },
      subject: subjects[change.part.split("-")[0]!]!,
      ...(was !== null && { before: was as unknown as Prisma.InputJsonObject }),
      after: after as unknown as Prisma.InputJsonObject,
      reason: change.reason ?? null,
      byName: demoUsers.find((user) => user.email === email)!.name,
      byId: demoUserId(email),
      batchId: change.go ? `${prefix}-${change.go}` : null,
      origin: "DEMO" as const,
    };
  });
  return rows.toReversed();
}

/**
 * Adds what happened to three of the made-up plans, and the days on which they were agreed to: once, and only to a plan that
 * nobody has changed since.
 */
export async function loadDemoPlanChanges(tx: Prisma.TransactionClient, today: CalendarDate): Promise<void> {
  for (const history of histories) {
    const { agreementId, prefix, changes, baselines } = history;
    if (changes.some(({ at }) => at.slice(0, 10) >= today)) continue;
    if ((await tx.planChange.count({ where: { agreementId } })) > 0) continue;
    const plan = await getPlan(agreementId, tx);
    const all = [...plan.phases, ...plan.items, ...plan.milestones];
    const parts = new Map<string, Part>(all.map((part) => [part.id, part]));
    if (!changes.every(({ part }) => parts.has(`${prefix}-${part}`))) continue;
    await tx.planChange.createMany({ data: rowsOf(history, parts) });
    await tx.planBaseline.createMany({
      data: baselines.map(({ agreedOn, title }, index) => ({
        ...{ id: `${prefix}-baseline-${index + 1}`, agreementId, title, origin: "DEMO" as const },
        agreedOn: toDbDate(toCalendarDate(agreedOn)),
      })),
    });
  }
}
