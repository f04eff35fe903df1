import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createWishCommand } from "@/lib/commands/wish";
import { answerWishCommand } from "@/lib/commands/wish-answer";
import { moveWishCommand } from "@/lib/commands/wish-move";
import { saveRoundCommand } from "@/lib/commands/wish-round";
import type { OpenDatabase } from "@/lib/db/client";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import { getWish } from "@/lib/db/wish";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { loadPolitics } from "@/lib/loaders/politics";
import { loadWish } from "@/lib/loaders/wish";
import { loadNewWish } from "@/lib/loaders/wish-form";
import { loadWishList, loadWishRounds } from "@/lib/loaders/wish-list";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, viewerNames, worldIds, type ViewerName, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
const prisma = () => opened.prisma;
const date = (text: string) => toDbDate(toCalendarDate(text));
const as = (name: ViewerName) => world.viewers[name];
const publicTrial = worldIds.trial("alfa-one", "PUBLIC");
const otherTrial = worldIds.trial("alfa-two", "MUNICIPALITY");

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(prisma());
  for (const deadlineOn of ["2026-10-01", "2027-04-01"]) {
    await prisma().wishRound.create({ data: { id: `round-${deadlineOn}`, deadlineOn: date(deadlineOn) } });
  }
});
afterAll(() => opened.close());
beforeEach(async () => {
  process.env.FRISAT_TODAY = "2026-09-15";
  await prisma().outboxMessage.deleteMany();
});

const form = (changes: Record<string, unknown> = {}) => ({
  kind: "WISH",
  place: "i:alfa-one",
  title: "Vurdering af sprog, når vi er i tvivl",
  provisionId: worldIds.provision,
  why: "Alle børn vurderes, også dem ingen er i tvivl om.",
  wouldEnable: "Tid til de børn, der har brug for det.",
  ...changes,
});

async function sent(changes: Record<string, unknown> = {}, by: ViewerName = "own leader"): Promise<string> {
  const result = await createWishCommand(as(by), form(changes));
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data.id;
}

const versionOf = async (id: string) => (await getWish(id))!.version;

async function move(id: string, by: ViewerName, step: Record<string, unknown>) {
  return moveWishCommand(as(by), { id, version: await versionOf(id), on: "2026-09-15", ...step });
}

async function answer(id: string, by: ViewerName, fields: Record<string, unknown>) {
  return answerWishCommand(as(by), {
    id,
    version: await versionOf(id),
    on: "2026-09-15",
    reason: "Det er velbegrundet",
    ...fields,
  });
}

const mails = () => prisma().outboxMessage.findMany({ orderBy: { recipient: "asc" } });
const steps = async (id: string) => (await getWish(id))!.steps.map(({ stage, on }) => `${stage} ${on}`);
const events = (entityId: string) =>
  prisma().auditEvent.findMany({ where: { entityId }, orderBy: [{ at: "asc" }, { id: "asc" }] });
const fieldKeys = (result: unknown) =>
  Object.fromEntries(
    Object.entries((result as { fieldErrors?: Record<string, { key: string }> }).fieldErrors ?? {}).map(
      ([field, { key }]) => [field, key],
    ),
  );

async function makeRule(id: string, changes: Record<string, unknown> = {}): Promise<string> {
  await prisma().municipalRule.create({
    data: {
      id,
      area: "DAYCARE",
      category: "PROCESS",
      title: `Regel ${id}`,
      summary: "Skemaet udfyldes hver måned",
      keywords: ["skema"],
      status: "KEPT",
      validFrom: date("2020-01-01"),
      municipalityId: "alfa",
      ...changes,
    },
  });
  return id;
}

async function makeProvision(id: string): Promise<string> {
  await prisma().legalProvision.create({
    data: {
      id,
      law: "Dagtilbudsloven",
      paragraph: "§ 19",
      topic: `Emne ${id}`,
      summary: "Om typer",
      areas: ["DAYCARE"],
      freed: "NO",
      role: "CONTEXT",
    },
  });
  return id;
}

