import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { today } from "@/lib/clock";
import { beginHandOver, cancelHandOver, completeHandOver, saveHandOver } from "@/lib/commands/hand-over";
import { inviteMember } from "@/lib/commands/member";
import type { OpenDatabase } from "@/lib/db/client";
import { getActorBySession } from "@/lib/db/session";
import type { HandOverPage } from "@/lib/domain/hand-over/hand-over";
import type { Actor } from "@/lib/domain/member/role";
import { addDays } from "@/lib/domain/shared/calendar-date";
import { loadHandOver, loadHandOvers } from "@/lib/loaders/hand-over";
import { loadOwnHome } from "@/lib/loaders/home";
import { freshDatabase } from "@/tests/support/database";
import { makeActor, makeWorld, worldIds, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
const prisma = () => opened.prisma;
const administration = () => world.viewers["own administration"]!;
/** made anew for each test, since a completed change ends their leadership */
let leaver: Actor;
let count = 0;

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
});
afterAll(() => opened.close());

beforeEach(async () => {
  await prisma().handOver.deleteMany({});
  await prisma().trialDraft.deleteMany({});
  await prisma().outboxMessage.deleteMany({});
  await prisma().membership.deleteMany({ where: { role: "LEADER", institutionId: "alfa-one" } });
  await prisma().user.updateMany({
    where: { email: "leader-alfa-one@example.dk" },
    data: { email: `former-${(count += 1)}@example.dk` },
  });
  leaver = await makeActor(prisma(), "LEADER", { municipalityId: "alfa", institutionId: "alfa-one" });
});

const day = today();
const trial = worldIds.trial("alfa-one", "INSTITUTION");

async function begun(): Promise<{ id: string; version: number }> {
  const result = await beginHandOver(leaver, { institutionId: "alfa-one", takesOverOn: day });
  if (!result.ok) throw new Error(result.code);
  return { id: result.data.id, version: 1 };
}

async function pageOf(viewer: Actor, id: string): Promise<HandOverPage> {
  const result = await loadHandOver(viewer, id);
  if (!result.ok) throw new Error(result.code);
  return result.data;
}

/** Somebody of the staff, with an account that works. */
async function colleague(): Promise<Actor> {
  const user = await prisma().user.create({
    data: {
      ...{ email: `kollega-${(count += 1)}@example.dk`, name: "Nanna Nyeleder", passwordHash: "x" },
      memberships: { create: { role: "STAFF", municipalityId: "alfa", institutionId: "alfa-two" } },
      sessions: { create: { expiresAt: new Date(Date.now() + 86_400_000) } },
    },
    select: { id: true, sessions: { select: { id: true } } },
  });
  return (await getActorBySession(user.sessions[0]!.id))!;
}

const draft = (userId: string, trialId: string | null, title: string) =>
  prisma().trialDraft.create({
    data: { userId, trialId, content: { values: { title, leadInstitutionId: "alfa-one" } } },
    select: { id: true },
  });

describe("beginning", () => {
  test("twice, or by the administration too, gives one", async () => {
    const { id } = await begun();
    const again = await beginHandOver(leaver, { institutionId: "alfa-one", takesOverOn: day });
    const theirs = await beginHandOver(administration(), { institutionId: "alfa-one", takesOverOn: day });
    expect([again, theirs]).toEqual([
      { ok: true, data: { id } },
      { ok: true, data: { id } },
    ]);
    expect(await prisma().handOver.count()).toBe(1);
    expect((await pageOf(leaver, id)).handOver.from?.id).toBe(leaver.userId);
  });

  test("a leader begins for themselves, whoever the form names", async () => {
    const result = await beginHandOver(leaver, {
      ...{ institutionId: "alfa-one", takesOverOn: day, fromUserId: administration().userId },
    });
    expect(result.ok && (await pageOf(leaver, result.data.id)).handOver.from?.id).toBe(leaver.userId);
  });

  test("where two lead, the administration says who leaves", async () => {
    const other = await colleague();
    await prisma().membership.create({
      data: {
        ...{ role: "LEADER", municipalityId: "alfa", institutionId: "alfa-one", userId: other.userId },
      },
    });
    const asked = { institutionId: "alfa-one", takesOverOn: day };
    expect(await beginHandOver(administration(), asked)).toMatchObject({
      ...{ ok: false, fieldErrors: { fromUserId: { key: "choose" } } },
    });
    const named = await beginHandOver(administration(), { ...asked, fromUserId: other.userId });
    expect(named.ok && (await pageOf(administration(), named.data.id)).handOver.from?.id).toBe(other.userId);
  });

  test("of one municipality is not in the other's list", async () => {
    const { id } = await begun();
    const list = await loadHandOvers(world.viewers["foreign administration"]!);
    expect(JSON.stringify(list)).not.toContain(id);
    expect(JSON.stringify(await loadHandOvers(administration()))).toContain(id);
  });
});

