import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { recordMeetingCommand } from "@/lib/commands/approval";
import { saveEvaluationCommand } from "@/lib/commands/evaluation";
import { createTrialCommand } from "@/lib/commands/trial";
import { moveTrialCommand, undoMoveCommand } from "@/lib/commands/trial-life";
import type { OpenDatabase } from "@/lib/db/client";
import { getTrial } from "@/lib/db/trial";
import { listTrialEvents } from "@/lib/db/trial-history";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { loadApprovals } from "@/lib/loaders/approval";
import { loadTrialLife } from "@/lib/loaders/trial-life";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type ViewerName, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
const agreementId = worldIds.agreement("alfa");

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
});
afterAll(() => opened.close());
beforeEach(async () => {
  process.env.FRISAT_TODAY = "2026-01-10";
  await opened.prisma.trial.deleteMany({});
  await opened.prisma.approvalRule.deleteMany({});
  await setPolicy(
    ["STATUTORY_EXEMPTION", "COMMITTEE"],
    ["COSTS_MONEY", "COMMITTEE"],
    ["ALWAYS", "ADMINISTRATION"],
  );
});

type Trigger = "STATUTORY_EXEMPTION" | "COSTS_MONEY" | "IMPLEMENTATION" | "ALWAYS";
type Body = "LEADER" | "ADMINISTRATION" | "COMMITTEE" | "CITY_COUNCIL";
async function setPolicy(...lines: [Trigger, Body][]): Promise<void> {
  await opened.prisma.approvalRule.deleteMany({});
  await opened.prisma.approvalRule.createMany({
    data: lines.map(([trigger, body], index) => ({ trigger, body, order: index + 1, agreementId })),
  });
}
const setToday = (day: string) => (process.env.FRISAT_TODAY = day);
const stored = async (id: string) => (await getTrial(id, scopeOf(world.viewers["system administrator"]!)))!;

async function move(as: ViewerName, id: string, fields: object): Promise<void> {
  const { version } = await stored(id);
  const result = await moveTrialCommand(world.viewers[as], { id, version, ...fields });
  expect(result, JSON.stringify(fields)).toMatchObject({ ok: true });
}

/** A trial that costs money and has been sent to the committee. */
async function waiting(title: string, changes: object = {}): Promise<string> {
  const result = await createTrialCommand(world.viewers["own leader"], {
    ...{ leadInstitutionId: "alfa-one", title, freedFrom: "Faste tider", freedTo: "Egne", costsMoney: "YES" },
    ...{ themes: worldIds.theme, stage: "PREPARED", ...changes },
  });
  if (!result.ok) throw new Error(JSON.stringify(result));
  await move("own leader", result.data.id, { move: "ASK_APPROVAL", on: "2026-01-10", note: "20.000 kr." });
  return result.data.id;
}

/** A trial that has been tried and evaluated, and whose implementation is the committee's. */
async function evaluated(title: string): Promise<string> {
  const id = await waiting(title);
  await move("own administration", id, { move: "APPROVE", on: "2026-01-10", body: "COMMITTEE" });
  await move("own leader", id, { move: "START", on: "2026-01-10", periodEnd: "2026-01-12" });
  const today = process.env.FRISAT_TODAY;
  setToday("2026-01-12");
  await move("own leader", id, { move: "EVALUATE", on: "2026-01-12" });
  const answers = { wanted: "Ro", seen: "Der blev roligt", forWhom: "De små", next: "Videre" };
  const written = await saveEvaluationCommand(world.viewers["own leader"], {
    ...{ id, round: "1", version: "0" },
    ...answers,
  });
  expect(written).toMatchObject({ ok: true });
  process.env.FRISAT_TODAY = today;
  return id;
}

type Choices = Record<
  string,
  { choice: string; version?: number; [field: string]: string | number | undefined }
>;
/** The form as the page makes it, with the versions as they are now. */
async function minutes(choices: Choices, head: object = {}): Promise<Record<string, unknown>> {
  const form: Record<string, unknown> = {
    ...{
      municipality: "alfa",
      body: "COMMITTEE",
      on: process.env.FRISAT_TODAY,
      minutes: "Udvalget, punkt 7",
    },
    ...{ table: "COMMITTEE", trial: Object.keys(choices), ...head },
  };
  for (const [id, fields] of Object.entries(choices)) {
    const all = { version: (await stored(id)).version, ...fields };
    for (const [name, value] of Object.entries(all)) form[`${name}-${id}`] = String(value);
  }
  return form;
}
const enter = (form: unknown, as: ViewerName = "own administration") =>
  recordMeetingCommand(world.viewers[as], form);
const rowsOf = (trialId: string) =>
  opened.prisma.trialStageChange.findMany({ where: { trialId }, orderBy: { seq: "asc" } });
