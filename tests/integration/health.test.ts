import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GET as getReadiness } from "@/app/api/health/ready/route";
import { GET as getHealth } from "@/app/api/health/route";
import { useDatabase, type OpenDatabase } from "@/lib/db/client";
import packageJson from "@/package.json";
import { freshDatabase } from "@/tests/support/database";

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());

describe("health", () => {
  test("tells the form of the database and the version", async () => {
    const answer = await getHealth();
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      status: "ok",
      database: process.env.TEST_DATABASE_URL ? "postgres" : "embedded",
      version: packageJson.version,
    });
  });

  test("readiness also tells how mail waits", async () => {
    const hourAgo = new Date(Date.now() - 3_600_000);
    const mail = { recipient: "a@example.dk", subject: "Emne", bodyText: "Tekst" };
    await opened.prisma.outboxMessage.createMany({
      data: [
        { ...mail, nextTryAt: hourAgo },
        { ...mail, nextTryAt: new Date(Date.now() + 3_600_000) },
        { ...mail, status: "DEAD" },
        { ...mail, status: "SENT" },
      ],
    });
    const { jobs } = (await (await getReadiness()).json()) as {
      jobs: { mail: { waiting: number; dead: number; oldestDueSeconds: number } };
    };
    expect(jobs.mail).toMatchObject({ waiting: 2, dead: 1 });
    expect(jobs.mail.oldestDueSeconds).toBeGreaterThanOrEqual(3_600);
    expect(jobs.mail.oldestDueSeconds).toBeLessThan(3_660);
  });

  test("a database that does not answer gives 503 as problem+json", async () => {
    const gone = {
      ...opened,
      prisma: { $queryRaw: () => Promise.reject(new Error("gone")) },
    } as unknown as OpenDatabase;
    useDatabase(gone);
    for (const get of [getHealth, getReadiness]) {
      const answer = await get();
      expect(answer.status).toBe(503);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      expect(await answer.json()).toMatchObject({ status: 503, title: "Service Unavailable" });
    }
    useDatabase(opened);
  });
});
