import { describe, expect, test } from "vitest";
import { dilemmaHistory, questionIn } from "@/lib/domain/politics/dilemma";

const row = (changes: Record<string, unknown>) => ({
  ...{ id: "1", at: "2026-03-01T10:00:00Z", actorName: "Lone", entity: "dilemma", operation: "UPDATE" },
  ...{ before: null, after: null, ...changes },
});

describe("questionIn", () => {
  test.each([
    ["Det går godt. Men hvem taber? Vi ved det ikke.", "Men hvem taber?"],
    ["Hvad nu? Og så: hvem skal sige det?", "Og så: hvem skal sige det?"],
    ["Her spørges ikke.", ""],
    ["", ""],
  ])("the last question of %j", (text, asked) => {
    expect(questionIn(text)).toBe(asked);
  });
});

describe("dilemmaHistory", () => {
  test("tells rest and waking apart, and an edit of what was taken home is an edit", () => {
    const rested = row({
      before: { takenHome: null, restedOn: null },
      after: { takenHome: "Ro", restedOn: "2026-03-01" },
    });
    const woken = row({
      before: { takenHome: "Ro", restedOn: "2026-03-01" },
      after: { takenHome: null, restedOn: null },
    });
    const edited = row({ before: { takenHome: "Ro" }, after: { takenHome: "Mere ro" } });
    expect(dilemmaHistory([rested, woken, edited]).map(({ what }) => what)).toEqual([
      "RESTED",
      "WOKEN",
      "EDITED",
    ]);
  });

  test("keeps what was taken home when the dilemma is woken", () => {
    const [event] = dilemmaHistory([
      row({
        before: { takenHome: "Ro", restedOn: "2026-03-01" },
        after: { takenHome: null, restedOn: null },
      }),
    ]);
    expect(event!.before).toEqual([{ field: "takenHome", text: "Ro" }]);
  });

  test("a new reflection tells nothing of its words", () => {
    const [event] = dilemmaHistory([
      row({ entity: "dilemmaReflection", operation: "CREATE", after: { text: "Hemmeligt" } }),
    ]);
    expect(event).toMatchObject({ what: "REFLECTED", before: [] });
  });
});
