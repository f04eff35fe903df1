import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  insertEntry,
  moveEntry,
  programmeLength,
  readClockTime,
  runningOrder,
  writeClockTime,
} from "@/lib/domain/process/programme";

describe("a time of day", () => {
  test.each([
    ["9", 540],
    ["9.30", 570],
    ["09:05", 545],
    ["kl. 14.15", 855],
    ["0.00", 0],
  ])("%s", (text, minutes) => expect(readClockTime(text)).toBe(minutes));

  test.each(["24.00", "9.60", "halv ni", "", "9.5", "-1"])("%s is none", (text) =>
    expect(readClockTime(text)).toBeNull(),
  );

  test("is read as it was written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 24 * 60 - 1 }), (time) => {
        expect(readClockTime(writeClockTime(time))).toBe(time);
      }),
    );
  });
});

describe("the running order", () => {
  test("adds up the minutes from the start", () => {
    const order = runningOrder([{ minutes: 30 }, { minutes: 15 }, { minutes: 45 }], 9 * 60);
    expect(order.map(({ from, to }) => [writeClockTime(from!), writeClockTime(to!)])).toEqual([
      ["9.00", "9.30"],
      ["9.30", "9.45"],
      ["9.45", "10.30"],
    ]);
  });

  test("knows no time after an entry without length, and none without a start", () => {
    const entries = [{ minutes: 30 }, { minutes: null }, { minutes: 10 }];
    expect(runningOrder(entries, 540).map(({ from, to }) => [from, to])).toEqual([
      [540, 570],
      [570, null],
      [null, null],
    ]);
    expect(runningOrder(entries, null).every(({ from }) => from === null)).toBe(true);
  });

  test("says past midnight as the next day's time", () => {
    const [first] = runningOrder([{ minutes: 60 }], 23 * 60 + 30);
    expect(writeClockTime(first!.to!)).toBe("0.30");
  });
});

test("the length leaves out what says none, and counts it", () => {
  expect(programmeLength([{ minutes: 20 }, { minutes: null }, { minutes: 25 }])).toEqual({
    minutes: 45,
    withoutLength: 1,
  });
});

describe("moving and putting in", () => {
  const entries = ["a", "b", "c"].map((id) => ({ id }));
  const ids = (list: { id: string }[] | null) => list?.map(({ id }) => id).join("");

  test("one place up or down, and not beyond the ends", () => {
    expect(ids(moveEntry(entries, "b", "UP"))).toBe("bac");
    expect(ids(moveEntry(entries, "b", "DOWN"))).toBe("acb");
    expect(moveEntry(entries, "a", "UP")).toBeNull();
    expect(moveEntry(entries, "c", "DOWN")).toBeNull();
    expect(moveEntry(entries, "x", "UP")).toBeNull();
  });

  test("at its place, or last", () => {
    expect(ids(insertEntry(entries, { id: "x" }, 2))).toBe("axbc");
    expect(ids(insertEntry(entries, { id: "x" }, null))).toBe("abcx");
    expect(ids(insertEntry(entries, { id: "x" }, 99))).toBe("abcx");
  });

  test("there and back leaves everything as it was", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 12 }), fc.nat(), (names, at) => {
        const list = names.map((id) => ({ id }));
        const { id } = list[at % (list.length - 1)]!;
        expect(moveEntry(moveEntry(list, id, "DOWN")!, id, "UP")).toEqual(list);
      }),
    );
  });
});
