import { describe, expect, test } from "vitest";
import {
  exemptionQuery,
  parseComment,
  parseReview,
  parseStatements,
  statementLines,
} from "@/lib/validation/exemption";

const line = (basis: string, need: string, part = "", known = false) => ({ part, basis, need, known });

describe("the lines of the editor", () => {
  test("are read by number; what is odd becomes empty, and a count nobody could type is cut", () => {
    const raw = {
      lines: "2",
      "basis-0": "NATIONAL:p-11",
      "need-0": "DIRECT",
      "known-0": "1",
      "basis-1": ["a"],
    };
    expect(statementLines(raw)).toEqual([line("NATIONAL:p-11", "DIRECT", "", true), line("", "")]);
    expect(statementLines({ lines: "999999999" })).toHaveLength(300);
    expect(statementLines({ lines: "-1" })).toEqual([]);
    expect(statementLines(null)).toEqual([]);
  });

  test("become statements; an empty line and one taken away are none", () => {
    const { statements, errors } = parseStatements(
      [
        line("NATIONAL:p-11", "DIRECT"),
        line("NATIONAL:p-11", "NONE", "part-1"),
        line("MUNICIPAL", "INDIRECT", "part-1"),
        line("", ""),
        line("NATIONAL:p-12", "", "", true),
      ],
      ["part-1"],
    );
    expect(errors).toEqual({});
    expect(statements).toEqual([
      { level: "NATIONAL", basisId: "p-11", need: "DIRECT", subActivityId: null, line: 0 },
      { level: "NATIONAL", basisId: "p-11", need: "NONE", subActivityId: "part-1", line: 1 },
      { level: "MUNICIPAL", basisId: null, need: "INDIRECT", subActivityId: "part-1", line: 2 },
    ]);
  });

  test.each([
    ["half a line without need", [line("NATIONAL", "")], { "need-0": { key: "choose" } }],
    ["half a line without a law", [line("", "DIRECT")], { "basis-0": { key: "choose" } }],
    ["a need that does not exist", [line("NATIONAL", "MAYBE")], { "need-0": { key: "choose" } }],
    ["a level that does not exist", [line("LOCAL:x", "NONE")], { "basis-0": { key: "choose" } }],
    ["an id nobody could have", [line("NATIONAL:'; drop", "NONE")], { "basis-0": { key: "choose" } }],
    ["another trial's part", [line("NATIONAL", "NONE", "part-9")], { "basis-0": { key: "choose" } }],
    [
      "the same twice",
      [line("NATIONAL", "NONE"), line("NATIONAL", "DIRECT")],
      { "basis-1": { key: "statedTwice" } },
    ],
  ])("are refused at the field: %s", (_, lines, expected) => {
    expect(parseStatements(lines, ["part-1"]).errors).toEqual(expected);
  });
});

describe("a review", () => {
  test("that agrees needs no words, one that finds something else does", () => {
    expect(parseReview({ need: "DIRECT" }, "DIRECT")).toEqual({
      ok: true,
      data: { need: "DIRECT", note: null },
    });
    expect(parseReview({ need: "NONE" }, "DIRECT")).toMatchObject({
      fieldErrors: { note: { key: "reason" } },
    });
    expect(parseReview({ need: "NONE", note: " § 11 er afskaffet " }, "DIRECT")).toEqual({
      ok: true,
      data: { need: "NONE", note: "§ 11 er afskaffet" },
    });
  });

  test("is refused without an answer, with a personal number and when too long", () => {
    expect(parseReview(null, "NONE")).toMatchObject({ fieldErrors: { need: { key: "choose" } } });
    expect(parseReview({ need: "NONE", note: "barnet 311299 1234" }, "NONE")).toMatchObject({
      fieldErrors: { note: { key: "cpr", values: { found: "311299 1234" } } },
    });
    expect(parseReview({ need: "NONE", note: "x".repeat(2_001) }, "NONE")).toMatchObject({
      fieldErrors: { note: { key: "tooLong", values: { count: 2_001, max: 2_000 } } },
    });
  });
});

test("a comment says something, and nothing personal", () => {
  expect(parseComment({ comment: "  " })).toMatchObject({ fieldErrors: { comment: { key: "required" } } });
  expect(parseComment({ comment: "010190-1234" })).toMatchObject({
    fieldErrors: { comment: { key: "cpr" } },
  });
  expect(parseComment({ comment: "Enige" })).toEqual({ ok: true, data: { comment: "Enige" } });
});

describe("the address", () => {
  test("is read, and what makes no sense is as if not given", () => {
    const plain = {
      everywhere: false,
      municipality: null,
      area: null,
      level: null,
      state: null,
      use: null,
      page: 1,
    };
    expect(exemptionQuery({})).toEqual(plain);
    expect(
      exemptionQuery({
        municipality: "a b",
        area: "SKOLE",
        level: "LOCAL",
        state: "x",
        use: "'",
        page: "-2",
      }),
    ).toEqual(plain);
    expect(
      exemptionQuery({
        municipality: "rebild",
        area: "SCHOOL",
        level: "MUNICIPAL",
        state: "CHANGED",
        page: "3",
      }),
    ).toEqual({
      ...plain,
      municipality: "rebild",
      area: "SCHOOL",
      level: "MUNICIPAL",
      state: "CHANGED",
      page: 3,
    });
  });

  test("tells all municipalities from one's own", () => {
    expect(exemptionQuery({ municipality: "all" })).toMatchObject({ everywhere: true, municipality: null });
  });
});
