import { recordAudit, type AuditActor } from "@/lib/db/audit";
import { db, Prisma, type DbOrTx } from "@/lib/db/client";
import { mentioned } from "@/lib/db/political-goal";
import { searchQuerySql, latestDecisionSql } from "@/lib/db/trial-filter-sql";
import { trialVisibleSql } from "@/lib/db/trial-visibility";
import type { Contribution, SuggestedTrial } from "@/lib/domain/politics/goal";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { stageGroups, stagesOfGroup } from "@/lib/domain/statistic/stage-group";
import { MOST_GOALS_OF_TRIAL } from "@/lib/domain/trial/contribution";
import type { TrialRights } from "@/lib/policies/trial";
import type { Scope } from "@/lib/domain/trial/sharing";

export type StoredContribution = Omit<Contribution, "mayChange"> & { rights: TrialRights };

/** What came furthest first; a paused test is a test. */
const furthestFirst = stageGroups.toReversed().flatMap((group): readonly string[] => stagesOfGroup[group]);
const stageOrder = Prisma.sql`array_position(${furthestFirst}::text[], trial.stage::text)`;

const rights = Prisma.sql`json_build_object('municipalityId', trial."municipalityId", 'leadInstitutionId',
  trial."leadInstitutionId", 'area', trial.area, 'stage', trial.stage, 'createdById', trial."createdById")`;

/** The trials that contribute to a goal, those that came furthest first, with how they do. */
export async function listContributions(
  scope: Scope,
  goalId: string,
  limit: number,
): Promise<StoredContribution[]> {
  const prisma = await db();
  return prisma.$queryRaw<StoredContribution[]>`
    select ${mentioned} as trial, ${latestDecisionSql("trial")} as decision, part.note, ${rights} as rights
    from trial_goal part join trial on trial.id = part."trialId"
    join institution place on place.id = trial."leadInstitutionId"
    where part."goalId" = ${goalId} and ${trialVisibleSql(scope, "trial")}
    order by ${stageOrder} nulls last, trial.title, trial.id
    limit ${limit}`;
}

/** Where trials are looked for that could contribute: in areas of the municipality, or at single institutions. */
export interface SuggestionReach {
  municipalityId: string;
  areas: readonly WelfareArea[];
  /** null: everywhere in the areas */
  institutionIds: readonly string[] | null;
}

/** Fewer letters than this are in every sentence. */
const MIN_LETTERS = 4;
/** One word in common says little, and every trial has it. */
const MIN_WORDS = 2;

/**
 * Trials that do not contribute to the goal and could: those that say the same words, and those with a theme of the
 * ones that contribute. A trial with as many goals as it may have, or withdrawn, is left out.
 * @param find words to look for instead
 */
export async function suggestTrials(
  scope: Scope,
  goal: { id: string; text: string },
  reach: SuggestionReach,
  { find, limit }: { find: string; limit: number },
): Promise<SuggestedTrial[]> {
  const prisma = await db();
  const at = reach.institutionIds
    ? Prisma.sql`trial."leadInstitutionId" = any(${[...reach.institutionIds]})`
    : Prisma.sql`true`;
  const fits = find
    ? Prisma.sql`candidate.search @@ ${searchQuerySql(find)}`
    : Prisma.sql`(cardinality(fit.words) >= ${MIN_WORDS} or (fit.shares and cardinality(fit.words) >= 1))`;
  return prisma.$queryRaw<SuggestedTrial[]>`
    with spoken as (
      select lower(word) as word, tsvector_to_array(to_tsvector('frisat_danish', word)) as stems, min(nth) as nth
      from regexp_split_to_table(${goal.text}, '[^[:alpha:]]+') with ordinality as each (word, nth)
      where char_length(word) >= ${MIN_LETTERS} group by 1, 2
    ), themes as (
      select distinct tc."classificationId" as id from trial_goal part
      join trial_classification tc on tc."trialId" = part."trialId" where part."goalId" = ${goal.id}
    ), candidates as (
      select trial.id, trial.title, trial.search, ${mentioned} as mention
      from trial join institution place on place.id = trial."leadInstitutionId"
      where trial."municipalityId" = ${reach.municipalityId} and trial.area::text = any(${[...reach.areas]}) and ${at}
        and trial.stage <> 'WITHDRAWN' and ${trialVisibleSql(scope, "trial")}
        and not exists (select 1 from trial_goal part where part."trialId" = trial.id and part."goalId" = ${goal.id})
        and (select count(*) from trial_goal part join plan_goal other on other.id = part."goalId"
          where part."trialId" = trial.id and other.kind = 'POLITICAL_GOAL' and other."removedAt" is null) < ${MOST_GOALS_OF_TRIAL}
    )
    select candidate.mention as trial, fit.words, fit.shares as "sharesTheme"
    from candidates candidate cross join lateral (
      select array(select spoken.word from spoken where cardinality(spoken.stems) > 0
          and spoken.stems <@ tsvector_to_array(candidate.search) order by spoken.nth) as words,
        exists (select 1 from trial_classification tc join themes on themes.id = tc."classificationId"
          where tc."trialId" = candidate.id) as shares) fit
    where ${fits}
    order by cardinality(fit.words) + (case when fit.shares then 1 else 0 end) desc, candidate.title, candidate.id
    limit ${limit}`;
}

