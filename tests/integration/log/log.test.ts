import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  addInvolvementCommand,
  editLogEntryCommand,
  removeInvolvementCommand,
  removeLogEntryCommand,
  restoreInvolvementCommand,
  restoreLogEntryCommand,
  writeLogEntryCommand,
} from "@/lib/commands/log";
import { createTrialCommand, updateTrialCommand } from "@/lib/commands/trial";
import type { OpenDatabase } from "@/lib/db/client";
import { now } from "@/lib/clock";
import { getTrial } from "@/lib/db/trial";
import { LOG_PAGE } from "@/lib/domain/log/entry";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { valuesOfInput } from "@/lib/domain/trial/input";
import { inputOfRecord } from "@/lib/domain/trial/record";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { loadLogPhoto, loadQuickLog, loadTrialLog } from "@/lib/loaders/log";
import { loadTrialHistory } from "@/lib/loaders/trial";
import { freshDatabase } from "@/tests/support/database";
import { phonePhoto, photoFile } from "@/tests/support/photo";
import { makeWorld, worldIds, type ViewerName, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
});
afterAll(() => opened.close());
beforeEach(() => {
  process.env.FRISAT_TODAY = "2026-06-01";
});

const today = toCalendarDate("2026-06-01");
const who = (name: ViewerName) => world.viewers[name];
const hidden = worldIds.trial("alfa-one", "INSTITUTION");
const open = worldIds.trial("alfa-one", "PUBLIC");

/** The digits of a random name can be a CPR number. */
let trials = 0;

async function newTrial(changes: Record<string, unknown> = {}): Promise<string> {
  const result = await createTrialCommand(who("own leader"), {
    ...{ leadInstitutionId: "alfa-one", title: `Bålfrokost ${(trials += 1)}`, freedFrom: "Faste tider" },
    ...{ freedTo: "Egne tider", themes: worldIds.theme, stage: "IN_TEST", sharing: "PUBLIC" },
    ...{ periodStart: "2026-03-01", periodEnd: "2026-06-08", ...changes },
  });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data.id;
}

const entry = { kind: "OBSERVATION", text: "Børnene dækkede bord", happenedOn: "2026-05-31" };
async function write(id: string, changes: Record<string, unknown> = {}, as: ViewerName = "own staff") {
  const result = await writeLogEntryCommand(who(as), { id, ...entry, ...changes });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data.id;
}

const read = async (id: string, as: ViewerName = "own leader", page = 1) =>
  loadTrialLog(who(as), (await getTrial(id, scopeOf(who(as))))!, today, page);
const codeOf = (result: { ok: true } | { ok: false; code: string }) => (result.ok ? "ok" : result.code);
const photo = async (slot = 1) => ({
  [`photo${slot}`]: photoFile(await phonePhoto(800, 600)),
  [`alt${slot}`]: "En bålplads",
  consent: "1",
});

