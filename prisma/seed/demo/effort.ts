import type { Prisma } from "@/lib/db/client";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import type { EffortKind } from "@/lib/domain/effort/effort";
import { addDays, daysBetween, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { randomFrom } from "@/prisma/seed/demo/random";
import { demoTrials } from "@/prisma/seed/demo/trial";
import type { DemoTrial } from "@/prisma/seed/demo/trial-row";

type EffortRow = Prisma.TrialEffortCreateManyInput;

/** Seconds and fields of one save, from the least to the most. */
const usual: Record<EffortKind, { seconds: [number, number]; fields: [number, number] }> = {
  FORM: { seconds: [110, 320], fields: [6, 16] },
  LOG: { seconds: [18, 110], fields: [2, 4] },
  EFFECT: { seconds: [60, 260], fields: [8, 30] },
  EVALUATION: { seconds: [280, 860], fields: [3, 4] },
  MOVE: { seconds: [12, 60], fields: [2, 5] },
};

/** What documenting one made-up trial has cost along its way; never a word about who did it. */
function rowsOf({ trial, stageChanges }: DemoTrial, today: CalendarDate): EffortRow[] {
  const trialId = trial.id!;
  const random = randomFrom(`${trialId}-effort`);
  // Some write short and some write long; every tenth writes far too much.
  const weight = random.chance(0.1) ? random.between(30, 60) / 10 : random.between(5, 17) / 10;
  const logsAMonth = random.between(0, 4) * (weight > 2 ? 3 : 1);
  const rows: EffortRow[] = [];
  const add = (kind: EffortKind, on: CalendarDate) => {
    if (on > today) return;
    const { seconds, fields } = usual[kind];
    rows.push({
      ...{ id: `demo-effort-${trialId}-${rows.length + 1}`, trialId, kind, on: toDbDate(on) },
      seconds: Math.min(3_600, Math.round(random.between(...seconds) * weight)),
      fields: random.between(...fields),
    });
  };
  const changes = stageChanges.map(({ stage, from }) => ({ stage, from: fromDbDate(from as Date) }));
  changes.forEach(({ stage, from }, index) => {
    if (index === 0) add("FORM", from);
    else add("MOVE", from);
    if (stage === "EVALUATING") add("EVALUATION", addDays(from, random.between(0, 6)));
    if ((stage === "IN_TEST" || stage === "EVALUATING") && random.chance(0.4))
      add("EFFECT", addDays(from, 1));
    if (stage !== "IN_TEST") return;
    const until = changes[index + 1]?.from ?? today;
    const days = Math.min(daysBetween(from, until), 400);
    const logs = Math.round((days / 30) * logsAMonth);
    for (let number = 0; number < logs; number += 1)
      add("LOG", addDays(from, random.between(0, Math.max(0, days - 1))));
  });
  return rows;
}

/** What documenting the made-up trials has cost, as it stands on a day. */
export function demoEfforts(today: CalendarDate): EffortRow[] {
  return demoTrials(today).flatMap((demo) => rowsOf(demo, today));
}

/** Adds it once for each made-up trial: a later start adds nothing to a trial that has it. */
export async function loadDemoEfforts(tx: Prisma.TransactionClient, today: CalendarDate): Promise<void> {
  const efforts = demoEfforts(today);
  const open = await tx.trial.findMany({
    where: { origin: "DEMO", efforts: { none: { id: { startsWith: "demo-effort-" } } } },
    select: { id: true },
  });
  const free = new Set(open.map(({ id }) => id));
  await tx.trialEffort.createMany({ data: efforts.filter(({ trialId }) => free.has(trialId)) });
}
