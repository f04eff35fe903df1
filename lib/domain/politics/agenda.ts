import type { StoredPoint } from "@/lib/domain/politics/meeting";

/** What a point of the following group's agenda is about, in the order an agenda is proposed. */
export const agendaKinds = ["FIGURES", "STORY", "DECISION", "MILESTONE", "WISH", "DILEMMA", "FREE"] as const;
export type AgendaKind = (typeof agendaKinds)[number];

/** A point that could be on an agenda, ready to be put there. */
export type ProposedPoint = Omit<StoredPoint, "id" | "note">;

const thingOf = ({ trialId, dilemmaId, wishId, partId }: ProposedPoint) =>
  trialId ?? dilemmaId ?? wishId ?? partId ?? "";

/** The same for the same thing in the same light: a trial's story and its decision are two points, its story is one. */
export function proposalKey(point: ProposedPoint): string {
  return `${point.kind} ${thingOf(point)}`;
}

/** What is not on the agenda yet, by kind and within a kind as it came. */
export function openProposals(
  proposed: readonly ProposedPoint[],
  agenda: readonly ProposedPoint[],
): ProposedPoint[] {
  const taken = new Set(agenda.map(proposalKey));
  const seen = new Set<string>();
  return agendaKinds.flatMap((kind) =>
    proposed.filter((point) => {
      const key = proposalKey(point);
      if (point.kind !== kind || taken.has(key) || seen.has(key)) return false;
      seen.add(key);
      return true;
    }),
  );
}
