import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  commentExemptionCommand,
  reviewExemptionCommand,
  stateExemptionsCommand,
} from "@/lib/commands/exemption";
import { createTrialCommand, updateTrialCommand } from "@/lib/commands/trial";
import type { OpenDatabase } from "@/lib/db/client";
import { getTrial } from "@/lib/db/trial";
import { reviewState } from "@/lib/domain/exemption/review";
import { valuesOfInput } from "@/lib/domain/trial/input";
import { inputOfRecord } from "@/lib/domain/trial/record";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { loadExemptionExport, loadExemptions, type ExemptionPage } from "@/lib/loaders/exemption";
import { loadTrial, loadTrialHistory } from "@/lib/loaders/trial";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type ViewerName, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;

beforeAll(async () => {
  opened = await freshDatabase();
  const { prisma } = opened;
  world = await makeWorld(prisma);
  await prisma.trial.deleteMany({});
  const law = {
    law: "Dagtilbudsloven",
    topic: "Emne",
    summary: "Kort",
    freed: "YES",
    role: "EXEMPTED",
  } as const;
  await prisma.legalProvision.create({
    data: { ...law, id: "school-only", paragraph: "§ 5", areas: ["SCHOOL"] },
  });
  await prisma.legalProvision.create({
    data: {
      ...{ ...law, id: "abolished", paragraph: "§ 40 a", areas: ["DAYCARE"] },
      validity: {
        create: [
          { order: 1, kind: "IN_FORCE", validTo: new Date("2022-07-31") },
          { order: 2, kind: "REPLACED", validFrom: new Date("2022-08-01"), note: "Afskaffet" },
        ],
      },
    },
  });
  await prisma.legalProvision.create({
    data: {
      ...{ ...law, id: "granted", paragraph: "§ 16", areas: ["DAYCARE"], role: "KEPT" as const },
      grants: { create: { municipalityId: "alfa", area: "DAYCARE", validFrom: new Date("2026-01-01") } },
    },
  });
  const rule = { area: "DAYCARE", category: "PROCESS", summary: "Kort", status: "REMOVED" } as const;
  await prisma.municipalRule.createMany({
    data: [
      { ...rule, id: "rule-alfa", title: "Fast skema", municipalityId: "alfa" },
      { ...rule, id: "rule-beta", title: "Betas skema", municipalityId: "beta" },
    ],
  });
});
afterAll(() => opened.close());
beforeEach(() => {
  process.env.FRISAT_TODAY = "2026-06-15";
});

const who = (name: ViewerName) => world.viewers[name];

async function register(changes: Record<string, unknown> = {}): Promise<string> {
  const result = await createTrialCommand(who("own leader"), {
    ...{ leadInstitutionId: "alfa-one", title: "Skovbørn", freedFrom: "Skema", freedTo: "Skov" },
    ...{ themes: worldIds.theme, subActivities: "Bål\nGåtur", ...changes },
  });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.data.id;
}

const stored = async (id: string) => (await getTrial(id, scopeOf(who("system administrator")), "INCLUDED"))!;

type Line = [part: number | null, basis: string, need: string];

/** Posts the editor of a trial with these lines; parts by their place in the list. */
async function state(as: ViewerName, id: string, lines: Line[], version?: number) {
  const trial = await stored(id);
  const fields = lines.flatMap(([part, basis, need], index) => [
    [`part-${index}`, part === null ? "" : (trial.subActivities[part]?.id ?? "elsewhere")],
    [`basis-${index}`, basis],
    [`need-${index}`, need],
  ]);
  return stateExemptionsCommand(who(as), {
    ...{ id, version: String(version ?? trial.version), lines: String(lines.length) },
    ...Object.fromEntries(fields),
  });
}

async function stateAll(id: string, lines: Line[], as: ViewerName = "own leader") {
  const result = await state(as, id, lines);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return stored(id);
}

const P11 = `NATIONAL:${worldIds.provision}`;
const told = (trial: Awaited<ReturnType<typeof stored>>) =>
  trial.exemptionUses
    .map((use) =>
      [
        trial.subActivities.find(({ id }) => id === use.subActivityId)?.title ?? "hele",
        use.provision?.id ?? use.municipalRule?.id ?? use.level,
        use.statedNeed,
        use.reviewedNeed ?? "-",
      ].join(" "),
    )
    .sort();
