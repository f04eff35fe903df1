import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  archiveTrialCommand,
  createTrialCommand,
  findSimilarTrialsCommand,
  restoreTrialCommand,
  updateTrialCommand,
} from "@/lib/commands/trial";
import { moveTrialCommand } from "@/lib/commands/trial-life";
import { saveTrialDraftCommand } from "@/lib/commands/draft";
import { openDatabase, useDatabase, type OpenDatabase } from "@/lib/db/client";
import { getTrialDraft } from "@/lib/db/draft";
import { isDatabaseUnavailable } from "@/lib/db/errors";
import { getTrial } from "@/lib/db/trial";
import { valuesOfInput } from "@/lib/domain/trial/input";
import { inputOfRecord } from "@/lib/domain/trial/record";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, viewerNames, worldIds, type ViewerName, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
  await opened.prisma.municipalRule.create({
    data: {
      id: "rule-alfa",
      area: "DAYCARE",
      category: "PROCESS",
      title: "Fast skema",
      summary: "Skema",
      status: "OPTIONAL",
      municipalityId: "alfa",
    },
  });
});
afterAll(() => opened.close());
beforeEach(() => {
  process.env.FRISAT_TODAY = "2026-06-15";
});

const form = (changes: Record<string, unknown> = {}) => ({
  leadInstitutionId: "alfa-one",
  title: "Morgenmad i skoven",
  freedFrom: "Faste mødetider",
  freedTo: "At begynde dagen ude",
  themes: worldIds.theme,
  ...changes,
});

async function created(as: ViewerName, changes: Record<string, unknown> = {}): Promise<string> {
  const result = await createTrialCommand(world.viewers[as], form(changes));
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data.id;
}

const stored = async (id: string) =>
  (await getTrial(id, scopeOf(world.viewers["system administrator"]!), "INCLUDED"))!;
const valuesOf = async (id: string) => valuesOfInput(inputOfRecord(await stored(id)));
const events = (entityId: string) =>
  opened.prisma.auditEvent.findMany({ where: { entity: "trial", entityId }, orderBy: { at: "asc" } });

