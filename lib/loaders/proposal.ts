import { randomUUID } from "node:crypto";
import { supporterOf } from "@/lib/auth/idea-token";
import { today } from "@/lib/clock";
import { getFollowedIdea, listPublicIdeas } from "@/lib/db/idea";
import { getIdeaLinkByToken } from "@/lib/db/idea-link";
import { linkState } from "@/lib/domain/idea/link";
import type { FollowedIdea, PublicIdea } from "@/lib/domain/idea/record";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import type { Initiator } from "@/lib/domain/trial/trial";
import { linkTokenSchema } from "@/lib/validation/idea";

/** As many as a phone is scrolled through. */
const SHOWN = 30;

export interface ProposalPage {
  title: string;
  /** its name is all that a stranger learns of the institution */
  institution: string;
  /** null where the link takes no more proposals */
  open: {
    group: Initiator | null;
    ideas: PublicIdea[];
    submissionKey: string;
  } | null;
}

/**
 * The page behind a QR code, for whoever has the link.
 * @param browser the number this browser was given when it supported something; null when it has none
 */
export async function loadProposal(
  token: string,
  browser: string | null,
): Promise<ActionResult<ProposalPage>> {
  const known = linkTokenSchema.safeParse(token);
  const link = known.success ? await getIdeaLinkByToken(known.data) : null;
  if (!link) return refused("NOT_FOUND");
  const { title, institution, initiator } = link;
  const state = linkState({ ...link, institutionClosed: institution.isClosed }, today());
  if (state !== "OPEN") return ok({ title, institution: institution.name, open: null });
  const supporter = browser === null ? null : supporterOf({ browser });
  const ideas = await listPublicIdeas(institution.id, supporter, SHOWN);
  return ok({
    title,
    institution: institution.name,
    open: { group: initiator, ideas, submissionKey: randomUUID() },
  });
}

/** What became of a proposal, for whoever has its link. */
export async function loadFollowedIdea(token: string): Promise<ActionResult<FollowedIdea>> {
  const known = linkTokenSchema.safeParse(token);
  const idea = known.success ? await getFollowedIdea(known.data) : null;
  return idea ? ok(idea) : refused("NOT_FOUND");
}
