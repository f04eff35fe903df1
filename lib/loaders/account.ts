import { hashLinkToken } from "@/lib/auth/link-token";
import { getTokenOwner, type AccountTokenKind } from "@/lib/db/account-token";
import { getDigestChoice } from "@/lib/db/digest";
import { getMember, type NamedMembership } from "@/lib/db/member";
import { listRecentMail } from "@/lib/db/outbox";
import { listSessions, type SessionSummary } from "@/lib/db/session";
import { listDemoAccounts, type DemoAccount } from "@/lib/db/user";
import type { DigestRhythm } from "@/lib/domain/member/digest";
import type { Viewer } from "@/lib/domain/member/role";
import { ok, refused, type ActionResult } from "@/lib/domain/shared/result";
import { env } from "@/lib/env";
import { linkTokenSchema } from "@/lib/validation/member";

/** The accounts to try the demo with. */
export interface DemoChoice {
  password: string;
  national: DemoAccount[];
  municipalities: { name: string; accounts: DemoAccount[] }[];
}

/** The demo's accounts, national ones first; null in production, where no such list exists. */
export async function loadDemoAccounts(): Promise<DemoChoice | null> {
  const { DEMO_MODE, DEMO_PASSWORD } = env();
  if (!DEMO_MODE) return null;
  const accounts = await listDemoAccounts();
  const names = [...new Set(accounts.flatMap(({ municipality }) => municipality ?? []))];
  return {
    password: DEMO_PASSWORD,
    national: accounts.filter(({ municipality }) => municipality === null),
    municipalities: names.map((name) => ({
      name,
      accounts: accounts.filter(({ municipality }) => municipality === name),
    })),
  };
}

/** Whom a link from a mail is for; null when it no longer works. Looking does not use it up. */
export async function loadLink(
  kind: AccountTokenKind,
  token: string,
): Promise<{ email: string; name: string } | null> {
  const link = linkTokenSchema.safeParse({ token });
  return link.success ? getTokenOwner(kind, hashLinkToken(link.data.token), new Date()) : null;
}

export interface AccountPage {
  name: string;
  email: string;
  /** how often they are told by mail what waits */
  digest: DigestRhythm;
  memberships: NamedMembership[];
  sessions: (SessionSummary & { isThis: boolean })[];
}

/** One's own account. */
export async function loadAccount(viewer: Viewer): Promise<ActionResult<AccountPage>> {
  if (!viewer) return refused("SIGNED_OUT");
  const [member, choice, sessions] = await Promise.all([
    getMember(viewer.userId),
    getDigestChoice(viewer.userId),
    listSessions(viewer.userId),
  ]);
  if (!member || !choice) return refused("NOT_FOUND");
  return ok({
    name: member.name,
    email: member.email,
    digest: choice.digest,
    memberships: member.memberships,
    sessions: sessions.map((session) => ({ ...session, isThis: session.id === viewer.sessionId })),
  });
}

export interface DemoMail {
  id: string;
  createdAt: Date;
  recipient: string;
  subject: string;
  bodyText: string;
}

/** The mails of the demo; elsewhere the page does not exist. */
export async function loadOutbox(): Promise<ActionResult<DemoMail[]>> {
  return env().DEMO_MODE ? ok(await listRecentMail(50)) : refused("NOT_FOUND");
}