async function queue(as: ViewerName = "own administration", raw: Record<string, string | string[]> = {}) {
  const result = await loadApprovals(world.viewers[as]!, { municipality: "alfa", ...raw });
  if (!result.ok || result.data.municipality === null) throw new Error(JSON.stringify(result));
  return result.data;
}

describe("one meeting, many trials", () => {
  test("approved, sent back, and not treated: one submit, each its own move with the minutes", async () => {
    const [yes, no, later] = [await waiting("Ja"), await waiting("Nej"), await waiting("Senere")];
    setToday("2026-01-20");
    const result = await enter(
      await minutes(
        {
          [yes]: { choice: "APPROVE" },
          [no]: { choice: "RETURN", note: "Hvad koster det?" },
          [later]: { choice: "", note: "ikke læst" },
        },
        { on: "2026-01-15" },
      ),
    );
    expect(result).toEqual({ ok: true, data: { municipalityId: "alfa", ids: [yes, no] } });
    expect(await stored(yes)).toMatchObject({ stage: "PREPARED" });
    expect(await stored(later)).toMatchObject({ stage: "AWAITING_APPROVAL" });
    const last = async (id: string) => (await rowsOf(id)).at(-1);
    expect(await last(yes)).toMatchObject({
      ...{ move: "APPROVE", body: "COMMITTEE", minutes: "Udvalget, punkt 7", note: null },
      ...{ from: new Date("2026-01-15"), actorName: "Person administration-alfa" },
    });
    expect(await last(no)).toMatchObject({ move: "RETURN", note: "Hvad koster det?" });
    const { items, done } = await queue("own administration", { body: "COMMITTEE", done: [yes, no] });
    expect(items.map(({ id, days, note, line }) => [id, days, note, line?.trigger])).toEqual([
      [later, 10, "20.000 kr.", "COSTS_MONEY"],
    ]);
    expect(done).toMatchObject([
      { id: yes, move: "APPROVE", minutes: "Udvalget, punkt 7", from: "2026-01-15" },
      { id: no, move: "RETURN" },
    ]);
    await move("own leader", yes, { move: "START", on: "2026-01-20", periodEnd: "2026-04-01" });
  });

  test("red, yellow and green in one meeting, each with what it asks for", async () => {
    const [red, yellow, green] = [await evaluated("Rød"), await evaluated("Gul"), await evaluated("Grøn")];
    setToday("2026-02-01");
    const note = "Efter drøftelse";
    const result = await enter(
      await minutes({
        [red]: { choice: "RED", note },
        [yellow]: { choice: "YELLOW", note, nextStart: "2026-02-01", nextEnd: "2026-05-01" },
        [green]: { choice: "GREEN", note, practice: "Skrives i årshjulet" },
      }),
      "own politician",
    );
    expect(result).toMatchObject({ ok: true });
    expect((await stored(red)).decisions).toMatchObject([{ outcome: "RED", body: "COMMITTEE" }]);
    expect(await stored(yellow)).toMatchObject({ stage: "IN_TEST", periodEnd: "2026-05-01" });
    expect((await stored(green)).decisions).toMatchObject([
      { outcome: "GREEN", practice: "Skrives i årshjulet" },
    ]);
    // The move that came along with yellow was not the meeting's.
    expect((await rowsOf(yellow)).slice(-2).map(({ move: made, minutes: told }) => [made, told])).toEqual([
      ["DECIDE", "Udvalget, punkt 7"],
      ["START", null],
    ]);
  });

  test("as long as anything is wrong nothing is saved, and each error stands at its field", async () => {
    const [fine, wrong, early] = [
      await waiting("God"),
      await evaluated("Uden grund"),
      await waiting("For tidligt"),
    ];
    setToday("2026-02-01");
    const form = await minutes({
      [fine]: { choice: "APPROVE" },
      [wrong]: { choice: "GREEN", note: "", practice: "" },
    });
    expect(await enter(form)).toEqual({
      ok: false,
      code: "INVALID",
      fieldErrors: { [`note-${wrong}`]: { key: "required" }, [`practice-${wrong}`]: { key: "required" } },
    });
    const before = await minutes(
      { [fine]: { choice: "APPROVE" }, [early]: { choice: "APPROVE" } },
      { on: "2026-01-09" },
    );
    expect(await enter(before)).toMatchObject({
      fieldErrors: { [`choice-${early}`]: { key: "moveBeforePrevious", values: { date: "2026-01-10" } } },
    });
    const ahead = await minutes({ [fine]: { choice: "APPROVE" } }, { on: "2026-02-02" });
    expect(await enter(ahead)).toMatchObject({ fieldErrors: { on: { key: "future" } } });
    expect((await stored(fine)).stage).toBe("AWAITING_APPROVAL");
  });

  test("a body below the one asked cannot say yes", async () => {
    const id = await waiting("For højt");
    const form = await minutes({ [id]: { choice: "APPROVE" } }, { body: "ADMINISTRATION" });
    expect(await enter(form)).toMatchObject({
      fieldErrors: { [`choice-${id}`]: { key: "moveBody", values: { body: "COMMITTEE" } } },
    });
  });

  test("a trial without an evaluation lies on the table but cannot be decided on", async () => {
    await setPolicy(["IMPLEMENTATION", "COMMITTEE"], ["ALWAYS", "LEADER"]);
    const created = await createTrialCommand(world.viewers["own leader"], {
      ...{ leadInstitutionId: "alfa-one", title: "Uden opsamling", freedFrom: "Fra", freedTo: "Til" },
      ...{ themes: worldIds.theme, stage: "PREPARED" },
    });
    if (!created.ok) throw new Error(JSON.stringify(created));
    const { id } = created.data;
    await move("own leader", id, { move: "START", on: "2026-01-10", periodEnd: "2026-01-10" });
    await move("own leader", id, { move: "EVALUATE", on: "2026-01-10" });
    const { items, meetings } = await queue("own administration", { body: "COMMITTEE" });
    expect(items).toMatchObject([{ id, state: "NOT_READY", seen: null, mayEvaluate: true }]);
    expect(meetings).toEqual([]);
    const form = await minutes({ [id]: { choice: "RED", note: "Stop" } });
    expect(await enter(form)).toMatchObject({
      fieldErrors: { [`choice-${id}`]: { key: "moveNotEvaluated" } },
    });
  });

  test("personal numbers do not get into the minutes or a reason", async () => {
    const id = await waiting("Persondata");
    const form = await minutes(
      { [id]: { choice: "RETURN", note: "Ring til 010190-1234" } },
      { minutes: "Sag om 010190-1234" },
    );
    expect(await enter(form)).toMatchObject({
      fieldErrors: { [`note-${id}`]: { key: "cpr" }, minutes: { key: "cpr" } },
    });
  });
});

