import { recordAudit, type AuditActor } from "@/lib/db/audit";
import { db, type DbOrTx } from "@/lib/db/client";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import { enqueueMail, type Mail } from "@/lib/db/outbox";
import { advanceWish } from "@/lib/db/wish-write";
import { overlaps } from "@/lib/domain/freedom/validity";
import type { DecidingBody } from "@/lib/domain/freedom/record";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { splitLaw } from "@/lib/domain/wish/law";
import type { WishRecord } from "@/lib/domain/wish/record";
import type { LiftedStatus, WishAnswer } from "@/lib/domain/wish/wish";

// An answer to a wish and what it changes: a provision is granted, or a municipal rule gives way.

interface Validity {
  validFrom: CalendarDate;
  validTo: CalendarDate | null;
}

/** An answer and what it changes. */
export interface AnswerToSave {
  answer: WishAnswer;
  on: CalendarDate;
  reason: string;
  condition: string | null;
  /** null: a refusal */
  validity: Validity | null;
  /** the provision the municipality is freed of; NEW puts the wish's own law on the list first */
  provisionId: string | "NEW" | null;
  /** the municipal rule that gives way */
  rule: { id: string; status: LiftedStatus; decidedBy: DecidingBody } | null;
  mails: Mail[];
}

export type AnswerOutcome =
  | "SAVED"
  | "CONFLICT"
  /** the municipality has been freed of the provision in some of that time already */
  | { overlap: Validity }
  /** the rule has ended or been replaced */
  | "RULE_GONE"
  /** the rule began on that day or later, so nothing of it could be left */
  | { ruleSince: CalendarDate };

function reasonWithCondition({ reason, condition }: AnswerToSave): string {
  return [reason, condition].filter(Boolean).join("\n\n");
}

/** Waits for whoever is giving the same freedom at this moment. */
async function overlappingGrant(
  tx: DbOrTx,
  wish: WishRecord,
  provisionId: string,
  validity: Validity,
): Promise<Validity | null> {
  const key = `grant:${provisionId}:${wish.municipality.id}`;
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${key}))::text`;
  const grants = await tx.provisionGrant.findMany({
    where: { provisionId, municipalityId: wish.municipality.id, area: wish.area },
    select: { validFrom: true, validTo: true },
    orderBy: { validFrom: "asc" },
  });
  const periods = grants.map(({ validFrom, validTo }) => ({
    validFrom: fromDbDate(validFrom),
    validTo: fromDbDate(validTo),
  }));
  return periods.find((period) => overlaps(period, validity)) ?? null;
}

/** The law a wish names in its own words becomes a provision that is freed for nobody but by grants. */
async function createProvision(tx: DbOrTx, wish: WishRecord, actor: AuditActor): Promise<string> {
  const lawText = wish.lawText ?? wish.title;
  const data = {
    ...splitLaw(lawText),
    topic: wish.title,
    summary: lawText,
    areas: [wish.area],
    freed: "NO" as const,
    role: "CONTEXT" as const,
  };
  const { id } = await tx.legalProvision.create({ data, select: { id: true } });
  await recordAudit(tx, actor, {
    operation: "CREATE",
    entity: "legalProvision",
    entityId: id,
    municipalityId: null,
    after: { ...data, wishId: wish.id },
  });
  return id;
}

async function grantProvision(
  tx: DbOrTx,
  wish: WishRecord,
  provisionId: string,
  validity: Validity,
  condition: string | null,
  actor: AuditActor,
): Promise<void> {
  const { id } = await tx.provisionGrant.create({
    data: {
      provisionId,
      municipalityId: wish.municipality.id,
      area: wish.area,
      wishId: wish.id,
      condition,
      validFrom: toDbDate(validity.validFrom),
      validTo: toDbDate(validity.validTo),
    },
    select: { id: true },
  });
  await recordAudit(tx, actor, {
    operation: "CREATE",
    entity: "provisionGrant",
    entityId: id,
    municipalityId: wish.municipality.id,
    after: { provisionId, area: wish.area, wishId: wish.id, condition, ...validity },
  });
}

/** The rule as it may be lifted, or why it may not. */
async function liftableRule(tx: DbOrTx, id: string, wish: WishRecord, { validFrom }: Validity) {
  // Two answers about the same rule wait in line here.
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${`rule:${id}`}))::text`;
  const rule = await tx.municipalRule.findFirst({
    where: { id, municipalityId: wish.municipality.id, area: wish.area, replacedBy: null },
  });
  if (!rule) return "RULE_GONE" as const;
  const since = fromDbDate(rule.validFrom);
  const until = fromDbDate(rule.validTo);
  if (until !== null && until < validFrom) return "RULE_GONE" as const;
  return since !== null && since >= validFrom ? { ruleSince: since } : rule;
}

