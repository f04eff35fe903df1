import { describe, expect, test } from "vitest";
import type { ProvisionPeriod } from "@/lib/domain/freedom/validity";
import type { WelfareArea } from "@/lib/domain/shared/area";
import { provisionEnd } from "@/lib/domain/sunset/ending";
import {
  agreementsOfAreas,
  lawEndAfterMove,
  periodsUntil,
  touchedByMove,
  withMovedAgreements,
} from "@/lib/domain/sunset/move";
import { agreementEnding, day, makeTrial, stop } from "@/tests/unit/domain/sunset/support";

const to = day("2025-07-31");

describe("moving the act of 2021 for daycare and schools from 30 September 2024 to 31 July 2025", () => {
  const today = day("2024-06-01");
  const agreements = (["DAYCARE", "SCHOOL", "ELDERCARE"] as const).map((area) => ({
    id: area.toLowerCase(),
    areas: [area],
  }));
  const endings = agreements.map(({ id }) => agreementEnding("2024-09-30", { id }));
  const provision = { kind: "PROVISION", id: "fsl-40a", title: "§ 40 a", endsOn: day("2022-07-31") } as const;
  const trials = agreements.flatMap(({ id, areas: [area] }) => {
    const own = { area: area as WelfareArea, agreementId: id };
    return [
      makeTrial({ ...own, id: `${id} needs it` }),
      makeTrial({ ...own, id: `${id} leans on another`, nationalNeed: "INDIRECT" }),
      makeTrial({ ...own, id: `${id} has chosen`, landing: stop }),
      makeTrial({ ...own, id: `${id} needs nothing`, nationalNeed: "NONE" }),
      makeTrial({ ...own, id: `${id} has landed`, stage: "LANDED" }),
      makeTrial({
        ...{ ...own, id: `${id} also on a provision` },
        uses: [{ need: "DIRECT", provisionId: "fsl-40a", municipalRuleId: null }],
      }),
    ];
  });
  const moved = agreementsOfAreas(agreements, ["DAYCARE", "SCHOOL"]).map(({ id }) => id);
  const all = [...endings, provision];
  const touched = touchedByMove(trials, all, withMovedAgreements(all, moved, to), today);
  const of = (id: string) => touched.find(({ trial }) => trial.id === id);

  test("touches the trials there that live on it, and none of eldercare", () => {
    expect(touched.map(({ trial }) => trial.id).sort()).toEqual(
      ["daycare", "school"].flatMap((id) => [
        `${id} also on a provision`,
        `${id} has chosen`,
        `${id} leans on another`,
        `${id} needs it`,
      ]),
    );
  });

  test("moves their end and every reminder that was still to come", () => {
    expect(of("school needs it")).toMatchObject({
      before: "2024-09-30",
      after: "2025-07-31",
      remindersBefore: ["2024-07-02", "2024-08-31", "2024-09-30"],
      remindersAfter: ["2025-02-01", "2025-05-02", "2025-07-01", "2025-07-31"],
    });
  });

  test("reminds nobody of what has a landing", () => {
    expect(of("daycare has chosen")).toMatchObject({
      after: "2025-07-31",
      remindersBefore: [],
      remindersAfter: [],
    });
  });

  test("leaves an earlier end as it is, and says so", () => {
    expect(of("daycare also on a provision")).toMatchObject({
      ...{ before: "2024-09-30", after: "2025-07-31", losesBefore: "2022-07-31" },
    });
    expect(of("daycare needs it")!.losesBefore).toBeNull();
  });

  test("tells the order of the list: what ends first comes first", () => {
    expect(touched[0]!.trial.id).toBe("daycare also on a provision");
  });
});

test("an agreement follows only when all of its areas are moved", () => {
  const agreements = [{ areas: ["DAYCARE", "ELDERCARE"] as const }, { areas: ["SCHOOL"] as const }];
  expect(agreementsOfAreas(agreements, ["DAYCARE", "SCHOOL"])).toEqual([{ areas: ["SCHOOL"] }]);
});

test.each([
  ["all of its agreements", "2024-09-30", [], "2025-07-31"],
  ["some, beyond the others", "2024-09-30", ["2024-09-30"], "2025-07-31"],
  ["some, back before the others", "2025-12-31", ["2024-09-30", "2025-08-31"], "2025-08-31"],
  ["some of a law without an end", null, ["2024-09-30"], null],
  ["all of a law without an end", null, [], "2025-07-31"],
] as const)("a law ends with the last of its agreements: moving %s", (_, endsOn, staying, expected) => {
  expect(lawEndAfterMove(endsOn && day(endsOn), staying.map(day), to)).toBe(expected);
});

describe("a provision's validity with another last day", () => {
  const period = (
    kind: ProvisionPeriod["kind"],
    from: string | null,
    end: string | null,
  ): ProvisionPeriod => ({
    ...{ kind, note: null },
    validFrom: from === null ? null : day(from),
    validTo: end === null ? null : day(end),
  });
  const first = period("IN_FORCE", "2021-05-15", "2024-09-30");
  const extension = period("EXTENDED", "2024-10-01", "2025-07-31");
  test.each([
    ["later: an extension joins it", [first], "2025-07-31", [first, extension]],
    ["earlier", [first], "2024-06-30", [period("IN_FORCE", "2021-05-15", "2024-06-30")]],
    ["back again: the extension goes", [first, extension], "2024-09-30", [first]],
    [
      "into the extension",
      [first, extension],
      "2025-01-31",
      [first, period("EXTENDED", "2024-10-01", "2025-01-31")],
    ],
    [
      "where no end was known",
      [period("IN_FORCE", null, null)],
      "2025-07-31",
      [period("IN_FORCE", null, "2025-07-31")],
    ],
    [
      "where only a cited version is known",
      [period("CITED_VERSION", "2022-06-27", null)],
      "2025-07-31",
      [period("CITED_VERSION", "2022-06-27", null), period("IN_FORCE", null, "2025-07-31")],
    ],
  ])("%s", (_, periods, last, expected) => {
    expect(periodsUntil(periods, day(last))).toEqual(expected);
    expect(provisionEnd(expected)).toBe(last);
  });
});