describe("writing", () => {
  test("keeps message, day and notes, and takes away what is emptied", async () => {
    const target = await begun();
    const texts = { message: "Husk kaffen", takesOverOn: "2027-02-01", [`note-${trial}`]: "Spørg Lis" };
    expect(await saveHandOver(leaver, { ...target, ...texts })).toMatchObject({ data: { version: 2 } });
    const { handOver } = await pageOf(administration(), target.id);
    expect(handOver).toMatchObject({
      message: "Husk kaffen",
      takesOverOn: "2027-02-01",
      notes: { [trial]: "Spørg Lis" },
    });
    await saveHandOver(leaver, { ...target, ...texts, version: 2, [`note-${trial}`]: "" });
    expect((await pageOf(leaver, target.id)).handOver.notes).toEqual({});
  });

  test("the second of two writers hears what stands there, and the same form twice is one", async () => {
    const target = await begun();
    const first = { ...target, message: "Lederens", takesOverOn: day };
    expect((await saveHandOver(leaver, first)).ok).toBe(true);
    expect((await saveHandOver(leaver, first)).ok).toBe(true);
    const second = await saveHandOver(administration(), { ...first, message: "Forvaltningens" });
    expect(second).toMatchObject({
      ok: false,
      code: "CONFLICT",
      current: { version: 2, message: "Lederens", isCompleted: false },
    });
    expect((await pageOf(leaver, target.id)).handOver.message).toBe("Lederens");
  });

  test.each([
    ["message", "Ring om 010190-1234", "cpr"],
    ["message", "x".repeat(4_001), "tooLong"],
    [`note-${trial}`, "x".repeat(2_001), "tooLong"],
    ["takesOverOn", "31-02-2027", "date"],
    ["takesOverOn", "", "required"],
  ])("%s of %.20s is refused: %s", async (field, value, key) => {
    const target = await begun();
    const result = await saveHandOver(leaver, { ...target, takesOverOn: day, [field]: value });
    expect(result).toMatchObject({ ok: false, code: "INVALID", fieldErrors: { [field]: { key } } });
  });

  test("called off, nothing is left but the history", async () => {
    const target = await begun();
    await saveHandOver(leaver, { ...target, message: "Farvel", takesOverOn: day });
    expect(await cancelHandOver(leaver, target)).toMatchObject({ code: "CONFLICT" });
    expect(await cancelHandOver(leaver, { ...target, version: 2 })).toEqual({ ok: true, data: null });
    expect(await prisma().handOver.count()).toBe(0);
    const told = await prisma().auditEvent.findFirst({ where: { entityId: target.id, operation: "DELETE" } });
    expect(told?.before).toMatchObject({ message: "Farvel" });
  });
});

describe("the page", () => {
  test("tells what waits: overdue, landing, exemptions, wishes and unread ideas", async () => {
    await prisma().trial.update({
      where: { id: trial },
      data: { periodStart: new Date("2025-11-01"), periodEnd: new Date("2026-01-01") },
    });
    await prisma().idea.create({
      data: {
        ...{ title: "Frugt", initiator: "PARENTS", status: "WAITING", municipalityId: "alfa" },
        institutionId: "alfa-one",
      },
    });
    await prisma().logEntry.create({
      data: {
        ...{ trialId: trial, kind: "LEARNING", text: "Børnene spørger selv", authorName: "P" },
        happenedOn: new Date("2026-05-01"),
      },
    });
    const { id } = await begun();
    const { trials, wishes, ideas } = await pageOf(leaver, id);
    expect(trials).toHaveLength(4);
    const shown = trials.find((each) => each.id === trial)!;
    expect(shown).toMatchObject({
      ...{ stage: "IN_TEST", next: "EVALUATE", isOverdue: true, unreviewed: 1, periodEnd: "2026-01-01" },
      lastEntries: [{ kind: "LEARNING", text: "Børnene spørger selv", happenedOn: "2026-05-01" }],
    });
    expect(wishes.map((wish) => wish.id)).toEqual([worldIds.wish]);
    expect(ideas.waiting).toBe(1);
  });

  test("tells of drafts only whoever typed them", async () => {
    await draft(leaver.userId, trial, "Halvt skrevet");
    const { id } = await begun();
    expect((await pageOf(leaver, id)).drafts).toHaveLength(1);
    const theirs = await pageOf(administration(), id);
    expect(theirs.drafts).toBeNull();
    expect(JSON.stringify(theirs)).not.toContain("Halvt skrevet");
  });
});

