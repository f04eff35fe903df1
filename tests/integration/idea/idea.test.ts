import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  makeTrialOfIdeaCommand,
  moveIdeaCommand,
  proposeIdeaCommand,
  rewordIdeaCommand,
  supportIdeaCommand,
} from "@/lib/commands/idea";
import { closeIdeaLinkCommand, createIdeaLinkCommand } from "@/lib/commands/idea-link";
import { forgetFollowerCommand, proposeByLinkCommand, supportByLinkCommand } from "@/lib/commands/proposal";
import { moveTrialCommand } from "@/lib/commands/trial-life";
import type { OpenDatabase } from "@/lib/db/client";
import { tidy } from "@/lib/jobs/outbox";
import { loadHome } from "@/lib/loaders/home";
import { loadIdeaBox, loadIdeaInBox } from "@/lib/loaders/idea-box";
import { loadIdeaLink } from "@/lib/loaders/idea-link";
import { loadFollowedIdea, loadProposal } from "@/lib/loaders/proposal";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, type ViewerName, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
const prisma = () => opened.prisma;
const as = (name: ViewerName) => world.viewers[name];

beforeAll(async () => {
  process.env.FRISAT_TODAY = "2026-09-15";
  opened = await freshDatabase();
  world = await makeWorld(prisma());
});
afterAll(() => opened.close());
beforeEach(async () => {
  await prisma().outboxMessage.deleteMany();
  await prisma().publicPost.deleteMany();
});

/** The data of a result that must be good. */
function good<T>(result: { ok: true; data: T } | { ok: false; code: string }): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data;
}

async function newLink(changes: Record<string, unknown> = {}) {
  const form = { institutionId: "alfa-one", title: "Forældremøde", openUntil: "2026-10-01", initiator: "" };
  const { id } = good(await createIdeaLinkCommand(as("own leader"), { ...form, ...changes }));
  return prisma().ideaLink.findUniqueOrThrow({ where: { id } });
}

const nowhere = { address: null };
const form = (token: string, changes: Record<string, unknown> = {}) => ({
  ...{ token, title: "Spis madpakken ude", text: "Ved bålet", obstacle: "En regel", initiator: "PARENTS" },
  ...{ email: "", website: "", submissionKey: randomUUID() },
  ...changes,
});

/** Proposes by a link and reads back what stands in the database. */
async function proposed(changes: Record<string, unknown> = {}) {
  const { token } = await newLink();
  const { followToken } = good(await proposeByLinkCommand(null, form(token, changes), nowhere));
  return prisma().idea.findUniqueOrThrow({ where: { followToken } });
}

const mails = () => prisma().outboxMessage.findMany({ orderBy: { id: "asc" } });
const fieldKeys = (result: unknown) =>
  Object.fromEntries(
    Object.entries((result as { fieldErrors?: Record<string, { key: string }> }).fieldErrors ?? {}).map(
      ([field, { key }]) => [field, key],
    ),
  );

describe("a link", () => {
  test("has a secret of its own of at least 128 bits, and its address is what the QR code holds", async () => {
    const [one, other] = [await newLink(), await newLink()];
    expect(one.token).toMatch(/^[\w-]{22}$/);
    expect(one.token).not.toBe(other.token);
    const { address } = good(await loadIdeaLink(as("own leader"), one.id));
    expect(new URL(address).pathname).toBe(`/i/${one.token}`);
    const events = await prisma().auditEvent.findMany({ where: { entityId: one.id } });
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events)).not.toContain(one.token);
  });

  test("ends neither in the past nor years ahead", async () => {
    const link = { institutionId: "alfa-one", title: "Møde", initiator: "" };
    const until = (openUntil: string) => createIdeaLinkCommand(as("own leader"), { ...link, openUntil });
    expect(fieldKeys(await until("2026-09-14"))).toEqual({ openUntil: "reviewEnds" });
    expect(fieldKeys(await until("2036-09-14"))).toEqual({ openUntil: "ideaLinkFar" });
    expect(fieldKeys(await until("31-02-2027"))).toEqual({ openUntil: "date" });
  });

  test("that is closed, expired or of a closed institution takes nothing and tells so; an unknown one is not there", async () => {
    const link = await newLink();
    good(await closeIdeaLinkCommand(as("own leader"), { id: link.id, closed: "1" }));
    expect(await proposeByLinkCommand(null, form(link.token), nowhere)).toMatchObject({ code: "EXPIRED" });
    expect(good(await loadProposal(link.token, null))).toEqual({
      ...{ title: "Forældremøde", institution: "Institution alfa-one", open: null },
    });
    good(await closeIdeaLinkCommand(as("own administration"), { id: link.id, closed: "0" }));
    expect(good(await loadProposal(link.token, null)).open).not.toBeNull();
    process.env.FRISAT_TODAY = "2026-10-02";
    expect(await proposeByLinkCommand(null, form(link.token), nowhere)).toMatchObject({ code: "EXPIRED" });
    process.env.FRISAT_TODAY = "2026-09-15";
    await prisma().institution.update({
      where: { id: "alfa-one" },
      data: { closedOn: new Date("2026-09-01") },
    });
    expect(await proposeByLinkCommand(null, form(link.token), nowhere)).toMatchObject({ code: "EXPIRED" });
    await prisma().institution.update({ where: { id: "alfa-one" }, data: { closedOn: null } });
    const unknown = await proposeByLinkCommand(null, form("ukendt-ukendt-ukendt"), nowhere);
    expect(unknown).toMatchObject({ code: "NOT_FOUND" });
    expect(await prisma().idea.count({ where: { linkId: link.id } })).toBe(0);
  });
});

