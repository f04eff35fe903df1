import type { CalendarDate } from "@/lib/domain/shared/calendar-date";

interface Placed {
  /** those with the same key stand beside each other */
  key: string;
  start: CalendarDate;
  order: number;
}

/**
 * Finds the places of many new parts in the order of a plan, one after the other: right after the last beside it that begins
 * no later, as `orderAt` does for one; where nothing stands beside it, after everything.
 * @returns tells the order for a key and a first day
 */
export function orderFinder(existing: readonly Placed[]): (key: string, start: CalendarDate) => number {
  const groups = new Map<string, { starts: CalendarDate[]; tops: number[]; first: number }>();
  let last = 0;
  for (const { key, start, order } of existing.toSorted((a, b) => a.start.localeCompare(b.start))) {
    const group = groups.get(key) ?? { starts: [], tops: [], first: order };
    groups.set(key, group);
    group.starts.push(start);
    group.tops.push(Math.max(order, group.tops.at(-1) ?? order));
    group.first = Math.min(group.first, order);
    last = Math.max(last, order);
  }
  return (key, start) => {
    const group = groups.get(key);
    if (!group) {
      last += 1;
      groups.set(key, { starts: [start], tops: [last], first: last });
      return last;
    }
    // What is new takes the number of one that is there, so those that come after it find the same.
    let [low, high] = [0, group.starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (group.starts[middle]! <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 ? group.tops[low - 1]! : group.first;
  };
}
