import { randomUUID } from "node:crypto";
import { supporterOf } from "@/lib/auth/idea-token";
import { getIdea, listIdeaPlaces, listIdeas } from "@/lib/db/idea";
import { canBecomeTrial, type IdeaStatus } from "@/lib/domain/idea/idea";
import type { IdeaRecord } from "@/lib/domain/idea/record";
import { hasRole, type Viewer } from "@/lib/domain/member/role";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import type { Initiator } from "@/lib/domain/trial/trial";
import {
  canManageIdeasAt,
  canManageSomeIdeas,
  canOpenIdeaBox,
  canProposeAt,
  ideaReach,
} from "@/lib/policies/idea";
import { parseIdeaQuery, type IdeaQuery } from "@/lib/validation/idea";
import { rowId } from "@/lib/validation/row-id";
import type { RawQuery } from "@/lib/validation/trial-filter";

const PAGE_SIZE = 30;

/** An idea with what this viewer can do with it. */
export interface BoxedIdea extends IdeaRecord {
  may: { manage: boolean; makeTrial: boolean; support: boolean };
}

export interface IdeaPlaceChoice {
  id: string;
  name: string;
  municipalityName: string;
}

export interface IdeaBox {
  query: IdeaQuery;
  ideas: BoxedIdea[];
  total: number;
  pageSize: number;
  byStatus: Partial<Record<IdeaStatus, number>>;
  places: IdeaPlaceChoice[];
  /** looks after ideas: sees the unread ones and hands out links */
  manages: boolean;
  /** as which group this person proposes when nothing else is said */
  group: Initiator;
  submissionKey: string;
}

function withRights(viewer: Viewer, idea: IdeaRecord): BoxedIdea {
  const { id, municipalityId, area, isClosed } = idea.institution;
  const manage = canManageIdeasAt(viewer, { institutionId: id, municipalityId, area });
  return {
    ...idea,
    may: {
      manage,
      makeTrial: manage && !isClosed && canBecomeTrial(idea.status),
      support: idea.status === "OPEN",
    },
  };
}

/** The box: what was proposed where the viewer works, or at the institutions they look after. */
export async function loadIdeaBox(viewer: Viewer, raw: RawQuery): Promise<ActionResult<IdeaBox>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canOpenIdeaBox(viewer)) return refused("FORBIDDEN");
  const query = parseIdeaQuery(raw);
  const reach = ideaReach(viewer);
  const [{ ideas, total, byStatus }, places] = await Promise.all([
    listIdeas(query, reach, supporterOf(viewer), PAGE_SIZE),
    listIdeaPlaces(reach),
  ]);
  return ok({
    ...{ query, total, byStatus, pageSize: PAGE_SIZE, submissionKey: randomUUID() },
    ideas: ideas.map((idea) => withRights(viewer, idea)),
    places: places
      .filter(({ id, ...place }) => canProposeAt(viewer, { ...place, institutionId: id }))
      .map(({ id, name, municipalityName }) => ({ id, name, municipalityName })),
    manages: canManageSomeIdeas(viewer),
    group: hasRole(viewer, "LEADER") ? "LEADER" : hasRole(viewer, "STAFF") ? "STAFF" : "ADMINISTRATION",
  });
}

/** One idea with what can be done with it. */
export async function loadIdeaInBox(viewer: Viewer, id: string): Promise<ActionResult<BoxedIdea>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canOpenIdeaBox(viewer)) return refused("FORBIDDEN");
  const idea = rowId.safeParse(id).success ? await getIdea(id, ideaReach(viewer), supporterOf(viewer)) : null;
  return idea ? ok(withRights(viewer, idea)) : refused("NOT_FOUND");
}
