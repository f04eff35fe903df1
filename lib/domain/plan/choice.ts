import type { WelfareArea } from "@/lib/domain/shared/area";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** An agreement as one that a plan can be shown for. */
export interface PlannedAgreement {
  id: string;
  title: string;
  kind: "STATUTORY" | "MUNICIPAL";
  inForceFrom: CalendarDate;
  expiresOn: CalendarDate;
  municipality: { id: string; name: string };
  areas: WelfareArea[];
  /** phases, items and milestones together */
  content: number;
}

/** The municipality with the plan that everything else is measured against; shown to whoever has none of their own. */
const EXAMPLE_MUNICIPALITY = "rebild";

const latestFirst = (a: PlannedAgreement, b: PlannedAgreement) =>
  b.inForceFrom.localeCompare(a.inForceFrom) || a.id.localeCompare(b.id);

/**
 * The agreement a page opens on: the one in force today, else the latest; one that has a plan before one that has
 * none, since an empty timeline helps nobody.
 */
export function agreementForPage(
  agreements: PlannedAgreement[],
  today: CalendarDate,
): PlannedAgreement | null {
  const planned = agreements.filter(({ content }) => content > 0);
  const candidates = (planned.length > 0 ? planned : agreements).toSorted(latestFirst);
  const inForce = candidates.find(({ inForceFrom, expiresOn }) => inForceFrom <= today && today <= expiresOn);
  return inForce ?? candidates[0] ?? null;
}

/**
 * The agreement the JSON interface answers with when none is asked for: the one with most in its plan. It does not
 * depend on the day, so the same question keeps its answer.
 */
export function agreementForApi(agreements: PlannedAgreement[]): PlannedAgreement | null {
  return agreements.toSorted((a, b) => b.content - a.content || latestFirst(a, b))[0] ?? null;
}

/**
 * The municipality a page opens on: the one asked for, else the viewer's own, else the example, else the first.
 * @returns null when the one asked for is unknown, or there is none at all
 */
export function municipalityForPage(
  known: string[],
  asked: string | undefined,
  own: string[],
): string | null {
  if (asked !== undefined) return known.includes(asked) ? asked : null;
  return [...own, EXAMPLE_MUNICIPALITY, ...known].find((id) => known.includes(id)) ?? null;
}
