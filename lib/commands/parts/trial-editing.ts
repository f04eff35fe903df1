import { getTrial } from "@/lib/db/trial";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { rightsOfRecord, type TrialRecord } from "@/lib/domain/trial/record";
import { scopeOf, type Scope } from "@/lib/domain/trial/sharing";
import { canEditTrial } from "@/lib/policies/trial";
import { rowTarget } from "@/lib/validation/row-id";

/** A trial as it stands, for somebody who edits it. */
export interface EditedTrial {
  actor: Actor;
  current: TrialRecord;
  place: ReturnType<typeof rightsOfRecord>;
  scope: Scope;
  /** of the trial when the form was opened */
  version: number;
}

/** The trial a form is about; only for those who may edit it. */
export async function readEditedTrial(viewer: Viewer, raw: unknown): Promise<ActionResult<EditedTrial>> {
  if (!viewer) return refused("SIGNED_OUT");
  const target = rowTarget.safeParse(raw);
  if (!target.success) return refused("NOT_FOUND");
  const scope = scopeOf(viewer);
  const current = await getTrial(target.data.id, scope);
  if (!current) return refused("NOT_FOUND");
  const place = rightsOfRecord(current);
  if (!canEditTrial(viewer, place)) return refused("FORBIDDEN");
  return ok({ actor: viewer, current, place, scope, version: target.data.version });
}
