import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Prisma, openDatabase, type OpenDatabase } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import type { Viewer } from "@/lib/domain/member/role";
import { startChild } from "@/tests/support/child";
import { freshDatabase } from "@/tests/support/database";
import { makeWorld } from "@/tests/support/world";

/** Opening the embedded database takes seconds each time; what may be lost is lost at any of the kills. */
const KILLS = process.env.TEST_DATABASE_URL ? 10 : 8;
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "frisat-crash-"));

/** The five seconds after which a dead process's lock counts as given up, without waiting for them. */
function ageLock(): void {
  const lock = path.join(dataDir, "lock");
  const before = new Date(Date.now() - 60_000);
  if (fs.existsSync(lock)) fs.utimesSync(lock, before, before);
}

/**
 * Starts a process that saves, kills it at a random moment, and reads what it had acknowledged by then. One in five is
 * killed around its very first save, the others between and in the middle of later ones.
 */
async function saveUntilKilled(
  round: number,
  viewer: Viewer,
  env: Record<string, string>,
): Promise<string[]> {
  const saver = startChild("tests/support/children/saver.ts", { ...env, SAVER: JSON.stringify(viewer) });
  await saver.said(round % 5 === 0 ? "open" : "saved");
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 700));
  saver.process.kill("SIGKILL");
  expect(await saver.ended, saver.output().stderr).toEqual({ code: null, signal: "SIGKILL" });
  return [...saver.output().stdout.matchAll(/^saved (\S+)$/gm)].map((match) => match[1]!);
}

interface SavedTrial {
  id: string;
  audits: number;
  moves: number;
  themes: number;
  parts: number;
}

/** Each trial that was registered, with what belongs to one whole save. */
function savedTrials({ prisma }: OpenDatabase): Promise<SavedTrial[]> {
  return prisma.$queryRaw(Prisma.sql`
    select id,
           (select count(*)::int from audit_event where entity = 'trial' and "entityId" = trial.id) as audits,
           (select count(*)::int from trial_stage_change where "trialId" = trial.id) as moves,
           (select count(*)::int from trial_classification where "trialId" = trial.id) as themes,
           (select count(*)::int from sub_activity where "trialId" = trial.id) as parts
      from trial where "createdById" is not null`);
}

async function expectNothingLost(opened: OpenDatabase, acknowledged: string[]): Promise<void> {
  const saved = await savedTrials(opened);
  const ids = new Set(saved.map(({ id }) => id));
  expect(acknowledged.length).toBeGreaterThan(KILLS);
  expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
  const whole = { audits: 1, moves: 1, themes: 1, parts: 2 };
  expect(saved.filter(({ id: _id, ...rest }) => JSON.stringify(rest) !== JSON.stringify(whole))).toEqual([]);
  const orphans = await opened.prisma.$queryRaw`
    select "entityId" from audit_event where entity = 'trial' and "entityId" not in (select id from trial)`;
  expect(orphans).toEqual([]);
}

describe("killed in the middle of saving", () => {
  let viewer: Viewer;

  beforeAll(async () => {
    const opened = await openDatabase({ dataDir });
    await migrate(opened);
    viewer = (await makeWorld(opened.prisma)).viewers["own leader"];
    await opened.close();
  });
  afterAll(() => fs.rmSync(dataDir, { recursive: true, force: true }));

  // Where a server is tested the embedded one has been: it is the same test.
  test.skipIf(process.env.TEST_DATABASE_URL)(
    "the embedded database opens and has every acknowledged save, whole",
    { timeout: 300_000 },
    async () => {
      const acknowledged: string[] = [];
      for (let kill = 0; kill < KILLS; kill++) {
        acknowledged.push(...(await saveUntilKilled(kill, viewer, { DATA_DIR: dataDir, DATABASE_URL: "" })));
        ageLock();
      }
      const opened = await openDatabase({ dataDir });
      await expectNothingLost(opened, acknowledged);
      await opened.close();
    },
  );

  test.runIf(process.env.TEST_DATABASE_URL)(
    "a PostgreSQL server has every acknowledged save, whole",
    { timeout: 300_000 },
    async () => {
      const opened = await freshDatabase();
      const leader = (await makeWorld(opened.prisma)).viewers["own leader"];
      const acknowledged: string[] = [];
      for (let kill = 0; kill < KILLS; kill++) {
        acknowledged.push(...(await saveUntilKilled(kill, leader, { DATABASE_URL: opened.url! })));
      }
      await expectNothingLost(opened, acknowledged);
      await opened.close();
    },
  );
});
