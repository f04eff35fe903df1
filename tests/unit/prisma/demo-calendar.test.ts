import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { resolveWording } from "@/lib/domain/plan/wording/place";
import { demoOwnParts } from "@/prisma/seed/demo/calendar";

test("what the demo's people see to is worded as it lies, whichever day the demo is begun", () => {
  fc.assert(
    fc.property(fc.nat(2_000), (ahead) => {
      for (const { wording, start, end, precision, bound } of demoOwnParts(
        addDays(toCalendarDate("2024-01-01"), ahead),
      )) {
        const read = resolveWording(wording, null);
        expect(read.ok && { ...read.placed, occurrences: undefined, labels: undefined }).toEqual(
          expect.objectContaining({ start, end, precision, bound }),
        );
      }
    }),
  );
});
