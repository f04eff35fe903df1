import { supporterOf } from "@/lib/auth/idea-token";
import { today } from "@/lib/clock";
import { auditActor } from "@/lib/db/audit";
import { getIdea } from "@/lib/db/idea";
import { createIdea, moveIdea, rewordIdea, setSupport, turnIntoTrial } from "@/lib/db/idea-write";
import { getOpenInstitution, listAgreementPeriods } from "@/lib/db/trial-choices";
import { agreementFor } from "@/lib/domain/agreement/in-force";
import { canBecomeTrial, statusAfter, type IdeaMove } from "@/lib/domain/idea/idea";
import type { IdeaInstitution, IdeaRecord } from "@/lib/domain/idea/record";
import { trialInputOfIdea } from "@/lib/domain/idea/trial";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import { invalid, ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { defaultLocale } from "@/lib/i18n/locale";
import { messagesFor } from "@/lib/i18n/messages";
import { tellProposer } from "@/lib/mail/idea-mails";
import { deliverSoon } from "@/lib/mail/outbox";
import { canManageIdeasAt, canOpenIdeaBox, canProposeAt, ideaReach } from "@/lib/policies/idea";
import { fieldErrors } from "@/lib/validation/field-errors";
import {
  declinedSchema,
  ideaMoveSchema,
  ideaTargetSchema,
  ideaWordingSchema,
  proposedIdeaSchema,
  supportSchema,
} from "@/lib/validation/idea";
import { rowId } from "@/lib/validation/row-id";
import { submissionKeyOf } from "@/lib/validation/trial";

const placeOf = ({ id, municipalityId, area }: Pick<IdeaInstitution, "id" | "municipalityId" | "area">) => ({
  ...{ institutionId: id, municipalityId, area },
});

/** Somebody with an account proposes at an institution of theirs; colleagues see it at once. */
export async function proposeIdeaCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canOpenIdeaBox(viewer)) return refused("FORBIDDEN");
  const chosen = rowId.safeParse((raw as { institutionId?: unknown } | null)?.institutionId);
  const institution = chosen.success ? await getOpenInstitution(chosen.data) : null;
  const parsed = proposedIdeaSchema.safeParse(raw);
  if (!institution || !canProposeAt(viewer, placeOf(institution))) {
    if (!parsed.success) return invalid(fieldErrors(parsed.error));
    return refused("NOT_FOUND");
  }
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  const created = await createIdea(
    {
      ...parsed.data,
      ...{ status: "OPEN", email: null, followToken: null, linkId: null, createdById: viewer.userId },
      municipalityId: institution.municipalityId,
      submissionKey: submissionKeyOf(raw),
    },
    auditActor(viewer, institution.municipalityId),
  );
  return created ? ok({ id: created.id }) : refused("NOT_FOUND");
}

/** "Me too", or taking it back; each account counts once. */
export async function supportIdeaCommand(viewer: Viewer, raw: unknown): Promise<ActionResult> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canOpenIdeaBox(viewer)) return refused("FORBIDDEN");
  const parsed = supportSchema.safeParse(raw);
  const supporter = supporterOf(viewer);
  const idea = parsed.success ? await getIdea(parsed.data.id, ideaReach(viewer), supporter) : null;
  if (!parsed.success || !idea) return refused("NOT_FOUND");
  const target = { id: idea.id, institutionId: idea.institution.id };
  const isOpen = await setSupport(target, supporter, parsed.data.on);
  return isOpen ? ok(null) : refused("ALREADY_DONE");
}

interface Subject {
  viewer: Actor;
  idea: IdeaRecord;
  /** of the idea when the form was opened */
  version: number;
}

