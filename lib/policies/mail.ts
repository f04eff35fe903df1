import { hasRole, type Viewer } from "@/lib/domain/member/role";

/** May see which mails wait and which were given up: they are of every municipality, so only who runs the product. */
export function canOpenMailQueue(viewer: Viewer): boolean {
  return hasRole(viewer, "SYSTEM_ADMIN");
}
