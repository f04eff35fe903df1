import type { AgreementPeriod } from "@/lib/domain/agreement/in-force";
import type { Reason } from "@/lib/domain/freedom/answer";
import { statementOf } from "@/lib/domain/freedom/decide";
import {
  fencePostLevels,
  type FencePostLevel,
  type FreedomRecord,
  type MunicipalRuleCategory,
} from "@/lib/domain/freedom/record";
import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/**
 * How a rule stands on the map of freedom: it holds; it is lifted and somebody uses that; it is lifted and nobody does;
 * there was nothing to lift; nobody can say.
 */
export const mapStates = ["HELD", "USED", "UNUSED", "FREE_ALREADY", "UNDECIDED"] as const;
export type MapState = (typeof mapStates)[number];

/** The place and day a map is drawn for. */
export interface MapPlace {
  municipalityId: string;
  area: WelfareArea;
  on: CalendarDate;
  /** the agreement that covers the area on the day; null when none does */
  agreement: (AgreementPeriod & { title: string }) | null;
}

/** Rules are grouped by the law they stand in, or by what kind of municipal rule they are. */
export type MapTopic =
  | { kind: "FENCE_POSTS" }
  | { kind: "LAW"; law: string }
  | { kind: "CATEGORY"; category: MunicipalRuleCategory };

export interface MapEntry {
  record: FreedomRecord;
  level: FencePostLevel;
  topic: MapTopic;
  state: MapState;
  reason: Reason;
  /** an exception or condition that softens it */
  exception: string | null;
  /** the fence-post of the municipality that keeps a provision the state has lifted */
  heldBy: { id: string; title: string } | null;
  /** trials that need the exemption, within what the viewer may see */
  uses: number;
}

interface Standing {
  state: "HELD" | "LIFTED" | "FREE_ALREADY" | "UNDECIDED";
  reason: Reason;
  exception: string | null;
}

const stateOf = {
  HELD: "HELD",
  NEIGHBOUR_LAW: "HELD",
  FREED: "LIFTED",
  FREE_ALREADY: "FREE_ALREADY",
} as const;

/** Where no agreement is in force: law holds, and what the municipality lifted under one may have come back. */
const WITHOUT_AGREEMENT = { kind: "MUNICIPAL", title: "" } as const;

/** What a record says by the check's own rule; null for what does not belong on the map. */
function standingOf(record: FreedomRecord, place: MapPlace): Standing | null {
  const { agreement } = place;
  const said = statementOf(record, {
    ...place,
    institutionId: null,
    agreement: agreement ?? WITHOUT_AGREEMENT,
  });
  if (!said) return null;
  const { says, reason, exception } = said;
  if (says === null) {
    if (record.type === "FENCE_POST") {
      // The source names neither place nor municipality of some: examples, which say nothing about this one.
      return record.municipalityId === place.municipalityId ? { state: "HELD", reason, exception } : null;
    }
    return reason.key === "unknownStatus" ? { state: "UNDECIDED", reason, exception } : null;
  }
  if (record.type === "PROVISION" && record.role === "CONTEXT" && record.freed === "NO") return null;
  if (agreement === null && record.type === "RULE" && says === "FREED")
    return { state: "UNDECIDED", reason: { ...reason, key: "unknownStatus" }, exception };
  if (agreement === null && reason.key === "lawNotFreedByMunicipalAgreement")
    return { state: "HELD", reason: { ...reason, key: "keptProvision" }, exception };
  return { state: stateOf[says], reason, exception };
}

function levelOf(record: FreedomRecord): FencePostLevel {
  if (record.type === "FENCE_POST") return record.level;
  return record.type === "RULE" ? "MUNICIPAL" : "NATIONAL";
}

function topicOf(record: FreedomRecord): MapTopic {
  if (record.type === "FENCE_POST") return { kind: "FENCE_POSTS" };
  return record.type === "RULE"
    ? { kind: "CATEGORY", category: record.category }
    : { kind: "LAW", law: record.law };
}

