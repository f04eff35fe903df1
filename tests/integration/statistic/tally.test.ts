import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { getTrialFigures } from "@/lib/db/statistic/figures";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { trialFilter } from "@/lib/domain/trial/filter";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds } from "@/tests/support/world";

const TODAY = toCalendarDate("2026-11-22");
const everything = scopeOf({
  ...{ userId: "u", sessionId: "s", name: "n", email: "e" },
  memberships: [{ role: "SYSTEM_ADMIN", municipalityId: null, institutionId: null, area: null }],
});

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
  await makeWorld(opened.prisma);
});
afterAll(() => opened.close());

/** What the tallies say against what the facts and the tables say now. */
async function expectExact(): Promise<void> {
  const wrong = await opened.prisma.$queryRaw<object[]>`
    with told as (
      select "municipalityId", area::text, figure, key, sum("atInstitution" + "atMunicipality" + "atAgreement" + "atPublic") as n
      from (select "municipalityId", area, figure, key, "atInstitution", "atMunicipality", "atAgreement", "atPublic"
              from trial_tally
            union all select "municipalityId", area, figure, key, "atInstitution", "atMunicipality", "atAgreement", "atPublic"
              from trial_tally_step) every
      group by 1, 2, 3, 4
    ), counted as (
      select state."municipalityId", state.area::text, cell.figure, cell.key, count(*) as n
      from trial_state(array(select id from trial)) state cross join lateral trial_tally_cells(state) cell
      group by 1, 2, 3, 4
    )
    select *, told.n as told, counted.n as counted
    from told full join counted using ("municipalityId", area, figure, key)
    where coalesce(told.n, 0) <> coalesce(counted.n, 0)`;
  expect(wrong).toEqual([]);
  const [row] = await opened.prisma.$queryRaw<[{ open: number; trials: number }]>`
    select (select count(*)::int from trial_fact where "until" is null) as open, (select count(*)::int from trial) as trials`;
  expect(row.open).toBe(row.trials);
}

describe("the tallies", () => {
  test("stay exact while many write at once, to the same trials too", async () => {
    const { prisma } = opened;
    const ids = (await prisma.trial.findMany({ select: { id: true } })).map(({ id }) => id);
    const groups = ["STAFF", "PARENTS", "BOARD", "CITIZENS"] as const;
    const write = async (index: number) => {
      const id = ids[index % 3]!;
      switch (index % 5) {
        case 0:
          return prisma.trial.update({
            where: { id },
            data: { stage: index % 2 ? "EVALUATING" : "IN_TEST" },
          });
        case 1:
          return prisma.trialInvolvement.create({
            data: {
              ...{ trialId: id, group: groups[index % 4]!, authorName: "Prøve" },
              heardOn: new Date(Date.UTC(2026, 0, 1 + index)),
            },
          });
        case 2:
          return prisma.trialClassification.deleteMany({ where: { trialId: id } });
        case 3:
          return prisma.$executeRaw`insert into trial_classification ("trialId", "classificationId")
            values (${id}, ${worldIds.theme}) on conflict do nothing`;
        default:
          return prisma.exemptionUse.updateMany({
            where: { trialId: id },
            data: {
              ...{ reviewedNeed: index % 2 ? "NONE" : "INDIRECT", reviewedByName: "Prøve" },
              reviewedOn: new Date("2026-06-01"),
            },
          });
      }
    };
    await Promise.all(Array.from({ length: 60 }, (_, index) => write(index)));
    await expectExact();
  });

  test("fold what has piled up, and nothing changes by it", async () => {
    const { prisma } = opened;
    const [first] = await prisma.trial.findMany({ where: { municipalityId: "alfa" }, take: 1 });
    const before = await getTrialFigures(everything, trialFilter({ municipality: ["alfa"] }), TODAY);
    for (let index = 0; index < 30; index++)
      await prisma.trial.update({
        where: { id: first!.id },
        data: {
          stage: index % 2 ? first!.stage : "WITHDRAWN",
          sharing: index % 2 ? first!.sharing : "PUBLIC",
        },
      });
    const [{ steps }] = await prisma.$queryRaw<[{ steps: number }]>`
      select count(*)::int as steps from trial_tally_step where "municipalityId" = 'alfa'`;
    expect(steps).toBeLessThanOrEqual(230);
    await prisma.$executeRaw`select fold_trial_tally('alfa')`;
    expect(await getTrialFigures(everything, trialFilter({ municipality: ["alfa"] }), TODAY)).toEqual(before);
    const [{ noughts }] = await prisma.$queryRaw<[{ noughts: number }]>`
      select count(*)::int as noughts from trial_tally
      where "atInstitution" + "atMunicipality" + "atAgreement" + "atPublic" = 0`;
    expect(noughts).toBe(0);
    await expectExact();
  });

  test("what was begun and given up leaves nothing behind", async () => {
    const before = await getTrialFigures(everything, trialFilter(), TODAY);
    await expect(
      opened.prisma.$transaction(async (tx) => {
        await tx.trial.updateMany({ data: { stage: "LANDED" } });
        throw new Error("given up");
      }),
    ).rejects.toThrow("given up");
    expect(await getTrialFigures(everything, trialFilter(), TODAY)).toEqual(before);
  });

  test("removed trials are gone from them, in bulk and one by one", async () => {
    const { prisma } = opened;
    const [one] = await prisma.trial.findMany({ take: 1 });
    await prisma.trial.delete({ where: { id: one!.id } });
    await expectExact();
    await prisma.trial.deleteMany({});
    await expectExact();
    const { figures } = await getTrialFigures(everything, trialFilter(), TODAY);
    expect(figures.unique).toBe(0);
  });
});