describe("an entry", () => {
  test("stands in the log with its writer, and its cost without one", async () => {
    const id = await newTrial();
    const openedAt = new Date(now().getTime() - 20_000).toISOString();
    await write(id, { openedAt });
    const { entries, total } = await read(id);
    expect(total).toBe(1);
    expect(entries[0]).toMatchObject({ ...entry, authorName: who("own staff")!.name, version: 1 });
    const effort = await opened.prisma.trialEffort.findMany({ where: { trialId: id, kind: "LOG" } });
    expect(effort).toHaveLength(1);
    expect(effort[0]!.fields).toBe(3);
    expect(effort[0]!.seconds).toBeGreaterThanOrEqual(20);
    expect(effort[0]!.seconds).toBeLessThan(60);
    expect(JSON.stringify(effort)).not.toContain(who("own staff")!.userId);
  });

  test("posted twice is one entry; another's form key opens nothing", async () => {
    const id = await newTrial();
    const submissionKey = randomUUID();
    expect(await write(id, { submissionKey })).toBe(await write(id, { submissionKey }));
    expect((await read(id)).total).toBe(1);
    const stolen = await writeLogEntryCommand(who("own leader"), { id, ...entry, submissionKey });
    expect(codeOf(stolen)).toBe("NOT_FOUND");
  });

  test("with a CPR number is refused, and nothing is written", async () => {
    const id = await newTrial();
    const text = "Det var barnet med 010203-4567";
    const result = await writeLogEntryCommand(who("own staff"), { id, ...entry, text });
    expect(!result.ok && result.fieldErrors).toEqual({ text: { key: "cpr", values: expect.anything() } });
    expect((await read(id)).total).toBe(0);
  });

  test("follows the trial's sharing; names stay at home", async () => {
    const id = await newTrial();
    await write(id, { kind: "QUOTE", text: "Det er sjovere ude" });
    const seen = (await read(id, "signed out")).entries[0]!;
    expect(seen).toMatchObject({ text: "Det er sjovere ude", authorName: null, mayChange: false });
    expect(JSON.stringify(seen)).not.toContain(who("own staff")!.name);
    expect((await read(id, "own politician")).entries[0]!.authorName).toBe(who("own staff")!.name);
  });

  test("newest first, twenty to a page; a page beyond the last is the first", async () => {
    const id = await newTrial();
    for (let day = 1; day <= LOG_PAGE + 2; day += 1) {
      await write(id, { text: `Dag ${day}`, happenedOn: `2026-05-${String(day).padStart(2, "0")}` });
    }
    const first = await read(id);
    expect(first.entries.map(({ text }) => text).slice(0, 2)).toEqual(["Dag 22", "Dag 21"]);
    expect([first.entries.length, first.pages, first.total]).toEqual([20, 2, 22]);
    expect((await read(id, "own leader", 2)).entries.map(({ text }) => text)).toEqual(["Dag 2", "Dag 1"]);
    expect((await read(id, "own leader", 9)).page).toBe(1);
  });
});

describe("two editors", () => {
  test("of one entry: the second gets what stands now and may then replace it", async () => {
    const id = await newTrial();
    const entryId = await write(id);
    const form = { id, entryId, version: 1, ...entry };
    expect(codeOf(await editLogEntryCommand(who("own staff"), { ...form, text: "Først" }))).toBe("ok");
    const second = await editLogEntryCommand(who("own leader"), { ...form, text: "Siden" });
    expect(second).toMatchObject({ ok: false, code: "CONFLICT", current: { version: 2, text: "Først" } });
    expect((await read(id)).entries[0]!.text).toBe("Først");
    const again = await editLogEntryCommand(who("own leader"), { ...form, version: 2, text: "Siden" });
    expect(codeOf(again)).toBe("ok");
    expect((await read(id)).entries[0]!.text).toBe("Siden");
  });

  test("at the same moment: exactly one wins", async () => {
    const id = await newTrial();
    const entryId = await write(id);
    const save = (as: ViewerName) =>
      editLogEntryCommand(who(as), { id, entryId, version: 1, ...entry, text: `Af ${as}` });
    const codes = (await Promise.all([save("own leader"), save("own administration")])).map(codeOf);
    expect(codes.sort()).toEqual(["CONFLICT", "ok"]);
  });

  test("one corrects what the other has removed: it is gone", async () => {
    const id = await newTrial();
    const entryId = await write(id);
    await removeLogEntryCommand(who("own leader"), { id, entryId, version: 1 });
    const late = await editLogEntryCommand(who("own staff"), { id, entryId, version: 1, ...entry });
    expect(codeOf(late)).toBe("NOT_FOUND");
  });
});

describe("whose entry it is", () => {
  test("staff correct their own and not the leader's", async () => {
    const id = await newTrial();
    const own = await write(id);
    const leaders = await write(id, {}, "own leader");
    const edit = (entryId: string) =>
      editLogEntryCommand(who("own staff"), { id, entryId, version: 1, ...entry, text: "Rettet" });
    expect(codeOf(await edit(own))).toBe("ok");
    expect(codeOf(await edit(leaders))).toBe("FORBIDDEN");
  });

  test("an entry asked for under another trial is not found", async () => {
    const [id, other] = [await newTrial(), await newTrial()];
    const entryId = await write(id);
    const foreign = { id: other, entryId, version: 1, ...entry };
    expect(codeOf(await editLogEntryCommand(who("own leader"), foreign))).toBe("NOT_FOUND");
    expect(codeOf(await removeLogEntryCommand(who("own leader"), foreign))).toBe("NOT_FOUND");
  });
});

