import fs from "node:fs";
import { performance } from "node:perf_hooks";

/** Memory of a process at this moment, in MB; null where the system does not tell. */
function residentMegabytes(pid: number): number | null {
  const status = `/proc/${pid}/status`;
  if (!fs.existsSync(status)) return null;
  return Number(/^VmRSS:\s+(\d+)/m.exec(fs.readFileSync(status, "utf8"))?.[1]) / 1024;
}

export interface MeasuredExport {
  format: string;
  seconds: number;
  megabytes: number;
  /** the most memory at any moment above that before it began; null where the system does not tell */
  above: number | null;
}

/** Fetches the whole list as a file and throws it away, while the memory of the process is watched. */
export async function measureExport(
  site: { url: string; pid: number },
  format: "csv" | "xlsx",
  cookie: string,
): Promise<MeasuredExport> {
  const idle = residentMegabytes(site.pid);
  let most = idle;
  const watch = setInterval(() => {
    const now = residentMegabytes(site.pid);
    if (now !== null && most !== null) most = Math.max(most, now);
  }, 50);
  const begun = performance.now();
  let bytes = 0;
  try {
    const answer = await fetch(`${site.url}/trials/export?format=${format}`, { headers: { cookie } });
    if (!answer.ok || !answer.body) throw new Error(`No file: ${answer.status}`);
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) bytes += chunk.length;
  } finally {
    clearInterval(watch);
  }
  return {
    format,
    seconds: (performance.now() - begun) / 1000,
    megabytes: bytes / 1e6,
    above: idle === null || most === null ? null : most - idle,
  };
}

export function exportLine({ format, seconds, megabytes, above }: MeasuredExport): string {
  const memory = above === null ? "memory not told" : `${above.toFixed(0)} MB above idle (at most 300)`;
  return `${`all trials as ${format}`.padEnd(30)}${seconds.toFixed(1)} s, ${megabytes.toFixed(1)} MB, ${memory}`;
}