/** The goals in force that a trial contributes to, by id and sorted, as the history keeps them. */
async function goalsOf(tx: DbOrTx, trialId: string): Promise<string[]> {
  const rows = await tx.trialGoal.findMany({
    where: { trialId, goal: { removedAt: null, kind: "POLITICAL_GOAL" } },
    select: { goalId: true },
  });
  return rows.map(({ goalId }) => goalId).sort();
}

interface Linking {
  trial: { id: string; municipalityId: string };
  goal: { id: string; text: string };
}

/** Takes the trial for oneself, so that two who say something of it come one after the other. */
async function takeTrial(tx: DbOrTx, trialId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from trial where id = ${trialId} and "archivedAt" is null for update`;
  return rows.length > 0;
}

async function auditGoals(
  tx: DbOrTx,
  { trial }: Linking,
  actor: AuditActor,
  goals: { before: string[]; after: string[] },
): Promise<void> {
  await tx.trial.update({
    where: { id: trial.id },
    data: { version: { increment: 1 } },
    select: { id: true },
  });
  await recordAudit(tx, actor, {
    ...{ operation: "UPDATE", entity: "trial", entityId: trial.id, municipalityId: trial.municipalityId },
    ...{ before: { goals: goals.before }, after: { goals: goals.after } },
  });
}

/**
 * Says that a trial contributes to a goal; saying it twice changes nothing. The trial's version counts up, so that
 * a form that lies open finds out.
 * @returns FULL when the trial has as many goals as it may have, GONE when the trial or the goal is no longer there
 */
export async function linkGoal(link: Linking, actor: AuditActor): Promise<"SAVED" | "FULL" | "GONE"> {
  const prisma = await db();
  const { trial } = link;
  const goalId = link.goal.id;
  return prisma.$transaction(async (tx) => {
    if (!(await takeTrial(tx, trial.id))) return "GONE";
    const goal = await tx.planGoal.findFirst({
      where: { id: goalId, kind: "POLITICAL_GOAL", removedAt: null },
      select: { id: true },
    });
    if (!goal) return "GONE";
    const before = await goalsOf(tx, trial.id);
    if (before.includes(goalId)) return "SAVED";
    if (before.length >= MOST_GOALS_OF_TRIAL) return "FULL";
    await tx.trialGoal.create({
      data: { trialId: trial.id, goalId, authorName: actor.name, authorId: actor.id },
    });
    await auditGoals(tx, link, actor, { before, after: [...before, goalId].sort() });
    return "SAVED";
  });
}

/** Says that it does not; what was said of how it did stands in the history. Twice changes nothing. */
export async function unlinkGoal(link: Linking, actor: AuditActor): Promise<"SAVED" | "GONE"> {
  const prisma = await db();
  const { trial } = link;
  const goalId = link.goal.id;
  return prisma.$transaction(async (tx) => {
    if (!(await takeTrial(tx, trial.id))) return "GONE";
    const before = await goalsOf(tx, trial.id);
    const { count } = await tx.trialGoal.deleteMany({ where: { trialId: trial.id, goalId } });
    if (count > 0) {
      await auditGoals(tx, link, actor, { before, after: before.filter((id) => id !== goalId) });
    }
    return "SAVED";
  });
}

/** How a trial contributes, as it stands; undefined when it does not. */
export async function getContributionNote(
  trialId: string,
  goalId: string,
): Promise<string | null | undefined> {
  const prisma = await db();
  const row = await prisma.trialGoal.findUnique({
    where: { trialId_goalId: { trialId, goalId } },
    select: { note: true },
  });
  return row?.note;
}

/** Saves how a trial contributes, if it still says what the writer saw. */
export async function saveContributionNote(
  { trial, goal }: Linking,
  { note, seen }: { note: string | null; seen: string | null },
  actor: AuditActor,
): Promise<"SAVED" | "CONFLICT"> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.trialGoal.updateMany({
      where: { trialId: trial.id, goalId: goal.id, note: seen },
      data: { note },
    });
    if (count === 0) return "CONFLICT";
    await recordAudit(tx, actor, {
      ...{ operation: "UPDATE", entity: "trial", entityId: trial.id, municipalityId: trial.municipalityId },
      ...{
        before: { contribution: { goal: goal.text, note: seen } },
        after: { contribution: { goal: goal.text, note } },
      },
    });
    return "SAVED";
  });
}
