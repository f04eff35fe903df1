import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askDilemma, noteReflection } from "@/lib/commands/dilemma";
import {
  addAgendaPoint,
  callFollowingMeeting,
  editAgendaPoint,
  editFollowingMeeting,
  standFollowingMeeting,
  stepAgendaPoint,
  takeProposals,
} from "@/lib/commands/following-meeting";
import type { OpenDatabase } from "@/lib/db/client";
import type { ActionResult } from "@/lib/domain/shared/result";
import { trialFilterQuery } from "@/lib/domain/trial/filter";
import { loadDilemma } from "@/lib/loaders/dilemma";
import { loadFollowingMeeting, loadFollowingMeetings } from "@/lib/loaders/following-meeting";
import { loadTrialList } from "@/lib/loaders/trial-list";
import { today } from "@/lib/clock";
import { addDays } from "@/lib/domain/shared/calendar-date";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
const publicTrial = worldIds.trial("alfa-one", "PUBLIC");
const hiddenTrial = worldIds.trial("alfa-one", "INSTITUTION");
const db = () => opened.prisma;
const dbDay = (day: string) => new Date(`${day}T00:00:00Z`);

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
  const decided = { outcome: "GREEN", decidedOn: dbDay(addDays(today(), -5)), body: "LEADER" } as const;
  await db().trialDecision.createMany({
    data: [publicTrial, hiddenTrial].map((trialId) => ({ ...decided, trialId, reason: "Det virker." })),
  });
  await db().trial.updateMany({
    where: { id: { in: [publicTrial, hiddenTrial] } },
    data: { observedEffectOn: dbDay(addDays(today(), -3)) },
  });
});
afterAll(() => opened.close());

