"use client";

import { useEffect, useRef, type ReactNode } from "react";

const steps: Record<string, [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The next cell with a link that way, past cells without one. */
function linkFrom(cell: HTMLTableCellElement, [down, right]: [number, number]): HTMLElement | null {
  const { rows } = cell.closest("table")!;
  let row = (cell.parentElement as HTMLTableRowElement).rowIndex + down;
  let column = cell.cellIndex + right;
  for (; rows[row]?.cells[column]; row += down, column += right) {
    const link = rows[row]!.cells[column]!.querySelector("a");
    if (link) return link;
  }
  return null;
}

/**
 * Lets the arrow keys move between the links of a table. Without script the links are reached one after the other, as
 * everywhere.
 */
export function HeatKeys({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      const step = steps[event.key];
      const cell = (event.target as Element).closest<HTMLTableCellElement>("td");
      if (!step || !cell || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const link = linkFrom(cell, step);
      if (!link) return;
      event.preventDefault();
      link.focus();
    };
    const table = box.current;
    table?.addEventListener("keydown", move);
    return () => table?.removeEventListener("keydown", move);
  }, []);
  return <div ref={box}>{children}</div>;
}
