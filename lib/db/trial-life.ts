import { randomUUID } from "node:crypto";
import { recordAudit, type AuditActor } from "@/lib/db/audit";
import { db, Prisma, type Db, type DbOrTx } from "@/lib/db/client";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import { recordEffort } from "@/lib/db/effort";
import { approvingBody } from "@/lib/domain/agreement/approval";
import type { Effort } from "@/lib/domain/effort/effort";
import { trialNeed, type ExemptionNeed } from "@/lib/domain/exemption/need";
import { calendarDateAt } from "@/lib/domain/shared/calendar-date";
import { groupBy } from "@/lib/domain/shared/group-by";
import type { Life, PassedMove, TestPeriod } from "@/lib/domain/trial/life";
import type { CorrectionPlan, MovePlan, UndoPlan } from "@/lib/domain/trial/life-step";
import { leansOnExemption, type LandingWay } from "@/lib/domain/trial/landing";
import type { TrialRecord } from "@/lib/domain/trial/record";

/** A move as it is told: also one that was undone, and what a corrected one said before. */
export interface ToldMove extends PassedMove {
  madeByName: string;
  /** the meeting's minutes, as they are referred to */
  minutes: string | null;
  /** instant, as ISO text; null while it counts */
  supersededAt: string | null;
  supersededByName: string | null;
  /** the move that this is an earlier telling of */
  earlierOfId: string | null;
}

export interface StoredLife extends Life {
  /** everything there ever was, oldest first */
  told: ToldMove[];
  /** how long a test takes when nothing else is said */
  testDays: number;
}

/** The product's default, also where no agreement says otherwise (domain rule 5). */
const TEST_DAYS = 100;

/** What of a trial decides which moves it can make, besides what lies in other tables. */
export interface LifeSubject extends Pick<
  TrialRecord,
  "id" | "stage" | "periodStart" | "periodEnd" | "costsMoney" | "participantCount"
> {
  /** those that count, oldest first */
  decisions: Life["decisions"];
  nationalNeed: ExemptionNeed | null;
  municipalNeed: ExemptionNeed | null;
}

/** What the agreement says of a trial, and what has been written about its course elsewhere. */
interface StoredAround {
  id: string;
  kind: "STATUTORY" | "MUNICIPAL" | null;
  testDays: number | null;
  policy: Parameters<typeof approvingBody>[0];
  way: LandingWay | null;
  evaluated: number[];
}

type StoredMove = Awaited<ReturnType<Db["trialStageChange"]["findMany"]>>[number];

function toToldMove({
  createdAt,
  supersededAt,
  from,
  period,
  actorId,
  actorName,
  trialId: _trialId,
  ...row
}: StoredMove): ToldMove {
  return {
    ...row,
    from: fromDbDate(from),
    period: period as PassedMove["period"],
    madeAt: createdAt.toISOString(),
    madeById: actorId,
    madeByName: actorName,
    supersededAt: supersededAt?.toISOString() ?? null,
  };
}

function lifeFrom(trial: LifeSubject, told: ToldMove[], around: StoredAround): StoredLife {
  const { policy, kind, evaluated, way } = around;
  const routed = {
    needsStatutoryExemption: trial.nationalNeed === "DIRECT",
    costsMoney: trial.costsMoney,
    participantCount: trial.participantCount,
  };
  return {
    stage: trial.stage,
    passed: told.filter(({ supersededAt }) => supersededAt === null),
    decisions: trial.decisions,
    period: { start: trial.periodStart, end: trial.periodEnd },
    required: {
      START: approvingBody(policy, routed, "START"),
      IMPLEMENTATION: approvingBody(policy, routed, "IMPLEMENTATION"),
    },
    evaluated,
    landing: { leansOnExemption: leansOnExemption(trial, kind && { kind }), way },
    told,
    testDays: around.testDays ?? TEST_DAYS,
  };
}

