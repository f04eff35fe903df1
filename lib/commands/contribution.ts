import { auditActor, type AuditActor } from "@/lib/db/audit";
import { getContributionNote, linkGoal, saveContributionNote, unlinkGoal } from "@/lib/db/contribution";
import { getPlanGoal, type PlacedGoal } from "@/lib/db/plan-goal";
import { getTrial } from "@/lib/db/trial";
import type { Viewer } from "@/lib/domain/member/role";
import { invalid, ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { MOST_GOALS_OF_TRIAL } from "@/lib/domain/trial/contribution";
import { rightsOfRecord, type TrialRecord } from "@/lib/domain/trial/record";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { canContribute } from "@/lib/policies/contribution";
import { contributionNoteSchema, contributionSchema } from "@/lib/validation/contribution";
import { fieldErrors } from "@/lib/validation/field-errors";

interface Subject {
  trial: TrialRecord;
  goal: PlacedGoal;
  link: { trial: { id: string; municipalityId: string }; goal: { id: string; text: string } };
  actor: AuditActor;
}

/** The trial and the goal that are meant; only for those who edit the trial, and only a goal of its municipality. */
async function readSubject(viewer: Viewer, raw: unknown): Promise<ActionResult<Subject>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = contributionSchema.safeParse(raw);
  if (!target.success) return refused("NOT_FOUND");
  const [trial, goal] = await Promise.all([
    getTrial(target.data.trialId, scopeOf(viewer)),
    getPlanGoal(target.data.goalId),
  ]);
  if (!trial || goal?.kind !== "POLITICAL_GOAL") return refused("NOT_FOUND");
  if (!canContribute(viewer, rightsOfRecord(trial), goal.place)) return refused("FORBIDDEN");
  const municipalityId = trial.municipality.id;
  return ok({
    ...{ trial, goal, actor: { ...auditActor(viewer, municipalityId), id: viewer.userId } },
    link: { trial: { id: trial.id, municipalityId }, goal: { id: goal.id, text: goal.text } },
  });
}

type Saved = ActionResult<{ trialId: string; goalId: string }>;

const saved = ({ trial, goal }: Subject) => ok({ trialId: trial.id, goalId: goal.id });

/** Says that a trial contributes to a goal in force. A trial has at most three; twice changes nothing. */
export async function linkGoalCommand(viewer: Viewer, raw: unknown): Promise<Saved> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const outcome = await linkGoal(found.data.link, found.data.actor);
  if (outcome === "GONE") return refused("NOT_FOUND");
  if (outcome === "FULL") {
    return invalid({ goals: { key: "goalsOfTrialFull", values: { max: MOST_GOALS_OF_TRIAL } } });
  }
  return saved(found.data);
}

/** Says that a trial does not contribute to a goal after all. */
export async function unlinkGoalCommand(viewer: Viewer, raw: unknown): Promise<Saved> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const outcome = await unlinkGoal(found.data.link, found.data.actor);
  return outcome === "GONE" ? refused("NOT_FOUND") : saved(found.data);
}

/** What somebody else wrote in between. */
export interface NoteConflict {
  note: string | null;
}

/** Says in a few words how a trial contributes. The second writer gets CONFLICT with what stands there. */
export async function saveContributionNoteCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ trialId: string; goalId: string }, NoteConflict>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { link, actor } = found.data;
  const parsed = contributionNoteSchema.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  const { note, seen } = parsed.data;
  const stands = await getContributionNote(link.trial.id, link.goal.id);
  if (stands === undefined) return refused("NOT_FOUND");
  // Nothing new, or the same form posted again: it is saved already.
  if (stands === note) return saved(found.data);
  const outcome = await saveContributionNote(link, { note, seen }, actor);
  if (outcome === "SAVED") return saved(found.data);
  const now = await getContributionNote(link.trial.id, link.goal.id);
  return now === undefined ? refused("NOT_FOUND") : { ok: false, code: "CONFLICT", current: { note: now } };
}
