/** What is brought home: what was learned, what stood in the way, what the next round should take up. */
export const harvestKinds = ["LEARNING", "BARRIER", "NEXT"] as const;
export type HarvestKind = (typeof harvestKinds)[number];