describe("removing", () => {
  test("can be undone with its pictures, and the history tells both", async () => {
    const id = await newTrial();
    const entryId = await write(id, { text: "Regnen kom ind", ...(await photo()) });
    const removed = await removeLogEntryCommand(who("own leader"), { id, entryId, version: 1 });
    expect(removed).toMatchObject({ ok: true, data: { version: 2 } });
    expect((await read(id)).total).toBe(0);
    const undo = { id, entryId, version: 2 };
    expect(codeOf(await restoreLogEntryCommand(who("own leader"), undo))).toBe("ok");
    expect(codeOf(await restoreLogEntryCommand(who("own leader"), undo))).toBe("ok");
    expect((await read(id)).entries[0]).toMatchObject({ text: "Regnen kom ind", photos: [{}] });
    const history = await loadTrialHistory(who("own leader"), id);
    const told = history.ok
      ? history.data.entries.flatMap(({ changes }) => changes.filter(({ field }) => field === "log"))
      : [];
    expect(told.map(({ before, after }) => [before !== null, after !== null])).toEqual([
      [false, true],
      [true, false],
      [false, true],
    ]);
    expect(JSON.stringify(told)).toContain("Regnen kom ind");
  });
});

describe("a picture", () => {
  const stored = (trialId: string) =>
    opened.prisma.logPhoto.findMany({ where: { entry: { trialId } }, orderBy: { order: "asc" } });
  const load = (as: ViewerName, trialId: string, photoId: string, known: string | null = null) =>
    loadLogPhoto(who(as), { trialId, photoId, size: "image", known });

  test("is stored upright as WebP, without the place it was taken", async () => {
    const id = await newTrial();
    await write(id, await photo());
    const [kept] = await stored(id);
    expect([kept!.width, kept!.height, kept!.alt]).toEqual([600, 800, "En bålplads"]);
    for (const bytes of [kept!.image, kept!.preview]) {
      const { format, exif, xmp } = await sharp(bytes).metadata();
      expect({ format, exif, xmp }).toEqual({ format: "webp" });
      expect(Buffer.from(bytes).toString("latin1")).not.toMatch(/Hemmelig|GPS|Exif/i);
    }
  });

  test.each([
    ["a text named .jpg", "bare tekst", "photoFormat"],
    [
      "an SVG with a script",
      "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
      "photoFormat",
    ],
    ["a HEIC picture", "\0\0\0\x18ftypheic\0\0\0\0", "photoHeic"],
  ])("refuses %s at its field, and writes nothing", async (_what, content, key) => {
    const id = await newTrial();
    const file = new File([content], "billede.jpg", { type: "image/jpeg" });
    const posted = { id, ...entry, photo2: file, alt2: "En bålplads", consent: "1" };
    const result = await writeLogEntryCommand(who("own staff"), posted);
    expect(!result.ok && result.fieldErrors).toEqual({ photo2: { key } });
    expect((await read(id)).total).toBe(0);
  });

  test("is the municipality's own to see, whoever the trial is shared with", async () => {
    const id = await newTrial();
    await write(id, await photo());
    const photoId = (await stored(id))[0]!.id;
    expect(codeOf(await load("signed out", id, photoId))).toBe("SIGNED_OUT");
    for (const name of ["foreign leader", "national evaluator", "system administrator"] as const) {
      expect(codeOf(await load(name, id, photoId)), name).toBe("NOT_FOUND");
    }
    expect(codeOf(await load("own politician", id, photoId))).toBe("ok");
    expect((await read(id, "signed out")).entries[0]).toMatchObject({ photos: [], hiddenPhotos: 1 });
  });

  test("of a hidden trial, an archived one, a removed entry or another trial is not found", async () => {
    const entryId = await write(hidden, await photo());
    const photoId = (await stored(hidden))[0]!.id;
    expect(codeOf(await load("own staff", hidden, photoId))).toBe("ok");
    expect(codeOf(await load("leader next door", hidden, photoId))).toBe("NOT_FOUND");
    expect(codeOf(await load("own staff", open, photoId))).toBe("NOT_FOUND");
    expect(codeOf(await load("own staff", hidden, "findes-ikke"))).toBe("NOT_FOUND");
    expect(codeOf(await load("own staff", hidden, "'; drop table"))).toBe("NOT_FOUND");
    await opened.prisma.trial.update({ where: { id: hidden }, data: { archivedAt: new Date() } });
    expect(codeOf(await load("own staff", hidden, photoId))).toBe("NOT_FOUND");
    await opened.prisma.trial.update({ where: { id: hidden }, data: { archivedAt: null } });
    await removeLogEntryCommand(who("own leader"), { id: hidden, entryId, version: 1 });
    expect(codeOf(await load("own staff", hidden, photoId))).toBe("NOT_FOUND");
  });

  test("is not sent again to a browser that has it, unless it may no longer be seen", async () => {
    const id = await newTrial();
    await write(id, await photo());
    const photoId = (await stored(id))[0]!.id;
    const first = await load("own staff", id, photoId);
    const etag = first.ok ? first.data.etag : "";
    expect(first.ok && first.data.bytes!.length).toBeGreaterThan(100);
    expect(await load("own staff", id, photoId, etag)).toEqual({ ok: true, data: { etag, bytes: null } });
    expect(codeOf(await load("foreign leader", id, photoId, etag))).toBe("NOT_FOUND");
  });

  test("can go and others come when the entry is corrected", async () => {
    const id = await newTrial();
    const entryId = await write(id, { ...(await photo(1)), ...(await photo(2)), ...(await photo(3)) });
    const [first, second, third] = (await stored(id)).map((each) => each.id);
    const form = {
      ...{ id, entryId, version: 1, ...entry, ...(await photo(4)), alt4: "Ny" },
      ...{ [`remove-${first}`]: "1", [`alt-${second}`]: "Rettet", [`alt-${third}`]: "Tredje" },
    };
    expect(codeOf(await editLogEntryCommand(who("own staff"), form))).toBe("ok");
    const after = await stored(id);
    expect(after.map(({ order, alt }) => [order, alt])).toEqual([
      [1, "Rettet"],
      [2, "Tredje"],
      [3, "Ny"],
    ]);
    expect(after.map((each) => each.id).slice(0, 2)).toEqual([second, third]);
  });

  test("of another entry is not touched by a form that names it", async () => {
    const id = await newTrial();
    await write(id, await photo());
    const other = (await stored(id))[0]!.id;
    const entryId = await write(id, { text: "Et andet" });
    const form = { id, entryId, version: 1, ...entry, [`remove-${other}`]: "1", [`alt-${other}`]: "Kapret" };
    expect(codeOf(await editLogEntryCommand(who("own staff"), form))).toBe("ok");
    expect((await stored(id)).map(({ alt }) => alt)).toEqual(["En bålplads"]);
  });
});

