import type { ExemptionNeed } from "@/lib/domain/exemption/need";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { storableText } from "@/lib/domain/shared/clean-text";
import { formFields } from "@/lib/domain/shared/form-fields";
import type { SharingLevel } from "@/lib/domain/trial/sharing";
import type { TrialStage } from "@/lib/domain/trial/stage";
import type { Initiator } from "@/lib/domain/trial/trial";

/** What a person decides about a trial, in the order it stands on the form. Sets of ids are sorted. */
export interface TrialInput {
  leadInstitutionId: string;
  title: string;
  freedFrom: string;
  freedTo: string;
  /** of the kind the area requires, see `requiredKindOf` */
  themes: string[];
  purpose: string | null;
  change: string | null;
  expectedResult: string | null;
  observedEffect: string | null;
  participants: string | null;
  participantCount: number | null;
  initiator: Initiator | null;
  costsMoney: boolean | null;
  /** political goals of the municipality that it contributes to */
  goals: string[];
  stage: TrialStage | null;
  periodStart: CalendarDate | null;
  periodEnd: CalendarDate | null;
  /** classifications of the area's other kinds */
  topics: string[];
  furtherInstitutionIds: string[];
  subActivities: string[];
  /** need of the trial as a whole; null = not known */
  nationalNeed: ExemptionNeed | null;
  provisionIds: string[];
  municipalNeed: ExemptionNeed | null;
  municipalRuleIds: string[];
  sharing: SharingLevel;
}

/** The same as it stands in the form and in a draft: text, and lists of ids. */
export type TrialFormValues = {
  [Field in keyof TrialInput]: TrialInput[Field] extends string[]
    ? Field extends "subActivities"
      ? string
      : string[]
    : string;
};

export const listFields = [
  "themes",
  "goals",
  "topics",
  "furtherInstitutionIds",
  "provisionIds",
  "municipalRuleIds",
] as const satisfies (keyof TrialFormValues)[];
type ListField = (typeof listFields)[number];

/** Free text: checked for personal numbers, cleaned and held to a length. */
export const textFields = [
  "title",
  "freedFrom",
  "freedTo",
  "purpose",
  "change",
  "expectedResult",
  "observedEffect",
  "participants",
  "subActivities",
] as const satisfies (keyof TrialFormValues)[];

/** Every field, in the order of the form. */
export const trialFields = [
  "leadInstitutionId",
  "title",
  "freedFrom",
  "freedTo",
  "themes",
  "purpose",
  "change",
  "expectedResult",
  "observedEffect",
  "participants",
  "participantCount",
  "initiator",
  "costsMoney",
  "goals",
  "stage",
  "periodStart",
  "periodEnd",
  "topics",
  "furtherInstitutionIds",
  "subActivities",
  "nationalNeed",
  "provisionIds",
  "municipalNeed",
  "municipalRuleIds",
  "sharing",
] as const satisfies (keyof TrialInput)[];
export type TrialField = (typeof trialFields)[number];

export function isListField(field: TrialField): field is ListField {
  return (listFields as readonly TrialField[]).includes(field);
}

const asText = (value: unknown): string => (typeof value === "string" ? storableText(value) : "");
const asList = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map(asText).filter((item) => item !== "");

/** Whatever was posted or stored as a draft, brought into the shape of the form; anything odd becomes empty. */
export function trialFormValues(raw: unknown): TrialFormValues {
  const given = formFields(raw);
  const entries = trialFields.map((field) => [
    field,
    isListField(field) ? asList(given[field]) : asText(given[field]),
  ]);
  return Object.fromEntries(entries) as TrialFormValues;
}

/** A saved trial as it stands in the form. */
export function valuesOfInput(input: TrialInput): TrialFormValues {
  const entries = trialFields.map((field) => {
    const value = input[field];
    if (field === "subActivities") return [field, input.subActivities.join("\n")];
    if (Array.isArray(value)) return [field, value];
    if (typeof value === "boolean") return [field, value ? "YES" : "NO"];
    return [field, value === null ? "" : String(value)];
  });
  return Object.fromEntries(entries) as TrialFormValues;
}

const comparable = (value: string | string[]) =>
  Array.isArray(value) ? [...value].sort().join("\n") : value.replace(/\r\n?/g, "\n").trim();

/** The fields in which two forms say something different; the order of choices and line ends do not count. */
export function differingFields(one: TrialFormValues, other: TrialFormValues): TrialField[] {
  return trialFields.filter((field) => comparable(one[field]) !== comparable(other[field]));
}