describe("carrying out", () => {
  test("the successor leads, the former leader's session no longer does, and it is told by mail", async () => {
    const target = await begun();
    const successor = await colleague();
    expect((await getActorBySession(leaver.sessionId))!.memberships).toHaveLength(1);
    const result = await completeHandOver(administration(), {
      ...{ ...target, successor: successor.userId, takesOverOn: day },
    });
    expect(result).toEqual({ ok: true, data: { id: target.id } });
    // The very next click of the one who left:
    const former = (await getActorBySession(leaver.sessionId))!;
    expect(former.memberships).toEqual([]);
    expect(await loadHandOver(former, target.id)).toMatchObject({ code: "FORBIDDEN" });
    const now = (await getActorBySession(successor.sessionId))!;
    expect(now.memberships).toContainEqual({
      ...{ role: "LEADER", municipalityId: "alfa", institutionId: "alfa-one", area: null },
    });
    const page = await pageOf(now, target.id);
    expect([page.isWelcome, page.may.write]).toEqual([true, false]);
    expect((await loadOwnHome(now)).data.welcome).toEqual({
      id: target.id,
      institution: "Institution alfa-one",
    });
    const mails = await prisma().outboxMessage.findMany();
    expect(mails).toHaveLength(1);
    expect(mails[0]!.subject).toBe("Institution alfa-one er nu din");
    expect(mails[0]!.bodyText).toContain(`/settings/hand-over/${target.id}`);
    const told = await prisma().auditEvent.findMany({
      where: { entityId: { not: leaver.userId }, at: { gte: new Date(Date.now() - 60_000) } },
      orderBy: { id: "desc" },
      take: 3,
    });
    expect(told.map(({ entity, operation }) => `${entity} ${operation}`).sort()).toEqual([
      ...["handOver UPDATE", "membership CREATE", "membership DELETE"],
    ]);
  });

  test("sixty days later it is an ordinary page", async () => {
    const target = await begun();
    const successor = await colleague();
    await completeHandOver(administration(), { ...target, successor: successor.userId, takesOverOn: day });
    await prisma().handOver.update({
      where: { id: target.id },
      data: { completedAt: new Date(Date.now() - 62 * 86_400_000) },
    });
    const now = (await getActorBySession(successor.sessionId))!;
    expect((await pageOf(now, target.id)).isWelcome).toBe(false);
    expect((await loadOwnHome(now)).data.welcome).toBeNull();
  });

  test("somebody new is invited, by name and e-mail", async () => {
    const target = await begun();
    const person = { successor: "NEW", name: "Ny Leder", email: "Ny.Leder@Example.dk" };
    expect((await completeHandOver(administration(), { ...target, ...person, takesOverOn: day })).ok).toBe(
      true,
    );
    const made = await prisma().user.findUniqueOrThrow({
      where: { email: "ny.leder@example.dk" },
      include: { memberships: true, accountTokens: true },
    });
    expect(made.memberships).toMatchObject([{ role: "LEADER", institutionId: "alfa-one" }]);
    expect(made.accountTokens).toHaveLength(1);
    expect(await prisma().outboxMessage.count({ where: { recipient: "ny.leder@example.dk" } })).toBe(2);
  });

  test("twice, also at the same time, it happens once", async () => {
    const target = await begun();
    const [one, other] = [await colleague(), await colleague()];
    const results = await Promise.all(
      [one, other].map(({ userId }) =>
        completeHandOver(administration(), { ...target, successor: userId, takesOverOn: day }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ code: "ALREADY_DONE" });
    const leaders = await prisma().membership.findMany({
      where: { role: "LEADER", institutionId: "alfa-one" },
    });
    expect(leaders).toHaveLength(1);
    expect(await prisma().outboxMessage.count()).toBe(1);
    const late = await saveHandOver(leaver, { ...target, message: "For sent", takesOverOn: day });
    expect(late).toMatchObject({ ok: false, code: "ALREADY_DONE" });
  });

  test("what was written meanwhile is read first", async () => {
    const target = await begun();
    await saveHandOver(leaver, { ...target, message: "Vent!", takesOverOn: day });
    const successor = await colleague();
    const asked = { ...target, successor: successor.userId, takesOverOn: day };
    expect(await completeHandOver(administration(), asked)).toMatchObject({
      ...{ code: "CONFLICT", current: { version: 2, message: "Vent!", isCompleted: false } },
    });
    expect((await getActorBySession(leaver.sessionId))!.memberships).toHaveLength(1);
  });

  test("drafts go over only when they were given and the successor has none of their own", async () => {
    const target = await begun();
    const successor = await colleague();
    const other = worldIds.trial("alfa-one", "PUBLIC");
    const given = await draft(leaver.userId, trial, "Givet");
    const taken = await draft(leaver.userId, other, "Også givet, men den anden har en");
    const kept = await draft(leaver.userId, null, "Min egen");
    await draft(successor.userId, other, "Den andens");
    await saveHandOver(leaver, { ...target, takesOverOn: day, drafts: [given.id, taken.id] });
    // The administration saves after that; it cannot untick what it does not see.
    await saveHandOver(administration(), { ...target, version: 2, takesOverOn: day });
    await completeHandOver(administration(), {
      ...{ ...target, version: 3, successor: successor.userId, takesOverOn: day },
    });
    const owner = async (id: string) =>
      (await prisma().trialDraft.findUniqueOrThrow({ where: { id } })).userId;
    expect(await owner(given.id)).toBe(successor.userId);
    expect(await owner(taken.id)).toBe(leaver.userId);
    expect(await owner(kept.id)).toBe(leaver.userId);
    const drafts = (await pageOf((await getActorBySession(successor.sessionId))!, target.id)).drafts!;
    expect(drafts.map(({ trialId }) => trialId).sort()).toEqual([other, trial].sort());
  });

  test.each([
    [
      "before the day",
      async () => ({ takesOverOn: addDays(day, 1), successor: administration().userId }),
      { takesOverOn: { key: "handOverEarly" } },
    ],
    ["to nobody", async () => ({ successor: "" }), { successor: { key: "choose" } }],
    [
      "to the one who leaves",
      async () => ({ successor: leaver.userId }),
      { successor: { key: "handOverSame" } },
    ],
    [
      "to another municipality's people",
      async () => ({ successor: world.viewers["foreign leader"]!.userId }),
      { successor: { key: "choose" } },
    ],
    [
      "to somebody without an e-mail",
      async () => ({ successor: "NEW", name: "A" }),
      { email: { key: "required" } },
    ],
  ])("%s it is refused, and nothing changes", async (_, parts, fieldErrors) => {
    const target = await begun();
    const asked = { ...target, takesOverOn: day, ...(await parts()) };
    expect(await completeHandOver(administration(), asked)).toMatchObject({ ok: false, fieldErrors });
    expect((await getActorBySession(leaver.sessionId))!.memberships).toHaveLength(1);
    expect(await prisma().outboxMessage.count()).toBe(0);
  });

  test("a closed account takes everything back", async () => {
    const target = await begun();
    const invited = await inviteMember(administration(), {
      ...{ email: `lukket-${(count += 1)}@example.dk`, name: "Lukket", role: "POLITICIAN" },
      municipalityId: "alfa",
    });
    if (!invited.ok) throw new Error(invited.code);
    const { userId } = invited.data;
    const { email } = await prisma().user.update({ where: { id: userId }, data: { closedAt: new Date() } });
    const asked = { ...target, successor: "NEW", name: "Lukket", email, takesOverOn: day };
    expect(await completeHandOver(administration(), asked)).toMatchObject({
      fieldErrors: { email: { key: "memberClosed" } },
    });
    expect((await pageOf(leaver, target.id)).handOver.completedAt).toBeNull();
  });
});
