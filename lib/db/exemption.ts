import { changedFields, recordAudit, type AuditActor } from "@/lib/db/audit";
import { db, Prisma } from "@/lib/db/client";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import { changedSinceReviewSql, isCommentedSql, reviewStateSql, trialNeedSql } from "@/lib/db/exemption-sql";
import { trialMatchSql } from "@/lib/db/trial-filter-sql";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import type { ExemptionNeed } from "@/lib/domain/exemption/need";
import { provisionLabel } from "@/lib/domain/exemption/provision";
import type { QueuedStatement, StatementFilter } from "@/lib/domain/exemption/queue";
import type { ExemptionBasis } from "@/lib/domain/exemption/reference";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { isRowId } from "@/lib/domain/shared/row-id";
import { trialFilter } from "@/lib/domain/trial/filter";
import type { Scope } from "@/lib/domain/trial/sharing";
import { byName } from "@/lib/i18n/format";

/** A statement with everything a reviewer needs; `used`, `trial`, `part`, `law`, `rule`, `home`, `place` are joined. */
const statement = Prisma.sql`jsonb_build_object(
  'id', used.id, 'version', used.version, 'level', used.level, 'state', ${reviewStateSql("used")},
  'part', part.title,
  'basis', coalesce(concat_ws(' ', law.law, nullif(concat_ws(', ', law.paragraph, law.subsection), ''))
    || ': ' || law.topic, rule.title),
  'statedNeed', used."statedNeed", 'statedOn', used."statedOn", 'statedByName', used."statedByName",
  'reviewedNeed', used."reviewedNeed", 'reviewedOn', used."reviewedOn",
  'reviewedByName', used."reviewedByName", 'reviewNote', used."reviewNote",
  'comment', used.comment, 'commentedOn', used."commentedOn", 'commentedByName', used."commentedByName",
  'changedSinceReview', ${changedSinceReviewSql("used")}, 'isCommented', ${isCommentedSql("used")},
  'trialNeed', case used.level when 'NATIONAL' then ${trialNeedSql("NATIONAL", "trial")}
    else ${trialNeedSql("MUNICIPAL", "trial")} end,
  'trial', jsonb_build_object(
    'id', trial.id, 'title', trial.title, 'area', trial.area, 'freedFrom', trial."freedFrom",
    'freedTo', trial."freedTo", 'change', trial.change, 'anonymised', trial.anonymised,
    'municipality', jsonb_build_object('id', home.id, 'name', home.name),
    'leadInstitution', jsonb_build_object('id', place.id, 'name', place.name, 'kind', place.kind)))`;

const joined = Prisma.sql`exemption_use used
  join trial on trial.id = used."trialId"
  join municipality home on home.id = trial."municipalityId"
  join institution place on place.id = trial."leadInstitutionId"
  left join sub_activity part on part.id = used."subActivityId"
  left join legal_provision law on law.id = used."provisionId"
  left join municipal_rule rule on rule.id = used."municipalRuleId"`;

export interface StatementPage {
  items: QueuedStatement[];
  /** statements, and the trials they belong to */
  total: number;
  trials: number;
}

/**
 * Statements the scope and the filter let through, those that have waited longest first. Where nobody knows when it
 * was stated, it waits since it was loaded.
 */
export async function listStatements(
  scope: Scope,
  filter: StatementFilter,
  { limit, offset = 0, today }: { limit: number; offset?: number; today: CalendarDate },
): Promise<StatementPage> {
  const prisma = await db();
  const { municipality, area, level, states } = filter;
  const trials = trialFilter({
    municipality: municipality === null ? [] : [municipality],
    area: area === null ? [] : [area],
  });
  const atLevel = level === null ? Prisma.sql`true` : Prisma.sql`used.level = ${level}::"ExemptionLevel"`;
  const inState =
    states.length === 0
      ? Prisma.sql`true`
      : Prisma.sql`${reviewStateSql("used")} in (${Prisma.join([...states])})`;
  const [row] = await prisma.$queryRaw<[StatementPage]>`
    with matching as materialized (
      select used.id, used."trialId",
        coalesce(used."statedOn", (used."createdAt" at time zone 'Europe/Copenhagen')::date) as since
      from exemption_use used join trial on trial.id = used."trialId"
      where ${trialMatchSql(scope, trials, "trial", today)}
        and ${atLevel} and ${inState}
    ), shown as materialized (
      select id, since from matching order by since, "trialId", id limit ${limit} offset ${offset}
    )
    select (select count(*) from matching)::int as total,
      (select count(distinct "trialId") from matching)::int as trials,
      coalesce((select jsonb_agg(${statement} order by shown.since, used."trialId", used.id)
        from ${joined} join shown on shown.id = used.id), '[]') as items`;
  return row;
}

