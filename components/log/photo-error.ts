import { photoSlots } from "@/lib/domain/log/form";
import { MOST_PHOTO_BYTES, MOST_POST_BYTES, photoSizeError } from "@/lib/domain/log/photo";
import type { FieldErrors } from "@/lib/domain/shared/result";

/** What is too large to be sent at all, by field; the server finds out the rest. */
export function logPhotoError(form: HTMLFormElement): FieldErrors {
  const data = new FormData(form);
  const errors: FieldErrors = {};
  let sum = 0;
  for (const slot of photoSlots) {
    const file = data.get(`photo${slot}`);
    if (!(file instanceof File)) continue;
    // The server cannot tell an empty file from no file at all.
    if (file.size === 0 && file.name !== "") errors[`photo${slot}`] = { key: "photoBroken" };
    if (file.size > MOST_PHOTO_BYTES) errors[`photo${slot}`] = photoSizeError(file.size);
    else sum += file.size;
    if (sum > MOST_POST_BYTES) errors[`photo${slot}`] ??= { key: "photosTooLarge" };
  }
  return errors;
}
