import { db, Prisma, type DbOrTx } from "@/lib/db/client";
import { danishOrderSql } from "@/lib/db/danish-order";
import type { Membership, Role } from "@/lib/domain/member/role";
import { defaultLocale, isLocale, type Locale } from "@/lib/i18n/locale";

/** An account, as the commands about it need it. */
export interface Account {
  id: string;
  email: string;
  name: string;
  locale: Locale;
  passwordHash: string | null;
  closedAt: Date | null;
  memberships: (Membership & { id: string })[];
}

const accountColumns = {
  id: true,
  email: true,
  name: true,
  locale: true,
  passwordHash: true,
  closedAt: true,
  memberships: {
    select: { id: true, role: true, municipalityId: true, institutionId: true, area: true },
    orderBy: [{ createdAt: "asc" as const }, { id: "asc" as const }],
  },
};

/** @param where the id, or the e-mail in lower case */
export async function getAccount(
  where: { id: string } | { email: string },
  tx?: DbOrTx,
): Promise<Account | null> {
  const row = await (tx ?? (await db())).user.findUnique({ where, select: accountColumns });
  return row && { ...row, locale: isLocale(row.locale) ? row.locale : defaultLocale };
}

/** An account as the history names it. */
export function accountAsActor(account: Account): { id: string; name: string; role: Role | null } {
  return { id: account.id, name: account.name, role: account.memberships[0]?.role ?? null };
}

/** @returns the new account's id; its password is null until the invitation is accepted */
export async function createAccount(
  tx: DbOrTx,
  data: { email: string; name: string; locale: Locale },
): Promise<string> {
  return (await tx.user.create({ data, select: { id: true } })).id;
}

export async function updateAccount(
  tx: DbOrTx,
  id: string,
  data: Partial<Pick<Account, "name" | "locale" | "passwordHash" | "closedAt">>,
): Promise<void> {
  await tx.user.update({ where: { id }, data, select: { id: true } });
}

/** An account of the demo, with where it belongs. */
export interface DemoAccount {
  email: string;
  name: string;
  role: Role;
  municipality: string | null;
}

/** The accounts the demo offers to sign in as, by municipality and role. */
export async function listDemoAccounts(): Promise<DemoAccount[]> {
  const prisma = await db();
  return prisma.$queryRaw<DemoAccount[]>`
    select u."email", u."name", m."role"::text as "role", place."name" as "municipality"
    from "user" u
    join lateral (select "role", "municipalityId" from "membership" where "userId" = u."id"
      order by "createdAt", "id" limit 1) m on true
    left join "municipality" place on place."id" = m."municipalityId"
    where u."origin" = 'DEMO' and u."email" like '%.demo' and u."closedAt" is null and u."passwordHash" is not null
    order by ${danishOrderSql(Prisma.sql`coalesce(place."name", '')`)}, m."role", u."email"`;
}
