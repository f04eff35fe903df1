import type { WelfareArea } from "@/lib/domain/shared/area";
import type { ClassificationKind } from "@/lib/domain/trial/trial";

/**
 * The kind every trial of an area must have one of. The report sorts daycare and school trials by theme, eldercare
 * trials by sub-area; the other areas are not sorted yet.
 */
export const requiredKindOf = {
  DAYCARE: "THEME",
  SCHOOL: "THEME",
  ELDERCARE: "SUB_AREA",
  OTHER: null,
} as const satisfies Record<WelfareArea, ClassificationKind | null>;

/** Further kinds that can be chosen on the form. The coarser focus groups are not used by trials. */
export const topicKinds = [
  "SUB_AREA",
  "CONTENT_TYPE",
  "LEISURE_CATEGORY",
] as const satisfies ClassificationKind[];

/** What the form offers for an area: the required kind, then the others. */
export function choicesByKind<T extends { area: WelfareArea; kind: ClassificationKind }>(
  classifications: readonly T[],
  area: WelfareArea,
): { required: T[]; topics: T[] } {
  const own = classifications.filter((each) => each.area === area);
  const required = requiredKindOf[area];
  return {
    required: own.filter(({ kind }) => kind === required),
    topics: own.filter(({ kind }) => kind !== required && (topicKinds as readonly string[]).includes(kind)),
  };
}
