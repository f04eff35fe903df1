import { db } from "@/lib/db/client";
import { trialVisibleWhere } from "@/lib/db/trial-visibility";
import type { PhotoSize } from "@/lib/domain/log/photo";
import type { Scope } from "@/lib/domain/trial/sharing";

/** Which picture, and who is looking. */
export interface WantedPhoto {
  trialId: string;
  id: string;
  scope: Scope;
  /** the municipalities whose own the viewer is: nobody else sees its pictures */
  municipalityIds: string[];
}

const where = ({ trialId, id, scope, municipalityIds }: WantedPhoto) => ({
  id,
  entry: {
    trialId,
    removedAt: null,
    trial: { ...trialVisibleWhere(scope), municipalityId: { in: municipalityIds } },
  },
});

/** True when the viewer may see the picture; its bytes stay where they are. */
export async function logPhotoExists(wanted: WantedPhoto): Promise<boolean> {
  const prisma = await db();
  return (await prisma.logPhoto.count({ where: where(wanted) })) > 0;
}

/** The bytes of a picture (WebP); null when there is none, or it is not the viewer's to see. */
export async function getLogPhoto(
  wanted: WantedPhoto,
  size: PhotoSize,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const prisma = await db();
  const select = { image: size === "image", preview: size === "preview" };
  const photo = await prisma.logPhoto.findFirst({ where: where(wanted), select });
  return photo ? (photo[size] as Uint8Array<ArrayBuffer>) : null;
}