describe("registering a trial", () => {
  test("four fields are enough, and the rest gets sensible values", async () => {
    const trial = await stored(await created("own leader"));
    expect(trial).toMatchObject({
      title: "Morgenmad i skoven",
      area: "DAYCARE",
      stage: "PREPARED",
      sharing: "MUNICIPALITY",
      origin: "REGISTERED",
      version: 1,
      agreement: { id: "agreement-alfa" },
      stageChanges: [{ stage: "PREPARED", from: "2026-06-15" }],
    });
  });

  test("everything that can be filled in is stored and stands in the history", async () => {
    const id = await created("own leader", {
      purpose: "Ro",
      participants: "Stuen",
      participantCount: "1.250",
      initiator: "PARENTS",
      costsMoney: "NO",
      periodStart: "1.3.2026",
      periodEnd: "30-09-2026",
      furtherInstitutionIds: ["alfa-two"],
      subActivities: "Bål\n\nGåtur",
      nationalNeed: "DIRECT",
      provisionIds: worldIds.provision,
      municipalNeed: "INDIRECT",
      municipalRuleIds: "rule-alfa",
      sharing: "PUBLIC",
    });
    const trial = await stored(id);
    expect(trial).toMatchObject({
      participantCount: 1250,
      costsMoney: false,
      stage: "IN_TEST",
      periodStart: "2026-03-01",
      periodEnd: "2026-09-30",
      stageChanges: [{ stage: "IN_TEST", from: "2026-03-01" }],
      furtherInstitutions: [{ id: "alfa-two" }],
      subActivities: [{ title: "Bål" }, { title: "Gåtur" }],
      sharing: "PUBLIC",
    });
    expect(trial.exemptionUses.map(({ level, statedNeed }) => [level, statedNeed])).toEqual([
      ["NATIONAL", "DIRECT"],
      ["MUNICIPAL", "INDIRECT"],
    ]);
    const [event] = await events(id);
    expect(event).toMatchObject({
      operation: "CREATE",
      actorRole: "LEADER",
      municipalityId: "alfa",
      before: null,
    });
    expect(event!.after).toMatchObject({ subActivities: ["Bål", "Gåtur"], municipalRuleIds: ["rule-alfa"] });
    expect(event!.after).not.toHaveProperty("change");
  });

  test("a form posted twice makes one trial, also at the same moment", async () => {
    const submissionKey = randomUUID();
    const post = () => createTrialCommand(world.viewers["own leader"], form({ submissionKey }));
    const [one, other] = await Promise.all([post(), post()]);
    const third = await post();
    expect(one).toEqual(other);
    expect(third).toEqual(one);
    expect(await opened.prisma.trial.count({ where: { submissionKey } })).toBe(1);
  });

  test("somebody else's form key gives away nothing", async () => {
    const submissionKey = randomUUID();
    await created("own leader", { submissionKey });
    const result = await createTrialCommand(
      world.viewers["foreign leader"],
      form({ submissionKey, leadInstitutionId: "beta-one" }),
    );
    expect(result).toEqual({ ok: false, code: "NOT_FOUND" });
  });

  test("staff propose ideas that their municipality sees, whatever they post", async () => {
    const id = await created("own staff", { stage: "IN_TEST", sharing: "PUBLIC", periodStart: "2026-01-01" });
    expect(await stored(id)).toMatchObject({ stage: "IDEA", sharing: "MUNICIPALITY" });
  });

  const expected: Record<ViewerName, string> = {
    "signed out": "SIGNED_OUT",
    "own leader": "ok",
    "own staff": "ok",
    "leader next door": "NOT_FOUND",
    "staff next door": "NOT_FOUND",
    "own administration": "ok",
    "own politician": "FORBIDDEN",
    "own evaluator": "FORBIDDEN",
    "foreign leader": "NOT_FOUND",
    "foreign staff": "NOT_FOUND",
    "foreign administration": "NOT_FOUND",
    "foreign politician": "FORBIDDEN",
    "foreign evaluator": "FORBIDDEN",
    "national evaluator": "FORBIDDEN",
    "system administrator": "FORBIDDEN",
  };
  test.each(viewerNames)("registering at alfa-one as %s", async (name) => {
    const result = await createTrialCommand(world.viewers[name], form());
    expect(result.ok ? "ok" : result.code).toBe(expected[name]);
  });

  test("every wrong field is named at once, and nothing is stored", async () => {
    const before = await opened.prisma.trial.count();
    const result = await createTrialCommand(
      world.viewers["own leader"],
      form({
        title: " \u200b\u202e ",
        freedFrom: "Barnet 311299-1234 græder",
        freedTo: "x".repeat(200_000),
        themes: [],
        periodStart: "31-06-2026",
        participantCount: "mange",
        stage: "LANDED",
      }),
    );
    expect(result).toEqual({
      ok: false,
      code: "INVALID",
      fieldErrors: {
        title: { key: "required", values: undefined },
        freedFrom: { key: "cpr", values: { found: "311299-1234" } },
        freedTo: { key: "tooLong", values: { count: 200_000, max: 2_000 } },
        themes: { key: "chooseOne" },
        stage: { key: "choose" },
        participantCount: { key: "number", values: { min: 0, max: 1_000_000 } },
        periodStart: { key: "date", values: { value: "31. juni 2026" } },
      },
    });
    const order = ["title", "freedFrom", "freedTo", "themes", "participantCount", "stage", "periodStart"];
    expect(result.ok ? [] : Object.keys(result.fieldErrors!)).toEqual(order);
    expect(await opened.prisma.trial.count()).toBe(before);
  });

  test("an end before the start, a missing theme and another place's choices are refused", async () => {
    const refusal = async (changes: Record<string, unknown>) => {
      const result = await createTrialCommand(world.viewers["own leader"], form(changes));
      return result.ok ? null : result.fieldErrors;
    };
    expect(await refusal({ periodStart: "2026-05-02", periodEnd: "2026-05-01" })).toEqual({
      periodEnd: { key: "periodOrder", values: undefined },
    });
    expect(await refusal({ themes: "" })).toEqual({ themes: { key: "chooseOne" } });
    expect(await refusal({ themes: "no-such-theme" })).toEqual({ themes: { key: "choose" } });
    expect(await refusal({ furtherInstitutionIds: "beta-one" })).toEqual({
      furtherInstitutionIds: { key: "choose" },
    });
    expect(await refusal({ stage: "DECIDED" })).toEqual({ stage: { key: "choose" } });
  });

  test("emoji and right-to-left text come back as written", async () => {
    const title = "Fællesskab 👩‍🏫 שלום æøå";
    const trial = await stored(await created("own leader", { title: `\u202e${title}\u0000` }));
    expect(trial.title).toBe(title);
  });

  test("a database that is gone throws what the action turns into a retry", async () => {
    const gone = await openDatabase({
      url: "postgresql://nobody@127.0.0.1:1/none",
      dataDir: null,
      poolSize: 1,
    });
    useDatabase(gone);
    try {
      const error = await createTrialCommand(world.viewers["own leader"], form()).catch(
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(Error);
      expect(isDatabaseUnavailable(error)).toBe(true);
    } finally {
      useDatabase(opened);
      await gone.close();
    }
  });
});

describe("similar titles", () => {
  test("are found by spelling and by word stems, at the same institution only", async () => {
    const id = await created("own leader", { title: "Skovture med de ældste børn" });
    const find = async (title: string, institutionId = "alfa-one", exceptId: string | null = null) => {
      const result = await findSimilarTrialsCommand(world.viewers["own leader"], {
        title,
        institutionId,
        exceptId,
      });
      return result.ok ? result.data.map((similar) => similar.id) : result.code;
    };
    expect(await find("Skovtur med de ældste børn")).toEqual([id]);
    expect(await find("De ældste børns skovtur")).toContain(id);
    expect(await find("Skovtur med de ældste børn", "alfa-two")).toEqual([]);
    expect(await find("Skovtur med de ældste børn", "alfa-one", id)).toEqual([]);
    expect(await find("Nye mødetider om morgenen")).toEqual([]);
  });
});

describe("editing a trial", () => {
  const edit = async (as: ViewerName, id: string, changes: Record<string, unknown>, version = 1) =>
    updateTrialCommand(world.viewers[as], {
      ...(await valuesOf(id)),
      id,
      version: String(version),
      ...changes,
    });

  test("stores what changed, and only that stands in the history", async () => {
    const id = await created("own leader", { subActivities: "Bål\nGåtur", nationalNeed: "DIRECT" });
    const result = await edit("own administration", id, {
      title: "Frokost i skoven",
      subActivities: "Gåtur\nSang",
      nationalNeed: "INDIRECT",
      provisionIds: [worldIds.provision],
      furtherInstitutionIds: ["alfa-two"],
    });
    expect(result).toEqual({ ok: true, data: { id } });
    const trial = await stored(id);
    expect(trial).toMatchObject({
      version: 2,
      title: "Frokost i skoven",
      subActivities: [{ title: "Gåtur" }, { title: "Sang" }],
    });
    expect(trial.exemptionUses).toMatchObject([
      { statedNeed: "INDIRECT", provision: { id: worldIds.provision } },
    ]);
    const [, event] = await events(id);
    expect(event).toMatchObject({ operation: "UPDATE", actorRole: "ADMINISTRATION" });
    expect(event!.before).toEqual({
      title: "Morgenmad i skoven",
      subActivities: ["Bål", "Gåtur"],
      nationalNeed: "DIRECT",
      provisionIds: [],
      furtherInstitutionIds: [],
    });
    expect(event!.after).toMatchObject({ subActivities: ["Gåtur", "Sang"] });
  });

  test("of two who save at the same time one wins and the other sees both versions", async () => {
    const id = await created("own leader");
    const [one, other] = await Promise.all([
      edit("own leader", id, { purpose: "Lederens" }),
      edit("own administration", id, { purpose: "Forvaltningens" }),
    ]);
    const [winner, loser] = one.ok ? [one, other] : [other, one];
    expect(winner.ok).toBe(true);
    if (loser.ok) throw new Error("both were saved");
    const trial = await stored(id);
    expect(loser.code).toBe("CONFLICT");
    expect(loser.current).toMatchObject({ version: 2, values: { purpose: trial.purpose } });
    expect(loser.current!.savedBy).toMatch(/^Person /);
    expect(await events(id)).toHaveLength(2);
    const retry = await edit("own leader", id, { purpose: "Begges" }, loser.current!.version);
    expect(retry.ok).toBe(true);
    expect((await stored(id)).purpose).toBe("Begges");
  });

  test("the same edit posted twice is saved once", async () => {
    const id = await created("own leader");
    const values = await valuesOf(id);
    const post = () =>
      updateTrialCommand(world.viewers["own leader"], { ...values, id, version: "1", purpose: "Ro" });
    expect((await post()).ok).toBe(true);
    expect((await post()).ok).toBe(true);
    expect((await stored(id)).version).toBe(2);
  });

  test("a part that goes on keeps the exemption stated for it", async () => {
    const id = await created("own leader", { subActivities: "Bål\nGåtur" });
    const { subActivities } = await stored(id);
    await opened.prisma.exemptionUse.create({
      data: { trialId: id, subActivityId: subActivities[1]!.id, level: "NATIONAL", statedNeed: "DIRECT" },
    });
    expect((await edit("own leader", id, { subActivities: "Gåtur\nBål ved søen" })).ok).toBe(true);
    const trial = await stored(id);
    expect(trial.subActivities.map(({ id }) => id)).toEqual([subActivities[1]!.id, subActivities[0]!.id]);
    expect(trial.exemptionUses).toMatchObject([{ subActivityId: subActivities[1]!.id }]);
  });

  test("a review stays with the exemption it was about", async () => {
    const id = await created("own leader", { nationalNeed: "DIRECT", provisionIds: worldIds.provision });
    await opened.prisma.exemptionUse.updateMany({
      where: { trialId: id },
      data: { reviewedNeed: "NONE", reviewedOn: new Date("2026-06-01"), reviewedByName: "Forvaltning" },
    });
    await edit("own leader", id, { nationalNeed: "INDIRECT" });
    expect((await stored(id)).exemptionUses).toMatchObject([
      { statedNeed: "INDIRECT", reviewedNeed: "NONE" },
    ]);
  });

  const rights: Partial<Record<ViewerName, string>> = {
    "signed out": "SIGNED_OUT",
    "own leader": "ok",
    "own administration": "ok",
    "own staff": "FORBIDDEN",
    "leader next door": "FORBIDDEN",
    "own politician": "FORBIDDEN",
    "foreign leader": "NOT_FOUND",
    "foreign administration": "NOT_FOUND",
    "national evaluator": "FORBIDDEN",
    "system administrator": "FORBIDDEN",
  };
  test.each(Object.entries(rights) as [ViewerName, string][])("editing as %s: %s", async (name, outcome) => {
    const id = await created("own leader");
    const result = await edit(name, id, { purpose: "Andet" });
    expect(result.ok ? "ok" : result.code).toBe(outcome);
    expect((await stored(id)).purpose).toBe(outcome === "ok" ? "Andet" : null);
  });

  test("staff edit their own idea but neither share it nor move it on", async () => {
    const id = await created("own staff");
    expect((await edit("own staff", id, { purpose: "Min", sharing: "PUBLIC", stage: "IN_TEST" })).ok).toBe(
      true,
    );
    expect(await stored(id)).toMatchObject({ purpose: "Min", sharing: "MUNICIPALITY", stage: "IDEA" });
    const prepared = { id, version: "2", move: "PREPARE", on: "2026-06-15" };
    expect((await moveTrialCommand(world.viewers["own leader"], prepared)).ok).toBe(true);
    expect(await edit("own staff", id, { purpose: "Igen" }, 3)).toMatchObject({ code: "FORBIDDEN" });
  });

  test("a missing id is not found", async () => {
    const result = await updateTrialCommand(world.viewers["own leader"], {
      ...form(),
      id: "nope",
      version: "1",
    });
    expect(result).toEqual({ ok: false, code: "NOT_FOUND" });
  });
});

describe("archiving", () => {
  test("takes a trial out of sight until it is taken back, and both stand in the history", async () => {
    const id = await created("own leader");
    const leader = world.viewers["own leader"];
    expect(await archiveTrialCommand(leader, { id })).toEqual({ ok: true, data: { id } });
    expect(await getTrial(id, scopeOf(leader!))).toBeNull();
    expect(await archiveTrialCommand(leader, { id })).toEqual({ ok: true, data: { id } });
    expect(await restoreTrialCommand(leader, { id })).toEqual({ ok: true, data: { id } });
    expect(await getTrial(id, scopeOf(leader!))).not.toBeNull();
    expect((await events(id)).map(({ operation }) => operation)).toEqual(["CREATE", "ARCHIVE", "RESTORE"]);
  });

  test("is for those who manage the trial; to the rest an archived one does not exist", async () => {
    const id = await created("own leader");
    expect(await archiveTrialCommand(world.viewers["own staff"], { id })).toMatchObject({
      code: "FORBIDDEN",
    });
    expect(await archiveTrialCommand(world.viewers["foreign leader"], { id })).toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await archiveTrialCommand(null, { id })).toMatchObject({ code: "SIGNED_OUT" });
    await archiveTrialCommand(world.viewers["own administration"], { id });
    expect(await restoreTrialCommand(world.viewers["own staff"], { id })).toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("drafts", () => {
  const draft = (changes: Record<string, unknown> = {}) => ({
    trialId: null,
    submissionKey: randomUUID(),
    version: null,
    values: { title: "Halv", freedFrom: "x".repeat(200_000), themes: [worldIds.theme] },
    ...changes,
  });

  test("are kept unfinished and far too long, one per person, and are gone once the trial is saved", async () => {
    const leader = world.viewers["own leader"]!;
    expect((await saveTrialDraftCommand(leader, draft())).ok).toBe(true);
    expect((await saveTrialDraftCommand(leader, draft())).ok).toBe(true);
    const stored = await getTrialDraft(leader.userId, null);
    expect(stored!.content).toMatchObject({
      values: { title: "Halv", purpose: "", themes: [worldIds.theme] },
    });
    expect(await getTrialDraft(world.viewers["own staff"]!.userId, null)).toBeNull();
    await created("own leader");
    expect(await getTrialDraft(leader.userId, null)).toBeNull();
  });

  test("with a personal number are not kept", async () => {
    const staff = world.viewers["own staff"]!;
    const result = await saveTrialDraftCommand(staff, draft({ values: { title: "Om 311299 1234" } }));
    expect(result).toMatchObject({ code: "INVALID", fieldErrors: { title: { key: "cpr" } } });
    expect(await getTrialDraft(staff.userId, null)).toBeNull();
  });

  test("of a trial are for those who may edit it", async () => {
    const trialId = worldIds.trial("alfa-one", "PUBLIC");
    const as = async (name: ViewerName) => {
      const result = await saveTrialDraftCommand(world.viewers[name], draft({ trialId, version: 1 }));
      return result.ok ? "ok" : result.code;
    };
    expect(await as("own leader")).toBe("ok");
    expect(await as("own staff")).toBe("FORBIDDEN");
    expect(await as("signed out")).toBe("SIGNED_OUT");
    const hidden = await saveTrialDraftCommand(
      world.viewers["foreign leader"],
      draft({ trialId: worldIds.trial("alfa-one", "INSTITUTION") }),
    );
    expect(hidden).toMatchObject({ code: "NOT_FOUND" });
  });
});
