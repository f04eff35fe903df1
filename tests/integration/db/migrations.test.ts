import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/lib/db/client";
import { migrate, pendingMigrationSql } from "@/lib/db/migrate";
import { freshDatabase } from "@/tests/support/database";

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());

describe("migrations", () => {
  test("schema files and migrations agree", async () => {
    expect(await pendingMigrationSql()).toBeNull();
  });

  test("a second run finds nothing to do", async () => {
    expect(await migrate(opened)).toEqual([]);
  });

  test("the audit history refuses update and delete", async () => {
    const event = await opened.prisma.auditEvent.create({
      data: { operation: "CREATE", entity: "trial", entityId: "x", actorName: "Prøve" },
    });
    await expect(
      opened.prisma.auditEvent.update({ where: { id: event.id }, data: { actorName: "En anden" } }),
    ).rejects.toThrow(/append-only/);
    await expect(opened.prisma.auditEvent.delete({ where: { id: event.id } })).rejects.toThrow(/append-only/);
    expect(await opened.prisma.auditEvent.count()).toBe(1);
  });
});
