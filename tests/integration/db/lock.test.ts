import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "@/lib/db/client";
import { DataFolderInUseError } from "@/lib/db/embedded";
import { migrate } from "@/lib/db/migrate";
import { startChild, type Child } from "@/tests/support/child";
import { freePort } from "@/tests/support/port";

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "frisat-lock-"));

async function namesInside(): Promise<string[]> {
  const opened = await openDatabase({ dataDir });
  const rows = await opened.prisma.municipality.findMany({ orderBy: { id: "asc" } });
  await opened.close();
  return rows.map(({ name }) => name);
}

/** While another process holds the folder. It is stopped in the ordinary way afterwards. */
async function whileHeld(look: (holder: Child) => Promise<void>): Promise<void> {
  const holder = startChild("tests/support/children/holder.ts", { DATA_DIR: dataDir });
  try {
    await holder.said("holding");
    await look(holder);
  } finally {
    holder.process.kill("SIGTERM");
    await holder.ended;
  }
}

beforeAll(async () => {
  const opened = await openDatabase({ dataDir });
  await migrate(opened);
  await opened.prisma.municipality.create({ data: { id: "alfa", name: "Alfa Kommune", code: "901" } });
  await opened.close();
});
afterAll(() => fs.rmSync(dataDir, { recursive: true, force: true }));

describe("one process holds the data folder", () => {
  test("a second process is told who holds it, and harms nothing", async () => {
    await whileHeld(async (holder) => {
      const second = openDatabase({ dataDir });
      await expect(second).rejects.toBeInstanceOf(DataFolderInUseError);
      await expect(second).rejects.toThrow(`in use by process ${holder.process.pid}`);
    });
    expect(await namesInside()).toEqual(["Alfa Kommune"]);
  });

  test("starting a second server says what to do, without a stack trace, and ends with 1", async () => {
    await whileHeld(async () => {
      const second = startChild("lib/cli/demo.ts", {
        DATA_DIR: dataDir,
        DATABASE_URL: "",
        PORT: String(await freePort()),
      });
      expect((await second.ended).code).toBe(1);
      const { stderr } = second.output();
      expect(stderr).toContain(`The data folder ${dataDir} is already in use`);
      expect(stderr).toContain("Nothing was changed.");
      expect(stderr).not.toMatch(/^\s+at /m);
    });
    expect(await namesInside()).toEqual(["Alfa Kommune"]);
  });

  test("a folder left by a killed process is free again within seconds", async () => {
    const begun = await new Promise<number>((resolve) => {
      void whileHeld(async (holder) => {
        holder.process.kill("SIGKILL");
        await holder.ended;
        resolve(Date.now());
      });
    });
    expect(await namesInside()).toEqual(["Alfa Kommune"]);
    expect(Date.now() - begun).toBeLessThan(15_000);
  });

  test("a port that is taken is named, with a way out", async () => {
    const port = await freePort();
    const server = http.createServer();
    await new Promise<void>((resolve) => server.listen(port, resolve));
    try {
      const second = startChild("lib/cli/demo.ts", {
        DATA_DIR: dataDir,
        DATABASE_URL: "",
        PORT: String(port),
      });
      expect((await second.ended).code).toBe(1);
      expect(second.output().stderr.trim()).toBe(
        `Port ${port} is already in use. Choose another one, for instance: PORT=${port + 1}`,
      );
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
