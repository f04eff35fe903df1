import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import { storableText } from "@/lib/domain/shared/clean-text";
import { formFields } from "@/lib/domain/shared/form-fields";
import type { Round } from "@/lib/domain/wish/round";
import { wishKinds, type WishKind } from "@/lib/domain/wish/wish";

/** The fields of a new wish, in the order of the form. */
export const wishFields = [
  "kind",
  "place",
  "area",
  "title",
  "provisionId",
  "ruleId",
  "lawText",
  "why",
  "wouldEnable",
  "trialIds",
] as const;
export type WishField = (typeof wishFields)[number];

/** A new wish as it stands in the form. */
export type WishFormValues = Record<Exclude<WishField, "trialIds">, string> & { trialIds: string[] };

/** An institution, or the municipality itself. */
export type WishPlace = { institutionId: string } | { municipalityId: string };

/** The place as one value of a list: "i:" and the institution, or "m:" and the municipality. */
export function placeValue(place: WishPlace): string {
  return "institutionId" in place ? `i:${place.institutionId}` : `m:${place.municipalityId}`;
}

export function readPlace(value: string): WishPlace | null {
  const id = value.slice(2);
  if (value.startsWith("i:")) return { institutionId: id };
  return value.startsWith("m:") ? { municipalityId: id } : null;
}

/** Whatever was posted, as text; unknown shapes become empty. */
export function wishFormValues(raw: unknown): WishFormValues {
  const given = formFields(raw);
  const text = (field: WishField) =>
    typeof given[field] === "string" ? storableText(given[field] as string) : "";
  const ids = given.trialIds;
  return {
    kind: text("kind"),
    place: text("place"),
    area: text("area"),
    title: text("title"),
    provisionId: text("provisionId"),
    ruleId: text("ruleId"),
    lawText: text("lawText"),
    why: text("why"),
    wouldEnable: text("wouldEnable"),
    trialIds: (Array.isArray(ids) ? ids : [ids]).filter((id): id is string => typeof id === "string"),
  };
}

/** A place one may send a wish from. */
export interface WishPlaceChoice {
  value: string;
  municipalityId: string;
  municipalityName: string;
  institutionId: string | null;
  name: string;
  /** the areas it can be about: an institution's own, or those the person keeps for the municipality */
  areas: WelfareArea[];
}

/** Everything the form of a new wish offers. */
export interface WishFormStart {
  submissionKey: string;
  values: WishFormValues;
  places: WishPlaceChoice[];
  provisions: { id: string; areas: WelfareArea[]; label: string }[];
  rules: { id: string; area: WelfareArea; municipalityId: string; label: string }[];
  trials: {
    id: string;
    title: string;
    area: WelfareArea;
    municipalityId: string;
    institutionId: string;
    institutionName: string;
  }[];
  /** the round a wish sent today comes into, and the deadline it is too late for */
  round: Round | null;
  missed: Round | null;
  today: CalendarDate;
  mayAddRound: boolean;
}

/** What an address may bring along to begin with. */
export interface WishPrefill {
  kind?: string;
  provision?: string;
  rule?: string;
  q?: string;
  institution?: string;
}

/** The kind an address asks for: said outright, or by what it is about; a rule is the municipality's own. */
export function prefilledKind({ kind, provision, rule }: WishPrefill): WishKind | null {
  const said = wishKinds.find((each) => each === kind?.toUpperCase());
  if (said) return said;
  if (rule) return "CHALLENGE";
  return provision ? "WISH" : null;
}

/** Fields of an answer, in the order of the form. */
export const answerFields = [
  "answer",
  "on",
  "reason",
  "provisionId",
  "ruleId",
  "ruleStatus",
  "validFrom",
  "validTo",
  "condition",
] as const;

/** The choice of a provision that is not on the list yet. */
export const NEW_PROVISION = "NEW";
