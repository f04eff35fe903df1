import { now, today } from "@/lib/clock";
import { auditActor } from "@/lib/db/audit";
import { getTrial } from "@/lib/db/trial";
import { getTrialLife, saveMove, type StoredLife } from "@/lib/db/trial-life";
import { agendaFields, fieldOfTrial, type MeetingConflict } from "@/lib/domain/agreement/agenda";
import { filledFields, secondsSince } from "@/lib/domain/effort/effort";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { invalid, ok, refused, type ActionResult, type FieldErrors } from "@/lib/domain/shared/result";
import type { Capacity } from "@/lib/domain/trial/life";
import { isRepeat, planMove, type MovePlan } from "@/lib/domain/trial/life-step";
import { rightsOfRecord, type TrialRecord } from "@/lib/domain/trial/record";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { tellProposersOfMove } from "@/lib/mail/idea-mails";
import { isReaching, isWithin } from "@/lib/policies/overview";
import { approvalAreas, approvalReach, canEnterDecisions } from "@/lib/policies/approval";
import { capacitiesAt } from "@/lib/policies/trial";
import { agendaErrors, meetingPlaceSchema, parseMeeting, type TreatedTrial } from "@/lib/validation/approval";

/** One trial of the agenda as it stands in the database now. */
interface Item {
  treated: TreatedTrial;
  trial: TrialRecord;
  life: StoredLife;
  as: Capacity[];
}

/** The trials of the agenda that can be found there; what cannot is told at its choice. */
async function readItems(
  viewer: Actor,
  municipalityId: string,
  agenda: readonly TreatedTrial[],
): Promise<{ items: Item[]; errors: FieldErrors }> {
  const areas: readonly WelfareArea[] | "ALL" = approvalAreas(viewer, municipalityId);
  const items: Item[] = [];
  const errors: FieldErrors = {};
  for (const treated of agenda) {
    const trial = await getTrial(treated.id, scopeOf(viewer));
    const isThere =
      trial?.municipality.id === municipalityId && (areas === "ALL" || areas.includes(trial.area));
    if (!trial || !isThere) errors[fieldOfTrial("choice", treated.id)] = { key: "agendaGone" };
    else {
      const as = capacitiesAt(viewer, rightsOfRecord(trial));
      items.push({ treated, trial, life: await getTrialLife(trial), as });
    }
  }
  return { items, errors };
}

/** True when the last thing this person did is what the form asks for: the same form came twice. */
function isSavedAlready(viewer: Actor, { treated, trial, life }: Item): boolean {
  const counting = life.told.filter(({ supersededAt }) => supersededAt === null);
  return trial.version === treated.version + 1 && isRepeat(counting, treated.request, viewer.userId);
}

function movedInBetween({ trial, life }: Item): MeetingConflict["moved"][number] {
  const last = life.told.findLast(({ supersededAt }) => supersededAt === null);
  return {
    id: trial.id,
    title: trial.title,
    stage: trial.stage,
    by: last && last.move !== null ? last.madeByName : null,
    on: last?.from ?? null,
  };
}

/**
 * Enters what a meeting decided about many trials at once, from its minutes. Each trial makes its own move through the
 * state machine. First everything is checked, and as long as anything is wrong nothing is saved; then each trial is
 * saved on its own, and those that somebody else moved in between are told with CONFLICT. The same form posted twice
 * decides once.
 */
export async function recordMeetingCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ municipalityId: string; ids: string[] }, MeetingConflict>> {
  if (!viewer) return refused("SIGNED_OUT");
  const reach = approvalReach(viewer);
  if (!isReaching(reach)) return refused("FORBIDDEN");
  const place = meetingPlaceSchema.safeParse(raw);
  if (!place.success || !isWithin(reach, place.data.municipality)) return refused("NOT_FOUND");
  const { municipality } = place.data;
  if (!canEnterDecisions(viewer, municipality)) return refused("FORBIDDEN");
  const parsed = parseMeeting(raw);
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const { items, errors } = await readItems(viewer, municipality, parsed.data.treated);
  const saved: { id: string; title: string }[] = [];
  const moved: MeetingConflict["moved"] = [];
  const planned: { item: Item; plan: MovePlan }[] = [];
  for (const item of items) {
    const { treated, trial, life, as } = item;
    if (trial.version !== treated.version) {
      if (isSavedAlready(viewer, item)) saved.push({ id: trial.id, title: trial.title });
      else moved.push(movedInBetween(item));
      continue;
    }
    const step = planMove(life, treated.request, as, today());
    if (step.ok) planned.push({ item, plan: step.plan });
    else Object.assign(errors, meetingErrors(trial.id, step.errors));
  }
  if (Object.keys(errors).length > 0) return invalid(errors);
  const values = raw as Record<string, unknown>;
  const seconds = Math.round(secondsSince(values.openedAt, now()) / Math.max(1, planned.length));
  for (const { item, plan } of planned) {
    const { trial } = item;
    const by = {
      actor: { ...auditActor(viewer, municipality), id: viewer.userId },
      at: now(),
      effort: {
        seconds,
        fields: filledFields(
          values,
          agendaFields.map((field) => fieldOfTrial(field, trial.id)),
        ),
      },
    };
    if ((await saveMove(trial, plan, by, tellProposersOfMove)) === "SAVED") {
      saved.push({ id: trial.id, title: trial.title });
      continue;
    }
    const newest = await readItems(viewer, municipality, [item.treated]);
    for (const now of newest.items) {
      if (isSavedAlready(viewer, now)) saved.push({ id: trial.id, title: trial.title });
      else moved.push(movedInBetween(now));
    }
  }
  if (moved.length > 0) return { ok: false, code: "CONFLICT", current: { saved, moved } };
  return ok({ municipalityId: municipality, ids: saved.map(({ id }) => id) });
}

/** A day that lies ahead is the meeting's; everything else is told at the trial. */
function meetingErrors(id: string, { on, ...rest }: FieldErrors): FieldErrors {
  if (on?.key === "future") return { on, ...agendaErrors(id, rest) };
  return agendaErrors(id, { ...(on && { on }), ...rest });
}