/** The idea that is meant; only for those who look after it. */
async function readSubject(viewer: Viewer, raw: unknown): Promise<ActionResult<Subject>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canOpenIdeaBox(viewer)) return refused("FORBIDDEN");
  const target = ideaTargetSchema.safeParse(raw);
  const idea = target.success ? await getIdea(target.data.id, ideaReach(viewer), supporterOf(viewer)) : null;
  if (!target.success || !idea) return refused("NOT_FOUND");
  if (!canManageIdeasAt(viewer, placeOf(idea.institution))) return refused("FORBIDDEN");
  return ok({ viewer, idea, version: target.data.version });
}

/** Shows an idea to everyone there, or turns it down with an answer, which goes to those who asked to be told. */
export async function moveIdeaCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string; move: IdeaMove }>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { idea, version } = found.data;
  const chosen = ideaMoveSchema.safeParse(raw);
  if (!chosen.success) return invalid(fieldErrors(chosen.error));
  const { move } = chosen.data;
  const status = statusAfter(idea.status, move);
  if (status === null) return refused("ALREADY_DONE");
  if (idea.version !== version) return refused("CONFLICT");
  const answered = move === "DECLINE" ? declinedSchema.safeParse(raw) : null;
  if (answered && !answered.success) return invalid(fieldErrors(answered.error));
  const answer = answered?.data?.answer ?? null;
  const outcome = await moveIdea(
    idea,
    { status, answer },
    auditActor(found.data.viewer, idea.institution.municipalityId),
    async (tx) => {
      if (answer === null) return;
      const by = { about: `v${version + 1}`, byUserId: found.data.viewer.userId };
      await tellProposer(tx, { id: idea.id }, { kind: "DECLINED", answer }, by);
    },
  );
  if (outcome === "CONFLICT") return refused("CONFLICT");
  deliverSoon();
  return ok({ id: idea.id, move });
}

/** Changes the words of an idea before others see them: what does not belong there goes and is not kept. */
export async function rewordIdeaCommand(viewer: Viewer, raw: unknown): Promise<ActionResult<{ id: string }>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { idea, version } = found.data;
  const parsed = ideaWordingSchema.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  if (idea.version !== version) return refused("CONFLICT");
  const by = auditActor(found.data.viewer, idea.institution.municipalityId);
  const outcome = await rewordIdea(idea, parsed.data, by);
  return outcome === "SAVED" ? ok({ id: idea.id }) : refused("CONFLICT");
}

/** The trial an idea has become already; whoever taps second comes to the same one. */
function alreadyMade(idea: IdeaRecord | null): ActionResult<{ trialId: string }> {
  if (idea?.status === "TRIAL" && idea.trial) return ok({ trialId: idea.trial.id });
  return refused(idea && !canBecomeTrial(idea.status) ? "ALREADY_DONE" : "CONFLICT");
}

/** Makes the trial an idea becomes, with what the idea says; two who tap at the same time make one. */
export async function makeTrialOfIdeaCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ trialId: string }>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { viewer: actor, idea, version } = found.data;
  if (idea.version !== version || !canBecomeTrial(idea.status)) return alreadyMade(idea);
  const { municipalityId, area } = idea.institution;
  if (idea.institution.isClosed) return refused("FORBIDDEN");
  const day = today();
  const unknown = messagesFor(defaultLocale).idea.trialFromIdea.unknown;
  const made = await turnIntoTrial(
    idea,
    {
      input: trialInputOfIdea({ ...idea, institutionId: idea.institution.id }, unknown),
      ...{ municipalityId, area, createdById: actor.userId, today: day },
      agreementId: agreementFor(await listAgreementPeriods(municipalityId), area, day)?.id ?? null,
    },
    auditActor(actor, municipalityId),
    scopeOf(actor),
    (tx) => tellProposer(tx, { id: idea.id }, { kind: "TRIAL" }, { about: "trial", byUserId: actor.userId }),
  );
  if (made === "CONFLICT") {
    return alreadyMade(await getIdea(idea.id, ideaReach(actor), supporterOf(actor)));
  }
  deliverSoon();
  return ok(made);
}