const onlyUse = async (id: string) => {
  const use = (await stored(id)).exemptionUses[0]!;
  const row = await opened.prisma.exemptionUse.findUniqueOrThrow({ where: { id: use.id } });
  return { ...use, version: row.version, state: reviewState(use) };
};
const review = async (as: ViewerName, id: string, need: string, note = "Fordi") => {
  const use = await onlyUse(id);
  return reviewExemptionCommand(who(as), { use: use.id, version: String(use.version), need, note });
};
const codeOf = (result: { ok: boolean; code?: string }) => (result.ok ? "ok" : result.code);

describe("what each part needs is stated", () => {
  test("by part and level, and counts as the part that needs it most", async () => {
    const id = await register();
    const trial = await stateAll(id, [
      [null, "MUNICIPAL:rule-alfa", "INDIRECT"],
      [0, P11, "NONE"],
      [1, P11, "DIRECT"],
      [1, "", ""],
    ]);
    expect(told(trial)).toEqual([
      "Bål provision-11 NONE -",
      "Gåtur provision-11 DIRECT -",
      "hele rule-alfa INDIRECT -",
    ]);
    expect(trial.version).toBe(2);
    expect(trial.exemptionUses[0]).toMatchObject({
      statedOn: "2026-06-15",
      statedByName: who("own leader")!.name,
    });
    const page = await account("own leader", {});
    expect(page.areas[0]!.levels.NATIONAL.needs).toMatchObject({ DIRECT: 1, NONE: 0 });
    expect(page.areas[0]!.levels.MUNICIPAL.needs).toMatchObject({ INDIRECT: 1 });
    await opened.prisma.trial.deleteMany({});
  });

  test("stands in the trial's history in words, with before and after", async () => {
    const id = await register();
    await stateAll(id, [[0, P11, "DIRECT"]]);
    await stateAll(id, [[0, P11, "INDIRECT"]]);
    const history = await loadTrialHistory(who("own leader"), id);
    if (!history.ok) throw new Error(history.code);
    const line = { part: "Bål", level: "NATIONAL", basis: "Dagtilbudsloven § 11: Sprogvurdering" };
    expect(history.data.entries[0]!.changes).toEqual([
      {
        field: "statements",
        before: [{ ...line, need: "DIRECT" }],
        after: [{ ...line, need: "INDIRECT" }],
      },
    ]);
  });

  test("a need that says the same keeps its day and its name; a changed one gets new ones", async () => {
    const id = await register();
    await stateAll(id, [
      [0, P11, "DIRECT"],
      [1, P11, "DIRECT"],
    ]);
    process.env.FRISAT_TODAY = "2026-06-20";
    const trial = await stateAll(
      id,
      [
        [0, P11, "DIRECT"],
        [1, P11, "NONE"],
      ],
      "own administration",
    );
    const dates = trial.exemptionUses.map(({ statedNeed, statedOn, statedByName }) => [
      ...[statedNeed, statedOn, statedByName],
    ]);
    expect(dates.sort()).toEqual([
      ["DIRECT", "2026-06-15", who("own leader")!.name],
      ["NONE", "2026-06-20", who("own administration")!.name],
    ]);
  });

  test("posted twice it is saved once, and the second of two editors overwrites nothing", async () => {
    const id = await register();
    await stateAll(id, [[0, P11, "DIRECT"]]);
    expect((await state("own leader", id, [[0, P11, "DIRECT"]], 1)).ok).toBe(true);
    const late = await state("own administration", id, [[0, P11, "NONE"]], 1);
    expect(late).toMatchObject({
      code: "CONFLICT",
      current: { version: 2, savedBy: who("own leader")!.name },
    });
    expect(told(await stored(id))).toEqual(["Bål provision-11 DIRECT -"]);
    expect((await stored(id)).version).toBe(2);
  });

  test("at the same moment only one of two wins", async () => {
    const id = await register();
    const results = await Promise.all([
      state("own leader", id, [[0, P11, "DIRECT"]]),
      state("own administration", id, [[0, P11, "NONE"]]),
    ]);
    expect(results.map(codeOf).sort()).toEqual(["CONFLICT", "ok"]);
    expect((await stored(id)).exemptionUses).toHaveLength(1);
  });

  test("by those who may edit the trial", async () => {
    const id = await register({ sharing: "PUBLIC" });
    const as = async (name: ViewerName) => codeOf(await state(name, id, [[0, P11, "DIRECT"]]));
    expect(await as("signed out")).toBe("SIGNED_OUT");
    for (const name of ["own evaluator", "own staff", "leader next door", "foreign administration"] as const)
      expect([name, await as(name)]).toEqual([name, "FORBIDDEN"]);
    expect(await as("own administration")).toBe("ok");
  });
});