describe("somebody else was there first", () => {
  test("the others are saved, and the page hears of the one that was moved in between", async () => {
    const [mine, theirs] = [await waiting("Min"), await waiting("Deres")];
    const form = await minutes({
      [mine]: { choice: "APPROVE" },
      [theirs]: { choice: "RETURN", note: "Kom igen" },
    });
    await move("own politician", theirs, { move: "APPROVE", on: "2026-01-10", body: "COMMITTEE" });
    expect(await enter(form)).toEqual({
      ok: false,
      code: "CONFLICT",
      current: {
        saved: [{ id: mine, title: "Min" }],
        moved: [
          { id: theirs, title: "Deres", stage: "PREPARED", by: "Person politician-alfa", on: "2026-01-10" },
        ],
      },
    });
    expect((await rowsOf(theirs)).map(({ move: made }) => made)).toEqual([null, "ASK_APPROVAL", "APPROVE"]);
    expect((await stored(mine)).stage).toBe("PREPARED");
  });

  test("the same form posted twice decides once, also at the same moment", async () => {
    const [one, other] = [await waiting("Én"), await waiting("To")];
    const form = await minutes({ [one]: { choice: "APPROVE" }, [other]: { choice: "RETURN", note: "Nej" } });
    const both = await Promise.all([enter(form), enter(form)]);
    expect(both).toEqual([both[0], both[0]]);
    expect(await enter(form)).toEqual({ ok: true, data: { municipalityId: "alfa", ids: [one, other] } });
    for (const id of [one, other]) expect(await rowsOf(id)).toHaveLength(3);
    // Another person's form of the same is not the same form.
    expect(await enter(form, "own politician")).toMatchObject({ code: "CONFLICT", current: { saved: [] } });
  });

  test("a trial that was archived meanwhile is told at its choice", async () => {
    const id = await waiting("Arkiveret");
    const form = await minutes({ [id]: { choice: "APPROVE" } });
    await opened.prisma.trial.update({ where: { id }, data: { archivedAt: new Date() } });
    expect(await enter(form)).toMatchObject({ fieldErrors: { [`choice-${id}`]: { key: "agendaGone" } } });
  });

  test("a trial of another municipality is not on the agenda, however public it is", async () => {
    const id = await waiting("Offentlig", { sharing: "PUBLIC" });
    const form = { ...(await minutes({ [id]: { choice: "APPROVE" } })), municipality: "beta" };
    expect(await enter(form, "foreign administration")).toMatchObject({
      fieldErrors: { [`choice-${id}`]: { key: "agendaGone" } },
    });
  });
});

