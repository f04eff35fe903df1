import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { toDbDate } from "@/lib/db/dates";
import { countMatching } from "@/lib/db/statistic/matching";
import { listTrials } from "@/lib/db/trial-list";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { attentionFilters } from "@/lib/domain/statistic/attention";
import { trialFilter } from "@/lib/domain/trial/filter";
import { isLandingDue } from "@/lib/domain/trial/landing";
import { scopeOf } from "@/lib/domain/trial/sharing";
import { trialStages } from "@/lib/domain/trial/stage";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type World } from "@/tests/support/world";

// The world's agreement ends on 31 December 2027: half a year before it the reminders begin.
const expires = toCalendarDate("2027-12-31");
const days = ["2027-07-03", "2027-07-04", "2028-01-01"].map(toCalendarDate);
const needs = ["DIRECT", "INDIRECT", "NONE", null] as const;
const outcomes = ["RED", "GREEN", null] as const;

let opened: OpenDatabase;
let world: World;
const cases = trialStages.flatMap((stage) =>
  needs.flatMap((nationalNeed) =>
    outcomes.flatMap((latestDecision) =>
      [true, false].map((covered) => ({ stage, nationalNeed, latestDecision, covered })),
    ),
  ),
);
const titleOf = (one: (typeof cases)[number]) => Object.values(one).join(" ");

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
  await opened.prisma.trial.deleteMany({});
  for (const one of cases) {
    await opened.prisma.trial.create({
      data: {
        ...{ title: titleOf(one), area: "DAYCARE", freedFrom: "a", freedTo: "b", stage: one.stage },
        ...{ municipalityId: "alfa", leadInstitutionId: "alfa-one" },
        agreementId: one.covered ? worldIds.agreement("alfa") : null,
        exemptionUses: one.nationalNeed
          ? { create: { level: "NATIONAL", statedNeed: one.nationalNeed } }
          : undefined,
        decisions: one.latestDecision
          ? {
              create: {
                ...{ outcome: one.latestDecision, reason: "Fordi", body: "LEADER" },
                decidedOn: toDbDate(toCalendarDate("2026-05-01")),
              },
            }
          : undefined,
      },
    });
  }
});
afterAll(() => opened.close());

test.each(days)(
  "on %s the list of those to be landed is the rule's, and so is their number",
  async (today) => {
    const expected = cases
      .filter(({ covered, ...one }) =>
        isLandingDue({ ...one, agreementExpiresOn: covered ? expires : null }, today),
      )
      .map(titleOf);
    const scope = scopeOf(world.viewers["own administration"]);
    const window = { limit: 500, today, sort: "title" as const, offset: 0 };
    const { items } = await listTrials(scope, trialFilter({ landing: true }), window);
    expect(items.map(({ title }) => title).sort()).toEqual(expected.sort());
    const counts = await countMatching(scope, "alfa", attentionFilters("alfa"), today);
    expect(counts.landing).toBe(expected.length);
  },
);

test("half a year before is not yet, the day after is", async () => {
  const scope = scopeOf(world.viewers["own administration"]);
  const counts = await Promise.all(
    days.map((day) => countMatching(scope, "alfa", attentionFilters("alfa"), day)),
  );
  // 9 stages less landed and withdrawn, three outcomes each, less the one that was stopped
  expect(counts.map(({ landing }) => landing)).toEqual([0, 20, 20]);
});
