import { reaches, type ApprovalBody } from "@/lib/domain/agreement/approval";
import { countedNeed, type ExemptionLevel, type ExemptionNeed } from "@/lib/domain/exemption/need";
import { holdsOn, provisionStateOn, type Period, type ProvisionPeriod } from "@/lib/domain/freedom/validity";
import type { FreedStatus, MunicipalRuleStatus } from "@/lib/domain/freedom/record";
import type { InvolvedGroup } from "@/lib/domain/log/entry";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";
import type { TrialStage } from "@/lib/domain/trial/stage";

/** What is looked at before a test begins. */
export const checkItems = ["PURPOSE", "STAFF_HEARD", "EXEMPTION", "APPROVAL", "LEARNING"] as const;
export type CheckItem = (typeof checkItems)[number];

/** Those a person can leave out with a reason. An approval is the agreement's to ask for, not the trial's to leave out. */
export const waivableItems = checkItems.filter((item) => item !== "APPROVAL");

export function isWaivable(item: CheckItem): item is (typeof waivableItems)[number] {
  return item !== "APPROVAL";
}

/** Stages before the test, in which the list is looked at. */
export const checkedStages: readonly TrialStage[] = ["IDEA", "PREPARED", "AWAITING_APPROVAL"];

/** The freedom a part of the trial says it needs, with what is known of it; null where nothing is named. */
export interface CheckedNeed {
  level: ExemptionLevel;
  statedNeed: ExemptionNeed;
  reviewedNeed: ExemptionNeed | null;
  /** the part's name; null: the trial as a whole */
  part: string | null;
  provision: {
    label: string;
    freed: FreedStatus;
    areas: readonly WelfareArea[];
    periods: readonly ProvisionPeriod[];
    /** what this municipality was freed of by a wish */
    grants: readonly Period[];
  } | null;
  /** the versions of the rule, the named one first */
  rule: { label: string; versions: readonly ({ status: MunicipalRuleStatus } & Period)[] } | null;
}

/** What the list is ticked from. */
export interface CheckFacts {
  area: WelfareArea;
  purpose: string | null;
  heard: readonly InvolvedGroup[];
  indicators: number;
  learningQuestion: string | null;
  needs: readonly CheckedNeed[];
  agreement: {
    kind: "STATUTORY" | "MUNICIPAL";
    areas: readonly WelfareArea[];
    inForceFrom: CalendarDate;
    expiresOn: CalendarDate;
  } | null;
  /** who must say yes, and the body that has */
  required: ApprovalBody;
  approvedBy: ApprovalBody | null;
  waivers: readonly Waiver[];
}

/** Why an item does not matter to this trial. */
export interface Waiver {
  item: CheckItem;
  reason: string;
  authorName: string;
}

/** What is missing, as a key of the messages under `evaluation.missing`. */
export type Missing = { key: MissingKey; values?: Record<string, string> };
export const missingKeys = [
  "purpose",
  "staffHeard",
  "learning",
  "approval",
  "noAgreement",
  "agreementEnded",
  "agreementNotYet",
  "notNamed",
  "notByMunicipal",
  "notFreed",
  "notInForce",
  "ruleKept",
] as const;
export type MissingKey = (typeof missingKeys)[number];

export interface CheckResult {
  item: CheckItem;
  state: "DONE" | "WAIVED" | "MISSING";
  missing: Missing | null;
  waiver: Waiver | null;
}

type Agreement = CheckFacts["agreement"];

/** Why the agreement frees of nothing that day; null when it does. */
function agreementProblem(agreement: Agreement, area: WelfareArea, day: CalendarDate): Missing | null {
  if (agreement === null || !agreement.areas.includes(area)) return { key: "noAgreement" };
  if (agreement.expiresOn < day) return { key: "agreementEnded", values: { date: agreement.expiresOn } };
  if (day < agreement.inForceFrom) return { key: "agreementNotYet", values: { date: agreement.inForceFrom } };
  return null;
}

function provisionProblem(
  provision: NonNullable<CheckedNeed["provision"]>,
  { agreement, area }: Pick<CheckFacts, "agreement" | "area">,
  day: CalendarDate,
): Missing | null {
  // What the ministry granted the municipality holds beside the agreement.
  if (provision.grants.some((grant) => holdsOn(grant, day))) return null;
  const values = { basis: provision.label };
  // A municipal agreement frees of the municipality's rules, never of law (domain brief).
  if (agreement?.kind === "MUNICIPAL") return { key: "notByMunicipal", values };
  const problem = agreementProblem(agreement, area, day);
  if (problem) return problem;
  if (!provision.areas.includes(area) || (provision.freed !== "YES" && provision.freed !== "PARTIAL"))
    return { key: "notFreed", values };
  return provisionStateOn(provision.periods, day).state === "IN_FORCE" ? null : { key: "notInForce", values };
}

function ruleProblem(
  { label, versions }: NonNullable<CheckedNeed["rule"]>,
  { agreement, area }: Pick<CheckFacts, "agreement" | "area">,
  day: CalendarDate,
): Missing | null {
  const version = versions.find((each) => holdsOn(each, day));
  // A rule that has ended stands in nobody's way.
  if (version === undefined) return null;
  if (version.status === "KEPT") return { key: "ruleKept", values: { basis: label } };
  // A municipal agreement is all its trials have; under a statutory one the municipality frees by itself.
  return agreement?.kind === "MUNICIPAL" ? agreementProblem(agreement, area, day) : null;
}

/** What stands between a trial's direct needs and their freedom on a day; null when nothing does (domain rule 2). */
export function exemptionProblem(
  facts: Pick<CheckFacts, "agreement" | "area" | "needs">,
  day: CalendarDate,
): Missing | null {
  const direct = facts.needs.filter((need) => countedNeed(need) === "DIRECT");
  const problems = direct.flatMap(({ part, provision, rule }): Missing[] => {
    if (provision === null && rule === null) return [{ key: "notNamed", values: { part: part ?? "none" } }];
    const found = [
      provision && provisionProblem(provision, facts, day),
      rule && ruleProblem(rule, facts, day),
    ];
    return found.filter((each) => each !== null);
  });
  // An agreement that has ended is said first: naming more would not help.
  return problems.find(({ key }) => key === "agreementEnded") ?? problems[0] ?? null;
}

/**
 * The list before the start, ticked from what is written already. It helps and blocks nothing: only the approval is
 * asked for by the state machine itself.
 * @param startsOn the day the test is to begin
 */
export function checklist(facts: CheckFacts, startsOn: CalendarDate): CheckResult[] {
  const isCleared =
    facts.required === "LEADER" || (facts.approvedBy !== null && reaches(facts.approvedBy, facts.required));
  const problem: Record<CheckItem, Missing | null> = {
    PURPOSE: facts.purpose?.trim() ? null : { key: "purpose" },
    STAFF_HEARD: facts.heard.some((group) => group === "STAFF" || group === "MED")
      ? null
      : { key: "staffHeard" },
    EXEMPTION: exemptionProblem(facts, startsOn),
    APPROVAL: isCleared ? null : { key: "approval", values: { body: facts.required } },
    LEARNING: facts.indicators > 0 || facts.learningQuestion?.trim() ? null : { key: "learning" },
  };
  return checkItems.map((item) => {
    const missing = problem[item];
    if (missing === null) return { item, state: "DONE", missing, waiver: null };
    const waiver = facts.waivers.find((each) => each.item === item) ?? null;
    const counts = waiver !== null && isWaivable(item);
    return { item, state: counts ? "WAIVED" : "MISSING", missing, waiver: counts ? waiver : null };
  });
}