/** One statement; null when there is none or the scope does not let its trial through. */
export async function getStatement(id: string, scope: Scope): Promise<QueuedStatement | null> {
  if (!isRowId(id)) return null;
  const prisma = await db();
  const rows = await prisma.$queryRaw<{ statement: QueuedStatement }[]>`
    select ${statement} as statement from ${joined}
    where used.id = ${id} and ${trialVisibleSql(scope, "trial")}`;
  return rows[0]?.statement ?? null;
}

/** The second or the third step, as it is written. */
export type ReviewStep =
  { step: "REVIEW"; need: ExemptionNeed; note: string | null } | { step: "COMMENT"; comment: string };

function columnsOf(step: ReviewStep, by: { name: string; on: CalendarDate }) {
  const on = toDbDate(by.on);
  return step.step === "REVIEW"
    ? { reviewedNeed: step.need, reviewNote: step.note, reviewedOn: on, reviewedByName: by.name }
    : { comment: step.comment, commentedOn: on, commentedByName: by.name };
}

/** What the history of the trial tells about a step: which statement it is about, and what was found or said. */
function historyOf({ part, level, basis, statedNeed }: QueuedStatement, step: ReviewStep) {
  const found =
    step.step === "REVIEW" ? { reviewedNeed: step.need, note: step.note } : { comment: step.comment };
  return { part, level, basis, statedNeed, ...found };
}

const stepBefore = (current: QueuedStatement, { step }: ReviewStep): ReviewStep | null => {
  if (step === "COMMENT") return current.comment === null ? null : { step, comment: current.comment };
  return current.reviewedNeed === null
    ? null
    : { step, need: current.reviewedNeed, note: current.reviewNote };
};

/**
 * Writes a review or a comment if the statement still stands at `version`, and tells it in the trial's history.
 * `reviewed` there says which came last when a statement and its review are of the same day.
 */
export async function saveReviewStep(
  current: QueuedStatement,
  version: number,
  step: ReviewStep,
  by: { actor: AuditActor; today: CalendarDate },
): Promise<"SAVED" | "CONFLICT"> {
  const prisma = await db();
  const { id, trial } = current;
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.exemptionUse.updateMany({
      where: { id, version, trial: { archivedAt: null } },
      data: { ...columnsOf(step, { name: by.actor.name, on: by.today }), version: { increment: 1 } },
    });
    if (count === 0) return "CONFLICT";
    const old = stepBefore(current, step);
    const changed = changedFields(
      { review: old && historyOf(current, old) },
      { review: historyOf(current, step) },
    );
    // Finding the same again is a review, too.
    const { before, after } = changed ?? { before: {}, after: { review: historyOf(current, step) } };
    await recordAudit(tx, by.actor, {
      ...{ operation: "UPDATE", entity: "trial", entityId: trial.id, municipalityId: trial.municipality.id },
      before,
      after: { ...after, ...(step.step === "REVIEW" && { reviewed: [id] }) },
    });
    return "SAVED";
  });
}

/**
 * What a trial at the place can state its need of: provisions that an agreement frees or that were granted to the
 * municipality, and the municipality's own rules; the same as the form of a trial offers.
 * @param ids besides, these, so that a reference that does not fit can be told from one that does not exist
 */
export async function listExemptionBases(
  { municipalityId, area }: { municipalityId: string; area: WelfareArea },
  ids: string[] = [],
): Promise<ExemptionBasis[]> {
  const prisma = await db();
  const [provisions, rules] = await Promise.all([
    prisma.legalProvision.findMany({
      where: {
        OR: [
          { areas: { has: area }, role: "EXEMPTED" },
          { areas: { has: area }, grants: { some: { municipalityId, area } } },
          { id: { in: ids } },
        ],
      },
      select: {
        ...{ id: true, areas: true, law: true, paragraph: true, subsection: true, topic: true },
        validity: {
          select: { kind: true, validFrom: true, validTo: true, note: true },
          orderBy: { order: "asc" },
        },
      },
    }),
    prisma.municipalRule.findMany({
      where: { municipalityId, OR: [{ area }, { id: { in: ids } }] },
      select: { id: true, title: true, area: true, validFrom: true, validTo: true },
      orderBy: { title: "asc" },
    }),
  ]);
  const dates = <T extends { validFrom: Date | null; validTo: Date | null }>(period: T) => ({
    ...period,
    validFrom: fromDbDate(period.validFrom),
    validTo: fromDbDate(period.validTo),
  });
  return [
    ...provisions
      .map(({ id, areas, validity, ...name }): ExemptionBasis => ({
        ...{ id, level: "NATIONAL", label: provisionLabel(name), areas, periods: validity.map(dates) },
      }))
      .sort(byName("da", ({ label }) => label)),
    ...rules.map(({ id, title, area, ...period }): ExemptionBasis => ({
      ...{ id, level: "MUNICIPAL", label: title, areas: [area], ...dates(period) },
    })),
  ];
}