describe("proposing without an account", () => {
  test("keeps the words, the group and nothing about the person, and waits to be read", async () => {
    const idea = await proposed();
    expect(idea).toMatchObject({
      ...{ title: "Spis madpakken ude", text: "Ved bålet", obstacle: "En regel", initiator: "PARENTS" },
      ...{ status: "WAITING", email: null, createdById: null, institutionId: "alfa-one" },
    });
    const [post] = await prisma().publicPost.findMany();
    expect(post!.addressHash).not.toContain("direct");
    const history = await prisma().auditEvent.findMany({ where: { entityId: idea.id } });
    expect(JSON.stringify(history)).not.toContain("madpakken");
  });

  test("the same form posted twice, also at once, makes one idea and leads to the same page", async () => {
    const { token, id } = await newLink();
    const posted = form(token);
    const answers = await Promise.all([1, 2, 3].map(() => proposeByLinkCommand(null, posted, nowhere)));
    const tokens = answers.map((answer) => good(answer).followToken);
    expect(new Set(tokens).size).toBe(1);
    expect(await prisma().idea.count({ where: { linkId: id } })).toBe(1);
  });

  test("somebody else's form key makes nothing and shows nothing", async () => {
    const { submissionKey } = await proposed({ submissionKey: randomUUID() });
    const { token } = await newLink();
    const answer = await proposeByLinkCommand(null, form(token, { submissionKey }), nowhere);
    expect(answer).toMatchObject({ code: "NOT_FOUND" });
  });

  test("one address is stopped after a meeting's worth of posts, others and mistakes are not", async () => {
    const { token } = await newLink();
    const from = (address: string) => proposeByLinkCommand(null, form(token), { address });
    for (let count = 0; count < 3; count += 1) {
      await proposeByLinkCommand(null, form(token, { title: "" }), { address: "192.0.2.1" });
    }
    expect(await prisma().publicPost.count()).toBe(0);
    for (let count = 0; count < 60; count += 1) good(await from("192.0.2.1"));
    expect(await from("192.0.2.1")).toEqual({ ok: false, code: "THROTTLED" });
    good(await from("192.0.2.2"));
    // A quarter of an hour later the door is open again, however often it was knocked at meanwhile.
    await from("192.0.2.1");
    await prisma().publicPost.updateMany({ data: { at: new Date(Date.now() - 16 * 60_000) } });
    good(await from("192.0.2.1"));
    expect((await prisma().publicPost.findMany()).map(({ addressHash }) => addressHash).join()).not.toContain(
      "192.0.2",
    );
  });

  test("posts are forgotten after a day", async () => {
    await prisma().publicPost.createMany({
      data: [
        { kind: "idea", addressHash: "old", at: new Date(Date.now() - 25 * 3_600_000) },
        { kind: "idea", addressHash: "new" },
      ],
    });
    await tidy();
    expect((await prisma().publicPost.findMany()).map(({ addressHash }) => addressHash)).toEqual(["new"]);
  });

  test("hostile words are stored as words or refused, and the door stays open", async () => {
    const { token } = await newLink();
    const title = `<script>alert("x")</script> '; drop table idea; -- 👨‍👩‍👧‍👦`;
    const { followToken } = good(await proposeByLinkCommand(null, form(token, { title }), nowhere));
    expect(good(await loadFollowedIdea(followToken)).title).toBe(title);
    const refusals = await Promise.all([
      proposeByLinkCommand(null, form(token, { text: "x".repeat(200_000) }), nowhere),
      proposeByLinkCommand(null, form(token, { obstacle: "Spørg 010190 1234" }), nowhere),
      proposeByLinkCommand(null, form(token, { website: "http://spam.example" }), nowhere),
      proposeByLinkCommand(null, form(token, { title: ["a", "b"] }), nowhere),
    ]);
    expect(refusals.map(fieldKeys)).toEqual([
      { text: "tooLong" },
      { obstacle: "cpr" },
      { website: "ideaWebsite" },
      { title: "required" },
    ]);
    expect(await proposeByLinkCommand(null, null, nowhere)).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("supporting", () => {
  test("counts a browser once, can be taken back, and only for ideas that are shown there", async () => {
    const idea = await proposed();
    const { token } = await newLink();
    const press = (on: "1" | "0", browser: string) =>
      supportByLinkCommand(null, { token, id: idea.id, on }, { ...nowhere, browser });
    expect(await press("1", "one")).toMatchObject({ code: "NOT_FOUND" });
    good(await moveIdeaCommand(as("own leader"), { id: idea.id, version: 1, move: "SHOW" }));
    for (const browser of ["one", "one", "two"]) good(await press("1", browser));
    const shown = async (browser: string | null) =>
      good(await loadProposal(token, browser)).open!.ideas.find(({ id }) => id === idea.id)!;
    expect(await shown("one")).toMatchObject({ supports: 2, isSupported: true });
    expect(await shown(null)).toMatchObject({ supports: 2, isSupported: false });
    good(await press("0", "one"));
    expect(await shown("one")).toMatchObject({ supports: 1, isSupported: false });
    const elsewhere = await createIdeaLinkCommand(as("foreign leader"), {
      ...{ institutionId: "beta-one", title: "Andre", openUntil: "2026-10-01", initiator: "" },
    });
    const other = await prisma().ideaLink.findUniqueOrThrow({ where: { id: good(elsewhere).id } });
    const foreign = await supportByLinkCommand(
      null,
      { token: other.token, id: idea.id, on: "1" },
      { ...nowhere, browser: "three" },
    );
    expect(foreign).toMatchObject({ code: "NOT_FOUND" });
  });

  test("with an account counts once however often it is pressed, and sorts the box", async () => {
    const [first, second] = await Promise.all(
      ["Først", "Sidst"].map((title) =>
        proposeIdeaCommand(as("own staff"), { institutionId: "alfa-one", title, initiator: "STAFF" }),
      ),
    ).then((results) => results.map((result) => good(result).id));
    for (const name of ["own staff", "own staff", "own leader"] as const) {
      good(await supportIdeaCommand(as(name), { id: first, on: "1" }));
    }
    good(await supportIdeaCommand(as("own staff"), { id: second, on: "1" }));
    const box = good(await loadIdeaBox(as("own staff"), { sort: "support" }));
    const order = box.ideas.map(({ id }) => id).filter((id) => id === first || id === second);
    expect(order).toEqual([first, second]);
    expect(box.ideas.find(({ id }) => id === first)).toMatchObject({ supports: 2, isSupported: true });
    const rows = await prisma().ideaSupport.findMany({ where: { ideaId: first } });
    expect(JSON.stringify(rows)).not.toContain(as("own staff")!.userId);
  });
});

describe("the box", () => {
  test("staff see what is shown and their own; unread ideas wait for the leader, on the start page too", async () => {
    const unread = await proposed();
    const titles = async (name: ViewerName) =>
      good(await loadIdeaBox(as(name), {})).ideas.map(({ id }) => id);
    expect(await titles("own leader")).toContain(unread.id);
    expect(await titles("own administration")).toContain(unread.id);
    expect(await titles("own staff")).not.toContain(unread.id);
    expect(await titles("leader next door")).not.toContain(unread.id);
    const unreadOf = async (name: ViewerName) => {
      const { home } = good(await loadHome(as(name)));
      return "unreadIdeas" in home ? home.unreadIdeas : null;
    };
    const waiting = await prisma().idea.count({ where: { status: "WAITING", institutionId: "alfa-one" } });
    expect([await unreadOf("own leader"), await unreadOf("own staff")]).toEqual([waiting, 0]);
    expect(await unreadOf("leader next door")).toBe(0);
  });

  test("words that do not belong there go and are not kept in the history", async () => {
    const idea = await proposed({ text: "Lille Ida Hemmelig bliver ked af det" });
    const wording = { id: idea.id, version: 1, title: idea.title, text: "Nogle bliver kede af det" };
    good(await rewordIdeaCommand(as("own leader"), wording));
    const orderBy = [{ at: "asc" as const }, { id: "asc" as const }];
    const events = await prisma().auditEvent.findMany({ where: { entityId: idea.id }, orderBy });
    expect(events.at(-1)!.after).toEqual({ reworded: ["text", "obstacle"] });
    expect(JSON.stringify(events)).not.toContain("Hemmelig");
    expect(await rewordIdeaCommand(as("own leader"), wording)).toMatchObject({ code: "CONFLICT" });
  });
});

describe("one tap to a trial", () => {
  test("keeps the words and who had the idea, in a trial that is an idea", async () => {
    const idea = await proposed({ initiator: "CHILDREN" });
    const { trialId } = good(await makeTrialOfIdeaCommand(as("own leader"), { id: idea.id, version: 1 }));
    const trial = await prisma().trial.findUniqueOrThrow({
      where: { id: trialId },
      include: { stageChanges: true },
    });
    expect(trial).toMatchObject({
      ...{ title: "Spis madpakken ude", freedTo: "Ved bålet", freedFrom: "En regel", stage: "IDEA" },
      ...{ initiator: "CHILDREN", agreementId: "agreement-alfa", leadInstitutionId: "alfa-one" },
      createdById: as("own leader")!.userId,
    });
    expect(trial.stageChanges.map(({ stage }) => stage)).toEqual(["IDEA"]);
    const box = good(await loadIdeaInBox(as("own staff"), idea.id));
    expect(box).toMatchObject({ status: "TRIAL", trial: { id: trialId } });
  });

  test("two tabs, and two people, turn one idea into one trial and tell once", async () => {
    const idea = await proposed({ email: "mor@eksempel.dk" });
    const tap = { id: idea.id, version: 1 };
    const before = await prisma().trial.count();
    const answers = await Promise.all(
      (["own leader", "own leader", "own administration"] as const).map((name) =>
        makeTrialOfIdeaCommand(as(name), tap),
      ),
    );
    expect(new Set(answers.map((answer) => good(answer).trialId)).size).toBe(1);
    expect(await prisma().trial.count()).toBe(before + 1);
    expect((await mails()).map(({ recipient }) => recipient)).toEqual(["mor@eksempel.dk"]);
  });

  test("an idea that was turned down meanwhile, or changed, makes no trial", async () => {
    const idea = await proposed();
    const decline = { id: idea.id, version: 1, move: "DECLINE" };
    expect(fieldKeys(await moveIdeaCommand(as("own leader"), decline))).toEqual({ answer: "required" });
    good(await moveIdeaCommand(as("own leader"), { ...decline, answer: "Ikke nu" }));
    const before = await prisma().trial.count();
    const tap = (version: number) => makeTrialOfIdeaCommand(as("own leader"), { id: idea.id, version });
    expect(await tap(1)).toMatchObject({ code: "ALREADY_DONE" });
    good(await moveIdeaCommand(as("own leader"), { id: idea.id, version: 2, move: "SHOW" }));
    expect(await tap(2)).toMatchObject({ code: "CONFLICT" });
    expect(await prisma().trial.count()).toBe(before);
    good(await tap(3));
  });
});

describe("those who proposed", () => {
  test("are told when it became a trial, when it was decided on, and at the end, once each; then the address is gone", async () => {
    const idea = await proposed({ email: "far@eksempel.dk" });
    const { trialId } = good(await makeTrialOfIdeaCommand(as("own leader"), { id: idea.id, version: 1 }));
    await prisma().trial.update({ where: { id: trialId }, data: { stage: "EVALUATING" } });
    await prisma().trialStageChange.create({
      data: { trialId, stage: "EVALUATING", from: new Date("2026-09-15"), actorName: "Prøve" },
    });
    await prisma().trialEvaluation.create({
      data: { trialId, round: 1, authorName: "Prøve", wanted: "a", seen: "b", forWhom: "c", next: "d" },
    });
    const step = async (move: Record<string, unknown>) => {
      const { version } = await prisma().trial.findUniqueOrThrow({ where: { id: trialId } });
      const raw = { id: trialId, version, on: "2026-09-15", body: "LEADER", ...move };
      const first = await moveTrialCommand(as("own leader"), raw);
      // Sent twice, as by a second tap.
      await moveTrialCommand(as("own leader"), raw);
      return first;
    };
    const decision = { move: "DECIDE", outcome: "GREEN", note: "Alle vil fortsætte", practice: "Hver dag" };
    good(await step(decision));
    expect((await prisma().idea.findUniqueOrThrow({ where: { id: idea.id } })).email).not.toBeNull();
    good(await step({ move: "LAND", note: "Det er hverdag nu" }));
    const sent = await mails();
    expect(sent.map(({ recipient }) => recipient)).toEqual(Array(3).fill("far@eksempel.dk"));
    expect(sent.map(({ subject }) => subject.split(":")[0])).toEqual([
      "Dit forslag bliver til noget",
      "Besluttet om dit forslag",
      "Sådan endte dit forslag",
    ]);
    for (const { bodyText } of sent) expect(bodyText).toContain(`/i/follow/${idea.followToken}`);
    // The trial is the municipality's own: what was decided is told, the reason is not.
    expect(sent[1]!.bodyText).toContain("indføre");
    expect(sent[1]!.bodyText).not.toContain("Alle vil fortsætte");
    expect((await prisma().idea.findUniqueOrThrow({ where: { id: idea.id } })).email).toBeNull();
    const followed = good(await loadFollowedIdea(idea.followToken!));
    expect(followed).toMatchObject({
      ...{ status: "TRIAL", hasEmail: false },
      trial: { stage: "LANDED", publicId: null, decisions: [{ outcome: "GREEN", reason: null }] },
    });
    await prisma().trial.update({ where: { id: trialId }, data: { sharing: "PUBLIC" } });
    expect(good(await loadFollowedIdea(idea.followToken!)).trial).toMatchObject({
      ...{ publicId: trialId, decisions: [{ reason: "Alle vil fortsætte" }] },
    });
  });

  test("get the answer when it comes to nothing, and their address is gone", async () => {
    const idea = await proposed({ email: "mor@eksempel.dk" });
    const decline = { id: idea.id, version: 1, move: "DECLINE", answer: "Vi har prøvet det i foråret" };
    good(await moveIdeaCommand(as("own administration"), decline));
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail!.bodyText).toContain("Vi har prøvet det i foråret");
    expect((await prisma().idea.findUniqueOrThrow({ where: { id: idea.id } })).email).toBeNull();
    expect(good(await loadFollowedIdea(idea.followToken!)).answer).toBe("Vi har prøvet det i foråret");
  });

  test("who want no more mails are forgotten at once, also in what was already on its way", async () => {
    const idea = await proposed({ email: "mor@eksempel.dk" });
    good(await makeTrialOfIdeaCommand(as("own leader"), { id: idea.id, version: 1 }));
    expect(await mails()).toHaveLength(1);
    good(await forgetFollowerCommand(null, { token: idea.followToken }));
    good(await forgetFollowerCommand(null, { token: idea.followToken }));
    expect(await mails()).toEqual([]);
    expect(JSON.stringify(await prisma().idea.findUnique({ where: { id: idea.id } }))).not.toContain("mor@");
    expect(good(await loadFollowedIdea(idea.followToken!)).status).toBe("TRIAL");
  });

  test("with an account are told in the box, but not of their own doing", async () => {
    const propose = (name: ViewerName) =>
      proposeIdeaCommand(as(name), { institutionId: "alfa-one", title: "Ro", initiator: "STAFF" });
    const ofStaff = good(await propose("own staff")).id;
    const ofLeader = good(await propose("own leader")).id;
    for (const id of [ofStaff, ofLeader]) {
      good(await makeTrialOfIdeaCommand(as("own leader"), { id, version: 1 }));
    }
    const sent = await mails();
    expect(sent.map(({ recipient }) => recipient)).toEqual([as("own staff")!.email]);
    expect(sent[0]!.bodyText).toContain(`/ideas/box/${ofStaff}`);
  });

  test("an address nobody has had news for in two years is removed", async () => {
    const [old, young] = [
      await proposed({ email: "gammel@eksempel.dk" }),
      await proposed({ email: "ny@eksempel.dk" }),
    ];
    await prisma()
      .$executeRaw`update idea set "updatedAt" = now() - interval '731 days' where id = ${old.id}`;
    await tidy();
    const emails = await prisma().idea.findMany({
      where: { id: { in: [old.id, young.id] } },
      select: { email: true },
    });
    expect(emails.flatMap(({ email }) => email ?? [])).toEqual(["ny@eksempel.dk"]);
  });
});
