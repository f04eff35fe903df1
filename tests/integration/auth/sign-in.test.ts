import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { signInWithPassword } from "@/lib/auth/sign-in";
import { changePassword, revokeAllSessions, revokeSession, signIn, signOut } from "@/lib/commands/account";
import { openDatabase, useDatabase, type OpenDatabase } from "@/lib/db/client";
import { getActorBySession } from "@/lib/db/session";
import type { Actor } from "@/lib/domain/member/role";
import { refused } from "@/lib/domain/shared/result";
import { tidy } from "@/lib/jobs/outbox";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld } from "@/tests/support/world";
import { makeAccount, PASSWORD } from "./support";

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
  await makeWorld(opened.prisma);
});
afterAll(() => opened.close());
beforeEach(() => opened.prisma.signInAttempt.deleteMany());

const somewhere = { address: "192.0.2.1", device: "Firefox, Linux" };

async function signedIn(email: string): Promise<Actor> {
  const result = await signInWithPassword(email, PASSWORD, somewhere);
  if (!result.ok) throw new Error(result.code);
  return (await getActorBySession(result.data.sessionId))!;
}

describe("signing in", () => {
  test("opens a session of the account with its rights", async () => {
    const { id, email } = await makeAccount(opened.prisma, {
      memberships: [{ role: "LEADER", institutionId: "alfa-one" }, { role: "POLITICIAN" }],
    });
    const actor = await signedIn(email.toUpperCase());
    expect(actor).toMatchObject({ userId: id, email });
    expect(actor.memberships).toHaveLength(2);
    expect(actor.memberships).toContainEqual({
      role: "LEADER",
      municipalityId: "alfa",
      institutionId: "alfa-one",
      area: null,
    });
  });

  test("is noted in the history with name and role", async () => {
    const { id, email } = await makeAccount(opened.prisma, {
      memberships: [{ role: "LEADER", institutionId: "alfa-one" }],
    });
    const { sessionId } = await signedIn(email);
    const [event] = await opened.prisma.auditEvent.findMany({ where: { actorId: id } });
    expect(event).toMatchObject({
      operation: "SIGN_IN",
      entity: "session",
      entityId: sessionId,
      actorRole: "LEADER",
      municipalityId: "alfa",
    });
  });

  test("answers alike for a wrong password, an unknown e-mail, a closed account and an open invitation", async () => {
    const known = await makeAccount(opened.prisma);
    const closed = await makeAccount(opened.prisma, { closed: true });
    const invited = await makeAccount(opened.prisma, { invited: true });
    for (const [email, password] of [
      [known.email, "ikke den rigtige"],
      ["ingen@alfa.dk", PASSWORD],
      [closed.email, PASSWORD],
      [invited.email, PASSWORD],
      [invited.email, ""],
    ] as const) {
      expect(await signInWithPassword(email, password, somewhere)).toEqual(refused("FORBIDDEN"));
    }
  });

  test("the same letters match however the keyboard encodes them", async () => {
    const account = await makeAccount(opened.prisma);
    const actor = await signedIn(account.email);
    const composed = "blåbær på højen".normalize("NFC");
    expect((await changePassword(actor, { currentPassword: PASSWORD, newPassword: composed })).ok).toBe(true);
    expect((await signInWithPassword(account.email, composed.normalize("NFD"), somewhere)).ok).toBe(true);
  });

  test("signs out whoever the browser was signed in as", async () => {
    const first = await signedIn((await makeAccount(opened.prisma)).email);
    const { email } = await makeAccount(opened.prisma);
    expect((await signIn(first, { email, password: PASSWORD }, somewhere)).ok).toBe(true);
    expect(await getActorBySession(first.sessionId)).toBeNull();
  });

  test("fields left empty are named", async () => {
    expect(await signIn(null, { email: "", password: "" })).toEqual({
      ok: false,
      code: "INVALID",
      fieldErrors: { email: { key: "required" }, password: { key: "required" } },
    });
  });
});

