import { describe, expect, test } from "vitest";
import { parseMeeting, parseQueueQuery } from "@/lib/validation/approval";
import { parsePolicy } from "@/lib/validation/approval-policy";

const keys = (result: { ok: boolean; fieldErrors?: Record<string, { key: string }> }) =>
  Object.fromEntries(Object.entries(result.fieldErrors ?? {}).map(([field, { key }]) => [field, key]));

describe("a posted policy", () => {
  const committee = { "trigger-0": "COSTS_MONEY", "body-0": "COMMITTEE", "note-0": " ", "threshold-0": "7" };

  test("is read line by line; a number left in a line that does not ask for one is not kept", () => {
    const posted = { ...committee, "trigger-1": "PARTICIPANTS_ABOVE", "threshold-1": "1.000" };
    expect(parsePolicy({ ...posted, "body-1": "CITY_COUNCIL", testDays: "100" })).toEqual({
      ok: true,
      data: {
        testDays: 100,
        lines: [
          { trigger: "COSTS_MONEY", threshold: null, body: "COMMITTEE", note: null },
          { trigger: "PARTICIPANTS_ABOVE", threshold: 1000, body: "CITY_COUNCIL", note: null },
        ],
      },
    });
  });

  test("no lines at all is a policy: the leader decides", () => {
    expect(parsePolicy({ testDays: "30" })).toMatchObject({ ok: true, data: { lines: [], testDays: 30 } });
  });

  test("everything wrong is told at its field", () => {
    const posted = {
      ...{ "trigger-0": "ALWAYS", "body-0": "", "trigger-1": "PARTICIPANTS_ABOVE", "threshold-1": "mange" },
      ...{ "body-1": "LEADER", "trigger-2": "", "body-2": "KING", "note-2": "x".repeat(201), testDays: "0" },
    };
    expect(keys(parsePolicy(posted))).toEqual({
      "body-0": "policyBody",
      "threshold-1": "number",
      "trigger-2": "choose",
      "body-2": "policyBody",
      "note-2": "tooLong",
      testDays: "number",
    });
  });

  test("lines that could never apply are refused at the line", () => {
    const posted = { ...committee, "trigger-1": "COSTS_MONEY", "body-1": "LEADER", testDays: "100" };
    expect(keys(parsePolicy(posted))).toEqual({ "trigger-1": "policySame" });
  });

  test("there is room for twelve lines", () => {
    const thirteen = Object.fromEntries(
      Array.from({ length: 13 }, (_, index) => [
        [`trigger-${index}`, "PARTICIPANTS_ABOVE"],
        [`threshold-${index}`, String(100 - index)],
        [`body-${index}`, "COMMITTEE"],
      ]).flat(),
    ) as Record<string, string>;
    expect(keys(parsePolicy({ ...thirteen, testDays: "100" }))).toEqual({ "trigger-12": "tooManyLines" });
  });

  test.each([null, undefined, "x", 7, []])("hostile shapes are refused, not thrown: %j", (raw) => {
    expect(parsePolicy(raw).ok).toBe(false);
    expect(parseMeeting(raw).ok).toBe(false);
  });
});

describe("the posted minutes of a meeting", () => {
  const head = { body: "COMMITTEE", on: "2026-01-10", minutes: "Punkt 7" };
  const of = (id: string, choice: string, rest: Record<string, string> = {}) => ({
    [`choice-${id}`]: choice,
    [`version-${id}`]: "3",
    ...Object.fromEntries(Object.entries(rest).map(([field, value]) => [`${field}-${id}`, value])),
  });

  test("what was not treated is not read, whatever stands in its fields", () => {
    const read = parseMeeting({
      ...head,
      trial: ["a", "b"],
      ...of("a", "", { note: "010190-1234" }),
      ...of("b", "APPROVE"),
    });
    expect(read).toMatchObject({ ok: true, data: { treated: [{ id: "b", version: 3, choice: "APPROVE" }] } });
  });

  test("each choice asks for what belongs to it, all at once and in the order of the form", () => {
    const read = parseMeeting({
      ...{ body: "COMMITTEE", on: "", minutes: " ", trial: ["a", "b", "c", "d"] },
      ...of("a", "RETURN", { note: " " }),
      ...of("b", "YELLOW", { note: "Sommeren mangler", nextStart: "", nextEnd: "32-1-2026" }),
      ...of("c", "GREEN", { note: "", nextStart: "vrøvl" }),
      ...of("d", "BLUE"),
    });
    expect(Object.entries(keys(read))).toEqual([
      ["note-a", "required"],
      ["nextStart-b", "required"],
      ["nextEnd-b", "date"],
      ["note-c", "required"],
      ["practice-c", "required"],
      ["choice-d", "choose"],
      ["on", "required"],
      ["minutes", "required"],
    ]);
  });

  test("the administration's own yes needs no minutes; politicians' does", () => {
    const own = { ...head, body: "ADMINISTRATION", minutes: "", trial: "a", ...of("a", "APPROVE") };
    expect(parseMeeting(own)).toMatchObject({ ok: true, data: { minutes: null } });
    expect(keys(parseMeeting({ ...own, body: "CITY_COUNCIL" }))).toEqual({ minutes: "required" });
    expect(keys(parseMeeting({ ...own, body: "LEADER" }))).toEqual({ body: "policyBody" });
  });

  test("a meeting that decided nothing is no meeting", () => {
    expect(keys(parseMeeting({ ...head, trial: "a", ...of("a", "") }))).toEqual({ agenda: "agendaNothing" });
  });

  test("a trial listed twice is treated once", () => {
    const read = parseMeeting({ ...head, trial: ["a", "a"], ...of("a", "APPROVE") });
    expect(read.ok && read.data.treated).toHaveLength(1);
  });
});

test("the address of the queue keeps what it can read", () => {
  expect(parseQueueQuery({ municipality: "alfa", done: ["a", "b", "a"] })).toEqual({
    ...{ municipality: "alfa", body: null, done: ["a", "b"] },
  });
  expect(parseQueueQuery({ done: "<x>" }).done).toEqual([]);
});
