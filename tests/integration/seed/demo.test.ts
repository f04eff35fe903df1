import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { fromDbDate } from "@/lib/db/dates";
import { getCountedBurden } from "@/lib/db/effort";
import { effectOf } from "@/lib/domain/effect/change";
import { shownBurden } from "@/lib/domain/effort/burden";
import { trialNeed } from "@/lib/domain/exemption/need";
import { listBaselines } from "@/lib/db/plan-baseline";
import { getPlan } from "@/lib/db/plan";
import { getPlanThen, listChanges, namesOfRows } from "@/lib/db/plan-change";
import type { PlanBaseline } from "@/lib/domain/plan/baseline";
import { rowsIn, wordsOfChange } from "@/lib/domain/plan/change-words";
import { comparePlans } from "@/lib/domain/plan/compare";
import { changeTexts } from "@/lib/i18n/plan-change-words";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { findCprNumbers } from "@/lib/domain/shared/cpr";
import { requiredKindOf } from "@/lib/domain/trial/topic";
import { isOverdue } from "@/lib/domain/trial/stage";
import { seedDemo, seedReference } from "@/prisma/seed";
import { demoTrials } from "@/prisma/seed/demo/trial";
import { fingerprint } from "@/tests/integration/seed/fingerprint";
import { freshDatabase } from "@/tests/support/database";

const today = toCalendarDate("2026-11-22");
const seed = () => seedDemo(opened.prisma, { today, passwordHash: async () => "$argon2id$demo" });

let opened: OpenDatabase;
const prisma = () => opened.prisma;

beforeAll(async () => {
  opened = await freshDatabase();
  await seedReference(prisma());
  await seed();
});
afterAll(() => opened.close());

const listTrials = () =>
  prisma().trial.findMany({
    where: { origin: "DEMO" },
    include: {
      stageChanges: { orderBy: [{ from: "asc" }, { id: "asc" }] },
      decisions: { orderBy: { decidedOn: "asc" } },
      exemptionUses: { include: { provision: true, municipalRule: true } },
      classifications: { include: { classification: true } },
      leadInstitution: true,
      agreement: true,
      furtherInstitutions: true,
    },
  });

test("a municipality's own template lies beside the common ones, until it is deleted", async () => {
  const names = async () =>
    (await prisma().planTemplate.findMany({ orderBy: { name: "asc" } })).map(({ name }) => name);
  const [common, own] = [["Kommunal aftale 4 år", "Velfærdsaftale 3 år"], "Et efterår med workshops"];
  expect(await names()).toEqual([own, ...common]);
  const { id } = await prisma().planTemplate.findFirstOrThrow({ where: { municipalityId: "rebild" } });
  await prisma().planTemplate.delete({ where: { id } });
  const event = { operation: "DELETE", entity: "planTemplate", entityId: id, actorName: "Test" } as const;
  await prisma().auditEvent.create({ data: event });
  await seed();
  expect(await names()).toEqual(common);
});

describe("the institutions", () => {
  test("are as many as the sources count", async () => {
    const groups = await prisma().institution.groupBy({
      by: ["municipalityId", "kind"],
      where: { area: { in: ["DAYCARE", "SCHOOL"] }, kind: { notIn: ["ADMINISTRATION_UNIT"] } },
      _count: true,
    });
    const count = (municipalityId: string, kind: string) =>
      groups.find((group) => group.municipalityId === municipalityId && group.kind === kind)?._count;
    expect(count("helsingoer", "DAYCARE_CENTRE")).toBe(24);
    expect(count("rebild", "DAYCARE_CENTRE")).toBe(22);
    expect(count("rebild", "CHILDMINDER")).toBe(69);
    expect(count("rebild", "LARGE_CHILDMINDING")).toBe(1);
    expect(count("rebild", "GUEST_HOUSE")).toBe(1);
    expect(count("esbjerg", "DISTRICT_SCHOOL")).toBe(8);
    expect(count("holbaek", "SCHOOL")).toBe(11);
  });

  test("give each district school three to five sites", async () => {
    const schools = await prisma().institution.findMany({
      where: { kind: "DISTRICT_SCHOOL" },
      include: { children: true },
    });
    for (const { children } of schools) {
      expect(children.length).toBeGreaterThanOrEqual(3);
      expect(children.length).toBeLessThanOrEqual(5);
    }
  });

  test("are not all in the game", async () => {
    const idle = await prisma().institution.count({
      where: { kind: { not: "CHILDMINDER" }, ledTrials: { none: {} }, furtherTrials: { none: {} } },
    });
    expect(idle).toBeGreaterThan(10);
  });
});

