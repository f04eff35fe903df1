import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { archiveTrialCommand, createTrialCommand, updateTrialCommand } from "@/lib/commands/trial";
import { saveTrialDraftCommand } from "@/lib/commands/draft";
import type { OpenDatabase } from "@/lib/db/client";
import { loadArchivedTrial, loadTrial, loadTrialHistory } from "@/lib/loaders/trial";
import { loadNewTrial, loadTrialForm } from "@/lib/loaders/trial-form";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, viewerNames, worldIds, type ViewerName, type World } from "@/tests/support/world";

/** Of the 12 queries a page may make, the session takes two. */
const BUDGET = 10;

let opened: OpenDatabase;
let world: World;

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
});
afterAll(() => opened.close());

const who = (name: ViewerName) => world.viewers[name];
const code = (result: { ok: true } | { ok: false; code: string }) => (result.ok ? "ok" : result.code);

async function withinBudget<T>(load: () => Promise<T>, budget = BUDGET): Promise<T> {
  const before = opened.queryCount();
  const result = await load();
  expect(opened.queryCount() - before).toBeLessThanOrEqual(budget);
  return result;
}

async function register(changes: Record<string, unknown> = {}): Promise<string> {
  const result = await createTrialCommand(who("own leader"), {
    leadInstitutionId: "alfa-one",
    title: "Leg i mudderet",
    freedFrom: "Rent tøj",
    freedTo: "Regntøj",
    themes: worldIds.theme,
    ...changes,
  });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data.id;
}

describe("the page of a trial", () => {
  const seenFrom: Record<ViewerName, string> = {
    // INSTITUTION, MUNICIPALITY, AGREEMENT_MUNICIPALITIES, PUBLIC
    "signed out": "---+",
    "own leader": "++++",
    "own staff": "++++",
    "leader next door": "-+++",
    "staff next door": "-+++",
    "own administration": "++++",
    "own politician": "-+++",
    "own evaluator": "-+++",
    "foreign leader": "--++",
    "foreign staff": "--++",
    "foreign administration": "--++",
    "foreign politician": "--++",
    "foreign evaluator": "--++",
    "national evaluator": "-+++",
    "system administrator": "++++",
  };
  test.each(viewerNames)("%s sees what is shared with them and nothing else", async (name) => {
    const levels = ["INSTITUTION", "MUNICIPALITY", "AGREEMENT_MUNICIPALITIES", "PUBLIC"] as const;
    const seen = await Promise.all(
      levels.map(async (sharing) => code(await loadTrial(who(name), worldIds.trial("alfa-one", sharing)))),
    );
    expect(seen.map((each) => (each === "ok" ? "+" : each === "NOT_FOUND" ? "-" : "?")).join("")).toBe(
      seenFrom[name],
    );
  });

  test("says who may do what, within the query budget", async () => {
    const id = worldIds.trial("alfa-one", "PUBLIC");
    const mayOf = async (name: ViewerName) => {
      // A whole life on one page: one or two queries for each of its parts, and three for what is asked for here.
      const asked = { justSaved: true, statingNeeds: true };
      const result = await withinBudget(() => loadTrial(who(name), id, asked), 15);
      return result.ok ? result.data.may : null;
    };
    const nothing = { edit: false, archive: false, seeHistory: false, review: false };
    const managing = { edit: true, archive: true, seeHistory: true, review: false };
    expect(await mayOf("own leader")).toEqual(managing);
    expect(await mayOf("own administration")).toEqual({ ...managing, review: true });
    expect(await mayOf("own staff")).toEqual({ ...nothing, seeHistory: true });
    expect(await mayOf("own evaluator")).toEqual({ ...nothing, review: true });
    expect(await mayOf("foreign leader")).toEqual(nothing);
    expect(await mayOf("signed out")).toEqual(nothing);
  });

  test("points to similar titles right after a save only", async () => {
    const [one, other] = [await register(), await register()];
    const similar = async (justSaved: boolean) => {
      const result = await loadTrial(who("own leader"), other, { justSaved });
      return result.ok ? result.data.similar.map(({ id }) => id) : null;
    };
    expect(await similar(true)).toEqual([one]);
    expect(await similar(false)).toEqual([]);
  });

  test("an archived trial is there for those who can take it back", async () => {
    const id = await register({ title: "Snart væk", sharing: "PUBLIC" });
    await archiveTrialCommand(who("own leader"), { id });
    for (const name of viewerNames) {
      const expected = name === "own leader" || name === "own administration" ? "ok" : "NOT_FOUND";
      expect([name, code(await loadTrial(who(name), id))]).toEqual([name, expected]);
      expect(await loadArchivedTrial(who(name), id)).toEqual(
        expected === "ok" ? { id, title: "Snart væk" } : null,
      );
    }
    expect(code(await loadTrialForm(who("own leader"), id))).toBe("NOT_FOUND");
  });
});

