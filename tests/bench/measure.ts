import { gzipSync } from "node:zlib";
import autocannon from "autocannon";

export interface Latency {
  median: number;
  p95: number;
  /** answers per second */
  rate: number;
}

/** @param sorted ascending */
export function percentile(sorted: number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

function load(url: string, connections: number, seconds: number, cookie: string): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const times: number[] = [];
    const run = autocannon(
      { url, connections, duration: seconds, headers: cookie ? { cookie } : {} },
      (error: Error | null, result: autocannon.Result) => {
        if (error) return reject(error);
        if (result.non2xx + result.errors > 0) {
          return reject(
            new Error(`${url}: ${result.non2xx} answers other than 2xx, ${result.errors} errors`),
          );
        }
        resolve(times);
      },
    );
    run.on("response", (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
}

/** Median and 95th percentile of the time to the last byte, in milliseconds, after a second of warming up. */
export async function measureLatency(
  url: string,
  connections: number,
  seconds: number,
  cookie = "",
): Promise<Latency> {
  await load(url, connections, Math.max(1, Math.round(seconds / 3)), cookie);
  const times = (await load(url, connections, seconds, cookie)).sort((a, b) => a - b);
  return { median: percentile(times, 0.5), p95: percentile(times, 0.95), rate: times.length / seconds };
}

/** Client JavaScript a page loads, in bytes after gzip; scripts only for browsers without modules do not count. */
export async function scriptBytes(url: string, cookie = ""): Promise<number> {
  const html = await (await fetch(url, { headers: { cookie } })).text();
  const sources = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+\.js[^"]*)"[^>]*>/g)]
    .filter(([tag]) => !/\bnomodule\b/i.test(tag))
    .map((match) => new URL(match[1]!.replaceAll("&amp;", "&"), url).href);
  const sizes = await Promise.all(
    [...new Set(sources)].map(
      async (source) => gzipSync(Buffer.from(await (await fetch(source)).arrayBuffer())).byteLength,
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
