import { now, today } from "@/lib/clock";
import { auditActor, recordAudit } from "@/lib/db/audit";
import { db } from "@/lib/db/client";
import { countIdeas, getHandOver, listHandOverTrials } from "@/lib/db/hand-over";
import {
  closeIdeaLinks,
  listSisterInstitutions,
  lockClosings,
  moveTrialToInstitution,
  setInstitutionClosed,
} from "@/lib/db/institution";
import { getTrial } from "@/lib/db/trial";
import { getTrialLife, writeMove } from "@/lib/db/trial-life";
import type { HandOverRecord } from "@/lib/domain/hand-over/hand-over";
import {
  closingErrors,
  closingFingerprint,
  closingField,
  moveOfChoice,
  type ClosingDecision,
  type ClosingPreview,
} from "@/lib/domain/institution/closing";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import {
  invalid,
  ok,
  refused,
  type ActionResult,
  type Failure,
  type FieldErrors,
} from "@/lib/domain/shared/result";
import { planMove, type MovePlan } from "@/lib/domain/trial/life-step";
import { rightsOfRecord, type TrialRecord } from "@/lib/domain/trial/record";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { tellProposersOfMove } from "@/lib/mail/idea-mails";
import { deliverSoon } from "@/lib/mail/outbox";
import { canCloseInstitution, canOpenHandOvers, handOverReach } from "@/lib/policies/hand-over";
import { capacitiesAt } from "@/lib/policies/trial";
import { handOverIdSchema, parseClosing } from "@/lib/validation/hand-over";

/** Undoes the transaction and becomes the command's answer. */
class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

interface Subject {
  viewer: Actor;
  handOver: HandOverRecord;
}

/** The hand-over from whose page an institution is closed or opened; only for those who may do that there. */
async function readSubject(viewer: Viewer, raw: unknown): Promise<ActionResult<Subject>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canOpenHandOvers(viewer)) return refused("FORBIDDEN");
  const target = handOverIdSchema.safeParse(raw);
  const handOver = target.success ? await getHandOver(target.data.id, handOverReach(viewer)) : null;
  if (!handOver) return refused("NOT_FOUND");
  const { institution, municipality } = handOver;
  const place = { municipalityId: municipality.id, institutionId: institution.id, area: institution.area };
  return canCloseInstitution(viewer, place) ? ok({ viewer, handOver }) : refused("FORBIDDEN");
}

/** What is done with one trial: another house, a move of the state machine, or nothing. */
interface PlannedTrial {
  trial: TrialRecord;
  decision: ClosingDecision;
  move: MovePlan | null;
}

/** What the state machine says to the decisions; every trial's errors at its own fields. */
async function planTrials(
  viewer: Actor,
  decisions: readonly ClosingDecision[],
  day: CalendarDate,
): Promise<{ planned: PlannedTrial[]; errors: FieldErrors; isStale: boolean }> {
  const planned: PlannedTrial[] = [];
  const errors: FieldErrors = {};
  let isStale = false;
  for (const decision of decisions) {
    const trial = await getTrial(decision.trialId, scopeOf(viewer));
    if (!trial || trial.version !== decision.version) {
      isStale = true;
      continue;
    }
    const move = moveOfChoice[decision.choice];
    if (move === null) {
      if (decision.choice === "STAY" && trial.stage !== "PAUSED") isStale = true;
      planned.push({ trial, decision, move: null });
      continue;
    }
    const nothing = {
      body: null,
      outcome: null,
      periodEnd: null,
      nextStart: null,
      nextEnd: null,
      practice: null,
    };
    const request = { ...nothing, move, on: day, note: decision.reason, way: decision.way };
    const as = capacitiesAt(viewer, rightsOfRecord(trial));
    const plan = planMove(await getTrialLife(trial), request, as, day);
    if (plan.ok) planned.push({ trial, decision, move: plan.plan });
    else Object.assign(errors, closingErrors(trial.id, plan.errors));
  }
  return { planned, errors, isStale };
}

/**
 * Closes an institution. Before that it is decided what becomes of each trial it leads: another institution of the
 * area goes on with it, it is paused, landed, or withdrawn with a reason. The first time the form comes it only answers
 * with what would happen; confirmed by what was shown then, all of it happens in one transaction, or nothing when anything has changed since.
 */
