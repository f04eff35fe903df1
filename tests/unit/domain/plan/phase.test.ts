import fc from "fast-check";
import { expect, test } from "vitest";
import { contentOf, orderAt } from "@/lib/domain/plan/phase";
import { addDays, toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { makeItem, makeMilestone } from "@/tests/support/plan";

test("what stands in a phase are its items and its milestones", () => {
  const plan = {
    items: [makeItem(), makeItem({ id: "j", phaseId: "q" })],
    milestones: [makeMilestone(), makeMilestone({ id: "n", phaseId: null })],
  };
  expect(contentOf("p", plan)).toEqual({ items: [plan.items[0]], milestones: [plan.milestones[0]] });
});

test("what is put in by its day stands after all that begin no later and before all that begin later", () => {
  const starts = fc.array(fc.nat(2000), { maxLength: 12 });
  fc.assert(
    fc.property(starts, fc.nat(2000), (days, own) => {
      const at = (offset: number) => addDays(toCalendarDate("2020-01-01"), offset);
      const others = days
        .toSorted((a, b) => a - b)
        .map((offset, index) => ({ order: index + 1, start: at(offset), end: at(offset) }));
      const order = orderAt(at(own), others);
      const all = [...others, { order, start: at(own), end: at(own), isOwn: true }];
      const sorted = all.toSorted((a, b) => a.order - b.order || a.start.localeCompare(b.start));
      const place = sorted.findIndex((each) => "isOwn" in each);
      expect(sorted.slice(0, place).every(({ start }) => start <= at(own))).toBe(true);
      expect(sorted.slice(place + 1).every(({ start }) => start > at(own))).toBe(true);
    }),
  );
});
