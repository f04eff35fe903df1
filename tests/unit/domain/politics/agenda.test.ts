import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agendaKinds, openProposals, proposalKey, type ProposedPoint } from "@/lib/domain/politics/agenda";
import { figuresDay, newSinceFor } from "@/lib/domain/politics/meeting";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";

const day = toCalendarDate;
const point = (kind: ProposedPoint["kind"], trialId: string | null): ProposedPoint => ({
  ...{ kind, trialId, title: `${kind} ${trialId}`, text: null, dilemmaId: null, wishId: null, partId: null },
});
const points = fc.array(
  fc
    .tuple(fc.constantFrom(...agendaKinds), fc.constantFrom("a", "b", "c"))
    .map(([kind, id]) => point(kind, id)),
);

describe("openProposals", () => {
  test("a trial's story on the agenda does not take its decision away", () => {
    const open = openProposals([point("DECISION", "a"), point("STORY", "a")], [point("STORY", "a")]);
    expect(open.map(proposalKey)).toEqual(["DECISION a"]);
  });

  test("each thing once, in the order of the kinds, and none that is there already", () => {
    fc.assert(
      fc.property(points, points, (proposed, agenda) => {
        const keys = openProposals(proposed, agenda).map(proposalKey);
        expect(new Set(keys).size).toBe(keys.length);
        const taken = new Set(agenda.map(proposalKey));
        const expected = new Set(proposed.map(proposalKey).filter((key) => !taken.has(key)));
        expect(new Set(keys)).toEqual(expected);
        const places = openProposals(proposed, agenda).map(({ kind }) => agendaKinds.indexOf(kind));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe("since when something is new", () => {
  test("the last meeting that was held, else three months back", () => {
    expect(newSinceFor(day("2026-02-01"), day("2026-05-01"))).toBe("2026-02-01");
    expect(newSinceFor(null, day("2026-05-01"))).toBe("2026-01-31");
  });

  test("figures stand on the day it was held, and never on a day to come", () => {
    const meeting = { meetsOn: day("2026-05-04"), heldOn: null };
    expect(figuresDay(meeting, day("2026-05-01"))).toBe("2026-05-01");
    expect(figuresDay(meeting, day("2026-06-01"))).toBe("2026-05-04");
    expect(figuresDay({ ...meeting, heldOn: day("2026-05-05") }, day("2026-06-01"))).toBe("2026-05-05");
  });
});
