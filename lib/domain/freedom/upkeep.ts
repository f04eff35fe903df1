import type {
  DecidingBody,
  FencePostLevel,
  FencePostStatus,
  FreedomRecordType,
  FreedStatus,
  MunicipalRuleCategory,
  MunicipalRuleStatus,
  ProvisionRole,
} from "@/lib/domain/freedom/record";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { storableText } from "@/lib/domain/shared/clean-text";
import { formFields } from "@/lib/domain/shared/form-fields";
import { isRowId } from "@/lib/domain/shared/row-id";

/** What can be done: add one, correct its text, let another version take over from a day, let it end. */
export const upkeepModes = ["new", "edit", "supersede", "end"] as const;
export type UpkeepMode = (typeof upkeepModes)[number];

/** What a person decides about a record of any type; a field that its type does not have is null or empty. */
export interface RecordInput {
  law: string | null;
  paragraph: string | null;
  subsection: string | null;
  /** one for fence-posts and rules */
  areas: WelfareArea[];
  category: MunicipalRuleCategory | null;
  /** a provision's topic */
  title: string;
  summary: string;
  fenceStatus: FencePostStatus | null;
  exception: string | null;
  freed: FreedStatus | null;
  role: ProvisionRole | null;
  note: string | null;
  ruleStatus: MunicipalRuleStatus | null;
  decidedOn: CalendarDate | null;
  decidedBy: DecidingBody | null;
  decisionReason: string | null;
  keywords: string[];
  /** sorted ids */
  provisionIds: string[];
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
  recheckOn: CalendarDate | null;
  keeperId: string | null;
}

/** A record of which nothing has been said. */
export function emptyRecordInput(): RecordInput {
  return {
    law: null,
    paragraph: null,
    subsection: null,
    areas: [],
    category: null,
    title: "",
    summary: "",
    fenceStatus: null,
    exception: null,
    freed: null,
    role: null,
    note: null,
    ruleStatus: null,
    decidedOn: null,
    decidedBy: null,
    decisionReason: null,
    keywords: [],
    provisionIds: [],
    validFrom: null,
    validTo: null,
    recheckOn: null,
    keeperId: null,
  };
}

/** Every field of the form, in its order. `place` and `endReason` are no part of the record itself. */
export const recordFields = [
  "place",
  "law",
  "paragraph",
  "subsection",
  "areas",
  "category",
  "title",
  "summary",
  "fenceStatus",
  "exception",
  "freed",
  "role",
  "note",
  "ruleStatus",
  "decidedOn",
  "decidedBy",
  "decisionReason",
  "keywords",
  "provisionIds",
  "validFrom",
  "validTo",
  "recheckOn",
  "keeperId",
  "endReason",
] as const satisfies (keyof RecordInput | "place" | "endReason")[];
export type RecordField = (typeof recordFields)[number];

const listFields = ["areas", "provisionIds"] as const;
type ListField = (typeof listFields)[number];

/** The same as it stands in the form: text, and lists of values. */
export type RecordFormValues = { [Field in RecordField]: Field extends ListField ? string[] : string };

export function isListField(field: RecordField): field is ListField {
  return (listFields as readonly RecordField[]).includes(field);
}

const fieldsOfType: Record<FreedomRecordType, readonly RecordField[]> = {
  FENCE_POST: [
    ...["place", "areas", "title", "summary", "fenceStatus", "exception"],
    ...["decidedOn", "decidedBy", "keywords", "provisionIds", "validFrom", "validTo"],
  ] as RecordField[],
  PROVISION: [
    ...["law", "paragraph", "subsection", "areas", "title", "summary", "freed", "role", "note"],
    ...["keywords", "validFrom", "validTo", "recheckOn", "keeperId"],
  ] as RecordField[],
  RULE: [
    ...["place", "areas", "category", "title", "summary", "ruleStatus"],
    ...["decidedOn", "decidedBy", "decisionReason", "keywords", "validFrom", "validTo"],
  ] as RecordField[],
};

/**
 * The fields a form asks for. A correction leaves alone what only a new version may change: whose it is, what was
 * decided about a rule, and a provision's validity.
 * @param level of the record; only a municipality's decisions are asked for
 */
export function fieldsIn(
  type: FreedomRecordType,
  mode: UpkeepMode,
  level: FencePostLevel,
): readonly RecordField[] {
  if (mode === "end") return ["validTo", "endReason"];
  const left: RecordField[] = [];
  if (mode !== "new") left.push("place");
  if (mode === "edit" && type === "RULE") left.push("ruleStatus");
  if (mode === "edit" && type === "PROVISION") left.push("validFrom", "validTo");
  if (level !== "MUNICIPAL" && mode !== "new") left.push("decidedOn", "decidedBy");
  return fieldsOfType[type].filter((field) => !left.includes(field));
}

