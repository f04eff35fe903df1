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
const agreements = { STATUTORY: "agreement-law", MUNICIPAL: worldIds.agreement("alfa") };
const kinds = ["STATUTORY", "MUNICIPAL", null] as const;
const cases = trialStages.flatMap((stage) =>
  needs.flatMap((nationalNeed) =>
    (["DIRECT", "NONE", null] as const).flatMap((municipalNeed) =>
      outcomes.flatMap((latestDecision) =>
        kinds.flatMap((kind) =>
          ([null, "EXTEND"] as const).map((landing) => ({
            ...{ stage, nationalNeed, municipalNeed, latestDecision, kind, landing },
          })),
        ),
      ),
    ),
  ),
);
const titleOf = (one: (typeof cases)[number]) => Object.values(one).join(" ");

beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
  await opened.prisma.trial.deleteMany({});
  await opened.prisma.agreement.create({
    data: {
      ...{ id: agreements.STATUTORY, kind: "STATUTORY", title: "Loven", areas: ["DAYCARE"] },
      inForceFrom: toDbDate(toCalendarDate("2023-11-01")),
      expiresOn: toDbDate(expires),
      municipalityId: "alfa",
      legalBasisId: worldIds.provision,
    },
  });
  const day = toDbDate(toCalendarDate("2026-05-01"));
  const rows = cases.map((one, index) => ({ ...one, id: `case-${index}`, title: titleOf(one) }));
  await opened.prisma.trial.createMany({
    data: rows.map(({ id, title, stage, kind }) => ({
      ...{ id, title, area: "DAYCARE", freedFrom: "a", freedTo: "b", stage },
      ...{ municipalityId: "alfa", leadInstitutionId: "alfa-one", agreementId: kind && agreements[kind] },
    })),
  });
  await opened.prisma.exemptionUse.createMany({
    data: rows.flatMap(({ id, nationalNeed, municipalNeed }) => [
      ...(nationalNeed ? [{ trialId: id, level: "NATIONAL" as const, statedNeed: nationalNeed }] : []),
      ...(municipalNeed ? [{ trialId: id, level: "MUNICIPAL" as const, statedNeed: municipalNeed }] : []),
    ]),
  });
  await opened.prisma.trialDecision.createMany({
    data: rows.flatMap(({ id, latestDecision: outcome }) =>
      outcome ? [{ trialId: id, outcome, reason: "Fordi", body: "LEADER" as const, decidedOn: day }] : [],
    ),
  });
  await opened.prisma.trialLanding.createMany({
    data: rows.flatMap(({ id, landing: way }) => (way ? [{ trialId: id, way, chosenOn: day }] : [])),
  });
});
afterAll(() => opened.close());

test.each(days)(
  "on %s the list of those to be landed is the rule's, and so is their number",
  async (today) => {
    const expected = cases
      .filter(({ kind, ...one }) =>
        isLandingDue({ ...one, agreement: kind && { kind, expiresOn: expires } }, today),
      )
      .map(titleOf);
    const scope = scopeOf(world.viewers["own administration"]);
    const window = { limit: 3_000, today, sort: "title" as const, offset: 0 };
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
  // 9 stages less landed and withdrawn, three outcomes each, less the one that was stopped. Of the 12 pairs of needs
  // two needs from the law make 6, the municipality's own for those without make 2 more, by its own agreement only.
  expect(counts.map(({ landing }) => landing)).toEqual([0, 20 * (6 + 8), 20 * (6 + 8)]);
});
