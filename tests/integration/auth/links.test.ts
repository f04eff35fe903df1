import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hashLinkToken } from "@/lib/auth/link-token";
import { signInWithPassword } from "@/lib/auth/sign-in";
import { acceptInvitation, requestPasswordReset, resetPassword } from "@/lib/commands/account-link";
import { inviteMember, resendInvitation } from "@/lib/commands/member";
import type { OpenDatabase } from "@/lib/db/client";
import { getActorBySession } from "@/lib/db/session";
import { refused } from "@/lib/domain/shared/result";
import { loadLink } from "@/lib/loaders/account";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, type World } from "@/tests/support/world";
import { makeAccount, PASSWORD, tokenInMail } from "./support";

let opened: OpenDatabase;
let world: World;
beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
});
afterAll(() => opened.close());

const browser = { address: null, device: null };
const fresh = "cykel regn kaffe ø";

async function expire(token: string): Promise<void> {
  await opened.prisma.accountToken.update({
    where: { tokenHash: hashLinkToken(token) },
    data: { expiresAt: new Date(Date.now() - 1_000) },
  });
}

async function resetLink(email: string): Promise<string> {
  expect(await requestPasswordReset(null, { email })).toEqual({ ok: true, data: null });
  return tokenInMail(opened.prisma, email);
}

