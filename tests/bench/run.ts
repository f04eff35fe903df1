import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildWhenNeeded } from "@/lib/cli/build";
import { bareDir, buildBarePage } from "@/tests/bench/bare";
import { benchFreedom } from "@/tests/bench/freedom";
import { measureLatency, scriptBytes, type Latency } from "@/tests/bench/measure";
import { benchPlan } from "@/tests/bench/plan";
import { benchRows, type BenchRow } from "@/tests/bench/rows";
import { sessionCookie, startServerProcess } from "@/tests/bench/server";

/**
 * `npm run bench [-- seconds]`: the built site on seeded data of its own (embedded, or in DATABASE_URL), page by page,
 * against a bare page of the same framework on the same machine in the same run. Only the ratios compare between machines.
 */
const seconds = Number(process.argv[2] ?? 5);
const connectionCounts = [1, 8];

const ms = (value: number) => value.toFixed(1).padStart(8);
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);

async function addressOf(url: string, { path: where }: BenchRow, cookie: string): Promise<string> {
  if (typeof where === "string") return url + where;
  const html = await (await fetch(url + where.linkOn, { headers: { cookie } })).text();
  const link = where.pattern.exec(html)?.[1];
  if (!link) throw new Error(`No link like ${where.pattern} on ${where.linkOn}`);
  return url + link;
}

function residentMegabytes(pid: number): number | null {
  const status = `/proc/${pid}/status`;
  if (!fs.existsSync(status)) return null;
  return Number(/^VmHWM:\s+(\d+)/m.exec(fs.readFileSync(status, "utf8"))?.[1]) / 1024;
}

buildWhenNeeded();
console.log("Building the bare page …");
buildBarePage();
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "frisat-bench-"));
const bare = await startServerProcess("tests/bench/bare-server.ts", {});
const site = await startServerProcess("lib/cli/demo.ts", { DATA_DIR: dataDir });
try {
  const { database } = (await (await fetch(`${site.url}/api/health`)).json()) as { database: string };
  console.log(
    `\n${os.cpus().length} × ${os.cpus()[0]?.model}, Node ${process.version}, database ${database}`,
  );
  console.log(`${seconds} s per figure, milliseconds to the last byte\n`);
  console.log("page                     conn.   median      p95    answers/s   median ÷ bare   p95 ÷ bare");
  for (const connections of connectionCounts) {
    const floor = await measureLatency(bare.url, connections, seconds);
    const line = (name: string, { median, p95, rate }: Latency) => {
      const ratios = `${(median / floor.median).toFixed(1).padStart(16)}${(p95 / floor.p95).toFixed(1).padStart(13)}`;
      console.log(
        `${name.padEnd(25)}${String(connections).padStart(4)}${ms(median)} ${ms(p95)} ${ms(rate)}  ${ratios}`,
      );
    };
    line("bare page", floor);
    for (const row of benchRows) {
      const cookie = row.as ? await sessionCookie(site.url, row.as) : "";
      line(
        row.name,
        await measureLatency(await addressOf(site.url, row, cookie), connections, seconds, cookie),
      );
    }
  }
  const floorBytes = await scriptBytes(bare.url);
  console.log(`\nclient JavaScript, gzip: bare page ${kB(floorBytes)}`);
  for (const row of benchRows) {
    const cookie = row.as ? await sessionCookie(site.url, row.as) : "";
    const bytes = await scriptBytes(await addressOf(site.url, row, cookie), cookie);
    console.log(`${row.name.padEnd(25)}${kB(bytes)}   over the floor ${kB(bytes - floorBytes)}`);
  }
  const peak = residentMegabytes(site.pid);
  if (peak) console.log(`\npeak memory of the process: ${peak.toFixed(0)} MB`);
  benchPlan();
  await benchFreedom(path.join(dataDir, "freedom"));
} finally {
  await Promise.all([bare.stop(), site.stop()]);
  fs.rmSync(dataDir, { recursive: true, force: true });
  fs.rmSync(bareDir, { recursive: true, force: true });
}
