import { newIdeaToken, supporterOf } from "@/lib/auth/idea-token";
import { countPublicPost, type Stranger } from "@/lib/auth/public-post";
import { today } from "@/lib/clock";
import { getIdeaLinkByToken } from "@/lib/db/idea-link";
import { createIdea, forgetFollower, setSupport } from "@/lib/db/idea-write";
import { linkState } from "@/lib/domain/idea/link";
import type { IdeaLinkRecord } from "@/lib/domain/idea/record";
import type { Viewer } from "@/lib/domain/member/role";
import { invalid, ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { defaultLocale } from "@/lib/i18n/locale";
import { messagesFor } from "@/lib/i18n/messages";
import { fieldErrors } from "@/lib/validation/field-errors";
import { linkTokenSchema, publicIdeaSchema, supportSchema } from "@/lib/validation/idea";
import { submissionKeyOf } from "@/lib/validation/trial";

/** The link a form came by, as long as it takes proposals. */
async function openLink(raw: unknown): Promise<ActionResult<IdeaLinkRecord>> {
  const token = linkTokenSchema.safeParse((raw as { token?: unknown } | null)?.token);
  const link = token.success ? await getIdeaLinkByToken(token.data) : null;
  if (!link) return refused("NOT_FOUND");
  const state = linkState({ ...link, institutionClosed: link.institution.isClosed }, today());
  return state === "OPEN" ? ok(link) : refused("EXPIRED");
}

/**
 * Takes a proposal from anyone who has a link; it waits until somebody has read it. The same form posted twice makes one.
 * @returns the key of the page on which whoever proposed it can follow it
 */
export async function proposeByLinkCommand(
  _viewer: Viewer,
  raw: unknown,
  stranger: Stranger,
): Promise<ActionResult<{ followToken: string }>> {
  const link = await openLink(raw);
  if (!link.ok) return link;
  const parsed = publicIdeaSchema.safeParse(raw);
  if (!parsed.success) return invalid(fieldErrors(parsed.error));
  if ((await countPublicPost("idea", stranger)) === null) return refused("THROTTLED");
  const { website: _leftEmpty, ...input } = parsed.data;
  const { id: linkId, institution } = link.data;
  const created = await createIdea(
    {
      ...input,
      ...{ status: "WAITING", followToken: newIdeaToken(), linkId, createdById: null },
      municipalityId: institution.municipalityId,
      institutionId: institution.id,
      submissionKey: submissionKeyOf(raw),
    },
    { id: null, name: messagesFor(defaultLocale).idea.public.sentByWithoutAccount, role: null },
  );
  return created?.followToken ? ok({ followToken: created.followToken }) : refused("NOT_FOUND");
}

/**
 * "Me too" without an account, or taking it back: once for each browser, on ideas that are shown.
 * @param stranger.browser the number this browser was given
 */
export async function supportByLinkCommand(
  _viewer: Viewer,
  raw: unknown,
  stranger: Stranger & { browser: string },
): Promise<ActionResult> {
  const link = await openLink(raw);
  if (!link.ok) return link;
  const parsed = supportSchema.safeParse(raw);
  if (!parsed.success) return refused("NOT_FOUND");
  if ((await countPublicPost("support", stranger)) === null) return refused("THROTTLED");
  const idea = { id: parsed.data.id, institutionId: link.data.institution.id };
  const isOpen = await setSupport(idea, supporterOf(stranger), parsed.data.on);
  return isOpen ? ok(null) : refused("NOT_FOUND");
}

/** Whoever follows an idea wants no more mails: the address is removed at once. Twice changes nothing more. */
export async function forgetFollowerCommand(
  _viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ token: string }>> {
  const token = linkTokenSchema.safeParse((raw as { token?: unknown } | null)?.token);
  if (!token.success || !(await forgetFollower(token.data))) return refused("NOT_FOUND");
  return ok({ token: token.data });
}