describe("a link for a new password", () => {
  test("sets the password, ends every session and works once", async () => {
    const { email } = await makeAccount(opened.prisma);
    const before = await signInWithPassword(email, PASSWORD, browser);
    const token = await resetLink(email);
    expect(await loadLink("PASSWORD_RESET", token)).toMatchObject({ email });
    expect((await resetPassword(null, { token, password: fresh })).ok).toBe(true);
    expect(await getActorBySession(before.ok ? before.data.sessionId : "")).toBeNull();
    expect(await signInWithPassword(email, PASSWORD, browser)).toEqual(refused("FORBIDDEN"));
    expect((await signInWithPassword(email, fresh, browser)).ok).toBe(true);
    expect(await loadLink("PASSWORD_RESET", token)).toBeNull();
    expect(await resetPassword(null, { token, password: fresh })).toEqual(refused("EXPIRED"));
  });

  test("is kept as a hash only", async () => {
    const { id, email } = await makeAccount(opened.prisma);
    const token = await resetLink(email);
    const rows = await opened.prisma.accountToken.findMany({ where: { userId: id } });
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test("is refused when it has expired, was made up, or its account is closed", async () => {
    const { id, email } = await makeAccount(opened.prisma);
    const token = await resetLink(email);
    await opened.prisma.user.update({ where: { id }, data: { closedAt: new Date() } });
    expect(await resetPassword(null, { token, password: fresh })).toEqual(refused("EXPIRED"));
    await opened.prisma.user.update({ where: { id }, data: { closedAt: null } });
    await expire(token);
    expect(await loadLink("PASSWORD_RESET", token)).toBeNull();
    for (const bad of [token, "x".repeat(43), "", "' or 1=1", undefined, ["a", "b"]]) {
      expect(await resetPassword(null, { token: bad, password: fresh })).toEqual(refused("EXPIRED"));
    }
  });

  test("used twice at the same time sets one password", async () => {
    const { email } = await makeAccount(opened.prisma);
    const token = await resetLink(email);
    const choices = ["cykel regn kaffe ø", "sten saks papir hus", "bølge skov fugl bro"];
    const results = await Promise.all(choices.map((password) => resetPassword(null, { token, password })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const winner = choices[results.findIndex(({ ok }) => ok)]!;
    for (const password of choices) {
      expect((await signInWithPassword(email, password, browser)).ok).toBe(password === winner);
    }
  });

  test("survives a password that is refused", async () => {
    const { email } = await makeAccount(opened.prisma);
    const token = await resetLink(email);
    expect(await resetPassword(null, { token, password: "for kort" })).toMatchObject({
      code: "INVALID",
      fieldErrors: { password: { key: "password", values: { min: 12 } } },
    });
    expect(await resetPassword(null, { token, password: email })).toMatchObject({
      fieldErrors: { password: { key: "passwordIsEmail" } },
    });
    expect((await resetPassword(null, { token, password: fresh })).ok).toBe(true);
  });

  test("one that is used makes the person's other links useless", async () => {
    const { email } = await makeAccount(opened.prisma);
    const first = await resetLink(email);
    const second = await resetLink(email);
    expect((await resetPassword(null, { token: first, password: fresh })).ok).toBe(true);
    expect(await resetPassword(null, { token: second, password: fresh })).toEqual(refused("EXPIRED"));
  });

  test("asking tells nothing about an e-mail without an account, and sends nothing", async () => {
    const mails = await opened.prisma.outboxMessage.count();
    expect(await requestPasswordReset(null, { email: "ingen@alfa.dk" })).toEqual({ ok: true, data: null });
    const closed = await makeAccount(opened.prisma, { closed: true });
    expect(await requestPasswordReset(null, { email: closed.email })).toEqual({ ok: true, data: null });
    expect(await opened.prisma.outboxMessage.count()).toBe(mails);
  });

  test("asking again and again sends three mails at most, with the same answer", async () => {
    const { email } = await makeAccount(opened.prisma);
    for (let time = 0; time < 5; time += 1) {
      expect(await requestPasswordReset(null, { email })).toEqual({ ok: true, data: null });
    }
    expect(await opened.prisma.outboxMessage.count({ where: { recipient: email } })).toBe(3);
  });

  test("opens an account that was shut by too many failures", async () => {
    const { email } = await makeAccount(opened.prisma);
    for (let attempt = 0; attempt < 10; attempt += 1) await signInWithPassword(email, "forkert", browser);
    expect(await signInWithPassword(email, PASSWORD, browser)).toEqual(refused("THROTTLED"));
    const token = await resetLink(email);
    await resetPassword(null, { token, password: fresh });
    expect((await signInWithPassword(email, fresh, browser)).ok).toBe(true);
  });
});

describe("an invitation", () => {
  let invitations = 0;
  async function invite(): Promise<{ email: string; token: string; userId: string }> {
    invitations += 1;
    const email = `ny${invitations}@alfa.dk`;
    const result = await inviteMember(world.viewers["own administration"], {
      email: ` ${email.toUpperCase()} `,
      name: "Ny  Leder",
      role: "LEADER",
      municipalityId: "alfa",
      institutionId: "alfa-one",
    });
    if (!result.ok) throw new Error(result.code);
    return { email, userId: result.data.userId, token: await tokenInMail(opened.prisma, email) };
  }

  test("lets the person choose name and password and signs them in with their rights", async () => {
    const { email, token } = await invite();
    expect(await loadLink("INVITATION", token)).toMatchObject({ email, name: "Ny Leder" });
    const result = await acceptInvitation(
      null,
      { token, name: "Nina Ny", password: fresh },
      "Safari, iPhone",
    );
    const actor = await getActorBySession(result.ok ? result.data.sessionId : "");
    expect(actor).toMatchObject({
      name: "Nina Ny",
      email,
      memberships: [{ role: "LEADER", municipalityId: "alfa", institutionId: "alfa-one" }],
    });
    expect(await acceptInvitation(null, { token, name: "En Anden", password: fresh })).toEqual(
      refused("EXPIRED"),
    );
  });

  test("accepted twice at the same time opens one session", async () => {
    const { token, userId } = await invite();
    const results = await Promise.all(
      ["Nina", "Niels"].map((name) => acceptInvitation(null, { token, name, password: fresh })),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await opened.prisma.session.count({ where: { userId } })).toBe(1);
  });

  test("cannot be used as a link for a new password, nor the other way round", async () => {
    const { token } = await invite();
    expect(await resetPassword(null, { token, password: fresh })).toEqual(refused("EXPIRED"));
    const { email } = await makeAccount(opened.prisma);
    const reset = await resetLink(email);
    expect(await acceptInvitation(null, { token: reset, name: "Nina", password: fresh })).toEqual(
      refused("EXPIRED"),
    );
  });

  test("that has expired can be sent again", async () => {
    const { token, userId, email } = await invite();
    await expire(token);
    expect(await acceptInvitation(null, { token, name: "Nina", password: fresh })).toEqual(
      refused("EXPIRED"),
    );
    expect((await resendInvitation(world.viewers["own administration"], { userId })).ok).toBe(true);
    const again = await tokenInMail(opened.prisma, email);
    expect(again).not.toBe(token);
    expect((await acceptInvitation(null, { token: again, name: "Nina", password: fresh })).ok).toBe(true);
    expect(await resendInvitation(world.viewers["own administration"], { userId })).toEqual(
      refused("ALREADY_DONE"),
    );
  });

  test("names what is missing", async () => {
    const { token } = await invite();
    expect(await acceptInvitation(null, { token, name: " \u200b ", password: "" })).toEqual({
      ok: false,
      code: "INVALID",
      fieldErrors: { name: { key: "required" }, password: { key: "required" } },
    });
  });
});
