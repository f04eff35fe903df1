import { describe, expect, test } from "vitest";
import { trialNeed, type StatedNeed } from "@/lib/domain/exemption/need";

const national = (
  statedNeed: StatedNeed["statedNeed"],
  reviewedNeed: StatedNeed["reviewedNeed"] = null,
): StatedNeed => ({
  level: "NATIONAL",
  statedNeed,
  reviewedNeed,
});

describe("a trial's need of exemption", () => {
  test("is direct when any part needs it directly", () => {
    expect(trialNeed([national("NONE"), national("DIRECT"), national("INDIRECT")], "NATIONAL")).toBe(
      "DIRECT",
    );
  });

  test("is indirect when none is direct and any is indirect", () => {
    expect(trialNeed([national("NONE"), national("INDIRECT")], "NATIONAL")).toBe("INDIRECT");
  });

  test("follows the review where there is one", () => {
    expect(trialNeed([national("DIRECT", "NONE")], "NATIONAL")).toBe("NONE");
    expect(trialNeed([national("NONE", "DIRECT")], "NATIONAL")).toBe("DIRECT");
  });

  test("is not known when nothing was stated, which is not the same as none", () => {
    expect(trialNeed([], "NATIONAL")).toBeNull();
    expect(trialNeed([national("DIRECT")], "MUNICIPAL")).toBeNull();
  });
});