describe("the accounts", () => {
  test("are four per municipality, an evaluator and an administrator", async () => {
    const users = await prisma().user.findMany({ include: { memberships: true } });
    expect(users).toHaveLength(30);
    expect(users.every(({ memberships }) => memberships.length === 1)).toBe(true);
    const evaluator = users.find(({ email }) => email === "evaluator@frisat.demo")!;
    expect(evaluator.memberships[0]).toMatchObject({ role: "EVALUATOR", municipalityId: null });
  });

  test("put leader and staff at the same institution, with something to do", async () => {
    const leader = await prisma().membership.findFirstOrThrow({
      where: { user: { email: "leder@viborg.demo" } },
    });
    const staff = await prisma().membership.findFirstOrThrow({
      where: { user: { email: "personale@viborg.demo" } },
    });
    expect(leader.institutionId).toBe(staff.institutionId);
    const own = await prisma().trial.findMany({ where: { leadInstitutionId: leader.institutionId! } });
    expect(new Set(own.map(({ stage }) => stage))).toContain("IN_TEST");
    expect(new Set(own.map(({ stage }) => stage))).toContain("LANDED");
  });
});

describe("the wishes", () => {
  const listWishes = () =>
    prisma().exemptionWish.findMany({
      include: { steps: { orderBy: [{ on: "asc" }, { id: "asc" }] }, round: true, grant: true, trials: true },
    });

  test("stand in every stage, each where its last step left it", async () => {
    const wishes = await listWishes();
    expect(new Set(wishes.map(({ stage }) => stage)).size).toBe(6);
    for (const { id, stage, submittedOn, steps } of wishes) {
      const days = steps.map(({ on }) => fromDbDate(on));
      expect(steps.at(-1)!.stage, id).toBe(stage);
      expect([days[0], [...days].sort()], id).toEqual([fromDbDate(submittedOn), days]);
      expect(days.at(-1)! <= today, id).toBe(true);
    }
    expect(wishes.some(({ trials }) => trials.length > 0)).toBe(true);
  });

  test("came in and were sent before the deadline of their round", async () => {
    for (const { id, round, steps, kind } of await listWishes()) {
      if (kind === "CHALLENGE") expect(round, id).toBeNull();
      else {
        const sent = steps.find(({ stage }) => stage === "SENT") ?? steps[0]!;
        expect(fromDbDate(sent.on) <= fromDbDate(round!.deadlineOn), id).toBe(true);
      }
    }
  });

  test("free nobody today, and leave a round open for new ones", async () => {
    const grants = await prisma().provisionGrant.findMany();
    expect(grants.length).toBeGreaterThan(0);
    expect(grants.every(({ validTo }) => validTo !== null && fromDbDate(validTo) < today)).toBe(true);
    const last = await prisma().wishRound.findFirstOrThrow({ orderBy: { deadlineOn: "desc" } });
    expect(fromDbDate(last.deadlineOn)).toBe("2027-04-01");
  });
});