type Rule = Exclude<Awaited<ReturnType<typeof liftableRule>>, string | { ruleSince: CalendarDate }>;

/**
 * The rule ends the day before and a version that gives way follows it, with the same words. When the freedom ends
 * before the rule would have, the rule comes back as it was the day after.
 */
async function liftRule(
  tx: DbOrTx,
  rule: Rule,
  answer: AnswerToSave & { validity: Validity; rule: NonNullable<AnswerToSave["rule"]> },
  actor: AuditActor,
): Promise<void> {
  const { validFrom, validTo } = answer.validity;
  const until = fromDbDate(rule.validTo);
  const municipalityId = rule.municipalityId!;
  const words = {
    area: rule.area,
    category: rule.category,
    title: rule.title,
    summary: rule.summary,
    keywords: rule.keywords,
    fencePostId: rule.fencePostId,
    municipalityId,
    decidedOn: toDbDate(answer.on),
    decidedBy: answer.rule.decidedBy,
    decisionReason: reasonWithCondition(answer),
  };
  const end = addDays(validFrom, -1);
  await tx.municipalRule.update({
    where: { id: rule.id },
    data: { validTo: toDbDate(end), version: { increment: 1 } },
    select: { id: true },
  });
  const follow = async (replacesId: string, status: Rule["status"], period: Validity): Promise<string> => {
    const { id } = await tx.municipalRule.create({
      data: {
        ...words,
        status,
        replacesId,
        validFrom: toDbDate(period.validFrom),
        validTo: toDbDate(period.validTo),
      },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      operation: "CREATE",
      entity: "municipalRule",
      entityId: id,
      municipalityId,
      after: { title: rule.title, status, replacesId, ...period },
    });
    return id;
  };
  const comesBack = validTo !== null && (until === null || validTo < until);
  const lifted = await follow(rule.id, answer.rule.status, {
    validFrom,
    validTo: comesBack ? validTo : until,
  });
  await recordAudit(tx, actor, {
    operation: "UPDATE",
    entity: "municipalRule",
    entityId: rule.id,
    municipalityId,
    before: { validTo: until },
    after: { validTo: end, replacedById: lifted },
  });
  if (comesBack) await follow(lifted, rule.status, { validFrom: addDays(validTo, 1), validTo: until });
}

/**
 * Saves an answer with everything it changes: the grant or the rule that gives way, the step, the history and the
 * mails. Anything but SAVED has written nothing.
 */
export async function answerWish(
  wish: WishRecord,
  answer: AnswerToSave,
  actor: AuditActor,
): Promise<AnswerOutcome> {
  const prisma = await db();
  return prisma.$transaction(async (tx): Promise<AnswerOutcome> => {
    const { validity, provisionId, rule } = answer;
    if (validity && provisionId && provisionId !== "NEW") {
      const overlap = await overlappingGrant(tx, wish, provisionId, validity);
      if (overlap) return { overlap };
    }
    const lifted = validity && rule ? await liftableRule(tx, rule.id, wish, validity) : null;
    if (lifted === "RULE_GONE" || (lifted && "ruleSince" in lifted)) return lifted;
    const columns = {
      answer: answer.answer,
      // A grant keeps its own condition; a challenge has none to keep it.
      answerReason: provisionId ? answer.reason : reasonWithCondition(answer),
      answeredOn: toDbDate(answer.on),
      validFrom: toDbDate(validity?.validFrom ?? null),
      validTo: toDbDate(validity?.validTo ?? null),
      ...(rule && { ruleId: rule.id }),
      ...(provisionId && provisionId !== "NEW" && { provisionId }),
    };
    const told = { answer: answer.answer, reason: answer.reason, ...validity };
    const step = { stage: "ANSWERED" as const, on: answer.on, note: null };
    if (!(await advanceWish(tx, wish, actor, step, columns, told))) return "CONFLICT";
    if (validity && provisionId) {
      let freed: string = provisionId;
      if (provisionId === "NEW") {
        freed = await createProvision(tx, wish, actor);
        await tx.exemptionWish.update({
          where: { id: wish.id },
          data: { provisionId: freed },
          select: { id: true },
        });
      }
      await grantProvision(tx, wish, freed, validity, answer.condition, actor);
    }
    if (validity && rule && lifted) await liftRule(tx, lifted, { ...answer, validity, rule }, actor);
    for (const mail of answer.mails) await enqueueMail(tx, mail);
    return "SAVED";
  });
}
