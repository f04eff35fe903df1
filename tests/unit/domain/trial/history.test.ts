import { describe, expect, test } from "vitest";
import { historyOf, idsInHistory, type AuditedChange } from "@/lib/domain/trial/history";

const event = (changes: Partial<AuditedChange>): AuditedChange => ({
  id: "e",
  at: "2026-01-01T10:00:00.000Z",
  operation: "UPDATE",
  actorName: "Lone",
  actorRole: "LEADER",
  before: null,
  after: null,
  ...changes,
});

describe("the history", () => {
  test("stands newest first, its fields in the order of the form, unknown ones left out", () => {
    const [newest, oldest] = historyOf([
      event({ id: "old" }),
      event({
        id: "new",
        at: "2026-02-01T10:00:00.000Z",
        before: { sharing: "MUNICIPALITY", title: "A", secret: 1 },
        after: { sharing: "PUBLIC", title: "B", secret: 2 },
      }),
    ]);
    expect(oldest!.id).toBe("old");
    expect(newest!.changes).toEqual([
      { field: "title", before: "A", after: "B" },
      { field: "sharing", before: "MUNICIPALITY", after: "PUBLIC" },
    ]);
  });

  test("asks for the names of what fields refer to, each once", () => {
    const entries = historyOf([
      event({ before: { themes: ["a"], title: "T" }, after: { themes: ["a", "b"], leadInstitutionId: "i" } }),
    ]);
    expect(idsInHistory(entries).sort()).toEqual(["a", "b", "i"]);
  });
});