describe("the trials", () => {
  test("are about 220 from more than 70 written texts, in every stage", async () => {
    const trials = await listTrials();
    expect(trials.length).toBeGreaterThan(200);
    expect(trials.length).toBeLessThan(240);
    expect(new Set(trials.map(({ purpose }) => purpose)).size).toBeGreaterThanOrEqual(70);
    expect(new Set(trials.map(({ stage }) => stage)).size).toBe(9);
    expect(new Set(trials.map(({ sharing }) => sharing)).size).toBe(4);
    expect(trials.some(({ furtherInstitutions }) => furtherInstitutions.length > 0)).toBe(true);
  });

  test("have a history that leads to where they stand", async () => {
    for (const trial of await listTrials()) {
      const days = trial.stageChanges.map(({ from }) => fromDbDate(from));
      expect(trial.stageChanges.at(-1)!.stage, trial.id).toBe(trial.stage);
      expect([...days].sort(), trial.id).toEqual(days);
      expect(days.at(-1)! <= today, trial.id).toBe(true);
    }
  });

  test("have decisions on the days they were decided, and only then", async () => {
    for (const trial of await listTrials()) {
      const decided = trial.stageChanges.filter(({ stage }) => stage === "DECIDED");
      expect(
        trial.decisions.map(({ decidedOn }) => fromDbDate(decidedOn)),
        trial.id,
      ).toEqual(decided.map(({ from }) => fromDbDate(from)));
      if (trial.stage === "DECIDED" || trial.stage === "LANDED")
        expect(trial.decisions.at(-1)!.outcome, trial.id).not.toBe("YELLOW");
    }
  });

  test("begin a new period after a yellow decision", async () => {
    const again = (await listTrials()).filter(({ decisions }) => decisions.at(-1)?.outcome === "YELLOW");
    expect(again.length).toBeGreaterThan(0);
    for (const { periodStart, decisions } of again)
      expect(fromDbDate(periodStart)! > fromDbDate(decisions.at(-1)!.decidedOn)).toBe(true);
  });

  test("are tested within the time of their agreement", async () => {
    for (const { id, agreement, periodStart, periodEnd } of await listTrials()) {
      if (!periodStart || !periodEnd) continue;
      expect(periodStart >= agreement!.inForceFrom && periodEnd <= agreement!.expiresOn, id).toBe(true);
    }
  });

  test("begin on workdays, and are reviewed no later than today", async () => {
    for (const { id, periodStart, exemptionUses } of await listTrials()) {
      if (periodStart) expect([1, 2, 3, 4, 5], id).toContain(periodStart.getUTCDay());
      for (const { reviewedOn } of exemptionUses)
        if (reviewedOn) expect(fromDbDate(reviewedOn) <= today, id).toBe(true);
    }
  });

  test("are in some cases overdue, in every municipality", async () => {
    const overdue = (await listTrials()).filter(({ stage, periodEnd }) =>
      isOverdue({ stage, periodEnd: fromDbDate(periodEnd) }, today),
    );
    expect(new Set(overdue.map(({ municipalityId }) => municipalityId)).size).toBe(7);
  });

  test("have what the form asks for in their area", async () => {
    for (const { id, area, classifications } of await listTrials()) {
      const required = requiredKindOf[area];
      const kinds = classifications.map(({ classification }) => classification.kind);
      if (required) expect(kinds, id).toContain(required);
    }
  });

  test("point at provisions of their area and at freed rules of their municipality", async () => {
    for (const { id, area, municipalityId, agreement, exemptionUses } of await listTrials()) {
      for (const { provision, municipalRule, level } of exemptionUses) {
        if (provision) expect(provision.areas, id).toContain(area);
        if (provision) expect(provision.freed, id).toBe("YES");
        if (municipalRule) expect(municipalRule.municipalityId, id).toBe(municipalityId);
        if (municipalRule) expect(municipalRule.status, id).not.toBe("KEPT");
        if (agreement!.kind === "MUNICIPAL") expect(level, id).toBe("MUNICIPAL");
      }
    }
  });

  test("leave the six exempt eldercare trials of the report alone", async () => {
    const eldercare = await prisma().trial.findMany({
      where: { area: "ELDERCARE" },
      include: { exemptionUses: true },
    });
    const exempt = eldercare.filter(({ exemptionUses }) => trialNeed(exemptionUses, "NATIONAL") === "DIRECT");
    expect(exempt.every(({ origin }) => origin === "REFERENCE")).toBe(true);
    const disputed = eldercare.flatMap(({ exemptionUses }) => exemptionUses);
    expect(disputed.some((use) => use.statedNeed === "DIRECT" && use.reviewedNeed === "NONE")).toBe(true);
  });

  test("never leave language assessment out in Helsingør, where it is a fence-post", async () => {
    const uses = await prisma().exemptionUse.count({
      where: { provisionId: "dtl-11", trial: { municipalityId: "helsingoer" } },
    });
    expect(uses).toBe(0);
  });

  test("name no civil registration numbers", () => {
    expect(findCprNumbers(JSON.stringify(demoTrials(today)))).toEqual([]);
  });

  test("are the same on every start, and true to an earlier day", () => {
    expect(demoTrials(today)).toEqual(demoTrials(today));
    const early = toCalendarDate("2022-06-01");
    for (const { trial, stageChanges, decisions } of demoTrials(early)) {
      expect(trial.stage).toBe(stageChanges.at(-1)!.stage);
      for (const { from } of stageChanges) expect(fromDbDate(from as Date) <= early, trial.id).toBe(true);
      for (const { decidedOn } of decisions)
        expect(fromDbDate(decidedOn as Date) <= early, trial.id).toBe(true);
    }
  });
});

