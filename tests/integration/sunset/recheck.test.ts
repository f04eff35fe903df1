import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { markRecheckedCommand } from "@/lib/commands/sunset";
import type { OpenDatabase } from "@/lib/db/client";
import { fromDbDate, toDbDate } from "@/lib/db/dates";
import { addMonths, toCalendarDate } from "@/lib/domain/shared/calendar-date";
import { today } from "@/lib/clock";
import { loadSunset } from "@/lib/loaders/sunset";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld, worldIds, type World } from "@/tests/support/world";

let opened: OpenDatabase;
let world: World;
beforeAll(async () => {
  opened = await freshDatabase();
  world = await makeWorld(opened.prisma);
});
afterAll(() => opened.close());

describe("provisions to be checked again", () => {
  const evaluator = () => world.viewers["national evaluator"]!;
  const due = toCalendarDate("2026-05-01");
  const set = async (recheckOn: string, keeperId: string | null) =>
    opened.prisma.legalProvision.update({
      where: { id: worldIds.provision },
      data: { recheckOn: toDbDate(toCalendarDate(recheckOn)), keeperId },
      select: { version: true },
    });

  test("stand on the page of national keepers until somebody has checked them", async () => {
    const { version } = await set(due, null);
    const listed = async () => {
      const result = await loadSunset(evaluator(), {});
      return result.ok ? result.data.national!.rechecks.map(({ id }) => id) : [];
    };
    expect(await listed()).toEqual([worldIds.provision]);
    const form = { id: worldIds.provision, version: String(version), months: "12" };
    expect(await markRecheckedCommand(evaluator(), form)).toMatchObject({ ok: true });
    expect(await listed()).toEqual([]);
    const next = addMonths(today(), 12);
    const saved = await opened.prisma.legalProvision.findUniqueOrThrow({ where: { id: worldIds.provision } });
    // Whoever checks what nobody kept takes over.
    expect([fromDbDate(saved.recheckOn), saved.keeperId]).toEqual([next, evaluator().userId]);
    const event = await opened.prisma.auditEvent.findFirstOrThrow({
      where: { entity: "legalProvision", entityId: worldIds.provision },
      orderBy: { id: "desc" },
    });
    expect(event.before).toMatchObject({ recheckOn: due });
    expect(event.after).toMatchObject({ recheckOn: next, checkedOn: today() });
    expect(await markRecheckedCommand(evaluator(), form)).toEqual({ ok: false, code: "CONFLICT" });
  });

  test("are nobody else's to see or to check", async () => {
    await set(due, null);
    for (const name of ["own administration", "own leader", "own evaluator"] as const) {
      const page = await loadSunset(world.viewers[name], { municipality: "alfa" });
      expect(page.ok && page.data.national).toBeNull();
    }
  });
});
