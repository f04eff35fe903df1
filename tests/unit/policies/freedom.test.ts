import { describe, expect, test } from "vitest";
import { fencePostLevels, type FencePostLevel } from "@/lib/domain/freedom/record";
import type { Actor, Membership, Role, Viewer } from "@/lib/domain/member/role";
import { welfareAreas, type WelfareArea } from "@/lib/domain/shared/area";
import { canKeepRecord, type RecordPlace } from "@/lib/policies/freedom";
import {
  addableLevels,
  canKeepWords,
  canSeeRecordHistory,
  keptPlaces,
  wordReach,
} from "@/lib/policies/upkeep";

function membership(
  role: Role,
  municipalityId: string | null = null,
  institutionId: string | null = null,
  area: WelfareArea | null = null,
): Membership {
  return { role, municipalityId, institutionId, area };
}

function actor(...memberships: Membership[]): Actor {
  return { userId: "self", sessionId: "s", name: "Prøve", email: "self@alfa.dk", memberships };
}

const viewers = {
  "signed out": null,
  "without membership": actor(),
  leader: actor(membership("LEADER", "alfa", "alfa-one")),
  "leader next door": actor(membership("LEADER", "alfa", "alfa-two")),
  staff: actor(membership("STAFF", "alfa", "alfa-one")),
  politician: actor(membership("POLITICIAN", "alfa")),
  "own evaluator": actor(membership("EVALUATOR", "alfa")),
  administration: actor(membership("ADMINISTRATION", "alfa")),
  "administration of schools": actor(membership("ADMINISTRATION", "alfa", null, "SCHOOL")),
  "administration of schools and daycare": actor(
    membership("ADMINISTRATION", "alfa", null, "SCHOOL"),
    membership("ADMINISTRATION", "alfa", null, "DAYCARE"),
  ),
  "foreign administration": actor(membership("ADMINISTRATION", "beta")),
  "foreign leader": actor(membership("LEADER", "beta", "beta-one")),
  "national evaluator": actor(membership("EVALUATOR")),
  "national evaluator of one area": actor(membership("EVALUATOR", null, null, "SCHOOL")),
  "system administrator": actor(membership("SYSTEM_ADMIN")),
} satisfies Record<string, Viewer>;
type Name = keyof typeof viewers;
const may = (rule: (viewer: Viewer) => boolean) =>
  (Object.keys(viewers) as Name[]).filter((name) => rule(viewers[name]));

function placeAt(level: FencePostLevel, area: WelfareArea): RecordPlace {
  return {
    level,
    areas: [area],
    municipalityId: level === "NATIONAL" ? null : "alfa",
    institutionId: level === "LOCAL" ? "alfa-one" : null,
  };
}

describe("who keeps a record", () => {
  test.each<[FencePostLevel, WelfareArea, Name[]]>([
    ["NATIONAL", "DAYCARE", ["national evaluator", "system administrator"]],
    ["MUNICIPAL", "DAYCARE", ["administration", "administration of schools and daycare"]],
    [
      "MUNICIPAL",
      "SCHOOL",
      ["administration", "administration of schools", "administration of schools and daycare"],
    ],
    ["MUNICIPAL", "ELDERCARE", ["administration"]],
    ["LOCAL", "DAYCARE", ["leader"]],
  ])("%s in %s", (level, area, expected) => {
    expect(may((viewer) => canKeepRecord(viewer, placeAt(level, area)))).toEqual(expected);
  });

  test("what no source ties to a place is nobody's", () => {
    const nowhere = { areas: ["SCHOOL"] as const, municipalityId: null, institutionId: null };
    expect(may((viewer) => canKeepRecord(viewer, { ...nowhere, level: "MUNICIPAL" }))).toEqual([]);
    expect(may((viewer) => canKeepRecord(viewer, { ...nowhere, level: "LOCAL" }))).toEqual([]);
  });

  test("the places somebody keeps are exactly those whose records they may keep", () => {
    const places = fencePostLevels.flatMap((level) =>
      welfareAreas.flatMap((area) =>
        ["alfa", "beta"].map((municipalityId): RecordPlace => ({
          ...placeAt(level, area),
          municipalityId: level === "NATIONAL" ? null : municipalityId,
          institutionId: level === "LOCAL" ? `${municipalityId}-one` : null,
        })),
      ),
    );
    for (const [name, viewer] of Object.entries(viewers)) {
      const kept = keptPlaces(viewer);
      for (const place of places) {
        const isKept = kept.some((each) => {
          if (each.level !== place.level) return false;
          if (each.level === "MUNICIPAL") {
            return (
              each.municipalityId === place.municipalityId &&
              place.areas.every((area) => each.areas.includes(area))
            );
          }
          return each.level === "NATIONAL" || each.institutionId === place.institutionId;
        });
        expect(isKept, `${name} at ${JSON.stringify(place)}`).toBe(canKeepRecord(viewer, place));
      }
    }
  });
});

describe("adding: a lower level adds, law is everybody's, rules are the municipality's", () => {
  test.each<[Name, FencePostLevel[], FencePostLevel[], FencePostLevel[]]>([
    ["system administrator", ["NATIONAL"], ["NATIONAL"], []],
    ["national evaluator", ["NATIONAL"], ["NATIONAL"], []],
    ["administration", ["MUNICIPAL"], [], ["MUNICIPAL"]],
    ["leader", ["LOCAL"], [], []],
    ["staff", [], [], []],
    ["signed out", [], [], []],
  ])("%s", (name, fencePosts, provisions, rules) => {
    expect(addableLevels(viewers[name], "FENCE_POST")).toEqual(fencePosts);
    expect(addableLevels(viewers[name], "PROVISION")).toEqual(provisions);
    expect(addableLevels(viewers[name], "RULE")).toEqual(rules);
  });
});

describe("who reads the history", () => {
  test("everybody signed in where it holds for the whole country", () => {
    expect(may((viewer) => canSeeRecordHistory(viewer, placeAt("NATIONAL", "SCHOOL")))).toEqual(
      (Object.keys(viewers) as Name[]).filter((name) => name !== "signed out"),
    );
  });

  test.each(["MUNICIPAL", "LOCAL"] as const)("the municipality's own people: %s", (level) => {
    expect(may((viewer) => canSeeRecordHistory(viewer, placeAt(level, "DAYCARE")))).toEqual([
      "leader",
      "leader next door",
      "staff",
      "politician",
      "own evaluator",
      "administration",
      "administration of schools",
      "administration of schools and daycare",
      "system administrator",
    ]);
  });
});

describe("words", () => {
  test.each<[string, string | null, WelfareArea[], Name[]]>([
    ["everybody's", null, [], ["national evaluator", "system administrator"]],
    ["the municipality's for every area", "alfa", [], ["administration"]],
    [
      "the municipality's for schools",
      "alfa",
      ["SCHOOL"],
      ["administration", "administration of schools", "administration of schools and daycare"],
    ],
  ])("%s", (_what, municipalityId, areas, expected) => {
    expect(may((viewer) => canKeepWords(viewer, { municipalityId, areas }))).toEqual(expected);
  });

  test("other municipalities' words are for those who keep everybody's", () => {
    expect(wordReach(viewers.leader)).toEqual(["alfa"]);
    expect(wordReach(viewers["foreign administration"])).toEqual(["beta"]);
    expect(wordReach(viewers["system administrator"])).toBeNull();
  });
});
