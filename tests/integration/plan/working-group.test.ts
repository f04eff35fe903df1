import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  closeWorkingGroupCommand,
  createWorkingGroupCommand,
  reopenWorkingGroupCommand,
  saveGroupMeetingCommand,
  saveGroupMemberCommand,
  saveGroupResultsCommand,
  updateWorkingGroupCommand,
} from "@/lib/commands/working-group";
import type { OpenDatabase } from "@/lib/db/client";
import type { Viewer } from "@/lib/domain/member/role";
import { loadWorkingGroup, loadWorkingGroups } from "@/lib/loaders/working-group";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type ViewerName, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
});
afterAll(() => opened.close());

const prisma = () => opened.prisma;
const as = (name: ViewerName) => world.viewers[name]!;
const administration = () => as("own administration");
const agreementId = worldIds.agreement("alfa");
const written = {
  ...{ name: "Tilsyn", purpose: "Et nyt tilsyn", participants: ["LEADERS", "STAFF"] },
  ...{ activeFrom: "2026-01-01", activeTo: "2027-12-31", results: "", note: "" },
};

async function made(): Promise<string> {
  const result = await createWorkingGroupCommand(administration(), { ...written, agreementId });
  if (!result.ok) throw new Error(result.code);
  return result.data.id;
}

async function pageOf(viewer: Viewer, id: string) {
  const result = await loadWorkingGroup(viewer, id);
  if (!result.ok) throw new Error(result.code);
  return result.data;
}

describe("a working group", () => {
  test("is made, put right and remembered", async () => {
    const id = await made();
    const changed = {
      ...written,
      id,
      version: 1,
      name: "Tilsyn med samtale",
      results: " Et udkast \n\nTo huse ",
    };
    expect(await updateWorkingGroupCommand(administration(), changed)).toEqual({ ok: true, data: { id } });
    const { group } = await pageOf(null, id);
    expect(group).toMatchObject({
      name: "Tilsyn med samtale",
      results: ["Et udkast", "To huse"],
      version: 2,
    });
    const events = await prisma().auditEvent.findMany({ where: { entityId: id }, orderBy: { at: "asc" } });
    expect(events.map(({ operation, municipalityId }) => [operation, municipalityId])).toEqual([
      ["CREATE", "alfa"],
      ["UPDATE", "alfa"],
    ]);
    expect(events[1]!.after).toEqual({ name: "Tilsyn med samtale", results: ["Et udkast", "To huse"] });
  });

  test("of two who save, the second is told what stands there", async () => {
    const id = await made();
    const save = (name: string) =>
      updateWorkingGroupCommand(administration(), { ...written, id, version: 1, name });
    const results = await Promise.all([save("Først"), save("Samtidig")]);
    const [late] = results.filter(({ ok }) => !ok);
    const { group } = await pageOf(null, id);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(late).toMatchObject({ code: "CONFLICT", current: { name: group.name, version: 2 } });
  });

  test("refuses a period that ends before it begins, and personal numbers", async () => {
    const wrong = { ...written, agreementId, activeTo: "2025-12-31", purpose: "Barnet 010203-1234" };
    const result = await createWorkingGroupCommand(administration(), wrong);
    expect(result).toMatchObject({ code: "INVALID", fieldErrors: { purpose: { key: "cpr" } } });
    const order = await createWorkingGroupCommand(administration(), { ...wrong, purpose: "" });
    expect(order).toMatchObject({ fieldErrors: { activeTo: { key: "periodOrder" } } });
  });

  test("is closed and put back with everything in it", async () => {
    const id = await made();
    await saveGroupMemberCommand(administration(), { id, name: "Anne" });
    expect((await closeWorkingGroupCommand(administration(), { id, version: 1 })).ok).toBe(true);
    // Twice changes nothing.
    expect((await closeWorkingGroupCommand(administration(), { id, version: 1 })).ok).toBe(true);
    const listed = async (viewer: Viewer) => {
      const result = await loadWorkingGroups(viewer, { agreement: agreementId });
      if (!result.ok) throw new Error(result.code);
      const { groups, closed } = result.data;
      return [groups.some((group) => group.id === id), closed.some((group) => group.id === id)];
    };
    expect(await listed(null)).toEqual([false, false]);
    expect(await listed(administration())).toEqual([false, true]);
    expect(await reopenWorkingGroupCommand(administration(), { id, version: 2 })).toMatchObject({ ok: true });
    expect(await listed(null)).toEqual([true, false]);
    expect((await pageOf(administration(), id)).members).toMatchObject([{ name: "Anne" }]);
  });
});

