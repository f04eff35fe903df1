import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Prisma, type OpenDatabase } from "@/lib/db/client";
import { trialVisibleSql, trialVisibleWhere } from "@/lib/db/trial-visibility";
import { roles, type Membership, type Viewer } from "@/lib/domain/member/role";
import { isVisible, scopeOf, sharingLevels, type SharedThing } from "@/lib/domain/trial/sharing";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds } from "@/tests/support/world";

let opened: OpenDatabase;
let trials: (SharedThing & { id: string })[];

beforeAll(async () => {
  opened = await freshDatabase();
  const { prisma } = opened;
  await makeWorld(prisma);
  // Some run at a second institution too, and one is archived.
  for (const sharing of sharingLevels) {
    const trialId = worldIds.trial("alfa-two", sharing);
    await prisma.trialInstitution.create({
      data: { trialId, institutionId: "alfa-one", municipalityId: "alfa" },
    });
  }
  await prisma.trial.update({
    where: { id: worldIds.trial("beta-one", "PUBLIC") },
    data: { archivedAt: new Date() },
  });
  const rows = await prisma.trial.findMany({
    where: { archivedAt: null },
    select: {
      id: true,
      sharing: true,
      municipalityId: true,
      leadInstitutionId: true,
      furtherInstitutions: { select: { institutionId: true } },
    },
  });
  trials = rows.map(({ id, sharing, municipalityId, leadInstitutionId, furtherInstitutions }) => ({
    id,
    sharing,
    municipalityId,
    institutionIds: [leadInstitutionId, ...furtherInstitutions.map(({ institutionId }) => institutionId)],
  }));
});
afterAll(() => opened.close());

const membership: fc.Arbitrary<Membership> = fc
  .constantFrom(...roles)
  .chain((role): fc.Arbitrary<Membership> => {
    const national = { role, municipalityId: null, institutionId: null, area: null };
    const municipal = fc
      .constantFrom(...worldIds.municipalities)
      .map((municipalityId) => ({ role, municipalityId, institutionId: null, area: null }));
    if (role === "SYSTEM_ADMIN") return fc.constant(national);
    if (role === "EVALUATOR") return fc.oneof(fc.constant(national), municipal);
    if (role === "ADMINISTRATION" || role === "POLITICIAN") return municipal;
    return fc.constantFrom(...worldIds.institutions).map((institutionId) => ({
      role,
      municipalityId: institutionId.split("-")[0]!,
      institutionId,
      area: null,
    }));
  });
const viewer: fc.Arbitrary<Viewer> = fc.option(
  fc.array(membership, { maxLength: 3 }).map((memberships) => ({
    userId: "u",
    sessionId: "s",
    name: "N",
    email: "n@example.dk",
    memberships,
  })),
);

describe("visibility", () => {
  test("the rule, the filter and the hand-written condition let the same trials through", async () => {
    await fc.assert(
      fc.asyncProperty(viewer, async (who) => {
        const scope = scopeOf(who);
        const byRule = trials.filter((trial) => isVisible(trial, scope)).map(({ id }) => id);
        const byWhere = await opened.prisma.trial.findMany({
          where: trialVisibleWhere(scope),
          select: { id: true },
        });
        const bySql = await opened.prisma.$queryRaw<{ id: string }[]>(
          Prisma.sql`select t.id from trial t where ${trialVisibleSql(scope, "t")}`,
        );
        const sorted = (ids: string[]) => [...ids].sort();
        expect(sorted(byWhere.map(({ id }) => id))).toEqual(sorted(byRule));
        expect(sorted(bySql.map(({ id }) => id))).toEqual(sorted(byRule));
      }),
      { numRuns: 120 },
    );
  });

  test("an archived trial is only let through where it is asked for", async () => {
    const scope = scopeOf(null);
    const id = worldIds.trial("beta-one", "PUBLIC");
    const found = (archived: "LEFT_OUT" | "INCLUDED") =>
      opened.prisma.$queryRaw<unknown[]>(
        Prisma.sql`select 1 from trial t where t.id = ${id} and ${trialVisibleSql(scope, "t", archived)}`,
      );
    expect(await found("LEFT_OUT")).toHaveLength(0);
    expect(await found("INCLUDED")).toHaveLength(1);
  });

  test("an alias that is not a plain name is refused", () => {
    expect(() => trialVisibleSql(scopeOf(null), "t; drop table trial")).toThrow(RangeError);
  });
});
