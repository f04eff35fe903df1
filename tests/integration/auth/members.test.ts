import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  changeMembership,
  closeAccount,
  inviteMember,
  removeMembership,
  reopenAccount,
  resendInvitation,
} from "@/lib/commands/member";
import type { OpenDatabase } from "@/lib/db/client";
import { getActorBySession } from "@/lib/db/session";
import type { Actor } from "@/lib/domain/member/role";
import { refused, type ActionResult } from "@/lib/domain/shared/result";
import { loadInvite, loadMember, loadMembers } from "@/lib/loaders/member";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, type World } from "@/tests/support/world";
import { makeAccount, makeSignedIn } from "./support";

let opened: OpenDatabase;
let world: World;
let administration: Actor;
let systemAdministrator: Actor;
beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
  administration = world.viewers["own administration"]!;
  systemAdministrator = world.viewers["system administrator"]!;
});
afterAll(() => opened.close());

const membershipsOf = (userId: string) =>
  opened.prisma.membership.findMany({
    where: { userId },
    select: { id: true, role: true, municipalityId: true, institutionId: true },
    orderBy: { createdAt: "asc" },
  });
async function onlyMembership(actor: { userId: string }) {
  const [membership] = await membershipsOf(actor.userId);
  return membership!;
}
const fieldKeys = (result: ActionResult<unknown>) =>
  result.ok
    ? {}
    : Object.fromEntries(Object.entries(result.fieldErrors ?? {}).map(([f, { key }]) => [f, key]));

const invitation = { name: "Ny Bruger", role: "STAFF", municipalityId: "alfa", institutionId: "alfa-one" };

describe("inviting", () => {
  test("makes account, membership, history and mail together", async () => {
    const result = await inviteMember(administration, { ...invitation, email: "sammen@alfa.dk" });
    const userId = result.ok ? result.data.userId : "";
    expect(await membershipsOf(userId)).toMatchObject([
      { role: "STAFF", municipalityId: "alfa", institutionId: "alfa-one" },
    ]);
    const history = await opened.prisma.auditEvent.findMany({ where: { actorId: administration.userId } });
    expect(history.map(({ entity, operation }) => `${operation} ${entity}`)).toEqual([
      "CREATE user",
      "CREATE membership",
    ]);
    expect(history.every((event) => event.actorRole === "ADMINISTRATION")).toBe(true);
    expect(await opened.prisma.outboxMessage.count({ where: { recipient: "sammen@alfa.dk" } })).toBe(1);
  });

  test("somebody who has an account gives access at once, without a new link", async () => {
    const { id, email } = await makeAccount(opened.prisma);
    expect((await inviteMember(administration, { ...invitation, email, name: "Andet navn" })).ok).toBe(true);
    expect(await membershipsOf(id)).toHaveLength(1);
    expect(await opened.prisma.accountToken.count({ where: { userId: id } })).toBe(0);
    const user = await opened.prisma.user.findUniqueOrThrow({ where: { id } });
    expect(user.name).not.toBe("Andet navn");
    expect(fieldKeys(await inviteMember(administration, { ...invitation, email }))).toEqual({
      role: "memberExists",
    });
    expect(await opened.prisma.outboxMessage.count({ where: { recipient: email } })).toBe(1);
  });

  test("a closed account must be reopened first", async () => {
    const { email } = await makeAccount(opened.prisma, { closed: true });
    expect(fieldKeys(await inviteMember(administration, { ...invitation, email }))).toEqual({
      email: "memberClosed",
    });
  });

  test.each([
    [{ email: "ikke en mail" }, { email: "email" }],
    [{ name: "" }, { name: "required" }],
    [{ name: "x".repeat(121) }, { name: "tooLong" }],
    [{ role: "KING" }, { role: "choose" }],
    [{ institutionId: "" }, { institutionId: "choose" }],
    [{ institutionId: "beta-one" }, { institutionId: "choose" }],
    [{ role: "POLITICIAN", municipalityId: "" }, { municipalityId: "choose" }],
  ])("%j is pointed out", async (change, expected) => {
    const result = await inviteMember(administration, { ...invitation, email: "fejl@alfa.dk", ...change });
    expect(fieldKeys(result)).toEqual(expected);
  });

  test("does not reach beyond what the inviter manages", async () => {
    const email = "fremmed@alfa.dk";
    expect(await inviteMember(administration, { ...invitation, email, municipalityId: "beta" })).toEqual(
      refused("NOT_FOUND"),
    );
    for (const role of ["EVALUATOR", "SYSTEM_ADMIN"]) {
      const national = { email, name: "Ny", role, municipalityId: "", institutionId: "" };
      expect(await inviteMember(administration, national)).toEqual(refused("FORBIDDEN"));
      expect((await inviteMember(systemAdministrator, { ...national, email: `${role}@alfa.dk` })).ok).toBe(
        true,
      );
    }
    const promoted = await inviteMember(administration, { ...invitation, email, role: "SYSTEM_ADMIN" });
    expect(promoted).toEqual(refused("FORBIDDEN"));
    expect(await opened.prisma.user.count({ where: { email } })).toBe(0);
  });
});

