import { describe, expect, test } from "vitest";
import {
  agreementForApi,
  agreementForPage,
  municipalityForPage,
  type PlannedAgreement,
} from "@/lib/domain/plan/choice";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";

function makeAgreement(id: string, from: string, to: string, content: number): PlannedAgreement {
  return {
    ...{
      id,
      title: id,
      kind: "STATUTORY",
      areas: ["DAYCARE"],
      content,
      municipality: { id: "rebild", name: "Rebild" },
    },
    ...{ inForceFrom: toCalendarDate(from), expiresOn: toCalendarDate(to) },
  };
}
const statutory = makeAgreement("statutory", "2021-05-15", "2024-09-30", 70);
const municipal = makeAgreement("municipal", "2023-11-01", "2027-12-31", 3);
const today = toCalendarDate("2026-11-22");

describe("which agreement opens", () => {
  test("the one in force today", () => {
    expect(agreementForPage([statutory, municipal], today)?.id).toBe("municipal");
    expect(agreementForPage([statutory, municipal], toCalendarDate("2022-01-01"))?.id).toBe("statutory");
  });

  test("the latest when none is in force", () => {
    expect(agreementForPage([statutory, municipal], toCalendarDate("2030-01-01"))?.id).toBe("municipal");
  });

  test("one with a plan before one without", () => {
    expect(agreementForPage([statutory, { ...municipal, content: 0 }], today)?.id).toBe("statutory");
    expect(agreementForPage([{ ...municipal, content: 0 }], today)?.id).toBe("municipal");
    expect(agreementForPage([], today)).toBeNull();
  });

  test("machines get the one with most in its plan, whatever the day", () => {
    expect(agreementForApi([municipal, statutory])?.id).toBe("statutory");
    expect(agreementForApi([])).toBeNull();
  });
});

describe("which municipality opens", () => {
  const known = ["esbjerg", "rebild", "viborg"];

  test.each([
    ["the one asked for", "viborg", ["esbjerg"], "viborg"],
    ["one's own", undefined, ["esbjerg"], "esbjerg"],
    ["the example for whoever has none", undefined, [], "rebild"],
    ["nothing when the one asked for is unknown", "atlantis", ["esbjerg"], null],
  ])("%s", (_, asked, own, expected) => {
    expect(municipalityForPage(known, asked, own)).toBe(expected);
  });
});
