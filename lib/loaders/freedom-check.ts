import { today as todayInDenmark } from "@/lib/clock";
import { getFreedomKnowledge } from "@/lib/db/freedom";
import { listPlaceChoices, type PlaceChoices } from "@/lib/db/freedom-place";
import { listTrialsAbout } from "@/lib/db/similar-trials";
import type { FreedomAnswer } from "@/lib/domain/freedom/answer";
import { checkFreedom } from "@/lib/domain/freedom/check";
import { contentWordsOf } from "@/lib/domain/freedom/question";
import type { Viewer } from "@/lib/domain/member/role";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { ok, type Success } from "@/lib/domain/shared/result";
import type { TrialListItem } from "@/lib/domain/trial/list";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { parseFreedomQuery, type FreedomQuery } from "@/lib/validation/freedom-check";
import type { RawQuery } from "@/lib/validation/trial-filter";

/** Trials shown that resemble the question. */
const SIMILAR = 5;

export interface FreedomCheckPage {
  /** as asked, with the viewer's own place where none was said */
  query: FreedomQuery;
  /** names of parameters that mean nothing here */
  wrong: string[];
  places: PlaceChoices;
  /** null as long as nothing is asked or no place is chosen */
  answer: FreedomAnswer | null;
  similar: TrialListItem[];
  today: CalendarDate;
}

/** Where the question is asked from, when the address does not say: one's own institution, else one's municipality. */
function ownPlace(viewer: Viewer): {
  institution: string | null;
  municipality: string | null;
  area: WelfareArea | null;
} {
  const memberships = viewer?.memberships ?? [];
  const own = memberships.find(({ institutionId }) => institutionId !== null) ?? memberships[0];
  return {
    institution: own?.institutionId ?? null,
    municipality: own?.municipalityId ?? null,
    area: own?.area ?? null,
  };
}

/** The place meant: an institution brings its area and municipality along; else the municipality's first agreement's. */
function placeMeant(query: FreedomQuery, places: PlaceChoices): { query: FreedomQuery; wrong: string[] } {
  const wrong: string[] = [];
  let { municipality, area, institution } = query;
  const chosen = places.institutions.find(({ id }) => id === institution);
  if (institution !== null && !chosen) {
    wrong.push("institution");
    institution = null;
  }
  if (chosen) ({ municipalityId: municipality, area } = chosen);
  if (municipality !== null && !places.municipalities.some(({ id }) => id === municipality)) {
    wrong.push("municipality");
    municipality = null;
  }
  area ??= places.municipalities.find(({ id }) => id === municipality)?.areas[0] ?? null;
  return { query: { ...query, municipality, area, institution }, wrong };
}

/**
 * Answers "må vi?" for a place and a day. Open to everyone: rules are public; the trials shown beside the answer are
 * those the viewer may see.
 * @param raw `q`, `municipality`, `area`, `institution`, `on`, as they came
 */
export async function loadFreedomCheck(viewer: Viewer, raw: RawQuery): Promise<Success<FreedomCheckPage>> {
  const parsed = parseFreedomQuery(raw);
  const saidNothing = !parsed.query.municipality && !parsed.query.institution && !parsed.query.area;
  const asked =
    saidNothing && parsed.wrong.length === 0 ? { ...parsed.query, ...ownPlace(viewer) } : parsed.query;
  return ok(await answerQuery(viewer, { ...parsed, query: asked }));
}

/** The answer to a query as it stands: no place is added to it. */
export async function answerQuery(
  viewer: Viewer,
  { query: asked, wrong: unread }: ReturnType<typeof parseFreedomQuery>,
): Promise<FreedomCheckPage> {
  const today = todayInDenmark();
  const places = await listPlaceChoices({ municipality: asked.municipality, institution: asked.institution });
  const { query, wrong } = placeMeant(asked, places);
  const page = { query, wrong: [...unread, ...wrong], places, today };
  const { q, municipality, area, institution } = query;
  if (q === "" || municipality === null || area === null) return { ...page, answer: null, similar: [] };
  const knowledge = await getFreedomKnowledge({ municipalityId: municipality, area });
  const answer = checkFreedom(knowledge, q, query.on ?? today, institution);
  const similar = await listTrialsAbout(scopeOf(viewer), {
    ...{ area, today, limit: SIMILAR },
    words: contentWordsOf(q, answer.understood),
  });
  return { ...page, answer, similar };
}
