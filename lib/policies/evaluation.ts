import type { Viewer } from "@/lib/domain/member/role";
import { canWriteLog, type LogPlace } from "@/lib/policies/log";

/** Whoever tries it tells what they saw, staff as well; to decide on it is the leader's or a body's (`mayMove`). */
export function canWriteEvaluation(viewer: Viewer, place: LogPlace): boolean {
  return canWriteLog(viewer, place);
}
