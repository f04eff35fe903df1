import decodeQR from "qr/decode.js";
import { describe, expect, test } from "vitest";
import { qrCode, type QrCode } from "@/lib/documents/qr";

/** The drawing as a camera sees it: the path painted black on white, so many pixels to a module. */
function photographed({ size, path }: QrCode, scale = 4) {
  const side = size * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(width)) * scale; column += 1) {
        data.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
      }
    }
  }
  return { width: side, height: side, data };
}

describe("a QR code", () => {
  test.each([
    "https://frisat.example.dk/i/Zk3-_9aPq0LmN7xYtR2sVw",
    "http://localhost:3000/i/demo-holbaek-skolebestyrelse",
    "https://frisat.dk/i/æøå",
  ])("of %s is read again as what it says", (address) => {
    expect(decodeQR(photographed(qrCode(address)))).toBe(address);
  });

  test("of a usual address is coarse enough for a poster read across a room", () => {
    // Version 4 has 33 modules a side, and four of light around it.
    expect(qrCode("https://frisat.example.dk/i/Zk3-_9aPq0LmN7xYtR2sVw").size).toBeLessThanOrEqual(33 + 8);
  });

  test("has light around it", () => {
    const { size, path } = qrCode("x");
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
      expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4);
      expect(Number(x) + Number(width)).toBeLessThanOrEqual(size - 4);
    }
  });
});
