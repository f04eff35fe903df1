import type { Dated, PlanItem } from "@/lib/domain/plan/plan";
import { softEdges } from "@/lib/domain/plan/soft-edges";
import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

/** What waits for what. */
type Waiting = Pick<PlanItem, "id" | "dependsOnIds">;

/**
 * Finds the circle that would arise if an item waited for these: an item never waits for itself, not by way of others
 * either.
 * @param items of the same plan, as they are; what they wait for outside it is passed over
 * @param itemId may be new and not among them
 * @returns the ids in the circle, the item first, each waiting for the next and the last for the first; null without one
 */
export function circleThrough(
  items: readonly Waiting[],
  itemId: string,
  dependsOnIds: readonly string[],
): string[] | null {
  const waitsFor = new Map(items.map((item) => [item.id, item.dependsOnIds]));
  waitsFor.set(itemId, [...dependsOnIds]);
  // Breadth first, so that the circle told is the shortest; without recursion, as chains may be long.
  const cameFrom = new Map<string, string>();
  const queue = [itemId];
  for (const id of queue) {
    for (const next of waitsFor.get(id) ?? []) {
      if (next === itemId) return pathTo(id, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, id);
      queue.push(next);
    }
  }
  return null;
}

function pathTo(last: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const path = [last];
  for (let id = cameFrom.get(last); id !== undefined; id = cameFrom.get(id)) path.unshift(id);
  return path;
}

/** The times of a wording that names several, each for itself; else the one time there is. */
function timesOf({ wording, start, end, precision, bound, occurrences }: Dated) {
  if (occurrences.length === 0) return [softEdges({ wording, start, end, precision, bound })];
  return occurrences.map((time, occurrence) => softEdges({ ...time, wording, bound, occurrence }));
}

/** The last day on which it can begin; null when the wording sets none. */
function latestBeginning(item: Dated): CalendarDate | null {
  if (item.bound === "EARLIEST") return null;
  if (item.bound === "LATEST") return item.end;
  const [first] = timesOf(item);
  return !first || (item.precision === "ONGOING" && first.openStart) ? null : first.sureFrom;
}

/** The first day on which it can be over; null when the wording sets none. */
function earliestEnding(item: PlanItem): CalendarDate | null {
  if (item.state === "DROPPED") return null;
  if (item.reachedOn !== null) return item.reachedOn;
  if (item.bound === "LATEST") return null;
  if (item.bound === "EARLIEST") return item.start;
  const last = timesOf(item).at(-1)!;
  // What goes on has no last day; it cannot be over before it has begun.
  return item.precision === "ONGOING" ? (last.openStart ? null : item.start) : last.sureTo;
}

/**
 * The items that are not over yet when one that waits for them begins. Told only when no reading of the imprecise times
 * fits (domain rule 7): "foråret 2022" may begin in May, so it can wait for April.
 * @param awaited those it waits for
 */
export function beginsTooEarlyFor(item: PlanItem, awaited: readonly PlanItem[]): PlanItem[] {
  if (item.state === "DONE" || item.state === "DROPPED") return [];
  const beginning = latestBeginning(item);
  if (beginning === null) return [];
  return awaited.filter((other) => {
    const ending = earliestEnding(other);
    return ending !== null && beginning < ending;
  });
}
