import { countMail, listDeadMail, type MailCounts } from "@/lib/db/outbox";
import type { DeadMail } from "@/lib/domain/mail/retry";
import type { Viewer } from "@/lib/domain/member/role";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { canOpenMailQueue } from "@/lib/policies/mail";

const SHOWN = 100;

export interface MailQueuePage {
  counts: MailCounts;
  /** the newest of those that were given up */
  dead: DeadMail[];
}

/** The outbox: how much waits, and what could not be sent. Never what a mail says. */
export async function loadMailQueue(viewer: Viewer): Promise<ActionResult<MailQueuePage>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canOpenMailQueue(viewer)) return refused("FORBIDDEN");
  const [counts, dead] = await Promise.all([countMail(), listDeadMail(SHOWN)]);
  return ok({ counts, dead });
}
