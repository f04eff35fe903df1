import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { drawPhoto, type DrawnPhoto } from "@/lib/documents/photo";
import { phonePhoto, twoColours } from "@/tests/support/photo";

async function drawn(bytes: Uint8Array): Promise<DrawnPhoto> {
  const result = await drawPhoto(bytes);
  if (!result.ok) throw new Error(result.problem);
  return result.photo;
}
const problem = async (bytes: Uint8Array) => {
  const result = await drawPhoto(bytes);
  return result.ok ? "ok" : result.problem;
};
const text = (content: string) => new TextEncoder().encode(content);

/** A PNG whose header promises more pixels than it brings. */
function hugePng(width: number, height: number): Uint8Array {
  const crcTable = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const crc = (bytes: Buffer) =>
    (bytes.reduce((sum, byte) => crcTable[(sum ^ byte) & 0xff]! ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>>
    0;
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    const tail = Buffer.alloc(4);
    tail.writeUInt32BE(crc(body));
    return Buffer.concat([head, body, tail]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.alloc(1000));
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

describe("a phone's picture", () => {
  test("really carries the place it was taken, before it is drawn anew", async () => {
    const { exif, orientation } = await sharp(await phonePhoto(400, 300)).metadata();
    expect(orientation).toBe(6);
    expect(exif!.includes("Hemmelig Person")).toBe(true);
    // Tag 0x8825 points at the block with the position.
    expect(exif!.includes(Buffer.from([0x25, 0x88])) || exif!.includes(Buffer.from([0x88, 0x25]))).toBe(true);
  });

  test("keeps nothing of the file but the picture", async () => {
    const { image, preview } = await drawn(await phonePhoto());
    for (const bytes of [image, preview]) {
      const { format, exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata();
      expect({ format, exif, xmp, iptc, icc, orientation }).toEqual({ format: "webp" });
      const raw = Buffer.from(bytes).toString("latin1");
      for (const trace of ["EXIF", "Exif", "GPS", "Hemmelig", "Telefon"]) expect(raw).not.toContain(trace);
    }
  });

  test("is turned upright and made smaller, the longer side 1600 and 480", async () => {
    const photo = await drawn(await phonePhoto());
    expect([photo.width, photo.height]).toEqual([1200, 1600]);
    const { width, height } = await sharp(photo.preview).metadata();
    expect([width, height]).toEqual([360, 480]);
    // Held upright, what lies to the left in the file lies at the top.
    const { data } = await sharp(photo.image)
      .extract({ left: 600, top: 100, width: 1, height: 1 })
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeGreaterThan(200);
    expect(data[2]).toBeLessThan(60);
  });

  test("that is small is not blown up", async () => {
    const photo = await drawn(await twoColours(40, 20).png().toBuffer());
    expect([photo.width, photo.height]).toEqual([40, 20]);
  });

  test("of pure noise still fits where it is stored", async () => {
    const noise = Buffer.alloc(1600 * 1600 * 3);
    for (let at = 0; at < noise.length; at += 1) noise[at] = (Math.imul(at, 2654435761) >>> 11) & 0xff;
    const png = await sharp(noise, { raw: { width: 1600, height: 1600, channels: 3 } })
      .png()
      .toBuffer();
    const { image, preview } = await drawn(png);
    expect(image.length).toBeLessThanOrEqual(4_000_000);
    expect(preview.length).toBeLessThanOrEqual(1_000_000);
  });
});

describe("what is no picture", () => {
  test("a text named .jpg is refused", async () => {
    expect(await problem(text("Kære alle, her er referatet fra mødet."))).toBe("photoFormat");
  });

  test("an SVG is refused whatever it holds", async () => {
    const script =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
    expect(await problem(text(script))).toBe("photoFormat");
    expect(await problem(text(`<?xml version="1.0"?>${script}`))).toBe("photoFormat");
  });

  test("a JPEG's first bytes before a script do not make it one", async () => {
    const disguised = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from("<svg><script/></svg>")]);
    expect(await problem(disguised)).toBe("photoBroken");
  });

  test("HEIC is named as what it is", async () => {
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic\0\0\0\0mif1heic")]);
    expect(await problem(heic)).toBe("photoHeic");
  });

  test("a file cut off on its way is refused", async () => {
    const whole = await phonePhoto(800, 600);
    expect(await problem(whole.subarray(0, Math.floor(whole.length / 2)))).toBe("photoBroken");
    expect(await problem((await twoColours(800, 600).png().toBuffer()).subarray(0, 200))).toBe("photoBroken");
  });

  test("a few kilobytes that would fill all memory are refused unpacked", async () => {
    const bomb = hugePng(60_000, 60_000);
    expect(bomb.length).toBeLessThan(5_000);
    expect(await problem(bomb)).toBe("photoTooManyPixels");
  });

  test("more than 15 MB is not even looked at", async () => {
    expect(await problem(new Uint8Array(15 * 1024 * 1024 + 1))).toBe("photoTooLarge");
  });
});
