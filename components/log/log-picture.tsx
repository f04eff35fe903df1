import { cx } from "@/components/ui/cx";
import { fitWithin, PHOTO_SIDE } from "@/lib/domain/log/photo";
import type { LogPhotoRecord } from "@/lib/domain/log/record";
import { routes } from "@/lib/routes";

/** The preview of a picture, with room kept for it before it is there. */
export function LogPicture({
  trialId,
  photo,
  className,
}: {
  trialId: string;
  photo: LogPhotoRecord;
  className?: string;
}) {
  const { width, height } = fitWithin(photo, PHOTO_SIDE.preview);
  return (
    // It is served as small as it is shown, and only to those who may see it: no optimiser stands between.
    // eslint-disable-next-line @next/next/no-img-element
    <img
      src={routes.logPhoto(trialId, photo.id, { size: "preview" })}
      alt={photo.alt}
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
      className={cx("border-line rounded border", className)}
    />
  );
}
