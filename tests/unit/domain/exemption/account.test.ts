import { describe, expect, test } from "vitest";
import { countAccount, exemptionAccount, type AccountTrial } from "@/lib/domain/exemption/account";
import { eldercareOfTheReport, schoolsOfTheReport, statement } from "@/tests/support/exemption";

const school = (...uses: AccountTrial["uses"]): AccountTrial => ({
  ...{ area: "SCHOOL", municipalityId: "holbaek", uses },
});
const needsOf = (trials: AccountTrial[], area: AccountTrial["area"]) =>
  exemptionAccount(countAccount(trials)).areas.find((each) => each.area === area)!.levels.NATIONAL.needs;

describe("the report's figures, entered with trials of several parts", () => {
  test("schools: 60 of 85 directly and 9 indirectly (section 3.3.1)", () => {
    const trials = schoolsOfTheReport();
    expect(needsOf(trials, "SCHOOL")).toEqual({ DIRECT: 60, INDIRECT: 9, NONE: 16, NOT_STATED: 0 });
    const [area] = exemptionAccount(countAccount(trials)).areas;
    // Table 3.2: 40 and 45.
    expect(area!.trials).toBe(85);
    expect(area!.municipalities.map(({ id, trials }) => [id, trials])).toEqual([
      ["holbaek", 40],
      ["esbjerg", 45],
    ]);
    // A count of parts would have been another one.
    expect(trials.flatMap(({ uses }) => uses).filter((use) => use.statedNeed === "DIRECT").length).not.toBe(
      60,
    );
  });

  test("eldercare: 6 of 53, three in Langeland, one in Middelfart, two in Viborg (section 4.3.1)", () => {
    const trials = eldercareOfTheReport();
    expect(needsOf(trials, "ELDERCARE")).toEqual({ DIRECT: 6, INDIRECT: 0, NONE: 47, NOT_STATED: 0 });
    const [area] = exemptionAccount(countAccount(trials)).areas;
    expect(area!.municipalities.map(({ id, levels }) => [id, levels.NATIONAL.needs.DIRECT])).toEqual([
      ["langeland", 3],
      ["middelfart", 1],
      ["viborg", 2],
    ]);
  });

  test("daycare is shown and is no count: its registrations are examples (annex 1, B)", () => {
    const daycare: AccountTrial = { ...school(statement("DIRECT")), area: "DAYCARE" };
    const account = exemptionAccount(countAccount([...schoolsOfTheReport(), daycare]));
    expect(account.areas.map(({ area, isCounted, trials }) => [area, isCounted, trials])).toEqual([
      ["DAYCARE", false, 1],
      ["SCHOOL", true, 85],
    ]);
  });
});

describe("one trial", () => {
  test("is direct by one part, however many others need nothing", () => {
    const trial = school(
      statement("NONE", { part: "a" }),
      statement("DIRECT", { part: "b" }),
      statement("INDIRECT", { part: "c" }),
    );
    expect(needsOf([trial], "SCHOOL")).toMatchObject({ DIRECT: 1, INDIRECT: 0, NONE: 0 });
  });

  test("follows the review, part by part", () => {
    const trial = school(
      statement("DIRECT", { part: "a", reviewed: "NONE" }),
      statement("NONE", { part: "b", reviewed: "INDIRECT" }),
    );
    expect(needsOf([trial], "SCHOOL")).toMatchObject({ DIRECT: 0, INDIRECT: 1, NONE: 0 });
  });

  test("that states nothing of the law is not one without need", () => {
    const trial = school(statement("DIRECT", { level: "MUNICIPAL" }));
    const [area] = exemptionAccount(countAccount([trial])).areas;
    expect(area!.levels.NATIONAL.needs).toMatchObject({ NONE: 0, NOT_STATED: 1 });
    expect(area!.levels.MUNICIPAL.needs).toMatchObject({ DIRECT: 1, NOT_STATED: 0 });
  });

  test("stands once under each state its statements are in", () => {
    const trial = school(
      statement("DIRECT", { part: "a" }),
      statement("DIRECT", { part: "b" }),
      statement("DIRECT", { part: "c", reviewed: "NONE" }),
      statement("NONE", { part: "d", reviewed: "INDIRECT", changed: true }),
      statement("NONE", { level: "MUNICIPAL", reviewed: "NONE" }),
    );
    const { states } = exemptionAccount(countAccount([trial]));
    expect(states.NATIONAL).toEqual({ UNREVIEWED: 1, CHANGED: 1, DISAGREEING: 1, COMMENTED: 0, AGREED: 0 });
    expect(states.MUNICIPAL).toMatchObject({ UNREVIEWED: 0, AGREED: 1 });
  });

  test("counts under a provision once, with its strongest need, and not where it needs nothing of it", () => {
    const trial = school(
      statement("INDIRECT", { part: "a", basisId: "fsl-5" }),
      statement("DIRECT", { part: "b", basisId: "fsl-5" }),
      statement("DIRECT", { part: "c", basisId: "fsl-14b", reviewed: "NONE" }),
      statement("INDIRECT", { part: "d", basisId: "fsl-16" }),
    );
    const { bases } = exemptionAccount(
      countAccount([trial, school(statement("INDIRECT", { basisId: "fsl-5" }))]),
    );
    expect(bases).toEqual([
      { id: "fsl-5", level: "NATIONAL", direct: 1, indirect: 1 },
      { id: "fsl-16", level: "NATIONAL", direct: 0, indirect: 1 },
    ]);
  });
});