describe("before and after", () => {
  test("is looked at in about forty trials, in every municipality, with answers on the scale", async () => {
    const indicators = await prisma().indicator.findMany({ include: { pairs: true, trial: true } });
    const trials = new Set(indicators.map(({ trialId }) => trialId)).size;
    expect(trials).toBeGreaterThanOrEqual(35);
    expect(trials).toBeLessThanOrEqual(60);
    expect(new Set(indicators.map(({ trial }) => trial.municipalityId)).size).toBe(7);
    expect(new Set(indicators.map(({ kind }) => kind)).size).toBe(4);
    const shown = indicators.map(({ kind, direction, pairs }) =>
      effectOf(
        { kind, direction },
        pairs.map(({ number, before, after }) => ({
          ...{ number, before: before && Number(before), after: after && Number(after) },
        })),
      ),
    );
    expect(shown.filter((effect) => effect === null).length).toBeGreaterThan(5);
    expect(new Set(shown.flatMap((effect) => effect?.verdict ?? [])).size).toBeGreaterThanOrEqual(3);
  });

  test("is not asked again after somebody took it away", async () => {
    const { id, trialId } = await prisma().indicator.findFirstOrThrow({ where: { order: 1 } });
    await prisma().indicator.deleteMany({ where: { trialId } });
    await prisma().auditEvent.create({
      data: { operation: "DELETE", entity: "indicator", entityId: id, actorName: "Prøve" },
    });
    await seed();
    expect(await prisma().indicator.count({ where: { id } })).toBe(0);
  });
});

describe("the time account", () => {
  test("shows every municipality, most of them under the target and some trials over it", async () => {
    const { all, municipalities, kinds, months } = shownBurden(await getCountedBurden(today));
    expect(municipalities.flatMap(({ group }) => group ?? [])).toHaveLength(7);
    expect(all!.under).toBeGreaterThan(0.5);
    expect(all!.under).toBeLessThan(1);
    expect(kinds).toHaveLength(5);
    expect(months.length).toBeGreaterThan(6);
  });
});