describe("a change of the plan", () => {
  async function edit(id: string, changes: Record<string, unknown>): Promise<void> {
    const trial = (await getTrial(id, scopeOf(who("own leader"))))!;
    const values = { ...valuesOfInput(inputOfRecord(trial)), id, version: trial.version, ...changes };
    const result = await updateTrialCommand(who("own leader"), values);
    if (!result.ok) throw new Error(JSON.stringify(result));
  }

  test("of a trial under way is logged by itself, and nobody rewrites it", async () => {
    const id = await newTrial();
    await edit(id, { periodEnd: "2026-07-15", change: "Maden står klar fra klokken 10" });
    const [logged] = (await read(id)).entries;
    expect(logged).toMatchObject({
      kind: "ADJUSTMENT",
      happenedOn: "2026-06-01",
      change: {
        periodEnd: { before: "2026-06-08", after: "2026-07-15" },
        change: { before: null, after: "Maden står klar fra klokken 10" },
      },
      mayChange: false,
    });
    expect(logged!.text).toContain("Perioden er forlænget til 15. juli 2026.");
    const target = { id, entryId: logged!.id, version: 1 };
    expect(codeOf(await removeLogEntryCommand(who("own leader"), target))).toBe("FORBIDDEN");
  });

  test("of words that are no part of the plan, or before the start, is not", async () => {
    const id = await newTrial();
    await edit(id, { title: "Et andet navn", purpose: "Mere ro" });
    expect((await read(id)).total).toBe(0);
    const planned = await newTrial({ stage: "PREPARED", periodStart: "2026-09-01", periodEnd: "2026-12-01" });
    await edit(planned, { freedTo: "Noget helt andet" });
    expect((await read(planned)).total).toBe(0);
  });

  test("that is not saved is not logged", async () => {
    const id = await newTrial();
    const trial = (await getTrial(id, scopeOf(who("own leader"))))!;
    const values = { ...valuesOfInput(inputOfRecord(trial)), id, freedTo: "Andet" };
    const stale = await updateTrialCommand(who("own leader"), { ...values, version: trial.version + 5 });
    expect(codeOf(stale)).toBe("CONFLICT");
    expect((await read(id)).total).toBe(0);
  });

  test("longer than an entry can be is cut in words and whole beside them", async () => {
    const id = await newTrial();
    const change = "å".repeat(1990);
    await edit(id, { change, expectedResult: "ø".repeat(900) });
    const [logged] = (await read(id)).entries;
    expect([...logged!.text]).toHaveLength(2000);
    expect(logged!.change!.change!.after).toBe(change);
  });
});