describe("what happens around it", () => {
  test("an approval that is taken back lies on the table again, counted from the new request", async () => {
    const id = await waiting("Trukket tilbage");
    expect(await enter(await minutes({ [id]: { choice: "APPROVE" } }))).toMatchObject({ ok: true });
    expect((await queue()).items).toEqual([]);
    setToday("2026-01-20");
    await move("own administration", id, { move: "REVOKE", on: "2026-01-20", note: "Nye oplysninger" });
    expect((await queue()).items).toEqual([]);
    const start = {
      id,
      version: (await stored(id)).version,
      move: "START",
      on: "2026-01-20",
      periodEnd: "2026-04-01",
    };
    expect(await moveTrialCommand(world.viewers["own leader"], start)).toMatchObject({
      fieldErrors: { move: { key: "moveNeedsApproval" } },
    });
    await move("own leader", id, { move: "ASK_APPROVAL", on: "2026-01-20" });
    expect((await queue()).items).toMatchObject([{ id, since: "2026-01-20", days: 0 }]);
  });

  test("entered by mistake it is undone within the day, and the minutes stay in the story", async () => {
    const id = await waiting("Fejl");
    await enter(await minutes({ [id]: { choice: "APPROVE" } }));
    const { version } = await stored(id);
    expect(await undoMoveCommand(world.viewers["own administration"], { id, version })).toMatchObject({
      ok: true,
    });
    expect((await queue()).items).toMatchObject([{ id, days: 0 }]);
    const trial = await stored(id);
    const life = await loadTrialLife(world.viewers["own leader"]!, trial, toCalendarDate("2026-01-10"));
    const told = life!.told.find(({ move: made }) => made === "APPROVE");
    expect(told).toMatchObject({
      minutes: "Udvalget, punkt 7",
      supersededByName: "Person administration-alfa",
    });
    const events = await listTrialEvents(id);
    expect(events.some(({ after }) => JSON.stringify(after).includes("Udvalget, punkt 7"))).toBe(true);
  });

  test("when the agreement has ended, what leans on it is told so, and the meeting from before can be entered", async () => {
    const id = await waiting("Kræver loven", { nationalNeed: "DIRECT", provisionIds: [worldIds.provision] });
    setToday("2028-02-01");
    const { items } = await queue();
    expect(items).toMatchObject([
      {
        id,
        ended: { title: "Aftale i alfa", on: "2027-12-31" },
        provisions: ["Dagtilbudsloven § 11: Sprogvurdering"],
        line: { trigger: "STATUTORY_EXEMPTION" },
      },
    ]);
    expect(await enter(await minutes({ [id]: { choice: "APPROVE" } }, { on: "2027-12-01" }))).toMatchObject({
      ok: true,
    });
  });

  test("when the rules no longer ask anyone, the administration lets it go on", async () => {
    const id = await waiting("Ingen spørges");
    await setPolicy(["ALWAYS", "LEADER"]);
    expect(await queue()).toMatchObject({
      body: "ADMINISTRATION",
      items: [{ id, line: null, state: "OPEN" }],
    });
    expect((await queue("own politician", { body: "ADMINISTRATION" })).items).toMatchObject([
      { id, state: "NOT_YOURS" },
    ]);
    const form = await minutes({ [id]: { choice: "APPROVE" } }, { body: "ADMINISTRATION", minutes: "" });
    expect(await enter(form, "own politician")).toMatchObject({ ok: false });
    expect(await enter(form)).toMatchObject({ ok: true });
    await move("own leader", id, { move: "START", on: "2026-01-10", periodEnd: "2026-04-01" });
  });

  test("a trial kept to its institution is the administration's to enter, and no politician sees it", async () => {
    const id = await waiting("Kun os", { sharing: "INSTITUTION" });
    expect((await queue()).items.map((item) => item.id)).toEqual([id]);
    expect((await queue("own politician")).items).toEqual([]);
    expect(await enter(await minutes({ [id]: { choice: "APPROVE" } }), "own politician")).toMatchObject({
      fieldErrors: { [`choice-${id}`]: { key: "agendaGone" } },
    });
  });

  test("the time of the meeting is shared out between its trials", async () => {
    const [one, other] = [await waiting("Første"), await waiting("Anden")];
    await opened.prisma.trialEffort.deleteMany({});
    process.env.FRISAT_TODAY = "2026-01-10T11:00:00.000";
    const openedAt = "2026-01-10T10:00:00.000Z";
    await enter(
      await minutes(
        { [one]: { choice: "APPROVE" }, [other]: { choice: "RETURN", note: "Nej" } },
        { on: "2026-01-10", openedAt },
      ),
    );
    const efforts = await opened.prisma.trialEffort.findMany({ orderBy: { fields: "asc" } });
    expect(efforts.map(({ kind, seconds, fields }) => [kind, seconds, fields])).toEqual([
      ["MOVE", 450, 1],
      ["MOVE", 450, 2],
    ]);
  });
});
