import { getViewer } from "@/lib/auth/viewer";
import { listAdministrators } from "@/lib/db/municipality";
import { municipalitiesOf } from "@/lib/domain/member/role";

/** Who can give access in the viewer's own municipalities; empty for the public and for national roles. */
export async function loadHelpers() {
  const own = municipalitiesOf(await getViewer());
  return own.length > 0 ? listAdministrators(own) : [];
}
