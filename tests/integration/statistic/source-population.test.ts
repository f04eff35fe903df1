import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { trialStatisticsJson } from "@/lib/documents/statistic-json";
import { sumOf, type TrialFigures } from "@/lib/domain/statistic/figure";
import { loadTrialStatistics } from "@/lib/loaders/statistic";
import { seedReference } from "@/prisma/seed";
import { freshDatabase } from "@/tests/support/database";
import { enterSourceTrials, PICTURE_TAKEN, printed } from "@/tests/support/source-population";

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
  await seedReference(opened.prisma);
  await enterSourceTrials(opened.prisma);
});
afterAll(() => opened.close());

/** What anybody may ask for: every trial of the sources is public. */
async function ask(raw: Record<string, string>): Promise<TrialFigures> {
  const result = await loadTrialStatistics(null, raw);
  if (!result.ok) throw new Error(result.code);
  return result.data.figures;
}

/** The same as the public address answers with, read back as a program would. */
async function askJson(raw: Record<string, string>): Promise<TrialFigures> {
  const result = await loadTrialStatistics(null, raw);
  if (!result.ok) throw new Error(result.code);
  const answer = trialStatisticsJson(result.data.figures, result.data.notes, ({ key }) => key);
  return JSON.parse(JSON.stringify(answer)) as TrialFigures;
}

describe.each([
  ["the loader", ask],
  ["the JSON interface", askJson],
])("the printed figures come out of %s", (_, ask) => {
  test("eldercare: 53 unique, 55 by sub-area, 59 by content, 6 exempt", async () => {
    const figures = await ask({ area: "ELDERCARE" });
    expect(figures.unique).toBe(printed("cnt-el-total").value);
    expect([figures.started, figures.planned]).toEqual([53, 0]);
    expect(figures.bySubArea).toEqual(printed("cnt-el-sub-areas").parts);
    expect(sumOf(figures.bySubArea)).toBe(55);
    expect(sumOf(figures.byContent)).toBe(59);
    expect(figures.byContent["ct-new-interventions"]).toBe(printed("cnt-el-new-interventions").value);
    expect(figures.exemption.direct).toBe(printed("cnt-el-exempt").value);
    expect(figures.exemption.none).toBe(47);
  });

  test("eldercare: who was exempt from what", async () => {
    for (const [municipality, count] of Object.entries(printed("cnt-el-exempt-by-municipality").parts))
      expect((await ask({ area: "ELDERCARE", municipality })).exemption.direct, municipality).toBe(count);
    const { byProvision } = await ask({ area: "ELDERCARE" });
    // Preventive visits in four trials, supervision and meals in one each.
    expect(byProvision).toMatchObject({ "sel-79a-1": 4, "sel-151-2": 1, "sel-83-2": 1 });
  });

  test("schools: 85 = 40 + 45, 60 in direct need and 9 indirectly", async () => {
    const figures = await ask({ area: "SCHOOL" });
    expect(figures.unique).toBe(printed("cnt-sc-total").value);
    expect(figures.planned + figures.started).toBe(85);
    for (const [municipality, count] of Object.entries(printed("cnt-sc-total").parts))
      expect((await ask({ area: "SCHOOL", municipality })).unique, municipality).toBe(count);
    expect(figures.exemption.direct).toBe(printed("cnt-sc-exempt").value);
    expect(figures.exemption.indirect).toBe(printed("cnt-sc-indirect").value);
    const neither = figures.unique - figures.exemption.direct - figures.exemption.indirect;
    expect(neither).toBe(printed("cnt-sc-neither").value);
    expect(Object.keys(figures.byTheme)).toHaveLength(printed("cnt-sc-themes").value);
  });

  test.each(Object.entries(PICTURE_TAKEN))(
    "%s as of the day of the picture, and not before",
    async (area, asOf) => {
      const now = await ask({ area });
      expect(await ask({ area, asOf })).toMatchObject({ unique: now.unique, exemption: now.exemption });
      expect((await ask({ area, asOf: "2021-12-31" })).unique).toBe(0);
    },
  );
});
