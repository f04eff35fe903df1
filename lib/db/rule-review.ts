import { changedFields, recordAudit, type AuditActor } from "@/lib/db/audit";
import { db, type DbOrTx, type Prisma } from "@/lib/db/client";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import { isUniqueConflict } from "@/lib/db/errors";
import { getKeptRecord } from "@/lib/db/upkeep/record";
import { correctRecord, insertRecord, replaceRecord } from "@/lib/db/upkeep/write";
import type { DecidingBody, MunicipalRuleCategory, MunicipalRuleStatus } from "@/lib/domain/freedom/record";
import {
  makesNewVersion,
  newTitles,
  type ReviewRound,
  type RoundRule,
  type RuleVerdict,
} from "@/lib/domain/freedom/review";
import { keywordsFromTitle, type RecordInput } from "@/lib/domain/freedom/upkeep";
import { supersessionErrors } from "@/lib/domain/freedom/upkeep-period";
import type { DataOrigin, WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

export interface StoredReview extends ReviewRound {
  origin: DataOrigin;
}

const reviewSelect = {
  id: true,
  area: true,
  title: true,
  opensOn: true,
  closesOn: true,
  origin: true,
  municipality: { select: { id: true, name: true } },
} as const satisfies Prisma.RuleReviewSelect;

function toReview(row: Prisma.RuleReviewGetPayload<{ select: typeof reviewSelect }>): StoredReview {
  return { ...row, opensOn: fromDbDate(row.opensOn), closesOn: fromDbDate(row.closesOn) };
}

/** The municipalities whose rounds may be read; ALL for national roles. */
type Reach = "ALL" | readonly string[];
const within = (reach: Reach) => (reach === "ALL" ? {} : { municipalityId: { in: [...reach] } });

/** The rounds within reach, the one that closes last first. */
export async function listReviews(reach: Reach): Promise<StoredReview[]> {
  const prisma = await db();
  const rows = await prisma.ruleReview.findMany({
    where: within(reach),
    select: reviewSelect,
    orderBy: [{ closesOn: "desc" }, { id: "asc" }],
    take: 200,
  });
  return rows.map(toReview);
}

/** One round within reach. */
export async function getReview(id: string, reach: Reach): Promise<StoredReview | null> {
  const prisma = await db();
  const row = await prisma.ruleReview.findFirst({ where: { id, ...within(reach) }, select: reviewSelect });
  return row && toReview(row);
}

/** A rule with what rounds ask and tell about it. */
export interface ReviewedRule extends RoundRule {
  version: number;
  municipalityId: string;
  area: WelfareArea;
  title: string;
  summary: string;
  decidedOn: CalendarDate | null;
  decidedBy: DecidingBody | null;
  decisionReason: string | null;
  replacedBy: Omit<ReviewedRule, "replacedBy" | "summary" | "title" | "area" | "municipalityId"> | null;
}

const versionSelect = {
  id: true,
  version: true,
  status: true,
  validFrom: true,
  validTo: true,
  replacesId: true,
  fencePostId: true,
  decidedOn: true,
  decidedBy: true,
  decisionReason: true,
} as const satisfies Prisma.MunicipalRuleSelect;

type VersionRow = Prisma.MunicipalRuleGetPayload<{ select: typeof versionSelect }>;
function toVersion<T extends VersionRow>(row: T) {
  return {
    ...row,
    validFrom: fromDbDate(row.validFrom),
    validTo: fromDbDate(row.validTo),
    decidedOn: fromDbDate(row.decidedOn),
  };
}

/** Every version of the rules of some municipalities and areas, by title. */
export async function listReviewedRules(
  places: readonly { municipalityId: string; area: WelfareArea }[],
): Promise<ReviewedRule[]> {
  if (places.length === 0) return [];
  const prisma = await db();
  const rows = await prisma.municipalRule.findMany({
    where: { OR: places.map(({ municipalityId, area }) => ({ municipalityId, area })) },
    select: {
      ...versionSelect,
      municipalityId: true,
      area: true,
      title: true,
      summary: true,
      replacedBy: { select: versionSelect },
    },
    orderBy: [{ title: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({
    ...toVersion(row),
    municipalityId: row.municipalityId!,
    replacedBy: row.replacedBy && toVersion(row.replacedBy),
  }));
}

/** What one institution said about one rule. */
export interface StoredMark {
  reviewId: string;
  ruleId: string;
  verdict: RuleVerdict;
  comment: string | null;
  version: number;
  institution: { id: string; name: string };
}

/** The marks of some rounds, by institution. */
export async function listMarks(reviewIds: readonly string[]): Promise<StoredMark[]> {
  if (reviewIds.length === 0) return [];
  const prisma = await db();
  return prisma.ruleMark.findMany({
    where: { reviewId: { in: [...reviewIds] } },
    select: {
      reviewId: true,
      ruleId: true,
      verdict: true,
      comment: true,
      version: true,
      institution: { select: { id: true, name: true } },
    },
    orderBy: [{ institution: { name: "asc" } }, { id: "asc" }],
  });
}

/** How many open institutions could answer. */
export async function countAsked(municipalityId: string, area: WelfareArea): Promise<number> {
  const prisma = await db();
  return prisma.institution.count({ where: { municipalityId, area, closedOn: null } });
}

export interface NewReview {
  municipalityId: string;
  area: WelfareArea;
  title: string;
  opensOn: CalendarDate;
  closesOn: CalendarDate;
  category: MunicipalRuleCategory;
  /** titles of rules that may not be on the list yet */
  rules: string[];
}

const unknown: RecordInput = {
  ...{ law: null, paragraph: null, subsection: null, fenceStatus: null, exception: null, freed: null },
  ...{ role: null, note: null, decidedOn: null, decidedBy: null, decisionReason: null, provisionIds: [] },
  ...{ validFrom: null, validTo: null, recheckOn: null, keeperId: null },
  ...{ areas: [], category: null, title: "", summary: "", ruleStatus: null, keywords: [] },
};

/**
 * Opens a round and puts the rules that are missing on the municipality's list, kept and with everyday words from
 * their titles. The same form posted again answers with the round it made the first time.
 */
export async function createReview(review: NewReview, actor: AuditActor): Promise<{ id: string }> {
  const { municipalityId, area, title, category, rules } = review;
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    // Two that open a round for the same rules wait in line here.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${`review:${municipalityId}:${area}`}))::text`;
    const data = {
      ...{ municipalityId, area, title },
      opensOn: toDbDate(review.opensOn),
      closesOn: toDbDate(review.closesOn),
    };
    const same = await tx.ruleReview.findFirst({ where: data, select: { id: true } });
    if (same) return same;
    const existing = await tx.municipalRule.findMany({
      where: { municipalityId, area, replacedBy: null },
      select: { title: true },
    });
    const added = newTitles(
      rules,
      existing.map((rule) => rule.title),
    );
    const owner = { level: "MUNICIPAL" as const, municipalityId, institutionId: null };
    for (const rule of added) {
      const keywords = keywordsFromTitle(rule);
      const words = { title: rule, summary: rule, keywords, areas: [area], category };
      await insertRecord(tx, "RULE", { ...unknown, ...words, ruleStatus: "KEPT" }, owner, actor);
    }
    const created = await tx.ruleReview.create({ data, select: { id: true } });
    const { opensOn, closesOn } = review;
    await recordAudit(tx, actor, {
      operation: "CREATE",
      entity: "ruleReview",
      entityId: created.id,
      municipalityId,
      after: { area, title, opensOn, closesOn, ...(added.length > 0 && { rules: added }) },
    });
    return created;
  });
}

export interface MarkToSave {
  reviewId: string;
  ruleId: string;
  institutionId: string;
  municipalityId: string;
  /** as it stood when the form was opened; 0: there was none */
  version: number;
  verdict: RuleVerdict;
  comment: string | null;
}

async function writeMark(tx: DbOrTx, mark: MarkToSave, actor: AuditActor): Promise<number | null> {
  const { version, verdict, comment, municipalityId, ...key } = mark;
  const stored = await tx.ruleMark.findUnique({ where: { reviewId_ruleId_institutionId: key } });
  const before = stored && { verdict: stored.verdict, comment: stored.comment };
  const changed = changedFields({ ...before }, { verdict, comment });
  // Nothing new, or the same form posted again: it is saved already.
  if (stored && !changed) return stored.version;
  if ((stored?.version ?? 0) !== version) return null;
  let id = stored?.id;
  if (id) {
    const { count } = await tx.ruleMark.updateMany({
      where: { id, version },
      data: { verdict, comment, version: { increment: 1 } },
    });
    if (count === 0) return null;
  } else {
    id = (await tx.ruleMark.create({ data: { ...key, municipalityId, verdict, comment } })).id;
  }
  await recordAudit(tx, actor, {
    operation: stored ? "UPDATE" : "CREATE",
    entity: "ruleMark",
    entityId: id,
    municipalityId,
    ...(stored && { before: { ...changed?.before } }),
    after: stored ? { ...changed?.after } : { ...key, verdict, comment },
  });
  return version + 1;
}

/**
 * Saves what an institution says about a rule.
 * @returns its version, or CONFLICT when somebody else saved it since the form was opened
 */
export async function saveMark(mark: MarkToSave, actor: AuditActor): Promise<number | "CONFLICT"> {
  const prisma = await db();
  try {
    return (await prisma.$transaction((tx) => writeMark(tx, mark, actor))) ?? "CONFLICT";
  } catch (error) {
    if (isUniqueConflict(error)) return "CONFLICT";
    throw error;
  }
}

export interface DecisionToSave {
  /** each as it stood when the form was opened */
  rules: { id: string; version: number; title: string }[];
  municipalityId: string;
  status: MunicipalRuleStatus;
  decidedOn: CalendarDate;
  decidedBy: DecidingBody;
  reason: string;
  /** the first day a new version holds */
  validFrom: CalendarDate;
}

export type DecisionOutcome =
  | "SAVED"
  /** somebody changed or replaced these in between */
  | { changed: string[] }
  /** the rule began on that day or later, so nothing of it would be left */
  | { title: string; since: CalendarDate }
  /** the rule has ended before that day */
  | { title: string; ended: CalendarDate };

/** Undoes the transaction. */
class Undecided extends Error {
  constructor(readonly outcome: Exclude<DecisionOutcome, "SAVED">) {
    super();
  }
}

/**
 * Lets a decision hold for all of the rules or for none. A rule that stays as it is carries the decision; for
 * another a new version takes over from the day, and the old one ends the day before.
 */
export async function decideRules(decision: DecisionToSave, actor: AuditActor): Promise<DecisionOutcome> {
  const { status, decidedOn, decidedBy, reason, validFrom, municipalityId } = decision;
  const prisma = await db();
  try {
    return await prisma.$transaction(async (tx) => {
      // In one order always, so that two decisions about the same rules wait for each other and not in a ring.
      for (const { id, version, title } of [...decision.rules].sort((a, b) => (a.id < b.id ? -1 : 1))) {
        await tx.$queryRaw`select pg_advisory_xact_lock(hashtext(${`rule:${id}`}))::text`;
        const record = await getKeptRecord("RULE", id, tx);
        const isHere = record?.municipality?.id === municipalityId;
        if (!record || !isHere || record.replacedBy || record.version !== version) {
          throw new Undecided({ changed: [title] });
        }
        const decided = { ...record.input, decidedOn, decidedBy, decisionReason: reason };
        if (!makesNewVersion(record.input.ruleStatus!, status)) {
          if (!(await correctRecord(tx, record, version, decided, actor)))
            throw new Undecided({ changed: [title] });
          continue;
        }
        const { validFrom: since, validTo: ended } = record.input;
        if (ended !== null && ended < validFrom) throw new Undecided({ title, ended });
        const next = { ...decided, ruleStatus: status, validFrom };
        if (since !== null && supersessionErrors(record.input, next).validFrom) {
          throw new Undecided({ title, since });
        }
        if ((await replaceRecord(tx, record, version, next, actor)) === null) {
          throw new Undecided({ changed: [title] });
        }
      }
      return "SAVED" as const;
    });
  } catch (error) {
    if (error instanceof Undecided) return error.outcome;
    if (isUniqueConflict(error)) return { changed: decision.rules.map(({ title }) => title) };
    throw error;
  }
}
