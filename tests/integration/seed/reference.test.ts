import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import { trialNeed } from "@/lib/domain/exemption/need";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { seedReference } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";
import { fingerprint } from "@/tests/integration/seed/fingerprint";

let opened: OpenDatabase;
const prisma = () => opened.prisma;

beforeAll(async () => {
  opened = await freshDatabase();
  await seedReference(prisma());
});
afterAll(() => opened.close());

describe("the reference data", () => {
  test("is as large as the sources say", async () => {
    expect({
      municipalities: await prisma().municipality.count(),
      provisions: await prisma().legalProvision.count(),
      rules: await prisma().municipalRule.count(),
      trials: await prisma().trial.count(),
      examples: await prisma().catalogueExample.count(),
      classifications: await prisma().classification.count(),
      reportedCounts: await prisma().reportedCount.count(),
      governanceFacts: await prisma().governanceFact.count(),
      agreements: await prisma().agreement.count(),
    }).toEqual({
      municipalities: 7,
      // 51 of the sources, and 21 laws next door that every area needs.
      provisions: 51 + 21,
      rules: 50,
      trials: 30,
      examples: 59,
      classifications: 29,
      reportedCounts: 48,
      governanceFacts: 49,
      agreements: 8,
    });
  });

  test("has 35 national, 31 municipal and 4 local fence-posts", async () => {
    const levels = await prisma().fencePost.groupBy({ by: ["level"], _count: true });
    expect(Object.fromEntries(levels.map(({ level, _count }) => [level, _count]))).toEqual({
      NATIONAL: 35,
      MUNICIPAL: 31,
      LOCAL: 4,
    });
  });

  test("has Rebild's plan in the order of the source", async () => {
    const milestones = await prisma().milestone.findMany({ orderBy: { order: "asc" } });
    expect(await prisma().phase.count()).toBe(6);
    expect(await prisma().planItem.count()).toBe(45);
    expect(await prisma().workingGroup.count()).toBe(5);
    expect(milestones).toHaveLength(19);
    expect(milestones.slice(13, 16).map(({ wording }) => wording)).toEqual([
      "Juni 2022 - juni 2023",
      "1.april 2022",
      "Foråret 2023",
    ]);
    expect(fromDbDate(milestones[0]!.exactOn)).toBe("2020-12-09");
  });

  test("has the three rounds of wishes under the acts, each with its place in the plan", async () => {
    const rounds = await prisma().wishRound.findMany({ orderBy: { deadlineOn: "asc" } });
    expect(
      rounds.map(({ deadlineOn, source }) => [
        fromDbDate(deadlineOn),
        (source as { milestone: string }).milestone,
      ]),
    ).toEqual([
      ["2021-04-01", "skaeringsdato-april-2021"],
      ["2021-10-01", "skaeringsdato-oktober-2021"],
      ["2022-04-01", "skaeringsdato-april-2022"],
    ]);
    expect(await prisma().exemptionWish.count()).toBe(0);
  });

  test("nests plan items and keeps their several times", async () => {
    const annex = await prisma().planItem.findUniqueOrThrow({ where: { id: "kommunalt-bilag" } });
    const deadlines = await prisma().planItem.findUniqueOrThrow({
      where: { id: "aar-1-frister-oensker" },
      include: { milestones: { orderBy: { milestoneId: "asc" } } },
    });
    expect(annex.parentId).toBe("endelig-aftale-og-bilag");
    expect(deadlines.occurrences).toHaveLength(2);
    expect(deadlines.milestones.map(({ milestoneId }) => milestoneId)).toEqual([
      "skaeringsdato-april-2022",
      "skaeringsdato-oktober-2021",
    ]);
  });

  test("knows the six eldercare trials freed from the law", async () => {
    const trials = await prisma().trial.findMany({
      where: { area: "ELDERCARE" },
      include: { exemptionUses: true },
    });
    const freed = trials.filter(({ exemptionUses }) => trialNeed(exemptionUses, "NATIONAL") === "DIRECT");
    const perMunicipality = (id: string) =>
      freed.filter(({ municipalityId }) => municipalityId === id).length;
    expect([perMunicipality("langeland"), perMunicipality("middelfart"), perMunicipality("viborg")]).toEqual([
      3, 1, 2,
    ]);
    expect(freed).toHaveLength(6);
  });

  test("states no exemption where the report knows none", async () => {
    const uses = await prisma().exemptionUse.findMany({ where: { trialId: "sc-instrument-teaching" } });
    expect(uses).toEqual([]);
  });

  test("ties the freed documentation rules to the trial that used them", async () => {
    const uses = await prisma().exemptionUse.findMany({
      where: { trialId: "el-care-home-documentation-middelfart", level: "MUNICIPAL" },
      orderBy: { municipalRuleId: "asc" },
    });
    expect(uses.map(({ municipalRuleId }) => municipalRuleId)).toEqual([
      "middelfart-demenskonsulent-indsatser",
      "middelfart-dobbelt-medicinkvittering",
      "middelfart-individuelle-borgermaal",
      "middelfart-laasning-observation",
    ]);
  });

  test("counts the school trials without an observed effect as planned", async () => {
    const schools = await prisma().trial.findMany({
      where: { area: "SCHOOL" },
      include: { stageChanges: true },
    });
    const started = schools.filter(({ stage }) => stage === "IN_TEST");
    expect(started.map(({ id }) => id).sort()).toEqual(["sc-childrens-ministry", "sc-year-group-budget"]);
    expect(schools.every(({ stage, stageChanges }) => stageChanges[0]!.stage === stage)).toBe(true);
  });

  test("reads school years as first of August to end of July", async () => {
    const tests = await prisma().provisionValidity.findMany({
      where: { provisionId: { in: ["fsl-13-3", "fsl-16e"] } },
      orderBy: [{ provisionId: "asc" }, { order: "asc" }],
    });
    expect(
      tests.map(({ provisionId, kind, validFrom, validTo }) => [
        provisionId,
        kind,
        fromDbDate(validFrom),
        fromDbDate(validTo),
      ]),
    ).toEqual([
      ["fsl-13-3", "IN_FORCE", "2021-08-01", null],
      // superseded by the next record, which begins with that school year
      ["fsl-13-3", "REPLACED", "2022-08-01", "2026-07-31"],
      ["fsl-13-3", "REPLACED", "2026-08-01", null],
      ["fsl-16e", "IN_FORCE", "2021-08-01", null],
      // goes on throughout the school year
      ["fsl-16e", "EXTENDED", null, "2024-07-31"],
    ]);
  });

  test("lets the act for both child areas hold in both", async () => {
    const act = await prisma().legalProvision.findUniqueOrThrow({
      where: { id: "lva-dagtilbud-folkeskole" },
    });
    expect(act.areas).toEqual(["DAYCARE", "SCHOOL"]);
  });

  test("gives each agreement its approval policy", async () => {
    const policy = async (id: string) => {
      const rules = await prisma().approvalRule.findMany({
        where: { agreementId: id },
        orderBy: { order: "asc" },
      });
      return rules.map(({ trigger, body }) => `${trigger} ${body}`);
    };
    expect(await policy("velfaerdsaftale-langeland")).toEqual([
      "STATUTORY_EXEMPTION COMMITTEE",
      "COSTS_MONEY COMMITTEE",
      "ALWAYS ADMINISTRATION",
    ]);
    expect(await policy("velfaerdsaftale-viborg")).toEqual([
      "IMPLEMENTATION COMMITTEE",
      "ALWAYS ADMINISTRATION",
    ]);
    expect(await policy("velfaerdsaftale-holbaek")).toEqual(["ALWAYS LEADER"]);
  });

  test("has Rebild's own agreement for all areas", async () => {
    const own = await prisma().agreement.findFirstOrThrow({ where: { kind: "MUNICIPAL" } });
    expect([own.municipalityId, fromDbDate(own.inForceFrom), fromDbDate(own.expiresOn), own.areas]).toEqual([
      "rebild",
      "2023-11-01",
      "2027-12-31",
      ["DAYCARE", "SCHOOL", "ELDERCARE", "OTHER"],
    ]);
  });

  test("brings no accounts and nothing made up but the places of anonymised trials", async () => {
    expect(await prisma().user.count()).toBe(0);
    expect(await prisma().trial.count({ where: { origin: { not: "REFERENCE" } } })).toBe(0);
    const madeUp = await prisma().institution.findMany({
      where: { origin: "DEMO" },
      include: { ledTrials: true },
    });
    expect(
      madeUp.every(({ ledTrials }) => ledTrials.length > 0 && ledTrials.every((t) => t.anonymised)),
    ).toBe(true);
  });
});