describe("throttling", () => {
  test("ten failures shut an account, also for the right password, and only that account", async () => {
    const { email } = await makeAccount(opened.prisma);
    const other = await makeAccount(opened.prisma);
    for (let attempt = 0; attempt < 10; attempt += 1) {
      expect(await signInWithPassword(email, "forkert kode", somewhere)).toEqual(refused("FORBIDDEN"));
    }
    expect(await signInWithPassword(email, PASSWORD, somewhere)).toEqual(refused("THROTTLED"));
    expect((await signInWithPassword(other.email, PASSWORD, somewhere)).ok).toBe(true);
  });

  test("an e-mail that belongs to nobody is throttled in the same way", async () => {
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await signInWithPassword("ingen@alfa.dk", "forkert kode", somewhere);
    }
    expect(await signInWithPassword("ingen@alfa.dk", "forkert kode", somewhere)).toEqual(
      refused("THROTTLED"),
    );
  });

  test("refused attempts do not prolong it, and after a quarter of an hour it is over", async () => {
    const { email } = await makeAccount(opened.prisma);
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await signInWithPassword(email, "forkert kode", somewhere);
    }
    expect(await opened.prisma.signInAttempt.count()).toBe(10);
    await opened.prisma.signInAttempt.updateMany({ data: { at: new Date(Date.now() - 15.1 * 60_000) } });
    expect((await signInWithPassword(email, PASSWORD, somewhere)).ok).toBe(true);
  });

  test("a success clears the account's failures", async () => {
    const { email } = await makeAccount(opened.prisma);
    for (let attempt = 0; attempt < 9; attempt += 1) {
      await signInWithPassword(email, "forkert kode", somewhere);
    }
    await signedIn(email);
    for (let attempt = 0; attempt < 9; attempt += 1) {
      expect(await signInWithPassword(email, "forkert kode", somewhere)).toEqual(refused("FORBIDDEN"));
    }
    expect((await signInWithPassword(email, PASSWORD, somewhere)).ok).toBe(true);
  });

  test("attempts sent at the same time do not slip past the limit", async () => {
    const { email } = await makeAccount(opened.prisma);
    const results = await Promise.all(
      Array.from({ length: 30 }, () => signInWithPassword(email, "forkert kode", somewhere)),
    );
    const looked = results.filter((result) => !result.ok && result.code === "FORBIDDEN");
    expect(looked.length).toBeLessThanOrEqual(10);
  });

  test("fifty failures shut an address whatever accounts it tries", async () => {
    const { email } = await makeAccount(opened.prisma);
    for (let attempt = 0; attempt < 50; attempt += 1) {
      await signInWithPassword(`nummer${attempt}@alfa.dk`, "forkert kode", somewhere);
    }
    expect(await signInWithPassword(email, PASSWORD, somewhere)).toEqual(refused("THROTTLED"));
    const elsewhere = { ...somewhere, address: "192.0.2.2" };
    expect((await signInWithPassword(email, PASSWORD, elsewhere)).ok).toBe(true);
  });

  test("neither e-mails nor addresses are kept in the open", async () => {
    await signInWithPassword("hemmelig@alfa.dk", "forkert kode", somewhere);
    const kept = JSON.stringify(await opened.prisma.signInAttempt.findMany());
    expect(kept).not.toMatch(/hemmelig|alfa\.dk|192\.0/);
  });

  test("old attempts are removed, fresh ones are kept", async () => {
    await signInWithPassword("gammel@alfa.dk", "forkert kode", somewhere);
    await opened.prisma.signInAttempt.updateMany({ data: { at: new Date(Date.now() - 25 * 3_600_000) } });
    await signInWithPassword("ny@alfa.dk", "forkert kode", somewhere);
    await tidy();
    expect(await opened.prisma.signInAttempt.count()).toBe(1);
  });
});

