import { today } from "@/lib/clock";
import { listIdeaPlaces } from "@/lib/db/idea";
import { getIdeaLink, listIdeaLinks } from "@/lib/db/idea-link";
import { linkState, USUAL_LINK_DAYS, type LinkState } from "@/lib/domain/idea/link";
import type { IdeaLinkRecord } from "@/lib/domain/idea/record";
import type { Viewer } from "@/lib/domain/member/role";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { qrCode, type QrCode } from "@/lib/documents/qr";
import { absoluteUrl } from "@/lib/env";
import { canManageSomeIdeas, managedReach } from "@/lib/policies/idea";
import { routes } from "@/lib/routes";
import { rowId } from "@/lib/validation/row-id";

/** As many as anybody looks through; the newest are the ones in use. */
const MOST_LINKS = 100;

export interface ListedLink extends IdeaLinkRecord {
  state: LinkState;
}

export interface IdeaLinks {
  links: ListedLink[];
  places: { id: string; name: string; municipalityName: string }[];
  /** the last day a new link is open when nobody says otherwise */
  usualEnd: CalendarDate;
}

const withState = (link: IdeaLinkRecord, day: CalendarDate): ListedLink => ({
  ...link,
  state: linkState({ ...link, institutionClosed: link.institution.isClosed }, day),
});

/** The links of the institutions the viewer looks after. */
export async function loadIdeaLinks(viewer: Viewer): Promise<ActionResult<IdeaLinks>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canManageSomeIdeas(viewer)) return refused("FORBIDDEN");
  const reach = managedReach(viewer);
  const day = today();
  const [links, places] = await Promise.all([listIdeaLinks(reach, MOST_LINKS), listIdeaPlaces(reach)]);
  return ok({
    links: links.map((link) => withState(link, day)),
    places: places.map(({ id, name, municipalityName }) => ({ id, name, municipalityName })),
    usualEnd: addDays(day, USUAL_LINK_DAYS),
  });
}

/** One link with its address, as text and as a QR code. */
export async function loadIdeaLink(
  viewer: Viewer,
  id: string,
): Promise<ActionResult<{ link: ListedLink; address: string; qr: QrCode }>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canManageSomeIdeas(viewer)) return refused("FORBIDDEN");
  const link = rowId.safeParse(id).success ? await getIdeaLink(id, managedReach(viewer)) : null;
  if (!link) return refused("NOT_FOUND");
  const address = absoluteUrl(routes.proposal(link.token));
  return ok({ link: withState(link, today()), address, qr: qrCode(address) });
}
