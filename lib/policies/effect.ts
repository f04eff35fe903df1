import type { Viewer } from "@/lib/domain/member/role";
import { canRegisterTrialAt, type TrialPlace } from "@/lib/policies/trial";

/** Choosing indicators and writing before and after: the institution's leader and staff, and the administration. */
export function canWriteEffect(viewer: Viewer, trial: TrialPlace): boolean {
  return canRegisterTrialAt(viewer, trial);
}
