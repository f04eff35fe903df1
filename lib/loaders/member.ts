import { getMember, listMembers, type Member, type NamedMembership } from "@/lib/db/member";
import { listOpenInstitutions } from "@/lib/db/membership";
import { listMunicipalities } from "@/lib/db/municipality";
import type { Role, Viewer } from "@/lib/domain/member/role";
import { cleanLine } from "@/lib/domain/shared/clean-text";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import {
  canCloseAccount,
  canManageMembers,
  canManageMembership,
  canSeeMember,
  grantableRoles,
  managedMunicipalities,
} from "@/lib/policies/member";
import { firstValue, type RawQuery } from "@/lib/validation/trial-filter";

const PAGE_SIZE = 25;
const LONGEST_SEARCH = 100;

interface Place {
  id: string;
  name: string;
}

/** The municipalities the viewer may choose between; for most just the one. */
async function managedPlaces(viewer: Viewer): Promise<Place[]> {
  const managed = managedMunicipalities(viewer);
  const all = await listMunicipalities();
  return managed === null ? all : all.filter(({ id }) => managed.includes(id));
}

export interface MemberListPage {
  members: Member[];
  total: number;
  search: string;
  page: number;
  pageSize: number;
  places: Place[];
  /** null = all that the viewer manages */
  place: Place | null;
}

/** The user list of the municipalities the viewer manages. */
export async function loadMembers(viewer: Viewer, raw: RawQuery = {}): Promise<ActionResult<MemberListPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canManageMembers(viewer)) return refused("FORBIDDEN");
  const places = await managedPlaces(viewer);
  const asked = firstValue(raw, "municipality");
  const place = asked === null && places.length === 1 ? places[0]! : places.find(({ id }) => id === asked);
  if (asked !== null && !place) return refused("NOT_FOUND");
  const search = cleanLine(firstValue(raw, "q") ?? "").slice(0, LONGEST_SEARCH);
  const page = Math.min(Math.max(Math.trunc(Number(firstValue(raw, "page"))) || 1, 1), 10_000);
  const reach = place ? [place.id] : managedMunicipalities(viewer);
  const offset = (page - 1) * PAGE_SIZE;
  const { members, total } = await listMembers(reach, { search, limit: PAGE_SIZE, offset });
  return ok({ members, total, search, page, pageSize: PAGE_SIZE, places, place: place ?? null });
}

export interface InvitePage {
  places: Place[];
  /** null = the national roles */
  place: Place | null;
  roles: Role[];
  institutions: Place[];
  /** what is known already of the person */
  known: { email?: string; name?: string };
}

/** The form that gives somebody access in a municipality, or nationally. */
export async function loadInvite(viewer: Viewer, raw: RawQuery = {}): Promise<ActionResult<InvitePage>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canManageMembers(viewer)) return refused("FORBIDDEN");
  const places = await managedPlaces(viewer);
  const mayBeNational = grantableRoles(viewer, null).length > 0;
  const asked = firstValue(raw, "municipality");
  const chosen = places.find(({ id }) => id === asked);
  if (asked !== null && !chosen) return refused("NOT_FOUND");
  const place = chosen ?? (mayBeNational ? null : (places[0] ?? null));
  return ok({
    places,
    place,
    roles: grantableRoles(viewer, place?.id ?? null),
    institutions: place ? await listOpenInstitutions(place.id) : [],
    known: { email: firstValue(raw, "email") ?? undefined, name: firstValue(raw, "name") ?? undefined },
  });
}

/** A membership the viewer may change, with what it may become. */
export interface EditableMembership extends NamedMembership {
  roles: Role[];
  institutions: Place[];
}

export interface MemberPage {
  member: Omit<Member, "memberships">;
  memberships: EditableMembership[];
  /** also has access that the viewer does not manage, which is not told in detail */
  hasOthers: boolean;
  isSelf: boolean;
  mayClose: boolean;
}

/** One user, with the memberships the viewer manages. */
export async function loadMember(viewer: Viewer, params: { id: string }): Promise<ActionResult<MemberPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  if (!canManageMembers(viewer)) return refused("FORBIDDEN");
  const found = await getMember(params.id);
  if (!found || !canSeeMember(viewer, found)) return refused("NOT_FOUND");
  const { memberships, ...member } = found;
  const managed = memberships.filter((membership) => canManageMembership(viewer, membership));
  const institutionsOf = new Map<string, Promise<Place[]>>();
  for (const { municipalityId } of managed) {
    if (municipalityId && !institutionsOf.has(municipalityId)) {
      institutionsOf.set(municipalityId, listOpenInstitutions(municipalityId));
    }
  }
  return ok({
    member,
    memberships: await Promise.all(
      managed.map(async (membership) => ({
        ...membership,
        roles: grantableRoles(viewer, membership.municipalityId),
        institutions: membership.municipalityId ? await institutionsOf.get(membership.municipalityId)! : [],
      })),
    ),
    hasOthers: managed.length < memberships.length,
    isSelf: member.id === viewer.userId,
    mayClose: canCloseAccount(viewer, { userId: member.id, memberships }),
  });
}
