import type { FreedomLayer, LayerEntry, Reason, ReasonKey, Verdict } from "@/lib/domain/freedom/answer";
import type {
  FencePostRecord,
  FreedomRecord,
  ProvisionRecord,
  RuleRecord,
} from "@/lib/domain/freedom/record";
import { holdsOn, provisionStateOn } from "@/lib/domain/freedom/validity";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** Where and when a question is asked, and the agreement that covers it then. */
export interface CheckPlace {
  municipalityId: string;
  area: WelfareArea;
  institutionId: string | null;
  on: CalendarDate;
  agreement: { kind: "STATUTORY" | "MUNICIPAL"; title: string };
}

/** What one record says by itself at a place on a day. */
export type Statement = Pick<LayerEntry, "layer" | "reason" | "exception" | "says"> & {
  validFrom: CalendarDate | null;
  validTo: CalendarDate | null;
};

/** "Dagtilbudsloven § 8, stk. 4"; a law without a paragraph is named alone. */
export function paragraphOf({ law, paragraph, subsection }: ProvisionRecord): string {
  const place = [paragraph, subsection].filter(Boolean).join(", ");
  return place ? `${law} ${place}` : law;
}

const statement = (
  layer: FreedomLayer,
  says: Statement["says"],
  reason: Reason,
  period: { validFrom: CalendarDate | null; validTo: CalendarDate | null },
  exception: string | null = null,
): Statement => ({ layer, says, reason, exception, validFrom: period.validFrom, validTo: period.validTo });

function fencePostStatement(post: FencePostRecord, place: CheckPlace): Statement | null {
  if (!holdsOn(post, place.on)) return null;
  const reason = (key: ReasonKey): Reason => ({
    key,
    values: { title: post.title, exception: post.exception ?? "" },
  });
  if (post.level === "LOCAL") {
    if (post.municipalityId !== null && post.municipalityId !== place.municipalityId) return null;
    const isOwn = post.institutionId !== null && post.institutionId === place.institutionId;
    if (!isOwn && place.institutionId !== null && post.institutionId !== null) return null;
    return isOwn
      ? statement("LOCAL_FENCE_POST", "HELD", reason("localFencePost"), post, post.exception)
      : statement("LOCAL_FENCE_POST", null, reason("someInstitutions"), post, post.exception);
  }
  if (post.level === "MUNICIPAL") {
    if (post.municipalityId !== place.municipalityId) return null;
    const key = post.exception
      ? "municipalFencePostException"
      : post.status === "ADJUSTED"
        ? "municipalFencePostAdjusted"
        : "municipalFencePost";
    return statement("MUNICIPAL_FENCE_POST", "HELD", reason(key), post, post.exception);
  }
  const key = post.exception ? "nationalFencePostException" : "nationalFencePost";
  return statement("NATIONAL_FENCE_POST", "HELD", reason(key), post, post.exception);
}

const ruleReasons = { KEPT: "ruleKept", OPTIONAL: "ruleOptional", REMOVED: "ruleRemoved" } as const;

function ruleStatement(rule: RuleRecord, place: CheckPlace): Statement | null {
  if (!holdsOn(rule, place.on)) return null;
  const values = { title: rule.title };
  if (rule.municipalityId === null)
    return statement("UNDECIDED", null, { key: "exampleElsewhere", values }, rule);
  if (rule.municipalityId !== place.municipalityId) return null;
  const says = rule.status === "KEPT" ? "HELD" : "FREED";
  return statement("MUNICIPAL_RULE", says, { key: ruleReasons[rule.status], values }, rule);
}

