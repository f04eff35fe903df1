import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { inflateSync } from "node:zlib";
import type { FontWeight } from "@/lib/domain/plan/label";

const WOFF_HEADER = 44;
const WOFF_ENTRY = 20;
const SFNT_HEADER = 12;
const SFNT_ENTRY = 16;

/**
 * A WOFF font as the plain font inside it, for those who read no WOFF: each table unpacked, the directory written anew.
 * @throws RangeError when it is no WOFF font
 */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.length < WOFF_HEADER || woff.readUInt32BE(0) !== 0x774f4646)
    throw new RangeError("Not a WOFF font");
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = WOFF_HEADER + index * WOFF_ENTRY;
    const [tag, offset, packed, length, checksum] = [0, 4, 8, 12, 16].map((field) =>
      woff.readUInt32BE(at + field),
    ) as [number, number, number, number, number];
    const stored = woff.subarray(offset, offset + packed);
    return { tag, checksum, length, data: packed < length ? inflateSync(stored) : stored };
  });
  const power = 2 ** Math.floor(Math.log2(count));
  const directory = Buffer.alloc(SFNT_HEADER + count * SFNT_ENTRY);
  directory.writeUInt32BE(woff.readUInt32BE(4), 0);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(power * 16, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE((count - power) * 16, 10);
  let offset = directory.length;
  const parts = tables.map(({ tag, checksum, length, data }, index) => {
    const at = SFNT_HEADER + index * SFNT_ENTRY;
    directory.writeUInt32BE(tag, at);
    directory.writeUInt32BE(checksum, at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(length, at + 12);
    const padded = Buffer.concat([data, Buffer.alloc((4 - (length % 4)) % 4)]);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([directory, ...parts]);
}

export const fontWeights: readonly FontWeight[] = [400, 600];
type Format = "woff" | "woff2";

// A bundler must not look for the files: they are read from node_modules when a drawing is asked for.
const locate = createRequire(`${/* turbopackIgnore: true */ process.cwd()}/package.json`);
const cache = new Map<string, Buffer>();

/** The product's typeface as a file: Latin letters, regular or semibold. */
export function fontFile(weight: FontWeight, format: Format): Buffer {
  const name = `source-sans-3-latin-${weight}-normal.${format}`;
  const known = cache.get(name);
  if (known) return known;
  const folder = path.dirname(locate.resolve("@fontsource/source-sans-3/package.json"));
  const read = fs.readFileSync(path.join(/* turbopackIgnore: true */ folder, "files", name));
  cache.set(name, read);
  return read;
}