describe("a wish on its whole way", () => {
  test("goes from the leader over politicians to the ministry, frees the municipality, and those who wait are told", async () => {
    process.env.FRISAT_TODAY = "2026-06-01";
    const id = await sent({ trialIds: [publicTrial] });
    await prisma().wishTrial.create({ data: { wishId: id, trialId: otherTrial, municipalityId: "alfa" } });
    process.env.FRISAT_TODAY = "2026-12-20";
    expect(await move(id, "own administration", { move: "TO_COMMITTEE", on: "2026-06-10" })).toMatchObject({
      ok: true,
    });
    expect(
      await move(id, "own politician", { move: "RECOMMEND", on: "2026-06-20", note: "Enigt udvalg" }),
    ).toMatchObject({
      ok: true,
    });
    expect(await move(id, "own administration", { move: "TO_CITY_COUNCIL", on: "2026-06-21" })).toMatchObject(
      { ok: true },
    );
    expect(await move(id, "own politician", { move: "RECOMMEND", on: "2026-08-30" })).toMatchObject({
      ok: true,
    });
    expect(await move(id, "own administration", { move: "SEND", on: "2026-09-01" })).toMatchObject({
      ok: true,
    });
    expect(await mails()).toEqual([]);
    const result = await answer(id, "national evaluator", {
      answer: "PARTLY",
      on: "2026-12-01",
      provisionId: worldIds.provision,
      validFrom: "2027-01-01",
      validTo: "2028-12-31",
      condition: "Forældrene skal spørges først",
    });
    expect(result).toMatchObject({ ok: true });

    const wish = (await getWish(id))!;
    expect(wish).toMatchObject({
      stage: "ANSWERED",
      answer: "PARTLY",
      answeredOn: "2026-12-01",
      validFrom: "2027-01-01",
      validTo: "2028-12-31",
      round: { id: "round-2026-10-01" },
      grant: { validFrom: "2027-01-01", validTo: "2028-12-31", condition: "Forældrene skal spørges først" },
    });
    expect(await steps(id)).toEqual([
      "SUBMITTED 2026-06-01",
      "COMMITTEE 2026-06-10",
      "COMMITTEE 2026-06-20",
      "CITY_COUNCIL 2026-06-21",
      "CITY_COUNCIL 2026-08-30",
      "SENT 2026-09-01",
      "ANSWERED 2026-12-01",
    ]);
    const grants = await prisma().provisionGrant.findMany({ where: { wishId: id } });
    expect(grants).toMatchObject([
      { provisionId: worldIds.provision, municipalityId: "alfa", area: "DAYCARE" },
    ]);

    const history = await events(id);
    expect(history.map(({ operation, actorRole }) => `${operation} ${actorRole}`)).toEqual([
      "CREATE LEADER",
      "UPDATE ADMINISTRATION",
      "UPDATE POLITICIAN",
      "UPDATE ADMINISTRATION",
      "UPDATE POLITICIAN",
      "UPDATE ADMINISTRATION",
      "UPDATE EVALUATOR",
    ]);
    expect(await events(grants[0]!.id)).toMatchObject([{ entity: "provisionGrant", operation: "CREATE" }]);

    const [sender, neighbour, ...others] = await mails();
    expect([sender!.recipient, neighbour!.recipient, others]).toEqual([
      "leader-alfa-one@example.dk",
      "leader-alfa-two@example.dk",
      [],
    ]);
    expect(sender!.subject).toBe("Delvist ja til ønsket: Vurdering af sprog, når vi er i tvivl");
    for (const words of [
      "Ministeriet har sagt delvist ja",
      "I er fri fra 1. januar 2027 til 31. december 2028.",
      "Betingelse: Forældrene skal spørges først",
      "Begrundelse: Det er velbegrundet",
      `http://localhost:3000/freedom/wishes/${id}`,
    ]) {
      expect(sender!.bodyText).toContain(words);
      expect(neighbour!.bodyText).toContain(words);
    }
    // Each is told of the own trials; the sender of all those that wait.
    expect(sender!.bodyText).toContain(publicTrial);
    expect(neighbour!.bodyText).toContain(otherTrial);
    expect(neighbour!.bodyText).not.toContain(publicTrial);
  });

  test("a no at home ends it, with the reason, and frees nobody", async () => {
    const id = await sent();
    await move(id, "own administration", { move: "TO_COMMITTEE" });
    expect(fieldKeys(await move(id, "own politician", { move: "TURN_DOWN", note: "" }))).toEqual({
      note: "required",
    });
    expect(
      await move(id, "own politician", { move: "TURN_DOWN", note: "Sprogvurdering er en prioritet" }),
    ).toMatchObject({
      ok: true,
    });
    expect(await getWish(id)).toMatchObject({
      stage: "ANSWERED",
      answer: "REFUSED",
      answerReason: "Sprogvurdering er en prioritet",
      grant: null,
    });
    const [mail] = await mails();
    expect(mail!.bodyText).toContain("Kommunen har sagt nej til ønsket");
    expect(await loadWish(null, id)).toMatchObject({ data: { answeredBy: "MUNICIPALITY" } });
  });

  test("is withdrawn by its sender at any time while it is open, and never afterwards", async () => {
    const id = await sent();
    await move(id, "own administration", { move: "SEND" });
    expect(await move(id, "own leader", { move: "WITHDRAW", note: "Vi fandt en anden vej" })).toMatchObject({
      ok: true,
    });
    expect((await getWish(id))!.stage).toBe("WITHDRAWN");
    expect(await mails()).toEqual([]);
    expect(await move(id, "own administration", { move: "WITHDRAW", note: "Igen" })).toEqual({
      ok: false,
      code: "ALREADY_DONE",
    });
    expect(await answer(id, "national evaluator", { answer: "REFUSED" })).toEqual({
      ok: false,
      code: "ALREADY_DONE",
    });
  });

  test("skips no step it has to take: a wish is not answered before it was sent", async () => {
    const id = await sent();
    expect(await answer(id, "national evaluator", { answer: "REFUSED" })).toEqual({
      ok: false,
      code: "ALREADY_DONE",
    });
    expect(await move(id, "own politician", { move: "RECOMMEND" })).toEqual({
      ok: false,
      code: "ALREADY_DONE",
    });
  });

  test("a step lies neither in the future nor before the one it follows", async () => {
    const id = await sent();
    expect(fieldKeys(await move(id, "own administration", { move: "SEND", on: "2026-09-16" }))).toEqual({
      on: "future",
    });
    expect(fieldKeys(await move(id, "own administration", { move: "SEND", on: "2026-09-14" }))).toEqual({
      on: "beforeStep",
    });
    expect(await steps(id)).toEqual(["SUBMITTED 2026-09-15"]);
  });
});