describe("loading it again", () => {
  test("writes nothing", async () => {
    const before = await fingerprint(opened);
    const queries = opened.queryCount();
    await seedReference(prisma());
    expect(opened.queryCount() - queries).toBeLessThan(50);
    expect(await fingerprint(opened)).toEqual(before);
  });

  test("leaves what users changed and restores what nobody did", async () => {
    await prisma().fencePost.update({
      where: { id: "fp-nat-dc-formaal" },
      data: { title: "Vores egen titel", version: 2 },
    });
    await prisma().legalProvision.update({ where: { id: "dtl-14" }, data: { topic: "Gammel tekst" } });
    await prisma().municipalRule.create({
      data: {
        id: "egen-regel",
        area: "DAYCARE",
        category: "PROCESS",
        title: "Egen regel",
        summary: "Tilføjet af kommunen",
        status: "REMOVED",
        municipalityId: "rebild",
      },
    });
    await seedReference(prisma());
    const post = await prisma().fencePost.findUniqueOrThrow({ where: { id: "fp-nat-dc-formaal" } });
    const provision = await prisma().legalProvision.findUniqueOrThrow({ where: { id: "dtl-14" } });
    expect(post.title).toBe("Vores egen titel");
    expect(provision.topic).toBe("Forældrebestyrelser");
    expect(await prisma().municipalRule.count()).toBe(51);
  });

  test("does not put back what a user removed", async () => {
    const id = "fp-loc-skriftligt-arbejde";
    await prisma().fencePost.delete({ where: { id } });
    await prisma().auditEvent.create({
      data: { operation: "DELETE", entity: "fencePost", entityId: id, actorName: "Karen Toftegaard" },
    });
    await seedReference(prisma());
    expect(await prisma().fencePost.findUnique({ where: { id } })).toBeNull();
  });

  test("keeps a moved milestone and a renamed institution", async () => {
    await prisma().milestone.update({
      where: { id: "delevaluering-2023" },
      data: {
        state: "DONE",
        reachedOn: toDbDate(toCalendarDate("2023-05-11")),
        version: { increment: 1 },
      },
    });
    await prisma().institution.update({ where: { id: "esbjerg-bakkeskolen" }, data: { name: "Nyt navn" } });
    await seedReference(prisma());
    const milestone = await prisma().milestone.findUniqueOrThrow({ where: { id: "delevaluering-2023" } });
    const school = await prisma().institution.findUniqueOrThrow({ where: { id: "esbjerg-bakkeskolen" } });
    expect([fromDbDate(milestone.reachedOn), school.name]).toEqual(["2023-05-11", "Nyt navn"]);
  });
});
