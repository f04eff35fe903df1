import { today } from "@/lib/clock";
import { listMunicipalities } from "@/lib/db/municipality";
import { listWishes, listWishesInWaiting } from "@/lib/db/wish";
import { listKeptRounds, listRounds, type KeptRound } from "@/lib/db/wish-round";
import type { Viewer } from "@/lib/domain/member/role";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import type { WishSummary } from "@/lib/domain/wish/record";
import { roundFor, type Round } from "@/lib/domain/wish/round";
import { canKeepRounds, canSendWishes, waitingReach } from "@/lib/policies/wish";
import type { RawQuery } from "@/lib/validation/trial-filter";
import { parseWishQuery, type WishFilter } from "@/lib/validation/wish";

const PAGE_SIZE = 40;
const WAITING = 10;

export interface WishListPage {
  filter: WishFilter;
  municipalities: { id: string; name: string }[];
  wishes: WishSummary[];
  total: number;
  page: number;
  pageSize: number;
  /** what the viewer has to treat or decide on; null for those who do neither */
  waiting: { wishes: WishSummary[]; total: number } | null;
  nextRound: Round | null;
  may: { send: boolean; keepRounds: boolean };
}

/** Every wish there is, as everybody may see it. */
export async function loadWishList(viewer: Viewer, raw: RawQuery): Promise<ActionResult<WishListPage>> {
  const { filter, page } = parseWishQuery(raw);
  const reach = waitingReach(viewer);
  const decides = reach.administration.length + reach.politician.length > 0;
  const [municipalities, found, waiting, rounds] = await Promise.all([
    listMunicipalities(),
    listWishes(filter, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
    decides ? listWishesInWaiting(reach, { limit: WAITING }) : null,
    listRounds(),
  ]);
  return ok({
    filter,
    municipalities,
    ...found,
    page,
    pageSize: PAGE_SIZE,
    waiting,
    nextRound: roundFor(rounds, today()).round,
    may: { send: canSendWishes(viewer), keepRounds: canKeepRounds(viewer) },
  });
}

export interface RoundsPage {
  rounds: KeptRound[];
  today: CalendarDate;
}

/** The rounds, for those who keep them. */
export async function loadWishRounds(viewer: Viewer): Promise<ActionResult<RoundsPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canKeepRounds(viewer)) return refused("FORBIDDEN");
  return ok({ rounds: await listKeptRounds(), today: today() });
}