describe("the plans", () => {
  test("have milestones ahead in late 2026 for every municipality but Rebild's first agreement", async () => {
    const ahead = await prisma().milestone.findMany({
      where: { startOn: { gt: new Date(`${today}T00:00:00Z`) } },
      include: { agreement: true },
    });
    expect(new Set(ahead.map(({ agreement }) => agreement.municipalityId)).size).toBe(7);
    expect(ahead.every(({ origin, reachedOn }) => origin === "DEMO" && reachedOn === null)).toBe(true);
  });

  test("resolve their wordings by the conventions of the sources", async () => {
    const rows = [
      ...(await prisma().milestone.findMany({ where: { origin: "DEMO" } })),
      ...(await prisma().planItem.findMany({ where: { origin: "DEMO" } })),
    ];
    const of = (pattern: RegExp) => rows.filter(({ wording }) => wording !== null && pattern.test(wording));
    const part = (row: { startOn: Date; endOn: Date; precision: string }) =>
      `${fromDbDate(row.startOn).slice(5)} ${fromDbDate(row.endOn).slice(5)} ${row.precision}`;
    expect(new Set(of(/^foråret \d{4}$/).map(part))).toEqual(new Set(["03-01 05-31 SEASON"]));
    expect(new Set(of(/^efteråret \d{4}$/).map(part))).toEqual(new Set(["09-01 11-30 SEASON"]));
    expect(new Set(of(/^sommeren \d{4}$/).map(part))).toEqual(new Set(["06-01 08-31 SEASON"]));
    expect(new Set(of(/^ultimo marts \d{4}$/).map(part))).toEqual(new Set(["03-21 03-31 PART_OF_MONTH"]));
    expect(new Set(of(/^primo december \d{4}$/).map(part))).toEqual(new Set(["12-01 12-10 PART_OF_MONTH"]));
    expect(new Set(of(/^løbende$/).map(({ precision }) => precision))).toEqual(new Set(["ONGOING"]));
    for (const { wording, startOn } of rows) {
      const years = wording?.match(/\d{4}/g);
      if (years) expect(fromDbDate(startOn).slice(0, 4)).toBe(years[0]);
    }
  });

  test("have histories of three plans that lead to how they stand now, told in full sentences", async () => {
    const agreements = await prisma().planBaseline.groupBy({ by: ["agreementId"], _count: true });
    expect(agreements.map(({ _count }) => _count)).toEqual([2, 2, 2]);
    for (const { agreementId } of agreements) {
      const now = await getPlan(agreementId, prisma());
      const [latest, earliest] = (await listBaselines(agreementId)) as [PlanBaseline, PlanBaseline];
      expect(
        comparePlans(await getPlanThen(agreementId, now, toCalendarDate(today)), now).counts,
      ).toMatchObject({
        ...{ MOVED: 0, NEW: 0, GONE: 0, DROPPED: 0 },
      });
      const early = comparePlans(await getPlanThen(agreementId, now, earliest.agreedOn), now).counts;
      const late = comparePlans(await getPlanThen(agreementId, now, latest.agreedOn), now).counts;
      expect(late.MOVED).toBeGreaterThan(0);
      expect(early.MOVED).toBeGreaterThan(late.MOVED);
      const changes = await listChanges(agreementId, { part: null, batch: null, from: null, to: null }, 100);
      const words = changes.map((change) => wordsOfChange(change, true));
      const texts = changeTexts(await namesOfRows(agreementId, rowsIn(words)), "da");
      expect(words.map(texts.sentence).every((text) => /^\p{Lu}.{15,}\.$/u.test(text))).toBe(true);
      expect(changes.some(({ batchId }) => batchId !== null)).toBe(true);
    }
  });

  test("leave Rebild's plan from the sources as it is", async () => {
    const milestones = await prisma().milestone.findMany({
      where: { agreementId: "velfaerdsaftale-rebild" },
    });
    expect(milestones).toHaveLength(19);
    expect(milestones.every(({ origin }) => origin === "REFERENCE")).toBe(true);
  });
});

describe("the calendars", () => {
  test("are two, and what the people of the demo see to stands in the plan that is in force", async () => {
    const feeds = await prisma().calendarFeed.findMany({ orderBy: { id: "asc" } });
    expect(feeds.map(({ scope, ownerId, revokedAt }) => [scope, ownerId, revokedAt])).toEqual([
      ["PERSON", "demo-leder-rebild", null],
      ["PLAN", "demo-forvaltning-rebild", null],
    ]);
    const own = await prisma().planItem.findMany({ where: { id: { startsWith: "demo-own-" } } });
    expect(own.map(({ responsibleId }) => responsibleId).toSorted()).toEqual([
      "demo-forvaltning-rebild",
      "demo-leder-rebild",
      "demo-leder-rebild",
    ]);
    expect(own.filter(({ endOn }) => fromDbDate(endOn) < today)).toHaveLength(1);
  });
});

