import { changedFields, recordAudit, type AuditActor } from "@/lib/db/audit";
import { db, type DbOrTx } from "@/lib/db/client";
import { recordEffort } from "@/lib/db/effort";
import { isUniqueConflict } from "@/lib/db/errors";
import { completePairs } from "@/lib/domain/effect/change";
import { indicatorLimits, type Indicator, type Pair } from "@/lib/domain/effect/indicator";
import type { Effort } from "@/lib/domain/effort/effort";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** What a trial looks at before and after. */
export interface StoredEffect {
  learningQuestion: string | null;
  indicators: Indicator[];
}

/**
 * The indicators of a trial with every slip: only for those who enter them. What others are shown is `effectOf`'s to
 * decide. The caller has read the trial within its scope.
 */
export async function getStoredEffect(trialId: string, within?: DbOrTx): Promise<StoredEffect> {
  const client = within ?? (await db());
  const rows = await client.$queryRaw<StoredEffect[]>`
    select trial."learningQuestion", (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', i.id, 'kind', i.kind, 'title', i.title, 'unit', i.unit, 'direction', i.direction,
        'beforeText', i."beforeText", 'afterText', i."afterText", 'version', i.version,
        'pairs', (
          select coalesce(jsonb_agg(jsonb_build_object(
            'number', p.number, 'before', p.before, 'after', p.after) order by p.number), '[]')
          from indicator_pair p where p."indicatorId" = i.id)
      ) order by i."order"), '[]')
      from indicator i where i."trialId" = trial.id) as indicators
    from trial where trial.id = ${trialId}`;
  return rows[0] ?? { learningQuestion: null, indicators: [] };
}

/** Who writes, when, and what it cost. */
export interface WrittenBy {
  actor: AuditActor;
  today: CalendarDate;
  effort: Effort;
}

interface Place {
  trialId: string;
  municipalityId: string;
}

type Description = Pick<Indicator, "title" | "unit" | "direction">;
type Saved = "SAVED" | "CONFLICT";

async function audit(
  tx: DbOrTx,
  by: WrittenBy,
  { municipalityId }: Place,
  entry: {
    operation: "CREATE" | "UPDATE" | "DELETE";
    entityId: string;
    before?: Record<string, unknown>;
    after?: Record<string, unknown>;
  },
): Promise<void> {
  await recordAudit(tx, by.actor, { ...entry, entity: "indicator", municipalityId });
}

/**
 * Adds an indicator after the others.
 * @returns FULL when there are as many as there may be, EXISTS when one is called the same
 */
export async function addIndicator(
  place: Place,
  described: Description & Pick<Indicator, "kind">,
  by: WrittenBy,
): Promise<{ id: string } | "FULL" | "EXISTS"> {
  const prisma = await db();
  const add = () =>
    prisma.$transaction(async (tx) => {
      const present = await tx.indicator.findMany({
        where: { trialId: place.trialId },
        select: { order: true, title: true },
      });
      if (present.some(({ title }) => title.toLowerCase() === described.title.toLowerCase())) return "EXISTS";
      const order = Array.from({ length: indicatorLimits.indicators }, (_, index) => index + 1).find(
        (free) => !present.some((each) => each.order === free),
      );
      if (order === undefined) return "FULL";
      const { id } = await tx.indicator.create({
        data: { ...described, order, trialId: place.trialId },
        select: { id: true },
      });
      await audit(tx, by, place, { operation: "CREATE", entityId: id, after: { ...described, ...place } });
      await recordEffort(tx, place.trialId, "EFFECT", by.effort, by.today);
      return { id };
    });
  try {
    return await add();
  } catch (error) {
    // Somebody took the same place in the order in between.
    if (!isUniqueConflict(error)) throw error;
    return add();
  }
}

/** Takes the indicator as it was read, with its next version; the loser of two gets CONFLICT. */
async function take(
  tx: DbOrTx,
  { id, version }: Pick<Indicator, "id" | "version">,
  data: Partial<Description & Pick<Indicator, "beforeText" | "afterText">>,
): Promise<boolean> {
  const { count } = await tx.indicator.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  return count > 0;
}

/** Saves what an indicator is called and what is told in words, if it is as it was read. */
export async function updateIndicator(
  place: Place,
  indicator: Indicator,
  data: Description | Pick<Indicator, "beforeText" | "afterText">,
  by: WrittenBy,
): Promise<Saved> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    if (!(await take(tx, indicator, data))) return "CONFLICT";
    const before = { ...indicator } as Record<string, unknown>;
    const changed = changedFields(
      Object.fromEntries(Object.keys(data).map((key) => [key, before[key]])),
      data as Record<string, unknown>,
    );
    if (changed) await audit(tx, by, place, { operation: "UPDATE", entityId: indicator.id, ...changed });
    await recordEffort(tx, place.trialId, "EFFECT", by.effort, by.today);
    return "SAVED";
  });
}

/** How many slips there are; the history keeps no more of them. */
const counted = (pairs: readonly Pair[]) => ({ slips: pairs.length, complete: completePairs(pairs) });

/** Writes all slips of an indicator in place of those before, if it is as it was read. */
export async function savePairs(
  place: Place,
  indicator: Indicator,
  pairs: readonly Pair[],
  by: WrittenBy,
): Promise<Saved> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    if (!(await take(tx, indicator, {}))) return "CONFLICT";
    await tx.indicatorPair.deleteMany({ where: { indicatorId: indicator.id } });
    await tx.indicatorPair.createMany({
      data: pairs.map((pair) => ({ ...pair, indicatorId: indicator.id })),
    });
    await audit(tx, by, place, {
      operation: "UPDATE",
      entityId: indicator.id,
      before: counted(indicator.pairs),
      after: counted(pairs),
    });
    await recordEffort(tx, place.trialId, "EFFECT", by.effort, by.today);
    return "SAVED";
  });
}

/** Removes an indicator with its slips, if it is as it was read. */
export async function removeIndicator(place: Place, indicator: Indicator, by: WrittenBy): Promise<Saved> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.indicator.deleteMany({
      where: { id: indicator.id, version: indicator.version },
    });
    if (count === 0) return "CONFLICT";
    const { kind, title, unit, direction, pairs } = indicator;
    await audit(tx, by, place, {
      operation: "DELETE",
      entityId: indicator.id,
      before: { kind, title, unit, direction, ...place, ...counted(pairs) },
    });
    return "SAVED";
  });
}

/** Saves what the trial's people want to know, if it still says what they saw. */
export async function saveLearningQuestion(
  place: Place,
  { question, seen }: { question: string | null; seen: string | null },
  by: WrittenBy,
): Promise<Saved> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.trial.updateMany({
      where: { id: place.trialId, learningQuestion: seen, archivedAt: null },
      data: { learningQuestion: question },
    });
    if (count === 0) return "CONFLICT";
    await recordAudit(tx, by.actor, {
      operation: "UPDATE",
      entity: "trial",
      entityId: place.trialId,
      municipalityId: place.municipalityId,
      before: { learningQuestion: seen },
      after: { learningQuestion: question },
    });
    await recordEffort(tx, place.trialId, "EFFECT", by.effort, by.today);
    return "SAVED";
  });
}
