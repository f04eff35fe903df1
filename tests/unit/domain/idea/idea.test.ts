import { describe, expect, test } from "vitest";
import {
  canBecomeTrial,
  ideaMoves,
  ideaStatuses,
  statusAfter,
  type IdeaMove,
  type IdeaStatus,
} from "@/lib/domain/idea/idea";
import { lastDayError, linkState } from "@/lib/domain/idea/link";
import { isPublicPostThrottled } from "@/lib/domain/idea/throttle";
import { trialInputOfIdea } from "@/lib/domain/idea/trial";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";

const day = toCalendarDate;

describe("an idea", () => {
  const table: [IdeaStatus, Partial<Record<IdeaMove, IdeaStatus>>, becomesTrial: boolean][] = [
    ["WAITING", { SHOW: "OPEN", DECLINE: "DECLINED" }, true],
    ["OPEN", { DECLINE: "DECLINED" }, true],
    ["DECLINED", { SHOW: "OPEN" }, false],
    ["TRIAL", {}, false],
  ];
  test.each(table)("that is %s goes only where it may", (status, moves, becomesTrial) => {
    for (const move of ideaMoves) expect(statusAfter(status, move), move).toBe(moves[move] ?? null);
    expect(canBecomeTrial(status)).toBe(becomesTrial);
  });

  test("every status is in the table", () => {
    expect(table.map(([status]) => status)).toEqual([...ideaStatuses]);
  });
});

describe("the trial an idea begins as", () => {
  const idea = {
    title: "Spis ude",
    text: "Maden ved bålet",
    obstacle: "En gammel regel",
    initiator: "CHILDREN",
    institutionId: "huset",
  } as const;

  test("says what the idea says and keeps who had it", () => {
    expect(trialInputOfIdea(idea, "ukendt")).toMatchObject({
      ...{ title: "Spis ude", freedTo: "Maden ved bålet", freedFrom: "En gammel regel" },
      ...{ initiator: "CHILDREN", stage: "IDEA", leadInstitutionId: "huset", sharing: "MUNICIPALITY" },
    });
  });

  test("has both halves also when the idea is one sentence", () => {
    const input = trialInputOfIdea({ ...idea, text: null, obstacle: null }, "ukendt");
    expect([input.freedTo, input.freedFrom]).toEqual(["Spis ude", "ukendt"]);
  });
});

describe("a link", () => {
  const link = { openUntil: day("2026-11-22"), isClosed: false, institutionClosed: false };

  test("takes proposals on its last day and not the day after", () => {
    expect(linkState(link, day("2026-11-22"))).toBe("OPEN");
    expect(linkState(link, day("2026-11-23"))).toBe("EXPIRED");
  });

  test("that was closed, or whose institution was, is closed also after its last day", () => {
    expect(linkState({ ...link, isClosed: true }, day("2026-11-01"))).toBe("CLOSED");
    expect(linkState({ ...link, institutionClosed: true }, day("2026-12-24"))).toBe("CLOSED");
  });

  test("ends today at the earliest and within a year", () => {
    const today = day("2026-11-22");
    expect(lastDayError(day("2026-11-21"), today)).toBe("reviewEnds");
    expect(lastDayError(today, today)).toBeNull();
    expect(lastDayError(day("2027-11-22"), today)).toBeNull();
    expect(lastDayError(day("2028-01-01"), today)).toBe("ideaLinkFar");
  });
});

test("a whole meeting behind one address gets through, a flood does not", () => {
  expect(isPublicPostThrottled("idea", 60, true)).toBe(false);
  expect(isPublicPostThrottled("idea", 61, true)).toBe(true);
  // Nobody's address is known: one stranger must not shut everybody else out as easily.
  expect(isPublicPostThrottled("idea", 61, false)).toBe(false);
  expect(isPublicPostThrottled("idea", 601, false)).toBe(true);
  expect(isPublicPostThrottled("support", 61, true)).toBe(false);
});
