/** Velfærdsområder: the service areas an agreement can free. */
export const welfareAreas = ["DAYCARE", "SCHOOL", "ELDERCARE", "OTHER"] as const;
export type WelfareArea = (typeof welfareAreas)[number];

/** Where a row comes from; what was not registered by a user is marked on screen. */
export const dataOrigins = ["REGISTERED", "REFERENCE", "DEMO"] as const;
export type DataOrigin = (typeof dataOrigins)[number];

/** A source document and the places in it (section, table, box), as printed there. */
export interface SourceReference {
  document: string;
  refs: string[];
}
