import { today } from "@/lib/clock";
import { auditActor } from "@/lib/db/audit";
import { getMoveSubject, moveExpiry, type MoveSubject } from "@/lib/db/expiry";
import { getLanding, saveLanding } from "@/lib/db/landing";
import { getRecheck, saveRecheck } from "@/lib/db/recheck";
import { getTrial } from "@/lib/db/trial";
import { municipalitiesOf, type Viewer } from "@/lib/domain/member/role";
import { addMonths, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { invalid, ok, refused, type ActionResult, type FieldErrors } from "@/lib/domain/shared/result";
import { provisionEnd } from "@/lib/domain/sunset/ending";
import type { Landing } from "@/lib/domain/sunset/leaning";
import { lawEndAfterMove, moveErrors, periodsUntil } from "@/lib/domain/sunset/move";
import { isToBeLanded } from "@/lib/domain/trial/landing";
import { rightsOfRecord } from "@/lib/domain/trial/record";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { canKeepNational } from "@/lib/policies/freedom";
import { canMoveExpiry, canMoveLaw, canRecheckProvisions } from "@/lib/policies/sunset";
import { canManageTrial } from "@/lib/policies/trial";
import { fieldErrors } from "@/lib/validation/field-errors";
import {
  landingSchema,
  moveExpirySchema,
  moveTargetSchema,
  recheckSchema,
  type MoveTarget,
} from "@/lib/validation/sunset";
import { trialIdSchema } from "@/lib/validation/trial";

/** What somebody else chose while the form was open. */
export type LandingConflict = Landing;

/**
 * Chooses how a trial goes on when what it leans on ends: stop, ask for a longer exemption, or make it permanent.
 * Whoever comes second gets CONFLICT with what was chosen.
 */
export async function chooseLandingCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ trialId: string }, LandingConflict>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = trialIdSchema.safeParse({ id: (raw as { trialId?: unknown } | null)?.trialId });
  const trial = target.success && (await getTrial(target.data.id, scopeOf(viewer)));
  if (!trial) return refused("NOT_FOUND");
  const place = rightsOfRecord(trial);
  if (!canManageTrial(viewer, place)) return refused("FORBIDDEN");
  const input = landingSchema.safeParse(raw);
  if (!input.success) return invalid(fieldErrors(input.error));
  const latestDecision = trial.decisions.at(-1)?.outcome ?? null;
  if (!isToBeLanded({ stage: trial.stage, latestDecision })) return refused("ALREADY_DONE");
  const { way, reason, version } = input.data;
  const outcome = await saveLanding(
    {
      ...{ trial: { id: trial.id, municipalityId: place.municipalityId }, way, reason, version },
      ...{ chosenOn: today(), chosenById: viewer.userId },
    },
    auditActor(viewer, place.municipalityId),
  );
  if (outcome === "SAVED") return ok({ trialId: trial.id });
  const current = await getLanding(trial.id);
  return current ? { ok: false, code: "CONFLICT", current } : refused("CONFLICT");
}

/** The agreements, and the law, that the viewer asks to move. */
async function readSubject(
  viewer: NonNullable<Viewer>,
  target: MoveTarget,
): Promise<ActionResult<MoveSubject>> {
  if (target.kind === "LAW" && !canMoveLaw(viewer)) return refused("FORBIDDEN");
  const subject = await getMoveSubject(target, canKeepNational(viewer) ? null : municipalitiesOf(viewer));
  if (!subject) return refused("NOT_FOUND");
  const mayMoveAll = subject.agreements.every((agreement) => canMoveExpiry(viewer, agreement));
  return mayMoveAll ? ok(subject) : refused("FORBIDDEN");
}

/** The agreements as they stand now, for the one whose preview is out of date. */
export interface MoveConflict {
  agreements: { id: string; title: string; version: number; expiresOn: CalendarDate }[];
}

const isAsSeen = ({ agreements }: MoveSubject, seen: readonly { id: string; version: number }[]) =>
  seen.length === agreements.length &&
  agreements.every(({ id, version }) => seen.some((each) => each.id === id && each.version === version));

/**
 * Moves the last day of one agreement, or of a law and all agreements resting on it in the areas chosen. Everything
 * that leans on them is computed from these dates, so that nothing else has to change.
 */
export async function moveExpiryCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ moved: number; date: CalendarDate }, MoveConflict>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = moveTargetSchema.safeParse(raw);
  if (!target.success) return refused("NOT_FOUND");
  const subject = await readSubject(viewer, target.data);
  if (!subject.ok) return subject;
  const { agreements, law, staying } = subject.data;
  const input = moveExpirySchema.safeParse(raw);
  const errors: FieldErrors = input.success ? {} : fieldErrors(input.error);
  const date = input.data?.date;
  if (date) Object.assign(errors, moveErrors(agreements, date));
  if (agreements.length === 0) errors.areas = { key: "chooseOne" };
  if (!input.success || Object.keys(errors).length > 0) return invalid(errors);
  const { seen, reason } = input.data;
  const endedOn = law && provisionEnd(law.periods);
  const staysUntil = staying.map(({ expiresOn }) => expiresOn);
  const endsOn = law && lawEndAfterMove(endedOn, staysUntil, input.data.date);
  const outcome = isAsSeen(subject.data, seen)
    ? await moveExpiry(
        {
          ...{ agreements, to: input.data.date, reason },
          law:
            law && endsOn !== null && endsOn !== endedOn
              ? { basis: law, endedOn, endsOn, periods: periodsUntil(law.periods, endsOn) }
              : null,
        },
        auditActor(viewer, agreements.length === 1 ? agreements[0]!.municipalityId : null),
      )
    : "CONFLICT";
  if (outcome === "SAVED") return ok({ moved: agreements.length, date: input.data.date });
  const newest = await readSubject(viewer, target.data);
  return newest.ok
    ? { ok: false, code: "CONFLICT", current: { agreements: newest.data.agreements } }
    : newest;
}

/** Says that a provision's wording was checked today, and when it must be checked again. */
export async function markRecheckedCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canRecheckProvisions(viewer)) return refused("FORBIDDEN");
  const input = recheckSchema.safeParse(raw);
  if (!input.success) {
    const errors = fieldErrors(input.error);
    return errors.id ? refused("NOT_FOUND") : invalid(errors);
  }
  const { id, version, months } = input.data;
  const provision = await getRecheck(id);
  if (!provision) return refused("NOT_FOUND");
  const day = today();
  const next = { recheckOn: addMonths(day, Number(months)), keeperId: viewer.userId, checkedOn: day };
  const outcome = await saveRecheck({ id, ...provision, version }, next, auditActor(viewer));
  return outcome === "SAVED" ? ok({ id }) : refused("CONFLICT");
}
