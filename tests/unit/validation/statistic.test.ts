import { describe, expect, test } from "vitest";
import { figurePageQuery, overviewQuery, statisticsQuerySchema } from "@/lib/validation/statistic";

describe("the overview's address", () => {
  test("gives the usual when empty", () => {
    expect(overviewQuery({})).toEqual({
      municipality: null,
      filter: { area: null, kind: null, group: null, text: "" },
      sort: "trials",
      direction: "desc",
      page: 1,
      showWithout: false,
      quietDays: null,
      map: { area: null, page: 1, withEmpty: false },
    });
  });

  test("reads what it knows and takes the rest as not given", () => {
    expect(
      overviewQuery({
        ...{ municipality: ["rebild", "viborg"], area: "DAYCARE", kind: "CASTLE", group: "inTest" },
        ...{ text: "æ".repeat(500), sort: "name", direction: "sideways", page: "-4", without: "1" },
        ...{ quiet: "60", map: "SCHOOL", mapPage: "1e9", mapAll: "yes" },
      }),
    ).toEqual({
      municipality: "rebild",
      filter: { area: "DAYCARE", kind: null, group: "inTest", text: "æ".repeat(100) },
      sort: "name",
      direction: "asc",
      page: 1,
      showWithout: true,
      quietDays: 60,
      map: { area: "SCHOOL", page: 1, withEmpty: false },
    });
  });

  test.each(["0", "-5", "1e2", "731", "60.5", "tres", "٣٠", "99999999999"])("takes no %s days", (quiet) => {
    expect(overviewQuery({ quiet }).quietDays).toBeNull();
  });

  test("of figures is forgiving too", () => {
    expect(figurePageQuery({ municipality: "rebild", area: "sea" })).toEqual({
      municipality: "rebild",
      area: null,
    });
  });
});

describe("the JSON interface's parameters", () => {
  test.each([
    [{}, true],
    [{ municipality: "rebild", area: "OTHER", asOf: "2022-08-01" }, true],
    [{ municipality: "", area: "", asOf: "" }, true],
    [{ q: "ukendt" }, true],
    [{ asOf: "2022-02-29" }, false],
    [{ asOf: "i går" }, false],
    [{ area: "daycare" }, false],
    [{ area: ["DAYCARE", "SCHOOL"] }, false],
    [{ municipality: "../etc" }, false],
  ])("%j", (raw, good) => {
    expect(statisticsQuerySchema.safeParse(raw).success).toBe(good);
  });
});