describe("a reference that does not fit is refused at its line", () => {
  const refusal = async (trial: Record<string, unknown>, ...lines: Line[]) => {
    const result = await state("own leader", await register(trial), lines);
    return result.ok ? null : (result.fieldErrors ?? result.code);
  };

  test("a provision of another area", async () => {
    expect(await refusal({}, [0, P11, "NONE"], [0, "NATIONAL:school-only", "DIRECT"])).toEqual({
      "basis-1": { key: "basisArea", values: { name: "Dagtilbudsloven § 5: Emne" } },
    });
  });

  test("a provision that was abolished before the trial, but not one that held while it ran", async () => {
    const late = { periodStart: "2023-08-01", periodEnd: "2024-06-30" };
    const wrong = {
      key: "basisReplaced",
      values: { name: "Dagtilbudsloven § 40 a: Emne", date: "2022-08-01" },
    };
    expect(await refusal(late, [0, "NATIONAL:abolished", "DIRECT"])).toEqual({ "basis-0": wrong });
    expect(await refusal({}, [0, "NATIONAL:abolished", "DIRECT"])).toEqual({ "basis-0": wrong });
    const then = { periodStart: "2021-08-01", periodEnd: "2022-12-31" };
    expect(await refusal(then, [0, "NATIONAL:abolished", "DIRECT"])).toBeNull();
  });

  test("the same in the form of the trial", async () => {
    const form = {
      ...{
        leadInstitutionId: "alfa-one",
        title: "Sen",
        freedFrom: "a",
        freedTo: "b",
        themes: worldIds.theme,
      },
      ...{ nationalNeed: "DIRECT", provisionIds: ["abolished", worldIds.provision] },
    };
    const refused = await createTrialCommand(who("own leader"), form);
    expect(refused).toMatchObject({
      code: "INVALID",
      fieldErrors: { provisionIds: { key: "basisReplaced", values: { date: "2022-08-01" } } },
    });
    const elsewhere = { ...form, provisionIds: ["school-only"] };
    expect(await createTrialCommand(who("own leader"), elsewhere)).toMatchObject({
      fieldErrors: { provisionIds: { key: "basisArea" } },
    });
    const then = { ...form, periodStart: "2021-08-01", periodEnd: "2022-06-30" };
    expect((await createTrialCommand(who("own leader"), then)).ok).toBe(true);
  });

  test("another municipality's rule and an unknown provision", async () => {
    const choose = { key: "choose" };
    expect(await refusal({}, [null, "MUNICIPAL:rule-beta", "DIRECT"])).toEqual({ "basis-0": choose });
    expect(await refusal({}, [null, "NATIONAL:no-such", "DIRECT"])).toEqual({ "basis-0": choose });
    expect(await refusal({}, [null, "NATIONAL:rule-alfa", "DIRECT"])).toEqual({ "basis-0": choose });
  });

  test("but what a wish granted the municipality fits", async () => {
    expect(await refusal({}, [null, "NATIONAL:granted", "DIRECT"])).toBeNull();
  });

  test("and what the trial had already stays, also when its period moves on", async () => {
    const then = { periodStart: "2021-08-01", periodEnd: "2022-06-30" };
    const id = await register({ ...then, nationalNeed: "DIRECT", provisionIds: ["abolished"] });
    const { version } = await stored(id);
    const moved = await updateTrialCommand(who("own leader"), {
      ...valuesOfInput(inputOfRecord(await stored(id))),
      ...{ id, version: String(version), periodStart: "2025-01-01", periodEnd: "" },
    });
    expect(moved.ok).toBe(true);
    const trial = await stateAll(id, [
      [null, "NATIONAL:abolished", "INDIRECT"],
      [1, "NATIONAL:abolished", "NONE"],
    ]);
    expect(told(trial)).toEqual(["Gåtur abolished NONE -", "hele abolished INDIRECT -"]);
  });
});

