import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chooseLandingCommand } from "@/lib/commands/sunset";
import type { OpenDatabase } from "@/lib/db/client";
import { loadOwnHome } from "@/lib/loaders/home";
import { loadTrialHistory } from "@/lib/loaders/trial";
import { loadSunset, loadSunsetExport, type Sunset } from "@/lib/loaders/sunset";
import type { Actor } from "@/lib/domain/member/role";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type ViewerName, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
const today = process.env.FRISAT_TODAY;
beforeAll(async () => {
  process.env.FRISAT_TODAY = "2027-11-01";
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
});
afterAll(async () => {
  if (today === undefined) delete process.env.FRISAT_TODAY;
  else process.env.FRISAT_TODAY = today;
  await opened.close();
});
beforeEach(() => opened.prisma.trialLanding.deleteMany());

const viewer = (name: ViewerName) => world.viewers[name]!;
const trialId = worldIds.trial("alfa-one", "MUNICIPALITY");
const choice = (parts: object = {}) => ({
  ...{ trialId, version: "0", way: "STOP", reason: "Vi har lært det, vi ville." },
  ...parts,
});
async function list(name: ViewerName, query: Record<string, string> = {}): Promise<Sunset> {
  const result = await loadSunset(viewer(name), { municipality: "alfa", ...query });
  if (!result.ok || result.data.municipality === null) throw new Error("no list");
  return result.data;
}
const ids = (sunset: Sunset) => sunset.groups.flatMap(({ rows }) => rows.map(({ id }) => id));

describe("choosing a landing", () => {
  test("keeps the choice, who made it, and tells the history of the trial", async () => {
    expect(await chooseLandingCommand(viewer("own leader"), choice())).toMatchObject({ ok: true });
    expect(await opened.prisma.trialLanding.findUnique({ where: { trialId } })).toMatchObject({
      ...{ way: "STOP", reason: "Vi har lært det, vi ville.", version: 1 },
      chosenById: viewer("own leader").userId,
    });
    const history = await loadTrialHistory(viewer("own leader"), trialId);
    expect(history.ok && history.data.entries[0]!.changes).toEqual([
      { field: "landing", before: null, after: { way: "STOP", reason: "Vi har lært det, vi ville." } },
    ]);
  });

  test("does not disturb somebody who is editing the trial", async () => {
    const before = await opened.prisma.trial.findUniqueOrThrow({ where: { id: trialId } });
    await chooseLandingCommand(viewer("own administration"), choice());
    const after = await opened.prisma.trial.findUniqueOrThrow({ where: { id: trialId } });
    expect(after.version).toBe(before.version);
  });

  test("whoever comes second is told what was chosen, and nothing is overwritten", async () => {
    await chooseLandingCommand(viewer("own leader"), choice());
    const second = choice({ way: "EXTEND", reason: "Vi vil gerne videre" });
    expect(await chooseLandingCommand(viewer("own administration"), second)).toMatchObject({
      ...{ ok: false, code: "CONFLICT" },
      current: { way: "STOP", reason: "Vi har lært det, vi ville.", version: 1 },
    });
    const third = { ...second, version: "1" };
    expect(await chooseLandingCommand(viewer("own administration"), third)).toMatchObject({ ok: true });
    expect(await chooseLandingCommand(viewer("own leader"), third)).toMatchObject({ code: "CONFLICT" });
    expect(await opened.prisma.trialLanding.findUnique({ where: { trialId } })).toMatchObject({
      ...{ way: "EXTEND", version: 2 },
    });
  });

  test.each([
    ["no way", { way: "" }, { way: { key: "choose" } }],
    ["a way there is not", { way: "WAIT" }, { way: { key: "choose" } }],
    ["no reason", { reason: "  " }, { reason: { key: "required" } }],
    ["a reason that is too long", { reason: "x".repeat(2_001) }, { reason: { key: "tooLong" } }],
    ["a personal number", { reason: "Se 010203-1234" }, { reason: { key: "cpr" } }],
  ])("is refused with %s", async (_, parts, fieldErrors) => {
    expect(await chooseLandingCommand(viewer("own leader"), choice(parts))).toMatchObject({
      ...{ ok: false, code: "INVALID", fieldErrors },
    });
    expect(await opened.prisma.trialLanding.count()).toBe(0);
  });

  test("is refused for a trial that has landed", async () => {
    await opened.prisma.trial.update({ where: { id: trialId }, data: { stage: "LANDED" } });
    const result = await chooseLandingCommand(viewer("own leader"), choice());
    await opened.prisma.trial.update({ where: { id: trialId }, data: { stage: "IN_TEST" } });
    expect(result).toEqual({ ok: false, code: "ALREADY_DONE" });
  });

  test.each([null, "text", { trialId: "'; drop table trial" }, { trialId: ["a", "b"] }])(
    "takes whatever is posted: %j",
    async (raw) => {
      expect(await chooseLandingCommand(viewer("own leader"), raw)).toEqual({ ok: false, code: "NOT_FOUND" });
    },
  );
});

