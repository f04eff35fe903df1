import { describe, expect, test } from "vitest";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import {
  checkItems,
  checklist,
  exemptionProblem,
  missingKeys,
  type CheckedNeed,
  type CheckFacts,
} from "@/lib/domain/trial/checklist";
import { messagesFor } from "@/lib/i18n/messages";

const day = toCalendarDate;
const START = day("2024-01-15");
const statutory = {
  ...{ kind: "STATUTORY" as const, areas: ["DAYCARE" as const] },
  ...{ inForceFrom: day("2021-05-01"), expiresOn: day("2024-09-30") },
};
const facts = (changes: Partial<CheckFacts> = {}): CheckFacts => ({
  ...{ area: "DAYCARE", purpose: "Mere ro", heard: ["STAFF"], indicators: 1, learningQuestion: null },
  ...{ needs: [], agreement: statutory, required: "LEADER", approvedBy: null, waivers: [] },
  ...changes,
});
const need = (changes: Partial<CheckedNeed> = {}): CheckedNeed => ({
  ...{ level: "NATIONAL", statedNeed: "DIRECT", reviewedNeed: null, part: null, rule: null },
  provision: { label: "§ 11", freed: "YES", areas: ["DAYCARE"], periods: [], grants: [] },
  ...changes,
});
const provision = (changes: Partial<NonNullable<CheckedNeed["provision"]>>) =>
  need({ provision: { ...need().provision!, ...changes } });
const rule = (status: "KEPT" | "REMOVED" | "OPTIONAL", validTo: string | null = null) =>
  need({
    ...{ level: "MUNICIPAL", provision: null },
    rule: { label: "Madplanen", versions: [{ status, validFrom: null, validTo: validTo && day(validTo) }] },
  } as Partial<CheckedNeed>);
const missing = (changes: Partial<CheckFacts>) =>
  checklist(facts(changes), START).flatMap(({ item, state }) => (state === "MISSING" ? [item] : []));

describe("the list before the start", () => {
  test("ticks itself", () => expect(missing({})).toEqual([]));

  test.each<[string, Partial<CheckFacts>, string[]]>([
    ["no purpose", { purpose: "  " }, ["PURPOSE"]],
    ["only parents heard", { heard: ["PARENTS"] }, ["STAFF_HEARD"]],
    ["MED heard", { heard: ["MED"] }, []],
    ["no indicator, no question", { indicators: 0 }, ["LEARNING"]],
    ["a question", { indicators: 0, learningQuestion: "Hjælper det?" }, []],
    ["nobody has approved", { required: "COMMITTEE" }, ["APPROVAL"]],
    ["a body too low has", { required: "COMMITTEE", approvedBy: "ADMINISTRATION" }, ["APPROVAL"]],
    ["the council has", { required: "COMMITTEE", approvedBy: "CITY_COUNCIL" }, []],
    [
      "the agreement has ended",
      { needs: [need()], agreement: { ...statutory, expiresOn: day("2024-01-14") } },
      ["EXEMPTION"],
    ],
  ])("%s", (_, changes, items) => expect(missing(changes)).toEqual(items));

  test("an item is left out with its reason, an approval never", () => {
    const waivers = checkItems.map((item) => ({ item, reason: "Ikke her", authorName: "Anna" }));
    const list = checklist(facts({ purpose: null, required: "COMMITTEE", waivers }), START);
    expect(list.find(({ item }) => item === "PURPOSE")).toMatchObject({
      state: "WAIVED",
      waiver: { reason: "Ikke her" },
    });
    expect(list.find(({ item }) => item === "APPROVAL")).toMatchObject({ state: "MISSING", waiver: null });
    // What is in place needs no excuse.
    expect(list.find(({ item }) => item === "LEARNING")).toMatchObject({ state: "DONE", waiver: null });
  });

  const municipal = { ...statutory, kind: "MUNICIPAL" as const };
  test.each<[string, Partial<CheckFacts>, string | null]>([
    ["a freed provision under the agreement in force", { needs: [need()] }, null],
    ["partly freed", { needs: [provision({ freed: "PARTIAL" })] }, null],
    ["nothing named", { needs: [need({ provision: null, part: "Natten" })] }, "notNamed"],
    ["an indirect need names nothing", { needs: [need({ provision: null, statedNeed: "INDIRECT" })] }, null],
    ["reviewed as none", { needs: [need({ provision: null, reviewedNeed: "NONE" })] }, null],
    [
      "reviewed as direct",
      { needs: [need({ provision: null, statedNeed: "NONE", reviewedNeed: "DIRECT" })] },
      "notNamed",
    ],
    ["not freed", { needs: [provision({ freed: "NO" })] }, "notFreed"],
    ["freed in another area", { needs: [provision({ areas: ["SCHOOL"] })] }, "notFreed"],
    [
      "the provision has ended",
      {
        needs: [
          provision({
            periods: [{ kind: "IN_FORCE", validFrom: null, validTo: day("2023-12-31"), note: null }],
          }),
        ],
      },
      "notInForce",
    ],
    ["no agreement", { needs: [need()], agreement: null }, "noAgreement"],
    ["the agreement is for another area", { needs: [need()], area: "SCHOOL" }, "noAgreement"],
    [
      "the agreement is still to come",
      { needs: [need()], agreement: { ...statutory, inForceFrom: day("2024-02-01") } },
      "agreementNotYet",
    ],
    ["a municipal agreement frees of no law", { needs: [need()], agreement: municipal }, "notByMunicipal"],
    [
      "but a granted wish does",
      {
        needs: [provision({ grants: [{ validFrom: day("2024-01-01"), validTo: null }] })],
        agreement: municipal,
      },
      null,
    ],
    ["a rule the municipality removed", { needs: [rule("REMOVED")] }, null],
    ["a rule it keeps", { needs: [rule("KEPT")] }, "ruleKept"],
    ["a kept rule that has ended", { needs: [rule("KEPT", "2023-12-31")] }, null],
    [
      "a removed rule after the municipal agreement",
      { needs: [rule("OPTIONAL")], agreement: { ...municipal, expiresOn: day("2023-12-31") } },
      "agreementEnded",
    ],
    [
      "the ended agreement is said before what is unnamed",
      {
        needs: [need({ provision: null }), need()],
        agreement: { ...statutory, expiresOn: day("2023-12-31") },
      },
      "agreementEnded",
    ],
  ])("exemption: %s", (_, changes, key) => {
    expect(exemptionProblem(facts(changes), START)?.key ?? null).toBe(key);
  });

  test("everything missing has a sentence in both languages", () => {
    for (const locale of ["da", "en"] as const) {
      expect(Object.keys(messagesFor(locale).evaluation.missing).sort()).toEqual([...missingKeys].sort());
    }
  });
});
