import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { loadTrialStatistics, type TrialStatistics } from "@/lib/loaders/statistic";
import { seedReference } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
  await seedReference(opened.prisma);
});
afterAll(() => opened.close());

/** What anyone may ask for; every trial of the report is public. */
async function publicStatistics(raw: Record<string, string> = {}): Promise<TrialStatistics> {
  const result = await loadTrialStatistics(null, raw);
  if (!result.ok) throw new Error(result.code);
  return result.data;
}

/** Only what occurs: closed sets hold their zeros as well. */
const present = (counts: Record<string, number>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));

// Counted by hand in the source's trials (INSTANCE rows), not taken from the answers.
describe("the public figures of the reference trials", () => {
  test("all thirty", async () => {
    const { figures } = await publicStatistics();
    expect([figures.unique, figures.planned, figures.started]).toEqual([30, 8, 22]);
    expect(present(figures.byStage)).toEqual({ PREPARED: 8, IN_TEST: 22 });
    expect(figures.byDecision).toEqual({ RED: 0, YELLOW: 0, GREEN: 0 });
    expect(present(figures.byInitiator)).toEqual({ PARENTS: 1, ADMINISTRATION: 2, POLITICIANS: 1, STAFF: 1 });
    expect(figures.exemption).toEqual({ direct: 11, indirect: 0, none: 14, unreviewed: 17 });
    expect(figures.municipalExemption).toEqual({ direct: 9, indirect: 0, none: 0 });
    expect(figures.byTheme).toEqual({
      "th-dc-day-organisation": 3,
      "th-dc-preparation-time": 2,
      "th-dc-documentation": 1,
      "th-dc-parent-cooperation": 3,
      "th-dc-child-perspectives": 1,
      "th-sc-subjects": 2,
      "th-sc-school-leisure": 3,
      "th-sc-collaboration-involvement": 2,
      "th-sc-day-and-staffing": 3,
      "th-sc-assessment-documentation": 1,
    });
    expect(figures.byProvision).toEqual({
      "dtl-14": 1,
      "fsl-14b": 2,
      "fsl-5-2": 1,
      "fsl-13b": 1,
      "fsl-40a": 1,
      "sel-79a-1": 4,
      "sel-79a-2": 4,
      "sel-79a-6": 1,
      "sel-151-2": 1,
      "sel-83-2": 1,
      "sel-79": 1,
    });
  });

  test("daycare", async () => {
    const { figures } = await publicStatistics({ area: "DAYCARE" });
    expect([figures.unique, figures.planned, figures.started]).toEqual([7, 0, 7]);
    expect(figures.exemption).toEqual({ direct: 1, indirect: 0, none: 4, unreviewed: 7 });
    expect(figures.byProvision).toEqual({ "dtl-14": 1 });
    expect(figures.bySubArea).toEqual({});
  });

  test("schools", async () => {
    const { figures } = await publicStatistics({ area: "SCHOOL" });
    expect([figures.unique, figures.planned, figures.started]).toEqual([10, 8, 2]);
    expect(figures.exemption).toEqual({ direct: 4, indirect: 0, none: 3, unreviewed: 5 });
    expect(figures.bySubArea).toEqual({ "lf-child-involvement": 2 });
    expect(present(figures.byInitiator)).toEqual({ POLITICIANS: 1 });
  });

  test("eldercare", async () => {
    const { figures } = await publicStatistics({ area: "ELDERCARE" });
    expect([figures.unique, figures.planned, figures.started]).toEqual([13, 0, 13]);
    expect(figures.exemption).toEqual({ direct: 6, indirect: 0, none: 7, unreviewed: 5 });
    expect(figures.byTheme).toEqual({});
    expect(figures.bySubArea).toEqual({
      "sa-home-nursing": 6,
      "sa-preventive-visits": 4,
      "sa-care-homes": 2,
      "sa-day-centres": 1,
    });
    expect(figures.byContent).toEqual({
      "ct-workflows-collaboration": 4,
      "ct-documentation": 4,
      "ct-new-interventions": 6,
      "ct-relatives-involvement": 1,
    });
  });

  test.each([
    ["langeland", 3, 4],
    ["middelfart", 1, 4],
    ["viborg", 2, 5],
  ])("the six exempt eldercare trials: %s has %i of its %i", async (municipality, direct, unique) => {
    const { figures } = await publicStatistics({ municipality, area: "ELDERCARE" });
    expect([figures.exemption.direct, figures.unique]).toEqual([direct, unique]);
  });

  test.each([
    ["2022-01-30", 0],
    // the schools' picture was taken that day, the other areas' on 1 August
    ["2022-01-31", 10],
    ["2022-07-31", 10],
    ["2022-08-01", 30],
  ])("as of %s there are %i", async (asOf, unique) => {
    expect((await publicStatistics({ asOf })).figures.unique).toBe(unique);
  });
});

describe("the notes", () => {
  test("say how categories, areas and days are to be read", async () => {
    const keys = (await publicStatistics()).notes.map(({ key }) => key);
    expect(keys).toEqual([
      "categoriesOverlap",
      "daycareExamples",
      "areasNotCompared",
      "unitDecides",
      "plannedAndStarted",
      "needNotStated",
      "initiatorNotStated",
      "involvementNotStated",
      "asOf",
      "visibleOnly",
    ]);
  });

  test("speak of daycare's examples only where daycare is counted", async () => {
    const keys = (await publicStatistics({ area: "ELDERCARE" })).notes.map(({ key }) => key);
    expect(keys).not.toContain("daycareExamples");
    expect(keys).not.toContain("needNotStated");
  });
});

describe("a question that makes no sense", () => {
  test.each([
    [{ area: "SKOLE" }, "area"],
    [{ asOf: "2022-06-31" }, "asOf"],
    [{ asOf: "31-01-2022" }, "asOf"],
    [{ asOf: "2199-01-01" }, "asOf"],
    [{ asOf: ["2022-01-31", "2022-02-01"] }, "asOf"],
    [{ municipality: "Rebild'; drop table trial" }, "municipality"],
  ])("%j is refused and named", async (raw, field) => {
    const result = await loadTrialStatistics(null, raw);
    expect(result).toMatchObject({ ok: false, code: "INVALID" });
    expect(Object.keys((!result.ok && result.fieldErrors) || {})).toEqual([field]);
  });

  test("a municipality that is not there is not found", async () => {
    expect(await loadTrialStatistics(null, { municipality: "atlantis" })).toEqual({
      ok: false,
      code: "NOT_FOUND",
    });
  });

  test("an empty parameter is as if not given", async () => {
    expect((await publicStatistics({ municipality: "", area: "", asOf: "" })).figures.unique).toBe(30);
  });
});
