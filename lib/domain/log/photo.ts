import type { FieldErrors } from "@/lib/domain/shared/result";

/** The largest picture that is taken in, in bytes; what a camera makes is smaller. */
export const MOST_PHOTO_BYTES = 15 * 1024 * 1024;
/** All pictures of one post together; beyond it the server does not listen (`bodySizeLimit` in next.config.js). */
export const MOST_POST_BYTES = 31 * 1024 * 1024;
/** Width times height; a small file can hold a picture that fills all memory when it is unpacked. */
export const MOST_PHOTO_PIXELS = 60_000_000;
/** Longest side of the stored picture and of its preview. */
export const PHOTO_SIDE = { image: 1_600, preview: 480 } as const;

/** The picture as it is stored, or as it stands in the log. */
export const photoSizes = ["image", "preview"] as const;
export type PhotoSize = (typeof photoSizes)[number];

/** Kinds of pictures that are taken in. */
export const photoFormats = ["JPEG", "PNG", "WEBP"] as const;
export type PhotoFormat = (typeof photoFormats)[number];

/** Why a file is not taken in; each has a sentence under `common.validation`. */
export type PhotoProblem =
  "photoTooLarge" | "photoHeic" | "photoFormat" | "photoTooManyPixels" | "photoBroken";

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0) =>
  bytes.length >= at + signature.length && signature.every((byte, index) => bytes[at + index] === byte);
const ascii = (text: string) => [...text].map((char) => char.charCodeAt(0));

/** Brands of the still pictures that phones store in the HEIF container. */
const HEIF_BRANDS = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis"];

/**
 * What a file is by its first bytes; neither its name nor what the browser calls it is believed.
 * @returns "HEIF" for pictures that cannot be read here, null for everything that is no picture (text, SVG, PDF …)
 */
export function fileKind(bytes: Uint8Array): PhotoFormat | "HEIF" | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return "JPEG";
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "PNG";
  if (startsWith(bytes, ascii("RIFF")) && startsWith(bytes, ascii("WEBP"), 8)) return "WEBP";
  const isHeif =
    startsWith(bytes, ascii("ftyp"), 4) && HEIF_BRANDS.some((brand) => startsWith(bytes, ascii(brand), 8));
  return isHeif ? "HEIF" : null;
}

/** The size a picture gets when its longer side may be `side`; it is never made larger. */
export function fitWithin(
  { width, height }: { width: number; height: number },
  side: number,
): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height));
  const fit = (length: number) => Math.max(1, Math.round(length * scale));
  return { width: fit(width), height: fit(height) };
}

/** Why a picture is too large, with both sizes in whole megabytes. */
export function photoSizeError(bytes: number): FieldErrors[string] {
  const megabyte = 1024 * 1024;
  return {
    key: "photoTooLarge",
    values: { size: Math.ceil(bytes / megabyte), max: MOST_PHOTO_BYTES / megabyte },
  };
}
