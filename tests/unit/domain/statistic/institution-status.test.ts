import { describe, expect, test } from "vitest";
import { toCalendarDate } from "@/lib/domain/shared/calendar-date";
import {
  firstDirection,
  matchesStatusFilter,
  sortStatuses,
  type InstitutionStatus,
  type SortDirection,
  type StatusSort,
} from "@/lib/domain/statistic/institution-status";
import { STATUS_PAGE_SIZE, statusTable } from "@/lib/domain/statistic/status-table";

function makeStatus(name: string, parts: Partial<InstitutionStatus> = {}): InstitutionStatus {
  return {
    ...{ id: name, name, kind: "DAYCARE_CENTRE", area: "DAYCARE", trials: 1, overdue: 0, lastChange: null },
    byGroup: { idea: 0, prepared: 0, inTest: 0, evaluating: 0, decided: 0 },
    ...parts,
  };
}

const danish = new Intl.Collator("da", { numeric: true }).compare;
const names = (statuses: InstitutionStatus[]) => statuses.map(({ name }) => name);
const everything = { area: null, kind: null, group: null, text: "" } as const;

describe("sorting institutions", () => {
  const statuses = [
    makeStatus("Ærø", { overdue: 2, trials: 3, lastChange: toCalendarDate("2026-01-05") }),
    makeStatus("Aabenraa", { overdue: 2, trials: 9, kind: "SCHOOL" }),
    makeStatus("Bro", { trials: 5, lastChange: toCalendarDate("2026-02-01") }),
  ];
  test.each<[StatusSort, SortDirection, string[]]>([
    ["name", "asc", ["Bro", "Ærø", "Aabenraa"]],
    ["name", "desc", ["Aabenraa", "Ærø", "Bro"]],
    ["trials", "desc", ["Aabenraa", "Bro", "Ærø"]],
    ["overdue", "desc", ["Ærø", "Aabenraa", "Bro"]],
    ["lastChange", "desc", ["Bro", "Ærø", "Aabenraa"]],
    ["kind", "desc", ["Aabenraa", "Bro", "Ærø"]],
  ])("by %s %s", (sort, direction, expected) => {
    expect(names(sortStatuses(statuses, sort, direction, danish, (kind) => kind))).toEqual(expected);
  });

  test("a first click puts names from A and figures from the highest", () => {
    expect(firstDirection("name")).toBe("asc");
    expect(firstDirection("overdue")).toBe("desc");
  });
});

describe("narrowing institutions", () => {
  const status = makeStatus("Børnehuset Ærø", {
    byGroup: { idea: 0, prepared: 0, inTest: 2, evaluating: 0, decided: 0 },
  });
  test.each([
    [everything, true],
    [{ ...everything, text: " ÆRØ " }, true],
    [{ ...everything, text: "Langeland" }, false],
    [{ ...everything, area: "SCHOOL" as const }, false],
    [{ ...everything, kind: "DAYCARE_CENTRE" as const }, true],
    [{ ...everything, group: "inTest" as const }, true],
    [{ ...everything, group: "decided" as const }, false],
  ])("%j lets it through: %s", (filter, expected) => {
    expect(matchesStatusFilter(status, filter)).toBe(expected);
  });
});

describe("the table of institutions", () => {
  const query = { filter: everything, sort: "name", direction: "asc", page: 1 } as const;

  test("puts those without trials apart", () => {
    const table = statusTable(
      [makeStatus("b", { trials: 0 }), makeStatus("c"), makeStatus("a", { trials: 0 })],
      query,
      danish,
      String,
    );
    expect([names(table.rows), names(table.without), table.pages]).toEqual([["c"], ["a", "b"], 1]);
  });

  test("is paged beyond two hundred, and a page too far shows the last", () => {
    const many = Array.from({ length: STATUS_PAGE_SIZE + 7 }, (_, index) => makeStatus(`Nr. ${index}`));
    const last = statusTable(many, { ...query, page: 99 }, danish, String);
    expect([last.page, last.pages, last.rows.length, last.all.length]).toEqual([
      2,
      2,
      7,
      STATUS_PAGE_SIZE + 7,
    ]);
    expect(statusTable(many, query, danish, String).rows).toHaveLength(STATUS_PAGE_SIZE);
  });

  test("an empty municipality is one empty page", () => {
    const table = statusTable([], query, danish, String);
    expect([table.rows, table.page, table.pages]).toEqual([[], 1, 1]);
  });
});
