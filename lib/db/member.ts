import { isRowId } from "@/lib/domain/shared/row-id";
import { db, Prisma } from "@/lib/db/client";
import { danishOrderSql } from "@/lib/db/danish-order";
import type { Role } from "@/lib/domain/member/role";

/** A membership with the names of its places. */
export interface NamedMembership {
  id: string;
  role: Role;
  municipalityId: string | null;
  municipality: string | null;
  institutionId: string | null;
  institution: string | null;
}

/** A user as the user list shows them. */
export interface Member {
  id: string;
  name: string;
  email: string;
  /** false while the invitation waits for an answer */
  accepted: boolean;
  closedAt: Date | null;
  lastSeenAt: Date | null;
  memberships: NamedMembership[];
}

const membershipsJson = (which: Prisma.Sql) => Prisma.sql`
  coalesce((
    select json_agg(json_build_object(
      'id', m."id", 'role', m."role",
      'municipalityId', m."municipalityId", 'municipality', place."name",
      'institutionId', m."institutionId", 'institution', i."name") order by m."createdAt", m."id")
    from "membership" m
    left join "municipality" place on place."id" = m."municipalityId"
    left join "institution" i on i."id" = m."institutionId"
    where m."userId" = u."id" and ${which}), '[]'::json)`;

const columns = (which: Prisma.Sql) => Prisma.sql`
  u."id", u."name", u."email", u."passwordHash" is not null as "accepted", u."closedAt",
  (select max(s."lastSeenAt") from "session" s where s."userId" = u."id") as "lastSeenAt",
  ${membershipsJson(which)} as "memberships"`;

/** The memberships within reach; null = all. */
const within = (municipalityIds: string[] | null) =>
  municipalityIds === null ? Prisma.sql`true` : Prisma.sql`m."municipalityId" = any(${municipalityIds})`;

const likePattern = (text: string) => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

/**
 * One page of the user list, by name, with only the memberships within reach.
 * @param municipalityIds null = everyone, also national users and those without any membership
 */
export async function listMembers(
  municipalityIds: string[] | null,
  page: { search: string; limit: number; offset: number },
): Promise<{ members: Member[]; total: number }> {
  const prisma = await db();
  const reach = within(municipalityIds);
  const belongs =
    municipalityIds === null
      ? Prisma.sql`true`
      : Prisma.sql`exists (select 1 from "membership" m where m."userId" = u."id" and ${reach})`;
  const found = page.search
    ? Prisma.sql`(u."name" ilike ${likePattern(page.search)} or u."email" ilike ${likePattern(page.search)})`
    : Prisma.sql`true`;
  const rows = await prisma.$queryRaw<(Member & { total: number })[]>`
    select ${columns(reach)}, count(*) over ()::int as "total"
    from "user" u where ${belongs} and ${found}
    order by ${danishOrderSql(Prisma.sql`u."name"`)}, u."id"
    limit ${page.limit} offset ${page.offset}`;
  return { members: rows.map(({ total: _total, ...member }) => member), total: rows[0]?.total ?? 0 };
}

/** One user with all of their memberships; the caller decides which of them may be shown. */
export async function getMember(id: string): Promise<Member | null> {
  if (!isRowId(id)) return null;
  const prisma = await db();
  const [row] = await prisma.$queryRaw<Member[]>`
    select ${columns(Prisma.sql`true`)} from "user" u where u."id" = ${id}`;
  return row ?? null;
}
