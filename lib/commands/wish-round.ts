import { auditActor } from "@/lib/db/audit";
import { createRound, updateRound } from "@/lib/db/wish-round";
import type { Viewer } from "@/lib/domain/member/role";
import { invalid, ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { canKeepRounds } from "@/lib/policies/wish";
import { editedRoundSchema, parseRound } from "@/lib/validation/wish";

/** Adds a round, or with an id changes one. */
export async function saveRoundCommand(viewer: Viewer, raw: unknown): Promise<ActionResult<{ id: string }>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canKeepRounds(viewer)) return refused("FORBIDDEN");
  const parsed = parseRound(raw);
  const actor = auditActor(viewer, null);
  const exists = invalid({ deadlineOn: { key: "wishRoundExists" } });
  if (!(raw as { id?: unknown } | null)?.id) {
    if (!parsed.ok) return invalid(parsed.fieldErrors);
    const created = await createRound(parsed.data, actor);
    return created === "EXISTS" ? exists : ok(created);
  }
  const target = editedRoundSchema.safeParse(raw);
  if (!target.success) return refused("NOT_FOUND");
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  const { id, version } = target.data;
  const outcome = await updateRound(id, version, parsed.data, actor);
  switch (outcome) {
    case "SAVED":
      return ok({ id });
    case "EXISTS":
      return exists;
    case "TOO_EARLY":
      return invalid({ deadlineOn: { key: "wishRoundTooEarly" } });
    case "CONFLICT":
    case "NOT_FOUND":
      return refused(outcome);
  }
}
