import { fitWithin, MOST_PHOTO_BYTES, MOST_PHOTO_PIXELS, PHOTO_SIDE } from "@/lib/domain/log/photo";

/**
 * A smaller copy of a picture, so that a phone does not send ten megabytes where half of one will do. The server
 * draws it anew in any case.
 * @returns null when the browser cannot read it, or it is better sent as it is
 */
export async function shrinkPhoto(file: File): Promise<File | null> {
  // What is too large is refused and told; nothing is gained by unpacking it first.
  if (file.size > MOST_PHOTO_BYTES) return null;
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
    if (bitmap.width * bitmap.height > MOST_PHOTO_PIXELS) return null;
    const { width, height } = fitWithin(bitmap, PHOTO_SIDE.image);
    const canvas = Object.assign(document.createElement("canvas"), { width, height });
    const context = canvas.getContext("2d");
    if (!context) return null;
    context.fillStyle = "#fff";
    context.fillRect(0, 0, width, height);
    context.drawImage(bitmap, 0, 0, width, height);
    bitmap.close();
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.88));
    return blob && blob.size < file.size ? new File([blob], "billede.jpg", { type: "image/jpeg" }) : null;
  } catch {
    return null;
  }
}