describe("a session", () => {
  test("ends at once when its account is closed", async () => {
    const account = await makeAccount(opened.prisma);
    const { sessionId } = await signedIn(account.email);
    await opened.prisma.user.update({ where: { id: account.id }, data: { closedAt: new Date() } });
    expect(await getActorBySession(sessionId)).toBeNull();
  });

  test("ends when its time is up", async () => {
    const { sessionId } = await signedIn((await makeAccount(opened.prisma)).email);
    await opened.prisma.session.update({
      where: { id: sessionId },
      data: { createdAt: new Date(Date.now() - 60_000), expiresAt: new Date(Date.now() - 1_000) },
    });
    expect(await getActorBySession(sessionId)).toBeNull();
  });

  test("shows a changed role at the next request", async () => {
    const account = await makeAccount(opened.prisma, { memberships: [{ role: "ADMINISTRATION" }] });
    const { sessionId } = await signedIn(account.email);
    await opened.prisma.membership.updateMany({
      where: { userId: account.id },
      data: { role: "POLITICIAN" },
    });
    expect((await getActorBySession(sessionId))?.memberships).toMatchObject([{ role: "POLITICIAN" }]);
    await opened.prisma.membership.deleteMany({ where: { userId: account.id } });
    expect((await getActorBySession(sessionId))?.memberships).toEqual([]);
  });

  test("signing out ends it and nothing else, and is noted", async () => {
    const { email } = await makeAccount(opened.prisma);
    const [one, two] = [await signedIn(email), await signedIn(email)];
    await signOut(one);
    expect(await getActorBySession(one.sessionId)).toBeNull();
    expect(await getActorBySession(two.sessionId)).not.toBeNull();
    const events = await opened.prisma.auditEvent.findMany({ where: { entityId: one.sessionId } });
    expect(events.map(({ operation }) => operation).sort()).toEqual(["SIGN_IN", "SIGN_OUT"]);
  });

  test("one's own can be ended singly; somebody else's is not found", async () => {
    const { email } = await makeAccount(opened.prisma);
    const [here, there] = [await signedIn(email), await signedIn(email)];
    const stranger = await signedIn((await makeAccount(opened.prisma)).email);
    expect(await revokeSession(stranger, { sessionId: there.sessionId })).toEqual(refused("NOT_FOUND"));
    expect(await getActorBySession(there.sessionId)).not.toBeNull();
    expect((await revokeSession(here, { sessionId: there.sessionId })).ok).toBe(true);
    expect(await getActorBySession(there.sessionId)).toBeNull();
    expect(await revokeSession(here, { sessionId: there.sessionId })).toEqual(refused("NOT_FOUND"));
  });

  test("all can be ended at once", async () => {
    const { email } = await makeAccount(opened.prisma);
    const [here, there] = [await signedIn(email), await signedIn(email)];
    await revokeAllSessions(here);
    expect(await getActorBySession(here.sessionId)).toBeNull();
    expect(await getActorBySession(there.sessionId)).toBeNull();
  });

  test("a change of password ends the others and sends a mail", async () => {
    const { email } = await makeAccount(opened.prisma);
    const [here, there] = [await signedIn(email), await signedIn(email)];
    const change = { currentPassword: PASSWORD, newPassword: "cykel regn kaffe ø" };
    expect(await changePassword(here, { ...change, currentPassword: "forkert kode" })).toMatchObject({
      fieldErrors: { currentPassword: { key: "passwordWrong" } },
    });
    expect(await changePassword(here, { ...change, newPassword: "for kort" })).toMatchObject({
      fieldErrors: { newPassword: { key: "password" } },
    });
    expect((await changePassword(here, change)).ok).toBe(true);
    expect(await getActorBySession(here.sessionId)).not.toBeNull();
    expect(await getActorBySession(there.sessionId)).toBeNull();
    expect(await signInWithPassword(email, PASSWORD, somewhere)).toEqual(refused("FORBIDDEN"));
    expect((await signInWithPassword(email, change.newPassword, somewhere)).ok).toBe(true);
    expect(await opened.prisma.outboxMessage.count({ where: { recipient: email } })).toBe(1);
  });

  test("costs one query, and one more only when it was not in use lately", async () => {
    const { sessionId } = await signedIn((await makeAccount(opened.prisma)).email);
    const cost = async () => {
      const before = opened.queryCount();
      await getActorBySession(sessionId);
      return opened.queryCount() - before;
    };
    expect(await cost()).toBe(1);
    const longAgo = new Date(Date.now() - 6 * 60_000);
    await opened.prisma.session.update({ where: { id: sessionId }, data: { lastSeenAt: longAgo } });
    expect(await cost()).toBe(2);
    expect(await cost()).toBe(1);
    const { lastSeenAt } = await opened.prisma.session.findUniqueOrThrow({ where: { id: sessionId } });
    expect(Date.now() - lastSeenAt.getTime()).toBeLessThan(60_000);
  });

  test("a database that is away does not look like being signed out", async () => {
    const { sessionId } = await signedIn((await makeAccount(opened.prisma)).email);
    const away = await openDatabase({ url: "postgresql://nobody@127.0.0.1:9/none", dataDir: null });
    useDatabase(away);
    try {
      await expect(getActorBySession(sessionId)).rejects.toThrow();
    } finally {
      useDatabase(opened);
      await away.close();
    }
  });
});
