import fc from "fast-check";
import { expect, test } from "vitest";
import { orderFinder } from "@/lib/domain/plan/order";
import { orderAt } from "@/lib/domain/plan/phase";
import { addDays, toCalendarDate } from "@/lib/domain/shared/calendar-date";

const first = toCalendarDate("2022-01-01");
const day = fc.integer({ min: 0, max: 30 }).map((days) => addDays(first, days));
const part = fc.record({ start: day, order: fc.integer({ min: 1, max: 20 }) });

test("many new parts come where each of them would come alone", () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1 }), fc.array(day), (existing, starts) => {
      const find = orderFinder(existing.map((each) => ({ ...each, key: "a" })));
      const beside = existing.map((each) => ({ ...each, end: each.start }));
      for (const start of starts) {
        const order = find("a", start);
        expect(order).toBe(orderAt(start, beside));
        beside.push({ start, end: start, order });
      }
    }),
  );
});

test("where nothing stands beside it a part comes after everything", () => {
  const find = orderFinder([{ key: "a", start: first, order: 7 }]);
  expect([find("b", first), find("c", first), find("b", first)]).toEqual([8, 9, 8]);
});