describe("who was heard", () => {
  const heard = { group: "PARENTS", heardOn: "2026-05-20", note: "Til et kaffemøde" };

  test("is noted once a day for each group, told to all, and counted as documenting", async () => {
    const id = await newTrial();
    expect(codeOf(await addInvolvementCommand(who("own staff"), { id, ...heard }))).toBe("ok");
    const again = await addInvolvementCommand(who("own leader"), { id, ...heard, note: "Igen" });
    expect(!again.ok && again.fieldErrors).toEqual({ group: { key: "heardAlready" } });
    expect((await read(id, "signed out")).heard).toMatchObject([heard]);
    expect(await opened.prisma.trialEffort.count({ where: { trialId: id, kind: "LOG" } })).toBe(1);
  });

  test("comes back as it was when its removal is undone", async () => {
    const id = await newTrial();
    await addInvolvementCommand(who("own staff"), { id, ...heard });
    const involvementId = (await read(id)).heard[0]!.id;
    const target = { id, involvementId };
    expect(codeOf(await removeInvolvementCommand(who("own leader"), target))).toBe("ok");
    expect(codeOf(await removeInvolvementCommand(who("own leader"), target))).toBe("ok");
    expect((await read(id)).heard).toEqual([]);
    expect(codeOf(await restoreInvolvementCommand(who("own leader"), target))).toBe("ok");
    expect(codeOf(await restoreInvolvementCommand(who("own leader"), target))).toBe("ok");
    expect((await read(id)).heard).toMatchObject([{ id: involvementId, ...heard }]);
    const elsewhere = { id: await newTrial(), involvementId };
    expect(codeOf(await restoreInvolvementCommand(who("own leader"), elsewhere))).toBe("NOT_FOUND");
    expect(codeOf(await removeInvolvementCommand(who("own leader"), elsewhere))).toBe("NOT_FOUND");
  });
});

test("the short way offers one's own trials under way, and nobody else's", async () => {
  const mine = await newTrial({ title: "Min egen" });
  const planned = await newTrial({ stage: "PREPARED", periodStart: "2026-09-01", periodEnd: "2026-12-01" });
  const ids = async (name: ViewerName) => {
    const result = await loadQuickLog(who(name));
    return result.ok ? result.data.trials.map(({ id }) => id) : [];
  };
  const own = await ids("own staff");
  expect(own).toContain(mine);
  expect(own).not.toContain(planned);
  expect(own.some((id) => id.includes("alfa-two") || id.includes("beta"))).toBe(false);
  expect(await ids("leader next door")).not.toContain(mine);
  expect(await ids("own administration")).toContain(mine);
  expect(await ids("foreign administration")).not.toContain(mine);
});
