import type { FreedomAnswer, LayerEntry } from "@/lib/domain/freedom/answer";

/** A record that a trial could point at, or that stands in its way. */
export interface BesideRecord {
  type: LayerEntry["record"]["type"];
  id: string;
  /** "Dagtilbudsloven § 11: Sprogvurdering" */
  label: string;
  exception: string | null;
}

/** What the check says beside the form of a trial, while it is written. */
export interface BesideForm {
  /** what holds and would stand in the way */
  held: BesideRecord[];
  /** laws next door */
  neighbours: BesideRecord[];
  /** freed provisions and rules that the trial probably uses */
  proposals: BesideRecord[];
}

/** More than this is not read while one writes something else. */
const SHOWN = 4;

function besideRecord({ record, exception }: LayerEntry): BesideRecord {
  const { type, id, title, paragraph } = record;
  return { type, id, label: paragraph ? `${paragraph}: ${title}` : title, exception };
}

/** The few things of an answer that matter to someone writing a trial; nothing at all where no agreement covers it. */
export function besideForm(answer: FreedomAnswer): BesideForm {
  const pick = (isWanted: (entry: LayerEntry) => boolean) =>
    answer.layers.filter(isWanted).map(besideRecord).slice(0, SHOWN);
  // A kept rule that is a fence-post as well is told once.
  const isTwin = ({ record, layer }: LayerEntry) => layer === "MUNICIPAL_RULE" && record.type === "RULE";
  const hasFencePost = answer.layers.some(({ layer }) => layer === "MUNICIPAL_FENCE_POST");
  return {
    held: pick((entry) => entry.says === "HELD" && entry.decides && !(hasFencePost && isTwin(entry))),
    neighbours: pick(({ says, decides }) => says === "NEIGHBOUR_LAW" && decides),
    proposals: pick(({ says, record }) => says === "FREED" && record.type !== "FENCE_POST"),
  };
}
