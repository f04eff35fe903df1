import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { labelWidthFor, layoutLane, packRows } from "@/lib/domain/plan/layout";
import type { Mark } from "@/lib/domain/plan/marks";
import { shapeOf } from "@/lib/domain/plan/marks";
import { datePrecisions } from "@/lib/domain/plan/plan";
import { softEdges } from "@/lib/domain/plan/soft-edges";
import { timeScale } from "@/lib/domain/plan/time-scale";
import { addDays, toCalendarDate } from "@/lib/domain/shared/calendar-date";

const first = toCalendarDate("2020-10-01");
const scale = timeScale({ start: first, end: toCalendarDate("2024-09-30") }, 1064);
const options = { fontSize: 13, labelWidth: 250, minWidth: 9, lateWord: "forsinket" };

const stretches = fc.array(
  fc.record({ left: fc.integer({ min: -50, max: 1100 }), width: fc.integer({ min: 0, max: 600 }) }),
  { maxLength: 400 },
);
const marks = fc.array(
  fc.record({
    from: fc.integer({ min: -200, max: 1700 }),
    days: fc.integer({ min: 0, max: 900 }),
    precision: fc.constantFrom(...datePrecisions),
    label: fc.string({ maxLength: 120 }),
  }),
  { maxLength: 200 },
);

function makeMark(
  {
    from,
    days,
    precision,
    label,
  }: { from: number; days: number; precision: (typeof datePrecisions)[number]; label: string },
  index: number,
): Mark {
  const start = addDays(first, from);
  const dated = { start, end: addDays(start, days), precision, bound: null };
  const edges = softEdges({ ...dated, wording: null });
  return {
    ...{ start, end: dated.end, edges, label, labelled: true, wording: null, phaseId: null, count: 1 },
    ...{ status: null, ghost: null, isGone: false },
    ...{
      key: `m${index}`,
      target: `m${index}`,
      id: `m${index}`,
      version: 1,
      subject: "ITEM",
      shape: shapeOf(dated, edges, null),
    },
  };
}

describe("packing rows", () => {
  test("no two stretches in a row come nearer than the gap", () => {
    fc.assert(
      fc.property(stretches, (drawn) => {
        const boxes = drawn.map(({ left, width }) => ({ left, right: left + width }));
        const rows = packRows(boxes, 10);
        expect(rows).toHaveLength(boxes.length);
        for (const row of new Set(rows)) {
          const inRow = boxes.filter((_, index) => rows[index] === row);
          const sorted = inRow.toSorted((a, b) => a.left - b.left || a.right - b.right);
          for (const [index, box] of sorted.entries()) {
            if (index > 0) expect(box.left - sorted[index - 1]!.right).toBeGreaterThanOrEqual(10);
          }
        }
      }),
    );
  });

  test("rows are filled from the top without holes", () => {
    fc.assert(
      fc.property(stretches, (drawn) => {
        const rows = packRows(
          drawn.map(({ left, width }) => ({ left, right: left + width })),
          10,
        );
        const used = new Set(rows);
        expect([...used].toSorted((a, b) => a - b)).toEqual([...used.keys()].map((_, index) => index));
      }),
    );
  });

  test("three that overlap need three rows; a fourth takes the first with room for the gap", () => {
    const boxes = [
      { left: 0, right: 100 },
      { left: 50, right: 150 },
      { left: 60, right: 90 },
      { left: 110, right: 200 },
    ];
    expect(packRows(boxes, 10)).toEqual([0, 1, 2, 0]);
    expect(packRows(boxes, 20)).toEqual([0, 1, 2, 2]);
    expect(packRows(boxes, 30)).toEqual([0, 1, 2, 3]);
  });
});

describe("a lane", () => {
  test("places every mark within the scale, none over another, and always the same way", () => {
    fc.assert(
      fc.property(marks, (drawn) => {
        const lane = drawn.map(makeMark);
        const placed = layoutLane(lane, scale, options);
        const within = lane.filter((mark) => mark.start <= scale.end && mark.end >= scale.start);
        expect(placed.marks.map(({ mark }) => mark.key)).toEqual(within.map(({ key }) => key));
        for (const [index, a] of placed.marks.entries()) {
          expect(a.row).toBeLessThan(placed.rows);
          for (const b of placed.marks.slice(index + 1)) {
            if (a.row === b.row) expect(a.box.right <= b.box.left || b.box.right <= a.box.left).toBe(true);
          }
        }
        expect(layoutLane(lane, scale, options)).toEqual(placed);
      }),
      { numRuns: 50 },
    );
  });

  test("a long bar carries its label inside, a short one beside it", () => {
    const long = makeMark({ from: 100, days: 900, precision: "ONGOING", label: "Kort navn" }, 1);
    const short = makeMark({ from: 100, days: 0, precision: "DAY", label: "Kort navn" }, 2);
    const { marks: placed } = layoutLane([long, short], scale, options);
    expect(placed.map(({ label }) => label?.side)).toEqual(["INSIDE", "RIGHT"]);
  });

  test("a label at the end of the time stands to the left and is not cut off by the frame", () => {
    const last = makeMark({ from: 1455, days: 0, precision: "DAY", label: "Planen er slut" }, 1);
    const [placed] = layoutLane([last], scale, options).marks;
    expect(placed!.label!.side).toBe("LEFT");
    expect(placed!.label!.text).toBe("Planen er slut");
  });

  test("a long label is cut in the drawing", () => {
    const label = "Et meget langt navn, som ikke kan stå på tidslinjen uden at fylde det hele, og lidt til";
    const [placed] = layoutLane(
      [makeMark({ from: 10, days: 0, precision: "DAY", label }, 1)],
      scale,
      options,
    ).marks;
    expect(placed!.label!.text).toMatch(/^Et meget langt navn, .*…$/);
  });

  test("what is late says so after its label, also where the label is cut", () => {
    const label = "Et meget langt navn, som ikke kan stå på tidslinjen uden at fylde det hele, og lidt til";
    const late = { ...makeMark({ from: 10, days: 0, precision: "DAY", label }, 1), status: "LATE" as const };
    const [placed] = layoutLane([late], scale, options).marks;
    expect(placed!.label).toMatchObject({ badge: "LATE" });
    expect(placed!.label!.text).toMatch(/^Et meget langt navn, .*… – forsinket$/);
  });

  test("the ghost of a mark takes room in its row, and the label stands beyond both", () => {
    const mark = makeMark({ from: 100, days: 0, precision: "DAY", label: "Flyttet" }, 1);
    const was = addDays(first, 400);
    const ghost = { start: was, end: was, shape: "DIAMOND" as const, wording: null, phaseId: null };
    const [placed] = layoutLane([{ ...mark, ghost }], scale, options).marks;
    expect(placed!.ghost!.left).toBeGreaterThan(placed!.right);
    expect(placed!.label!.x).toBeGreaterThan(placed!.ghost!.right);
    expect(placed!.box).toMatchObject({ left: placed!.left });
  });

  test("four hundred marks get shorter labels than forty", () => {
    expect(labelWidthFor(400)).toBeLessThan(labelWidthFor(40));
  });
});