function dataOf<T, C>(result: ActionResult<T, C>): T {
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.fieldErrors)}`);
  return result.data;
}
const administration = () => world.viewers["own administration"]!;
const politician = () => world.viewers["own politician"]!;
const form = () => ({
  ...{ municipalityId: "alfa", title: "Følgegruppen", startsAt: "16.30", place: "Rådhuset" },
  ...{ meetsOn: addDays(today(), 10), newSince: addDays(today(), -30) },
});
const call = async (changes: Record<string, unknown> = {}) =>
  dataOf(await callFollowingMeeting(administration(), { ...form(), ...changes })).id;
const shown = async (id: string, viewer = administration()) => dataOf(await loadFollowingMeeting(viewer, id));
const titles = async (id: string) => (await shown(id)).meeting.agenda.map(({ title }) => title);

describe("an agenda made from what is new", () => {
  test("holds what politicians may see, and nothing of what they may not", async () => {
    const { meeting } = await shown(await call({ fill: "1" }));
    const about = meeting.agenda.filter(({ kind }) => kind === "DECISION" || kind === "STORY");
    expect(about.map(({ trialId }) => trialId)).toContain(publicTrial);
    expect(about.map(({ trialId }) => trialId)).not.toContain(hiddenTrial);
    expect(meeting.agenda[0]).toMatchObject({ kind: "FIGURES" });
  });

  test("what is chosen comes onto the agenda once and is proposed no longer", async () => {
    const id = await call();
    const before = (await shown(id)).proposals!;
    const decision = before.find(({ point }) => point.kind === "DECISION")!;
    expect(dataOf(await takeProposals(administration(), { id, take: [decision.key] })).count).toBe(1);
    expect(dataOf(await takeProposals(administration(), { id, take: [decision.key] })).count).toBe(0);
    const after = await shown(id);
    expect(after.meeting.agenda.map(({ kind }) => kind)).toEqual(["DECISION"]);
    expect(after.proposals!.map(({ key }) => key)).not.toContain(decision.key);
    expect(await takeProposals(administration(), { id })).toMatchObject({ code: "INVALID" });
  });

  test("what happened on or before the day is not new", async () => {
    const id = await call({ newSince: addDays(today(), -3) });
    const kinds = (await shown(id)).proposals!.map(({ point }) => point.kind);
    expect(kinds).not.toContain("DECISION");
    expect(kinds).not.toContain("STORY");
  });

  test("a reader who cannot see the thing (any more) meets its title only", async () => {
    const id = await call({ fill: "1" });
    await db().trial.update({ where: { id: publicTrial }, data: { sharing: "INSTITUTION" } });
    const points = (await shown(id, politician())).meeting.agenda.filter(({ kind }) => kind === "DECISION");
    await db().trial.update({ where: { id: publicTrial }, data: { sharing: "PUBLIC" } });
    expect(
      points.map(({ isVisible, isLinked, text, trialId }) => [isVisible, isLinked, text, trialId]),
    ).toContainEqual([false, false, null, null]);
    expect(JSON.stringify(points)).not.toContain("Det virker.");
  });

  test("every figure then and now is as long as its list", async () => {
    const { figures } = await shown(await call(), politician());
    const count = async (parts: Parameters<typeof trialFilterQuery>[0]) =>
      (await loadTrialList(politician(), trialFilterQuery({ ...parts, municipality: ["alfa"] }))).data.total;
    for (const [on, told] of [
      [figures.thenOn, figures.then],
      [figures.nowOn, figures.now],
    ] as const) {
      expect(await count({ asOf: on })).toBe(told.unique);
      expect(await count({ asOf: on, status: ["started"] })).toBe(told.started);
      expect(await count({ asOf: on, decision: ["GREEN"] })).toBe(told.GREEN);
    }
    expect(figures.now.GREEN).toBeGreaterThan(figures.then.GREEN);
  });
});

describe("keeping an agenda", () => {
  test("points are moved, edited, taken out and brought back with what they are about", async () => {
    const id = await call();
    for (const title of ["Et", "To", "Tre"]) dataOf(await addAgendaPoint(administration(), { id, title }));
    const points = (await shown(id)).meeting;
    const [first] = points.agenda;
    const step = { id, version: points.version };
    dataOf(await stepAgendaPoint(administration(), { ...step, step: `DOWN:${first!.id}` }));
    expect(await titles(id)).toEqual(["To", "Et", "Tre"]);
    expect(await stepAgendaPoint(administration(), { ...step, step: `DOWN:${first!.id}` })).toMatchObject({
      code: "CONFLICT",
    });
    const version = step.version + 1;
    const out = dataOf(await stepAgendaPoint(administration(), { id, version, step: `REMOVE:${first!.id}` }));
    expect(await titles(id)).toEqual(["To", "Tre"]);
    dataOf(await addAgendaPoint(administration(), { ...out.point, id, place: out.place }));
    expect(await titles(id)).toEqual(["To", "Et", "Tre"]);
  });

  test("a point cannot be about another municipality's thing", async () => {
    const id = await call();
    const trialId = worldIds.trial("beta-one", "PUBLIC");
    const foreign = { id, kind: "STORY", title: "Fremmed", trialId };
    expect(await addAgendaPoint(administration(), foreign)).toMatchObject({ code: "NOT_FOUND" });
    expect(await addAgendaPoint(administration(), { ...foreign, trialId: publicTrial })).toMatchObject({
      ok: true,
    });
  });

  test("what was said is noted at the point; a personal number is not", async () => {
    const id = await call();
    const { pointId } = dataOf(await addAgendaPoint(administration(), { id, title: "Eventuelt" }));
    const { version } = (await shown(id)).meeting;
    const edit = { id, pointId, version, title: "Eventuelt" };
    expect(await editAgendaPoint(administration(), { ...edit, note: "Hun, 010116-1234" })).toMatchObject({
      fieldErrors: { note: { key: "cpr" } },
    });
    dataOf(await editAgendaPoint(administration(), { ...edit, note: "Alle var enige om at mødes igen." }));
    expect((await shown(id, politician())).meeting.agenda[0]!.note).toContain("mødes igen");
  });

  test("the second of two who change the day is told what stands there", async () => {
    const id = await call();
    dataOf(await editFollowingMeeting(administration(), { ...form(), id, version: 1, place: "Skolen" }));
    const second = await editFollowingMeeting(administration(), {
      ...form(),
      id,
      version: 1,
      place: "Plejecentret",
    });
    expect(second).toMatchObject({ code: "CONFLICT", current: { version: 2, place: "Skolen" } });
  });

  test("a day to come was not held, and a meeting that was held is past", async () => {
    const id = await call();
    const held = { id, version: 1, standing: "HELD", minutes: "Ni var med." };
    expect(
      await standFollowingMeeting(administration(), { ...held, heldOn: addDays(today(), 1) }),
    ).toMatchObject({ fieldErrors: { heldOn: { key: "future" } } });
    dataOf(await standFollowingMeeting(administration(), { ...held, heldOn: today() }));
    const list = dataOf(await loadFollowingMeetings(politician(), {}));
    if (list.municipality === null) throw new Error("a politician has one municipality");
    expect(list.past.map((meeting) => meeting.id)).toContain(id);
    expect((await shown(id, politician())).meeting.minutes).toBe("Ni var med.");
  });
});

describe("a dilemma at a meeting", () => {
  const asked = async () =>
    dataOf(
      await askDilemma(world.viewers["own leader"]!, {
        ...{ institutionId: "alfa-one", title: "To hensyn", text: "Det ene og det andet." },
        question: "Hvad vejer tungest?",
      }),
    ).id;

  test("what was said there stands under the dilemma, by whom and where, and the dilemma is as open as before", async () => {
    const dilemmaId = await asked();
    const meetingId = await call({ fill: "1" });
    const noted = { dilemmaId, meetingId, who: "Følgegruppen", text: "Vi var i tvivl." };
    dataOf(await noteReflection(administration(), noted));
    const { dilemma, reflections } = dataOf(await loadDilemma(world.viewers["own leader"], dilemmaId));
    expect(reflections).toMatchObject([
      { authorName: "Følgegruppen", meeting: { id: meetingId }, mayChange: false },
    ]);
    expect(dilemma.restedOn).toBeNull();
    expect((await shown(meetingId)).reflections[dilemmaId]).toHaveLength(1);
  });

  test("what is on no agenda of the meeting was not talked of there", async () => {
    const dilemmaId = await asked();
    const noted = { dilemmaId, meetingId: await call(), who: "Følgegruppen", text: "Vi var i tvivl." };
    expect(await noteReflection(administration(), noted)).toMatchObject({ code: "NOT_FOUND" });
  });
});