describe("the trial's form", () => {
  const edit = async (id: string, changes: Record<string, unknown>) => {
    const trial = await stored(id);
    const values = { ...valuesOfInput(inputOfRecord(trial)), id, version: String(trial.version), ...changes };
    const result = await updateTrialCommand(who("own leader"), values);
    if (!result.ok) throw new Error(JSON.stringify(result));
    return stored(id);
  };

  async function reviewedTrial(): Promise<string> {
    const id = await register();
    const trial = await stateAll(id, [
      [null, P11, "DIRECT"],
      [null, "NATIONAL:granted", "INDIRECT"],
      [0, P11, "DIRECT"],
      [1, "MUNICIPAL:rule-alfa", "DIRECT"],
    ]);
    for (const use of trial.exemptionUses) {
      const result = await reviewExemptionCommand(who("own evaluator"), {
        ...{ use: use.id, version: "1", need: "NONE", note: "Kan allerede" },
      });
      expect(result.ok).toBe(true);
    }
    return id;
  }
  const before = [
    "Bål provision-11 DIRECT NONE",
    "Gåtur rule-alfa DIRECT NONE",
    "hele granted INDIRECT NONE",
    "hele provision-11 DIRECT NONE",
  ];

  test("leaves the needs of parts and every review alone when something else is saved", async () => {
    const id = await reviewedTrial();
    const texts = { title: "Et nyt navn", purpose: "Ro", subActivities: "Gåtur til søen\nBål" };
    const trial = await edit(id, texts);
    expect(told(trial)).toEqual([
      "Bål provision-11 DIRECT NONE",
      "Gåtur til søen rule-alfa DIRECT NONE",
      ...before.slice(2),
    ]);
    expect(trial.exemptionUses.every(({ reviewNote }) => reviewNote === "Kan allerede")).toBe(true);
  });

  test("changes the need of the whole, and only that, and keeps the review", async () => {
    const id = await reviewedTrial();
    process.env.FRISAT_TODAY = "2026-07-01";
    const trial = await edit(id, { nationalNeed: "INDIRECT" });
    expect(told(trial)).toEqual([...before.slice(0, 3), "hele provision-11 INDIRECT NONE"]);
    const states = trial.exemptionUses.map((use) => `${use.statedOn} ${reviewState(use)}`).sort();
    expect(states).toEqual([
      ...Array.from({ length: 3 }, () => "2026-06-15 DISAGREEING"),
      "2026-07-01 CHANGED",
    ]);
  });

  test("gives an unnamed need its provision without losing the review", async () => {
    const id = await register({ nationalNeed: "DIRECT" });
    expect((await review("own evaluator", id, "DIRECT")).ok).toBe(true);
    const trial = await edit(id, { provisionIds: [worldIds.provision] });
    expect(told(trial)).toEqual(["hele provision-11 DIRECT DIRECT"]);
  });

  test("takes a part's needs away with the part, and only those", async () => {
    const id = await reviewedTrial();
    const trial = await edit(id, { subActivities: "Gåtur" });
    expect(told(trial)).toEqual(before.slice(1));
  });
});

