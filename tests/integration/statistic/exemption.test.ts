import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { listAccountRows } from "@/lib/db/statistic/exemption";
import { getTrialFigures } from "@/lib/db/statistic/figures";
import {
  countAccount,
  exemptionAccount,
  type AccountRow,
  type AccountTrial,
  type AccountUse,
} from "@/lib/domain/exemption/account";
import { exemptionNeeds } from "@/lib/domain/exemption/need";
import { welfareAreas, type WelfareArea } from "@/lib/domain/shared/area";
import { addDays, toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { trialFilter } from "@/lib/domain/trial/filter";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { freshDatabase } from "@/tests/support/database";
import { eldercareOfTheReport, schoolsOfTheReport } from "@/tests/support/exemption";

const TODAY = toCalendarDate("2026-11-22");
const REVIEWED_ON = toCalendarDate("2026-06-01");
const everything = scopeOf({
  ...{ userId: "u", sessionId: "s", name: "n", email: "e" },
  memberships: [{ role: "SYSTEM_ADMIN", municipalityId: null, institutionId: null, area: null }],
});
const municipalities = ["holbaek", "esbjerg", "langeland", "middelfart", "viborg"];
const placeOf = (municipalityId: string, area: WelfareArea) => `${municipalityId}-${area.toLowerCase()}`;

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
  const { prisma } = opened;
  await prisma.municipality.createMany({
    data: municipalities.map((id, index) => ({ id, name: id, code: `90${index}` })),
  });
  await prisma.institution.createMany({
    data: municipalities.flatMap((municipalityId) =>
      welfareAreas.map((area) => ({
        ...{
          id: placeOf(municipalityId, area),
          name: `Sted ${area}`,
          kind: "SCHOOL" as const,
          area,
          municipalityId,
        },
      })),
    ),
  });
  await prisma.legalProvision.createMany({
    data: ["p-5", "p-14"].map((id) => ({
      ...{ id, law: "Loven", paragraph: `§ ${id}`, topic: "Emne", summary: "Kort", areas: [...welfareAreas] },
      ...{ freed: "YES" as const, role: "EXEMPTED" as const },
    })),
  });
  await prisma.municipalRule.create({
    data: {
      ...{ id: "r-1", area: "SCHOOL", category: "PROCESS", title: "Ferieplan", summary: "Plan" },
      ...{ status: "REMOVED", municipalityId: "holbaek" },
    },
  });
});
afterAll(() => opened.close());

/** Writes the trials as they are counted in memory, each statement as one of a part of its own. */
async function store(trials: AccountTrial[]): Promise<void> {
  const { prisma } = opened;
  await prisma.trial.deleteMany({});
  await prisma.trial.createMany({
    data: trials.map(({ area, municipalityId }, index) => ({
      ...{ id: `t-${index}`, title: `Nr. ${index}`, area, municipalityId, freedFrom: "a", freedTo: "b" },
      ...{ stage: "IN_TEST" as const, leadInstitutionId: placeOf(municipalityId, area) },
    })),
  });
  const uses = trials.flatMap(({ uses }, index) => uses.map((use, part) => ({ use, index, part })));
  await prisma.subActivity.createMany({
    data: uses.map(({ index, part }) => ({
      ...{ id: `t-${index}-${part}`, trialId: `t-${index}`, order: part, title: `Del ${part}` },
    })),
  });
  await prisma.exemptionUse.createMany({
    data: uses.map(({ use, index, part }) => ({
      ...{ trialId: `t-${index}`, subActivityId: `t-${index}-${part}`, level: use.level },
      ...{
        statedNeed: use.statedNeed,
        statedOn: toDbDate(addDays(REVIEWED_ON, use.changedSinceReview ? 1 : 0)),
      },
      ...(use.reviewedNeed && {
        ...{ reviewedNeed: use.reviewedNeed, reviewedOn: toDbDate(REVIEWED_ON), reviewedByName: "Prøve" },
      }),
      ...(use.isCommented && { comment: "Enige", commentedOn: toDbDate(REVIEWED_ON) }),
      provisionId: use.level === "NATIONAL" ? use.basisId : null,
      municipalRuleId: use.level === "MUNICIPAL" ? use.basisId : null,
    })),
  });
}

const sorted = (rows: AccountRow[]) =>
  rows
    .map(({ area, municipalityId, level, figure, key, need, trials }) =>
      [area, municipalityId, level, figure, key, need, trials].join(" "),
    )
    .sort();

const national: fc.Arbitrary<Partial<AccountUse>> = fc.record({
  level: fc.constant("NATIONAL" as const),
  basisId: fc.option(fc.constantFrom("p-5", "p-14")),
});
const municipal: fc.Arbitrary<Partial<AccountUse>> = fc.record({
  level: fc.constant("MUNICIPAL" as const),
  basisId: fc.option(fc.constant("r-1")),
});
const use = fc
  .tuple(
    fc.oneof(national, municipal),
    fc.record({
      statedNeed: fc.constantFrom(...exemptionNeeds),
      reviewedNeed: fc.option(fc.constantFrom(...exemptionNeeds)),
      changedSinceReview: fc.boolean(),
      isCommented: fc.boolean(),
    }),
  )
  .map(([basis, review]) => ({ ...basis, ...review }) as AccountUse);
const trial: fc.Arbitrary<AccountTrial> = fc.record({
  area: fc.constantFrom(...welfareAreas),
  municipalityId: fc.constantFrom(...municipalities),
  uses: fc.array(use, { maxLength: 4 }),
});

test("the database counts as the rule does", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(trial, { maxLength: 8 }), async (trials) => {
      await store(trials);
      const rows = await listAccountRows(everything, trialFilter(), TODAY);
      expect(sorted(rows)).toEqual(sorted(countAccount(trials)));
    }),
    { numRuns: 15 },
  );
});

describe("the report's trials in the database", () => {
  test("give 60 and 9 of 85 in schools and 6 of 53 in eldercare, with several parts and by review", async () => {
    await store([...schoolsOfTheReport(), ...eldercareOfTheReport()]);
    const account = exemptionAccount(await listAccountRows(everything, trialFilter(), TODAY));
    expect(account.areas.map(({ area, trials, levels }) => [area, trials, levels.NATIONAL.needs])).toEqual([
      ["SCHOOL", 85, { DIRECT: 60, INDIRECT: 9, NONE: 16, NOT_STATED: 0 }],
      ["ELDERCARE", 53, { DIRECT: 6, INDIRECT: 0, NONE: 47, NOT_STATED: 0 }],
    ]);
    // The figures of every other page are the same.
    const { figures } = await getTrialFigures(everything, trialFilter({ area: ["SCHOOL"] }), TODAY);
    expect(figures.exemption).toMatchObject({ direct: 60, indirect: 9, none: 16 });
  });

  test("within one municipality", async () => {
    const filter = trialFilter({ municipality: ["langeland"], area: ["ELDERCARE"] });
    const [area] = exemptionAccount(await listAccountRows(everything, filter, TODAY)).areas;
    expect(area!.levels.NATIONAL.needs.DIRECT).toBe(3);
    expect(area!.municipalities.map(({ id }) => id)).toEqual(["langeland"]);
  });

  test("but nothing of what the viewer may not see", async () => {
    await opened.prisma.trial.updateMany({
      where: { municipalityId: "holbaek" },
      data: { sharing: "PUBLIC" },
    });
    const [area] = exemptionAccount(await listAccountRows(scopeOf(null), trialFilter(), TODAY)).areas;
    expect([area!.area, area!.trials]).toEqual(["SCHOOL", 40]);
  });
});
