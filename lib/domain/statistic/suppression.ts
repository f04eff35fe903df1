import { SHOWN_FROM } from "@/lib/domain/effect/change";

/**
 * Small numbers of persons are hidden so that nobody can be pointed out (domain rule 8). This is the one place that
 * decides how.
 *
 * What is hidden and what is not:
 * - Counts of trials and institutions are public facts about public work. They are shown as they are, also 1 and 0: a
 *   trial is nobody's private matter, and an institution is told about by name on its own pages anyway.
 * - Counts of persons (answers on a scale, slips with before and after, those who took part in a survey) are hidden
 *   below five, in the table and in whatever could be subtracted to find them. A group that is hidden looks exactly as
 *   one in which there is nobody, since "at most four" and "nobody" are both something to know about somebody.
 *
 * How it cannot be got around by asking twice: `suppress` is given the whole table that is ever shown, never a part that
 * a reader narrowed it to. What is chosen on a page picks among finished tables and finished rows; totals are never made
 * anew over what is left, so that no two views can be subtracted from each other.
 */

/** A table of counts of persons, by row and column. */
export type PersonCounts = readonly (readonly number[])[];

/** A table as it may be shown; null stands for hidden and for nobody alike. */
export interface ShownCounts {
  cells: (number | null)[][];
  rowTotals: (number | null)[];
  columnTotals: (number | null)[];
  total: number | null;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/**
 * One number of the table. A table with totals is a circulation: the whole is parted into rows, rows into cells, cells
 * are gathered in columns, columns in the whole. Every number flows from one line of the table to another.
 */
interface Arc {
  from: number;
  to: number;
  value: number;
  /** inner cells are given up before totals, which say more */
  isTotal: boolean;
  hidden: boolean;
}

class Table {
  readonly #rows: number;
  readonly #columns: number;
  readonly arcs: Arc[] = [];
  readonly #nodes: number;

  constructor(counts: PersonCounts) {
    this.#rows = counts.length;
    this.#columns = counts[0]?.length ?? 0;
    const row = (index: number) => index;
    const column = (index: number) => this.#rows + index;
    const parted = this.#rows + this.#columns;
    const gathered = parted + 1;
    this.#nodes = gathered + 1;
    const add = (from: number, to: number, value: number, isTotal: boolean) =>
      this.arcs.push({ from, to, value, isTotal, hidden: value < SHOWN_FROM });
    counts.forEach((values, r) => values.forEach((value, c) => add(row(r), column(c), value, false)));
    counts.forEach((values, r) => add(parted, row(r), sum(values), true));
    for (let c = 0; c < this.#columns; c += 1) {
      add(column(c), gathered, sum(counts.map((values) => values[c]!)), true);
    }
    add(gathered, parted, sum(counts.flat()), true);
  }

  /**
   * How much the hidden number of an arc could be larger (or smaller) with everything that is shown staying as it is,
   * up to `enough`. With what is shown fixed, the hidden numbers of a table of whole numbers can take exactly the
   * values that a flow around them can; so this is not a guess but the bound itself.
   */
  slack(arc: Arc, way: "UP" | "DOWN", enough: number): number {
    const [source, sink] = way === "UP" ? [arc.to, arc.from] : [arc.from, arc.to];
    const limit = way === "UP" ? enough : Math.min(enough, arc.value);
    const change = new Map<Arc, number>();
    const room = (each: Arc, forward: boolean) => (forward ? Infinity : each.value + (change.get(each) ?? 0));
    let pushed = 0;
    while (pushed < limit) {
      const path = this.#path(source, sink, (each, forward) =>
        each === arc || !each.hidden || room(each, forward) <= 0 ? null : 0,
      );
      if (path === null) break;
      const step = Math.min(limit - pushed, ...path.map(({ arc: each, forward }) => room(each, forward)));
      for (const { arc: each, forward } of path) {
        change.set(each, (change.get(each) ?? 0) + (forward ? step : -step));
      }
      pushed += step;
    }
    return pushed;
  }

