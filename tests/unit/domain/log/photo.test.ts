import fc from "fast-check";
import { expect, test } from "vitest";
import { fileKind, fitWithin, photoSizeError } from "@/lib/domain/log/photo";

test("only three kinds of pictures and HEIF are known by their first bytes", () => {
  const bytes = (text: string) => Buffer.from(text, "latin1");
  expect(fileKind(bytes("\xff\xd8\xff\xe0..JFIF"))).toBe("JPEG");
  expect(fileKind(bytes("\x89PNG\r\n\x1a\n...."))).toBe("PNG");
  expect(fileKind(bytes("RIFF....WEBPVP8 "))).toBe("WEBP");
  expect(fileKind(bytes("....ftypavif...."))).toBe("HEIF");
  for (const other of ["", "GIF89a", "%PDF-1.7", "<svg", "RIFF....WAVE", "....ftypmp42", "\xff\xd8"]) {
    expect(fileKind(bytes(other)), other).toBeNull();
  }
});

test("a picture keeps its shape and never grows", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 9000 }), (width, height) => {
      const fit = fitWithin({ width, height }, 1600);
      expect(Math.max(fit.width, fit.height)).toBeLessThanOrEqual(1600);
      expect(fit.width).toBeLessThanOrEqual(width);
      expect(fit.height).toBeLessThanOrEqual(height);
      expect(Math.min(fit.width, fit.height)).toBeGreaterThanOrEqual(1);
      expect(Math.abs(fit.width * height - fit.height * width)).toBeLessThanOrEqual(Math.max(width, height));
    }),
  );
});

test("a picture a byte too large is told with a size above the limit", () => {
  expect(photoSizeError(15 * 1024 * 1024 + 1).values).toEqual({ size: 16, max: 15 });
  expect(photoSizeError(30 * 1024 * 1024).values).toEqual({ size: 30, max: 15 });
});
