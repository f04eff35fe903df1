import type { Prisma } from "@/lib/db/client";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import { addDays, toCalendarDate, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { wishTexts, type WishText } from "@/prisma/seed/demo/text/wish";
import { demoUserId, demoUsers, mainInstitutions } from "@/prisma/seed/demo/user";

/** A new round every year, so that wishes can always be sent in the demo. */
function nextDeadline(today: CalendarDate): CalendarDate {
  const year = Number(today.slice(0, 4));
  const thisYears = toCalendarDate(`${year}-04-01`);
  return thisYears >= today ? thisYears : toCalendarDate(`${year + 1}-04-01`);
}

/** The id of every round by its deadline; the next one is added when it is missing. */
async function roundIds(tx: Prisma.TransactionClient, next: CalendarDate): Promise<Map<string, string>> {
  const stored = await tx.wishRound.findMany({ select: { id: true, deadlineOn: true } });
  const ids = new Map<string, string>(stored.map(({ id, deadlineOn }) => [fromDbDate(deadlineOn), id]));
  if (!ids.has(next)) {
    const id = `demo-runde-${next}`;
    await tx.wishRound.create({ data: { id, deadlineOn: toDbDate(next), origin: "DEMO" } });
    ids.set(next, id);
  }
  return ids;
}

function dateOf(day: number | string, today: CalendarDate): Date {
  return toDbDate(typeof day === "number" ? addDays(today, -day) : toCalendarDate(day));
}

/** Written down the day it happened. */
const noonOf = (day: number | string, today: CalendarDate) =>
  new Date(dateOf(day, today).getTime() + 11 * 3_600_000);

function senderOf({ municipalityId, byLeader }: WishText): { id: string; name: string } {
  const email = `${byLeader ? "leder" : "forvaltning"}@${municipalityId}.demo`;
  return { id: demoUserId(email), name: demoUsers.find((user) => user.email === email)!.name };
}

/** Who wrote a step down: the sender sent it, the administration did the rest. */
function actorOf(text: WishText, index: number): string {
  return (index === 0 ? senderOf(text) : senderOf({ ...text, byLeader: false })).name;
}

async function addWish(
  tx: Prisma.TransactionClient,
  text: WishText,
  roundId: string | null,
  today: CalendarDate,
): Promise<void> {
  const id = `demo-wish-${text.key}`;
  const sender = await tx.user.findUnique({ where: { id: senderOf(text).id }, select: { id: true } });
  const last = text.steps.at(-1)!;
  const { answer } = text;
  const validFrom = answer?.validFrom === undefined ? null : dateOf(answer.validFrom, today);
  const validTo = answer?.validTo === undefined ? null : dateOf(answer.validTo, today);
  await tx.exemptionWish.create({
    data: {
      id,
      kind: text.kind,
      area: text.area,
      title: text.title,
      lawText: text.lawText ?? null,
      why: text.why,
      wouldEnable: text.wouldEnable,
      stage: last[0],
      submittedOn: dateOf(text.steps[0]![1], today),
      answer: answer?.answer ?? null,
      answerReason: answer?.reason ?? null,
      answeredOn: answer ? dateOf(last[1], today) : null,
      validFrom,
      validTo,
      origin: "DEMO",
      municipalityId: text.municipalityId,
      institutionId: text.byLeader ? mainInstitutions[text.municipalityId]! : null,
      provisionId: text.provisionId ?? null,
      ruleId: text.ruleId ?? null,
      roundId,
      createdById: sender?.id ?? null,
    },
  });
  await tx.wishStep.createMany({
    data: text.steps.map(([stage, on, note], index) => ({
      id: `${id}-step-${index + 1}`,
      wishId: id,
      stage,
      on: dateOf(on, today),
      note: note ?? null,
      actorName: actorOf(text, index),
      createdAt: noonOf(on, today),
    })),
  });
  const trial = text.waitingTrial
    ? await tx.trial.findUnique({ where: { id: text.waitingTrial }, select: { id: true } })
    : null;
  if (trial) {
    await tx.wishTrial.create({
      data: { wishId: id, trialId: trial.id, municipalityId: text.municipalityId },
    });
  }
  if (text.provisionId && answer && validFrom) {
    await tx.provisionGrant.create({
      data: {
        id: `${id}-grant`,
        area: text.area,
        provisionId: text.provisionId,
        municipalityId: text.municipalityId,
        wishId: id,
        validFrom,
        validTo,
        condition: answer.condition ?? null,
        origin: "DEMO",
      },
    });
  }
}

/** Adds the made-up wishes that are missing; one that exists, or that a user removed, is never written again. */
export async function loadDemoWishes(tx: Prisma.TransactionClient, today: CalendarDate): Promise<void> {
  const next = nextDeadline(today);
  const rounds = await roundIds(tx, next);
  const ids = wishTexts.map(({ key }) => `demo-wish-${key}`);
  const stored = await tx.exemptionWish.findMany({ where: { id: { in: ids } }, select: { id: true } });
  const removed = await tx.auditEvent.findMany({
    where: { entity: "wish", operation: "DELETE", entityId: { in: ids } },
    select: { entityId: true },
  });
  const known = new Set([...stored.map(({ id }) => id), ...removed.map(({ entityId }) => entityId)]);
  // A rule may have been removed or replaced by its municipality since; then there is nothing left to challenge.
  const rules = await tx.municipalRule.findMany({
    where: { id: { in: wishTexts.flatMap(({ ruleId }) => ruleId ?? []) } },
    select: { id: true },
  });
  for (const text of wishTexts) {
    if (known.has(`demo-wish-${text.key}`)) continue;
    if (dateOf(text.steps.at(-1)![1], today) > toDbDate(today)) continue;
    if (text.ruleId && !rules.some(({ id }) => id === text.ruleId)) continue;
    await addWish(tx, text, text.kind === "WISH" ? rounds.get(text.round ?? next)! : null, today);
  }
}