describe("two at the same time", () => {
  test("the second is told where it stands now, and nothing is overwritten", async () => {
    const id = await sent();
    const version = await versionOf(id);
    await move(id, "own administration", { move: "TO_COMMITTEE" });
    const late = await moveWishCommand(as("own leader"), {
      ...{ id, version, move: "WITHDRAW", on: "2026-09-15", note: "Fortrudt" },
    });
    expect(late).toMatchObject({
      ok: false,
      code: "CONFLICT",
      current: { version: 2, stage: "COMMITTEE", on: "2026-09-15", by: "Person administration-alfa" },
    });
    const answered = await answerWishCommand(as("own administration"), {
      ...{ id, version, answer: "REFUSED", on: "2026-09-15", reason: "Nej" },
    });
    expect(answered).toMatchObject({ ok: false, code: "CONFLICT" });
    expect(await steps(id)).toHaveLength(2);
  });

  test("who may do nothing with it is not told where it stands by a conflict either", async () => {
    const id = await sent();
    const result = await moveWishCommand(as("foreign administration"), {
      ...{ id, version: 99, move: "SEND", on: "2026-09-15" },
    });
    expect(result).toEqual({ ok: false, code: "FORBIDDEN" });
  });

  test("of two answers in one moment one holds", async () => {
    const id = await sent({ provisionId: await makeProvision("p-race") });
    await move(id, "own administration", { move: "SEND" });
    const version = await versionOf(id);
    const yes = {
      ...{ id, version, answer: "GRANTED", on: "2026-09-15", provisionId: "p-race" },
      validFrom: "2026-10-01",
    };
    const results = await Promise.all([
      answerWishCommand(as("national evaluator"), { ...yes, reason: "Ja" }),
      answerWishCommand(as("own administration"), { ...yes, reason: "Jo" }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await prisma().provisionGrant.count({ where: { wishId: id } })).toBe(1);
    expect(await steps(id)).toHaveLength(3);
  });

  test("a form posted twice makes one wish, and one step", async () => {
    const submissionKey = randomUUID();
    const first = await sent({ submissionKey });
    const second = await sent({ submissionKey });
    expect(second).toBe(first);
    expect(
      await createWishCommand(as("leader next door"), form({ place: "i:alfa-two", submissionKey })),
    ).toEqual({
      ok: false,
      code: "NOT_FOUND",
    });
    const step = { id: first, version: 1, move: "TO_COMMITTEE", on: "2026-09-15", note: "Sag 12" };
    expect(await moveWishCommand(as("own administration"), step)).toMatchObject({ ok: true });
    expect(await moveWishCommand(as("own administration"), step)).toMatchObject({ ok: true });
    expect(await steps(first)).toHaveLength(2);
  });

  test("an answer posted twice is one answer", async () => {
    const id = await sent({ kind: "CHALLENGE", provisionId: "", lawText: "Månedsskemaet" });
    const reply = {
      ...{ id, version: 1, answer: "PARTLY", on: "2026-09-15", reason: "Kun om sommeren" },
      ...{ validFrom: "2026-10-01", condition: "Juni til august" },
    };
    expect(await answerWishCommand(as("own administration"), reply)).toMatchObject({ ok: true });
    expect(await answerWishCommand(as("own administration"), reply)).toMatchObject({ ok: true });
    expect(await steps(id)).toHaveLength(2);
    expect((await getWish(id))!.answerReason).toBe("Kun om sommeren\n\nJuni til august");
  });
});

describe("rounds", () => {
  test("a wish on the last day comes into the round, the day after into the next one, and is told so", async () => {
    process.env.FRISAT_TODAY = "2026-10-01";
    const inTime = await sent();
    process.env.FRISAT_TODAY = "2026-10-02";
    const start = await loadNewWish(as("own leader"), {});
    expect(start).toMatchObject({
      data: { round: { deadlineOn: "2027-04-01" }, missed: { deadlineOn: "2026-10-01" } },
    });
    const late = await sent();
    expect((await getWish(inTime))!.round!.deadlineOn).toBe("2026-10-01");
    expect((await getWish(late))!.round!.deadlineOn).toBe("2027-04-01");
    expect(await loadWish(as("own leader"), late)).toMatchObject({
      data: { missed: { deadlineOn: "2026-10-01" } },
    });
  });

  test("a deadline that runs out while the form is open is told about", async () => {
    process.env.FRISAT_TODAY = "2026-10-02";
    const result = await createWishCommand(as("own leader"), form({ seenRound: "round-2026-10-01" }));
    expect(result).toMatchObject({ ok: true, data: { movedRound: true } });
    const inTime = await createWishCommand(as("own leader"), form({ seenRound: "round-2027-04-01" }));
    expect(inTime).toMatchObject({ ok: true, data: { movedRound: false } });
  });

  test("a wish that is sent too late for its round goes on to the next", async () => {
    const id = await sent();
    process.env.FRISAT_TODAY = "2026-10-05";
    expect(await move(id, "own administration", { move: "SEND", on: "2026-10-05" })).toMatchObject({
      ok: true,
      data: { movedRound: true },
    });
    expect((await getWish(id))!.round!.deadlineOn).toBe("2027-04-01");
  });

  test("without a coming deadline a wish is refused, and a challenge is not", async () => {
    process.env.FRISAT_TODAY = "2027-04-02";
    expect(fieldKeys(await createWishCommand(as("own leader"), form()))).toEqual({ kind: "wishNoRound" });
    expect(await loadNewWish(as("own leader"), {})).toMatchObject({
      data: { round: null, values: { kind: "CHALLENGE" } },
    });
    const challenge = form({ kind: "CHALLENGE", lawText: "Månedsskemaet" });
    expect(await createWishCommand(as("own leader"), challenge)).toMatchObject({ ok: true });
    const [pending] = [
      await prisma().exemptionWish.findFirstOrThrow({ where: { kind: "WISH", stage: "SUBMITTED" } }),
    ];
    expect(
      fieldKeys(await move(pending.id, "own administration", { move: "SEND", on: "2027-04-02" })),
    ).toEqual({
      on: "wishNoLaterRound",
    });
  });

  test("are kept nationally: added, moved, and never moved before the wishes they hold", async () => {
    const keeper = as("national evaluator");
    const added = await saveRoundCommand(keeper, { deadlineOn: "1. oktober 2030", note: "Til ministeriet" });
    if (!added.ok) throw new Error(JSON.stringify(added));
    expect(fieldKeys(await saveRoundCommand(keeper, { deadlineOn: "2030-10-01" }))).toEqual({
      deadlineOn: "wishRoundExists",
    });
    const { id } = added.data;
    expect(await saveRoundCommand(keeper, { id, version: 1, deadlineOn: "2030-11-01" })).toMatchObject({
      ok: true,
    });
    expect(await saveRoundCommand(keeper, { id, version: 1, deadlineOn: "2030-12-01" })).toEqual({
      ok: false,
      code: "CONFLICT",
    });
    expect(fieldKeys(await saveRoundCommand(keeper, { id, version: 2, deadlineOn: "2027-04-01" }))).toEqual({
      deadlineOn: "wishRoundExists",
    });
    const used = { id: "round-2026-10-01", version: 1, deadlineOn: "2026-05-01" };
    expect(fieldKeys(await saveRoundCommand(keeper, used))).toEqual({ deadlineOn: "wishRoundTooEarly" });
    expect(await events(id)).toMatchObject([{ operation: "CREATE" }, { operation: "UPDATE" }]);
    expect(await loadWishRounds(keeper)).toMatchObject({ ok: true });
  });
});

describe("a granted wish", () => {
  async function atTheMinistry(changes: Record<string, unknown> = {}) {
    const id = await sent(changes);
    await move(id, "own administration", { move: "SEND" });
    return id;
  }

  test("is not granted twice for the same days, but for the days after", async () => {
    const provisionId = await makeProvision("p-overlap");
    const first = await atTheMinistry({ provisionId });
    const second = await atTheMinistry({ provisionId });
    const year = { answer: "GRANTED", provisionId, validFrom: "2027-01-01", validTo: "2027-12-31" };
    expect(await answer(first, "own administration", year)).toMatchObject({ ok: true });
    const again = { ...year, validFrom: "2027-12-31", validTo: "" };
    expect(fieldKeys(await answer(second, "own administration", again))).toEqual({
      validFrom: "grantOverlap",
    });
    expect(await getWish(second)).toMatchObject({ stage: "SENT", answer: null });
    expect(await answer(second, "own administration", { ...again, validFrom: "2028-01-01" })).toMatchObject({
      ok: true,
    });
  });

  test("puts a law that is not on the list there, if it is answered nationally", async () => {
    const id = await atTheMinistry({ provisionId: "", lawText: "Serviceloven § 83, stk. 1" });
    const yes = { answer: "GRANTED", provisionId: "NEW", validFrom: "2027-01-01" };
    expect(fieldKeys(await answer(id, "own administration", yes))).toEqual({ provisionId: "wishProvision" });
    expect(fieldKeys(await answer(id, "own administration", { ...yes, provisionId: "" }))).toEqual({
      provisionId: "wishProvision",
    });
    expect(await answer(id, "system administrator", yes)).toMatchObject({ ok: true });
    const { provision } = (await getWish(id))!;
    expect(await prisma().legalProvision.findUnique({ where: { id: provision!.id } })).toMatchObject({
      law: "Serviceloven",
      paragraph: "§ 83, stk. 1",
      freed: "NO",
      role: "CONTEXT",
      areas: ["DAYCARE"],
    });
    expect(await events(provision!.id)).toMatchObject([{ entity: "legalProvision", operation: "CREATE" }]);
  });

  test("is about a provision of the area that holds on the day", async () => {
    await makeProvision("p-school");
    await prisma().legalProvision.update({ where: { id: "p-school" }, data: { areas: ["SCHOOL"] } });
    await makeProvision("p-ended");
    await prisma().provisionValidity.create({
      data: { provisionId: "p-ended", kind: "REPLACED", order: 1, validFrom: date("2026-12-01") },
    });
    expect(fieldKeys(await createWishCommand(as("own leader"), form({ provisionId: "p-school" })))).toEqual({
      provisionId: "wishProvisionArea",
    });
    expect(
      fieldKeys(await createWishCommand(as("own leader"), form({ provisionId: "findes-ikke" }))),
    ).toEqual({
      provisionId: "choose",
    });
    const id = await atTheMinistry({ provisionId: "p-ended" });
    const yes = { answer: "GRANTED", provisionId: "p-ended", validFrom: "2026-12-01" };
    expect(fieldKeys(await answer(id, "own administration", yes))).toEqual({
      provisionId: "wishProvisionDate",
    });
    process.env.FRISAT_TODAY = "2026-12-02";
    expect(fieldKeys(await createWishCommand(as("own leader"), form({ provisionId: "p-ended" })))).toEqual({
      provisionId: "wishProvisionDate",
    });
  });
});

describe("a challenge", () => {
  const challenge = (ruleId: string) => sent({ kind: "CHALLENGE", provisionId: "", ruleId });
  const versions = (title: string) =>
    prisma()
      .municipalRule.findMany({ where: { title }, orderBy: { validFrom: "asc" } })
      .then((rules) =>
        rules.map(
          ({ status, validFrom, validTo }) => `${status} ${fromDbDate(validFrom)} ${fromDbDate(validTo)}`,
        ),
      );

  test("is decided on by the committee it lies with; the rule gives way from the day and keeps its words", async () => {
    const ruleId = await makeRule("rule-lift");
    const id = await challenge(ruleId);
    await move(id, "own administration", { move: "TO_COMMITTEE" });
    const yes = { answer: "GRANTED", ruleId, ruleStatus: "REMOVED", validFrom: "2026-11-01" };
    expect(await answer(id, "own politician", yes)).toMatchObject({ ok: true });
    expect(await versions("Regel rule-lift")).toEqual([
      "KEPT 2020-01-01 2026-10-31",
      "REMOVED 2026-11-01 null",
    ]);
    const lifted = await prisma().municipalRule.findFirstOrThrow({ where: { replacesId: ruleId } });
    expect(lifted).toMatchObject({
      summary: "Skemaet udfyldes hver måned",
      keywords: ["skema"],
      decidedBy: "COMMITTEE",
      decidedOn: date("2026-09-15"),
      decisionReason: "Det er velbegrundet",
    });
    expect(await events(ruleId)).toMatchObject([{ operation: "UPDATE", after: { replacedById: lifted.id } }]);
    expect(await events(lifted.id)).toMatchObject([{ operation: "CREATE", entity: "municipalRule" }]);
  });

  test("granted for a time brings the rule back the day after", async () => {
    const ruleId = await makeRule("rule-back");
    const id = await challenge(ruleId);
    const yes = {
      ...{ answer: "PARTLY", ruleId, ruleStatus: "OPTIONAL", condition: "Kun i børnehaven" },
      ...{ validFrom: "2026-11-01", validTo: "2027-10-31" },
    };
    expect(await answer(id, "own administration", yes)).toMatchObject({ ok: true });
    expect(await versions("Regel rule-back")).toEqual([
      "KEPT 2020-01-01 2026-10-31",
      "OPTIONAL 2026-11-01 2027-10-31",
      "KEPT 2027-11-01 null",
    ]);
  });

  test("never ends a rule before it began, and finds the rule as it is now", async () => {
    const ruleId = await makeRule("rule-young", { validFrom: date("2026-12-01") });
    const id = await challenge(ruleId);
    const yes = { answer: "GRANTED", ruleId, ruleStatus: "OPTIONAL", validFrom: "2026-12-01" };
    expect(fieldKeys(await answer(id, "own administration", yes))).toEqual({ validFrom: "wishRuleSince" });
    await prisma().municipalRule.update({ where: { id: ruleId }, data: { validTo: date("2026-12-31") } });
    expect(fieldKeys(await answer(id, "own administration", { ...yes, validFrom: "2027-02-01" }))).toEqual({
      ruleId: "wishRuleGone",
    });
    expect(await getWish(id)).toMatchObject({ stage: "SUBMITTED" });
    await makeRule("rule-beta", { municipalityId: "beta" });
    expect(fieldKeys(await answer(id, "own administration", { ...yes, ruleId: "rule-beta" }))).toEqual({
      ruleId: "wishRuleGone",
    });
    expect(
      fieldKeys(await createWishCommand(as("own leader"), form({ kind: "CHALLENGE", ruleId: "rule-beta" }))),
    ).toEqual({ ruleId: "wishRuleGone" });
  });

  test("a politician answers what lies with them, and nothing else", async () => {
    const id = await challenge(await makeRule("rule-lies"));
    expect(await answer(id, "own politician", { answer: "REFUSED" })).toEqual({
      ok: false,
      code: "FORBIDDEN",
    });
    expect(await move(id, "own administration", { move: "SEND" })).toEqual({
      ok: false,
      code: "ALREADY_DONE",
    });
  });
});

describe("sending from a place", () => {
  test("the municipality's own needs an area and an administration that keeps it", async () => {
    const own = form({ place: "m:alfa", provisionId: worldIds.provision });
    expect(fieldKeys(await createWishCommand(as("own administration"), own))).toEqual({ area: "choose" });
    expect(await createWishCommand(as("own administration"), { ...own, area: "DAYCARE" })).toMatchObject({
      ok: true,
    });
    expect(await createWishCommand(as("own leader"), { ...own, area: "DAYCARE" })).toEqual({
      ok: false,
      code: "NOT_FOUND",
    });
    expect(fieldKeys(await createWishCommand(as("own administration"), { ...own, area: "SCHOOL" }))).toEqual({
      provisionId: "wishProvisionArea",
    });
  });

  test("only the own institution's trials can wait, as far as one may see them", async () => {
    expect(fieldKeys(await createWishCommand(as("own leader"), form({ trialIds: otherTrial })))).toEqual({
      trialIds: "choose",
    });
    const hidden = worldIds.trial("beta-one", "PUBLIC");
    expect(
      fieldKeys(await createWishCommand(as("own leader"), form({ trialIds: [publicTrial, hidden] }))),
    ).toEqual({
      trialIds: "choose",
    });
  });

  test("the form begins with what the address brings along", async () => {
    const start = await loadNewWish(as("own leader"), {
      provision: worldIds.provision,
      q: "Vi vil droppe skemaet",
    });
    expect(start).toMatchObject({
      data: {
        values: {
          kind: "WISH",
          place: "i:alfa-one",
          provisionId: worldIds.provision,
          wouldEnable: "Vi vil droppe skemaet",
        },
      },
    });
    expect(await loadNewWish(as("own leader"), { rule: "findes-ikke" })).toMatchObject({
      data: { values: { kind: "CHALLENGE", ruleId: "" } },
    });
  });
});

describe("who sees what", () => {
  const readers: ViewerName[] = ["own staff", "own politician", "national evaluator", "system administrator"];

  test.each(viewerNames)(
    "%s sees where it stands; names and notes stay with those it concerns",
    async (name) => {
      const page = JSON.stringify(await loadWish(as(name), worldIds.wish));
      expect(page).toContain("Ét tilsyn i stedet for to");
      expect(page).toContain("2025-01-11");
      const concerned = readers.includes(name) || name.startsWith("own") || name.endsWith("next door");
      expect([page.includes("Hemmelig Person"), page.includes("Hemmelig note")]).toEqual([
        concerned,
        concerned,
      ]);
    },
  );

  test("nobody is told the name of a hidden trial, only that one more waits", async () => {
    const seen = async (name: ViewerName) => {
      const result = await loadWish(as(name), worldIds.wish);
      return result.ok ? [result.data.trials.visible.length, result.data.trials.total] : null;
    };
    expect([await seen("signed out"), await seen("own leader")]).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  test("what waits for politicians stands first on their list and on their page, until they decided", async () => {
    const id = await sent({ title: "Venter på udvalget" });
    const waiting = async (name: ViewerName) => {
      const list = await loadWishList(as(name), {});
      return list.ok ? (list.data.waiting?.wishes.some((wish) => wish.id === id) ?? null) : null;
    };
    expect([
      await waiting("own administration"),
      await waiting("own politician"),
      await waiting("own leader"),
    ]).toEqual([true, false, null]);
    await move(id, "own administration", { move: "TO_COMMITTEE" });
    expect([await waiting("own politician"), await waiting("foreign politician")]).toEqual([true, false]);
    const politics = await loadPolitics(as("own politician"), { municipality: "alfa" });
    expect(JSON.stringify(politics)).toContain("Venter på udvalget");
    await move(id, "own politician", { move: "RECOMMEND" });
    expect([await waiting("own politician"), await waiting("own administration")]).toEqual([false, true]);
  });

  test("the list is narrowed by its address", async () => {
    const total = async (query: Record<string, string>) => {
      const list = await loadWishList(null, query);
      return list.ok ? list.data.total : null;
    };
    const stored = (where: object) => prisma().exemptionWish.count({ where });
    expect(await total({})).toBe(await stored({}));
    expect(await total({ municipality: "beta" })).toBe(0);
    expect(await total({ kind: "CHALLENGE", stage: "ANSWERED" })).toBe(
      await stored({ kind: "CHALLENGE", stage: "ANSWERED" }),
    );
  });
});