describe("the list of what ends", () => {
  const all = (institution: string) =>
    (["INSTITUTION", "MUNICIPALITY", "AGREEMENT_MUNICIPALITIES", "PUBLIC"] as const).map((sharing) =>
      worldIds.trial(institution, sharing),
    );
  const withoutHidden = (institution: string) => all(institution).slice(1);

  test.each<[ViewerName, string[]]>([
    ["own leader", all("alfa-one")],
    ["own staff", all("alfa-one")],
    ["own administration", [...all("alfa-one"), ...all("alfa-two")]],
    ["own politician", [...withoutHidden("alfa-one"), ...withoutHidden("alfa-two")]],
    ["national evaluator", [...withoutHidden("alfa-one"), ...withoutHidden("alfa-two")]],
  ])("of the %s", async (name, expected) => {
    expect(ids(await list(name)).sort()).toEqual(expected.sort());
  });

  test("names the responsible to the municipality's own people only", async () => {
    const names = async (name: ViewerName) =>
      (await list(name)).groups[0]!.rows.find(({ id }) => id === trialId)!.responsible;
    expect(await names("own politician")).toEqual(["Person leader-alfa-one"]);
    expect(await names("national evaluator")).toBeNull();
    expect(await names("system administrator")).toBeNull();
    const file = await loadSunsetExport(viewer("national evaluator"), { municipality: "alfa" });
    expect(JSON.stringify(file)).not.toContain("Person leader");
  });

  test("tells who may choose", async () => {
    const rows = async (name: ViewerName) => (await list(name)).groups.flatMap((group) => group.rows);
    expect((await rows("own leader")).every(({ mayChoose }) => mayChoose)).toBe(true);
    expect((await rows("own administration")).every(({ mayChoose }) => mayChoose)).toBe(true);
    expect((await rows("own staff")).some(({ mayChoose }) => mayChoose)).toBe(false);
    expect((await rows("own politician")).some(({ mayChoose }) => mayChoose)).toBe(false);
  });

  test("each figure is the length of the list it links to", async () => {
    await chooseLandingCommand(viewer("own leader"), choice());
    const { figures, total } = await list("own administration");
    expect(total).toBe(figures.all);
    expect((await list("own administration", { missing: "1" })).total).toBe(figures.missing);
    expect((await list("own administration", { missing: "1", due: "1" })).total).toBe(figures.due);
    expect(figures).toEqual({ all: 8, missing: 7, due: 7 });
  });

  test("is narrowed by area and by what ends", async () => {
    expect((await list("own administration", { area: "SCHOOL" })).total).toBe(0);
    expect((await list("own administration", { kind: "RULE" })).total).toBe(0);
    expect((await list("own administration", { kind: "AGREEMENT" })).total).toBe(8);
  });

  test("is in the file as on screen", async () => {
    const file = await loadSunsetExport(viewer("own administration"), { municipality: "alfa", missing: "1" });
    if (!file.ok) throw new Error(file.code);
    const shown = await list("own administration", { missing: "1" });
    expect(file.data.groups).toEqual(shown.groups);
  });

  test("waits on the leader's start page until a landing is chosen", async () => {
    const waiting = async () => (await loadOwnHome(viewer("own leader") as Actor)).data.landings!.total;
    expect(await waiting()).toBe(4);
    await chooseLandingCommand(viewer("own leader"), choice());
    expect(await waiting()).toBe(3);
  });
});

describe("everything a trial can lean on", () => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  const causes = async (): Promise<string[]> => {
    const { groups } = await list("own administration");
    return groups.flatMap(({ kind, endsOn, rows }) =>
      rows
        .filter(({ id }) => id === trialId)
        .flatMap(({ alsoEnds }) => [
          `${kind} ${endsOn}`,
          ...alsoEnds.map((each) => `${each.kind} ${each.endsOn}`),
        ]),
    );
  };

  test("ends: a provision, a grant and a rule beside the agreement, the earliest first", async () => {
    const { prisma } = opened;
    await prisma.provisionValidity.create({
      data: { kind: "IN_FORCE", order: 1, validTo: day("2027-07-31"), provisionId: worldIds.provision },
    });
    const grant = { provisionId: worldIds.provision, area: "DAYCARE", municipalityId: "alfa" } as const;
    await prisma.provisionGrant.create({
      data: { ...grant, validFrom: day("2026-01-01"), validTo: day("2028-06-30") },
    });
    const rule = { area: "DAYCARE", category: "PEDAGOGY", municipalityId: "alfa", summary: "Skema" } as const;
    await prisma.municipalRule.createMany({
      data: [
        { ...rule, id: "rule-1", title: "Skema", status: "REMOVED", validTo: day("2027-08-31") },
        { ...rule, id: "rule-2", title: "Skema", status: "OPTIONAL", replacesId: "rule-1" },
      ],
    });
    await prisma.exemptionUse.create({
      data: { trialId, level: "MUNICIPAL", statedNeed: "DIRECT", municipalRuleId: "rule-1" },
    });
    const others = ["PROVISION 2027-07-31", "AGREEMENT 2027-12-31", "GRANT 2028-06-30"];
    expect(await causes()).toEqual(others);

    await prisma.municipalRule.update({ where: { id: "rule-2" }, data: { validTo: day("2027-11-30") } });
    expect(await causes()).toEqual([others[0], "RULE 2027-11-30", others[1], others[2]]);
  });
});
