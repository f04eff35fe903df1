import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { sumOf, type Counts } from "@/lib/domain/statistic/figure";
import { loadMunicipalityStatistics } from "@/lib/loaders/statistic";
import { seedReference } from "@/prisma/seed";
import {
  comparisonPage,
  figuresInInterface,
  figuresInWord,
  figuresInWorkbook,
  figuresOnScreen,
  TOGETHER,
  trialStatisticsAnswer,
  type ReadFigures,
} from "@/tests/support/counted-figures";
import { freshDatabase } from "@/tests/support/database";
import { enterSourceTrials, PICTURE_TAKEN, printed } from "@/tests/support/source-population";

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
  await seedReference(opened.prisma);
  await enterSourceTrials(opened.prisma);
});
afterAll(() => opened.close());

type Part<T> = T extends number ? T : { [K in keyof T]?: Part<T[K]> };

interface Source {
  /** ids by names */
  municipalities: Record<string, string>;
  /** what is printed, by place; a table that is printed in part is here in part */
  printed: Record<string, Part<ReadFigures>>;
  /** tables that are printed to the last row */
  whole: Partial<Pick<ReadFigures, "themes" | "subAreas" | "contents">>;
  /** what the rows of a table come to where trials stand in several */
  sums: { subAreas?: number; contents?: number };
}

const subAreas: Counts = {
  "Hjemmepleje/sygepleje": 16,
  Plejecentre: 29,
  "Forebyggende hjemmebesøg": 4,
  Træning: 3,
  Dagcentre: 2,
  Hjælpemidler: 1,
};

/** The evaluation report: its tables 3.2, 3.3, 4.2 and 4.3, figure 4.3 and sections 3.3.1, 4.1.1, 4.3.1 and 4.4.1. */
const sources: Record<keyof typeof PICTURE_TAKEN, Source> = {
  ELDERCARE: {
    municipalities: {
      "Langeland Kommune": "langeland",
      "Middelfart Kommune": "middelfart",
      "Viborg Kommune": "viborg",
    },
    printed: {
      [TOGETHER]: {
        ...{ unique: 53, started: 53, planned: 0 },
        exemption: { direct: 6, indirect: 0, neither: 47, none: 47 },
        contents: { "Nye eller andre indsatser": 19 },
        provisions: {
          "Serviceloven § 79 a stk. 1: Årligt forebyggende hjemmebesøg": 4,
          "Serviceloven § 151 stk. 2: Årligt uanmeldt tilsyn": 1,
          "Serviceloven § 83 stk. 2: Målgruppe for hjælp": 1,
        },
      },
      "Langeland Kommune": { exemption: { direct: 3 } },
      "Middelfart Kommune": { exemption: { direct: 1 } },
      "Viborg Kommune": { exemption: { direct: 2 } },
    },
    whole: { subAreas, themes: {} },
    sums: { subAreas: 55, contents: 59 },
  },
  SCHOOL: {
    municipalities: { "Esbjerg Kommune": "esbjerg", "Holbæk Kommune": "holbaek" },
    printed: {
      [TOGETHER]: { unique: 85, exemption: { direct: 60, indirect: 9, neither: 16 } },
      "Holbæk Kommune": { unique: 40 },
      "Esbjerg Kommune": { unique: 45 },
    },
    whole: { contents: {} },
    sums: {},
  },
};

const areas = ["ELDERCARE", "SCHOOL"] as const;

describe.each(areas)("with all trials of the evaluation report: %s", (area) => {
  const source = sources[area];

  test("the printed counts stand on the screen, in the interface, in the Word file and in the workbook", async () => {
    const asked = { area, asOf: PICTURE_TAKEN[area] };
    const { page, html } = await comparisonPage(asked);
    const read = {
      screen: figuresOnScreen(html),
      interface: await figuresInInterface(asked, source.municipalities),
      word: await figuresInWord(opened.prisma, asked, source.municipalities),
      workbook: await figuresInWorkbook(page),
    };
    for (const [where, places] of Object.entries(read)) {
      expect(places, where).toMatchObject(source.printed);
      const together = places[TOGETHER]!;
      for (const [table, rows] of Object.entries(source.whole))
        expect(together[table as keyof Source["whole"]], `${table}, ${where}`).toEqual(rows);
      for (const [table, sum] of Object.entries(source.sums))
        expect(sumOf(together[table as keyof Source["sums"]]), `${table}, ${where}`).toBe(sum);
      expect(together.started + together.planned, where).toBe(together.unique);
      if (area === "SCHOOL") expect(Object.keys(together.themes), where).toHaveLength(7);
      // What the report does not print, such as how many trials a theme has, is the same everywhere, too.
      expect(places, where).toEqual(read.interface);
    }
    for (const sum of Object.values(source.sums))
      expect(html).toContain(`Rækkerne giver ${sum} tilsammen for ${read.screen[TOGETHER]!.unique} prøvehandlinger.`); // prettier-ignore
  });

  test("it is so as of the day of the report's picture, ever since, and not before", async () => {
    const asOf = PICTURE_TAKEN[area];
    const [then, now] = await Promise.all([
      figuresInInterface({ area, asOf }, source.municipalities),
      figuresInInterface({ area, asOf: null }, source.municipalities),
    ]);
    expect(now).toEqual(then);
    expect((await trialStatisticsAnswer({ area, asOf: "2021-12-31" })).answer.unique).toBe(0);
  });

  test("municipalities asked for side by side say what each says alone", async () => {
    const result = await loadMunicipalityStatistics(null, { area });
    if (!result.ok) throw new Error(result.code);
    for (const [name, id] of Object.entries(source.municipalities)) {
      const { answer } = await trialStatisticsAnswer({ area, municipality: id });
      const { byInstitution: _, ...figures } = result.data.municipalities.find((each) => each.name === name)!.figures; // prettier-ignore
      expect(answer).toMatchObject(figures);
    }
  });
});

test("what is expected here is what the reference data keeps as printed", () => {
  const { ELDERCARE: eldercare, SCHOOL: schools } = sources;
  expect(eldercare.printed[TOGETHER]).toMatchObject({
    unique: printed("cnt-el-total").value,
    exemption: { direct: printed("cnt-el-exempt").value },
    contents: { "Nye eller andre indsatser": printed("cnt-el-new-interventions").value },
  });
  expect(Object.values(subAreas)).toEqual(Object.values(printed("cnt-el-sub-areas").parts));
  for (const [name, id] of Object.entries(eldercare.municipalities))
    expect(eldercare.printed[name]!.exemption!.direct).toBe(
      printed("cnt-el-exempt-by-municipality").parts[id],
    );
  expect(schools.printed[TOGETHER]).toEqual({
    unique: printed("cnt-sc-total").value,
    exemption: {
      ...{ direct: printed("cnt-sc-exempt").value, indirect: printed("cnt-sc-indirect").value },
      neither: printed("cnt-sc-neither").value,
    },
  });
  for (const [name, id] of Object.entries(schools.municipalities))
    expect(schools.printed[name]!.unique).toBe(printed("cnt-sc-total").parts[id]);
  expect(printed("cnt-sc-themes").value).toBe(7);
});
