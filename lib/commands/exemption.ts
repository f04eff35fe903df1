import { readEditedTrial } from "@/lib/commands/parts/trial-editing";
import { today } from "@/lib/clock";
import { auditActor } from "@/lib/db/audit";
import { getStatement, listExemptionBases, saveReviewStep, type ReviewStep } from "@/lib/db/exemption";
import { getLastTrialChange, getTrial } from "@/lib/db/trial";
import { statementsOf } from "@/lib/db/trial-parts";
import { updateStatements } from "@/lib/db/trial-write";
import type { QueuedStatement } from "@/lib/domain/exemption/queue";
import { referenceProblem, type ExemptionBasis, type TrialTime } from "@/lib/domain/exemption/reference";
import { statementChanges, type StatementConflict } from "@/lib/domain/exemption/statement";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { invalid, ok, refused, type ActionResult, type FieldErrors } from "@/lib/domain/shared/result";
import type { TrialRecord } from "@/lib/domain/trial/record";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { canCommentExemption, canReviewExemption } from "@/lib/policies/exemption";
import {
  parseComment,
  parseReview,
  parseStatements,
  statementLines,
  stepTargetSchema,
  type NumberedStatement,
} from "@/lib/validation/exemption";

/** Why a provision or rule cannot be pointed at, by line; what the trial points at already may stay. */
function referenceErrors(
  statements: readonly NumberedStatement[],
  bases: readonly ExemptionBasis[],
  trial: TrialTime,
  day: CalendarDate,
): FieldErrors {
  const errors: FieldErrors = {};
  for (const { line, level, basisId } of statements) {
    if (basisId === null) continue;
    const basis = bases.find((each) => each.id === basisId && each.level === level);
    const problem = basis ? referenceProblem(basis, trial, day) : { key: "choose" };
    if (!problem) continue;
    const { key, ...values } = problem;
    errors[`basis-${line}`] = basis ? { key, values: { name: basis.label, ...values } } : { key };
  }
  return errors;
}

/** The ids of provisions and rules the trial has already. */
function ownBases({ exemptionUses }: TrialRecord): string[] {
  return exemptionUses.flatMap(({ provision, municipalRule }) => provision?.id ?? municipalRule?.id ?? []);
}

/**
 * First step: what each part of a trial needs to be exempted from, and how much. Whoever comes second gets CONFLICT;
 * nothing is overwritten.
 */
export async function stateExemptionsCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }, StatementConflict>> {
  const found = await readEditedTrial(viewer, raw);
  if (!found.ok) return found;
  const { actor, current, place, scope, version } = found.data;
  const { id } = current;
  const partIds = current.subActivities.map((part) => part.id);
  const { statements, errors } = parseStatements(statementLines(raw), partIds);
  const own = ownBases(current);
  const named = statements.filter(({ basisId }) => basisId === null || !own.includes(basisId));
  const ids = named.flatMap(({ basisId }) => basisId ?? []);
  const day = today();
  const bases = ids.length > 0 ? await listExemptionBases(place, ids) : [];
  const wrong = { ...referenceErrors(named, bases, current, day), ...errors };
  if (Object.keys(wrong).length > 0) return invalid(wrong);

  const wanted = statements.map(({ line: _line, ...statement }) => statement);
  const { added, changed, removed } = statementChanges(statementsOf(current.exemptionUses), wanted);
  // Nothing new, or the same form posted again: it is saved already.
  if (added.length + changed.length + removed.length === 0) return ok({ id });
  const conflict = async (newest: TrialRecord) => {
    const last = await getLastTrialChange(id);
    const savedAt = (last?.at ?? new Date(newest.updatedAt)).toISOString();
    const now = { version: newest.version, savedBy: last?.actorName ?? null, savedAt };
    return { ...refused("CONFLICT"), current: now };
  };
  if (current.version !== version) return conflict(current);
  const by = { actor: auditActor(actor, place.municipalityId), today: day };
  if ((await updateStatements(id, version, wanted, by, scope)) === "SAVED") return ok({ id });
  const newest = await getTrial(id, scope);
  return newest ? conflict(newest) : refused("NOT_FOUND");
}

/** What was found about a statement, for the next one in the queue. */
export type StepResult = ActionResult<{ use: string }, QueuedStatement>;

const placeOf = ({ trial }: QueuedStatement) => ({
  municipalityId: trial.municipality.id,
  leadInstitutionId: trial.leadInstitution.id,
  area: trial.area,
});

async function takeStep(
  viewer: Actor,
  current: QueuedStatement,
  version: number,
  step: ReviewStep,
): Promise<StepResult> {
  const by = { actor: auditActor(viewer, current.trial.municipality.id), today: today() };
  const saved =
    current.version === version ? await saveReviewStep(current, version, step, by) : ("CONFLICT" as const);
  if (saved === "SAVED") return ok({ use: current.id });
  const newest = await getStatement(current.id, scopeOf(viewer));
  return newest ? { ...refused("CONFLICT"), current: newest } : refused("NOT_FOUND");
}

/** The statement a step is about, within the viewer's scope. */
async function statementOf(viewer: Actor, raw: unknown) {
  const target = stepTargetSchema.safeParse(raw);
  const current = target.success ? await getStatement(target.data.use, scopeOf(viewer)) : null;
  return current && target.success ? { current, version: target.data.version } : null;
}

/** Second step: the administration or an evaluator says what it found (domain rule 2). */
export async function reviewExemptionCommand(viewer: Viewer, raw: unknown): Promise<StepResult> {
  if (!viewer) return refused("SIGNED_OUT");
  const found = await statementOf(viewer, raw);
  if (!found) return refused("NOT_FOUND");
  const { current, version } = found;
  if (!canReviewExemption(viewer, placeOf(current))) return refused("FORBIDDEN");
  const parsed = parseReview(raw, current.statedNeed);
  if (!parsed.ok) return parsed;
  return takeStep(viewer, current, version, { step: "REVIEW", ...parsed.data });
}

/** Third step: the municipality says what it thinks of the review. */
export async function commentExemptionCommand(viewer: Viewer, raw: unknown): Promise<StepResult> {
  if (!viewer) return refused("SIGNED_OUT");
  const found = await statementOf(viewer, raw);
  if (!found) return refused("NOT_FOUND");
  const { current, version } = found;
  if (!canCommentExemption(viewer, placeOf(current))) return refused("FORBIDDEN");
  const parsed = parseComment(raw);
  if (!parsed.ok) return parsed;
  if (current.reviewedNeed === null) return invalid({ comment: { key: "reviewFirst" } });
  return takeStep(viewer, current, version, { step: "COMMENT", ...parsed.data });
}