describe("the three steps", () => {
  test("stated, reviewed and commented, each with its name and its day", async () => {
    const id = await register();
    await stateAll(id, [[0, P11, "DIRECT"]]);
    expect((await onlyUse(id)).state).toBe("UNREVIEWED");

    process.env.FRISAT_TODAY = "2026-06-16";
    expect((await review("own evaluator", id, "NONE", "Loven tillader det")).ok).toBe(true);
    expect(await onlyUse(id)).toMatchObject({
      ...{
        state: "DISAGREEING",
        statedNeed: "DIRECT",
        reviewedNeed: "NONE",
        reviewNote: "Loven tillader det",
      },
      ...{ reviewedOn: "2026-06-16", reviewedByName: who("own evaluator")!.name, version: 2 },
    });

    process.env.FRISAT_TODAY = "2026-06-17";
    const { id: use } = await onlyUse(id);
    const comment = { use, version: "2", comment: "Vi er enige" };
    expect(await commentExemptionCommand(who("own administration"), comment)).toEqual({
      ok: true,
      data: { use },
    });
    expect(await onlyUse(id)).toMatchObject({
      ...{ state: "COMMENTED", comment: "Vi er enige", commentedOn: "2026-06-17" },
      commentedByName: who("own administration")!.name,
    });
    const history = await loadTrialHistory(who("own leader"), id);
    if (!history.ok) throw new Error(history.code);
    expect(history.data.entries.map(({ actorName, changes }) => [actorName, changes[0]?.field])).toEqual([
      [who("own administration")!.name, "review"],
      [who("own evaluator")!.name, "review"],
      [who("own leader")!.name, "statements"],
      [who("own leader")!.name, "leadInstitutionId"],
    ]);
  });

  test("the account counts the review, else the statement", async () => {
    await opened.prisma.trial.deleteMany({});
    const id = await register();
    await stateAll(id, [[0, P11, "DIRECT"]]);
    const needs = async () => (await account("own leader", {})).areas[0]!.levels.NATIONAL.needs;
    expect(await needs()).toMatchObject({ DIRECT: 1, INDIRECT: 0 });
    await review("own administration", id, "INDIRECT");
    expect(await needs()).toMatchObject({ DIRECT: 0, INDIRECT: 1 });
  });

  test.each(["2026-06-15", "2026-06-20"])(
    "a statement changed after the review, on %s, waits again, and the review counts until it is redone",
    async (later) => {
      await opened.prisma.trial.deleteMany({});
      const id = await register();
      await stateAll(id, [[0, P11, "DIRECT"]]);
      await review("own administration", id, "NONE");
      process.env.FRISAT_TODAY = later;
      await stateAll(id, [[0, P11, "INDIRECT"]]);
      expect(await onlyUse(id)).toMatchObject({
        ...{ state: "CHANGED", statedNeed: "INDIRECT", reviewedNeed: "NONE" },
      });
      expect((await account("own leader", {})).areas[0]!.levels.NATIONAL.needs).toMatchObject({ NONE: 1 });
      expect((await queue("own administration", { state: "CHANGED" })).list!.total).toBe(1);

      await review("own administration", id, "NONE");
      expect((await onlyUse(id)).state).toBe("DISAGREEING");
    },
  );

  test("an institution that adopts what was found has settled it", async () => {
    const id = await register();
    await stateAll(id, [[0, P11, "DIRECT"]]);
    await review("own administration", id, "NONE");
    await stateAll(id, [[0, P11, "NONE"]]);
    expect((await onlyUse(id)).state).toBe("AGREED");
  });

  test("two reviewers: the second sees what the first found, and nothing is overwritten", async () => {
    const id = await register();
    await stateAll(id, [[0, P11, "DIRECT"]]);
    const { id: use } = await onlyUse(id);
    const both = await Promise.all(
      (["own evaluator", "own administration"] as const).map((name) =>
        reviewExemptionCommand(who(name), { use, version: "1", need: "NONE", note: name }),
      ),
    );
    expect(both.map(codeOf).sort()).toEqual(["CONFLICT", "ok"]);
    const loser = both.find(({ ok }) => !ok);
    const winner = await onlyUse(id);
    expect(loser).toMatchObject({ current: { version: 2, reviewNote: winner.reviewNote } });
  });

  test("a review does not go with a statement that was changed meanwhile", async () => {
    const id = await register();
    await stateAll(id, [[0, P11, "DIRECT"]]);
    const { id: use } = await onlyUse(id);
    await stateAll(id, [[0, P11, "INDIRECT"]]);
    expect(
      await reviewExemptionCommand(who("own evaluator"), { use, version: "1", need: "DIRECT", note: "x" }),
    ).toMatchObject({ code: "CONFLICT", current: { statedNeed: "INDIRECT" } });
  });

  test("nobody reviews as leader, and only the municipality comments", async () => {
    const id = await register({ sharing: "PUBLIC" });
    await stateAll(id, [[0, P11, "DIRECT"]]);
    for (const name of ["own leader", "own staff", "own politician", "foreign administration"] as const)
      expect([name, codeOf(await review(name, id, "DIRECT"))]).toEqual([name, "FORBIDDEN"]);
    const { id: use } = await onlyUse(id);
    const comment = { use, version: "1", comment: "Ja" };
    expect(await commentExemptionCommand(who("own administration"), comment)).toMatchObject({
      fieldErrors: { comment: { key: "reviewFirst" } },
    });
    expect(codeOf(await commentExemptionCommand(who("own evaluator"), comment))).toBe("FORBIDDEN");
    expect(codeOf(await commentExemptionCommand(who("own leader"), comment))).toBe("FORBIDDEN");
  });

  test("an archived trial's statement is not there to review", async () => {
    const id = await register();
    await stateAll(id, [[0, P11, "DIRECT"]]);
    const { id: use } = await onlyUse(id);
    await opened.prisma.trial.update({ where: { id }, data: { archivedAt: new Date() } });
    expect(
      codeOf(await reviewExemptionCommand(who("own administration"), { use, version: "1", need: "DIRECT" })),
    ).toBe("NOT_FOUND");
  });
});