describe("the provisions to be checked again", () => {
  test("are some that are due and some that are to come, with a keeper", async () => {
    const kept = await prisma().legalProvision.findMany({
      where: { recheckOn: { not: null } },
      include: { keeper: true },
    });
    const days = kept.map(({ recheckOn }) => fromDbDate(recheckOn)!);
    expect(days.some((day) => day < today)).toBe(true);
    expect(days.some((day) => day > today)).toBe(true);
    expect(kept.every(({ keeper }) => keeper?.email === "evaluator@frisat.demo")).toBe(true);
  });

  test("are left alone once somebody has checked them", async () => {
    const checked = { recheckOn: null, keeperId: null, version: 2 };
    await prisma().legalProvision.update({ where: { id: "fsl-16e" }, data: checked });
    await seed();
    const after = await prisma().legalProvision.findUniqueOrThrow({ where: { id: "fsl-16e" } });
    expect(after).toMatchObject(checked);
  });
});

describe("the ideas", () => {
  test("wait to be read in every municipality, where an open link brings more", async () => {
    const [ideas, links] = await Promise.all([prisma().idea.findMany(), prisma().ideaLink.findMany()]);
    expect(ideas.length).toBeGreaterThanOrEqual(30);
    const places = (rows: { municipalityId: string }[]) =>
      new Set(rows.map((row) => row.municipalityId)).size;
    expect(places(ideas.filter(({ status }) => status === "WAITING"))).toBe(7);
    expect(
      places(links.filter(({ openUntil, closedAt }) => fromDbDate(openUntil) >= today && closedAt === null)),
    ).toBe(7);
    expect(
      ideas.flatMap(({ title, text, obstacle }) => findCprNumbers(`${title} ${text} ${obstacle}`)),
    ).toEqual([]);
  });

  test("that became trials tell the same of whose idea it was", async () => {
    const followed = await prisma().idea.findMany({ where: { status: "TRIAL" }, include: { trial: true } });
    expect(followed.length).toBeGreaterThanOrEqual(7);
    for (const { id, initiator, institutionId, trial } of followed) {
      expect(trial, id).toMatchObject({ initiator, leadInstitutionId: institutionId });
    }
  });
});

describe("seeding again", () => {
  test("writes nothing", async () => {
    const before = await fingerprint(opened);
    await seedReference(prisma());
    await seed();
    expect(await fingerprint(opened)).toEqual(before);
  });

  test("never undoes what people did with the demo", async () => {
    const trial = await prisma().trial.findFirstOrThrow({ where: { origin: "DEMO", stage: "IDEA" } });
    await prisma().trial.update({
      where: { id: trial.id },
      data: { title: "Omdøbt", archivedAt: new Date() },
    });
    await prisma().user.delete({ where: { id: "demo-personale-viborg" } });
    await prisma().auditEvent.create({
      data: {
        operation: "DELETE",
        entity: "user",
        entityId: "demo-personale-viborg",
        actorName: "Asger Winther",
      },
    });
    await seed();
    const after = await prisma().trial.findUniqueOrThrow({ where: { id: trial.id } });
    expect([after.title, after.archivedAt === null]).toEqual(["Omdøbt", false]);
    expect(await prisma().user.findUnique({ where: { email: "personale@viborg.demo" } })).toBeNull();
  });
});

describe("trials taken over", () => {
  test("tell the same as one that was shared earlier from another municipality", async () => {
    const copies = await prisma().trial.findMany({
      where: { adoptedFromId: { not: null }, origin: "DEMO" },
      include: { adoptedFrom: true },
    });
    expect(copies.length).toBeGreaterThanOrEqual(20);
    for (const { adoptedFrom, ...copy } of copies) {
      expect(adoptedFrom, copy.id).toMatchObject({ freedFrom: copy.freedFrom, freedTo: copy.freedTo });
      expect(adoptedFrom!.municipalityId).not.toBe(copy.municipalityId);
      expect(["PUBLIC", "AGREEMENT_MUNICIPALITIES"]).toContain(adoptedFrom!.sharing);
      expect(adoptedFrom!.createdAt < copy.createdAt).toBe(true);
    }
  });
});