describe("changing access", () => {
  test("bites at the person's next request", async () => {
    const leader = await makeSignedIn(opened.prisma, { role: "LEADER", institutionId: "alfa-two" });
    const { id } = await onlyMembership(leader);
    const change = { membershipId: id, role: "POLITICIAN", institutionId: "alfa-two" };
    expect((await changeMembership(administration, change)).ok).toBe(true);
    expect((await getActorBySession(leader.sessionId))?.memberships).toEqual([
      { role: "POLITICIAN", municipalityId: "alfa", institutionId: null, area: null },
    ]);
    const [event] = await opened.prisma.auditEvent.findMany({ where: { entityId: id } });
    expect(event).toMatchObject({
      operation: "UPDATE",
      before: { role: "LEADER", institutionId: "alfa-two" },
      after: { role: "POLITICIAN", institutionId: null },
    });
    expect((await removeMembership(administration, { membershipId: id })).ok).toBe(true);
    expect((await getActorBySession(leader.sessionId))?.memberships).toEqual([]);
    expect(await removeMembership(administration, { membershipId: id })).toEqual(refused("NOT_FOUND"));
  });

  test("of a foreign or national membership is not found", async () => {
    for (const name of ["foreign leader", "national evaluator", "system administrator"] as const) {
      const { id } = await onlyMembership(world.viewers[name]!);
      expect(await changeMembership(administration, { membershipId: id, role: "POLITICIAN" })).toEqual(
        refused("NOT_FOUND"),
      );
      expect(await removeMembership(administration, { membershipId: id })).toEqual(refused("NOT_FOUND"));
    }
  });

  test("the last administration cannot lock itself out", async () => {
    const { id } = await onlyMembership(administration);
    const lockedOut = { role: "lastAdministration" };
    expect(
      fieldKeys(await changeMembership(administration, { membershipId: id, role: "POLITICIAN" })),
    ).toEqual(lockedOut);
    expect(fieldKeys(await removeMembership(administration, { membershipId: id }))).toEqual(lockedOut);
    expect((await getActorBySession(administration.sessionId))?.memberships).toMatchObject([
      { role: "ADMINISTRATION" },
    ]);
  });

  test("two who take each other's access at the same time leave one of them", async () => {
    await opened.prisma.municipality.create({ data: { id: "gamma", name: "GAMMA Kommune", code: "903" } });
    const one = await makeSignedIn(opened.prisma, { role: "ADMINISTRATION", municipalityId: "gamma" });
    const { id: otherId } = await makeAccount(opened.prisma, {
      memberships: [{ role: "ADMINISTRATION", municipalityId: "gamma" }],
    });
    const other: Actor = { ...one, userId: otherId };
    const results = await Promise.all([
      removeMembership(one, { membershipId: (await membershipsOf(otherId))[0]!.id }),
      removeMembership(other, { membershipId: (await onlyMembership(one)).id }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const left = await opened.prisma.membership.count({
      where: { municipalityId: "gamma", role: "ADMINISTRATION" },
    });
    expect(left).toBe(1);
  });

  test("the last system administrator stays", async () => {
    await opened.prisma.membership.deleteMany({
      where: { role: "SYSTEM_ADMIN", userId: { not: systemAdministrator.userId } },
    });
    const { id } = await onlyMembership(systemAdministrator);
    expect(fieldKeys(await removeMembership(systemAdministrator, { membershipId: id }))).toEqual({
      role: "lastAdministration",
    });
  });
});

describe("closing an account", () => {
  test("ends its sessions at once; reopening lets the person sign in again", async () => {
    const { userId, sessionId } = await makeSignedIn(opened.prisma, { institutionId: "alfa-one" });
    expect((await closeAccount(administration, { userId })).ok).toBe(true);
    expect(await getActorBySession(sessionId)).toBeNull();
    expect(await closeAccount(administration, { userId })).toEqual(refused("ALREADY_DONE"));
    expect((await reopenAccount(administration, { userId })).ok).toBe(true);
    expect(await getActorBySession(sessionId)).toBeNull();
  });

  test("is for those who manage all of its access", async () => {
    const { id: userId } = await makeAccount(opened.prisma, {
      memberships: [
        { role: "STAFF", institutionId: "alfa-one" },
        { role: "POLITICIAN", municipalityId: "beta" },
      ],
    });
    expect(await closeAccount(administration, { userId })).toEqual(refused("FORBIDDEN"));
    expect((await closeAccount(systemAdministrator, { userId })).ok).toBe(true);
    expect(await closeAccount(administration, { userId: administration.userId })).toEqual(
      refused("FORBIDDEN"),
    );
  });

  test("a foreign account is not found, whatever is done to it", async () => {
    const { userId } = world.viewers["foreign leader"]!;
    for (const command of [closeAccount, reopenAccount, resendInvitation]) {
      expect(await command(administration, { userId })).toEqual(refused("NOT_FOUND"));
      expect(await command(administration, { userId: "findes-ikke" })).toEqual(refused("NOT_FOUND"));
      expect(await command(null, { userId })).toEqual(refused("SIGNED_OUT"));
    }
  });
});

describe("the user list", () => {
  test("shows an administration its own people and only their access at home", async () => {
    const { id } = await makeAccount(opened.prisma, {
      memberships: [
        { role: "STAFF", institutionId: "alfa-one" },
        { role: "POLITICIAN", municipalityId: "beta" },
      ],
    });
    const result = await loadMembers(administration);
    const list = result.ok ? result.data : null;
    const text = JSON.stringify(list);
    expect(text).not.toContain("BETA");
    expect(text).not.toContain("foreign");
    expect(list?.place).toEqual({ id: "alfa", name: "ALFA Kommune" });
    expect(list?.members.find((member) => member.id === id)?.memberships).toMatchObject([
      { role: "STAFF", municipality: "ALFA Kommune", institution: "Institution alfa-one" },
    ]);
    const page = await loadMember(administration, { id });
    expect(JSON.stringify(page)).not.toContain("BETA");
    expect(page).toMatchObject({ data: { hasOthers: true, mayClose: false } });
  });

  test("is found by name or e-mail, with the signs of a search taken literally", async () => {
    const named = async (q: string) => {
      const result = await loadMembers(administration, { q });
      return result.ok ? result.data.members.map(({ email }) => email) : [];
    };
    expect(await named("OWN-ADM")).toEqual([]);
    expect(await named("administration-alfa@")).toEqual([administration.email]);
    expect(await named("%")).toEqual([]);
    expect(await named("_")).toEqual([]);
  });

  test("refuses the others, and hides what a foreign address asks for", async () => {
    expect(await loadMembers(null)).toEqual(refused("SIGNED_OUT"));
    expect(await loadMembers(world.viewers["own leader"])).toEqual(refused("FORBIDDEN"));
    expect(await loadMembers(administration, { municipality: "beta" })).toEqual(refused("NOT_FOUND"));
    expect(await loadInvite(administration, { municipality: "beta" })).toEqual(refused("NOT_FOUND"));
    expect(await loadInvite(world.viewers["national evaluator"])).toEqual(refused("FORBIDDEN"));
    const foreign = { id: world.viewers["foreign leader"]!.userId };
    expect(await loadMember(administration, foreign)).toEqual(refused("NOT_FOUND"));
  });

  test("keeps to its queries", async () => {
    const before = opened.queryCount();
    await loadMembers(systemAdministrator, { q: "a" });
    expect(opened.queryCount() - before).toBeLessThanOrEqual(2);
  });
});