/** The lives of trials the caller has read within their scope, by id. Two statements, however many there are. */
export async function listTrialLives(
  trials: readonly LifeSubject[],
  within?: DbOrTx,
): Promise<Map<string, StoredLife>> {
  if (trials.length === 0) return new Map();
  const client = within ?? (await db());
  const ids = trials.map(({ id }) => id);
  const rows = await client.trialStageChange.findMany({
    where: { trialId: { in: ids } },
    orderBy: [{ from: "asc" }, { seq: "asc" }],
  });
  const around = await client.$queryRaw<StoredAround[]>`
    select t.id, a.kind::text, a."defaultTestDays" as "testDays",
      coalesce((select json_agg(json_build_object('trigger', r.trigger, 'threshold', r.threshold, 'body', r.body)
        order by r."order") from approval_rule r where r."agreementId" = a.id), '[]') as policy,
      (select l.way::text from trial_landing l where l."trialId" = t.id) as way,
      coalesce((select json_agg(e.round order by e.round) from trial_evaluation e where e."trialId" = t.id), '[]')
        as evaluated
    from trial t left join agreement a on a.id = t."agreementId" where t.id in (${Prisma.join(ids)})`;
  const moves = groupBy(rows, ({ trialId }) => trialId);
  const byId = new Map(around.map((each) => [each.id, each]));
  return new Map(
    trials.flatMap((trial) => {
      const own = byId.get(trial.id);
      const told = (moves.get(trial.id) ?? []).map(toToldMove);
      return own ? [[trial.id, lifeFrom(trial, told, own)] as const] : [];
    }),
  );
}

/** The life of a trial the caller has read within their scope. */
export async function getTrialLife(trial: TrialRecord, within?: DbOrTx): Promise<StoredLife> {
  const subject = {
    ...trial,
    nationalNeed: trialNeed(trial.exemptionUses, "NATIONAL"),
    municipalNeed: trialNeed(trial.exemptionUses, "MUNICIPAL"),
  };
  const lives = await listTrialLives([subject], within);
  return lives.get(trial.id)!;
}

/** Who moves, and at which moment. */
export interface MovedBy {
  actor: AuditActor & { id: string };
  at: Date;
  /** what filling in the step cost; left out where it was one tap */
  effort?: Effort;
}

type Changed = Pick<TrialRecord, "stage" | "periodStart" | "periodEnd">;

/** Sets where the trial stands, if it is as it was read. */
async function takeTrial(
  tx: DbOrTx,
  trial: TrialRecord,
  stage: TrialRecord["stage"],
  { start, end }: TestPeriod,
): Promise<boolean> {
  const { count } = await tx.trial.updateMany({
    where: { id: trial.id, version: trial.version, archivedAt: null },
    data: {
      stage,
      periodStart: toDbDate(start),
      periodEnd: toDbDate(end),
      version: { increment: 1 },
    },
  });
  return count > 0;
}

/** What the history tells: where the trial stood and stands, and the move in words. */
async function audit(
  tx: DbOrTx,
  by: MovedBy,
  trial: TrialRecord,
  after: Changed,
  move: { before: object | null; after: object | null },
  landing: object | null = null,
): Promise<void> {
  const fields = (["stage", "periodStart", "periodEnd"] as const).filter(
    (name) => trial[name] !== after[name],
  );
  const pick = (from: Changed) => Object.fromEntries(fields.map((name) => [name, from[name]]));
  await recordAudit(tx, by.actor, {
    operation: "UPDATE",
    entity: "trial",
    entityId: trial.id,
    municipalityId: trial.municipality.id,
    before: { ...pick(trial), ...(landing && { landing: null }), move: move.before },
    after: { ...pick(after), ...(landing && { landing }), move: move.after },
  });
}

const changed = (stage: TrialRecord["stage"], period: TestPeriod): Changed => ({
  stage,
  periodStart: period.start,
  periodEnd: period.end,
});
const json = (period: PassedMove["period"]) =>
  period === null ? Prisma.DbNull : (period as unknown as Prisma.InputJsonObject);

/** Tells those who proposed a trial what a move means for it, in the transaction of the move. */
export type TellProposers = (
  tx: DbOrTx,
  trial: TrialRecord,
  plan: MovePlan,
  byUserId: string,
) => Promise<void>;

/**
 * Writes a move with what comes along with it, if the trial is as it was read; part of a larger change.
 * @param tell who else is to know (`mail/idea-mails`)
 * @returns CONFLICT when somebody changed the trial in between; nothing is written then
 */
