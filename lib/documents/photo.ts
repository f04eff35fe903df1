import sharp from "sharp";
import {
  fileKind,
  MOST_PHOTO_BYTES,
  MOST_PHOTO_PIXELS,
  PHOTO_SIDE,
  type PhotoProblem,
} from "@/lib/domain/log/photo";

/** A picture drawn anew: nothing of the file but what it shows. */
export interface DrawnPhoto {
  image: Uint8Array<ArrayBuffer>;
  preview: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
}

/** What the database takes; only a picture of pure noise comes near it, and is then drawn more coarsely. */
const MOST_STORED = { image: 4_000_000, preview: 1_000_000 };

const options = {
  limitInputPixels: MOST_PHOTO_PIXELS,
  // A file cut off on its way is refused; oddities that every viewer overlooks are not.
  failOn: "error",
  // Only the first of a moving picture.
  pages: 1,
} as const;

async function drawAt(bytes: Uint8Array, size: keyof typeof PHOTO_SIDE) {
  const side = PHOTO_SIDE[size];
  for (const quality of [80, 50, 20]) {
    const { data, info } = await sharp(bytes, options)
      // Turned as the camera was held; then every word about the picture is left behind, the place it was taken too.
      .autoOrient()
      .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .webp({ quality })
      .toBuffer({ resolveWithObject: true });
    if (data.length <= MOST_STORED[size]) {
      return { bytes: new Uint8Array(data), width: info.width, height: info.height };
    }
  }
  return null;
}

async function draw(
  bytes: Uint8Array,
): Promise<{ ok: true; photo: DrawnPhoto } | { ok: false; problem: PhotoProblem }> {
  if (bytes.length > MOST_PHOTO_BYTES) return { ok: false, problem: "photoTooLarge" };
  const kind = fileKind(bytes);
  if (kind === "HEIF") return { ok: false, problem: "photoHeic" };
  if (kind === null) return { ok: false, problem: "photoFormat" };
  try {
    // The header is read without unpacking the picture.
    const { width, height } = await sharp(bytes, { ...options, limitInputPixels: false }).metadata();
    if (width * height > MOST_PHOTO_PIXELS) return { ok: false, problem: "photoTooManyPixels" };
    const image = await drawAt(bytes, "image");
    const preview = image && (await drawAt(image.bytes, "preview"));
    if (!image || !preview) return { ok: false, problem: "photoBroken" };
    return {
      ok: true,
      photo: { image: image.bytes, preview: preview.bytes, width: image.width, height: image.height },
    };
  } catch {
    return { ok: false, problem: "photoBroken" };
  }
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Makes what is stored out of a file somebody sent: WebP of at most 1600 and 480 pixels, turned upright, without any
 * metadata. One at a time, so that many senders do not fill the memory.
 * @returns the problem, when it is no picture that can be read here
 */
export function drawPhoto(bytes: Uint8Array): ReturnType<typeof draw> {
  const drawn = last.then(() => draw(bytes));
  last = drawn;
  return drawn;
}
