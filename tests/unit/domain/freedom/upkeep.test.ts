import { describe, expect, test } from "vitest";
import {
  differingRecordFields,
  fieldsIn,
  keywordsFromTitle,
  readPlace,
  recordFormValues,
  writePlace,
} from "@/lib/domain/freedom/upkeep";
import { recordHistoryOf, type RecordEvent } from "@/lib/domain/freedom/upkeep-history";

describe("what a form asks for", () => {
  test("a correction leaves place, a rule's status and a provision's validity alone", () => {
    expect(fieldsIn("RULE", "edit", "MUNICIPAL")).not.toContain("ruleStatus");
    expect(fieldsIn("RULE", "edit", "MUNICIPAL")).not.toContain("place");
    expect(fieldsIn("PROVISION", "edit", "NATIONAL")).not.toContain("validTo");
    expect(fieldsIn("RULE", "supersede", "MUNICIPAL")).toEqual(
      expect.arrayContaining(["ruleStatus", "decidedOn", "decidedBy", "decisionReason", "validFrom"]),
    );
  });

  test("only a municipality's decision is asked for", () => {
    expect(fieldsIn("FENCE_POST", "edit", "MUNICIPAL")).toContain("decidedOn");
    expect(fieldsIn("FENCE_POST", "edit", "LOCAL")).not.toContain("decidedOn");
    expect(fieldsIn("FENCE_POST", "supersede", "NATIONAL")).not.toContain("decidedBy");
  });

  test("an end asks for the last day and why", () => {
    expect(fieldsIn("RULE", "end", "MUNICIPAL")).toEqual(["validTo", "endReason"]);
  });
});

describe("everyday words from a title", () => {
  test.each([
    ["Årligt budget og regnskab", ["årligt budget", "regnskab"]],
    ["Lukkedage, ferie samt åbningstid.", ["lukkedage", "ferie", "åbningstid"]],
    ["Sprogvurdering (2, 3 og 5 år)", ["sprogvurdering"]],
    ["IT", []],
    ["Tilsyn og tilsyn", ["tilsyn"]],
  ])("%s", (title, expected) => {
    expect(keywordsFromTitle(title)).toEqual(expected);
  });
});

describe("places", () => {
  test.each(["NATIONAL", "MUNICIPAL:rebild", "LOCAL:rebild-bornehave"])("%s there and back", (text) => {
    expect(writePlace(readPlace(text)!)).toBe(text);
  });

  test.each(["", "MUNICIPAL", "MUNICIPAL:", "LOCAL:a:b", "MUNICIPAL:a b", "GALAXY:x"])(
    "%s is none",
    (text) => {
      expect(readPlace(text)).toBeNull();
    },
  );
});

describe("a posted form", () => {
  test("anything odd becomes empty, and one choice of a list is a list", () => {
    const values = recordFormValues({
      title: 7,
      areas: "SCHOOL",
      provisionIds: ["a", null],
      keywords: "bål",
    });
    expect(values).toMatchObject({ title: "", areas: ["SCHOOL"], provisionIds: ["a"], keywords: "bål" });
    expect(recordFormValues(null).areas).toEqual([]);
  });

  test("line ends and the order of choices make no difference", () => {
    const one = recordFormValues({ keywords: "a\r\nb", provisionIds: ["x", "y"] });
    const other = recordFormValues({ keywords: "a\nb", provisionIds: ["y", "x"], summary: "ny" });
    expect(differingRecordFields(one, other)).toEqual(["summary"]);
  });
});

describe("history", () => {
  const event = (changes: Partial<RecordEvent>): RecordEvent => ({
    id: "e",
    at: "2026-01-01T00:00:00Z",
    entityId: "r",
    operation: "UPDATE",
    actorName: "Anna",
    actorRole: "ADMINISTRATION",
    before: null,
    after: null,
    ...changes,
  });

  test.each<[string, Partial<RecordEvent>]>([
    ["CREATED", { operation: "CREATE", after: { title: "Ny" } }],
    ["NEW_VERSION", { operation: "CREATE", after: { title: "Ny", replacesId: "old" } }],
    ["REPLACED", { before: { validTo: null }, after: { validTo: "2026-01-01", replacedById: "new" } }],
    ["ENDED", { before: { validTo: null }, after: { validTo: "2026-01-01", endReason: null } }],
    ["EDITED", { before: { validTo: null }, after: { validTo: "2026-01-01" } }],
  ])("%s is told from what was written", (kind, changes) => {
    expect(recordHistoryOf("RULE", [event(changes)])[0]!.kind).toBe(kind);
  });

  test("what other writes call by the column's name is told, too", () => {
    const change = event({ before: { status: "KEPT" }, after: { status: "OPTIONAL" } });
    expect(recordHistoryOf("RULE", [change])[0]!.changes).toEqual([
      { field: "ruleStatus", before: "KEPT", after: "OPTIONAL" },
    ]);
    const law = event({ operation: "CREATE", after: { topic: "Ny lov" } });
    expect(recordHistoryOf("PROVISION", [law])[0]!.changes).toEqual([
      { field: "title", before: null, after: "Ny lov" },
    ]);
  });

  test("newest first, changed fields as on the form, empty ones and pointers left out", () => {
    const entries = recordHistoryOf("RULE", [
      event({ id: "old", operation: "CREATE", after: { keywords: [], title: "Før", areas: ["SCHOOL"] } }),
      event({
        id: "new",
        at: "2026-02-01T00:00:00Z",
        before: { summary: "a", title: "Før" },
        after: { summary: "b", title: "Nu", replacedById: "x" },
      }),
    ]);
    expect(entries.map(({ id }) => id)).toEqual(["new", "old"]);
    expect(entries[0]!.changes).toEqual([
      { field: "title", before: "Før", after: "Nu" },
      { field: "summary", before: "a", after: "b" },
    ]);
    expect(entries[1]!.changes.map(({ field }) => field)).toEqual(["areas", "title"]);
  });
});
