import { describe, expect, test } from "vitest";
import { decide, paragraphOf, statementOf, type CheckPlace, type Finding } from "@/lib/domain/freedom/decide";
import type {
  FencePostRecord,
  FreedomRecord,
  ProvisionRecord,
  RuleRecord,
} from "@/lib/domain/freedom/record";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";

const day = (text: string) => toCalendarDate(text);
const place: CheckPlace = {
  ...{ municipalityId: "alfa", area: "DAYCARE", institutionId: null, on: day("2022-03-01") },
  agreement: { kind: "STATUTORY", title: "Aftalen" },
};
const base = { title: "Titel", summary: "Kort", areas: ["DAYCARE"], keywords: [], source: null } as const;
const fencePost = (over: Partial<FencePostRecord> = {}): FencePostRecord => ({
  ...base,
  ...{ type: "FENCE_POST", id: "post", level: "NATIONAL", status: "KEPT", exception: null, validFrom: null },
  ...{ validTo: null, municipalityId: null, institutionId: null, provisionIds: [] },
  ...over,
});
const provision = (over: Partial<ProvisionRecord> = {}): ProvisionRecord => ({
  ...base,
  ...{ type: "PROVISION", id: "§", law: "Loven", paragraph: "§ 8", subsection: "stk. 4", freed: "YES" },
  ...{ role: "EXEMPTED", note: null, periods: [], grants: [] },
  ...over,
});
const rule = (over: Partial<RuleRecord> = {}): RuleRecord => ({
  ...base,
  ...{ type: "RULE", id: "rule", category: "PROCESS", status: "REMOVED", validFrom: null, validTo: null },
  ...{ municipalityId: "alfa", fencePostId: null },
  ...over,
});

describe("what one record says", () => {
  const municipal = { ...place, agreement: { kind: "MUNICIPAL" as const, title: "Egen aftale" } };
  test.each<[string, FreedomRecord, CheckPlace, string | null, string | null]>([
    ["a national fence-post holds", fencePost(), place, "NATIONAL_FENCE_POST", "HELD"],
    [
      "another municipality's does not",
      fencePost({ level: "MUNICIPAL", municipalityId: "beta" }),
      place,
      null,
      null,
    ],
    ["one that has ended does not", fencePost({ validTo: day("2022-02-28") }), place, null, null],
    [
      "on its last day it does",
      fencePost({ validTo: day("2022-03-01") }),
      place,
      "NATIONAL_FENCE_POST",
      "HELD",
    ],
    ["a freed provision frees", provision(), place, "FREED_PROVISION", "FREED"],
    ["not under a municipal agreement", provision(), municipal, "NEIGHBOUR_LAW", "NEIGHBOUR_LAW"],
    ["a removed rule frees there, too", rule(), municipal, "MUNICIPAL_RULE", "FREED"],
    ["a kept rule holds", rule({ status: "KEPT" }), place, "MUNICIPAL_RULE", "HELD"],
    ["an example from elsewhere never decides", rule({ municipalityId: null }), place, "UNDECIDED", null],
    ["unknown never decides", provision({ freed: "UNKNOWN", role: "CONTEXT" }), place, "UNDECIDED", null],
    [
      "an option of ordinary law",
      provision({ role: "EXISTING_OPTION", freed: "NO" }),
      place,
      "FREE_ALREADY",
      "FREE_ALREADY",
    ],
    [
      "a law next door",
      provision({ role: "ADJACENT_NOT_FREED", freed: "NO" }),
      place,
      "NEIGHBOUR_LAW",
      "NEIGHBOUR_LAW",
    ],
    ["another area's record says nothing", provision({ areas: ["SCHOOL"] }), place, null, null],
  ])("%s", (_name, record, at, layer, says) => {
    const statement = statementOf(record, at);
    expect(statement?.layer ?? null).toBe(layer);
    expect(statement?.says ?? null).toBe(says);
  });

  test("an exception or a condition is told with it", () => {
    const held = fencePost({ status: "KEPT_WITH_EXCEPTION", exception: "Op til tre fag" });
    expect(statementOf(held, place)).toMatchObject({ exception: "Op til tre fag", says: "HELD" });
    expect(statementOf(provision({ freed: "PARTIAL" }), place)).toMatchObject({
      exception: "Kort",
      says: "FREED",
    });
    expect(paragraphOf(provision())).toBe("Loven § 8, stk. 4");
  });

  test("a grant frees its own municipality while it holds, also from what nobody else is freed of", () => {
    const granted = provision({
      ...{ freed: "NO", role: "CONTEXT" },
      grants: [
        {
          municipalityId: "alfa",
          area: "DAYCARE",
          validFrom: day("2022-01-01"),
          validTo: null,
          condition: null,
        },
      ],
    });
    expect(statementOf(granted, place)?.says).toBe("FREED");
    expect(statementOf(granted, { ...place, on: day("2021-12-31") })?.says).toBe("NEIGHBOUR_LAW");
    expect(statementOf(granted, { ...place, municipalityId: "beta" })?.says).toBe("NEIGHBOUR_LAW");
  });
});

describe("the verdict of several", () => {
  const finding = (record: FreedomRecord, ...positions: number[]): Finding => ({
    record,
    statement: statementOf(record, place)!,
    positions: new Set(positions),
  });
  const neighbour = provision({ id: "next", role: "ADJACENT_NOT_FREED", freed: "NO" });

  test("between matters the strictest", () => {
    const held = finding(fencePost(), 0);
    const warned = finding(neighbour, 3);
    const freed = finding(rule(), 6);
    expect(decide([freed, warned, held]).verdict).toBe("HELD");
    expect(decide([freed, warned]).verdict).toBe("NEIGHBOUR_LAW");
    expect(decide([freed]).verdict).toBe("FREED");
    expect(decide([]).verdict).toBeNull();
  });

  test("within a matter the more specific: the form of supervision before the duty", () => {
    const duty = finding(fencePost(), 1);
    const form = finding(rule(), 0, 1);
    const { verdict, decides, isShown } = decide([duty, form]);
    expect(verdict).toBe("FREED");
    expect([decides(duty), decides(form), isShown(duty)]).toEqual([false, true, true]);
  });

  test("a fence-post about the provision itself holds, however the question is worded", () => {
    const post = finding(fencePost({ provisionIds: ["§"] }), 1);
    expect(decide([post, finding(provision(), 0, 1)]).verdict).toBe("HELD");
  });

  test("a law next door gives way to the area's own record about the same words, and is not shown", () => {
    const warned = finding(neighbour, 0, 1);
    const { verdict, isShown } = decide([warned, finding(rule(), 0, 1)]);
    expect(verdict).toBe("FREED");
    expect(isShown(warned)).toBe(false);
    expect(decide([warned, finding(rule(), 2)]).verdict).toBe("NEIGHBOUR_LAW");
  });
});
