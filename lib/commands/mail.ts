import { auditActor } from "@/lib/db/audit";
import { retryMail } from "@/lib/db/outbox";
import type { Viewer } from "@/lib/domain/member/role";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { deliverSoon } from "@/lib/mail/outbox";
import { canOpenMailQueue } from "@/lib/policies/mail";
import { mailSchema } from "@/lib/validation/digest";

/** Puts a mail that was given up back in the queue. */
export async function retryMailCommand(viewer: Viewer, raw: unknown): Promise<ActionResult> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canOpenMailQueue(viewer)) return refused("FORBIDDEN");
  const input = mailSchema.safeParse(raw);
  if (!input.success) return refused("NOT_FOUND");
  const outcome = await retryMail(input.data.id, auditActor(viewer));
  if (outcome === "NOT_FOUND") return refused("NOT_FOUND");
  if (outcome === "NOT_DEAD") return refused("ALREADY_DONE");
  deliverSoon();
  return ok(null);
}