describe("the history", () => {
  test("tells every change with the names of what it refers to", async () => {
    const id = await register({ title: "Med historie" });
    await updateTrialCommand(who("own administration"), {
      id,
      version: "1",
      title: "Med historie",
      freedFrom: "Rent tøj",
      freedTo: "Regntøj",
      themes: worldIds.theme,
      stage: "PREPARED",
      sharing: "MUNICIPALITY",
      furtherInstitutionIds: "alfa-two",
    });
    const result = await withinBudget(() => loadTrialHistory(who("own leader"), id));
    if (!result.ok) throw new Error(result.code);
    const [update, create] = result.data.entries;
    expect(update).toMatchObject({
      operation: "UPDATE",
      actorRole: "ADMINISTRATION",
      changes: [{ field: "furtherInstitutionIds", before: [], after: ["alfa-two"] }],
    });
    expect(create).toMatchObject({ operation: "CREATE", actorRole: "LEADER" });
    expect(result.data.names["alfa-two"]).toEqual({ da: "Institution alfa-two", en: "Institution alfa-two" });
    expect(result.data.names[worldIds.theme]).toEqual({ da: "Dagens organisering", en: "The day" });
  });

  test("stays among the trial's own people, also when the trial is public", async () => {
    const id = worldIds.trial("alfa-one", "PUBLIC");
    const hidden = worldIds.trial("alfa-one", "INSTITUTION");
    expect(code(await loadTrialHistory(who("own staff"), id))).toBe("ok");
    expect(code(await loadTrialHistory(who("signed out"), id))).toBe("SIGNED_OUT");
    expect(code(await loadTrialHistory(who("foreign leader"), id))).toBe("FORBIDDEN");
    expect(code(await loadTrialHistory(who("own politician"), id))).toBe("FORBIDDEN");
    expect(code(await loadTrialHistory(who("foreign leader"), hidden))).toBe("NOT_FOUND");
  });
});

describe("the form", () => {
  const start = async (name: ViewerName, from = {}) => {
    const result = await withinBudget(() => loadNewTrial(who(name), from));
    if (!result.ok) throw new Error(result.code);
    return result.data;
  };

  test("opens at the leader's own institution with the choices of its area", async () => {
    const { places, values, choices } = await start("own leader");
    expect(places).toEqual([
      {
        ...{ id: "alfa-one", name: "Institution alfa-one", municipalityName: "ALFA Kommune" },
        ...{ area: "DAYCARE", onlyProposal: false },
      },
    ]);
    expect(values).toMatchObject({ leadInstitutionId: "alfa-one", sharing: "MUNICIPALITY", title: "" });
    expect(choices.institutions.map(({ id }) => id)).toEqual(["alfa-one", "alfa-two"]);
  });

  test("lets staff propose and the administration choose among its own institutions", async () => {
    expect((await start("own staff")).places).toMatchObject([{ id: "alfa-one", onlyProposal: true }]);
    const administration = await start("own administration");
    expect(administration.places.map(({ id }) => id)).toEqual(["alfa-one", "alfa-two"]);
    expect(administration.values.leadInstitutionId).toBe("");
    const preset = await start("own administration", { institution: "alfa-two" });
    expect(preset.values.leadInstitutionId).toBe("alfa-two");
    const foreign = await start("own administration", { institution: "beta-one" });
    expect(foreign.values.leadInstitutionId).toBe("");
  });

  test("is closed to those who register nowhere", async () => {
    expect(code(await loadNewTrial(null, {}))).toBe("SIGNED_OUT");
    for (const name of ["own politician", "national evaluator", "system administrator"] as const) {
      expect(code(await loadNewTrial(who(name), {}))).toBe("FORBIDDEN");
    }
  });

  test("opens with the draft, and with a catalogue example instead when asked to", async () => {
    await saveTrialDraftCommand(who("leader next door"), {
      trialId: null,
      version: null,
      values: { title: "Halv tanke", leadInstitutionId: "alfa-two" },
    });
    expect((await start("leader next door")).draft).toMatchObject({ values: { title: "Halv tanke" } });
    expect((await start("own leader")).draft).toBeNull();
    await opened.prisma.catalogueExample.create({
      data: {
        id: "idea",
        area: "DAYCARE",
        title: "Idéen",
        freedFrom: "A",
        needsExemption: "NO",
        reference: {},
      },
    });
    const fromIdea = await start("leader next door", { idea: "idea" });
    expect(fromIdea).toMatchObject({ draft: null, values: { title: "Idéen", freedFrom: "A", freedTo: "" } });
  });

  test("of a saved trial is for those who may edit it", async () => {
    const id = worldIds.trial("alfa-one", "PUBLIC");
    expect(code(await withinBudget(() => loadTrialForm(who("own leader"), id)))).toBe("ok");
    expect(code(await loadTrialForm(who("own staff"), id))).toBe("FORBIDDEN");
    expect(code(await loadTrialForm(who("signed out"), id))).toBe("SIGNED_OUT");
    expect(code(await loadTrialForm(who("foreign leader"), worldIds.trial("alfa-one", "INSTITUTION")))).toBe(
      "NOT_FOUND",
    );
  });
});
