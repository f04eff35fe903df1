import { auditActor } from "@/lib/db/audit";
import { getPolicy, listRoutedTrials, savePolicy, type PolicyAgreement } from "@/lib/db/approval-policy";
import type { PolicyConflict, PolicyText } from "@/lib/domain/agreement/policy";
import { previewPolicy, type PolicyPreview } from "@/lib/domain/agreement/preview";
import type { Actor, Viewer } from "@/lib/domain/member/role";
import { invalid, ok, refused, type ActionResult, type Failure } from "@/lib/domain/shared/result";
import { canKeepPolicy, canOpenPolicy, policyReach } from "@/lib/policies/approval";
import { keptPolicySchema, parsePolicy } from "@/lib/validation/approval-policy";

const conflictWith = ({ version, lines, testDays }: PolicyAgreement): Failure<PolicyConflict> => ({
  ok: false,
  code: "CONFLICT",
  current: { version, lines, testDays },
});

/** The policy as one text, whatever order its fields came in. */
const written = ({ lines, testDays }: PolicyText) =>
  JSON.stringify([
    testDays,
    lines.map(({ trigger, threshold, body, note }) => [trigger, threshold, body, note]),
  ]);

interface Subject {
  viewer: Actor;
  agreement: PolicyAgreement;
  /** of the agreement when the form was opened */
  version: number;
}

/** The agreement that is meant; only for those who keep its policy. */
async function readSubject(viewer: Viewer, raw: unknown): Promise<ActionResult<Subject>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canOpenPolicy(viewer)) return refused("FORBIDDEN");
  const target = keptPolicySchema.safeParse(raw);
  const agreement = target.success ? await getPolicy(target.data.id, policyReach(viewer)) : null;
  if (!target.success || !agreement) return refused("NOT_FOUND");
  if (!canKeepPolicy(viewer, agreement)) return refused("FORBIDDEN");
  return ok({ viewer, agreement, version: target.data.version });
}

/** What the posted lines would mean for the trials of the agreement. Nothing is written. */
export async function previewPolicyCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<PolicyPreview>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { agreement } = found.data;
  const parsed = parsePolicy(raw);
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  return ok(previewPolicy(await listRoutedTrials(agreement.id), agreement.lines, parsed.data.lines));
}

/**
 * Changes who approves under an agreement and how long its tests are. Trials on their way follow the new lines from
 * that moment; `previewPolicyCommand` tells which. The same form posted twice changes it once.
 */
export async function savePolicyCommand(
  viewer: Viewer,
  raw: unknown,
): Promise<ActionResult<{ id: string; municipalityId: string }, PolicyConflict>> {
  const found = await readSubject(viewer, raw);
  if (!found.ok) return found;
  const { agreement, version } = found.data;
  const saved = ok({ id: agreement.id, municipalityId: agreement.municipalityId });
  const parsed = parsePolicy(raw);
  if (!parsed.ok) return invalid(parsed.fieldErrors);
  // What both want needs no choice between them.
  if (written(agreement) === written(parsed.data)) return saved;
  if (agreement.version !== version) return conflictWith(agreement);
  const actor = auditActor(found.data.viewer, agreement.municipalityId);
  if ((await savePolicy(agreement, parsed.data, actor)) === "SAVED") return saved;
  const newest = await getPolicy(agreement.id, policyReach(viewer));
  return newest ? conflictWith(newest) : refused("NOT_FOUND");
}