export async function writeMove(
  tx: DbOrTx,
  trial: TrialRecord,
  plan: MovePlan,
  by: MovedBy,
  tell: TellProposers,
): Promise<"SAVED" | "CONFLICT"> {
  const { rows, decision, landing, stage, period } = plan;
  // Asked before anything is written: somebody may have chosen a landing on the list meanwhile.
  if (landing && (await tx.trialLanding.count({ where: { trialId: trial.id } })) > 0) return "CONFLICT";
  if (!(await takeTrial(tx, trial, stage, period))) return "CONFLICT";
  let followsId: string | null = null;
  for (const row of rows) {
    const id: string = randomUUID();
    await tx.trialStageChange.create({
      data: {
        ...row,
        ...{ id, trialId: trial.id, followsId, from: toDbDate(row.from), period: json(row.period) },
        ...{ createdAt: by.at, actorId: by.actor.id, actorName: by.actor.name },
      },
    });
    followsId ??= id;
  }
  if (decision)
    await tx.trialDecision.create({
      data: {
        ...decision,
        decidedOn: toDbDate(decision.decidedOn),
        nextStart: toDbDate(decision.nextStart),
        nextEnd: toDbDate(decision.nextEnd),
        ...{ trialId: trial.id, decidedById: by.actor.id, decidedByName: by.actor.name },
      },
    });
  if (landing)
    await tx.trialLanding.create({
      data: {
        ...landing,
        ...{ trialId: trial.id, chosenById: by.actor.id, createdAt: by.at },
        chosenOn: toDbDate(calendarDateAt(by.at)),
      },
    });
  const [{ move, from: on, note, body, minutes }] = rows;
  const told = {
    move,
    on,
    note,
    body,
    ...(minutes !== null && { minutes }),
    outcome: decision?.outcome ?? null,
    practice: decision?.practice ?? null,
  };
  await audit(tx, by, trial, changed(stage, period), { before: null, after: told }, landing);
  if (by.effort) await recordEffort(tx, trial.id, "MOVE", by.effort, calendarDateAt(by.at));
  await tell(tx, trial, plan, by.actor.id);
  return "SAVED";
}

/** The same as a change of its own. */
export async function saveMove(
  trial: TrialRecord,
  plan: MovePlan,
  by: MovedBy,
  tell: TellProposers,
): Promise<"SAVED" | "CONFLICT"> {
  const prisma = await db();
  return prisma.$transaction((tx) => writeMove(tx, trial, plan, by, tell));
}

/** Marks the last move as undone; it stays and no longer counts. */
export async function undoMove(
  trial: TrialRecord,
  { undone, stage, period, decidedOn, landedAt }: UndoPlan,
  by: MovedBy,
): Promise<"SAVED" | "CONFLICT"> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    if (!(await takeTrial(tx, trial, stage, period))) return "CONFLICT";
    await tx.trialStageChange.updateMany({
      where: { trialId: trial.id, id: { in: undone.map(({ id }) => id) }, supersededAt: null },
      data: { supersededAt: by.at, supersededByName: by.actor.name },
    });
    if (decidedOn)
      await tx.trialDecision.updateMany({
        where: { trialId: trial.id, decidedOn: toDbDate(decidedOn), supersededAt: null },
        data: { supersededAt: by.at },
      });
    // A landing chosen with the move falls with it; one that was chosen before stays.
    if (landedAt)
      await tx.trialLanding.deleteMany({
        where: { trialId: trial.id, version: 1, createdAt: new Date(landedAt) },
      });
    const { move, from: on, note } = undone.at(-1)!;
    await audit(tx, by, trial, changed(stage, period), { before: { move, on, note }, after: null });
    return "SAVED";
  });
}

/** Changes the day of a move; what it said before stays beside it. */
export async function correctMove(
  trial: TrialRecord,
  { moved, on, decidedOn, movedPeriod, period }: CorrectionPlan,
  by: MovedBy,
): Promise<"SAVED" | "CONFLICT"> {
  const prisma = await db();
  return prisma.$transaction(async (tx) => {
    if (!(await takeTrial(tx, trial, trial.stage, period))) return "CONFLICT";
    const {
      seq: _seq,
      id: _id,
      ...row
    } = await tx.trialStageChange.findUniqueOrThrow({ where: { id: moved.id } });
    await tx.trialStageChange.create({
      data: {
        ...row,
        period: json(row.period as PassedMove["period"]),
        ...{ earlierOfId: moved.id, supersededAt: by.at, supersededByName: by.actor.name },
      },
    });
    await tx.trialStageChange.update({
      where: { id: moved.id },
      data: { from: toDbDate(on), period: json(movedPeriod) },
    });
    if (decidedOn)
      await tx.trialDecision.updateMany({
        where: { trialId: trial.id, decidedOn: toDbDate(decidedOn), supersededAt: null },
        data: { decidedOn: toDbDate(on) },
      });
    const { move, stage, from } = moved;
    await audit(tx, by, trial, changed(trial.stage, period), {
      before: { move, stage, on: from },
      after: { move, stage, on },
    });
    return "SAVED";
  });
}
