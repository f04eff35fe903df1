import { describe, expect, test } from "vitest";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { countTrials, latestDecision, stageAsOf, type CountedTrial } from "@/lib/domain/statistic/count";

const day = toCalendarDate;

function makeTrial(parts: Partial<CountedTrial> = {}): CountedTrial {
  return {
    stage: "IN_TEST",
    stageChanges: [],
    decisions: [],
    initiator: null,
    involvements: [],
    themeIds: [],
    subAreaIds: [],
    contentTypeIds: [],
    institutionIds: ["unit"],
    uses: [],
    ...parts,
  };
}

/** So many trials of each, as in the report's table 4.2 and figure 4.3. */
function eldercareTrials(): CountedTrial[] {
  const repeat = <T>(value: T, times: number): T[] => Array.from({ length: times }, () => value);
  // 53 trials in 55 places: the last two stand in two sub-areas each.
  const subAreas: string[][] = [
    ...repeat(["home-nursing"], 14),
    ...repeat(["care-homes"], 27),
    ...repeat(["preventive-visits"], 4),
    ...repeat(["training"], 3),
    ...repeat(["day-centres"], 2),
    ...repeat(["aids"], 1),
    ...repeat(["home-nursing", "care-homes"], 2),
  ];
  // 53 trials with 59 contents: six have two. The report prints only that 19 are new interventions.
  const contents: string[][] = [
    ...repeat(["new-interventions", "relatives"], 6),
    ...repeat(["new-interventions"], 13),
    ...repeat(["workflows"], 20),
    ...repeat(["documentation"], 14),
  ];
  return subAreas.map((subAreaIds, index) =>
    makeTrial({
      subAreaIds,
      contentTypeIds: contents[index]!,
      uses:
        index < 6
          ? [{ level: "NATIONAL", statedNeed: "DIRECT", reviewedNeed: "DIRECT", provisionId: "sel-79a" }]
          : [{ level: "NATIONAL", statedNeed: "NONE", reviewedNeed: "NONE", provisionId: null }],
    }),
  );
}

describe("the report's own way of counting", () => {
  test("53 trials are 53 however many sub-areas and contents they have", () => {
    const figures = countTrials(eldercareTrials());
    const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0);
    expect(figures.unique).toBe(53);
    expect(sum(figures.bySubArea)).toBe(55);
    expect(figures.bySubArea).toEqual({
      "home-nursing": 16,
      "care-homes": 29,
      "preventive-visits": 4,
      training: 3,
      "day-centres": 2,
      aids: 1,
    });
    expect(sum(figures.byContent)).toBe(59);
    expect(figures.byContent["new-interventions"]).toBe(19);
    expect(figures.exemption).toEqual({ direct: 6, indirect: 0, none: 47, unreviewed: 0 });
    expect(figures.started).toBe(53);
    expect(figures.planned).toBe(0);
  });
});

describe("counting trials", () => {
  test("nothing gives zero everywhere", () => {
    const figures = countTrials([]);
    expect(figures.unique).toBe(0);
    expect(figures.byStage.IN_TEST).toBe(0);
    expect(figures.byDecision).toEqual({ RED: 0, YELLOW: 0, GREEN: 0 });
    expect(figures.byTheme).toEqual({});
  });

  test("planned and started are apart and withdrawn is neither", () => {
    const stages = ["IDEA", "PREPARED", "AWAITING_APPROVAL", "IN_TEST", "EVALUATING", "DECIDED"] as const;
    const more = ["LANDED", "PAUSED", "WITHDRAWN"] as const;
    const figures = countTrials([...stages, ...more].map((stage) => makeTrial({ stage })));
    expect([figures.unique, figures.planned, figures.started]).toEqual([9, 3, 5]);
  });

  test("a trial at two institutions counts once in all and once at each", () => {
    const figures = countTrials([
      makeTrial({ institutionIds: ["one", "two"] }),
      makeTrial({ institutionIds: ["two"] }),
    ]);
    expect(figures.unique).toBe(2);
    expect(figures.byInstitution).toEqual({ one: 1, two: 2 });
  });

  test("the reviewed need is counted before the stated one, and the part that needs most decides", () => {
    const use = {
      level: "NATIONAL",
      statedNeed: "DIRECT",
      reviewedNeed: "NONE",
      provisionId: "p-11",
    } as const;
    const figures = countTrials([
      makeTrial({ uses: [use] }),
      makeTrial({ uses: [use, { ...use, statedNeed: "INDIRECT", reviewedNeed: null, provisionId: "p-12" }] }),
      makeTrial(),
    ]);
    expect(figures.exemption).toEqual({ direct: 0, indirect: 1, none: 1, unreviewed: 1 });
    expect(figures.byProvision).toEqual({ "p-12": 1 });
  });

  test("municipal needs are counted apart from national ones", () => {
    const figures = countTrials([
      makeTrial({
        uses: [{ level: "MUNICIPAL", statedNeed: "DIRECT", reviewedNeed: null, provisionId: null }],
      }),
    ]);
    expect(figures.municipalExemption).toEqual({ direct: 1, indirect: 0, none: 0 });
    expect(figures.exemption).toEqual({ direct: 0, indirect: 0, none: 0, unreviewed: 1 });
  });

  test("a provision counts once in a trial that needs it in two parts", () => {
    const use = { level: "NATIONAL", statedNeed: "DIRECT", reviewedNeed: null, provisionId: "p-11" } as const;
    expect(countTrials([makeTrial({ uses: [use, use] })]).byProvision).toEqual({ "p-11": 1 });
  });
});

describe("figures as of a day", () => {
  const moved = makeTrial({
    stage: "DECIDED",
    stageChanges: [
      { stage: "PREPARED", from: day("2022-01-10") },
      { stage: "IN_TEST", from: day("2022-03-01") },
      { stage: "DECIDED", from: day("2022-06-09") },
    ],
    decisions: [
      { outcome: "GREEN", decidedOn: day("2022-09-01") },
      { outcome: "YELLOW", decidedOn: day("2022-06-09") },
    ],
  });

  test.each([
    ["2022-01-09", null],
    ["2022-01-10", "PREPARED"],
    ["2022-02-28", "PREPARED"],
    ["2022-03-01", "IN_TEST"],
    ["2023-01-01", "DECIDED"],
  ])("on %s the stage is %s", (date, stage) => {
    expect(stageAsOf(moved.stageChanges, day(date))).toBe(stage);
  });

  test("of two moves on one day the later one holds", () => {
    const changes = [
      { stage: "IDEA", from: day("2022-01-10") },
      { stage: "PREPARED", from: day("2022-01-10") },
    ] as const;
    expect(stageAsOf([...changes], day("2022-01-10"))).toBe("PREPARED");
  });

  test("a trial that was not there yet does not count", () => {
    expect(countTrials([moved], day("2021-12-31")).unique).toBe(0);
    expect(countTrials([moved], day("2022-01-10")).planned).toBe(1);
  });

  test("the latest decision made by then counts", () => {
    expect(latestDecision(moved.decisions, day("2022-06-08"))).toBeNull();
    expect(latestDecision(moved.decisions, day("2022-08-31"))).toBe("YELLOW");
    expect(latestDecision(moved.decisions)).toBe("GREEN");
    expect(countTrials([moved], day("2022-06-09")).byDecision).toEqual({ RED: 0, YELLOW: 1, GREEN: 0 });
  });
});