  /** The cheapest way between two lines of the table; what costs null is closed. */
  #path(source: number, sink: number, cost: (arc: Arc, forward: boolean) => number | null) {
    const best = new Array<number>(this.#nodes).fill(Infinity);
    const came: ({ arc: Arc; forward: boolean; from: number } | null)[] = new Array(this.#nodes).fill(null);
    const open = new Set([source]);
    best[source] = 0;
    while (open.size > 0) {
      const node = [...open].reduce((one, other) => (best[other]! < best[one]! ? other : one));
      open.delete(node);
      for (const arc of this.arcs) {
        for (const forward of [true, false]) {
          const [from, to] = forward ? [arc.from, arc.to] : [arc.to, arc.from];
          if (from !== node) continue;
          const price = cost(arc, forward);
          if (price === null || best[node]! + price >= best[to]!) continue;
          best[to] = best[node]! + price;
          came[to] = { arc, forward, from };
          open.add(to);
        }
      }
    }
    if (best[sink] === Infinity) return null;
    const path: { arc: Arc; forward: boolean }[] = [];
    for (let node = sink; node !== source; node = came[node]!.from) path.push(came[node]!);
    return path;
  }

  /** Hides what is cheapest to give up so that a number can vary more. @returns false when nothing is left to hide */
  giveUp(arc: Arc, way: "UP" | "DOWN", wanted: number): boolean {
    const [source, sink] = way === "UP" ? [arc.to, arc.from] : [arc.from, arc.to];
    const dearest = sum(this.arcs.map(({ value }) => value + 1));
    const price = (each: Arc) => (each.hidden ? 0 : each.value + 1 + (each.isTotal ? dearest : 0));
    // Where a shown number is to fall, it must be large enough to.
    const attempt = (least: number) =>
      this.#path(source, sink, (each, forward) =>
        each === arc || (!forward && each.value < least) ? null : price(each),
      );
    const path = attempt(wanted) ?? attempt(1);
    const shown = path?.filter((step) => !step.arc.hidden) ?? [];
    if (shown.length > 0) {
      for (const step of shown) step.arc.hidden = true;
      return true;
    }
    // No single way is enough: the smallest number still shown goes.
    const rest = this.arcs.filter(({ hidden }) => !hidden);
    if (rest.length === 0) return false;
    rest.reduce((one, other) => (price(other) < price(one) ? other : one)).hidden = true;
    return true;
  }
}

/**
 * Hides the small numbers of a table of persons, and as many others as it takes so that no small number can be found:
 * from everything that is shown, each of them could be anything from 0 to 4.
 * @param counts whole numbers from 0, as many in each row
 * @returns the table with its totals; every hidden number is null, as is every one in which there is nobody
 */
export function suppress(counts: PersonCounts): ShownCounts {
  const table = new Table(counts);
  const most = SHOWN_FROM - 1;
  const small = table.arcs.filter(({ value }) => value <= most);
  for (let changed = true; changed;) {
    changed = false;
    for (const arc of small) {
      for (const way of ["DOWN", "UP"] as const) {
        const wanted = way === "DOWN" ? arc.value : most - arc.value;
        while (wanted > 0 && table.slack(arc, way, wanted) < wanted && table.giveUp(arc, way, wanted)) {
          changed = true;
        }
      }
    }
  }
  const [rows, columns] = [counts.length, counts[0]?.length ?? 0];
  const shown = table.arcs.map(({ value, hidden }) => (hidden ? null : value));
  const inner = rows * columns;
  return {
    cells: counts.map((_, row) => shown.slice(row * columns, (row + 1) * columns)),
    rowTotals: shown.slice(inner, inner + rows),
    columnTotals: shown.slice(inner + rows, inner + rows + columns),
    total: shown.at(-1) ?? null,
  };
}
