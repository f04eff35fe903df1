import { describe, expect, test } from "vitest";
import {
  adoptedValues,
  creditOf,
  isSameLineage,
  noLineage,
  type RelativeRow,
} from "@/lib/domain/trial/adoption";
import { blankValues } from "@/lib/domain/trial/form";
import { trialFields } from "@/lib/domain/trial/input";
import { sharingLevels } from "@/lib/domain/trial/sharing";

const label = { label: "Emne", labelEn: "Topic" };
const origin = {
  ...{
    area: "ELDERCARE" as const,
    title: "Faste teams",
    freedFrom: "Visitation",
    freedTo: "Selv at planlægge",
  },
  ...{ purpose: "Ro", change: "Teamet planlægger", expectedResult: null },
  classifications: [
    { id: "home-care", kind: "SUB_AREA" as const, ...label },
    { id: "planning", kind: "CONTENT_TYPE" as const, ...label },
    { id: "coarse", kind: "FOCUS_GROUP" as const, ...label },
  ],
};

test("the thought is taken over, the circumstances are not", () => {
  const blank = blankValues("own-place");
  const values = adoptedValues(origin, blank);
  const taken = trialFields.filter((field) => JSON.stringify(values[field]) !== JSON.stringify(blank[field]));
  expect(taken).toEqual(["title", "freedFrom", "freedTo", "themes", "purpose", "change", "topics"]);
  expect(values.leadInstitutionId).toBe("own-place");
  expect(values.sharing).toBe("MUNICIPALITY");
});

test("topics keep their kinds: the area's own kind is the theme, the coarse groups stay behind", () => {
  const values = adoptedValues(origin, blankValues());
  expect(values.themes).toEqual(["home-care"]);
  expect(values.topics).toEqual(["planning"]);
});

describe("credit", () => {
  const row: RelativeRow = {
    ...{ id: "trial-1", title: "Faste teams", anonymised: false, stage: "LANDED", decision: null },
    leadInstitution: { name: "Skovbrynet", kind: "HOME_CARE" },
    municipality: { id: "rebild", name: "Rebild" },
    ...{ sharing: "PUBLIC", isVisible: true },
  };
  test("leads whoever may see the origin to it", () => {
    expect(creditOf(row)).toMatchObject({ kind: "TRIAL", trial: { id: "trial-1" } });
  });
  test.each(sharingLevels)("of a hidden trial shared with %s never tells title or place", (sharing) => {
    const credit = creditOf({ ...row, sharing, isVisible: false });
    expect(JSON.stringify(credit)).not.toMatch(/trial-1|Faste|Skovbrynet/);
    const isTold = sharing === "AGREEMENT_MUNICIPALITIES" || sharing === "PUBLIC";
    expect(credit).toEqual(isTold ? { kind: "MUNICIPALITY", name: "Rebild" } : { kind: "ELSEWHERE" });
  });
});

test("two forms are begun from the same when both origins are the same", () => {
  const from = { ...noLineage, adoptedFromId: "a" };
  expect(isSameLineage(from, { ...from })).toBe(true);
  expect(isSameLineage(from, noLineage)).toBe(false);
  expect(isSameLineage(from, { ...from, adoptedExampleId: "b" })).toBe(false);
});