async function queue(as: ViewerName, raw: Record<string, string>): Promise<ExemptionPage> {
  const result = await loadExemptions(who(as), raw);
  if (!result.ok) throw new Error(result.code);
  return result.data;
}
const account = async (as: ViewerName, raw: Record<string, string>) => (await queue(as, raw)).account;

describe("the page", () => {
  let first: string;
  beforeAll(async () => {
    await opened.prisma.trial.deleteMany({});
    process.env.FRISAT_TODAY = "2026-06-10";
    first = await register({ title: "Ældst", sharing: "PUBLIC" });
    await stateAll(first, [[0, P11, "DIRECT"]]);
    process.env.FRISAT_TODAY = "2026-06-12";
    const second = await register({ title: "Yngre", sharing: "MUNICIPALITY" });
    await stateAll(second, [
      [0, P11, "INDIRECT"],
      [1, "MUNICIPAL:rule-alfa", "DIRECT"],
    ]);
  });

  test("shows the reviewer the oldest first, and what comes next", async () => {
    const { list, current, next, mayReview } = await queue("own administration", {});
    expect(mayReview).toBe(true);
    expect([list!.total, list!.trials]).toEqual([3, 2]);
    expect(current).toMatchObject({ trial: { title: "Ældst" }, may: { review: true, comment: false } });
    expect(next).toBe(list!.items[1]!.id);
  });

  test("is narrowed by level, area and state", async () => {
    const total = async (raw: Record<string, string>) => (await queue("own administration", raw)).list!.total;
    expect(await total({ level: "MUNICIPAL" })).toBe(1);
    expect(await total({ area: "SCHOOL" })).toBe(0);
    expect(await total({ state: "AGREED" })).toBe(0);
    expect(await total({ state: "ALL" })).toBe(3);
    expect(await total({ municipality: "beta" })).toBe(0);
  });

  test("its numbers of steps are the numbers of trials in the lists they lead to", async () => {
    const page = await queue("own administration", {});
    for (const level of ["NATIONAL", "MUNICIPAL"] as const)
      for (const [state, count] of Object.entries(page.account.states[level]))
        expect((await queue("own administration", { level, state })).list!.trials).toBe(count);
  });

  test("shows others the figures of what they may see, without a queue and without forms", async () => {
    const open = await queue("signed out", {});
    expect(open).toMatchObject({ list: null, current: null, mayReview: false });
    expect(open.account.areas[0]!.trials).toBe(1);
    const asked = await queue("own leader", { state: "WAITING" });
    expect(asked.list!.items.every(({ may }) => !may.review && !may.comment)).toBe(true);
    expect(asked.current).toBeNull();
  });

  test("tells names only to the municipality's own people and to evaluators", async () => {
    const nameFor = async (name: ViewerName) =>
      (await queue(name, { municipality: "alfa", state: "ALL" })).list!.items[0]!.statedByName;
    const known = who("own leader")!.name;
    for (const name of ["own politician", "own evaluator", "national evaluator"] as const)
      expect([name, await nameFor(name)]).toEqual([name, known]);
    for (const name of ["signed out", "foreign leader", "foreign administration"] as const)
      expect([name, await nameFor(name)]).toEqual([name, null]);
    const inTrial = async (name: ViewerName) => {
      const result = await loadTrial(who(name), first);
      return result.ok ? result.data.trial.exemptionUses[0]!.statedByName : result.code;
    };
    expect([await inTrial("own staff"), await inTrial("foreign leader")]).toEqual([known, null]);
    const file = await loadExemptionExport(null, { municipality: "alfa" });
    expect(file.ok && file.data.items.map(({ statedByName }) => statedByName)).toEqual([null]);
  });

  test("a municipality that does not exist is not found", async () => {
    expect(await loadExemptions(null, { municipality: "atlantis" })).toEqual({
      ok: false,
      code: "NOT_FOUND",
    });
  });
});
