import { describe, expect, test } from "vitest";
import { askedOf, meetingsFor, openTable } from "@/lib/domain/agreement/agenda";
import type { PolicyLine } from "@/lib/domain/agreement/policy";

const line = (trigger: PolicyLine["trigger"], body: PolicyLine["body"]): PolicyLine => ({
  ...{ trigger, body, threshold: null, note: null },
});
const viborg = [line("IMPLEMENTATION", "COMMITTEE"), line("ALWAYS", "ADMINISTRATION")];
const leaders = [line("ALWAYS", "LEADER")];
const trial = { needsStatutoryExemption: false, costsMoney: null, participantCount: null };

describe("whose table a trial lies on", () => {
  test("the start is the administration's and the implementation the committee's, each by its line", () => {
    expect(askedOf("AWAITING_APPROVAL", viborg, trial)).toEqual({
      ...{ occasion: "START", body: "ADMINISTRATION", line: viborg[1] },
    });
    expect(askedOf("EVALUATING", viborg, trial)).toEqual({
      ...{ occasion: "IMPLEMENTATION", body: "COMMITTEE", line: viborg[0] },
    });
  });

  test("what the leader decides lies on nobody's, but one that waits is let go by the administration", () => {
    expect(askedOf("EVALUATING", leaders, trial)).toBeNull();
    expect(askedOf("IN_TEST", viborg, trial)).toBeNull();
    expect(askedOf("AWAITING_APPROVAL", leaders, trial)).toMatchObject({
      body: "ADMINISTRATION",
      line: null,
    });
    expect(askedOf("AWAITING_APPROVAL", [], trial)).toMatchObject({ body: "ADMINISTRATION", line: null });
  });

  test("a higher body can decide for a lower one", () => {
    expect(meetingsFor("COMMITTEE")).toEqual(["COMMITTEE", "CITY_COUNCIL"]);
    expect(meetingsFor("ADMINISTRATION")).toEqual(["ADMINISTRATION", "COMMITTEE", "CITY_COUNCIL"]);
  });

  test("the table asked for is opened, else one the viewer decides at and where something waits", () => {
    const waiting = [{ body: "ADMINISTRATION" as const }, { body: "CITY_COUNCIL" as const }];
    expect(openTable("COMMITTEE", waiting, [])).toBe("COMMITTEE");
    expect(openTable("LEADER", waiting, ["ADMINISTRATION"])).toBe("ADMINISTRATION");
    expect(openTable(null, waiting, [])).toBe("CITY_COUNCIL");
    expect(openTable(null, [], [])).toBe("COMMITTEE");
  });
});