function provisionStatement(provision: ProvisionRecord, place: CheckPlace): Statement | null {
  const { freed, role, summary } = provision;
  const named = {
    title: provision.title,
    law: provision.law,
    paragraph: paragraphOf(provision),
    agreement: place.agreement.title,
  };
  const reason = (key: ReasonKey, more: Record<string, string> = {}): Reason => ({
    key,
    values: { ...named, ...more },
  });
  const grant = provision.grants.find(
    (each) =>
      each.municipalityId === place.municipalityId && each.area === place.area && holdsOn(each, place.on),
  );
  const state = provisionStateOn(provision.periods, place.on);
  if (state.state === "NOT_YET") return null;
  if (state.state === "REPLACED" || state.state === "ENDED") {
    if (role === "ADJACENT_NOT_FREED" || role === "LEGAL_BASIS") return null;
    const lastDay = state.state === "ENDED" ? state.lastDay : null;
    const period = { validFrom: null, validTo: lastDay };
    const why =
      state.state === "REPLACED"
        ? reason("replacedProvision", { date: state.since, replacement: state.note ?? "" })
        : reason("endedProvision", { date: state.lastDay });
    return statement("FREE_ALREADY", "FREE_ALREADY", why, period);
  }
  if (grant) {
    const period = { validFrom: grant.validFrom, validTo: grant.validTo };
    const why = reason("grantedProvision", { condition: grant.condition ?? "" });
    return statement("FREED_PROVISION", "FREED", why, period, grant.condition);
  }
  switch (role) {
    case "LEGAL_BASIS":
      return statement("UNDECIDED", null, reason("context"), state);
    case "ADJACENT_NOT_FREED":
      return statement("NEIGHBOUR_LAW", "NEIGHBOUR_LAW", reason("neighbourLaw"), state);
    case "EXISTING_OPTION":
      return statement("FREE_ALREADY", "FREE_ALREADY", reason("existingOption"), state);
    case "KEPT":
      return statement(
        "NATIONAL_FENCE_POST",
        "HELD",
        reason("keptProvision"),
        state,
        freed === "PARTIAL" ? summary : null,
      );
    case "EXEMPTED":
    case "CONTEXT":
      if (freed === "UNKNOWN") return statement("UNDECIDED", null, reason("unknownStatus"), state);
      if (freed === "NO") return statement("NEIGHBOUR_LAW", "NEIGHBOUR_LAW", reason("neighbourLaw"), state);
      // A municipal agreement frees from the municipality's own rules only, never from law.
      if (place.agreement.kind === "MUNICIPAL") {
        return statement("NEIGHBOUR_LAW", "NEIGHBOUR_LAW", reason("lawNotFreedByMunicipalAgreement"), state);
      }
      return freed === "PARTIAL"
        ? statement("FREED_PROVISION", "FREED", reason("freedProvisionCondition"), state, summary)
        : statement("FREED_PROVISION", "FREED", reason("freedProvision"), state);
  }
}

/**
 * What one record says at a place on a day (domain brief, "How the freedom check decides").
 * @returns null when it does not hold there or then, and so has no place in the answer
 */
export function statementOf(record: FreedomRecord, place: CheckPlace): Statement | null {
  if (!record.areas.includes(place.area)) return null;
  switch (record.type) {
    case "FENCE_POST":
      return fencePostStatement(record, place);
    case "RULE":
      return ruleStatement(record, place);
    case "PROVISION":
      return provisionStatement(record, place);
  }
}

/** A record found in the question, and what it says there. */
export interface Finding {
  record: FreedomRecord;
  statement: Statement;
  /** the words of the question it rests on */
  positions: ReadonlySet<number>;
}

/** A fence-post and the provision or rule it is about are one matter, however each is worded. */
function areLinked(one: FreedomRecord, other: FreedomRecord): boolean {
  const links = (from: FreedomRecord, to: FreedomRecord) =>
    (from.type === "FENCE_POST" && to.type === "PROVISION" && from.provisionIds.includes(to.id)) ||
    (from.type === "RULE" && to.type === "FENCE_POST" && from.fencePostId === to.id);
  return links(one, other) || links(other, one);
}

const covers = (all: ReadonlySet<number>, some: ReadonlySet<number>) =>
  [...some].every((each) => all.has(each));

/**
 * True when `other` is about the same matter and more specific: it rests on all the words that `one` rests on and on
 * more. A law next door is general by nature and gives way already to a record of the area itself that rests on the same
 * words, or on some of them and on more altogether.
 */
function givesWayTo(one: Finding, other: Finding): boolean {
  if (one === other || other.statement.says === null || areLinked(one.record, other.record)) return false;
  if (one.statement.says === other.statement.says) return false;
  // A municipality cannot free from law, however precisely its own rule is about it.
  if (one.statement.reason.key === "lawNotFreedByMunicipalAgreement") return false;
  const isNeighbour = ({ record }: Finding) =>
    record.type === "PROVISION" && record.role === "ADJACENT_NOT_FREED";
  if (isNeighbour(other)) return false;
  const isMore = other.positions.size > one.positions.size;
  const shares = [...one.positions].some((each) => other.positions.has(each));
  if (isNeighbour(one) && isMore && shares) return true;
  return covers(other.positions, one.positions) && (isNeighbour(one) || isMore);
}

const strictness: readonly Exclude<Verdict, "NOT_COVERED">[] = [
  "HELD",
  "NEIGHBOUR_LAW",
  "FREED",
  "FREE_ALREADY",
];

/**
 * The verdict of all findings: within one matter the more specific record, between matters the strictest.
 * @returns null when nothing found decides
 */
export function decide(findings: readonly Finding[]): {
  verdict: Exclude<Verdict, "NOT_COVERED"> | null;
  decides: (finding: Finding) => boolean;
  /** laws next door that give way are not worth showing */
  isShown: (finding: Finding) => boolean;
} {
  const gaveWay = new Set(findings.filter((one) => findings.some((other) => givesWayTo(one, other))));
  const speaking = findings.filter((each) => each.statement.says !== null && !gaveWay.has(each));
  const verdict =
    strictness.find((each) => speaking.some(({ statement: { says } }) => says === each)) ?? null;
  return {
    verdict,
    decides: (finding) => speaking.includes(finding) && finding.statement.says === verdict,
    isShown: (finding) => !(gaveWay.has(finding) && finding.statement.layer === "NEIGHBOUR_LAW"),
  };
}