/**
 * The map of freedom for a place and a day: every rule that has something to say there, and whether it holds, is
 * lifted and used, or lifted and never used. What a record says is the check's own rule (`statementOf`). A matter that
 * stands in several records stands on the map once: a kept rule and its fence-post, a kept provision and its
 * fence-post; and what the state has lifted but the municipality keeps, holds.
 * @param records may hold those of other places and days; they are left out
 * @param uses trials per id of a provision or rule, of its earlier versions too
 */
export function freedomMap(
  records: readonly FreedomRecord[],
  place: MapPlace,
  uses: ReadonlyMap<string, number>,
): MapEntry[] {
  const standing = records.flatMap((record) => {
    const said = standingOf(record, place);
    return said ? [{ record, ...said }] : [];
  });
  const posts = standing.flatMap(({ record, reason, exception }) =>
    record.type === "FENCE_POST" && record.level !== "LOCAL" ? [{ ...record, reason, exception }] : [],
  );
  return standing.flatMap(({ record, state, reason, exception }): MapEntry[] => {
    const post =
      record.type === "PROVISION"
        ? posts.find(({ provisionIds }) => provisionIds.includes(record.id))
        : record.type === "RULE"
          ? posts.find(({ id }) => id === record.fencePostId)
          : undefined;
    if (post && state === "HELD") {
      const isKept = record.type === "RULE" || (record.type === "PROVISION" && record.role === "KEPT");
      if (isKept) return [];
    }
    const count = uses.get(record.id) ?? 0;
    const entry = { record, level: levelOf(record), topic: topicOf(record), uses: count };
    if (post && state === "LIFTED") {
      const heldBy = { id: post.id, title: post.title };
      return [{ ...entry, state: "HELD", reason: post.reason, exception: post.exception, heldBy }];
    }
    const shown = state === "LIFTED" ? (count > 0 ? "USED" : "UNUSED") : state;
    return [{ ...entry, state: shown, reason, exception, heldBy: null }];
  });
}

/** How many entries stand in each state; `given` is all that is lifted, used or not. */
export function mapFigures(entries: readonly MapEntry[]): Record<MapState, number> & { given: number } {
  const counts = Object.fromEntries(mapStates.map((state) => [state, 0])) as Record<MapState, number>;
  for (const { state } of entries) counts[state] += 1;
  return { ...counts, given: counts.USED + counts.UNUSED };
}

/** True when the words of a search all occur in the entry; nothing searched for lets everything through. */
export function mentions({ record }: Pick<MapEntry, "record">, search: string): boolean {
  const place = record.type === "PROVISION" ? [record.law, record.paragraph, record.subsection] : [];
  const text = [record.title, record.summary, ...place, ...record.keywords].join(" ").toLocaleLowerCase("da");
  return search
    .toLocaleLowerCase("da")
    .split(/\s+/u)
    .every((word) => text.includes(word));
}

export interface MapGroup<T extends MapEntry> {
  level: FencePostLevel;
  topics: { topic: MapTopic; entries: T[] }[];
}

const topicKey = (topic: MapTopic): string =>
  topic.kind === "LAW" ? `2 ${topic.law}` : topic.kind === "CATEGORY" ? `1 ${topic.category}` : "0";

/** Fence-posts first, then laws and kinds of rule by name; within each by paragraph and title. */
export function groupEntries<T extends MapEntry>(entries: readonly T[]): MapGroup<T>[] {
  const { compare } = new Intl.Collator("da", { numeric: true });
  const place = ({ record }: MapEntry) =>
    record.type === "PROVISION"
      ? [record.paragraph ?? "", record.subsection ?? "", record.title].join(" ")
      : record.title;
  return fencePostLevels
    .map((level) => {
      const ofLevel = entries.filter((entry) => entry.level === level);
      const topics = new Map(ofLevel.map(({ topic }) => [topicKey(topic), topic]));
      return {
        level,
        topics: [...topics]
          .sort(([one], [other]) => compare(one, other))
          .map(([key, topic]) => ({
            topic,
            entries: ofLevel
              .filter((entry) => topicKey(entry.topic) === key)
              .sort((one, other) => compare(place(one), place(other))),
          })),
      };
    })
    .filter(({ topics }) => topics.length > 0);
}