export async function closeInstitution(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string; preview: ClosingPreview | null }>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { handOver } = found.data;
  const actor = found.data.viewer;
  const { institution, municipality } = handOver;
  if (institution.closedOn !== null) return refused("ALREADY_DONE");
  const day = today();
  const place = { id: institution.id, municipalityId: municipality.id, area: institution.area };
  const [trials, sisters, ideas] = await Promise.all([
    listHandOverTrials(institution.id, scopeOf(viewer), day),
    listSisterInstitutions(place),
    countIdeas(institution.id),
  ]);
  const parsed = parseClosing(
    raw,
    trials.map(({ id }) => id),
  );
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const lost = parsed.data.filter(
    ({ choice, toInstitutionId }) => choice === "MOVE" && !sisters.some(({ id }) => id === toInstitutionId),
  );
  const { planned, errors, isStale } = await planTrials(actor, parsed.data, day);
  for (const { trialId } of lost) errors[closingField("to", trialId)] = { key: "choose" };
  if (Object.keys(errors).length > 0) return invalid(errors);
  if (isStale) return refused("CONFLICT");
  const fingerprint = closingFingerprint(parsed.data);
  if ((raw as { confirmed?: unknown }).confirmed !== fingerprint) {
    const preview: ClosingPreview = {
      fingerprint,
      closesOn: day,
      trials: planned.map(({ trial, decision }) => ({
        ...{ id: trial.id, title: trial.title, choice: decision.choice },
        to: sisters.find(({ id }) => id === decision.toInstitutionId)?.name ?? null,
      })),
      ideaLinks: ideas.links,
    };
    return ok({ id: handOver.id, preview });
  }
  const by = { actor: { ...auditActor(actor, municipality.id), id: actor.userId }, at: now() };
  const prisma = await db();
  try {
    await prisma.$transaction(async (tx) => {
      await lockClosings(tx, municipality.id);
      if (!(await setInstitutionClosed(tx, institution.id, day))) throw new Refusal(refused("ALREADY_DONE"));
      for (const { trial, decision, move } of planned) {
        const stored = { ...rightsOfRecord(trial), id: trial.id, version: trial.version };
        const isDone =
          move !== null
            ? (await writeMove(tx, trial, move, by, tellProposersOfMove)) === "SAVED"
            : decision.toInstitutionId === null ||
              (await moveTrialToInstitution(tx, stored, decision.toInstitutionId, by.actor));
        if (!isDone) throw new Refusal(refused("CONFLICT"));
      }
      // A trial that was registered while the form lay open has not been decided about.
      const ledNow = await tx.trial.count({
        where: {
          leadInstitutionId: institution.id,
          archivedAt: null,
          stage: { notIn: ["LANDED", "WITHDRAWN", "PAUSED"] },
        },
      });
      if (ledNow > 0) throw new Refusal(refused("CONFLICT"));
      const ideaLinks = await closeIdeaLinks(tx, institution.id, by.at);
      await recordAudit(tx, by.actor, {
        operation: "ARCHIVE",
        entity: "institution",
        entityId: institution.id,
        municipalityId: municipality.id,
        before: { closedOn: null },
        after: { closedOn: day, trials: parsed.data, ideaLinks },
      });
    });
  } catch (error) {
    if (error instanceof Refusal) return error.failure;
    throw error;
  }
  deliverSoon();
  return ok({ id: handOver.id, preview: null });
}

/** Opens a closed institution again. What became of its trials stays as it was decided. */
export async function reopenInstitution(viewer: Viewer, raw: unknown): Promise<ActionResult<{ id: string }>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { handOver } = found.data;
  const { institution, municipality } = handOver;
  const prisma = await db();
  const isDone = await prisma.$transaction(async (tx) => {
    if (!(await setInstitutionClosed(tx, institution.id, null))) return false;
    await recordAudit(tx, auditActor(found.data.viewer, municipality.id), {
      operation: "RESTORE",
      entity: "institution",
      entityId: institution.id,
      municipalityId: municipality.id,
      before: { closedOn: institution.closedOn },
      after: { closedOn: null },
    });
    return true;
  });
  return isDone ? ok({ id: handOver.id }) : refused("ALREADY_DONE");
}
