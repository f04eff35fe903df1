import { today } from "@/lib/clock";
import {
  countIdeas,
  getHandOver,
  listHandOverInstitutions,
  listHandOvers,
  listHandOverTrials,
  listOpenWishes,
  listOwnDrafts,
  listPossibleSuccessors,
  type HandOverInstitution,
} from "@/lib/db/hand-over";
import { listSisterInstitutions } from "@/lib/db/institution";
import { isWelcomeTime, type HandOverPage, type HandOverSummary } from "@/lib/domain/hand-over/hand-over";
import type { Viewer } from "@/lib/domain/member/role";
import { addDays, type CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { scopeOf } from "@/lib/domain/trial/sharing";
import {
  canChooseWhoLeaves,
  canCloseInstitution,
  canCompleteHandOver,
  canOpenHandOvers,
  canWriteHandOver,
  handOverReach,
} from "@/lib/policies/hand-over";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";

export interface HandOverList {
  today: CalendarDate;
  open: HandOverSummary[];
  completed: HandOverSummary[];
  /** where one can begin, without those that have one open */
  institutions: (HandOverInstitution & { mayChoose: boolean })[];
  /** where the person came from */
  chosen: string | null;
  /** what the day begins with */
  firstDay: CalendarDate;
}

/** A month is what it usually takes to find somebody. */
const FIRST_DAYS = 30;

/** The changes of leader a person may see, and where they can begin one. */
export async function loadHandOvers(viewer: Viewer, raw: RawQuery = {}): Promise<ActionResult<HandOverList>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canOpenHandOvers(viewer)) return refused("FORBIDDEN");
  const reach = handOverReach(viewer);
  const day = today();
  const [all, institutions] = await Promise.all([listHandOvers(reach), listHandOverInstitutions(reach)]);
  const free = institutions.filter(({ openId }) => openId === null);
  const asked = firstValue(raw, "institution");
  return ok({
    today: day,
    open: all.filter(({ completedAt }) => completedAt === null),
    completed: all.filter(({ completedAt }) => completedAt !== null),
    institutions: free.map((place) => ({
      ...place,
      mayChoose: canChooseWhoLeaves(viewer, { ...place, institutionId: place.id }),
    })),
    chosen: free.find(({ id }) => id === asked)?.id ?? (free.length === 1 ? free[0]!.id : null),
    firstDay: addDays(day, FIRST_DAYS),
  });
}

/** One change of leader with everything the next leader must know, as it stands now. */
export async function loadHandOver(viewer: Viewer, id: string): Promise<ActionResult<HandOverPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canOpenHandOvers(viewer)) return refused("FORBIDDEN");
  const handOver = await getHandOver(id, handOverReach(viewer));
  if (!handOver) return refused("NOT_FOUND");
  const { institution, municipality, completedAt, from, to } = handOver;
  const place = { municipalityId: municipality.id, institutionId: institution.id, area: institution.area };
  const day = today();
  const isOpen = completedAt === null;
  const may = {
    write: canWriteHandOver(viewer, place, handOver),
    complete: isOpen && institution.closedOn === null && canCompleteHandOver(viewer, place),
    close: canCloseInstitution(viewer, place),
  };
  const ownsDrafts = (isOpen ? from?.id : to?.id) === viewer.userId;
  const [trials, wishes, ideas, drafts, successors, sisters] = await Promise.all([
    listHandOverTrials(institution.id, scopeOf(viewer), day),
    listOpenWishes(institution.id),
    countIdeas(institution.id),
    ownsDrafts ? listOwnDrafts(viewer.userId, institution.id) : null,
    may.complete ? listPossibleSuccessors(municipality.id) : [],
    may.close && institution.closedOn === null
      ? listSisterInstitutions({ ...place, id: institution.id })
      : [],
  ]);
  return ok({
    handOver,
    today: day,
    isWelcome: completedAt !== null && to?.id === viewer.userId && isWelcomeTime(completedAt, day),
    may,
    isPreparedOnly: isOpen && canChooseWhoLeaves(viewer, place) && !canCompleteHandOver(viewer, place),
    ...{ trials, wishes, ideas, drafts },
    successors: successors.filter(({ id: userId }) => userId !== from?.id),
    sisters,
  });
}