describe("who sits in it", () => {
  test("is named to the municipality's own, and counted by whose behalf to others", async () => {
    const id = await made();
    for (const [name, represents] of [
      ["Anne Hemmelig", "LEADERS"],
      ["Bo Hemmelig", "LEADERS"],
      ["Cille Hemmelig", "STAFF"],
    ]) {
      await saveGroupMemberCommand(administration(), { id, name, represents });
    }
    for (const name of ["signed out", "foreign administration", "national evaluator"] as const) {
      const page = await pageOf(world.viewers[name], id);
      expect(JSON.stringify(page)).not.toContain("Hemmelig");
      expect(page.represented).toEqual([
        { represents: "LEADERS", count: 2 },
        { represents: "STAFF", count: 1 },
      ]);
    }
    for (const name of ["own staff", "own politician", "own evaluator"] as const) {
      expect((await pageOf(as(name), id)).members).toHaveLength(3);
    }
    const list = await loadWorkingGroups(as("own staff"), { agreement: agreementId });
    expect(JSON.stringify(list)).not.toContain("Hemmelig");
  });

  test("stands there once, and with an account of the municipality or none", async () => {
    const id = await made();
    const add = (more: object) => saveGroupMemberCommand(administration(), { id, name: "Anne", ...more });
    expect((await add({ userId: as("own leader").userId })).ok).toBe(true);
    expect(await add({})).toMatchObject({ fieldErrors: { name: { key: "groupMemberExists" } } });
    expect(await add({ name: "Bo", userId: as("foreign leader").userId })).toMatchObject({
      fieldErrors: { userId: { key: "choose" } },
    });
  });
});

describe("a meeting", () => {
  test("has its time in words, and its year from the time the group works", async () => {
    const id = await made();
    const save = (wording: string) => saveGroupMeetingCommand(administration(), { id, wording });
    expect((await save("ultimo marts 2026")).ok).toBe(true);
    const [stored] = await prisma().workingGroupMeeting.findMany({ where: { groupId: id } });
    expect(stored).toMatchObject({
      wording: "ultimo marts 2026",
      precision: "PART_OF_MONTH",
      startOn: new Date("2026-03-21"),
      endOn: new Date("2026-03-31"),
    });
    expect(await save("engang snart")).toMatchObject({ code: "INVALID", fieldErrors: { wording: {} } });
  });

  test("is written by a leader who sits in the group; another leader does not", async () => {
    const id = await made();
    const { userId } = as("own leader");
    await saveGroupMemberCommand(administration(), { id, name: "Leder", userId });
    const meeting = { id, wording: "1. juni 2026", title: "Første" };
    expect((await saveGroupMeetingCommand(as("own leader"), meeting)).ok).toBe(true);
    expect(await saveGroupMeetingCommand(as("leader next door"), meeting)).toMatchObject({
      code: "FORBIDDEN",
    });
    const results = { id, version: 1, results: "Et udkast" };
    expect((await saveGroupResultsCommand(as("own leader"), results)).ok).toBe(true);
    const full = { ...written, id, version: 2 };
    expect(await updateWorkingGroupCommand(as("own leader"), full)).toMatchObject({ code: "FORBIDDEN" });
  });

  test("tells what came of it only once it was held; a second writer is told what stands", async () => {
    const id = await made();
    await saveGroupMeetingCommand(administration(), { id, wording: "juni 2026" });
    const [meeting] = await prisma().workingGroupMeeting.findMany({ where: { groupId: id } });
    const save = (more: object) =>
      saveGroupMeetingCommand(administration(), {
        ...{ id, meetingId: meeting!.id, version: 1, wording: "juni 2026", ...more },
      });
    expect(await save({ state: "PLANNED", outcome: "Enighed" })).toMatchObject({
      fieldErrors: { state: { key: "meetingNotHeld" } },
    });
    expect(await save({ state: "HELD", heldOn: "2199-01-01" })).toMatchObject({
      fieldErrors: { heldOn: { key: "future" } },
    });
    expect((await save({ state: "HELD", heldOn: "2026-06-09", outcome: "Enighed" })).ok).toBe(true);
    expect(await save({ state: "CANCELLED" })).toMatchObject({
      ...{ code: "CONFLICT", current: { version: 2, outcome: "Enighed", heldOn: "2026-06-09" } },
    });
  });
});