/** Longest texts, as the database holds them. */
export const recordLimits = {
  law: 200,
  paragraph: 100,
  subsection: 100,
  title: 200,
  summary: 2000,
  exception: 2000,
  note: 2000,
  decisionReason: 2000,
  endReason: 2000,
} as const;
/** Phrases of everyday words: how many, and how long each. */
export const keywordLimits = { count: 300, length: 100 };

/** Free text: checked for personal numbers. */
export const recordTextFields = [
  ...(Object.keys(recordLimits) as (keyof typeof recordLimits)[]),
  "keywords",
] as const;

const asText = (value: unknown): string => (typeof value === "string" ? storableText(value) : "");
const asList = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map(asText).filter((item) => item !== "");

/** Whatever was posted, brought into the shape of the form; anything odd becomes empty. */
export function recordFormValues(raw: unknown): RecordFormValues {
  const given = formFields(raw);
  const entries = recordFields.map((field) => [
    field,
    isListField(field) ? asList(given[field]) : asText(given[field]),
  ]);
  return Object.fromEntries(entries) as RecordFormValues;
}

/** A record as it stands in the form. */
export function valuesOfRecord(input: RecordInput): RecordFormValues {
  return recordFormValues({ ...input, keywords: input.keywords.join("\n") });
}

/** As it stands in the form of a new version: the new day and the new decision are to be filled in. */
export function valuesOfNewVersion(input: RecordInput): RecordFormValues {
  return valuesOfRecord({
    ...input,
    validFrom: null,
    validTo: null,
    decidedOn: null,
    decidedBy: null,
    decisionReason: null,
  });
}

const comparable = (value: string | string[]) =>
  Array.isArray(value) ? [...value].sort().join("\n") : value.replace(/\r\n?/g, "\n").trim();

/** The fields in which two forms say something different; the order of choices and line ends do not count. */
export function differingRecordFields(one: RecordFormValues, other: RecordFormValues): RecordField[] {
  return recordFields.filter((field) => comparable(one[field]) !== comparable(other[field]));
}

/**
 * Everyday words for a record that has none yet: its title, cut where it lists several things.
 * "Årligt budget og regnskab" → "årligt budget", "regnskab".
 */
export function keywordsFromTitle(title: string): string[] {
  const phrases = title
    .toLocaleLowerCase("da")
    .replace(/\([^)]*\)|[.:!?"»«]/gu, " ")
    .split(/[,;/]|\s(?:og|eller|samt)\s/u)
    .map((phrase) => phrase.replace(/\s+/gu, " ").trim())
    .filter((phrase) => phrase.length >= 3 && phrase.length <= keywordLimits.length);
  return [...new Set(phrases)];
}

/** At which levels a record of the type can stand. Law is everybody's, a rule a municipality's. */
export const levelsOf = {
  FENCE_POST: ["NATIONAL", "MUNICIPAL", "LOCAL"],
  PROVISION: ["NATIONAL"],
  RULE: ["MUNICIPAL"],
} as const satisfies Record<FreedomRecordType, readonly FencePostLevel[]>;

/** A common rule can only be adjusted where it is common; a lower level adds and never removes (domain rule 1). */
export function fenceStatusesAt(level: FencePostLevel): readonly FencePostStatus[] {
  return level === "MUNICIPAL"
    ? ["KEPT", "KEPT_WITH_EXCEPTION", "ADJUSTED"]
    : ["KEPT", "KEPT_WITH_EXCEPTION"];
}

/** Who can have decided for a municipality. */
export const municipalBodies = ["ADMINISTRATION", "COMMITTEE", "CITY_COUNCIL"] as const;

/** Whose a new record is, as the form sends it: "NATIONAL", "MUNICIPAL:rebild" or "LOCAL:an-institution". */
export type PlaceChoice =
  | { level: "NATIONAL" }
  | { level: "MUNICIPAL"; municipalityId: string }
  | { level: "LOCAL"; institutionId: string };

export function readPlace(text: string): PlaceChoice | null {
  if (text === "NATIONAL") return { level: "NATIONAL" };
  const [level, id, ...rest] = text.split(":");
  if (!isRowId(id) || rest.length > 0) return null;
  if (level === "MUNICIPAL") return { level, municipalityId: id };
  return level === "LOCAL" ? { level, institutionId: id } : null;
}

export function writePlace(place: PlaceChoice): string {
  if (place.level === "NATIONAL") return place.level;
  return `${place.level}:${place.level === "LOCAL" ? place.institutionId : place.municipalityId}`;
}
