import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { isRowId } from "@/lib/domain/shared/row-id";
import { timedIds } from "@/lib/domain/shared/timed-id";

test("ids of one statement differ, sort in the order asked for, and are UUIDs of version 7", () => {
  const ids = timedIds(10_000, new Date("2026-11-22T12:00:00Z"), randomBytes);
  expect(new Set(ids).size).toBe(10_000);
  expect([...ids].sort()).toEqual(ids);
  const isUuid = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
  expect(ids.filter((id) => !isUuid.test(id) || !isRowId(id))).toEqual([]);
  const [later] = timedIds(1, new Date("2026-11-22T12:00:01Z"), randomBytes);
  expect(later! > ids.at(-1)!).toBe(true);
});
